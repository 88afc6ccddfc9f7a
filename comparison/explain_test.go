package comparison_test

import (
	"math"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// shop is a small ranking with a bit of everything known and unknown.
func shop() *world {
	w := newWorld().must("files", "mail").useful("forum", "sso").
		card(1, offers.CardUSExposure, offers.Important).card(4, offers.CardTransfers, offers.DealBreaker).
		card(7, offers.CardContract, offers.DealBreaker).card(14, offers.CardBackups, offers.Important).
		weigh(comparison.Cost, 4).weigh(comparison.Simplicity, 3).weigh(comparison.Jurisdiction, 2).
		weigh(comparison.Contract, 1).weigh(comparison.Security, 2).weigh(comparison.Help, 3)
	w.session.Needs.Budget = comparison.Budget{Amount: 120_00, Known: true}
	w.session.Needs.Help = []offers.HelpKind{offers.Support, offers.Training}
	a := w.offer("ada").gives(offers.Included, "files", "mail").gives(offers.Shared, "forum").costs(80_00).french()
	a.Host.Help[offers.Support] = said(offers.HelpIncluded)
	b := w.offer("bob").gives(offers.Included, "files", "mail", "sso").costs(150_00).answers(offers.CardBackups, offers.Yes)
	b.Host.Owner = said(offers.UnitedStates)
	w.offer("eve").gives(offers.Option, "mail").gives(offers.Announced, "files")
	return w
}

func TestWhy(t *testing.T) {
	r := shop().rank()
	for _, ranked := range append(r.Offers, r.StatusQuo) {
		t.Run("contributions sum to the score of "+string(ranked.ID()), func(t *testing.T) {
			var sum comparison.Interval
			for _, c := range r.Why(ranked.ID()) {
				sum.Low, sum.High = sum.Low+c.Points.Low, sum.High+c.Points.High
				var parts comparison.Interval
				for _, p := range c.Parts {
					parts.Low, parts.High = parts.Low+p.Points.Low, parts.High+p.Points.High
				}
				if len(c.Parts) > 0 && !near(parts, c.Points) {
					t.Errorf("%s: its parts make %v, not %v", c.Criterion, parts, c.Points)
				}
			}
			if !near(sum, ranked.Score) {
				t.Errorf("got %v, want %v", sum, ranked.Score)
			}
		})
	}
	t.Run("a contribution goes down to what it rests on", func(t *testing.T) {
		part := r.Why("ada")[0].Parts[0]
		if part.Name != "files" || len(part.Statements) != 1 || part.Statements[0].Source != "host-2026" {
			t.Errorf("got %+v", part)
		}
	})
	t.Run("an offer nobody knows has no reason", func(t *testing.T) {
		if r.Why("nobody") != nil {
			t.Error("got some")
		}
	})
}

func TestVersus(t *testing.T) {
	w := shop()
	for _, o := range comparison.Orders() {
		t.Run("differences sum to the gap, largest first: "+string(o), func(t *testing.T) {
			r := w.assess().Rank(w.session.Needs.Weights, o)
			a, b := find(t, r, "ada"), find(t, r, "bob")
			want := a.Score.Mid() - b.Score.Mid()
			switch o {
			case comparison.Prudent:
				want = a.Score.Low - b.Score.Low
			case comparison.Optimistic:
				want = a.Score.High - b.Score.High
			}
			var sum float64
			last := math.Inf(1)
			for _, d := range r.Versus("ada", "bob") {
				sum += d.Points
				if math.Abs(d.Points) > last {
					t.Errorf("%s comes too late", d.Criterion)
				}
				last = math.Abs(d.Points)
				var parts float64
				for _, p := range d.Parts {
					parts += p.Points
				}
				if len(d.Parts) > 0 && math.Abs(parts-d.Points) > comparison.Tolerance {
					t.Errorf("%s: its parts make %v, not %v", d.Criterion, parts, d.Points)
				}
			}
			if math.Abs(sum-want) > comparison.Tolerance {
				t.Errorf("got %v, want %v", sum, want)
			}
		})
	}
	t.Run("nothing stands between an offer and one that is not there", func(t *testing.T) {
		if w.rank().Versus("ada", "nobody") != nil {
			t.Error("got something")
		}
	})
}

func near(a, b comparison.Interval) bool {
	return math.Abs(a.Low-b.Low) <= comparison.Tolerance && math.Abs(a.High-b.High) <= comparison.Tolerance
}
