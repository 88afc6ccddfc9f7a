package costs

import "bascule/ui/screen"

// Place implements [screen.Placed]: the offer whose lines show, or that is under
// the cursor.
func (s Screen) Place(in screen.Input) screen.Open {
	open := screen.Open{Screen: screen.Costs}
	if ready(in) {
		open.Offer = s.present(in)
	}
	return open
}
