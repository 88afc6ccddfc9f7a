package main_test

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
)

// sheets are the hosts whose files this test answers for.
func sheets() []offers.HostID {
	return []offers.HostID{
		"arn", "bee-home", "cloud-girofle", "google-workspace-nonprofit", "libretic",
		"microsoft-365-nonprofit", "myceliandre", "nubo", "numericloud", "paheko-cloud",
		"reflexlibre", "zaclys",
	}
}

func TestHostSheets(t *testing.T) {
	today := offers.Date{Year: 2026, Month: 11, Day: 22}
	cat, problems := offers.Load(data.FS, today)

	t.Run("every sheet loads without a problem", func(t *testing.T) {
		for _, problem := range problems {
			id := offers.HostID(strings.TrimSuffix(path.Base(problem.File), ".toml"))
			for _, sheet := range sheets() {
				if id == sheet {
					t.Errorf("%s:%d: %s: %s %v", problem.File, problem.Line, problem.Key, problem.Rule, problem.Args)
				}
			}
		}
	})
	for _, id := range sheets() {
		if cat.Host(id) == nil || cat.Offer(offers.OfferID(id)) == nil {
			t.Fatalf("host %q or its main offer is missing", id)
		}
	}

	t.Run("every claim names a source of the catalogue, and an inferred one says how", func(t *testing.T) {
		for _, id := range sheets() {
			for _, claim := range claimsOf(cat.Host(id)) {
				if _, ok := cat.Sources[claim.Source]; !ok {
					t.Errorf("%s:%d: claim %q rests on no source", claim.File, claim.Line, claim.Key)
				}
				if claim.Certainty == offers.Inferred && len(claim.Because) == 0 {
					t.Errorf("%s:%d: claim %q does not say how it was worked out", claim.File, claim.Line, claim.Key)
				}
			}
		}
	})

	t.Run("the sheets hold hundreds of claims", func(t *testing.T) {
		total := 0
		for _, id := range sheets() {
			n := len(claimsOf(cat.Host(id)))
			t.Logf("%s: %d", id, n)
			total += n
		}
		t.Logf("all: %d", total)
		if total < 300 {
			t.Errorf("%d claims, want at least 300: facts were lost on the way", total)
		}
	})

	t.Run("a host has a website, or a remark that says why it has none", func(t *testing.T) {
		for _, id := range sheets() {
			host := cat.Host(id)
			explained := false
			for _, remark := range host.Remarks {
				explained = explained || remark.ID == "address"
			}
			if host.Website == "" && !explained {
				t.Errorf("host %q has no website and no reason", id)
			}
		}
	})

	t.Run("no sheet holds a control character or an escape", func(t *testing.T) {
		for _, id := range sheets() {
			text, err := fs.ReadFile(data.FS, "hosts/"+string(id)+".toml")
			if err != nil {
				t.Fatal(err)
			}
			at := strings.IndexFunc(string(text), func(r rune) bool {
				return r == '\\' || r != '\n' && unicode.IsControl(r)
			})
			if at >= 0 {
				t.Errorf("%s.toml: unexpected %q at byte %d", id, text[at], at)
			}
		}
	})
}

func TestHardlyKnownHosts(t *testing.T) {
	today := offers.Date{Year: 2026, Month: 11, Day: 22}
	cat, _ := offers.Load(data.FS, today)
	hardlyKnown := map[offers.OfferID]bool{"bee-home": true, "libretic": true, "reflexlibre": true}

	t.Run("three hosts known by one line are unrated for every profile, and still listed", func(t *testing.T) {
		for _, profile := range cat.Profiles {
			session := comparison.NewSession(cat, profile.ID)
			result := comparison.Assess(cat, session, today).Rank(session.Needs.Weights, comparison.ByMiddle)
			listed := 0
			for _, ranked := range result.Offers {
				if !hardlyKnown[ranked.Offer.ID] {
					continue
				}
				listed++
				if ranked.Group != comparison.Unrated || ranked.Rank != 0 {
					t.Errorf("%s for %s: group %q, rank %d", ranked.Offer.ID, profile.ID, ranked.Group, ranked.Rank)
				}
			}
			if listed != len(hardlyKnown) {
				t.Errorf("%s: %d of %d hosts are listed", profile.ID, listed, len(hardlyKnown))
			}
		}
	})
}

