package ranking

import (
	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// groupCount is the number of groups.
const groupCount = 5

// folds says which groups are folded, in the order of [comparison.Groups].
type folds [groupCount]bool

// spot is what is under the cursor: an offer, whatever its row, or the heading
// of a folded group. The zero spot is the first row.
type spot struct {
	offer offers.OfferID
	group comparison.Group
}

// row is one line of the list.
type row struct {
	heading bool
	group   int8  // in the order of [comparison.Groups]
	offer   int32 // in the result
}

// listing is the rows of a ranking. « Ne rien changer » comes after the last of
// them, and stays in sight.
type listing struct {
	rows      []row
	folded    folds
	counts    [groupCount]int
	former    comparison.Former
	moved     int // how many changed rank
	rankWidth int
	statusQuo bool
}

// move is what the last step did to the rank of an offer.
type move struct {
	by      int  // ranks gained; lost when negative
	entered bool // it had no rank, and has one
	left    bool // it had a rank, and has none
}

// newListing makes the rows of a ranking, and says who moved since the one before.
func newListing(result, before comparison.Result, folded folds) listing {
	l := listing{folded: folded, rankWidth: 2, statusQuo: result.StatusQuo.Standing != nil}
	l.rows = make([]row, 0, groupCount+len(result.Offers))
	groups := comparison.Groups()
	group := -1
	most := 0
	for i := range result.Offers {
		ranked := &result.Offers[i]
		if group < 0 || groups[group] != ranked.Group {
			for group++; group < len(groups)-1 && groups[group] != ranked.Group; group++ {
			}
			l.rows = append(l.rows, row{heading: true, group: int8(group)})
		}
		l.counts[group]++
		most = max(most, ranked.Rank)
		if !folded[group] {
			l.rows = append(l.rows, row{group: int8(group), offer: int32(i)})
		}
	}
	for ; most >= 100; most /= 10 {
		l.rankWidth++
	}
	l.compare(result, before)
	return l
}

// compare finds who moved.
func (l *listing) compare(result, before comparison.Result) {
	l.former = result.Former(&before)
	for i := range result.Offers {
		if l.move(&result.Offers[i]) != (move{}) {
			l.moved++
		}
	}
}

// move is what the last step did to the rank of an offer; the zero move when it
// stayed, or was not there.
func (l *listing) move(ranked *comparison.Ranked) move {
	was := l.former.Rank(ranked)
	switch {
	case was == comparison.NotThere || was == ranked.Rank:
		return move{}
	case was == 0:
		return move{entered: true}
	case ranked.Rank == 0:
		return move{left: true}
	}
	return move{by: was - ranked.Rank}
}

// len counts the rows with « ne rien changer ».
func (l *listing) len() int {
	if l.statusQuo {
		return len(l.rows) + 1
	}
	return len(l.rows)
}

// passed reports whether the cursor passes over a row: the heading of a group
// that is open.
func (l *listing) passed(i int) bool {
	return i < len(l.rows) && l.rows[i].heading && !l.folded[l.rows[i].group]
}

// stop returns the row nearest to at where the cursor may stand, going on in the
// direction of the move first.
func (l *listing) stop(at, before int) int {
	step := 1
	if at < before {
		step = -1
	}
	for _, direction := range [2]int{step, -step} {
		for i := at; i >= 0 && i < l.len(); i += direction {
			if !l.passed(i) {
				return i
			}
		}
	}
	return 0
}

// index is the row of what is under the cursor. An offer whose group is folded
// is under its heading; one that is gone gives way to the first row.
func (s Screen) index(l *listing, in screen.Input) int {
	return s.cache.index.get(indexKey{l, s.at}, func() int { return s.find(l, in) })
}

// find looks for what is under the cursor.
func (s Screen) find(l *listing, in screen.Input) int {
	switch {
	case s.at.offer == comparison.StatusQuo && l.statusQuo:
		return len(l.rows)
	case s.at.offer != "":
		for i, row := range l.rows {
			if !row.heading && in.Result.Offers[row.offer].ID() == s.at.offer {
				return i
			}
		}
		if ranked, ok := in.Result.Of(s.at.offer); ok {
			return l.heading(ranked.Group)
		}
	case s.at.group != "":
		if i := l.heading(s.at.group); l.rows[i].heading {
			return l.stop(i, i)
		}
	}
	return l.stop(0, 0)
}

// heading is the row of the heading of a group.
func (l *listing) heading(group comparison.Group) int {
	groups := comparison.Groups()
	for i, row := range l.rows {
		if row.heading && groups[row.group] == group {
			return i
		}
	}
	return 0
}

// spotAt is what a row is about.
func (l *listing) spotAt(i int, in screen.Input) spot {
	switch {
	case i >= len(l.rows):
		return spot{offer: comparison.StatusQuo}
	case l.rows[i].heading:
		return spot{group: comparison.Groups()[l.rows[i].group]}
	}
	return spot{offer: in.Result.Offers[l.rows[i].offer].ID()}
}

// settled brings the cursor on a row that is there, and that row in sight.
func (s Screen) settled(in screen.Input) Screen {
	if !ready(in) {
		return s
	}
	l := s.listing(in)
	i := s.index(l, in)
	s.at = l.spotAt(i, in)
	s.top = l.topFor(s.top, i, s.zones(in).rows())
	return s
}

// topFor is the first row shown in room lines, so that row i is in sight. The
// heading of the first row shown stands over the list already.
func (l *listing) topFor(top, i, room int) int {
	i = min(i, len(l.rows)-1)
	top = max(0, min(top, i, len(l.rows)-room))
	if i >= top+room {
		top = i - room + 1
	}
	if l.passed(top) {
		top++
	}
	return top
}

// move moves the cursor of the list. The second value is false when the action
// is no move.
func (s Screen) move(action keys.ID, in screen.Input) (Screen, bool) {
	l := s.listing(in)
	before := s.index(l, in)
	at, ok := keys.Step(action, before, l.len(), s.zones(in).rows()-1)
	if !ok {
		return s, false
	}
	return s.to(l.spotAt(l.stop(at, before), in)), true
}

// to puts the cursor somewhere. What is read of an offer begins again at its top.
func (s Screen) to(at spot) Screen {
	if at != s.at {
		s.at = at
		s.page.place = list.Place{}
	}
	return s
}

// fold folds the group under the cursor, or opens it again.
func (s Screen) fold(in screen.Input) Screen {
	l := s.listing(in)
	i := s.index(l, in)
	if i >= len(l.rows) {
		return s
	}
	return s.foldGroup(l.rows[i].group, in)
}

// foldGroup folds a group, or opens it again.
func (s Screen) foldGroup(at int8, in screen.Input) Screen {
	group := comparison.Groups()[at]
	s.folded[at] = !s.folded[at]
	if s.folded[at] {
		s.at = spot{group: group}
		return s
	}
	for j := range in.Result.Offers {
		if in.Result.Offers[j].Group == group {
			s.at = spot{offer: in.Result.Offers[j].ID()}
			break
		}
	}
	return s
}
