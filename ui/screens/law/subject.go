package law

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// cache holds what the session and the catalogue make of the cards. It is made
// again when they change, never while drawing the same thing twice.
type cache struct {
	version  uint64
	made     bool
	reader   *comparison.CardReader
	order    []offers.OfferID // the board's shortlist first, then as they rank
	of       offers.OfferID   // whose cards views holds
	views    []comparison.CardView
	text     textKey
	lines    []string
	panel    textKey
	side     []string
	foreseen map[offers.CardID][]string // what each severity of a card would do
}

// textKey is what a text set on lines depends on.
type textKey struct {
	page    page
	section section
	offer   offers.OfferID
	card    offers.CardID
	width   int
	version uint64
	made    bool
}

// ready reports whether there are offers to read cards for.
func (s Screen) ready(in screen.Input) bool {
	return in.Catalogue != nil && in.Assessment != nil && len(in.Result.Offers) > 0 && len(in.Catalogue.Cards) > 0
}

// cached returns the cache, up to date. It is only asked when [Screen.ready].
func (s Screen) cached(in screen.Input) *cache {
	c := s.cache
	if c.made && c.version == in.Version {
		return c
	}
	*c = cache{version: in.Version, made: true, foreseen: make(map[offers.CardID][]string)}
	c.reader = comparison.ReadCards(in.Catalogue, in.Session, in.Today)
	for _, kept := range [2]bool{true, false} {
		for i := range in.Result.Offers {
			id := in.Result.Offers[i].ID()
			if slices.Contains(in.Session.Shortlist, id) == kept {
				c.order = append(c.order, id)
			}
		}
	}
	return c
}

// offerAt is the place of the present offer among all.
func (s Screen) offerAt(in screen.Input) int {
	return max(0, slices.Index(s.cached(in).order, s.offer))
}

// present is the present offer.
func (s Screen) present(in screen.Input) offers.OfferID { return s.cached(in).order[s.offerAt(in)] }

// standing is what was worked out for the present offer.
func (s Screen) standing(in screen.Input) *comparison.Standing {
	return in.Assessment.Standing(s.present(in))
}

// stepOffer is the offer so many places further, as far as there is one.
func (s Screen) stepOffer(in screen.Input, by int) offers.OfferID {
	if !s.ready(in) {
		return s.offer
	}
	order := s.cached(in).order
	return order[max(0, min(s.offerAt(in)+by, len(order)-1))]
}

// cardAt is the place of the present card among all.
func (s Screen) cardAt(in screen.Input) int {
	return max(0, slices.IndexFunc(in.Catalogue.Cards, func(c offers.Card) bool { return c.ID == s.card }))
}

// stepCard is the card so many numbers further, as far as there is one.
func (s Screen) stepCard(in screen.Input, by int) offers.CardID {
	if !s.ready(in) {
		return s.card
	}
	cards := in.Catalogue.Cards
	return cards[max(0, min(s.cardAt(in)+by, len(cards)-1))].ID
}

// views are the cards read for the present offer.
func (s Screen) views(in screen.Input) []comparison.CardView {
	c, id := s.cached(in), s.present(in)
	if c.of != id || c.views == nil {
		c.of, c.views = id, c.reader.All(in.Assessment.Standing(id))
	}
	return c.views
}

// view is the present card read for the present offer.
func (s Screen) view(in screen.Input) comparison.CardView { return s.views(in)[s.cardAt(in)] }

// confirmable reports whether the present card, for the present offer, is a weakly
// proven « no » that waits for the board, or that the board confirmed.
func (s Screen) confirmable(in screen.Input) bool {
	card := string(in.Catalogue.Cards[s.cardAt(in)].ID)
	return slices.ContainsFunc(s.standing(in).Reasons, func(r comparison.Reason) bool { return r.Confirmable() == card })
}
