package catalogue

import "bascule/ui/screen"

// cache keeps what was made for the last drawing. It hangs on a pointer so that
// the copies of a screen share it; everything in it can be made again.
type cache struct {
	index   *index
	version uint64
	weighed *weighed
	rowsKey rowsKey
	rows    *rows

	sheetKey sheetKey
	sheet    *sheet
	flowKey  flowKey
	flow     *flow

	menuKey rowsKey
	counts  []int
	leftKey rowsKey
	left    []int

	found *search // what is typed, looked for in the index
	query string  // that was looked for
}

type sheetKey struct {
	version uint64
	thing   string
}

type flowKey struct {
	sheetKey
	open  folds
	width int
}

// prepare brings the index and what the needs make of it up to date. The
// catalogue must be there.
func (c *cache) prepare(in screen.Input) {
	if c.index == nil || c.index.catalogue != in.Catalogue || c.index.lang != in.Text.Lang() {
		c.index, c.weighed, c.found = newIndex(in.Catalogue, in.Text), nil, nil
	}
	if c.weighed == nil || c.version != in.Version {
		c.weighed, c.version = newWeighed(c.index, in), in.Version
		c.rows, c.sheet, c.flow, c.counts, c.left = nil, nil, nil, nil, nil
	}
}

// rows lists what is searched for and filtered, in its order.
func (s Screen) rows(in screen.Input) *rows {
	c := s.cache
	if in.Catalogue == nil {
		return &rows{}
	}
	c.prepare(in)
	if key := s.rowsKey(); c.rows == nil || c.rowsKey != key {
		c.rowsKey, c.rows = key, newRows(c.index, c.weighed, s, in)
	}
	return c.rows
}

// search looks for what is typed, once.
func (c *cache) search(query string) *search {
	if c.found == nil || c.query != query {
		c.found, c.query = newSearch(c.index.lexicon, query, c.index.passed), query
	}
	return c.found
}

func (s Screen) rowsKey() rowsKey {
	return rowsKey{query: s.query.Value(), filter: s.filter.key(), sorting: s.sorting}
}

// counts says how many things each facet would leave.
func (s Screen) counts(in screen.Input) []int {
	c := s.cache
	c.prepare(in)
	key := s.rowsKey()
	key.sorting = sorting{}
	if c.counts == nil || c.menuKey != key {
		c.menuKey = key
		c.counts = newMatcher(c.index, c.weighed.marks, c.search(s.query.Value()), s.filter).counts()
	}
	return c.counts
}

// sheet returns the sheet of a thing.
func (s Screen) sheet(in screen.Input, thing *thing) *sheet {
	c := s.cache
	c.prepare(in)
	if key := (sheetKey{in.Version, thing.key}); c.sheet == nil || c.sheetKey != key {
		c.sheetKey, c.sheet = key, thing.sheet(in, c.index)
	}
	return c.sheet
}

// flow returns the sheet of a thing set on lines of a width.
func (s Screen) flow(in screen.Input, thing *thing, width int) *flow {
	sheet := s.sheet(in, thing)
	c := s.cache
	if key := (flowKey{c.sheetKey, s.open, width}); c.flow == nil || c.flowKey != key {
		c.flowKey, c.flow = key, newFlow(in, sheet, s.open, width)
	}
	return c.flow
}
