package compare

import (
	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/table"
	"bascule/ui/screen"
)

// cache keeps what was made for the last drawing. It hangs on a pointer so that
// the copies of a screen share it; everything in it can be made again.
type cache struct {
	modelKey modelKey
	model    *model
	shownKey shownKey
	shown    *shown
	table    table.Cache[tableKey]
	aboutKey aboutKey
	about    []string

	optionsKey modelKey
	options    []choice.Option
}

type modelKey struct {
	version uint64
	present presentSpending
}

type shownKey struct {
	modelKey
	outlook
}

type tableKey struct {
	shownKey
	width int
}

type aboutKey struct {
	modelKey
	line  string
	offer offers.OfferID
	width int
	whole bool
}

// model is the comparison of the offers side by side.
func (s Screen) model(in screen.Input) *model {
	key := modelKey{in.Version, s.present}
	if s.cache.model == nil || s.cache.modelKey != key {
		s.cache.modelKey, s.cache.model = key, newModel(in, s.offered(in))
	}
	return s.cache.model
}

// shown is what shows of it.
func (s Screen) shown(in screen.Input) *shown {
	m := s.model(in)
	key := shownKey{s.cache.modelKey, s.outlook}
	if s.cache.shown == nil || s.cache.shownKey != key {
		s.cache.shownKey, s.cache.shown = key, newShown(in, m, s.outlook)
	}
	return s.cache.shown
}

// table is what shows, laid out as a table of a width.
func (s Screen) table(in screen.Input, width int) *table.Table {
	shown := s.shown(in)
	return s.cache.table.Get(tableKey{s.cache.shownKey, width}, func() table.Spec { return shown.table(in, width) })
}
