package compare

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/component/table"
	"bascule/ui/screen"
)

// page is what of the screen shows.
type page int

const (
	tablePage  page = iota
	cellPage        // all that one cell rests on
	offersPage      // which offers are side by side
	groupsPage      // which groups of rows show
	copyPage        // what to copy
)

// presentSpending says whether « ne rien changer » is among the columns.
type presentSpending int

const (
	whenDescribed presentSpending = iota // as long as the board described its tools, or keeps it among the offers
	always
	never
)

// Screen is the comparison. Use [Entry].
type Screen struct {
	page    page
	at      string         // the line under the cursor, by id
	offer   offers.OfferID // the column under the cursor
	place   table.Place
	face    list.Place // the same, face to face
	outlook outlook
	present presentSpending

	choosing list.Place
	scroll   prose.Scroll
	cache    *cache
}

// Entry registers the screen.
func Entry() screen.Entry {
	return screen.Entry{
		ID:    screen.Compare,
		Step:  3,
		Names: true,
		New: func() screen.Screen {
			return Screen{outlook: outlook{folded: cardGroups}, cache: new(cache)}
		},
		Stories: stories(),
	}
}

func stories() []screen.Story {
	down := func(n int, then ...string) []string { return append(slices.Repeat([]string{"down"}, n), then...) }
	return []screen.Story{
		{Name: "loading", Setup: "loading"},
		{Name: "nothing-to-compare", Setup: "empty"},
		{Name: "three-kept-offers", Setup: "club", Keys: down(3)},
		{Name: "only-what-differs", Setup: "club", Keys: []string{"d", "pgdown"}},
		{Name: "against-a-reference", Setup: "club", Keys: append([]string{"g"}, down(7)...)},
		{Name: "one-cell", Setup: "club", Keys: down(12, "i")},
		{Name: "adding-offers", Setup: "employeuse", Keys: []string{"c", "down", "space"}},
		{Name: "hiding-groups", Setup: "club", Keys: []string{"m", "space", "esc"}},
		{Name: "criteria-cards", Setup: "employeuse", Keys: []string{"end", "space", "down"}},
	}
}

// Typing implements [screen.Screen].
func (s Screen) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (s Screen) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	if !ready(in) {
		return s, nil
	}
	switch event := event.(type) {
	case screen.Opened:
		s.page = tablePage
		if event.Open.Offer != "" {
			s.offer = event.Open.Offer
		}
	case screen.Do:
		return s.do(event.Action, in)
	case screen.Click:
		return s.click(event, in)
	case screen.Pick:
		return s.picked(event.Key, in), nil
	}
	return s, nil
}

// chooses reports whether a page asks to choose.
func (p page) chooses() bool { return p == offersPage || p == groupsPage || p == copyPage }

// ready reports whether there is something to compare with.
func ready(in screen.Input) bool { return in.Catalogue != nil && in.Assessment != nil }

// offered lists the offers side by side: those the board keeps, else the first of
// the ranking, and « ne rien changer » where it is wanted.
func (s Screen) offered(in screen.Input) []offers.OfferID {
	ids := kept(in)
	if len(ids) == 0 {
		ids = leaders(in)
	}
	ids = slices.DeleteFunc(ids, func(id offers.OfferID) bool { return id == comparison.StatusQuo })
	if s.shows(in, comparison.StatusQuo) {
		ids = append(ids, comparison.StatusQuo)
	}
	return ids
}

// kept lists the offers the board keeps, as far as the catalogue has them.
func kept(in screen.Input) []offers.OfferID {
	var ids []offers.OfferID
	for _, id := range in.Session.Shortlist {
		if in.Assessment.Standing(id) != nil {
			ids = append(ids, id)
		}
	}
	return ids
}

// mostLeaders is how many offers are proposed to a board that kept none.
const mostLeaders = 3

// leaders lists the first offers of the ranking. As long as there is nothing to
// judge them on, being first means nothing.
func leaders(in screen.Input) []offers.OfferID {
	if len(in.Result.Judged) == 0 {
		return nil
	}
	var ids []offers.OfferID
	for i := range in.Result.Offers {
		if ranked := &in.Result.Offers[i]; ranked.Rank > 0 && len(ids) < mostLeaders {
			ids = append(ids, ranked.ID())
		}
	}
	return ids
}

// shows reports whether an offer, or « ne rien changer », is side by side with
// others.
func (s Screen) shows(in screen.Input, id offers.OfferID) bool {
	if id == comparison.StatusQuo {
		wanted := len(in.Session.Present) > 0 || slices.Contains(in.Session.Shortlist, id)
		return s.present == always || s.present == whenDescribed && wanted
	}
	ids := kept(in)
	if len(ids) == 0 {
		ids = leaders(in)
	}
	return slices.Contains(ids, id)
}
