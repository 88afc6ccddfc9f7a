package comparison_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// desk is a catalogue with two profiles, some uses and a host.
func desk() *offers.Catalogue {
	w := newWorld()
	w.offer("ouvaton")
	w.card(7, offers.CardContract, offers.Important)
	for _, id := range []offers.UseID{"files", "mail", "team-chat", "discussion-list", "newsletter"} {
		w.catalogue.Uses = append(w.catalogue.Uses, offers.Use{ID: id})
	}
	w.catalogue.Profiles = []offers.Profile{
		{
			ID: "amap", Body: offers.Association, Accounts: 5, FilesGB: 10, MailGB: 5, BudgetHigh: 6000,
			Uses: map[offers.UseID]offers.Level{"files": offers.Must}, Weights: map[string]int{"coverage": 5, "cost": 5},
		},
		{
			ID: "club", Body: offers.Association, Accounts: 12, Sensitive: []string{"minors", "members"},
			AnyOf:   []offers.AnyOf{{ID: "talk", Uses: []offers.UseID{"team-chat", "discussion-list"}, Level: offers.Must}},
			Weights: map[string]int{"coverage": 5, "cost": 4},
		},
	}
	return &w.catalogue
}

// set writes fields one after the other.
func set(t testing.TB, s comparison.Session, edits ...string) comparison.Session {
	t.Helper()
	for i := 0; i < len(edits); i += 2 {
		next, err := s.Set(desk(), comparison.Edit{Path: edits[i], Value: edits[i+1]})
		if err != nil {
			t.Fatalf("%s = %q: %v", edits[i], edits[i+1], err)
		}
		s = next
	}
	return s
}

