package comparison_test

import (
	"slices"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// order lists the offers of a ranking.
func order(r comparison.Result) []offers.OfferID {
	var ids []offers.OfferID
	for _, ranked := range r.Offers {
		ids = append(ids, ranked.ID())
	}
	return ids
}

func find(t *testing.T, r comparison.Result, id offers.OfferID) comparison.Ranked {
	t.Helper()
	ranked, ok := r.Of(id)
	if !ok {
		t.Fatalf("%s is not in the ranking", id)
	}
	return ranked
}

func TestRank(t *testing.T) {
	t.Run("groups come first, whatever the scores", func(t *testing.T) {
		w := newWorld().must("files", "mail").useful("forum", "pad")
		w.offer("partial").gives(offers.Included, "files", "forum", "pad").gives(offers.Absent, "mail")
		w.offer("compliant").gives(offers.Shared, "files", "mail").gives(offers.Absent, "forum", "pad")
		w.offer("verify").gives(offers.Included, "files", "forum", "pad").gives(offers.Announced, "mail")
		w.offer("silent")
		w.offer("gone").gives(offers.Included, "files", "mail", "forum", "pad").Offer.Status = offers.Historic
		r := w.rank()
		if want := []offers.OfferID{"compliant", "verify", "partial", "silent", "gone"}; !slices.Equal(order(r), want) {
			t.Fatalf("got %v, want %v", order(r), want)
		}
		for i, want := range []struct {
			group comparison.Group
			rank  int
		}{{comparison.Compliant, 1}, {comparison.ToVerify, 2}, {comparison.Partly, 3}, {comparison.Unrated, 0}, {comparison.Excluded, 0}} {
			if got := r.Offers[i]; got.Group != want.group || got.Rank != want.rank {
				t.Errorf("%s: got %s rank %d, want %s rank %d", got.ID(), got.Group, got.Rank, want.group, want.rank)
			}
		}
	})
	t.Run("equal scores share a rank, the next one is not given", func(t *testing.T) {
		r := comparison.Matrix([][]comparison.Interval{
			{comparison.Exactly(0.1 + 0.2)}, {comparison.Exactly(0.3)}, {comparison.Exactly(0.2)},
		}).Rank(comparison.Weights{comparison.Coverage: 3}, comparison.ByMiddle)
		if find(t, r, "0").Rank != 1 || find(t, r, "1").Rank != 1 || find(t, r, "2").Rank != 3 {
			t.Errorf("got %+v", r.Offers)
		}
	})
	t.Run("a tie is ordered by what is known", func(t *testing.T) {
		r := comparison.Matrix([][]comparison.Interval{{{0, 1}}, {{0.2, 0.8}}, {{0.5, 0.5}}}).
			Rank(comparison.Weights{comparison.Coverage: 1}, comparison.ByMiddle)
		if want := []offers.OfferID{"2", "1", "0"}; !slices.Equal(order(r), want) {
			t.Errorf("got %v, want %v", order(r), want)
		}
	})
	t.Run("what nothing tells apart is in the order of names, numbers as they count", func(t *testing.T) {
		r := comparison.Matrix(make([][]comparison.Interval, 11)).Rank(comparison.Weights{comparison.Coverage: 1}, comparison.ByMiddle)
		if want := []offers.OfferID{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}; !slices.Equal(order(r), want) {
			t.Errorf("got %v, want %v", order(r), want)
		}
	})
	t.Run("prudent looks at the low end, optimistic at the high one", func(t *testing.T) {
		a := comparison.Matrix([][]comparison.Interval{{{0.4, 0.9}}, {{0.5, 0.6}}})
		w := comparison.Weights{comparison.Coverage: 1}
		if got := order(a.Rank(w, comparison.Prudent)); got[0] != "1" {
			t.Errorf("prudent: got %v", got)
		}
		if got := order(a.Rank(w, comparison.Optimistic)); got[0] != "0" {
			t.Errorf("optimistic: got %v", got)
		}
	})
	t.Run("a must that sources describe each in its way is known, if they agree that it is there", func(t *testing.T) {
		w := newWorld().must("files")
		w.offer("one").Offer.Services["files"] = offers.Service{Delivery: disputed(offers.Included, offers.Option)}
		if got := find(t, w.rank(), "one"); got.Group != comparison.Compliant || got.Musts.Met != 1 {
			t.Errorf("got %s with %v and %+v", got.Group, codes(got.Reasons()), got.Musts)
		}
	})
	t.Run("a must sources contradict each other on is not known", func(t *testing.T) {
		w := newWorld().must("files")
		w.offer("one").Offer.Services["files"] = offers.Service{Delivery: disputed(offers.Included, offers.Absent)}
		if got := find(t, w.rank(), "one"); got.Group != comparison.Unrated {
			t.Errorf("got %s with %v", got.Group, codes(got.Reasons()))
		}
	})
	t.Run("an offer of which less than a quarter is known is unrated, and says why", func(t *testing.T) {
		w := newWorld().must("files").card(7, offers.CardContract, offers.DealBreaker).weigh(comparison.Coverage, 1).weigh(comparison.Contract, 5)
		w.offer("one").gives(offers.Included, "files")
		got := find(t, w.rank(), "one")
		if got.Group != comparison.Unrated || got.Rank != 0 || len(got.Reasons()) != 1 || got.Reasons()[0].Code != comparison.TooLittleKnown {
			t.Errorf("got %s rank %d %v", got.Group, got.Rank, codes(got.Reasons()))
		}
		w.weigh(comparison.Contract, 3)
		if got := find(t, w.rank(), "one"); got.Group != comparison.Compliant || got.Rank != 1 {
			t.Errorf("at a quarter exactly: got %s rank %d", got.Group, got.Rank)
		}
	})
	t.Run("an offer without a known must is unrated", func(t *testing.T) {
		w := newWorld().must("files").useful("mail", "forum", "pad")
		w.offer("one").gives(offers.Included, "mail", "forum", "pad")
		if got := find(t, w.rank(), "one"); got.Group != comparison.Unrated || got.Reasons()[0].Code != comparison.NoMustKnown {
			t.Errorf("got %s %v", got.Group, codes(got.Reasons()))
		}
	})
	t.Run("without any weight every criterion counts the same, and it is said", func(t *testing.T) {
		w := newWorld().must("files").weigh(comparison.Coverage, 0)
		w.offer("one").gives(offers.Included, "files")
		w.offer("two").gives(offers.Shared, "files")
		w.offer("silent")
		r := w.rank()
		if find(t, r, "one").Rank != 1 || find(t, r, "two").Rank != 2 || !r.Headline.Even {
			t.Errorf("got %+v", r)
		}
		if got := find(t, r, "silent"); got.Group != comparison.Unrated {
			t.Errorf("an offer of which nothing is known is %s", got.Group)
		}
	})
	t.Run("changing nothing is scored on what the board tells, and not ranked", func(t *testing.T) {
		w := newWorld().must("files", "mail")
		w.session.Needs.Budget = comparison.Budget{Amount: 100_00, Known: true}
		w.weigh(comparison.Cost, 5)
		w.session.Present = []comparison.Tool{{ID: "wix", Use: "files", Yearly: 50_00, Priced: true}}
		w.offer("one").gives(offers.Included, "files", "mail")
		quo := w.rank().StatusQuo
		if quo.ID() != comparison.StatusQuo || quo.Rank != 0 || quo.Score != (comparison.Interval{Low: 0.625, High: 0.875}) {
			t.Errorf("got %+v", quo)
		}
	})
}

func TestPossibleRanks(t *testing.T) {
	t.Run("an offer to verify could rise above a compliant one, and end last", func(t *testing.T) {
		w := newWorld().must("files", "mail").useful("forum")
		w.offer("sure").gives(offers.Shared, "files", "mail").gives(offers.Absent, "forum")
		w.offer("maybe").gives(offers.Included, "files").gives(offers.Shared, "forum")
		w.offer("short").gives(offers.Included, "files", "forum").gives(offers.Absent, "mail")
		r := w.rank()
		for id, want := range map[offers.OfferID][3]int{"sure": {1, 1, 2}, "maybe": {2, 1, 3}, "short": {3, 2, 3}} {
			got := find(t, r, id)
			if got.Rank != want[0] || got.RankLow != want[1] || got.RankHigh != want[2] {
				t.Errorf("%s: got rank %d in %d to %d, want %v", id, got.Rank, got.RankLow, got.RankHigh, want)
			}
		}
	})
	t.Run("an offer of which nothing is known could still rise above the first", func(t *testing.T) {
		w := newWorld().must("files", "mail")
		w.offer("known").gives(offers.Shared, "files", "mail")
		w.offer("silent")
		if got := find(t, w.rank(), "known"); got.RankHigh != 2 {
			t.Errorf("got %d to %d", got.RankLow, got.RankHigh)
		}
	})
	t.Run("an excluded offer is out of the race", func(t *testing.T) {
		w := newWorld().must("files")
		w.offer("known").gives(offers.Shared, "files")
		w.offer("refuses").gives(offers.Included, "files").Offer.Accepts[offers.Association] = said(offers.No)
		if got := find(t, w.rank(), "known"); got.RankHigh != 1 {
			t.Errorf("got %d to %d", got.RankLow, got.RankHigh)
		}
	})
}
