package main_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/comparison"
	"bascule/offers"
)

// The yardsticks of the study (facts/hosts-b.md §34) are not one scope: some are for
// ten mailboxes, one for a terabyte, one for twenty-five people; some before tax,
// some with nothing said of it. Each case says which, and counts no VAT.
func TestPriceYardsticks(t *testing.T) {
	cat := embedded(t)
	boxes := func(n int64) comparison.Needs {
		needs := comparison.Needs{Uses: map[offers.UseID]offers.Level{"mail": offers.Must}}
		needs.Quantities.Accounts.Total, needs.Quantities.Mailboxes = n, n
		return needs
	}
	accounts := func(n int64) comparison.Needs {
		needs := comparison.Needs{Uses: map[offers.UseID]offers.Level{"files": offers.Must}}
		needs.Quantities.Accounts.Total = n
		return needs
	}
	withDomain := boxes(10)
	withDomain.Uses["domain-name"] = offers.Must
	terabyte := accounts(10)
	terabyte.Quantities.FilesGB = 1000

	cases := []struct {
		name  string
		offer offers.OfferID
		needs comparison.Needs
		want  comparison.Range
		vat   offers.VAT // empty: not stated
	}{
		{"ten boxes of 2 GB at Posteo, tax not stated", "posteo", boxes(10), comparison.Precisely(120_00), ""},
		{"ten boxes of 10 GB at Gandi, before tax", "gandi", boxes(10), comparison.Precisely(598_80), offers.VATExcluded},
		{"a terabyte of Nextcloud at Hetzner, tax not stated", "hetzner", terabyte, comparison.Precisely(51_48), ""},
		{"a small site and ten boxes at Hetzner, before tax", "hetzner-webhosting-s", boxes(10), comparison.Precisely(19_20), offers.VATExcluded},
		{"the same with a domain, which begins at 4.90 €", "hetzner-webhosting-s", withDomain, comparison.AtLeast(24_10), offers.VATExcluded},
		{"twenty-five people and 3 TB at IONOS, tax not stated", "ionos", accounts(25), comparison.Precisely(360_00), ""},
		{"ten people at Wimi, tax not clear", "wimi", accounts(10), comparison.Precisely(1800_00), ""},
		{"ten people at Talkspirit Standard, 4 € being the least", "talkspirit", accounts(10), comparison.AtLeast(480_00), ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := comparison.Precisely(0)
			for _, line := range comparison.Annual(cat, cat.Offer(c.offer), c.needs, comparison.Association{}).Lines {
				if line.Yearly && line.Price != "vat" {
					got = got.Add(line.Range)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if vat, known := price(t, cat, c.offer, "base").VAT.Get(); vat != c.vat || known != (c.vat != "") {
				t.Errorf("VAT = %q, known %t; want %q", vat, known, c.vat)
			}
		})
	}

	t.Run("Migadu’s three sizes are kept in dollars", func(t *testing.T) {
		for offer, want := range map[offers.OfferID]offers.Money{"migadu": 19_00, "migadu-30": 90_00, "migadu-100": 290_00} {
			got := rate(t, price(t, cat, offer, "base"))
			if got.Published.Currency != "USD" || got.Published.Amount != want || got.Per != offers.Yearly {
				t.Errorf("%s = %v %s a %s", offer, got.Published.Amount, got.Published.Currency, got.Per)
			}
		}
	})

	t.Run("Hadoly’s fee for a body follows its accounts: 45 € for five, 100 € for fifteen, 250 € for thirty-five", func(t *testing.T) {
		for offer, want := range map[offers.OfferID]struct {
			fee      offers.Money
			accounts offers.Quantity
		}{"hadoly": {45_00, 5}, "hadoly-15": {100_00, 15}, "hadoly-35": {250_00, 35}} {
			fee := price(t, cat, offer, "membership")
			accounts, _ := fee.Includes[offers.Accounts].Get()
			ceiling, _ := cat.Offer(offer).Ceilings[offers.Accounts].Max.Get()
			if got := rate(t, fee); got.Amount != want.fee || got.Per != offers.Yearly || accounts != want.accounts || ceiling != want.accounts {
				t.Errorf("%s = %v a %s for %d accounts, at most %d", offer, got.Amount, got.Per, accounts, ceiling)
			}
		}
	})

	t.Run("Nomagic’s fee is a person’s: 96 €, or 60 € for a low income", func(t *testing.T) {
		got := rate(t, price(t, cat, "nomagic", "membership"))
		if got.Mode != offers.SolidarityPrice || got.Unit != offers.Accounts || got.Amount != 96_00 || got.Minimum != 60_00 {
			t.Errorf("%s: %v for each of %s, at least %v", got.Mode, got.Amount, got.Unit, got.Minimum)
		}
	})

	t.Run("Aquilenet’s fee is free from 1 €, 15 € being advised", func(t *testing.T) {
		got := rate(t, price(t, cat, "aquilenet", "membership"))
		if got.Mode != offers.PayWhatYouWant || got.Amount != 15_00 || !got.HasMin || got.Minimum != 1_00 {
			t.Errorf("%s: %v, at least %v", got.Mode, got.Amount, got.Minimum)
		}
	})
}

func TestGandiMailPrices(t *testing.T) {
	cat := embedded(t)
	base := price(t, cat, "gandi", "base")

	t.Run("4.99 € before tax of 2026 outweigh 4.79 € with tax of 2023, which stay as history", func(t *testing.T) {
		if got := rate(t, base); got.Amount != 4_99 || got.Per != offers.Monthly || got.Unit != offers.Mailboxes {
			t.Errorf("%v a %s for each of %s", got.Amount, got.Per, got.Unit)
		}
		history := base.Rate.History()
		if len(history) != 1 || history[0].Value.Amount != 4_79 || history[0].Value.Mode != offers.FromPrice {
			t.Errorf("history = %+v, want 4.79 and more", history)
		}
	})

	t.Run("each of the two prices keeps its own tax", func(t *testing.T) {
		if got, _ := base.VAT.Get(); got != offers.VATExcluded {
			t.Errorf("today’s VAT = %q", got)
		}
		if old := base.VAT.History(); len(old) != 1 || old[0].Value != offers.VATIncluded {
			t.Errorf("VAT of 2023 = %+v", old)
		}
	})

	t.Run("the two boxes once given with a domain are a withdrawn offer", func(t *testing.T) {
		old := cat.Offer("gandi-mailboxes-2023")
		if old.Status != offers.Historic {
			t.Errorf("status = %q", old.Status)
		}
		if got := rate(t, price(t, cat, old.ID, "base")); !got.Known || got.Amount != 0 {
			t.Errorf("price = %v, known %t", got.Amount, got.Known)
		}
	})
}

func TestMailKnockOuts(t *testing.T) {
	cat := embedded(t)
	for offer, want := range map[offers.OfferID]offers.Answer{
		"posteo": offers.No, "gandi": offers.Yes, "hetzner-webhosting-s": offers.Yes, "migadu": offers.Yes,
	} {
		t.Run(string(offer)+" answers whether it takes a domain of one’s own", func(t *testing.T) {
			if got, known := cat.Offer(offer).OwnDomain.Get(); !known || got != want {
				t.Errorf("own domain = %q, known %t; want %q", got, known, want)
			}
		})
	}
	for _, offer := range []offers.OfferID{"murena", "murena-paid", "sud-ouest-org"} {
		t.Run(string(offer)+" has said nothing of it", func(t *testing.T) {
			if _, known := cat.Offer(offer).OwnDomain.Get(); known {
				t.Error("an answer nobody gave")
			}
		})
	}
}

func TestCryptPadPlans(t *testing.T) {
	cat := embedded(t)

	t.Run("the processing contract comes with plans for organisations alone", func(t *testing.T) {
		for offer, want := range map[offers.OfferID]offers.Answer{
			"cryptpad-fr": offers.Partial, "cryptpad-fr-free": offers.No, "cryptpad-fr-guest": offers.No,
		} {
			if got, _ := cat.Offer(offer).Answer(offers.CardContract).Get(); got != want {
				t.Errorf("%s = %q, want %q", offer, got, want)
			}
		}
	})

	t.Run("the prices of 2017 are withdrawn offers, and today’s is unknown", func(t *testing.T) {
		for offer, want := range map[offers.OfferID]offers.Money{
			"cryptpad-fr-2017-5": 5_00, "cryptpad-fr-2017-20": 10_00, "cryptpad-fr-2017-50": 15_00,
		} {
			if got := rate(t, price(t, cat, offer, "base")); got.Amount != want || cat.Offer(offer).Status != offers.Historic {
				t.Errorf("%s = %v, %s", offer, got.Amount, cat.Offer(offer).Status)
			}
		}
		if got := rate(t, price(t, cat, "cryptpad-fr", "base")); got.Known {
			t.Errorf("today’s price = %v", got.Amount)
		}
	})

	t.Run("contents are encrypted end to end", func(t *testing.T) {
		if got, _ := cat.Host("cryptpad-fr").EndToEnd.Get(); got != offers.EndToEnd {
			t.Errorf("end to end = %q", got)
		}
	})
}
