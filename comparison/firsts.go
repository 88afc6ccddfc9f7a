package comparison

import (
	"maps"

	"bascule/offers"
)

// Firsts says who shares the first rank for each weight a criterion could have,
// from 0 to [MaxWeight], the other weights staying as they are. Each costs a
// [Assessment.Rank]. A weight at which nobody is ranked has nobody.
func (a *Assessment) Firsts(w Weights, o Order, id CriterionID) [MaxWeight + 1][]offers.OfferID {
	var firsts [MaxWeight + 1][]offers.OfferID
	tried := maps.Clone(w)
	if tried == nil {
		tried = Weights{}
	}
	for weight := range firsts {
		tried[id] = weight
		result := a.Rank(tried, o)
		firsts[weight] = result.Firsts()
	}
	return firsts
}

// Firsts lists the offers that share the first rank, in the order of the
// ranking; none when nobody is ranked.
func (r *Result) Firsts() []offers.OfferID {
	var first []offers.OfferID
	for i := range r.Offers {
		if r.Offers[i].Rank != 1 {
			break
		}
		first = append(first, r.Offers[i].Offer.ID)
	}
	return first
}
