package comparison_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

// inDollars is a price of 5.50 US$ a month for each account, worth so many cents.
func inDollars(cents offers.Money, known bool) offers.Rate {
	return offers.Rate{
		Amount: cents, Known: known, Per: offers.Monthly, Unit: offers.Accounts, Mode: offers.FixedPrice,
		Published: offers.Foreign{Amount: 550, Currency: "USD"},
	}
}

func TestCostInAnotherCurrency(t *testing.T) {
	world := countries()
	world.Currencies = map[offers.CurrencyID]offers.Currency{"USD": {ID: "USD", Euro: says(offers.ExchangeRate(920_000))}}

	t.Run("at no known rate the cost is open and the published price stays on the line", func(t *testing.T) {
		cost := comparison.Annual(countries(), tariff(price("base", offers.Subscription, inDollars(0, false))), asking(10, 0), association())
		if diff := cmp.Diff(comparison.AtLeast(0), cost.Yearly); diff != "" {
			t.Error(diff)
		}
		line := cost.Lines[0]
		if line.Assumes != comparison.AssumesExchange || len(line.Abroad) != 1 || line.Abroad[0].Published.Amount != 550 || len(line.Steps) > 0 {
			t.Errorf("line %+v", line)
		}
	})
	t.Run("a known rate is worked out by hand and cited: 10 accounts × 12 months × 5,06 €", func(t *testing.T) {
		cost := comparison.Annual(world, tariff(price("base", offers.Subscription, inDollars(506, true))), asking(10, 0), association())
		if diff := cmp.Diff(comparison.Precisely(60_720), cost.Yearly); diff != "" {
			t.Error(diff)
		}
		line := cost.Lines[0]
		if line.Assumes != comparison.AssumesConverted || len(line.Statements) != 2 {
			t.Errorf("line %+v", line)
		}
		recount(t, cost)
	})
	t.Run("an option nobody wants says nothing of its currency", func(t *testing.T) {
		option := price("chat", offers.OptionPrice, inDollars(0, false), func(p *offers.Price) { p.For = []offers.UseID{"team-chat"} })
		cost := comparison.Annual(world, tariff(price("base", offers.Subscription, flat(1000)), option), asking(10, 0), association())
		if diff := cmp.Diff(comparison.Precisely(1000), cost.Yearly); diff != "" {
			t.Error(diff)
		}
	})
}

// An indicative price is a quote with a marker, not a price: nothing of it counts.
func TestCostOfAQuote(t *testing.T) {
	indicative := changed(flat(12_000), func(r *offers.Rate) { r.Mode = offers.QuotePrice })
	t.Run("its amount is no bound of the cost, either way", func(t *testing.T) {
		cost := comparison.Annual(countries(), tariff(price("base", offers.Subscription, indicative)), asking(10, 0), association())
		if diff := cmp.Diff(comparison.Unpriced(), cost.Yearly); diff != "" {
			t.Error(diff)
		}
		if len(cost.Lines) != 1 || len(cost.Lines[0].Steps) > 0 {
			t.Errorf("lines %+v", cost.Lines)
		}
	})
	t.Run("by the unit it stays unpriced as soon as there is something to pay", func(t *testing.T) {
		each := changed(each(500, offers.Accounts), func(r *offers.Rate) { r.Mode = offers.QuotePrice })
		cost := comparison.Annual(countries(), tariff(price("base", offers.Subscription, each)), asking(10, 0), association())
		if diff := cmp.Diff(comparison.Unpriced(), cost.Yearly); diff != "" {
			t.Error(diff)
		}
	})
}
