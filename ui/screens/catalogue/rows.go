package catalogue

import (
	"cmp"
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// sorting is the order inside each part of the catalogue.
type sorting struct {
	by      order
	reverse bool
}

type order int

// The orders, in the order of the menu.
const (
	byHost order = iota
	byCost
	byRank
	byKnown
	byUses
	byAge
	byPlace
	orders
)

func (o order) word() string {
	return [orders]string{"host", "cost", "rank", "known", "uses", "age", "place"}[o]
}

// needed reports whether an order only has a meaning once needs are told.
func (o order) needed() bool { return o == byCost || o == byRank || o == byKnown }

// weighed is what the needs make of the things.
type weighed struct {
	needs  bool                 // needs are told: costs and groups are ours
	ranked []*comparison.Ranked // by thing of the index; nil without needs, and for a program
	order  []int                // by thing: its position in the ranking
	kept   map[offers.OfferID]bool
	marks  []uint64 // those of the index, with what is known of prices
	cells  map[int]cells

	costWidth int // once measured
}

// fits reports whether an order has a meaning for a genre.
func (o order) fits(g genre) bool {
	return g == anOffer || o == byHost || o == byUses && g == aProgram
}

// ordered is the order of what is looked at: that of the names where the one
// chosen says nothing of it.
func (s Screen) ordered() sorting {
	if viewed, _ := s.filter.viewed(); !s.sorting.by.fits(viewed) {
		return sorting{}
	}
	return s.sorting
}

// told reports whether there are needs to judge offers by.
func told(in screen.Input) bool {
	needs := in.Session.Needs
	return in.Assessment != nil && (len(needs.Uses)+len(needs.AnyOf) > 0 || needs.Quantities.Accounts.Total > 0)
}

func newWeighed(x *index, in screen.Input) *weighed {
	w := &weighed{
		needs:  told(in),
		ranked: make([]*comparison.Ranked, len(x.things)),
		order:  make([]int, len(x.things)),
		kept:   make(map[offers.OfferID]bool, len(in.Session.Shortlist)),
		marks:  slices.Clone(x.marks),
		cells:  make(map[int]cells),
	}
	for _, id := range in.Session.Shortlist {
		w.kept[id] = true
	}
	if w.needs {
		for position := range in.Result.Offers {
			ranked := &in.Result.Offers[position]
			if i, ok := x.of(ranked.ID()); ok {
				w.ranked[i], w.order[i] = ranked, position
			}
		}
	}
	for i := range x.offers {
		free, known := priceFacets(x.things[i].offer, w.ranked[i])
		if free {
			x.mark(w.marks, i, facet{byPrice, freeOfCharge})
		}
		if known {
			x.mark(w.marks, i, facet{byPrice, priceKnown})
		}
		for _, facet := range derivedFacets(in.Assessment, x.things[i].offer) {
			x.mark(w.marks, i, facet)
		}
	}
	return w
}

type rowsKey struct {
	query, filter string
	sorting       sorting
}

// rows is what is listed: a heading over each part of the catalogue, what is in
// it, and in the end the hosts that could not be read.
type rows struct {
	list     []row
	at       []int       // by thing: its row, or -1
	position []int       // by row: how many things are listed so far
	first    int         // the first row that is a thing, or -1
	shown    int         // things
	tally    [genres]int // by genre: things among them
}

// row is one line of the list.
type row struct {
	thing int    // of the index; -1 for any other line
	part  string // of a heading
	count int    // of the things under a heading
	text  string // of a line to read only
}

// newRows lists the things that match.
func newRows(x *index, w *weighed, s Screen, in screen.Input) *rows {
	r := &rows{first: -1}
	q := s.cache.search(s.query.Value())
	m := newMatcher(x, w.marks, q, s.filter)
	var parts [][]int
	for i := range x.things {
		if !m.matches(i) {
			continue
		}
		if n := len(parts) - 1; n < 0 || x.things[parts[n][0]].part != x.things[i].part {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], i)
		r.shown++
		r.tally[x.things[i].genre()]++
	}
	lead(parts, x, q)
	by := s.ordered()
	r.list = make([]row, 0, r.shown+len(parts))
	for _, part := range parts {
		r.list = append(r.list, row{thing: -1, part: x.things[part[0]].part, count: len(part)})
		by.sort(part, x, w)
		if by == (sorting{}) && !q.empty() {
			part = bestFirst(part, q)
		}
		for _, thing := range part {
			r.list = append(r.list, row{thing: thing})
		}
	}
	for _, text := range leftOut(in) {
		r.list = append(r.list, row{thing: -1, text: text})
	}
	r.number(len(x.things))
	return r
}

