package comparison

import (
	"slices"

	"bascule/offers"
)

// Effect is what a change of the needs does to a ranking.
type Effect struct {
	Groups  []GroupChange       // the groups that grow or shrink, in order
	Kept    [2]int              // offers not set aside that lack no must, as far as is known, before and after
	Lost    []offers.OfferID    // kept before and no longer, in the order they had
	Won     []offers.OfferID    // kept after and not before
	Leaders [2][]offers.OfferID // who leads, before and after: one, a leading group, or nobody
}

// GroupChange is how many offers a group holds, before and after.
type GroupChange struct {
	Group         Group
	Before, After int
}

// SameLeaders reports whether the head of the ranking stays as it was.
func (e Effect) SameLeaders() bool { return slices.Equal(e.Leaders[0], e.Leaders[1]) }

// Compare tells what changed from a ranking to the next.
func Compare(before, after Result) Effect {
	e := Effect{Leaders: [2][]offers.OfferID{before.Headline.Leaders, after.Headline.Leaders}}
	was, is := before.kept(), after.kept()
	e.Kept = [2]int{len(was), len(is)}
	e.Lost, e.Won = missing(was, is), missing(is, was)
	counts := [2]map[Group]int{before.count(), after.count()}
	for _, group := range Groups() {
		if change := (GroupChange{group, counts[0][group], counts[1][group]}); change.Before != change.After {
			e.Groups = append(e.Groups, change)
		}
	}
	return e
}

// kept lists the offers that are not set aside and lack no must, as far as is
// known. Unlike a group, a new must or condition never adds to them.
func (r Result) kept() []offers.OfferID {
	var ids []offers.OfferID
	for i := range r.Offers {
		if r.Offers[i].Group != Excluded && len(r.Offers[i].Musts.Missing) == 0 {
			ids = append(ids, r.Offers[i].ID())
		}
	}
	return ids
}

func (r Result) count() map[Group]int {
	count := make(map[Group]int)
	for i := range r.Offers {
		count[r.Offers[i].Group]++
	}
	return count
}

// missing lists what of a list is not in another.
func missing(from, in []offers.OfferID) []offers.OfferID {
	present := make(map[offers.OfferID]bool, len(in))
	for _, id := range in {
		present[id] = true
	}
	var ids []offers.OfferID
	for _, id := range from {
		if !present[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// Apply writes fields one after the other. It is all of them, or s as it is and
// the error of the first one refused.
func (s Session) Apply(cat *offers.Catalogue, edits ...Edit) (Session, error) {
	next := s
	for _, edit := range edits {
		var err error
		if next, err = next.Set(cat, edit); err != nil {
			return s, err
		}
	}
	return next, nil
}
