package comparison

import (
	"slices"

	"bascule/offers"
)

// obtain lists what to get from the host before signing (design §5.2): the
// deal-breaker cards and those the profile asks for that are not settled, then
// the ceilings and prices that are unknown. It changes no group.
func (a *assessor) obtain(s *Standing, verdicts []verdict) []Obtain {
	var list []Obtain
	for i := range a.cards {
		card, v := &a.cards[i], &verdicts[i]
		open := v.interval.Width() > 0 || card.Gate() && v.fails() && !v.strong
		if open && (card.Gate() || card.Asked) {
			list = append(list, Obtain{Card: card.Card.ID})
		}
	}
	for _, resource := range a.counted {
		if a.ceilingOpen(s.Offer, resource) {
			list = append(list, Obtain{Fact: "ceilings." + string(resource)})
		}
	}
	for _, line := range s.Cost.Lines {
		if line.Range.LowKnown && line.Range.HighKnown || line.Assumes == AssumesTakings {
			continue
		}
		fact := "prices"
		if line.Price != "" && line.Price != LabelVAT {
			fact += "." + line.Price
		}
		if !slices.Contains(list, Obtain{Fact: fact}) {
			list = append(list, Obtain{Fact: fact})
		}
	}
	return list
}

// ceilingOpen reports whether it is to be asked how much of a resource the offer
// allows: no limit is known, nothing known includes what we need or sells it by
// the unit, or sources disagree on whether the limit can be passed.
func (a *assessor) ceilingOpen(offer *offers.Offer, resource offers.Resource) bool {
	need := a.session.Needs.Quantities.Of(resource)
	ceiling := offer.Ceilings[resource]
	beyond := holds(ceiling.Max, func(limit offers.Quantity) bool { return need > limit })
	switch ceiling.Max.State() {
	case offers.Stated:
		return beyond == yes && ceiling.Extension.State() == offers.Disputed
	case offers.Disputed:
		return beyond != no && isTrue(ceiling.Extension) != yes
	}
	for i := range offer.Prices {
		price := &offer.Prices[i]
		sold := holds(price.Rate, func(r offers.Rate) bool { return r.Unit == resource }) == yes
		enough := holds(price.Includes[resource], func(q offers.Quantity) bool { return q >= need }) == yes
		if sold || enough && price.Role == offers.Subscription {
			return false
		}
	}
	return true
}
