package catalogue

import (
	"math/bits"
	"strings"

	"bascule/ui/i18n"
)

// matcher tells whether offers meet a search and a filter.
type matcher struct {
	index  *index
	marks  []uint64
	words  []string
	all    []uint64   // facets that are all asked for
	anyOf  [][]uint64 // by family chosen: facets of which one is asked for
	family []group    // of anyOf
}

func newMatcher(x *index, marks []uint64, query string, f filter) *matcher {
	m := &matcher{index: x, marks: marks, words: strings.Fields(i18n.Fold(query)), all: make([]uint64, x.width)}
	for _, facet := range f {
		n, ok := x.number[facet]
		switch {
		case facet.group == byUse && ok:
			m.all[n/64] |= 1 << (n % 64)
		case facet.group == byUse: // no offer has it any more
			m.anyOf, m.family = append(m.anyOf, make([]uint64, x.width)), append(m.family, byUse)
		default:
			if len(m.family) == 0 || m.family[len(m.family)-1] != facet.group {
				m.anyOf, m.family = append(m.anyOf, make([]uint64, x.width)), append(m.family, facet.group)
			}
			if ok {
				m.anyOf[len(m.anyOf)-1][n/64] |= 1 << (n % 64)
			}
		}
	}
	return m
}

// has reports whether an offer has every word searched for.
func (m *matcher) has(offer int) bool {
	for _, word := range m.words {
		if !strings.Contains(m.index.found[offer], word) {
			return false
		}
	}
	return true
}

// of returns the facets of an offer.
func (m *matcher) of(offer int) []uint64 {
	return m.marks[offer*m.index.width : (offer+1)*m.index.width]
}

// misses counts the families an offer does not meet, and names the last.
func (m *matcher) misses(offer int) (n int, family group) {
	own := m.of(offer)
	for i, wanted := range m.all {
		if wanted&^own[i] != 0 {
			n, family = 1, byUse
			break
		}
	}
	for k, wanted := range m.anyOf {
		met := false
		for i := range wanted {
			met = met || wanted[i]&own[i] != 0
		}
		if !met {
			n, family = n+1, m.family[k]
		}
	}
	return n, family
}

// matches reports whether an offer is listed.
func (m *matcher) matches(offer int) bool {
	if n, _ := m.misses(offer); n > 0 {
		return false
	}
	return m.has(offer)
}

// counts says, for each facet, how many offers choosing it would leave: among
// those listed for a use, and among those the other families leave for the rest.
func (m *matcher) counts() []int {
	counts := make([]int, len(m.index.facets))
	for offer := range m.index.offers {
		n, family := m.misses(offer)
		if n > 1 || n == 1 && family == byUse || !m.has(offer) {
			continue
		}
		for i, word := range m.of(offer) {
			for ; word != 0; word &= word - 1 {
				facet := i*64 + bits.TrailingZeros64(word)
				if n == 0 || m.index.facets[facet].group == family {
					counts[facet]++
				}
			}
		}
	}
	return counts
}
