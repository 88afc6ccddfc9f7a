package comparison_test

import (
	"math"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

func TestCriteria(t *testing.T) {
	type interval = comparison.Interval
	cases := []struct {
		name      string
		criterion comparison.CriterionID
		tell      func(*world, *stall)
		want      interval
	}{
		{
			"coverage counts musts twice, and what is unknown as anything", comparison.Coverage,
			func(w *world, s *stall) {
				w.must("files").useful("mail", "forum")
				s.gives(offers.Included, "files").gives(offers.Shared, "mail")
			},
			interval{2.75 / 4, 3.75 / 4},
		},
		{
			"coverage takes the best of several alternatives", comparison.Coverage,
			func(w *world, s *stall) {
				w.session.Needs.AnyOf = []offers.AnyOf{{ID: "talk", Uses: []offers.UseID{"team-chat", "discussion-list"}, Level: offers.Must}}
				s.gives(offers.Announced, "team-chat")
			},
			interval{0.25, 1},
		},
		{
			"self-installed is worth more to those who can", comparison.Coverage,
			func(w *world, s *stall) {
				w.must("files")
				s.gives(offers.SelfInstall, "files")
				w.session.Association.Autonomy = comparison.SeveralCan
			},
			interval{0.75, 0.75},
		},
		{
			"sources that disagree widen coverage to cover both", comparison.Coverage,
			func(w *world, s *stall) {
				w.must("files")
				s.Offer.Services["files"] = offers.Service{Delivery: disputed(offers.Shared, offers.Absent)}
			},
			interval{0, 0.75},
		},
		{
			"single sign-on counts in simplicity, not in coverage", comparison.Coverage,
			func(w *world, s *stall) {
				w.must("files", "sso")
				s.gives(offers.Included, "files").gives(offers.Absent, "sso")
			},
			interval{1, 1},
		},
		{
			"simplicity is three quarters of what this one offer delivers, and a quarter for one login", comparison.Simplicity,
			func(w *world, s *stall) {
				w.must("files").useful("mail")
				s.gives(offers.Option, "files").gives(offers.SelfInstall, "mail").gives(offers.Included, "sso")
			},
			interval{0.375 + 0.25, 0.375 + 0.25},
		},
		{
			"cost falls from 1 at nothing to 0 at twice the budget", comparison.Cost,
			func(w *world, s *stall) {
				w.session.Needs.Budget = comparison.Budget{Amount: 100_00, Known: true}
				s.costs(50_00)
			},
			interval{0.75, 0.75},
		},
		{
			"an unknown price is an open range, not nothing", comparison.Cost,
			func(w *world, s *stall) {
				w.session.Needs.Budget = comparison.Budget{Amount: 100_00, Known: true}
			},
			interval{0, 1},
		},
		{
			"help is the mean of the kinds wanted", comparison.Help,
			func(w *world, s *stall) {
				w.session.Needs.Help = []offers.HelpKind{offers.Support, offers.Training}
				s.Host.Help[offers.Support] = said(offers.HelpIncluded)
				s.Offer.Help = map[offers.HelpKind]offers.Fact[offers.HelpLevel]{offers.Training: said(offers.HelpPartner)}
			},
			interval{0.75, 0.75},
		},
		{
			"cards weigh by severity", comparison.Contract,
			func(w *world, s *stall) {
				w.card(7, offers.CardContract, offers.DealBreaker).card(10, "infos-registre", offers.Important)
				s.answers(offers.CardContract, offers.Partial)
			},
			interval{1.5 / 5, 3.5 / 5},
		},
		{
			"a card without object at the host is a yes", comparison.Contract,
			func(w *world, s *stall) {
				w.card(7, offers.CardContract, offers.DealBreaker)
				s.answers(offers.CardContract, offers.NotApplicable)
			},
			interval{1, 1},
		},
		{
			"answers in dispute count as anything between", comparison.Contract,
			func(w *world, s *stall) {
				w.card(7, offers.CardContract, offers.DealBreaker)
				s.Host.Answers[offers.CardContract] = disputed(offers.Yes, offers.Partial)
			},
			interval{0.5, 1},
		},
		{
			"exposure is derived: a European host fully known is a yes", comparison.Jurisdiction,
			func(w *world, s *stall) { w.card(1, offers.CardUSExposure, offers.Important); s.french() },
			interval{1, 1},
		},
		{
			"at least U1 leaves the lower half open", comparison.Jurisdiction,
			func(w *world, s *stall) {
				w.card(1, offers.CardUSExposure, offers.Important)
				s.Host.USLink = said(offers.SeparatedUS)
			},
			interval{0, 0.5},
		},
		{
			"a US owner is a no, half softened by end-to-end encryption", comparison.Jurisdiction,
			func(w *world, s *stall) {
				w.card(1, offers.CardUSExposure, offers.Important)
				s.Host.Owner, s.Host.EndToEnd = said(offers.UnitedStates), said(offers.EndToEnd)
			},
			interval{0.5, 0.5},
		},
		{
			"no transfer at all, proven, is a yes", comparison.Jurisdiction,
			func(w *world, s *stall) { w.card(4, offers.CardTransfers, offers.DealBreaker); s.french() },
			interval{1, 1},
		},
		{
			"sensitive data is fit where exposure, contract and access are", comparison.Security,
			func(w *world, s *stall) {
				w.session.Association.Data = []comparison.DataKind{comparison.OpinionData}
				w.card(21, offers.CardSensitive, "")
				s.french().answers(offers.CardContract, offers.Yes).answers(offers.CardAccess, offers.Partial)
			},
			interval{0.5, 0.5},
		},
		{
			"a host that advises against sensitive data settles it", comparison.Security,
			func(w *world, s *stall) {
				w.session.Association.Data = []comparison.DataKind{comparison.OpinionData}
				w.card(21, offers.CardSensitive, "")
				s.french().answers(offers.CardContract, offers.Yes).answers(offers.CardAccess, offers.Yes).
					answers(offers.CardSensitive, offers.No)
			},
			interval{0, 0},
		},
		{
			"proximity is whole in our region", comparison.Proximity,
			func(w *world, s *stall) {
				w.session.Association.Region = "bretagne"
				s.Host.Region = said(offers.RegionID("bretagne"))
			},
			interval{1, 1},
		},
		{
			"proximity is half in our country", comparison.Proximity,
			func(w *world, s *stall) {
				w.session.Association.Region = "bretagne"
				s.Host.Region = said(offers.RegionID("alsace"))
			},
			interval{0.5, 0.5},
		},
		{
			"a country alone leaves the region open", comparison.Proximity,
			func(w *world, s *stall) {
				w.session.Association.Region = "bretagne"
				s.Host.Country = said(offers.Country("FR"))
			},
			interval{0.5, 1},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld()
			s := w.offer("one")
			c.tell(w, s)
			value, _ := w.assess().Standing("one").Value(c.criterion)
			if !value.Judged || math.Abs(value.Interval.Low-c.want.Low) > 1e-12 || math.Abs(value.Interval.High-c.want.High) > 1e-12 {
				t.Errorf("got %v (judged %v), want %v", value.Interval, value.Judged, c.want)
			}
		})
	}
}

