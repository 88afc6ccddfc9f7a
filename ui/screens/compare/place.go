package compare

import "bascule/ui/screen"

// Place implements [screen.Placed]: the offer of the column under the cursor.
func (s Screen) Place(screen.Input) screen.Open {
	return screen.Open{Screen: screen.Compare, Offer: s.offer}
}
