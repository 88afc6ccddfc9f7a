package comparison

import (
	"math"

	"bascule/offers"
)

// turning looks for the unknown facts that would turn the order of two offers.
type turning struct {
	assessment *Assessment
	result     *Result
}

// swing is a break-even and how much of the total its fact can move.
type swing struct {
	BreakEven
	size float64
}

// challenger finds who could overturn the first: the next offer of its group one
// fact would bring ahead, else one criterion; else the next that several together
// could; else nobody, but the gate the first has not passed.
func (t *turning) challenger(first *Ranked, rest []Ranked) (offers.OfferID, *BreakEven) {
	for _, whole := range [2]bool{false, true} {
		for i := range rest {
			if c := &rest[i]; c.Group == first.Group {
				if s := t.between(first, c, whole); s.size > 0 {
					return c.ID(), &s.BreakEven
				}
			}
		}
	}
	for i := range rest {
		if c := &rest[i]; c.RankLow == 1 {
			return c.ID(), nil
		}
	}
	if len(rest) > 0 && first.reach.gateOpen {
		return rest[0].ID(), t.gate(first, &rest[0])
	}
	return "", nil
}

// gate is the break-even of a first place that only an open deal-breaker could
// take away: the card, answered no.
func (t *turning) gate(first, second *Ranked) *BreakEven {
	for _, card := range t.assessment.cards {
		if !card.Gate() {
			continue
		}
		if part, ok := first.Card(card.Card.ID); ok && part.Interval.Low == 0 {
			return &BreakEven{Offer: first.ID(), Against: second.ID(), Criterion: CriterionOf(card.Card.Number), Part: part.Name}
		}
	}
	return nil
}

// decisive finds, in a leading group, the fact whose knowing moves most and would
// tell the first from another; a whole criterion where no one fact would.
func (t *turning) decisive(first *Ranked, rest []Ranked) *BreakEven {
	for _, whole := range [2]bool{false, true} {
		var best swing
		for i := range rest {
			if s := t.between(first, &rest[i], whole); s.size > best.size+Tolerance {
				best = s
			}
		}
		if best.size > 0 {
			return &best.BreakEven
		}
	}
	return nil
}

// between finds what moves most among the ingredients, or the whole criteria,
// that alone would turn the order of two offers. Its size is zero when none would.
func (t *turning) between(first, second *Ranked, whole bool) swing {
	gap := t.result.Order.of(first.Score) - t.result.Order.of(second.Score)
	var best swing
	t.search(first, -gap, false, whole, &best)
	t.search(second, gap, true, whole, &best)
	best.Against = second.ID()
	if best.Offer == best.Against {
		best.Against = first.ID()
	}
	return best
}

// search looks in what is unknown of one offer for a fact that moves its total
// by the given amount: down for the offer ahead, up for the one behind.
func (t *turning) search(r *Ranked, move float64, up, whole bool, best *swing) {
	total := t.result.weight()
	parts := r.worth
	for i := range t.assessment.statusQuo.values {
		value := &t.assessment.statusQuo.values[i] // everybody's has the same parts
		worth := parts[:len(value.Parts)]
		parts = parts[len(worth):]
		weight := float64(t.result.Weights[value.Criterion]) / total
		interval := Interval{r.low[i], r.high[i]}
		if weight == 0 || interval.Width() <= Tolerance {
			continue
		}
		b := BreakEven{Offer: r.ID(), Criterion: value.Criterion, Above: up}
		if whole || len(worth) == 0 || value.Criterion == Proximity { // its one part is the place itself
			t.try(b, interval, weight, move, best)
			continue
		}
		for j := range worth {
			b.Part = value.Parts[j].Name
			t.try(b, worth[j], weight*value.Parts[j].Share, move, best)
		}
	}
}

// try keeps a fact if it can make the move and moves more than the best so far.
func (t *turning) try(b BreakEven, i Interval, weight, move float64, best *swing) {
	size := weight * i.Width()
	if size <= best.size+Tolerance {
		return
	}
	b.Value = t.result.Order.of(i) + move/weight
	if b.Above && b.Value >= i.High-Tolerance || !b.Above && b.Value <= i.Low+Tolerance {
		return
	}
	if reference := t.assessment.reference; b.Criterion == Cost && reference > 0 {
		b.Amount = offers.Money(math.Round((1 - b.Value) * 2 * float64(reference)))
		b.HasAmount = true
	}
	*best = swing{b, size}
}