func TestLeftOut(t *testing.T) {
	w := newWorld().card(21, offers.CardSensitive, "").card(22, offers.CardHealth, "").card(23, offers.CardMinors, "")
	w.offer("one")
	t.Run("a criterion with nothing to judge is left out for all", func(t *testing.T) {
		a := w.assess()
		for _, id := range comparison.CriterionIDs() {
			if a.Judged(id) {
				t.Errorf("%s is judged", id)
			}
		}
	})
	t.Run("a certificate in a drawer is not care data: HDS stays out", func(t *testing.T) {
		w.session.Association.Data = []comparison.DataKind{comparison.HealthData, comparison.MinorData}
		var got []offers.CardID
		for _, card := range w.assess().Cards() {
			got = append(got, card.Card.ID)
		}
		if len(got) != 2 || got[0] != offers.CardSensitive || got[1] != offers.CardMinors {
			t.Errorf("got %v", got)
		}
	})
	t.Run("care data makes HDS a deal-breaker", func(t *testing.T) {
		w.session.Association.Data = []comparison.DataKind{comparison.CareData}
		cards := w.assess().Cards()
		if last := cards[len(cards)-1]; last.Card.ID != offers.CardHealth || last.Severity != offers.DealBreaker {
			t.Errorf("got %+v", last)
		}
	})
	t.Run("a budget of nothing is worth something only to what is free", func(t *testing.T) {
		if comparison.CostValue(0, 0) != 1 || comparison.CostValue(1, 0) != 0 {
			t.Error("a budget of nothing does not tell free from paid")
		}
	})
}
