package ranking

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// memo keeps the last thing made and what it was made for.
type memo[K comparable, V any] struct {
	key  K
	made bool
	held V
}

// get returns what belongs to a key, made again when the key is another.
func (m *memo[K, V]) get(key K, make func() V) V {
	if !m.made || m.key != key {
		m.key, m.held, m.made = key, make(), true
	}
	return m.held
}

// cache keeps what would be too slow to make at each drawing. It outlives the
// copies of the screen.
type cache struct {
	listing memo[listingKey, *listing]
	index   memo[indexKey, int]
	costs   memo[costsKey, int]
	head    memo[headKey, []string]
	lines   memo[linesKey, []line]
	firsts  memo[firstsKey, string]
	spoken  memo[spokenKey, []screen.Item]
}

type listingKey struct {
	version uint64
	folded  folds
}

// indexKey is a spot among rows; a listing is never changed once made.
type indexKey struct {
	listing *listing
	spot    spot
}

// costsKey is what the amounts depend on; weights are not.
type costsKey struct {
	assessment *comparison.Assessment
	lang       string
}

type headKey struct {
	version      uint64
	width, limit int
}

type linesKey struct {
	version uint64
	panel   panel
	offer   offers.OfferID
	frozen  offers.OfferID
	width   int
	opened  string
}

// spokenKey is what the items of the list depend on.
type spokenKey struct {
	version uint64
	folded  folds
	frozen  offers.OfferID
}

type firstsKey struct {
	version   uint64
	criterion comparison.CriterionID
}

// listing returns the rows.
func (s Screen) listing(in screen.Input) *listing {
	return s.cache.listing.get(listingKey{in.Version, s.folded}, func() *listing {
		l := newListing(in.Result, in.Before, s.folded)
		return &l
	})
}

// costWidth is the room the widest amount takes: a number is never cut.
func (s Screen) costWidth(in screen.Input) int {
	return s.cache.costs.get(costsKey{in.Assessment, in.Text.Lang()}, func() int {
		width := ansi.StringWidth(in.Text.T("ranking.column.cost"))
		for _, standing := range in.Assessment.Standings() {
			width = max(width, ansi.StringWidth(in.Text.ShortRange(standing.Cost.Yearly)))
		}
		return width
	})
}

// lines returns what the panel has to read.
func (s Screen) lines(in screen.Input) []line {
	width := s.zones(in).panelText()
	key := linesKey{in.Version, s.shown(in), s.offer(in), s.frozen, width, strings.Join(s.page.opened, " ")}
	return s.cache.lines.get(key, func() []line {
		return s.write(in, writer{in: in, width: width, opened: s.page.opened})
	})
}

// write writes the panel to read that shows.
func (s Screen) write(in screen.Input, w writer) []line {
	switch s.shown(in) {
	case whyPanel:
		w.why(s.offer(in))
	case versusPanel:
		if a, b, ok := s.pair(in); ok {
			w.versus(a, b)
		}
	case methodPanel:
		w.method()
	}
	return w.lines
}
