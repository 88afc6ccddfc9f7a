package comparison_test

import (
	"slices"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

func TestHeadline(t *testing.T) {
	t.Run("nobody leads where nobody is eligible", func(t *testing.T) {
		w := newWorld().must("files")
		w.offer("gone").Offer.Status = offers.Historic
		if got := w.rank().Headline; got.Kind != comparison.NobodyLeads || got.Leaders != nil {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("the first leads whatever is learnt when nothing could overturn it", func(t *testing.T) {
		w := newWorld().must("files", "mail")
		w.offer("one").gives(offers.Included, "files", "mail")
		w.offer("two").gives(offers.Included, "files").gives(offers.Absent, "mail")
		got := w.rank().Headline
		if got.Kind != comparison.LeadsWhatever || !slices.Equal(got.Leaders, []offers.OfferID{"one"}) || got.Known != 1 {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("an open deal-breaker stands in the way of « whatever is learnt »", func(t *testing.T) {
		w := newWorld().must("files", "mail").card(7, offers.CardContract, offers.DealBreaker)
		w.offer("one").gives(offers.Included, "files", "mail")
		w.offer("two").gives(offers.Included, "files").gives(offers.Absent, "mail")
		got := w.rank().Headline
		if got.Kind != comparison.LeadsOnKnown || got.Challenger != "two" || got.BreakEven == nil ||
			got.BreakEven.Part != string(offers.CardContract) || got.BreakEven.Above {
			t.Errorf("got %+v, break-even %+v", got, got.BreakEven)
		}
	})
	t.Run("so does a ceiling nobody tells, which could exclude", func(t *testing.T) {
		w := newWorld().must("files", "mail")
		w.session.Needs.Quantities.Accounts.Total = 12
		one := w.offer("one").gives(offers.Included, "files", "mail")
		w.offer("two").gives(offers.Included, "files").gives(offers.Absent, "mail")
		got := w.rank().Headline
		if got.Kind != comparison.LeadsOnKnown || got.Challenger != "two" || got.BreakEven != nil {
			t.Errorf("got %+v", got)
		}
		one.allows(offers.Accounts, 20)
		if got := w.rank().Headline; got.Kind != comparison.LeadsWhatever {
			t.Errorf("with a known ceiling: got %+v", got)
		}
	})
	t.Run("so does a price that may yet be more than a firm budget", func(t *testing.T) {
		w := newWorld().must("files", "mail")
		w.session.Needs.Budget = comparison.Budget{Amount: 100_00, Known: true, Firm: true}
		one := w.offer("one").gives(offers.Included, "files", "mail")
		w.offer("two").gives(offers.Included, "files").gives(offers.Absent, "mail").costs(0)
		if got := w.rank().Headline; got.Kind != comparison.LeadsOnKnown || got.Challenger != "two" {
			t.Errorf("got %+v", got)
		}
		one.costs(100_00)
		if got := w.rank().Headline; got.Kind != comparison.LeadsWhatever {
			t.Errorf("within the budget: got %+v", got)
		}
	})
	t.Run("offers that share the first rank lead together, however far apart their middles", func(t *testing.T) {
		a := comparison.Matrix([][]comparison.Interval{{{0.5, 0.9}}, {{0.3, 0.9}}, {{0.2, 0.4}}})
		got := a.Rank(comparison.Weights{comparison.Coverage: 1}, comparison.Optimistic).Headline
		if got.Kind != comparison.LeadingGroup || !slices.Equal(got.Leaders, []offers.OfferID{"0", "1"}) {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("the cost at which an offer would come first is exact to the cent", func(t *testing.T) {
		w := newWorld().must("files", "mail", "forum").weigh(comparison.Coverage, 4).weigh(comparison.Cost, 2)
		w.session.Needs.Budget = comparison.Budget{Amount: 200_00, Known: true}
		w.offer("priced").gives(offers.Included, "files", "mail").gives(offers.Shared, "forum").costs(40_00)
		w.offer("untold").gives(offers.Included, "files", "mail", "forum")
		// priced: (4 × 11/12 + 2 × 0.9) / 6; untold: (4 + 2v) / 6 with v = 1 − cost/400.
		// It turns at v = 0.7333…: a cost of 106.67 €.
		got := w.rank().Headline
		if got.Kind != comparison.LeadsOnKnown || got.Leaders[0] != "priced" || got.Challenger != "untold" {
			t.Fatalf("got %+v", got)
		}
		b := got.BreakEven
		if b == nil || b.Offer != "untold" || b.Criterion != comparison.Cost || !b.Above || !b.HasAmount || b.Amount != 106_67 {
			t.Errorf("got %+v", b)
		}
	})
	t.Run("offers within five points form a leading group, the best known first", func(t *testing.T) {
		a := comparison.Matrix([][]comparison.Interval{
			{{0.5, 0.9}, {0.5, 0.5}},
			{{0.66, 0.66}, {0.5, 0.5}},
			{{0.2, 0.3}, {0.5, 0.5}},
		})
		got := a.Rank(comparison.Weights{comparison.Coverage: 1, comparison.Cost: 1}, comparison.ByMiddle).Headline
		if got.Kind != comparison.LeadingGroup || !slices.Equal(got.Leaders, []offers.OfferID{"1", "0"}) {
			t.Fatalf("got %+v", got)
		}
		if b := got.BreakEven; b == nil || b.Offer != "0" || b.Against != "1" || b.Criterion != comparison.Coverage || b.Above {
			t.Errorf("got %+v", b)
		}
		if got.Challenger != "1" {
			t.Errorf("got challenger %s", got.Challenger)
		}
	})
	t.Run("what is unknown for every contender is named once", func(t *testing.T) {
		w := newWorld().must("files").card(7, offers.CardContract, offers.Important).card(14, offers.CardBackups, offers.Important)
		w.weigh(comparison.Contract, 1).weigh(comparison.Security, 1)
		w.offer("one").gives(offers.Included, "files").answers(offers.CardBackups, offers.Yes)
		w.offer("two").gives(offers.Shared, "files")
		w.offer("gone").answers(offers.CardContract, offers.Yes).Offer.Status = offers.Historic
		if got := w.rank().Headline.UnknownToAll; !slices.Equal(got, []comparison.CriterionID{comparison.Contract}) {
			t.Errorf("got %v", got)
		}
	})
}
