package comparison

import "bascule/offers"

// NotThere stands for the rank of an offer in a ranking that does not have it.
const NotThere = -1

// Former is the rank each offer of a ranking had in another.
type Former struct {
	ranks []int32 // by place in the catalogue; none without another ranking
}

// Rank returns the rank an offer had: 0 for none, [NotThere] where the other
// ranking does not have it.
func (f Former) Rank(ranked *Ranked) int {
	if len(f.ranks) == 0 || ranked.Offer == nil {
		return NotThere
	}
	return int(f.ranks[ranked.place])
}

// Former compares a ranking with another. Two rankings of the same catalogue are
// compared place by place, without a search.
func (r *Result) Former(before *Result) Former {
	if len(before.Offers) == 0 {
		return Former{}
	}
	there := make([]int32, len(before.Offers)) // by place in the catalogue
	for i := range before.Offers {
		there[before.Offers[i].place] = int32(i)
	}
	former := Former{make([]int32, len(r.Offers))}
	var byID map[offers.OfferID]int
	for i := range r.Offers {
		ranked := &r.Offers[i]
		rank := &former.ranks[ranked.place]
		if int(ranked.place) < len(there) {
			was := &before.Offers[there[ranked.place]]
			if was.Standing == ranked.Standing || was.ID() == ranked.ID() {
				*rank = int32(was.Rank)
				continue
			}
		}
		if byID == nil {
			byID = before.byID()
		}
		*rank = NotThere
		if at, known := byID[ranked.ID()]; known {
			*rank = int32(before.Offers[at].Rank)
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
