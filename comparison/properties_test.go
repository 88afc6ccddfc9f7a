package comparison_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bascule/comparison"
	"bascule/offers"
)

// sketch is a world drawn at random: for each offer, everything that is true of
// it and how much of that is told.
type sketch struct {
	needs  func(*world)
	offers [][]truth
}

type truth struct {
	tell func(*stall)
	told bool
}

// build makes the world as far as it is told.
func (s sketch) build() *world {
	w := newWorld()
	s.needs(w)
	for i, truths := range s.offers {
		stall := w.offer(fmt.Sprintf("offer-%d", i))
		for _, t := range truths {
			if t.told {
				t.tell(stall)
			}
		}
	}
	return w
}

var drawnUses = []offers.UseID{"files", "mail", "forum", "newsletter", "sso"}

func draw(t *rapid.T) sketch {
	var s sketch
	levels := make([]offers.Level, len(drawnUses))
	for i := range levels {
		levels[i] = rapid.SampledFrom(offers.Levels()).Draw(t, "level")
	}
	weights := comparison.Weights{}
	for _, id := range comparison.CriterionIDs() {
		weights[id] = rapid.IntRange(0, comparison.MaxWeight).Draw(t, "weight")
	}
	budget := offers.Money(rapid.IntRange(0, 200_00).Draw(t, "budget"))
	ownDomain, sensitive := rapid.Bool().Draw(t, "own domain"), rapid.Bool().Draw(t, "sensitive")
	s.needs = func(w *world) {
		for i, use := range drawnUses {
			w.want(levels[i], []offers.UseID{use})
		}
		w.card(1, offers.CardUSExposure, offers.Important).card(4, offers.CardTransfers, offers.DealBreaker).
			card(7, offers.CardContract, offers.DealBreaker).card(13, offers.CardEndToEnd, offers.Desirable).
			card(15, offers.CardAccess, offers.Important).card(21, offers.CardSensitive, "").
			card(27, offers.CardFreeSoftware, offers.Desirable)
		w.session.Needs.Weights = weights
		w.session.Needs.Budget = comparison.Budget{Amount: budget, Known: true}
		w.session.Needs.Help = []offers.HelpKind{offers.Support}
		w.session.Needs.Constraints.OwnDomain = ownDomain
		w.session.Association.Region = "bretagne"
		if sensitive {
			w.session.Association.Data = []comparison.DataKind{comparison.UnionData}
		}
	}
	for range rapid.IntRange(1, 6).Draw(t, "offers") {
		s.offers = append(s.offers, truths(t))
	}
	return s
}

// truths draws everything that is true of an offer.
func truths(t *rapid.T) []truth {
	var list []truth
	add := func(tell func(*stall)) { list = append(list, truth{tell, rapid.Bool().Draw(t, "told")}) }
	country := func() offers.Fact[offers.Country] {
		return said(rapid.SampledFrom([]offers.Country{"FR", "BE", "CH", "US"}).Draw(t, "country"))
	}
	price := offers.Money(rapid.IntRange(0, 300_00).Draw(t, "price"))
	owner, seat, place := country(), country(), country()
	link := said(rapid.SampledFrom(offers.USLinks()).Draw(t, "link"))
	region := said(rapid.SampledFrom([]offers.RegionID{"bretagne", "alsace"}).Draw(t, "region"))
	help := said(rapid.SampledFrom(offers.HelpLevels()).Draw(t, "help"))
	domain := said(rapid.SampledFrom([]offers.Answer{offers.Yes, offers.Partial, offers.No}).Draw(t, "domain"))
	add(func(s *stall) { s.costs(price) })
	add(func(s *stall) { s.Host.Owner = owner })
	add(func(s *stall) { s.Host.USLink = link })
	add(func(s *stall) { s.Host.SubprocessorsListed = said(true) })
	add(func(s *stall) { s.Host.Help[offers.Support] = help })
	add(func(s *stall) { s.Offer.OwnDomain = domain })
	add(func(s *stall) { v, _ := place.Get(); s.placed(v) })
	if rapid.Bool().Draw(t, "in a region") {
		add(func(s *stall) { s.Host.Country = said(offers.Country("FR")) })
		add(func(s *stall) { s.Host.Region = region })
	} else {
		add(func(s *stall) { s.Host.Country = seat })
	}
	for _, use := range drawnUses {
		delivery := rapid.SampledFrom([]offers.Delivery{
			offers.Included, offers.Shared, offers.SelfInstall,
			offers.Announced, offers.Absent,
		}).Draw(t, "delivery")
		add(func(s *stall) { s.gives(delivery, use) })
	}
	for _, card := range []offers.CardID{offers.CardContract, offers.CardAccess, offers.CardEndToEnd, offers.CardFreeSoftware} {
		answer := rapid.SampledFrom([]offers.Answer{offers.Yes, offers.Partial, offers.No}).Draw(t, "answer")
		if card == offers.CardContract && answer == offers.No {
			answer = offers.Partial // a gate that shuts is « to obtain », outside the possible ranks
		}
		add(func(s *stall) { s.answers(card, answer) })
	}
	return list
}

