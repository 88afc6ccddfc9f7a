package main_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// toContact are the hosts about which the search of November 2026 found nothing that
// a board could weigh: known by name, by a membership or by one use.
func toContact() []offers.HostID {
	return []offers.HostID{
		"alolise", "chapril", "cozy", "drycat", "evolix", "gresille",
		"lautre-net", "mailo", "marsnet", "roflcopter", "tedomum", "yaal-coop",
	}
}

func TestHostsToContact(t *testing.T) {
	cat := embedded(t)
	today := offers.Date{Year: 2026, Month: 11, Day: 22}

	t.Run("each says that the silence is our search’s, and asks to be written to", func(t *testing.T) {
		for _, id := range toContact() {
			host := cat.Host(id)
			if host == nil {
				t.Fatalf("host %q is missing", id)
			}
			said := false
			for _, remark := range host.Remarks {
				for _, claim := range remark.Text.Held() {
					said = said || claim.Source == "recherche-2026-11" && remark.Kind == offers.Context
				}
			}
			if !said {
				t.Errorf("host %q does not say that it was searched for", id)
			}
		}
	})

	t.Run("none is given a bad answer or a price it did not publish", func(t *testing.T) {
		for _, id := range toContact() {
			host := cat.Host(id)
			for card, answer := range host.Answers {
				if got, _ := answer.Get(); got == offers.No {
					t.Errorf("%s: %s is answered by no", id, card)
				}
			}
			for _, offer := range host.Offers {
				if len(offer.Prices) > 0 {
					t.Errorf("%s has a price", offer.ID)
				}
			}
		}
	})

	t.Run("for every profile they are listed unrated, without a rank", func(t *testing.T) {
		for _, profile := range cat.Profiles {
			session := comparison.NewSession(cat, profile.ID)
			assessment := comparison.Assess(cat, session, today)
			listed := map[offers.HostID]comparison.Ranked{}
			for _, ranked := range assessment.Rank(session.Needs.Weights, comparison.ByMiddle).Offers {
				listed[ranked.Offer.Host.ID] = ranked
			}
			for _, id := range toContact() {
				if got, ok := listed[id]; !ok || got.Group != comparison.Unrated || got.Rank != 0 {
					t.Errorf("%s for %s: listed %t, group %q, rank %d", id, profile.ID, ok, got.Group, got.Rank)
				}
			}
		}
	})
}

func TestWeb4allIsClosed(t *testing.T) {
	cat := embedded(t)
	today := offers.Date{Year: 2026, Month: 11, Day: 22}

	t.Run("a host that was wound up stays readable, out of the race", func(t *testing.T) {
		standing := comparison.Assess(cat, comparison.NewSession(cat, "amap"), today).Standing("web4all")
		if standing == nil || standing.Group != comparison.Excluded || standing.Reasons[0].Code != comparison.NotOnSale {
			t.Errorf("standing = %+v", standing)
		}
	})
}
