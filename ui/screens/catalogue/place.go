package catalogue

import "bascule/ui/screen"

// Place implements [screen.Placed]: the sheet that shows, or the list.
func (s Screen) Place(in screen.Input) screen.Open {
	if s.page != listPage && in.Catalogue != nil {
		if thing := s.thing(in); thing != nil {
			return thing.place()
		}
	}
	return screen.Open{Screen: screen.Catalogue}
}

// opens is the key of the thing a wish opens here, or empty.
func opens(open screen.Open) string {
	switch {
	case open.Software != "":
		return keyFor(aProgram, open.Software)
	case open.Accompanier != "":
		return keyFor(aGuide, open.Accompanier)
	case open.Signpost != "":
		return keyFor(aResource, open.Signpost)
	case open.Offer != "":
		return keyOf(open.Offer)
	}
	return ""
}
