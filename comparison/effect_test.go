package comparison_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

func TestCompare(t *testing.T) {
	w := newWorld().useful("files")
	w.offer("both").gives(offers.Included, "files", "mail").french()
	w.offer("files-only").gives(offers.Included, "files").gives(offers.Absent, "mail").french()
	w.offer("mail-only").gives(offers.Included, "mail").gives(offers.Absent, "files").french()
	before := w.rank()

	t.Run("a must tells which offers it drops, and how the groups move", func(t *testing.T) {
		asked := *w
		asked.session = w.session.Clone()
		effect := comparison.Compare(before, asked.must("mail").rank())
		if diff := cmp.Diff([]offers.OfferID{"files-only"}, effect.Lost); diff != "" {
			t.Errorf("lost (-want +got):\n%s", diff)
		}
		if effect.Kept != [2]int{3, 2} || len(effect.Won) > 0 {
			t.Errorf("kept %v, won %v", effect.Kept, effect.Won)
		}
		want := []comparison.GroupChange{{Group: comparison.Compliant, Before: 3, After: 2}, {Group: comparison.Partly, After: 1}}
		if diff := cmp.Diff(want, effect.Groups); diff != "" {
			t.Errorf("groups (-want +got):\n%s", diff)
		}
		if effect.SameLeaders() {
			t.Errorf("leaders %v", effect.Leaders)
		}
	})
	t.Run("the same ranking twice is no change", func(t *testing.T) {
		effect := comparison.Compare(before, before)
		if len(effect.Groups)+len(effect.Lost)+len(effect.Won) > 0 || !effect.SameLeaders() {
			t.Errorf("got %+v", effect)
		}
	})
}

func TestApply(t *testing.T) {
	s := comparison.NewSession(desk(), "amap")
	next, err := s.Apply(desk(), comparison.Edit{Path: "needs.uses.mail", Value: "must"}, comparison.Edit{Path: "needs.budget.amount", Value: "90.00"})
	if err != nil || next.Needs.Uses["mail"] != offers.Must || next.Needs.Budget.Amount != 9000 {
		t.Errorf("%+v, %v", next.Needs, err)
	}
	back, err := s.Apply(desk(), comparison.Edit{Path: "needs.uses.mail", Value: "must"}, comparison.Edit{Path: "needs.budget.amount", Value: "lots"})
	if err == nil || back.Needs.Uses["mail"] == offers.Must {
		t.Errorf("half of the edits were made: %+v, %v", back.Needs.Uses, err)
	}
}

func TestSeenElsewhere(t *testing.T) {
	w := newWorld()
	asking := w.offer("asking")
	for id, cents := range map[string]offers.Money{"cheap": 100, "dear": 300} {
		other := w.offer(id)
		other.Offer.Prices = []offers.Price{{ID: "storage", Role: offers.Subscription, Rate: said(each(cents, offers.Storage))}}
		other.allows(offers.Accounts, offers.Quantity(cents))
		other.answers("sauvegardes", offers.Yes)
	}
	w.offer("monthly").Offer.Prices = []offers.Price{{
		ID: "storage", Role: offers.Subscription,
		Rate: said(offers.Rate{Amount: 9999, Known: true, Per: offers.Monthly, Unit: offers.Storage}),
	}}
	w.offer("guessed").Offer.OwnDomain = weighed(offers.Claim[offers.Answer]{Statement: offers.Statement{Hypothesis: true}, Value: offers.Yes})
	seen := func(fact string, unit offers.Resource) comparison.Elsewhere {
		return comparison.SeenElsewhere(&w.catalogue, asking.Offer, fact, unit, offers.Yearly)
	}

	t.Run("a price is compared with those of the same unit and period", func(t *testing.T) {
		got := seen("prices.storage", offers.Storage)
		if got.Offers != 2 || got.Amounts != comparison.Between(100, 300) {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("a ceiling tells the lowest and the highest", func(t *testing.T) {
		if got := seen("ceilings.accounts", ""); got.Offers != 2 || got.Quantities != [2]offers.Quantity{100, 300} {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("an answer tells how many give it", func(t *testing.T) {
		got := seen("answers.sauvegardes", "")
		if diff := cmp.Diff([]comparison.WordCount{{Word: "yes", Offers: 2}}, got.Words); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("a hypothesis is nothing seen elsewhere", func(t *testing.T) {
		if got := seen("facts.own-domain", ""); got.Offers != 0 {
			t.Errorf("got %+v", got)
		}
	})
}
