package paper_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/paper"
)

var update = flag.Bool("update", false, "write the golden files")

func TestTextsAreEscapedForEachFormat(t *testing.T) {
	hostile := "<script>alert(1)</script> | *gras* [lien](x) `code` & \"q\"\nsuite"
	d := paper.Document{Language: "fr", Title: hostile, Blocks: []paper.Block{
		paper.Heading{Text: hostile},
		paper.Paragraph{Text: hostile},
		paper.List{Items: []string{hostile}},
		paper.Table{Head: []string{"", hostile}, Rows: []paper.Row{{Name: hostile, Cells: [][]string{{hostile, hostile}}}}},
	}}
	t.Run("no markup of a text reaches the HTML", func(t *testing.T) {
		if page := paper.HTML(d); strings.Contains(page, "<script") || strings.Contains(page, `"q"`) {
			t.Errorf("hostile text got through:\n%s", page)
		}
	})
	t.Run("no markup of a text reaches the Markdown, and a cell stays a cell", func(t *testing.T) {
		page := paper.Markdown(d)
		for _, mark := range []string{" <script", "#<script", " *gras", "[lien]", " `code`", "\nsuite"} {
			if strings.Contains(page, mark) {
				t.Errorf("%q got through:\n%s", mark, page)
			}
		}
		for _, line := range strings.Split(page, "\n") {
			if bars := strings.Count(line, "|") - strings.Count(line, `\|`); strings.HasPrefix(line, "|") && bars != 3 {
				t.Errorf("a row of two cells has %d bars: %s", bars, line)
			}
		}
	})
}

// TestFiche draws the page of two profiles. The goldens are what a board reads.
func TestFiche(t *testing.T) {
	for _, c := range []struct {
		profile  offers.ProfileID
		language string
		format   paper.Format
		offers   []offers.OfferID
	}{
		{"club", "fr", paper.FormatMarkdown, nil},
		{"amap", "fr", paper.FormatHTML, []offers.OfferID{"zourit", "framaspace"}},
		{"amap", "en", paper.FormatMarkdown, []offers.OfferID{"zourit", "framaspace"}},
	} {
		name := string(c.profile) + "-" + c.language + "." + string(c.format)
		t.Run(name, func(t *testing.T) {
			got, ok := paper.Write(paper.Fiche(input(t, c.profile, c.language), c.offers...), c.format)
			if !ok {
				t.Fatalf("no writer for %s", c.format)
			}
			golden := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("the page changed (make golden to accept):\n%s", diff)
			}
		})
	}
}

func TestTheFicheSaysHowWeightsWereSet(t *testing.T) {
	shown := comparison.Step{Name: comparison.StepNamesShown}
	weight := comparison.Step{Name: "step.weight", Path: "needs.weights.cost", Before: "3", After: "4"}
	for _, c := range []struct {
		name    string
		journal []comparison.Step
		want    string
	}{
		{"no journal", nil, "ne dit pas si les poids"},
		{"a journal that begins after the weights", []comparison.Step{{Name: comparison.StepTakenUp}, shown, weight}, "ne dit pas si les poids"},
		{"a journal made shorter after names were shown", []comparison.Step{shown, {Name: comparison.StepTakenUp}, weight}, "modifiés une fois ensuite"},
		{"names never shown", []comparison.Step{weight}, "sans avoir vu le nom"},
		{"weights set first, then names", []comparison.Step{weight, shown}, "inchangés depuis"},
		{"weights changed twice after names", []comparison.Step{shown, weight, weight}, "modifiés 2 fois ensuite"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := input(t, "amap", "fr")
			in.Session.Journal = c.journal
			if page := paper.Markdown(paper.Fiche(in)); !strings.Contains(page, c.want) {
				t.Errorf("the page does not say %q:\n%s", c.want, page)
			}
		})
	}
}

func TestTheFicheAsksForAPriceNobodyPublishes(t *testing.T) {
	page := paper.Markdown(paper.Fiche(input(t, "club", "fr"), "libretic", "zourit"))
	if !strings.Contains(page, "le prix pour nos quantités") || strings.Contains(page, "prix\u00a0: <") || strings.Contains(page, "prix\u00a0:  |") {
		t.Errorf("the page asks for no price:\n%s", page)
	}
}

