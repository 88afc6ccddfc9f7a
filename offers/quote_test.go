package offers_test

import (
	"testing"

	"bascule/offers"
)

// An indicative price is a quote with a marker, not a price.
func TestQuotes(t *testing.T) {
	indicative := demo(offer + `[offers.demo.prices.base.guide]
role = "subscription"
amount = "120.00"
per = "year"
mode = "quote"
`)
	t.Run("its amount is kept as a hint and tells no price", func(t *testing.T) {
		rate, known := load(t, indicative).Offer("demo").Prices[0].Rate.Get()
		if !known || rate.Amount != 12_000 || rate.Told() {
			t.Errorf("rate %+v", rate)
		}
	})
	t.Run("it yields to what the board supposes", func(t *testing.T) {
		catalogue, problems := load(t, indicative).With(nil, []offers.Addition{{
			Host: "demo", Path: "offers.demo.prices.base", Fields: map[string]any{"amount": "90.00"}, Hypothesis: true,
		}}, today)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if rate, known := catalogue.Offer("demo").Prices[0].Rate.Get(); !known || rate.Amount != 9000 || !rate.Told() {
			t.Errorf("rate %+v", rate)
		}
	})
	t.Run("it does not yield to a claim that only says there is a price", func(t *testing.T) {
		price := load(t, demo(offer+`[offers.demo.prices.base.slides]
role = "subscription"
amount = "120.00"
per = "year"
mode = "quote"
[offers.demo.prices.base.guide]
role = "subscription"
per = "year"
`)).Offer("demo").Prices[0]
		if rate := price.Rate.Held()[0].Value; rate.Mode != offers.QuotePrice {
			t.Errorf("holds %+v", rate)
		}
	})
}
