package catalogue

import "math/bits"

// matcher tells whether things meet a search and a filter.
type matcher struct {
	index  *index
	marks  []uint64
	search *search
	all    []uint64   // facets that are all asked for
	anyOf  [][]uint64 // by family chosen: facets of which one is asked for
	family []group    // of anyOf
}

func newMatcher(x *index, marks []uint64, q *search, f filter) *matcher {
	m := &matcher{index: x, marks: marks, search: q, all: make([]uint64, x.width)}
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

// of returns the facets of a thing.
func (m *matcher) of(thing int) []uint64 {
	return m.marks[thing*m.index.width : (thing+1)*m.index.width]
}

// misses counts the families a thing does not meet, and names the last.
func (m *matcher) misses(thing int) (n int, family group) {
	own := m.of(thing)
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

// matches reports whether a thing is listed. Programs are, once something is
// looked for.
func (m *matcher) matches(thing int) bool {
	if thing >= m.index.offers && m.search.empty() {
		return false
	}
	if n, _ := m.misses(thing); n > 0 {
		return false
	}
	return m.search.has(thing)
}

// offers counts the offers that are listed.
func (m *matcher) offers() int {
	n := 0
	for i := range m.index.offers {
		if m.matches(i) {
			n++
		}
	}
	return n
}

// counts says, for each facet, how many offers choosing it would leave: among
// those listed for a use, and among those the other families leave for the rest.
func (m *matcher) counts() []int {
	counts := make([]int, len(m.index.facets))
	for offer := range m.index.offers {
		n, family := m.misses(offer)
		if n > 1 || n == 1 && family == byUse || !m.search.has(offer) {
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