// answered is a host laid over that answers to a caution.
const answered = `[sources.essai-reponse]
title = "Courriel de Zourit"
publisher = "zourit"
not-before = 2026-11-01
not-after = 2026-11-01
read = 2026-11-02
[offers.zourit.prices.base.essai-reponse]
role = "subscription"
amount = "90.00"
per = "year"
includes = { storage = "50 GB" }
reply = true
[remarks.a-known.guide-lno]
kind = "caution"
text = { fr = "Un défaut connu.", en = "A known bug." }
uses = ["newsletter"]
[remarks.z-reply.essai-reponse]
kind = "context"
text = { fr = "Corrigé depuis.", en = "Fixed since." }
uses = ["newsletter"]
reply = true
`

func TestTheFicheSaysWhatHostsAnswerAndWhatWasLaidOver(t *testing.T) {
	page := paper.Markdown(paper.Fiche(input(t, "club", "fr", fstest.MapFS{"hosts/zourit.toml": {Data: []byte(answered)}}), "zourit"))
	page = strings.ReplaceAll(page, "\u00a0", " ")
	t.Run("the answer of a host stands before the caution, with its date", func(t *testing.T) {
		reply, caution := strings.Index(page, "L’hébergeur répond (1er nov. 2026) : Corrigé depuis"), strings.Index(page, "Un défaut connu")
		if reply < 0 || caution < reply {
			t.Error(page)
		}
	})
	t.Run("what was laid over is marked on the price, on the caution and among the sources", func(t *testing.T) {
		for _, want := range []string{"90,00 €, posé par-dessus", "Un défaut connu. (posé par-dessus)", "Courriel de Zourit (1er nov. 2026), réponse de l’hébergeur, posé par-dessus"} {
			if !strings.Contains(strings.ReplaceAll(page, "\\", ""), want) {
				t.Errorf("%q is missing from\n%s", want, page)
			}
		}
	})
}

func TestTheFicheSetsTheWorthOfVolunteeringApart(t *testing.T) {
	hours := "[sources.carnet]\ntitle = \"Carnet de bord\"\npublisher = \"Nous\"\nread = 2026-11-02\n[offers.chez-nous.facts.volunteer-hours.carnet]\nvalue = 50\n"
	in := input(t, "club", "fr", fstest.MapFS{"hosts/chez-nous.toml": {Data: []byte(hours)}})
	before := paper.Markdown(paper.Fiche(in, "chez-nous", "zourit"))
	if strings.Contains(before, "Valeur du bénévolat") || !strings.Contains(before, "50 heures par an") {
		t.Errorf("nobody said what an hour is worth:\n%s", before)
	}
	in.Session.Needs.HourWorth = comparison.HourWorth{Amount: 2000, Known: true}
	page := strings.ReplaceAll(paper.Markdown(paper.Fiche(in, "chez-nous", "zourit")), "\u00a0", " ")
	if !strings.Contains(page, "| **Valeur du bénévolat** | — | 1 000,00 € (estimation du conseil, hors du prix) | — |") &&
		!strings.Contains(page, "| **Valeur du bénévolat** | 1 000,00 € (estimation du conseil, hors du prix) | — | — |") {
		t.Errorf("the estimate has no row of its own:\n%s", page)
	}
	price := func(page string) string {
		_, row, _ := strings.Cut(page, "**Prix par an**")
		row, _, _ = strings.Cut(row, "\n")
		return row
	}
	if diff := cmp.Diff(strings.ReplaceAll(price(before), "\u00a0", " "), price(page)); diff != "" {
		t.Errorf("the price changed:\n%s", diff)
	}
}

func input(t *testing.T, profile offers.ProfileID, language string, over ...fs.FS) paper.Input {
	t.Helper()
	today := offers.Date{Year: 2026, Month: 11, Day: 22}
	catalogue, problems := offers.Load(data.FS, today, over...)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	text, err := i18n.Load(data.FS, language)
	if err != nil {
		t.Fatal(err)
	}
	session := comparison.NewSession(catalogue, profile)
	assessment := comparison.Assess(catalogue, session, today)
	return paper.Input{
		Catalogue: catalogue, Session: session, Assessment: assessment,
		Result: assessment.Rank(session.Needs.Weights, comparison.ByMiddle),
		Text:   text, Today: today, Version: "test",
	}
}
