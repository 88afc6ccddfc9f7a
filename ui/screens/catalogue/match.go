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
	viewed genre      // what is counted: the genre looked at, or the offers
	alone  bool       // one genre is looked at: it is listed without a search
}

func newMatcher(x *index, marks []uint64, q *search, f filter) *matcher {
	m := &matcher{index: x, marks: marks, search: q, all: make([]uint64, x.width)}
	m.viewed, m.alone = f.viewed()
	for _, facet := range f {
		n, ok := x.number[facet]
		switch {
		case facet.group == byUse && ok:
			m.all[n/64] |= 1 << (n % 64)
		case facet.group == byUse: // no thing has it any more
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

// matches reports whether a thing is listed. What is no offer is, once something
// is looked for or its genre is looked at.
func (m *matcher) matches(thing int) bool {
	if thing >= m.index.offers && m.search.empty() && !m.alone {
		return false
	}
	if n, _ := m.misses(thing); n > 0 {
		return false
	}
	return m.search.has(thing)
}

// span is where the things that are counted stand.
func (m *matcher) span() (from, to int) { return m.index.from[m.viewed], m.index.from[m.viewed+1] }

// lookingAt is the matcher that asks for the same of another genre.
func (m *matcher) lookingAt(g genre) *matcher {
	other := *m
	other.viewed, other.alone, other.anyOf, other.family = g, true, nil, nil
	for i, family := range m.family {
		if family != byView {
			other.anyOf, other.family = append(other.anyOf, m.anyOf[i]), append(other.family, family)
		}
	}
	return &other
}

// count counts the things listed of the genre looked at, or the offers.
func (m *matcher) count() int {
	n := 0
	from, to := m.span()
	for i := from; i < to; i++ {
		if m.matches(i) {
			n++
		}
	}
	return n
}

// counts says, for each facet, how many things choosing it would leave: among
// those listed for a use, and among those the other families leave for the rest. A
// genre counts its own.
func (m *matcher) counts() []int {
	counts := make([]int, len(m.index.facets))
	for g := range genres {
		if n, ok := m.index.number[facet{byView, g.word()}]; ok {
			counts[n] = m.lookingAt(g).count()
		}
	}
	from, to := m.span()
	for thing := from; thing < to; thing++ {
		n, family := m.misses(thing)
		if n > 1 || n == 1 && family == byUse || !m.search.has(thing) {
			continue
		}
		for i, word := range m.of(thing) {
			for ; word != 0; word &= word - 1 {
				facet := i*64 + bits.TrailingZeros64(word)
				if g := m.index.facets[facet].group; g != byView && (n == 0 || g == family) {
					counts[facet]++
				}
			}
		}
	}
	return counts
}
