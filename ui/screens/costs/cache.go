package costs

import (
	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
)

// cache keeps what was made for the last drawing. It hangs on a pointer so that
// the copies of a screen share it; everything in it can be made again.
type cache struct {
	made    bool
	version uint64
	order   []offers.OfferID

	billKey billKey
	bill    *bill
	allKey  allKey
	all     *overview
	textKey textKey
	text    []string
}

type billKey struct {
	offer offers.OfferID
	width int
}

type allKey struct{ width int }

type textKey struct {
	offer offers.OfferID
	line  int
	width int
}

// cached forgets what another version of the input made.
func (s Screen) cached(in screen.Input) *cache {
	if !s.cache.made || s.cache.version != in.Version {
		*s.cache = cache{made: true, version: in.Version, order: order(in)}
	}
	return s.cache
}

// bill is what the offer shown costs, set on lines of a width.
func (s Screen) bill(in screen.Input, width int) *bill {
	c, key := s.cached(in), billKey{s.present(in), width}
	if c.bill == nil || c.billKey != key {
		c.billKey, c.bill = key, newBill(in, key.offer, width)
	}
	return c.bill
}

// overview is what every offer costs, set on lines of a width.
func (s Screen) overview(in screen.Input, width int) *overview {
	c, key := s.cached(in), allKey{width}
	if c.all == nil || c.allKey != key {
		c.allKey, c.all = key, newOverview(in, width)
	}
	return c.all
}

// about is all that the line under the cursor rests on, set on lines of a width.
func (s Screen) about(in screen.Input, width int) []string {
	b := s.bill(in, s.layout(in).width)
	at := b.lineAt(s.lines.At)
	c, key := s.cached(in), textKey{s.present(in), at, width}
	if c.text == nil || c.textKey != key {
		c.textKey, c.text = key, prose.Lines(in.Theme, about(in, key.offer, b.cost.Lines, at), width)
	}
	return c.text
}
