package dossier_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/tomlfile"
	"bascule/ui/dossier"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// set writes fields one after the other.
func set(t testing.TB, s comparison.Session, edits ...string) comparison.Session {
	t.Helper()
	for i := 0; i < len(edits); i += 2 {
		next, err := s.Set(nil, comparison.Edit{Path: edits[i], Value: edits[i+1]})
		if err != nil {
			t.Fatalf("%s = %q: %v", edits[i], edits[i+1], err)
		}
		s = next
	}
	return s
}

// work is a session with something of everything.
func work(t testing.TB) comparison.Session {
	s := set(t, comparison.Session{},
		"association.name", "Les Amis du \"Vélo\"", "association.body", "association", "association.data", "members,minors",
		"needs.profile", "club", "needs.quantities.accounts-staff", "2", "needs.quantities.accounts-board", "5",
		"needs.quantities.files-gb", "36", "needs.uses.mail", "must", "needs.any-of.talk", "team-chat,discussion-list:must",
		"needs.constraints.eu-only", "true", "needs.constraints.cards", "contrat-art28",
		"needs.budget.amount", "250", "needs.help.wanted", "training,support", "needs.weights.cost", "4",
		"needs.assumed", "needs.quantities.files-gb",
		"present.wix.use", "website", "present.wix.tool", "Wix", "present.wix.yearly", "310", "present.wix.owner", "person",
		"shortlist", "zourit,status-quo", "confirmed", "ouvaton/sauvegardes", "presentation.ag.title", "L’AG", "presentation.ag.views", "question,offer/zourit,screen/law",
		"notes.zourit", "Rappeler mardi.\nDemander \\ pour les listes.",
		"severities.contrat-art28", "deal-breaker", "severities.contrat-art28.who", "CA du 12", "severities.contrat-art28.on", "2026-11-12",
		"sources.devis-2026-11.title", "Devis d'Ouvaton", "sources.devis-2026-11.not-before", "2026-11-20",
		"claims.ouvaton.offers.ouvaton.prices.storage.devis-2026-11.amount", "1.20",
		"claims.ouvaton.offers.ouvaton.prices.storage.devis-2026-11.includes.storage", "10 GB",
		"hypotheses.nubo.facts.founded.value", "2019")
	s.Journal = []comparison.Step{
		{On: offers.Date{Year: 2026, Month: 11, Day: 20}, Name: "step.names-shown"},
		{On: offers.Date{Year: 2026, Month: 11, Day: 22}, Name: "step.needs.profile", Path: "needs.profile", After: "club", With: []comparison.Edit{
			{Path: "association.body", Value: "association"}, {Path: "needs.weights.cost", Value: "5"},
		}},
		{On: offers.Date{Year: 2026, Month: 11, Day: 22}, Name: "step.weight", Path: "needs.weights.cost", Before: "5", After: "4"},
	}
	return s
}

// read decodes bytes that must be whole.
func read(t testing.TB, data []byte) comparison.Session {
	t.Helper()
	s, newer, problems := dossier.Decode("dossier.toml", data)
	if newer != 0 || len(problems) > 0 {
		t.Fatalf("newer %d, problems %v in\n%s", newer, problems, data)
	}
	return s
}

