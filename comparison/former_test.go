package comparison_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

func TestFormer(t *testing.T) {
	world := func(extra bool) *world {
		w := newWorld().must("files", "mail")
		if extra { // stands before the others in the catalogue
			w.offer("apart").gives(offers.Included, "files", "mail")
		}
		w.offer("first").gives(offers.Included, "files", "mail")
		w.offer("second").gives(offers.Included, "files").gives(offers.Shared, "mail")
		w.offer("silent")
		return w
	}
	former := func(now, before comparison.Result) map[offers.OfferID]int {
		ranks := map[offers.OfferID]int{}
		was := now.Former(&before)
		for i := range now.Offers {
			ranks[now.Offers[i].ID()] = was.Rank(&now.Offers[i])
		}
		return ranks
	}
	t.Run("an offer had the rank the other ranking gives it, none for those without", func(t *testing.T) {
		got := former(world(false).rank(), world(false).rank())
		if got["first"] != 1 || got["second"] != 2 || got["silent"] != 0 {
			t.Errorf("got %v", got)
		}
	})
	t.Run("an offer the other ranking does not have was not there, and the places of the rest shift", func(t *testing.T) {
		got := former(world(true).rank(), world(false).rank())
		if got["apart"] != comparison.NotThere || got["first"] != 1 || got["silent"] != 0 {
			t.Errorf("got %v", got)
		}
		if got := former(world(false).rank(), world(true).rank()); got["second"] != 3 {
			t.Errorf("got %v", got)
		}
	})
}