func TestNuboTariff(t *testing.T) {
	cat, _ := offers.Load(data.FS, offers.Date{Year: 2026, Month: 11, Day: 22})

	t.Run("2.50 € a month cover the first 5 GB of a pool", func(t *testing.T) {
		base := price(t, cat, "nubo", "base")
		want := offers.Rate{Amount: 250, Known: true, Per: offers.Monthly, Mode: offers.FixedPrice, Pooled: true}
		if diff := cmp.Diff(want, rate(t, base)); diff != "" {
			t.Error(diff)
		}
		if got, known := base.Includes[offers.Storage].Get(); !known || got != offers.Gigabytes(5) {
			t.Errorf("included storage = %d, %t; want 5 GB", got, known)
		}
	})

	t.Run("three bands price the storage beyond", func(t *testing.T) {
		want := []offers.Tier{
			{UpTo: offers.Gigabytes(10), Amount: 50},
			{UpTo: offers.Gigabytes(100), Amount: 25},
			{Amount: 10},
		}
		got := rate(t, price(t, cat, "nubo", "storage"))
		if diff := cmp.Diff(want, got.Tiers); diff != "" {
			t.Error(diff)
		}
		if got.Unit != offers.Storage || got.Per != offers.Monthly || !got.Pooled {
			t.Errorf("storage is sold per %s and %s, pooled %t; want pooled GB a month", got.Unit, got.Per, got.Pooled)
		}
	})

	t.Run("staying out of the co-operative costs 1.00 € a month", func(t *testing.T) {
		nonMember := price(t, cat, "nubo", "non-member")
		if got := rate(t, nonMember); nonMember.Role != offers.NonMember || got.Amount != 100 || got.Per != offers.Monthly {
			t.Errorf("%s: %v a %s", nonMember.Role, got.Amount, got.Per)
		}
	})

	t.Run("the share exists, at an unknown amount", func(t *testing.T) {
		share := price(t, cat, "nubo", "share")
		if got := rate(t, share); share.Role != offers.Share || got.Known {
			t.Errorf("%s: amount known %t, want an unknown share", share.Role, got.Known)
		}
	})
}

func TestMicrosoftStatements(t *testing.T) {
	cat, _ := offers.Load(data.FS, offers.Date{Year: 2026, Month: 11, Day: 22})

	t.Run("both figures of 2020 are kept, and 24.54 € a year holds", func(t *testing.T) {
		base := price(t, cat, "microsoft-365-volunteers-2020", "base")
		got := rate(t, base)
		if got.Amount != 2454 || got.Per != offers.Yearly || got.Unit != offers.Accounts {
			t.Errorf("%v a %s for each of %s, want 24.54 a year for each account", got.Amount, got.Per, got.Unit)
		}
		second := base.Rate.History()
		if len(second) != 1 || second[0].Value.Amount != 205 || second[0].Of != "jci-2020" {
			t.Errorf("history = %+v, want the 2.05 of the same document", second)
		}
		if vat, _ := base.VAT.Get(); vat != offers.VATIncluded {
			t.Errorf("VAT = %q, want included", vat)
		}
	})

	t.Run("the offer of 2020 is historic", func(t *testing.T) {
		if got := cat.Offer("microsoft-365-volunteers-2020").Status; got != offers.Historic {
			t.Errorf("status = %q", got)
		}
	})

	t.Run("whether the basic plan is free today is disputed", func(t *testing.T) {
		if got := price(t, cat, "microsoft-365-nonprofit", "base").Rate.State(); got != offers.Disputed {
			t.Errorf("state = %q", got)
		}
	})

	t.Run("members of the association are refused, executives accepted", func(t *testing.T) {
		people := cat.Offer("microsoft-365-nonprofit").AcceptsPeople
		want := map[offers.Person]offers.Answer{
			offers.Staff: offers.Yes, offers.Board: offers.Yes, offers.Volunteers: offers.Partial, offers.Members: offers.No,
		}
		for person, answer := range want {
			if got, _ := people[person].Get(); got != answer {
				t.Errorf("%s = %q, want %q", person, got, answer)
			}
		}
	})

	t.Run("the price list after the rise outweighs the one before", func(t *testing.T) {
		if got := rate(t, price(t, cat, "microsoft-365-business-basic", "base")); got.Amount != 607 {
			t.Errorf("amount = %v, want 6.07", got.Amount)
		}
	})
}

