package ranking

import "bascule/ui/screen"

// Place implements [screen.Placed]: the offer under the cursor.
func (s Screen) Place(in screen.Input) screen.Open {
	open := screen.Open{Screen: screen.Ranking}
	if ready(in) {
		open.Offer = s.offer(in)
	}
	return open
}
