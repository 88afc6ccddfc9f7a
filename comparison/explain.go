package comparison

import (
	"cmp"
	"slices"

	"bascule/offers"
)

// Contribution is what one criterion brings to an offer's total. The middles of
// an offer's contributions add up to the middle of its score, and so do their
// ends.
type Contribution struct {
	Criterion CriterionID
	Weight    int
	Share     float64  // of all the weight
	Value     Interval // of the criterion
	Points    Interval // Share × Value
	Parts     []PartContribution
}

// PartContribution is what one ingredient of a criterion brings to the total.
type PartContribution struct {
	Part
	Points Interval
}

// Difference is what one criterion changes between two offers. The differences
// of two offers add up to the gap between them, at the point of the scores the
// ranking looks at.
type Difference struct {
	Criterion CriterionID
	Weight    int
	A, B      Interval // the values of the criterion
	Points    float64  // in favour of A when positive
	Parts     []PartDifference
}

// PartDifference is what one ingredient changes between two offers.
type PartDifference struct {
	Name        string
	A, B        Interval
	Points      float64 // in favour of A when positive
	StatementsA []offers.Statement
	StatementsB []offers.Statement
}

// weight is the sum of the weights that count.
func (r *Result) weight() float64 {
	var total float64
	for _, id := range r.Judged {
		total += float64(r.Weights[id])
	}
	return total
}

// Why says where an offer's score comes from: each criterion that counts, in
// order, down to its ingredients and what they rest on. It is nil for an offer
// the ranking does not have.
func (r Result) Why(id offers.OfferID) []Contribution {
	ranked, ok := r.Of(id)
	if !ok {
		return nil
	}
	total := r.weight()
	list := make([]Contribution, 0, len(r.Judged))
	for _, value := range ranked.Values() {
		criterion := value.Criterion
		if !slices.Contains(r.Judged, criterion) {
			continue
		}
		share := float64(r.Weights[criterion]) / total
		c := Contribution{
			Criterion: criterion, Weight: r.Weights[criterion], Share: share,
			Value: value.Interval, Points: value.Interval.times(share),
		}
		for _, part := range value.Parts {
			c.Parts = append(c.Parts, PartContribution{Part: part, Points: part.Interval.times(share * part.Share)})
		}
		list = append(list, c)
	}
	return list
}

// Versus says what stands between two offers: a difference for each criterion
// that counts, the largest first. It is nil when the ranking lacks one of them.
func (r Result) Versus(a, b offers.OfferID) []Difference {
	first, okA := r.Of(a)
	second, okB := r.Of(b)
	if !okA || !okB {
		return nil
	}
	total := r.weight()
	list := make([]Difference, 0, len(r.Judged))
	others := second.Values()
	for i, x := range first.Values() {
		y, criterion := others[i], x.Criterion
		if !slices.Contains(r.Judged, criterion) {
			continue
		}
		share := float64(r.Weights[criterion]) / total
		d := Difference{
			Criterion: criterion, Weight: r.Weights[criterion], A: x.Interval, B: y.Interval,
			Points: share * (r.Order.of(x.Interval) - r.Order.of(y.Interval)),
		}
		for i := range x.Parts {
			p, q := &x.Parts[i], &y.Parts[i]
			d.Parts = append(d.Parts, PartDifference{
				Name: p.Name, A: p.Interval, B: q.Interval,
				Points:      share * p.Share * (r.Order.of(p.Interval) - r.Order.of(q.Interval)),
				StatementsA: p.Statements, StatementsB: q.Statements,
			})
		}
		slices.SortStableFunc(d.Parts, func(a, b PartDifference) int { return cmp.Compare(abs(b.Points), abs(a.Points)) })
		list = append(list, d)
	}
	slices.SortStableFunc(list, func(a, b Difference) int { return cmp.Compare(abs(b.Points), abs(a.Points)) })
	return list
}

// times scales an interval by a share.
func (i Interval) times(share float64) Interval { return Interval{i.Low * share, i.High * share} }

func abs(v float64) float64 { return max(v, -v) }
