package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/component/field"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
)

// page is what of the screen has the keyboard.
type page int

const (
	listPage   page = iota
	sheetPage       // the sheet of the offer under the cursor
	claimsPage      // everything that is claimed of one line of the sheet
)

// Screen is the catalogue screen. Use [Entry].
type Screen struct {
	page page
	menu menu

	at        offers.OfferID // the offer under the cursor; it may be filtered out
	top       int            // the first row shown
	query     field.Field
	searching bool
	filter    filter
	sorting   sorting
	menuPlace list.Place

	entry  string // the line of the sheet under the cursor
	line   int    // the first line of the sheet shown
	open   folds
	scroll prose.Scroll

	cache *cache
}

// Entry registers the screen.
func Entry() screen.Entry {
	return screen.Entry{
		ID:      screen.Catalogue,
		Step:    2,
		Names:   true,
		New:     func() screen.Screen { return Screen{query: field.New(field.Text, "", mostTyped), cache: new(cache)} },
		State:   state,
		Stories: stories(),
	}
}

// mostTyped bounds what is searched for.
const mostTyped = 60

// state is how far the step is: done once the board keeps offers to compare.
func state(in screen.Input) screen.StepState {
	if len(in.Session.Shortlist) > 0 {
		return screen.Done
	}
	return screen.Unsaid
}

func stories() []screen.Story {
	return []screen.Story{
		{Name: "loading", Setup: "loading"},
		{Name: "first-visit", Setup: "empty"},
		{Name: "offers-for-our-needs", Setup: "club", Keys: []string{"down", "down"}},
		{Name: "searching-without-accents", Setup: "club", Keys: strings.Split("f m e s s a g e r i e space z i m", " ")},
		{Name: "nothing-found", Setup: "club", Keys: strings.Split("f z i m b r a enter m end space esc", " ")},
		{Name: "choosing-a-filter", Setup: "club", Keys: []string{"m", "space"}},
		{Name: "left-out", Setup: "faults", Keys: []string{"end"}},
		{Name: "sheet", Setup: "club", Open: screen.Open{Offer: "zourit"}},
		{Name: "sheet-prices", Setup: "club", Open: screen.Open{Offer: "zourit"}, Keys: []string{"tab", "tab"}},
		{Name: "unknown-with-its-question", Setup: "club", Open: screen.Open{Offer: "nubo"}, Keys: []string{"tab", "tab", "tab", "tab", "up", "enter"}},
		{Name: "claims-in-dispute", Setup: "club", Open: screen.Open{Offer: "zourit"}, Keys: append([]string{"tab"}, append(slices.Repeat([]string{"down"}, 11), "i")...)},
	}
}

// Typing implements [screen.Screen].
func (s Screen) Typing() screen.Typing {
	if s.searching {
		return screen.Words
	}
	return screen.Nothing
}

// Update implements [screen.Screen].
func (s Screen) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Opened:
		return s.opened(event.Open, in), nil
	case screen.Typed:
		s.query, _ = s.query.Type(event.Press)
		s.top = 0
	case screen.Do:
		return s.do(event.Action, in)
	case screen.Click:
		return s.click(event, in)
	case screen.Pick:
		return s.picked(event.Key, in), nil
	}
	return s, nil
}

// opened shows the sheet of what the screen is opened on, and else the list.
func (s Screen) opened(open screen.Open, in screen.Input) Screen {
	s.page, s.menu, s.searching = listPage, noMenu, false
	offer := open.Offer
	if offer == "" && in.Catalogue != nil {
		if host := in.Catalogue.Host(open.Host); host != nil && len(host.Offers) > 0 {
			offer = host.Offers[0].ID
		}
	}
	if offer == "" {
		return s
	}
	s.at, s.page, s.entry, s.line = offer, sheetPage, "", 0
	if in.Catalogue != nil && s.rows(in).of(s.cache.index, offer) < 0 {
		s = s.showAll() // what was asked for is never filtered out
	}
	return s
}

// showAll drops the search and the filters.
func (s Screen) showAll() Screen {
	s.query, s.filter = field.New(field.Text, "", mostTyped), nil
	return s
}

// current is the offer under the cursor: the first one listed where the one
// chosen is filtered out, and nil when none is listed.
func (s Screen) current(in screen.Input) *offers.Offer {
	rows := s.rows(in)
	if row := rows.of(s.cache.index, s.at); row >= 0 {
		return s.cache.index.offers[rows.list[row].offer]
	}
	for _, row := range rows.list {
		if row.offer >= 0 {
			return s.cache.index.offers[row.offer]
		}
	}
	return nil
}
