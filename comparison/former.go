package comparison

import "bascule/offers"

// NotThere stands for the rank of an offer in a ranking that does not have it.
const NotThere = -1

// Former returns, for each offer of r in its order, the rank it had in another
// ranking: 0 for none, [NotThere] where that ranking does not have the offer. Two
// rankings of the same catalogue are compared place by place, without a search.
func (r *Result) Former(before *Result) []int {
	there := make([]int32, len(before.Offers)) // by place in the catalogue
	for i := range before.Offers {
		there[before.Offers[i].place] = int32(i)
	}
	former := make([]int, len(r.Offers))
	var byID map[offers.OfferID]int
	for i := range r.Offers {
		ranked := &r.Offers[i]
		if int(ranked.place) < len(there) {
			was := &before.Offers[there[ranked.place]]
			if was.Standing == ranked.Standing || was.ID() == ranked.ID() {
				former[i] = was.Rank
				continue
			}
		}
		if byID == nil {
			byID = before.byID()
		}
		former[i] = NotThere
		if at, known := byID[ranked.ID()]; known {
			former[i] = before.Offers[at].Rank
		}
	}
	return former
}

// byID finds offers in a ranking.
func (r *Result) byID() map[offers.OfferID]int {
	at := make(map[offers.OfferID]int, len(r.Offers))
	for i := range r.Offers {
		at[r.Offers[i].ID()] = i
	}
	return at
}
