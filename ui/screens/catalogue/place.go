package catalogue

import "bascule/ui/screen"

// Place implements [screen.Placed]: the sheet that shows, or the list.
func (s Screen) Place(in screen.Input) screen.Open {
	open := screen.Open{Screen: screen.Catalogue}
	if s.page != listPage && in.Catalogue != nil {
		if offer := s.current(in); offer != nil {
			open.Offer = offer.ID
		}
	}
	return open
}
