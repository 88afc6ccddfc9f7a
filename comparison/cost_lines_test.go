package comparison_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

func TestAnnualVAT(t *testing.T) {
	at := func(country offers.Country, states ...offers.VAT) *offers.Offer {
		o := tariff(price("base", offers.Subscription, flat(6000), taxed(states...)))
		o.Host.Country = says(country)
		return o
	}
	adrift := at("FR", offers.VATExcluded)
	adrift.Host.Country = offers.Fact[offers.Country]{}
	moving := at("FR", offers.VATExcluded)
	moving.Host.Country = says(offers.Country("FR"), offers.Country("DE"))
	capital := tariff(price("base", offers.Subscription, flat(0)),
		offers.Price{ID: "share", Role: offers.Share, Rate: rates(changed(flat(1600), func(r *offers.Rate) { r.Per = offers.Once }))})

	exactly, between, atLeast := comparison.Precisely, comparison.Between, comparison.AtLeast
	tests := []struct {
		name         string
		offer        *offers.Offer
		pays, spared comparison.Range // an association that does not recover VAT, one that does
	}{
		{"printed with VAT", at("FR", offers.VATIncluded), exactly(6000), exactly(5000)},
		{"printed without VAT", at("FR", offers.VATExcluded), exactly(7200), exactly(6000)},
		{"printed without VAT, at the rate of another country", at("DE", offers.VATExcluded), exactly(7140), exactly(6000)},
		{"exempt", at("FR", offers.VATExempt), exactly(6000), exactly(6000)},
		{"nobody says", at("FR"), between(6000, 7200), between(5000, 6000)},
		{"sources dispute", at("FR", offers.VATIncluded, offers.VATExcluded), between(6000, 7200), between(5000, 6000)},
		{"printed without VAT where the country is unknown", adrift, atLeast(6000), exactly(6000)},
		{"nobody says, where the country has no known rate", at("XX"), atLeast(6000), between(0, 6000)},
		{"the country itself is in dispute", moving, between(7140, 7200), exactly(6000)},
		{"a co-operative share is capital", capital, exactly(0), exactly(0)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, recovers := range []bool{false, true} {
				asks, want := association(), tt.pays
				if asks.RecoversVAT = recovers; recovers {
					want = tt.spared
				}
				result := comparison.Annual(countries(), tt.offer, asking(1, 1), asks)
				if diff := cmp.Diff(want, result.Yearly); diff != "" {
					t.Errorf("recovers VAT %v, yearly range (-want +got):\n%s", recovers, diff)
				}
				if recount(t, result); result.Once.Low != result.Once.High {
					t.Errorf("the share has no VAT, yet once is %v", result.Once)
				}
			}
		})
	}
}

