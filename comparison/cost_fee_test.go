package comparison_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// commission is a share of what is taken, in hundredths of a percent, and cents for
// each payment.
func commission(percent offers.Percent, cents offers.Money) offers.Rate {
	return offers.Rate{Amount: cents, Known: true, Per: offers.PerPayment, Mode: offers.FixedPrice, Percent: percent}
}

// collecting is an offer that takes gifts and sells tickets for a commission.
func collecting(rate offers.Rate, changes ...func(*offers.Price)) *offers.Offer {
	fee := price("commission", offers.Fee, rate, changes...)
	fee.For = []offers.UseID{"ticketing", "donations"}
	o := tariff(fee)
	o.Services["donations"] = offers.Service{Use: "donations", Delivery: says(offers.Included)}
	return o
}

// taking wants gifts online, and says how much in how many payments; less than 0 is
// not said.
func taking(cents offers.Money, payments int64) comparison.Needs {
	needs := comparison.Needs{Uses: map[offers.UseID]offers.Level{"donations": offers.Useful}}
	if cents >= 0 {
		needs.Takings.Amount, needs.Takings.AmountKnown = cents, true
	}
	if payments >= 0 {
		needs.Takings.Payments, needs.Takings.PaymentsKnown = payments, true
	}
	return needs
}

func TestCostOfCommissions(t *testing.T) {
	unwanted := taking(1_000_000, 400)
	unwanted.Uses["donations"] = offers.Unneeded
	perhaps := taking(1_000_000, 400)
	perhaps.Uses, perhaps.AnyOf = nil, []offers.AnyOf{{ID: "money", Uses: []offers.UseID{"donations", "accounting"}, Level: offers.Must}}
	tests := []struct {
		name    string
		offer   *offers.Offer
		needs   comparison.Needs
		yearly  comparison.Range
		assumes string
	}{
		{
			"1,5 % of 10 000,00 € and 400 × 0,25 € make 250,00 €",
			collecting(commission(150, 25)), taking(1_000_000, 400), comparison.Precisely(25_000), "",
		},
		{
			"1,4 % of 33,33 € is 0,46662 €, rounded once to 0,47 €",
			collecting(commission(140, 0)), taking(3333, -1), comparison.Precisely(47), "",
		},
		{
			"a half cent is rounded up: 1,5 % of 1,00 €",
			collecting(commission(150, 0)), taking(100, -1), comparison.Precisely(2), "",
		},
		{
			"an amount for each payment needs no total",
			collecting(commission(0, 30)), taking(-1, 12), comparison.Precisely(360), "",
		},
		{
			"no word of the money: at least what the payments make",
			collecting(commission(150, 25)), taking(-1, 400), comparison.AtLeast(10_000), comparison.AssumesTakings,
		},
		{
			"no word of the payments: at least the share",
			collecting(commission(150, 25)), taking(1_000_000, -1), comparison.AtLeast(15_000), comparison.AssumesTakings,
		},
		{
			"no word of either leaves it open",
			collecting(commission(150, 25)), taking(-1, -1), comparison.AtLeast(0), comparison.AssumesTakings,
		},
		{
			"of nothing taken there is no commission, whoever counted payments",
			collecting(commission(150, 25)), taking(0, 7), comparison.Precisely(0), "",
		},
		{
			"a commission of nothing is free",
			collecting(commission(0, 0)), taking(-1, -1), comparison.Precisely(0), "",
		},
		{
			"a commission nobody tells is the host's to say, not ours",
			collecting(offers.Rate{Per: offers.PerPayment, Mode: offers.FixedPrice}), taking(1_000_000, 400), comparison.AtLeast(0), "",
		},
		{
			"a use that another could replace makes it uncertain",
			collecting(commission(150, 25)), perhaps, comparison.Between(0, 25_000), comparison.AssumesMaybe,
		},
		{
			"nobody takes money online: the commission is not counted, and the offer has no other price",
			collecting(commission(150, 25)), unwanted, comparison.Unpriced(), "",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cost := comparison.Annual(countries(), tt.offer, tt.needs, association())
			if diff := cmp.Diff(tt.yearly, cost.Yearly); diff != "" {
				t.Error(diff)
			}
			if len(cost.Lines) != 1 || cost.Lines[0].Assumes != tt.assumes {
				t.Errorf("lines %+v", cost.Lines)
			}
			recount(t, cost)
		})
	}
	t.Run("an offer said to lack the use takes no commission on it", func(t *testing.T) {
		offer := collecting(commission(150, 25))
		offer.Services["donations"] = offers.Service{Use: "donations", Delivery: says(offers.Absent)}
		if cost := comparison.Annual(countries(), offer, taking(1_000_000, 400), association()); cost.Lines[0].Label != comparison.LabelUnpriced {
			t.Errorf("lines %+v", cost.Lines)
		}
	})
	t.Run("two rates in dispute make the range that covers both", func(t *testing.T) {
		offer := collecting(commission(140, 25))
		offer.Prices[0].Rate = rates(commission(140, 25), commission(150, 25))
		cost := comparison.Annual(countries(), offer, taking(1_000_000, 400), association())
		if diff := cmp.Diff(comparison.Between(24_000, 25_000), cost.Yearly); diff != "" {
			t.Error(diff)
		}
		recount(t, cost)
	})
	t.Run("VAT is added to a commission printed without it", func(t *testing.T) {
		offer := collecting(commission(150, 25), func(p *offers.Price) { p.VAT = says(offers.VATExcluded) })
		if cost := comparison.Annual(countries(), offer, taking(1_000_000, 400), association()); cost.Yearly != comparison.Precisely(30_000) {
			t.Errorf("yearly %+v", cost.Yearly)
		}
	})
	t.Run("what the board has not said is not asked of the host", func(t *testing.T) {
		w := newWorld().useful("donations")
		stall := w.offer("caisse").gives(offers.Included, "donations")
		stall.Offer.Prices = collecting(commission(150, 25)).Prices
		for _, o := range w.assess().Standing("caisse").Obtain {
			if o.Fact == "prices.commission" {
				t.Errorf("to obtain: %+v", o)
			}
		}
	})
}