// lead puts first the parts that stand last for want of a search, where they hold
// the very thing looked for: what is called so when nothing listed before it is,
// then a program, before who runs it.
func lead(parts [][]int, x *index, q *search) {
	named := func(part []int) bool { return slices.ContainsFunc(part, q.calls) }
	lasts := []string{contactPart}
	for g := genres - 1; g > anOffer; g-- {
		lasts = append(lasts, g.word())
	}
	for _, last := range lasts {
		at := slices.IndexFunc(parts, func(part []int) bool { return x.things[part[0]].part == last })
		if at < 0 || !named(parts[at]) || last != aProgram.word() && slices.ContainsFunc(parts[:at], named) {
			continue
		}
		first := parts[at]
		copy(parts[1:], parts[:at])
		parts[0] = first
	}
}

// bestFirst puts first what answers best, and leaves the rest in its order.
func bestFirst(part []int, q *search) []int {
	var by [ranks][]int
	for _, i := range part {
		rank := q.rank(i)
		by[rank] = append(by[rank], i)
	}
	return slices.Concat(by[:]...)
}

// number notes where each thing is, so that a key press looks for none.
func (r *rows) number(things int) {
	r.at, r.position = make([]int, things), make([]int, len(r.list))
	for i := range r.at {
		r.at[i] = -1
	}
	n := 0
	for i, row := range r.list {
		if row.thing >= 0 {
			n++
			r.at[row.thing] = i
			if r.first < 0 {
				r.first = i
			}
		}
		r.position[i] = n
	}
}

// sort orders the things of one part; those an order knows nothing of come last,
// whichever way it runs.
func (o sorting) sort(list []int, x *index, w *weighed) {
	if o.by == byHost && !o.reverse || o.by.needed() && !w.needs {
		return
	}
	keys := make(map[int]int64, len(list))
	for _, i := range list {
		keys[i] = o.by.key(i, x, w)
	}
	slices.SortStableFunc(list, func(a, b int) int {
		ka, kb := keys[a], keys[b]
		switch {
		case ka == kb && ka == unknownKey:
			return 0
		case ka == unknownKey:
			return 1
		case kb == unknownKey:
			return -1
		case o.reverse:
			ka, kb = kb, ka
		}
		return cmp.Compare(ka, kb)
	})
}

const unknownKey = int64(1<<63 - 1)

// key is what an order compares, the smallest first.
func (o order) key(i int, x *index, w *weighed) int64 {
	ranked := w.ranked[i]
	switch {
	case o == byHost:
		return int64(i)
	case o == byUses:
		return -int64(x.things[i].uses())
	case o == byAge, o == byPlace:
		return x.keys(o)[i]
	case ranked == nil:
		return unknownKey
	case o == byCost && !ranked.Cost.Yearly.LowKnown:
		return unknownKey
	case o == byCost:
		return int64(ranked.Cost.Yearly.Low)
	case o == byRank:
		return int64(w.order[i])
	default:
		return -int64(ranked.KnownShare * 1e9)
	}
}

// of returns the row of a thing, or -1.
func (r *rows) of(x *index, key string) int {
	if x == nil {
		return -1
	}
	if place, ok := x.place[key]; ok && place < len(r.at) {
		return r.at[place]
	}
	return -1
}

// next returns the thing so many places after another in the list, or nil.
func (r *rows) next(x *index, key string, step int) *thing {
	for at := r.of(x, key) + step; at >= 0 && at < len(r.list); at += step {
		if thing := r.list[at].thing; thing >= 0 {
			return &x.things[thing]
		}
	}
	return nil
}