func TestSessionSet(t *testing.T) {
	t.Run("writing a field leaves the session it came from as it was", func(t *testing.T) {
		before := comparison.NewSession(desk(), "amap")
		kept := before.Clone()
		set(t, before, "needs.uses.mail", "must", "needs.weights.cost", "1", "notes.ouvaton", "call back", "present.wix.tool", "Wix",
			"hypotheses.ouvaton.offers.ouvaton.prices.storage.amount", "0.50")
		if diff := cmp.Diff(kept, before); diff != "" {
			t.Errorf("(-before +after):\n%s", diff)
		}
	})

	t.Run("what is read back is what was written, in one form", func(t *testing.T) {
		for path, values := range map[string][2]string{
			"association.name":                                    {" Les Amis ", "Les Amis"},
			"association.data":                                    {"minors, members,minors", "minors,members"},
			"association.first-month":                             {"9", "9"},
			"needs.quantities.accounts":                           {"012", "12"},
			"needs.uses.mail":                                     {"useful", "useful"},
			"needs.any-of.talk":                                   {"team-chat,discussion-list:must", "team-chat,discussion-list:must"},
			"needs.constraints.eu-only":                           {"true", "true"},
			"needs.constraints.cards":                             {"contrat-art28", "contrat-art28"},
			"needs.budget.amount":                                 {"250", "250.00"},
			"needs.weights.cost":                                  {"0", "0"},
			"present.wix.yearly":                                  {"310.5", "310.50"},
			"shortlist":                                           {"ouvaton,status-quo", "ouvaton,status-quo"},
			"confirmed":                                           {"ouvaton/contrat-art28", "ouvaton/contrat-art28"},
			"notes.ouvaton":                                       {"call\nback", "call\nback"},
			"severities.contrat-art28":                            {"deal-breaker", "deal-breaker"},
			"severities.contrat-art28.on":                         {"2026-11-22", "2026-11-22"},
			"sources.devis-2026-11.not-before":                    {"2026-11-20", "2026-11-20"},
			"claims.ouvaton.facts.country.devis-2026.value":       {"FR", "FR"},
			"hypotheses.ouvaton.facts.region.value":               {"alsace", "alsace"},
			"claims.ouvaton.offers.o.prices.p.d.includes.storage": {"50 GB", "50 GB"},
		} {
			if got := set(t, comparison.Session{}, path, values[0]).Get(path); got != values[1] {
				t.Errorf("%s = %q reads back %q, want %q", path, values[0], got, values[1])
			}
		}
	})

	t.Run("an empty value clears, to the last trace", func(t *testing.T) {
		s := set(t, comparison.Session{}, "present.wix.tool", "Wix", "present.wix.yearly", "310.00", "notes.ouvaton", "x",
			"sources.devis.title", "Devis", "hypotheses.ouvaton.facts.country.value", "FR", "needs.any-of.talk", "mail:must",
			"needs.budget.amount", "10.00", "severities.contrat-art28", "important", "severities.contrat-art28.who", "CA")
		s = set(t, s, "present.wix", "", "notes.ouvaton", "", "sources", "", "hypotheses.ouvaton", "", "needs.any-of", "",
			"needs.budget.amount", "", "severities.contrat-art28", "")
		if diff := cmp.Diff(comparison.Session{}, s, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("(-empty +left):\n%s", diff)
		}
	})

	t.Run("a table told whole says what it holds", func(t *testing.T) {
		s := set(t, comparison.Session{}, "present.wix.tool", "Wix", "present.wix.yearly", "310.00")
		if got := s.Get("present.wix"); got != "tool = Wix; yearly = 310.00" {
			t.Errorf("got %q", got)
		}
	})

	t.Run("a breakdown makes the total, and a total of its own drops the breakdown", func(t *testing.T) {
		s := set(t, comparison.Session{}, "needs.quantities.accounts-staff", "3", "needs.quantities.accounts-board", "4")
		if s.Needs.Quantities.Accounts.Total != 7 {
			t.Errorf("total %d", s.Needs.Quantities.Accounts.Total)
		}
		if s = set(t, s, "needs.quantities.accounts", "7"); len(s.Needs.Quantities.Accounts.By) != 2 {
			t.Error("the same total dropped the breakdown")
		}
		if s = set(t, s, "needs.quantities.accounts", "8"); len(s.Needs.Quantities.Accounts.By) != 0 {
			t.Error("another total kept the breakdown")
		}
	})

	t.Run("another profile replaces the needs, and what was only the former profile's", func(t *testing.T) {
		s := set(t, comparison.NewSession(desk(), "amap"), "association.name", "Les Amis", "needs.uses.mail", "must", "needs.profile", "club")
		want := comparison.NewSession(desk(), "club")
		want.Association.Name = "Les Amis"
		if diff := cmp.Diff(want, s, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		s = set(t, s, "association.body", "union", "association.data", "opinions", "needs.profile", "amap")
		if s.Association.Body != offers.Union || !s.Association.Holds(comparison.OpinionData) {
			t.Errorf("the board's own answers became %v", s.Association)
		}
	})

	t.Run("what the board answers is no longer assumed", func(t *testing.T) {
		s := set(t, comparison.Session{}, "needs.assumed", "needs.quantities.files-gb,needs.budget.amount", "needs.quantities.files-gb", "40")
		if got := s.Get("needs.assumed"); got != "needs.budget.amount" {
			t.Errorf("assumed: %q", got)
		}
	})

	t.Run("what cannot be is refused with the rule it breaks", func(t *testing.T) {
		long := strings.Repeat("x", 5000)
		for _, refused := range [][3]string{
			{"needs.nothing", "1", "unknown-field"},
			{"needs.uses.sing", "must", "unknown-word"},
			{"needs.uses.mail", "musty", "misspelt-word"},
			{"needs.uses.Mail", "must", "unknown-field"},
			{"needs.quantities.accounts", "many", "want-number"},
			{"needs.quantities.accounts", "-1", "out-of-range"},
			{"needs.quantities.accounts", "1000001", "out-of-range"},
			{"needs.weights.cost", "6", "out-of-range"},
			{"needs.weights.beauty", "1", "unknown-word"},
			{"needs.budget.amount", "12,50", "amount-form"},
			{"needs.budget.firm", "yes", "want-truth"},
			{"needs.any-of.talk", "team-chat", "any-of-form"},
			{"needs.any-of.talk", ":must", "any-of-form"},
			{"needs.profile", "opera", "unknown-word"},
			{"needs.assumed", "needs.everything", "unknown-field"},
			{"association.name", "a\nb", "several-lines"},
			{"association.name", "a\x1b[2J", "forbidden-character"},
			{"association.name", "a\xff", "forbidden-character"},
			{"association.country", "fr", "unknown-word"},
			{"notes.ouvaton", long, "too-long"},
			{"confirmed", "ouvaton", "bad-id"},
			{"sources.devis.read", "yesterday", "date-form"},
			{"claims.nobody.facts.country.devis.value", "FR", "unknown-host"},
			{"claims.ouvaton.facts.country.value", "FR", "unknown-field"},
			{"severities.contrat-art28", "fatal", "unknown-word"},
		} {
			before := comparison.Session{}
			after, err := before.Set(desk(), comparison.Edit{Path: refused[0], Value: refused[1]})
			var fault *offers.Fault
			if !errors.As(err, &fault) || fault.Rule != refused[2] {
				t.Errorf("%s = %.20q: %v, want rule %s", refused[0], refused[1], err, refused[2])
			}
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("%s: a refused edit changed the session:\n%s", refused[0], diff)
			}
		}
	})

	t.Run("a table holds so many entries and no more", func(t *testing.T) {
		s := comparison.Session{Notes: map[string]string{}}
		for i := range comparison.MaxEntries {
			s.Notes[fmt.Sprintf("n%d", i)] = "x"
		}
		if _, err := s.Set(desk(), comparison.Edit{Path: "notes.more", Value: "x"}); err == nil {
			t.Error("one more entry was taken")
		}
	})
}