func TestGoogleCeilings(t *testing.T) {
	cat, _ := offers.Load(data.FS, offers.Date{Year: 2026, Month: 11, Day: 22})
	offer := cat.Offer("google-workspace-nonprofit")

	t.Run("100 TB are shared for nothing", func(t *testing.T) {
		if got, _ := offer.Ceilings[offers.Storage].Max.Get(); got != offers.Gigabytes(100_000) {
			t.Errorf("ceiling = %s", got.Text(offers.Storage))
		}
		if got := rate(t, price(t, cat, "google-workspace-nonprofit", "base")); !got.Known || got.Amount != 0 {
			t.Errorf("price = %v, known %t", got.Amount, got.Known)
		}
	})

	t.Run("public bodies are turned away", func(t *testing.T) {
		if got, _ := offer.Accepts[offers.PublicBody].Get(); got != offers.No {
			t.Errorf("answer = %q", got)
		}
	})
}

func TestARNCeilings(t *testing.T) {
	cat, _ := offers.Load(data.FS, offers.Date{Year: 2026, Month: 11, Day: 22})
	ceilings := cat.Offer("arn").Ceilings

	t.Run("ten accounts hold, and eleven is the second reading of the same page", func(t *testing.T) {
		accounts := ceilings[offers.Accounts].Max
		if got, known := accounts.Get(); !known || got != 10 {
			t.Errorf("ceiling = %d, known %t; want 10", got, known)
		}
		if second := accounts.History(); len(second) != 1 || second[0].Value != 11 {
			t.Errorf("history = %+v, want 11", second)
		}
	})

	t.Run("40 GB hold, and no way past a ceiling is published", func(t *testing.T) {
		if got, _ := ceilings[offers.Storage].Max.Get(); got != offers.Gigabytes(40) {
			t.Errorf("ceiling = %s, want 40 GB", got.Text(offers.Storage))
		}
		for resource, ceiling := range ceilings {
			if state := ceiling.Extension.State(); state != offers.Unknown {
				t.Errorf("extension of %s is %q, want unknown", resource, state)
			}
		}
	})

	t.Run("a year costs 15 € of membership and 35 € of service, without VAT", func(t *testing.T) {
		for id, want := range map[string]offers.Money{"membership": 1500, "base": 3500} {
			line := price(t, cat, "arn", id)
			if got := rate(t, line); got.Amount != want || got.Per != offers.Yearly {
				t.Errorf("%s = %v a %s, want %v a year", id, got.Amount, got.Per, want)
			}
			if vat, _ := line.VAT.Get(); vat != offers.VATExempt {
				t.Errorf("%s: VAT = %q, want exempt", id, vat)
			}
		}
	})
}

// price returns one line of an offer's tariff.
func price(t *testing.T, cat *offers.Catalogue, offer offers.OfferID, id string) offers.Price {
	t.Helper()
	found := cat.Offer(offer)
	if found == nil {
		t.Fatalf("offer %q is missing", offer)
	}
	for _, price := range found.Prices {
		if price.ID == id {
			return price
		}
	}
	t.Fatalf("offer %q has no price %q", offer, id)
	return offers.Price{}
}

// rate returns the rate that holds.
func rate(t *testing.T, price offers.Price) offers.Rate {
	t.Helper()
	rate, known := price.Rate.Get()
	if !known {
		t.Fatalf("rate of %q is %q", price.ID, price.Rate.State())
	}
	return rate
}