func TestCommissionLaws(t *testing.T) {
	draw := func(t *rapid.T) *offers.Offer {
		return collecting(commission(offers.Percent(rapid.IntRange(0, 1000).Draw(t, "percent")), offers.Money(rapid.IntRange(0, 100).Draw(t, "each"))))
	}
	cents := rapid.Int64Range(0, 1_000_000_000)
	payments := rapid.Int64Range(0, 10_000_000)
	yearly := func(o *offers.Offer, n comparison.Needs) comparison.Range {
		return comparison.Annual(countries(), o, n, association()).Yearly
	}

	t.Run("more money in as many payments, or as much in more, never costs less", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			offer, amount, count := draw(t), cents.Draw(t, "amount"), payments.Draw(t, "count")
			less := yearly(offer, taking(offers.Money(amount), count))
			more := yearly(offer, taking(offers.Money(amount+cents.Draw(t, "more")), count+payments.Draw(t, "more payments")))
			if dearer(less, more) {
				t.Fatalf("less costs %+v, more costs %+v", less, more)
			}
		})
	})
	t.Run("saying what is taken never widens the range", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			offer, amount, count := draw(t), offers.Money(cents.Draw(t, "amount"))+1, payments.Draw(t, "count")
			told := yearly(offer, taking(amount, count))
			for _, partly := range []comparison.Needs{taking(amount, -1), taking(-1, count), taking(-1, -1)} {
				if before := yearly(offer, partly); wider(told, before) {
					t.Fatalf("told %+v, before %+v", told, before)
				}
			}
		})
	})
	t.Run("nothing taken costs nothing", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			if got := yearly(draw(t), taking(0, rapid.Int64Range(-1, 1000).Draw(t, "count"))); got != comparison.Precisely(0) {
				t.Fatalf("%+v", got)
			}
		})
	})
	t.Run("a price that is no commission does not depend on what is taken", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			offer, needs := anyTariff(t), asking(30, 30)
			before := comparison.Annual(countries(), offer, needs, association())
			needs.Takings = taking(offers.Money(cents.Draw(t, "amount")), payments.Draw(t, "count")).Takings
			if diff := cmp.Diff(before, comparison.Annual(countries(), offer, needs, association())); diff != "" {
				t.Fatal(diff)
			}
		})
	})
}
