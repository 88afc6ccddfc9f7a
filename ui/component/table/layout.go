package table

// layout is how the columns share a width. It depends on the data and the width
// only, never on the place, so that nothing jumps while moving.
type layout struct {
	widths []int
	w      int
	frozen int  // columns that stay
	first  int  // what the first column gets
	taken  int  // what the frozen columns take, the mark included
	slides bool // some columns are out of sight
}

// least is the room the moving columns keep: where the frozen ones would leave
// less, the reference moves with the others and then the first column is cut.
const least = 14

func (t *Table) layout(w int) layout {
	l := layout{widths: t.widths, w: w, frozen: t.Frozen}
	if len(t.widths) == 0 {
		return l
	}
	l.first = t.widths[0]
	if l.frozen > 1 && l.before(l.frozen)+gap+least > w {
		l.frozen = 1
	}
	room := w - mark
	if len(t.widths) > 1 && l.before(1)+gap+least > w {
		room = w/2 - mark
	}
	l.first = max(0, min(l.first, room))
	l.taken = l.before(l.frozen)
	l.slides = l.before(len(t.widths)) > w
	return l
}

// before is what the mark and the first n columns take.
func (l layout) before(n int) int {
	total := mark
	for i := range n {
		if i > 0 {
			total += gap
		}
		total += l.width(i)
	}
	return total
}

// width is that of one column.
func (l layout) width(i int) int {
	if i == 0 {
		return l.first
	}
	return l.widths[i]
}

// head is the number of lines above the rows.
func (l layout) head() int {
	if l.slides {
		return 2
	}
	return 1
}

// fit is the number of columns that show from left on: at least one, cut if it
// must be, as long as there is one.
func (l layout) fit(left int) int {
	at, n := l.taken, 0
	for i := left; i < len(l.widths); i++ {
		at += gap + l.widths[i]
		if at > l.w && n > 0 {
			break
		}
		n++
	}
	return n
}
