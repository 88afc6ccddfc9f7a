package catalogue

import "bascule/ui/screen"

// Place implements [screen.Placed]: the sheet that shows, or the list.
func (s Screen) Place(in screen.Input) screen.Open {
	open := screen.Open{Screen: screen.Catalogue}
	if s.page != listPage && in.Catalogue != nil {
		switch thing := s.thing(in); {
		case thing == nil:
		case thing.program != nil:
			open.Software = thing.program.ID
		case thing.guide != nil:
			open.Accompanier = thing.guide.ID
		case thing.resource != nil:
			open.Signpost = thing.resource.ID
		default:
			open.Offer = thing.offer.ID
		}
	}
	return open
}
