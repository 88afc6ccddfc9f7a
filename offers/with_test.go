package offers_test

import (
	"testing"

	"bascule/offers"
)

func TestWith(t *testing.T) {
	quote := []offers.Source{{
		ID: "quote-2026", Title: "Devis", Publisher: "demo",
		NotBefore: offers.Date{Year: 2026, Month: 11, Day: 1}, NotAfter: offers.Date{Year: 2026, Month: 11, Day: 1},
	}}
	storage := "offers.demo.prices.storage"
	base := load(t, demo(offer+`[offers.demo.prices.storage.guide]
role = "subscription"
per = "year"
unit = "storage"
[offers.demo.ceilings.accounts.guide]
max = 50
`).with(files{"hosts/other.toml": other}))
	add := func(t *testing.T, additions ...offers.Addition) *offers.Catalogue {
		t.Helper()
		catalogue, problems := base.With(quote, additions, today)
		for _, problem := range problems {
			t.Error(problem)
		}
		return catalogue
	}

	t.Run("what a host answered is a claim like any other", func(t *testing.T) {
		catalogue := add(t, offers.Addition{
			Host: "demo", Path: storage, Key: "quote-2026",
			Fields: map[string]any{"role": "subscription", "per": "year", "unit": "storage", "amount": "1.20", "includes.storage": "10 GB"},
		})
		price := catalogue.Offer("demo").Prices[0]
		rate, known := price.Rate.Get()
		if !known || rate.Amount != 120 {
			t.Errorf("rate %+v", rate)
		}
		if claim := price.Rate.Held()[0]; !claim.Board || !claim.Own || claim.Hypothesis || claim.Proof != offers.Declared {
			t.Errorf("statement %+v", claim.Statement)
		}
		if q, _ := price.Includes[offers.Storage].Get(); q != offers.Gigabytes(10) {
			t.Errorf("includes %v", price.Includes)
		}
	})
	t.Run("a hypothesis fills an amount nobody tells, and takes its period and unit from the price it completes", func(t *testing.T) {
		catalogue := add(t, offers.Addition{Host: "demo", Path: storage, Fields: map[string]any{"amount": "2.00"}, Hypothesis: true})
		price := catalogue.Offer("demo").Prices[0]
		rate, known := price.Rate.Get()
		want := offers.Rate{Amount: 200, Known: true, Per: offers.Yearly, Unit: offers.Storage, Mode: offers.FixedPrice}
		if !known || rate.Amount != want.Amount || rate.Per != want.Per || rate.Unit != want.Unit || price.Role != offers.Subscription {
			t.Errorf("rate %+v", rate)
		}
		if claim := price.Rate.Held()[0]; !claim.Hypothesis || claim.Board || claim.Proof != offers.NoProof {
			t.Errorf("statement %+v", claim.Statement)
		}
	})
	t.Run("a hypothesis only speaks where nobody else does", func(t *testing.T) {
		catalogue := add(t, offers.Addition{
			Host: "demo", Path: "offers.demo.ceilings.accounts", Key: "hypothesis",
			Fields: map[string]any{"max": "99", "extension": "true"}, Hypothesis: true,
		})
		ceiling := catalogue.Offer("demo").Ceilings[offers.Accounts]
		if most, _ := ceiling.Max.Get(); most != 50 {
			t.Errorf("the ceiling is %d: the guide says 50", most)
		}
		if extension, known := ceiling.Extension.Get(); !known || !extension {
			t.Error("nobody tells of an extension: the hypothesis speaks")
		}
	})
	t.Run("the rest of the catalogue is shared, and the first one unchanged", func(t *testing.T) {
		catalogue := add(t, offers.Addition{Host: "demo", Path: "facts.country", Key: "quote-2026", Fields: map[string]any{"value": "FR"}})
		if catalogue.Host("other") != base.Host("other") {
			t.Error("a host nobody touched was read again")
		}
		if base.Host("demo").Country.State() != offers.Unknown || catalogue.Host("demo").Country.State() != offers.Stated {
			t.Error("the claim is in the wrong catalogue")
		}
		if catalogue.Offer("demo").Host != catalogue.Host("demo") || len(catalogue.Offers) != len(base.Offers) {
			t.Error("offers and hosts do not match")
		}
		if _, ok := base.Sources["quote-2026"]; ok {
			t.Error("the first catalogue has the board's source")
		}
	})
	t.Run("a wrong addition is told and the others count", func(t *testing.T) {
		catalogue, problems := base.With(quote, []offers.Addition{
			{Host: "demo", Path: "facts.country", Key: "quote-2026", Fields: map[string]any{"value": "FR"}},
			{Host: "demo", Path: "facts.town", Key: "nowhere", Fields: map[string]any{"value": "Rennes"}},
			{Host: "demo", Path: storage, Key: "quote-2026", Fields: map[string]any{"role": "subscription", "per": "year", "amount": "1,20"}},
			{Host: "nobody", Path: "facts.town", Key: "quote-2026", Fields: map[string]any{"value": "Rennes"}},
			{Host: "demo", Path: "facts.colour", Key: "quote-2026", Fields: map[string]any{"value": "red"}, Hypothesis: true},
		}, today)
		want := map[string]string{
			"claims.demo.facts.town.nowhere":                           "unknown-source",
			"claims.demo.offers.demo.prices.storage.quote-2026.amount": "amount-form",
			"claims.nobody":                "unknown-host",
			"hypotheses.demo.facts.colour": "unknown-key",
		}
		for _, problem := range problems {
			if want[problem.Key] != problem.Rule || problem.File != "" {
				t.Errorf("unexpected: %v", problem)
			}
			delete(want, problem.Key)
		}
		for key, rule := range want {
			t.Errorf("missing: %s: %s", key, rule)
		}
		if country, _ := catalogue.Host("demo").Country.Get(); country != "FR" {
			t.Error("the good addition is lost with the others")
		}
	})
	t.Run("a source the catalogue already has is not the board's to change", func(t *testing.T) {
		_, problems := base.With([]offers.Source{{ID: "guide"}}, []offers.Addition{
			{Host: "demo", Path: "facts.town", Key: "guide", Fields: map[string]any{"value": "Rennes"}},
		}, today)
		if len(problems) != 1 || problems[0].Key != "sources.guide" {
			t.Errorf("problems %v", problems)
		}
	})
	t.Run("nothing added is the same catalogue", func(t *testing.T) {
		if catalogue, _ := base.With(quote, nil, today); catalogue != base {
			t.Error("it is another one")
		}
	})
}
