package costs

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/evidence"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
)

// page is what of the screen shows.
type page int

const (
	billPage page = iota // the lines of one offer
	allPage              // what every offer costs a year
	linePage             // all that one line rests on
)

// Screen is the screen on costs. Use [Entry].
type Screen struct {
	page   page
	offer  offers.OfferID // the one shown, or under the cursor
	lines  list.Place     // in the lines of the offer
	all    list.Place     // in the list of all offers
	scroll prose.Scroll
	cache  *cache
}

// Entry registers the screen.
func Entry() screen.Entry {
	return screen.Entry{
		ID:      screen.Costs,
		Step:    5,
		Names:   true,
		New:     func() screen.Screen { return Screen{cache: new(cache)} },
		Stories: stories(),
	}
}

func stories() []screen.Story {
	return []screen.Story{
		{Name: "loading", Setup: "loading"},
		{Name: "one-offer", Setup: "club", Open: screen.Open{Offer: "zourit"}},
		{Name: "unknown-prices", Setup: "club", Open: screen.Open{Offer: "ouvaton"}},
		{Name: "tax-and-membership", Setup: "employeuse", Open: screen.Open{Offer: "nubo"}},
		{Name: "one-line", Setup: "club", Open: screen.Open{Offer: "zourit"}, Keys: []string{"i"}},
		{Name: "change-nothing", Setup: "club", Open: screen.Open{Offer: comparison.StatusQuo}},
		{Name: "every-offer", Setup: "club", Keys: []string{"tab"}},
		{Name: "no-dossier", Setup: "empty", Keys: []string{"tab", "down"}},
	}
}

// Typing implements [screen.Screen].
func (s Screen) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (s Screen) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	if !ready(in) {
		if opened, ok := event.(screen.Opened); ok && opened.Open.Offer != "" {
			s.offer = opened.Open.Offer
		}
		return s, nil
	}
	switch event := event.(type) {
	case screen.Opened:
		if event.Open.Offer != "" {
			s.page, s.offer, s.lines = billPage, event.Open.Offer, list.Place{}
		}
	case screen.Do:
		return s.do(event.Action, in)
	case screen.Click:
		return s.click(event, in)
	case screen.Pick:
		return s.pick(event.Key, in), nil
	}
	return s, nil
}

// ready reports whether costs can be shown.
func ready(in screen.Input) bool { return in.Catalogue != nil && in.Assessment != nil }

// order lists what ← and → go through: the offers kept, « ne rien changer », then
// the others in the order of the ranking.
func order(in screen.Input) []offers.OfferID {
	var ids []offers.OfferID
	for _, id := range in.Session.Shortlist {
		if in.Assessment.Standing(id) != nil {
			ids = append(ids, id)
		}
	}
	if !slices.Contains(ids, comparison.StatusQuo) {
		ids = append(ids, comparison.StatusQuo)
	}
	first := len(ids)
	for i := range in.Result.Offers {
		if id := in.Result.Offers[i].ID(); !slices.Contains(ids[:first], id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// turn goes to the next offer, or the one before, as far as there is one.
func (s Screen) turn(in screen.Input, step int) Screen {
	ids := s.cached(in).order
	s.offer = ids[max(0, min(s.at(in)+step, len(ids)-1))]
	s.lines, s.scroll = list.Place{}, 0
	return s
}

// at is the place of the offer shown: the first of the ranking when nothing is
// kept and nothing was chosen.
func (s Screen) at(in screen.Input) int {
	ids := s.cached(in).order
	if at := slices.Index(ids, s.offer); at >= 0 {
		return at
	}
	if ids[0] == comparison.StatusQuo && len(ids) > 1 {
		return 1
	}
	return 0
}

// present is the offer shown.
func (s Screen) present(in screen.Input) offers.OfferID { return s.cached(in).order[s.at(in)] }

// reader says what prices rest on.
func reader(in screen.Input) evidence.Reader {
	return evidence.Reader{Catalogue: in.Catalogue, Own: in.Session.Sources, Text: in.Text, Today: in.Today}
}
