package comparison_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"pgregory.net/rapid"
)

// anyRate draws a rate; unit is empty for a flat one.
func anyRate(t *rapid.T, unit offers.Resource) offers.Rate {
	rate := offers.Rate{
		Amount: offers.Money(rapid.IntRange(0, 100_000).Draw(t, "amount")),
		Known:  rapid.Bool().Draw(t, "known"),
		Per:    rapid.SampledFrom([]offers.Period{offers.Yearly, offers.Monthly}).Draw(t, "per"),
		Mode:   rapid.SampledFrom(offers.PriceModes()).Draw(t, "mode"),
		Unit:   unit,
	}
	if unit == "" {
		return rate
	}
	rate.Block = int64(rapid.IntRange(0, 12).Draw(t, "block"))
	if rapid.Bool().Draw(t, "tiered") {
		rate.Known = true
		for end := rapid.IntRange(1, 40).Draw(t, "end"); end < 100 && len(rate.Tiers) < 3; end *= 2 {
			upTo := offers.Quantity(end)
			if unit == offers.Storage {
				upTo = offers.Gigabytes(int64(end))
			}
			rate.Tiers = append(rate.Tiers, offers.Tier{UpTo: upTo, Amount: offers.Money(rapid.IntRange(0, 5000).Draw(t, "tier"))})
		}
		rate.Tiers = append(rate.Tiers, offers.Tier{Amount: offers.Money(rapid.IntRange(0, 5000).Draw(t, "last"))})
	}
	return rate
}

// anyTariff draws an offer with flat and counted prices.
func anyTariff(t *rapid.T) *offers.Offer {
	vat := func(p *offers.Price) {
		if i := rapid.IntRange(0, 3).Draw(t, "vat"); i < 3 {
			p.VAT = says(offers.VATs()[i])
		} else {
			p.VAT = offers.Fact[offers.VAT]{}
		}
	}
	o := tariff(price("base", offers.Subscription, anyRate(t, ""), vat,
		includes(offers.Storage, offers.Gigabytes(int64(rapid.IntRange(0, 50).Draw(t, "included")))),
		includes(offers.Accounts, offers.Quantity(rapid.IntRange(0, 50).Draw(t, "seats")))))
	for _, unit := range []offers.Resource{offers.Storage, offers.Accounts} {
		if rapid.Bool().Draw(t, "counted") {
			o.Prices = append(o.Prices, price("by-"+string(unit), offers.Subscription, anyRate(t, unit), vat))
		}
	}
	if rapid.Bool().Draw(t, "adrift") {
		o.Host.Country = offers.Fact[offers.Country]{}
	}
	return o
}

// dearer reports whether a may be more than b where b is known.
func dearer(a, b comparison.Range) bool {
	low := a.LowKnown && b.LowKnown && a.Low > b.Low
	high := b.HighKnown && (!a.HighKnown || a.High > b.High)
	return low || high
}

// wider reports whether a leaves something open that b does not.
func wider(a, b comparison.Range) bool {
	low := b.LowKnown && (!a.LowKnown || a.Low < b.Low)
	high := b.HighKnown && (!a.HighKnown || a.High > b.High)
	return low || high
}

func TestCostLaws(t *testing.T) {
	t.Run("more accounts or more storage never cost less", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			offer, asks := anyTariff(t), association()
			asks.RecoversVAT = rapid.Bool().Draw(t, "recovers")
			accounts, gigabytes := rapid.Int64Range(0, 120).Draw(t, "accounts"), rapid.Int64Range(0, 120).Draw(t, "gigabytes")
			less := comparison.Annual(countries(), offer, asking(accounts, gigabytes), asks)
			more := comparison.Annual(countries(), offer, asking(accounts+rapid.Int64Range(0, 40).Draw(t, "more accounts"),
				gigabytes+rapid.Int64Range(0, 40).Draw(t, "more gigabytes")), asks)
			if dearer(less.Yearly, more.Yearly) {
				t.Fatalf("less costs %+v, more costs %+v", less.Yearly, more.Yearly)
			}
		})
	})

	t.Run("learning an amount never widens the range", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			unit := rapid.SampledFrom([]offers.Resource{"", offers.Storage, offers.Accounts}).Draw(t, "unit")
			learnt := anyRate(t, unit)
			learnt.Known, learnt.Tiers = true, nil
			unknown := learnt
			unknown.Known, unknown.Amount = false, 0
			offer := anyTariff(t)
			with := func(rate offers.Rate) comparison.Range {
				o := *offer
				o.Prices = append(o.Prices[:len(o.Prices):len(o.Prices)], price("learnt", offers.Subscription, rate))
				return comparison.Annual(countries(), &o, asking(60, 60), association()).Yearly
			}
			if before, after := with(unknown), with(learnt); wider(after, before) {
				t.Fatalf("before %+v, after %+v", before, after)
			}
		})
	})

	t.Run("every cost is the sum of its lines", func(t *testing.T) {
		rapid.Check(t, func(rt *rapid.T) {
			recount(t, comparison.Annual(countries(), anyTariff(rt), asking(rapid.Int64Range(0, 99).Draw(rt, "accounts"), 70), association()))
		})
	})
}

func BenchmarkAnnual(b *testing.B) {
	cat, needs, asks := countries(), asking(12, 40, wanting("newsletter", "files", "mail")), association()
	offer := delivering(tariff(
		price("base", offers.Subscription, flat(8000), includes(offers.Storage, offers.Gigabytes(50))),
		price("newsletter", offers.OptionPrice, flat(4000), serves("discussion-list", "newsletter")),
		price("storage", offers.Subscription, untold(offers.Storage)),
	), "newsletter", offers.Option)
	for b.Loop() {
		comparison.Annual(cat, offer, needs, asks)
	}
}