// learn tells one more fact; it is false when all is told.
func (s sketch) learn(t *rapid.T) (sketch, int, bool) {
	who := rapid.IntRange(0, len(s.offers)-1).Draw(t, "who")
	var open []int
	for i, truth := range s.offers[who] {
		if !truth.told {
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return s, who, false
	}
	s.offers = slices.Clone(s.offers)
	s.offers[who] = slices.Clone(s.offers[who])
	s.offers[who][rapid.SampledFrom(open).Draw(t, "fact")].told = true
	return s, who, true
}

func TestALearntFact(t *testing.T) {
	t.Run("never widens an interval, nor leaves it", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			before := draw(t)
			after, who, learnt := before.learn(t)
			if !learnt {
				return
			}
			id := offers.OfferID(fmt.Sprintf("offer-%d", who))
			old, now := before.build().assess().Standing(id), after.build().assess().Standing(id)
			was := old.Values()
			for i, value := range now.Values() {
				was := was[i].Interval
				if value.Interval.Low < was.Low-comparison.Tolerance || value.Interval.High > was.High+comparison.Tolerance {
					t.Fatalf("%s: %v became %v", value.Criterion, was, value.Interval)
				}
			}
		})
	})
	t.Run("never brings an offer to a rank that was not possible", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			before := draw(t)
			old := before.build().rank()
			after := before
			for range 4 {
				after, _, _ = after.learn(t)
			}
			for _, now := range after.build().rank().Offers {
				was, _ := old.Of(now.ID())
				if was.Rank > 0 && now.Rank > 0 && (now.Rank < was.RankLow || now.Rank > was.RankHigh) {
					t.Fatalf("%s is now ranked %d (%s); ranks %d to %d were possible (%s)",
						now.ID(), now.Rank, now.Group, was.RankLow, was.RankHigh, was.Group)
				}
			}
		})
	})
}

