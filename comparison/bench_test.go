package comparison_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// crowd makes a world of so many offers, a third of what could be known of each
// being told.
func crowd(size int) *world {
	w := newWorld()
	uses := []offers.UseID{"files", "mail", "calendar", "newsletter", "office", "forum", "website", "video-call", "pad", "form"}
	w.must(uses[:4]...).useful(uses[4:]...)
	for number := 1; number <= 30; number++ {
		w.catalogue.Cards = append(w.catalogue.Cards, offers.Card{
			ID: offers.CardID(fmt.Sprintf("card-%02d", number)), Number: number, Severity: offers.Important,
		})
	}
	w.catalogue.Cards[0].ID, w.catalogue.Cards[3].ID = offers.CardUSExposure, offers.CardTransfers
	for _, id := range comparison.CriterionIDs() {
		w.weigh(id, 3)
	}
	w.session.Association.Region = "bretagne"
	w.session.Needs.Budget = comparison.Budget{Amount: 400_00, Known: true}
	w.session.Needs.Quantities.Accounts.Total = 12
	w.session.Needs.Help = offers.HelpKinds()
	random := rand.New(rand.NewPCG(1, 2))
	told := func() bool { return random.IntN(3) == 0 }
	hosts := make([]*offers.Offer, 0, size)
	for i := range size {
		lone := newWorld()
		s := lone.offer(fmt.Sprintf("offer-%05d", i))
		for _, use := range uses {
			if told() {
				s.gives(offers.Deliveries()[random.IntN(6)], use)
			}
		}
		for _, card := range w.catalogue.Cards {
			if told() {
				s.answers(card.ID, offers.Answers()[random.IntN(3)])
			}
		}
		if told() {
			s.costs(offers.Money(random.IntN(800_00)))
		}
		if told() {
			s.Host.Country = said(offers.Country("FR"))
		}
		hosts = append(hosts, s.Offer)
	}
	w.catalogue.Offers = hosts
	return w
}

func BenchmarkAssess10000(b *testing.B) {
	w := crowd(10_000)
	for b.Loop() {
		w.assess()
	}
}

func BenchmarkRank10000(b *testing.B) {
	w := crowd(10_000)
	a := w.assess()
	b.ReportAllocs()
	for b.Loop() {
		a.Rank(w.session.Needs.Weights, comparison.ByMiddle)
	}
}
