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
	orders
)

func (o order) word() string { return [orders]string{"host", "cost", "rank", "known", "uses"}[o] }

// needed reports whether an order only has a meaning once needs are told.
func (o order) needed() bool { return o == byCost || o == byRank || o == byKnown }

// weighed is what the needs make of the offers.
type weighed struct {
	needs  bool                 // needs are told: costs and groups are ours
	ranked []*comparison.Ranked // by offer of the index; nil without needs
	order  []int                // by offer: its position in the ranking
	kept   map[offers.OfferID]bool
	marks  []uint64 // those of the index, with what is known of prices
	cells  map[int]cells

	costWidth int // once measured
}

// told reports whether there are needs to judge offers by.
func told(in screen.Input) bool {
	needs := in.Session.Needs
	return in.Assessment != nil && (len(needs.Uses)+len(needs.AnyOf) > 0 || needs.Quantities.Accounts.Total > 0)
}

func newWeighed(x *index, in screen.Input) *weighed {
	w := &weighed{
		needs:  told(in),
		ranked: make([]*comparison.Ranked, len(x.offers)),
		order:  make([]int, len(x.offers)),
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
			if i, ok := x.place[ranked.ID()]; ok {
				w.ranked[i], w.order[i] = ranked, position
			}
		}
	}
	for i, offer := range x.offers {
		free, known := priceFacets(offer, w.ranked[i])
		if free {
			x.mark(w.marks, i, facet{byPrice, freeOfCharge})
		}
		if known {
			x.mark(w.marks, i, facet{byPrice, priceKnown})
		}
	}
	return w
}

type rowsKey struct {
	query, filter string
	sorting       sorting
}

// rows is what is listed: a heading over each part of the catalogue, the offers,
// and in the end the hosts that could not be read.
type rows struct {
	list  []row
	shown int    // offers
	all   int    // offers of the catalogue
	ways  []ways // out of a search that finds nothing
}

// row is one line of the list.
type row struct {
	offer int             // of the index; -1 for any other line
	part  offers.HostKind // of a heading
	count int             // of the offers under a heading
	text  string          // of a line to read only
}

// ways is a family of filters without which so many offers would be left; the
// search itself where Search is set.
type ways struct {
	search bool
	group  group
	left   int
}

// newRows lists the offers that match.
func newRows(x *index, w *weighed, s Screen, in screen.Input) *rows {
	r := &rows{all: len(x.offers)}
	m := newMatcher(x, w.marks, s.query.Value(), s.filter)
	matching := make([]int, 0, len(x.offers))
	for i := range x.offers {
		if m.matches(i) {
			matching = append(matching, i)
		}
	}
	r.shown = len(matching)
	r.list = make([]row, 0, len(matching)+4)
	for from := 0; from < len(matching); {
		part := x.offers[matching[from]].Host.Kind
		to := from
		for to < len(matching) && x.offers[matching[to]].Host.Kind == part {
			to++
		}
		r.list = append(r.list, row{offer: -1, part: part, count: to - from})
		s.sorting.sort(matching[from:to], x, w)
		for _, offer := range matching[from:to] {
			r.list = append(r.list, row{offer: offer})
		}
		from = to
	}
	if r.shown == 0 {
		r.ways = waysOut(x, w, s)
	}
	for _, text := range leftOut(in) {
		r.list = append(r.list, row{offer: -1, text: text})
	}
	return r
}

// waysOut looks for what to drop when nothing is left.
func waysOut(x *index, w *weighed, s Screen) []ways {
	count := func(query string, f filter) int {
		n, m := 0, newMatcher(x, w.marks, query, f)
		for i := range x.offers {
			if m.matches(i) {
				n++
			}
		}
		return n
	}
	var out []ways
	if len(s.filter) > 0 && !s.query.Empty() {
		if n := count("", s.filter); n > 0 {
			out = append(out, ways{search: true, left: n})
		}
	}
	for g := range groups {
		if f := s.filter.without(g); len(f) < len(s.filter) {
			if n := count(s.query.Value(), f); n > 0 {
				out = append(out, ways{group: g, left: n})
			}
		}
	}
	return out
}

// sort orders offers of one part; those an order knows nothing of come last,
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
		return -int64(usesOffered(x.offers[i]))
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

// usesOffered counts the uses an offer makes possible.
func usesOffered(offer *offers.Offer) int {
	n := 0
	for _, service := range offer.Services {
		if offered(service) {
			n++
		}
	}
	return n
}

// of returns the row of an offer, or -1.
func (r *rows) of(x *index, id offers.OfferID) int {
	if x == nil {
		return -1
	}
	place, ok := x.place[id]
	if !ok {
		return -1
	}
	return slices.IndexFunc(r.list, func(row row) bool { return row.offer == place })
}

// position is the place of an offer among those listed, from 1.
func (r *rows) position(x *index, id offers.OfferID) int {
	n := 0
	for _, row := range r.list[:max(0, r.of(x, id)+1)] {
		if row.offer >= 0 {
			n++
		}
	}
	return n
}

// next returns the offer so many places after another in the list, or nil.
func (r *rows) next(x *index, id offers.OfferID, step int) *offers.Offer {
	for at := r.of(x, id) + step; at >= 0 && at < len(r.list); at += step {
		if offer := r.list[at].offer; offer >= 0 {
			return x.offers[offer]
		}
	}
	return nil
}