func TestAnnualLines(t *testing.T) {
	t.Run("the tax on a price printed without it is a line of its own, with its base and rate", func(t *testing.T) {
		offer := tariff(price("base", offers.Subscription, flat(6000), taxed(offers.VATExcluded)))
		got := comparison.Annual(countries(), offer, asking(1, 1), association()).Lines
		want := []comparison.Line{
			{
				Price: "base", Label: "subscription", Yearly: true, Range: comparison.Precisely(6000),
				Steps:      []comparison.CostStep{{Units: 1, Amount: 6000, Periods: 1, Total: 6000}},
				Statements: []offers.Statement{{Key: "a", Source: "a"}},
			},
			{
				Price: "vat", Label: "vat", Yearly: true, Range: comparison.Precisely(1200),
				Steps:      []comparison.CostStep{{Units: 1, Amount: 6000, Periods: 1, PerMille: 200, Total: 1200}},
				Statements: []offers.Statement{{Key: "a", Source: "a"}},
			},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("set-up and share are paid once, dues each year, and joining is an assumption", func(t *testing.T) {
		once := changed(flat(1600), func(r *offers.Rate) { r.Per = offers.Once })
		offer := tariff(price("dues", offers.MemberFee, flat(1500)), price("share", offers.Share, once),
			price("start", offers.Setup, once), price("surcharge", offers.NonMember, flat(900)))
		joined := comparison.Annual(countries(), offer, asking(1, 1), association())
		if joined.Yearly != comparison.Precisely(1500) || joined.Once != comparison.Precisely(3200) {
			t.Errorf("joining costs %v and %v", joined.Yearly, joined.Once)
		}
		for _, line := range joined.Lines[:2] {
			if line.Assumes != comparison.AssumesMember {
				t.Errorf("line %s assumes %q", line.Price, line.Assumes)
			}
		}
		aside := comparison.Annual(countries(), offer, asking(1, 1, apart), association())
		if aside.Yearly != comparison.Precisely(900) || aside.Once != comparison.Precisely(1600) {
			t.Errorf("not joining costs %v and %v", aside.Yearly, aside.Once)
		}
	})

	t.Run("where nobody speaks of a price to pay once, none is told", func(t *testing.T) {
		if got := comparison.Annual(countries(), tariff(price("base", offers.Subscription, flat(900))), asking(1, 1), association()); got.SaysOnce() {
			t.Errorf("once is told as %v", got.Once)
		}
	})

	t.Run("a subscription paid once for life costs nothing a year", func(t *testing.T) {
		offer := tariff(price("life", offers.Subscription, changed(flat(3500), func(r *offers.Rate) { r.Per = offers.Once })))
		got := comparison.Annual(countries(), offer, asking(1, 1), association())
		if got.Yearly != comparison.Precisely(0) || got.Once != comparison.Precisely(3500) || !got.SaysOnce() {
			t.Errorf("costs %v a year and %v once", got.Yearly, got.Once)
		}
	})

	t.Run("a line that rests on what the board typed says so", func(t *testing.T) {
		typed := price("base", offers.Subscription, flat(0))
		typed.Rate = offers.Settle([]offers.Claim[offers.Rate]{{
			Statement: offers.Statement{Key: "hypothesis", Hypothesis: true}, Value: flat(5000),
		}}, func(a, b offers.Rate) bool { return false })
		got := comparison.Annual(countries(), tariff(typed), asking(1, 1), association())
		if got.Yearly != comparison.Precisely(5000) || !got.Lines[0].Hypothesis {
			t.Errorf("costs %v, hypothesis %v", got.Yearly, got.Lines[0].Hypothesis)
		}
	})

	t.Run("storage beyond a pool is counted in gigabytes and the pooling is an assumption", func(t *testing.T) {
		pool := changed(each(100, offers.Storage), func(r *offers.Rate) { r.Pooled = true })
		line := comparison.Annual(countries(), tariff(price("storage", offers.Subscription, pool)), asking(3, 10), association()).Lines[0]
		if line.Assumes != comparison.AssumesPooled || line.Resource != offers.Storage || line.Range != comparison.Between(1000, 1200) {
			t.Errorf("got %+v", line)
		}
		want := []comparison.CostStep{{Units: 12, Amount: 100, Periods: 1, Total: 1200}}
		if diff := cmp.Diff(want, line.HighSteps); diff != "" {
			t.Errorf("steps of the high end (-want +got):\n%s", diff)
		}
	})

	t.Run("a promotion that is over leaves the price unknown", func(t *testing.T) {
		offer := tariff(price("base", offers.Subscription, untold("")))
		if got := comparison.Annual(countries(), offer, asking(1, 1), association()); got.Yearly != comparison.AtLeast(0) {
			t.Errorf("costs %v", got.Yearly)
		}
	})
}

func TestStatusQuoCost(t *testing.T) {
	t.Run("nothing is known of an association that listed no tool", func(t *testing.T) {
		got := comparison.StatusQuoCost(comparison.Session{})
		if got.Yearly != comparison.Unpriced() || got.Once != comparison.Precisely(0) || !got.SaysOnce() {
			t.Errorf("costs %v and %v", got.Yearly, got.Once)
		}
	})
	t.Run("tools add up, and one without a figure opens the end", func(t *testing.T) {
		s := comparison.Session{Present: []comparison.Tool{
			{ID: "wix", Use: "website", Yearly: 20000, Priced: true}, {ID: "list", Use: "newsletter"},
		}}
		got := comparison.StatusQuoCost(s)
		if got.Yearly != comparison.AtLeast(20000) || len(got.Lines) != 2 {
			t.Errorf("costs %v in %d lines", got.Yearly, len(got.Lines))
		}
		s.Present[1].Priced = true
		if got := comparison.StatusQuoCost(s); got.Yearly != comparison.Precisely(20000) {
			t.Errorf("with a free list it costs %v", got.Yearly)
		}
	})
}
