package evidence_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/evidence"
	"bascule/ui/component/prose"
	"bascule/ui/uitest"
)

func reader(t *testing.T) evidence.Reader {
	t.Helper()
	return evidence.Reader{
		Catalogue: uitest.Catalogue(t), Text: uitest.Text(t, "fr"), Today: uitest.Today(),
		Own: []offers.Source{{ID: "devis", Title: "Devis du 3 novembre"}},
	}
}

// plain writes no-break spaces as spaces, so that a test reads as the screen does.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func joined(blocks []prose.Block) string {
	var said []string
	for _, block := range blocks {
		said = append(said, plain(block.Text))
	}
	return strings.Join(said, "\n")
}

func claim(value, source string, before, after offers.Date) offers.Claim[string] {
	return offers.Claim[string]{Value: value, Statement: offers.Statement{
		Key: source, Source: offers.SourceID(source), NotBefore: before, NotAfter: after, Proof: offers.ThirdParty,
	}}
}

func TestClaims(t *testing.T) {
	r := reader(t)
	say := func(s string) string { return s }
	same := func(a, b string) bool { return a == b }
	t.Run("what nobody claims is a question to ask", func(t *testing.T) {
		got := joined(evidence.Claims(r, offers.Fact[string]{}, offers.FactShelfLife, say))
		if !strings.Contains(got, "à demander") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("both sides of a dispute are said, with who says them", func(t *testing.T) {
		fact := offers.Settle([]offers.Claim[string]{
			claim("oui", "guide-lno", offers.Date{}, offers.Date{}), claim("non", "clairiere", offers.Date{}, offers.Date{}),
		}, same)
		got := joined(evidence.Claims(r, fact, offers.FactShelfLife, say))
		for _, want := range []string{"pas d’accord", "« oui »", "« non »", plain(r.Source("guide-lno")), plain(r.Source("clairiere"))} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is missing from\n%s", want, got)
			}
		}
	})
	t.Run("what the host answers is read first, even when a later source outweighs it", func(t *testing.T) {
		reply := claim("corrigé", "zourit", offers.Date{Year: 2024, Month: 1, Day: 1}, offers.Date{Year: 2024, Month: 1, Day: 1})
		reply.Reply = true
		later := offers.Date{Year: 2026, Month: 1, Day: 1}
		got := joined(evidence.Claims(r, offers.Settle([]offers.Claim[string]{claim("défaut", "guide-lno", later, later), reply}, same), offers.FactShelfLife, say))
		answer, fault := strings.Index(got, "L’hébergeur répond"), strings.Index(got, "« défaut »")
		if answer != 0 || fault < strings.Index(got, "« corrigé »") || !strings.Contains(got, "réponse de l’hébergeur") {
			t.Errorf("got\n%s", got)
		}
	})
	t.Run("what was said before follows what holds, and old claims are to be checked again", func(t *testing.T) {
		fact := offers.Settle([]offers.Claim[string]{
			claim("70", "diaporama-lno", offers.Date{Year: 2021, Month: 5, Day: 1}, offers.Date{Year: 2021, Month: 6, Day: 1}),
			claim("80", "guide-lno", offers.Date{Year: 2022, Month: 12, Day: 1}, offers.Date{Year: 2022, Month: 12, Day: 31}),
		}, same)
		got := joined(evidence.Claims(r, fact, offers.PriceShelfLife, say))
		held, past := strings.Index(got, "« 80 »"), strings.Index(got, "« 70 »")
		if held < 0 || past < held || !strings.Contains(got, "Avant :") || !strings.Contains(got, "à revérifier") {
			t.Errorf("got\n%s", got)
		}
	})
	t.Run("a source of the board has its title", func(t *testing.T) {
		if got := r.Source("devis"); got != "Devis du 3 novembre" {
			t.Errorf("got %q", got)
		}
	})
}

func TestStatements(t *testing.T) {
	t.Run("a statement given twice is said once", func(t *testing.T) {
		s := offers.Statement{Key: "guide-lno", Source: "guide-lno", Proof: offers.ThirdParty, File: "a.toml", Line: 3}
		if got := reader(t).Statements([]offers.Statement{s, s}, 24); len(got) != 1 {
			t.Errorf("got %d", len(got))
		}
	})
}

func TestPrices(t *testing.T) {
	r := reader(t)
	for want, rate := range map[string]offers.Rate{
		"80,00 € par an":                                                    {Amount: 8000, Known: true, Per: offers.Yearly},
		"0,50 € par Go par mois":                                            {Amount: 50, Known: true, Per: offers.Monthly, Unit: offers.Storage},
		"5,00 € par lot de 10 comptes par an":                               {Amount: 500, Known: true, Per: offers.Yearly, Unit: offers.Accounts, Block: 10},
		"prix non publié ; sur devis":                                       {Per: offers.Yearly, Mode: offers.QuotePrice},
		"30,00 € par an ; prix libre ; au moins 10,00 €":                    {Amount: 3000, Known: true, Per: offers.Yearly, Mode: offers.PayWhatYouWant, Minimum: 1000, HasMin: true},
		"1,00 € par Go par an jusqu’à 10 Go ; 0,80 € par Go par an au-delà": {Per: offers.Yearly, Unit: offers.Storage, Tiers: []offers.Tier{{UpTo: offers.Gigabytes(10), Amount: 100}, {Amount: 80}}},
	} {
		if got := plain(r.Rate(rate)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	for want, test := range map[string]struct {
		line comparison.Line
		step comparison.CostStep
	}{
		"12 mois × 24,54 € = 294,48 €":        {comparison.Line{}, comparison.CostStep{Units: 1, Amount: 2454, Periods: 12, Total: 29448}},
		"40 Go × 12 mois × 0,50 € = 240,00 €": {comparison.Line{Resource: offers.Storage}, comparison.CostStep{Units: 40, Amount: 50, Periods: 12, Total: 24000}},
		"3 × 5,00 € = 15,00 €":                {comparison.Line{Resource: offers.Accounts}, comparison.CostStep{Units: 3, Amount: 500, Periods: 1, Total: 1500}},
		"80,00 €, tel quel":                   {comparison.Line{}, comparison.CostStep{Units: 1, Amount: 8000, Periods: 1, Total: 8000}},
		"20 % de 80,00 € = 16,00 €":           {comparison.Line{}, comparison.CostStep{Units: 1, Amount: 8000, Periods: 1, PerMille: 200, Total: 1600}},
	} {
		t.Run("a step reads "+want, func(t *testing.T) {
			if got := plain(r.Steps(test.line, []comparison.CostStep{test.step})[0]); got != want {
				t.Errorf("got %q", got)
			}
		})
	}
}