func TestFields(t *testing.T) {
	t.Run("paths are unique and every kind is told", func(t *testing.T) {
		seen := map[string]bool{}
		for _, f := range comparison.Fields(desk()) {
			if seen[f.Path] || f.Kind == "" {
				t.Errorf("field %q of kind %q", f.Path, f.Kind)
			}
			seen[f.Path] = true
		}
	})
}

// anyEdit draws the writing of a field; many are refused.
func anyEdit(t *rapid.T) comparison.Edit {
	values := rapid.OneOf(
		rapid.SampledFrom([]string{
			"", "true", "12", "250.00", "2026-11-22", "FR", "must", "mail,files", "team-chat,mail:useful", "amap",
			"important", "staff", "person", "ouvaton/contrat-art28", "needs.budget.amount", "50 GB", "a \"quote\" \\ and\na line", "é à ü",
		}),
		rapid.String(),
	)
	keys := []string{
		"mail", "files", "ouvaton", "contrat-art28", "cost", "staff", "wix", "devis-2026",
		"ouvaton.facts.country.devis.value", "ouvaton.offers.ouvaton.prices.storage.devis.includes.storage",
		"ouvaton.offers.ouvaton.prices.storage.amount", "ouvaton.facts.country.value",
	}
	path := rapid.SampledFrom(comparison.Fields(nil)).Draw(t, "field").Path
	if from, to := strings.IndexByte(path, '<'), strings.LastIndexByte(path, '>'); from >= 0 {
		path = path[:from] + rapid.SampledFrom(keys).Draw(t, "key") + path[to+1:]
	}
	return comparison.Edit{Path: path, Value: values.Draw(t, "value")}
}

// anySession draws the work of a board, by writing fields at random.
func anySession(t *rapid.T) comparison.Session {
	var s comparison.Session
	for range rapid.IntRange(0, 60).Draw(t, "edits") {
		if next, err := s.Set(nil, anyEdit(t)); err == nil {
			s = next
		}
	}
	return s
}

func TestSessionLaws(t *testing.T) {
	t.Run("a session is what its written fields make", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			s := anySession(t)
			var edits []comparison.Edit
			for _, w := range s.Written() {
				edits = append(edits, w.Edit)
			}
			again, refused := comparison.Compose(edits)
			if len(refused) > 0 {
				t.Fatalf("refused: %v of %v", refused, edits)
			}
			if diff := cmp.Diff(s, again, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("(-session +again):\n%s", diff)
			}
		})
	})

	t.Run("clearing every section leaves nothing", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			s := anySession(t)
			for _, w := range s.Written() {
				next, err := s.Set(nil, comparison.Edit{Path: w.Path})
				if err != nil {
					t.Fatal(err)
				}
				s = next
			}
			if left := s.Written(); len(left) > 0 && left[0].Path != "needs.quantities.accounts" {
				t.Fatalf("left: %+v", left)
			}
		})
	})
}

func TestWritten(t *testing.T) {
	t.Run("an association may be called 0, or false", func(t *testing.T) {
		for _, name := range []string{"0", "false"} {
			s := comparison.Session{Association: comparison.Association{Name: name}}
			if got := s.Written(); len(got) != 1 || got[0].Value != name {
				t.Errorf("%q: got %v", name, got)
			}
		}
	})
	t.Run("a number at 0 and a box left empty are not written", func(t *testing.T) {
		if got := (comparison.Session{}).Written(); len(got) != 0 {
			t.Errorf("got %v", got)
		}
	})
}