func TestEncode(t *testing.T) {
	t.Run("a dossier reads as a board would write it", func(t *testing.T) {
		const want = `# Dossier Bascule. Ce fichier est à vous : il se lit, se compare et s'envoie par mél.
# Le programme l'enregistre à chaque changement. Les commentaires ne sont pas gardés,
# les notes le sont.
format = 1
shortlist = ["zourit", "status-quo"]
confirmed = ["ouvaton/sauvegardes"]

# Qui décide
[association]
name = "Les Amis du \"Vélo\""
body = "association"
data = ["members", "minors"]

# Ce que nous voulons
[needs]
profile = "club"
assumed = ["needs.quantities.files-gb"]

[needs.quantities]
accounts = 7
accounts-board = 5
accounts-staff = 2
files-gb = 36

[needs.uses]
mail = "must"

[needs.any-of]
talk = { uses = ["team-chat", "discussion-list"], level = "must" }

[needs.constraints]
eu-only = true
cards = ["contrat-art28"]

[needs.budget]
amount = "250.00"

[needs.help]
wanted = ["training", "support"]

[needs.weights]
cost = 4

# Nos outils d'aujourd'hui
[present.wix]
use = "website"
tool = "Wix"
yearly = "310.00"
owner = "person"

# Nos notes
[notes]
zourit = """
Rappeler mardi.
Demander \\ pour les listes."""

# Ce que nous projetons
[presentation.ag]
title = "L’AG"
views = ["question", "offer/zourit", "screen/law"]

# Les niveaux que nous avons changés
[severities.contrat-art28]
severity = "deal-breaker"
who = "CA du 12"
on = 2026-11-12

# Nos documents : devis, courriels
[sources.devis-2026-11]
title = "Devis d'Ouvaton"
not-before = 2026-11-20

# Ce que des hébergeurs nous ont répondu
[claims.ouvaton.offers.ouvaton.prices.storage.devis-2026-11]
amount = "1.20"
includes.storage = "10 GB"

# Nos hypothèses : jamais des faits
[hypotheses.nubo.facts.founded]
value = 2019

# Ce qui a été fait, dans l'ordre
[[journal]]
on = 2026-11-20
step = "step.names-shown"

[[journal]]
on = 2026-11-22
step = "step.needs.profile"
path = "needs.profile"
after = "club"
with = [
  "association.body = association",
  "needs.weights.cost = 5",
]

[[journal]]
on = 2026-11-22
step = "step.weight"
path = "needs.weights.cost"
before = "5"
after = "4"
`
		if diff := cmp.Diff(want, string(dossier.Encode(work(t)))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("what is written is read back, byte for byte the same again", func(t *testing.T) {
		s := work(t)
		first := dossier.Encode(s)
		again := read(t, first)
		if diff := cmp.Diff(s, again, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("(-written +read):\n%s", diff)
		}
		if diff := cmp.Diff(string(first), string(dossier.Encode(again))); diff != "" {
			t.Errorf("(-first +again):\n%s", diff)
		}
	})

	t.Run("whatever a board may type survives the file", func(t *testing.T) {
		rapid.Check(t, func(rt *rapid.T) {
			s := anySession(rt)
			if diff := cmp.Diff(s, read(t, dossier.Encode(s)), cmpopts.EquateEmpty()); diff != "" {
				rt.Fatalf("(-written +read):\n%s", diff)
			}
		})
	})

	t.Run("a journal too long for a file loses its oldest steps, never the day names were shown", func(t *testing.T) {
		s := work(t)
		step := s.Journal[2]
		step.Before = strings.Repeat("x", 1000)
		for range 2000 {
			s.Journal = append(s.Journal, step)
		}
		data := dossier.Encode(s)
		if len(data) > tomlfile.MaxSize {
			t.Fatalf("%d bytes", len(data))
		}
		if got := read(t, data).Journal; got[0].Name != "step.names-shown" || len(got) < 400 {
			t.Errorf("%d steps, the first is %q", len(got), got[0].Name)
		}
	})
}

// anySession draws the work of a board, by writing fields at random.
func anySession(t *rapid.T) comparison.Session {
	var s comparison.Session
	values := rapid.OneOf(
		rapid.SampledFrom([]string{
			"true", "12", "250.00", "2026-11-22", "FR", "must", "mail,files", "team-chat,mail:useful", "amap", "important",
			"staff", "person", "ouvaton/contrat-art28", "50 GB", `a "quote"" \ and` + "\na line", `"""`, "'''", "é à ü", "# no comment", "a, b,",
		}),
		rapid.String(),
	)
	keys := []string{
		"mail", "files", "ouvaton", "contrat-art28", "cost", "staff", "wix", "devis-2026",
		"ouvaton.facts.country.devis.value", "ouvaton.facts.country.devis.for", "ouvaton.offers.ouvaton.prices.storage.devis.includes.storage",
		"ouvaton.offers.ouvaton.prices.storage.devis.until", "ouvaton.offers.ouvaton.prices.storage.amount", "ouvaton.facts.country.value",
	}
	fields := comparison.Fields(nil)
	for range rapid.IntRange(0, 40).Draw(t, "edits") {
		path := rapid.SampledFrom(fields).Draw(t, "field").Path
		if from, to := strings.IndexByte(path, '<'), strings.LastIndexByte(path, '>'); from >= 0 {
			path = path[:from] + rapid.SampledFrom(keys).Draw(t, "key") + path[to+1:]
		}
		if next, err := s.Set(nil, comparison.Edit{Path: path, Value: values.Draw(t, "value")}); err == nil {
			s = next
			s.Journal = append(s.Journal, comparison.Step{Name: "step.edit", Path: path, After: s.Get(path), With: with(s)})
		}
	}
	return s
}

// with is all that a session holds, as a step may write it.
func with(s comparison.Session) []comparison.Edit {
	var edits []comparison.Edit
	for _, w := range s.Written() {
		edits = append(edits, w.Edit)
	}
	return edits
}

func TestJournal(t *testing.T) {
	t.Run("the journal of a dossier tells the same dossier, byte for byte", func(t *testing.T) {
		rapid.Check(t, func(rt *rapid.T) {
			s := anySession(rt)
			s.Journal = nil
			for range rapid.IntRange(1, 9).Draw(rt, "steps") {
				next, changed, err := s.Record(nil, offers.Date{Year: 2026, Month: 11, Day: 22}, "step.weight",
					comparison.Edit{Path: "needs.weights.cost", Value: rapid.SampledFrom([]string{"", "1", "2"}).Draw(rt, "weight")},
					comparison.Edit{Path: "notes.zourit", Value: rapid.String().Draw(rt, "note")})
				if err == nil && changed {
					s = next
				}
			}
			if len(s.Journal) == 0 {
				return
			}
			saved := dossier.Encode(s)
			again, err := comparison.Replay(read(t, saved).Journal)
			if err != nil {
				rt.Fatal(err)
			}
			if diff := cmp.Diff(string(saved), string(dossier.Encode(again))); diff != "" {
				rt.Fatalf("(-saved +replayed):\n%s", diff)
			}
		})
	})
}

func TestDecode(t *testing.T) {
	t.Run("every fault is told with its line, and the rest is read", func(t *testing.T) {
		const text = `format = 1
colour = "blue"
[association]
name = "Les Amis"
body = "opera"
[needs.quantities]
accounts = "many"
files-gb = 12.5
[needs.any-of]
talk = { uses = ["mail"], level = "musty" }
[[journal]]
what = "x"
with = ["cost", 3]
`
		s, _, problems := dossier.Decode("d.toml", []byte(text))
		var got []string
		for _, p := range problems {
			got = append(got, p.Error())
		}
		want := []string{
			"2: colour", "5: association.body", "7: needs.quantities.accounts", "8: needs.quantities.files-gb",
			"10: needs.any-of.talk", "12: journal.0.what", "13: journal.0.with.0", "13: journal.0.with.1",
		}
		for i := range want {
			if i >= len(got) || !strings.HasPrefix(got[i], "d.toml:"+want[i]+": ") {
				t.Fatalf("problems %q, want %q", got, want)
			}
		}
		if len(got) != len(want) || s.Association.Name != "Les Amis" {
			t.Errorf("problems %q, name %q", got, s.Association.Name)
		}
	})

	t.Run("a file of a newer format is not read further", func(t *testing.T) {
		s, newer, problems := dossier.Decode("d.toml", []byte("format = 2\nshape = [1, {}]\nname = \"x\"\n"))
		if newer != 2 || len(problems) > 0 || len(s.Written()) > 0 {
			t.Errorf("newer %d, problems %v", newer, problems)
		}
	})

	t.Run("a file without a format, or that is no TOML, is not a dossier", func(t *testing.T) {
		for _, text := range []string{"", "[association]\n", "format = \"1\"\n", "format = 0\n", "format = 1\n[", "\xff"} {
			if _, newer, problems := dossier.Decode("d.toml", []byte(text)); newer != 0 || len(problems.Errors()) == 0 {
				t.Errorf("%q: newer %d, problems %v", text, newer, problems)
			}
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add(string(dossier.Encode(work(f))))
	f.Add("format = 1\nneeds.any-of.x = { uses = [] }\nclaims = 3\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, newer, problems := dossier.Decode("d.toml", []byte(text))
		if newer == 0 && len(problems) == 0 {
			if diff := cmp.Diff(s, read(t, dossier.Encode(s)), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("(-read +again):\n%s", diff)
			}
		}
	})
}
