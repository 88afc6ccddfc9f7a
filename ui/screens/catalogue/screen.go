package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/component/field"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
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

	at        string // the key of the thing under the cursor; it may be filtered out
	trail     []spot // the sheets it was reached from, the last one last
	top       int    // the first row shown
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
		{Name: "searching-with-a-slip", Setup: "club", Keys: strings.Split("f n e x t c l u o d", " ")},
		{Name: "what-replaces-a-tool", Setup: "club", Keys: strings.Split("f d o o d l e", " ")},
		{Name: "sheet-of-a-tool", Setup: "club", Keys: strings.Split("f g o o g l e space d r i v e enter enter", " ")},
		{Name: "one-kind-only", Setup: "club", Keys: []string{"m", "down", "down", "space", "esc"}},
		{Name: "what-is-said-of-guidance", Setup: "club", Keys: strings.Split("f q u a l i o p i", " ")},
		{Name: "sheet-of-who-guides", Setup: "club", Open: screen.Open{Accompanier: "clairiere"}},
		{Name: "sheet-of-a-resource", Setup: "club", Open: screen.Open{Signpost: "entraide-chatons"}},
		{Name: "nothing-found", Setup: "club", Keys: strings.Split("f z i m b r a enter m end space esc", " ")},
		{Name: "choosing-a-filter", Setup: "club", Keys: []string{"m", "tab", "space"}},
		{Name: "dropping-one-thing", Setup: "club", Keys: strings.Split("f z i m b r a enter m end space esc x", " ")},
		{Name: "sorted-by-place", Setup: "club", Keys: []string{"t", "end", "enter", "esc"}},
		{Name: "filters-by-region", Setup: "club", Keys: []string{"m", "tab", "tab", "tab", "space", "tab"}},
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
		s = s.typed(event.Press)
	case screen.Do:
		return s.do(event.Action, in)
	case screen.Click:
		return s.click(event, in)
	case screen.Pick:
		return s.picked(event.Key, in), nil
	}
	return s, nil
}

// typed answers a key for the search: what answers best is under the cursor.
func (s Screen) typed(press keys.Press) Screen {
	before := s.query.Value()
	if s.query, _ = s.query.Type(press); s.query.Value() != before {
		s.at, s.top, s.line = "", 0, 0
	}
	return s
}

// opened shows the sheet of what the screen is opened on, and else the list.
func (s Screen) opened(open screen.Open, in screen.Input) Screen {
	s = s.toList()
	s.searching = false
	key := opens(open)
	if key == "" && in.Catalogue != nil {
		if host := in.Catalogue.Host(open.Host); host != nil && len(host.Offers) > 0 {
			key = keyOf(host.Offers[0].ID)
		}
	}
	if key != "" {
		return s.show(key, in)
	}
	return s
}

// toList gives the keyboard to the list, and closes what is open over it.
func (s Screen) toList() Screen {
	s.page, s.menu, s.trail = listPage, noMenu, nil
	return s
}

// show shows the sheet of a thing, which is never filtered out.
func (s Screen) show(key string, in screen.Input) Screen {
	s.at, s.page, s.menu, s.searching, s.entry, s.line = key, sheetPage, noMenu, false, "", 0
	if in.Catalogue == nil {
		return s
	}
	if rows := s.rows(in); rows.of(s.cache.index, key) < 0 {
		s = s.showAll()
	}
	return s
}

// showAll drops the search and the filters.
func (s Screen) showAll() Screen {
	s.query, s.filter = field.New(field.Text, "", mostTyped), nil
	return s
}

// thing is what is under the cursor: the first thing listed where the one chosen
// is filtered out, and nil when none is listed. A thing whose sheet shows need not
// be listed: another sheet named it.
func (s Screen) thing(in screen.Input) *thing {
	rows := s.rows(in)
	x := s.cache.index
	if row := rows.of(x, s.at); row >= 0 {
		return &x.things[rows.list[row].thing]
	}
	if s.page != listPage && x != nil {
		if place, ok := x.place[s.at]; ok {
			return &x.things[place]
		}
	}
	if rows.first >= 0 {
		return &x.things[rows.list[rows.first].thing]
	}
	return nil
}

// current is the offer under the cursor, or nil.
func (s Screen) current(in screen.Input) *offers.Offer {
	if thing := s.thing(in); thing != nil {
		return thing.offer
	}
	return nil
}