func TestRankingProperties(t *testing.T) {
	t.Run("scaling all weights changes nothing", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			w := draw(t).build()
			weights, twice := comparison.Weights{}, comparison.Weights{}
			for _, id := range comparison.CriterionIDs() {
				weights[id] = rapid.IntRange(0, 2).Draw(t, "weight")
				twice[id] = 2 * weights[id]
			}
			a := w.assess()
			one, two := a.Rank(weights, comparison.ByMiddle), a.Rank(twice, comparison.ByMiddle)
			for i := range one.Offers {
				if x, y := one.Offers[i], two.Offers[i]; x.ID() != y.ID() || x.Rank != y.Rank || !near(x.Score, y.Score) {
					t.Fatalf("%s %d %v became %s %d %v", x.ID(), x.Rank, x.Score, y.ID(), y.Rank, y.Score)
				}
			}
		})
	})
	t.Run("adding an offer changes no other score", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			s := draw(t)
			before := s.build().rank()
			s.offers = append(s.offers, truths(t))
			after := s.build().rank()
			for _, was := range before.Offers {
				now, _ := after.Of(was.ID())
				if now.Score != was.Score || now.Group != was.Group || now.Rank < was.Rank {
					t.Fatalf("%s: %v %s became %v %s", was.ID(), was.Score, was.Group, now.Score, now.Group)
				}
			}
		})
	})
	t.Run("permuting the offers changes nothing", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			w := draw(t).build()
			before := w.rank()
			w.catalogue.Offers = rapid.Permutation(w.catalogue.Offers).Draw(t, "order")
			after := w.rank()
			for i, was := range before.Offers {
				if now := after.Offers[i]; now.ID() != was.ID() || now.Rank != was.Rank || now.Score != was.Score ||
					now.RankLow != was.RankLow || now.RankHigh != was.RankHigh {
					t.Fatalf("%s was in the place of %s", was.ID(), now.ID())
				}
			}
		})
	})
	t.Run("a dominated offer never ranks above, and every rank is among those possible", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			grade := func(from float64) float64 {
				return from + (1-from)*float64(rapid.IntRange(0, 4).Draw(t, "grade"))/4
			}
			rows := make([][]comparison.Interval, rapid.IntRange(2, 7).Draw(t, "rows"))
			weights := comparison.Weights{}
			for _, id := range comparison.CriterionIDs()[:3] {
				weights[id] = rapid.IntRange(0, comparison.MaxWeight).Draw(t, "weight")
				for i := range rows {
					low := grade(0)
					rows[i] = append(rows[i], comparison.Interval{Low: low, High: grade(low)})
				}
			}
			o := rapid.SampledFrom(comparison.Orders()).Draw(t, "order")
			result := comparison.Matrix(rows).Rank(weights, o)
			for i := range rows {
				a, _ := result.Of(offers.OfferID(fmt.Sprint(i)))
				if a.Rank > 0 && (a.Rank < a.RankLow || a.Rank > a.RankHigh) {
					t.Fatalf("rank %d is not in %d to %d", a.Rank, a.RankLow, a.RankHigh)
				}
				for j := range rows {
					b, _ := result.Of(offers.OfferID(fmt.Sprint(j)))
					if a.Rank > 0 && b.Rank > 0 && dominates(rows[i], rows[j]) && a.Rank > b.Rank {
						t.Fatalf("%v ranks under %v", rows[i], rows[j])
					}
				}
			}
		})
	})
	t.Run("the value of a break-even is where two totals meet", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			result := draw(t).build().rank()
			b := result.Headline.BreakEven
			if b == nil || b.Criterion == "" || result.Headline.Kind == comparison.LeadsOnKnown && b.Value == 0 {
				return
			}
			gap := 0.0
			for _, d := range result.Versus(b.Offer, b.Against) {
				gap += d.Points
				if d.Criterion != b.Criterion {
					continue
				}
				total := 0.0
				for _, w := range result.Weights {
					total += float64(w)
				}
				weight, was := float64(d.Weight)/total, d.A.Mid()
				ranked, _ := result.Of(b.Offer)
				value, _ := ranked.Value(b.Criterion)
				for _, part := range value.Parts {
					if part.Name == b.Part {
						weight, was = weight*part.Share, part.Interval.Mid()
					}
				}
				gap += weight * (b.Value - was)
			}
			if math.Abs(gap) > 1e-9 {
				t.Fatalf("%+v leaves a gap of %v", *b, gap)
			}
		})
	})
}

func dominates(a, b []comparison.Interval) bool {
	for i := range a {
		if a[i].Low < b[i].Low || a[i].High < b[i].High {
			return false
		}
	}
	return true
}
