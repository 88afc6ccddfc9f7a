package law

import "bascule/ui/screen"

// Place implements [screen.Placed]: the offer that shows, and its card where one
// is open.
func (s Screen) Place(in screen.Input) screen.Open {
	open := screen.Open{Screen: screen.Law}
	if !s.ready(in) {
		return open
	}
	open.Offer = s.present(in)
	if s.whole {
		open.Card = in.Catalogue.Cards[s.cardAt(in)].ID
	}
	return open
}
