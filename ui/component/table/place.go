package table

import (
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/keys"
	"bascule/ui/theme"
)

// Place is where a reader is in a table: the cell under the cursor, and what
// shows at the top left. The zero Place is the first cell.
type Place struct {
	Row, Col  int // the cell under the cursor; the cursor stays out of the frozen columns
	Top, Left int // the first row shown, and the first column shown beside the frozen ones
}

// Do answers a move. The second value is false when the action is not one.
func (t *Table) Do(p Place, action keys.ID, w, h int) (Place, bool) {
	p = t.settle(p, w, h)
	switch action {
	case keys.MoveLeft:
		p.Col--
	case keys.MoveRight:
		p.Col++
	default:
		before := p.Row
		row, ok := keys.Step(action, p.Row, t.Rows, t.room(w, h)-1)
		if !ok {
			return p, false
		}
		p.Row = t.selectable(row, before)
	}
	return t.settle(p, w, h), true
}

// selectable returns the row nearest to at that the cursor may stop on, going on
// in the direction of the move first.
func (t *Table) selectable(at, before int) int {
	step := 1
	if at < before {
		step = -1
	}
	for _, direction := range [2]int{step, -step} {
		for row := at; row >= 0 && row < t.Rows; row += direction {
			if !t.Row(row).passed() {
				return row
			}
		}
	}
	return 0
}

// settle brings a place within the data and its cursor within the window. It is
// also what makes a drawing right after the window or the data changed.
func (t *Table) settle(p Place, w, h int) Place {
	p.Row = max(0, min(p.Row, t.Rows-1))
	if t.Rows > 0 && t.Row(p.Row).passed() {
		p.Row = t.selectable(p.Row, p.Row)
	}
	room := t.room(w, h)
	p.Top = max(0, min(p.Top, p.Row, t.Rows-room))
	if p.Row >= p.Top+room {
		p.Top = p.Row - room + 1
	}
	if p.Top > 0 && p.Top == p.Row && t.Row(p.Top-1).Group {
		p.Top-- // the heading of the first row shows with it
		if room < 2 {
			p.Top++
		}
	}
	l := t.layout(w)
	p.Col = max(l.frozen, min(p.Col, len(t.Columns)-1))
	p.Left = max(l.frozen, min(p.Left, p.Col))
	for p.Left < p.Col && p.Left+l.fit(p.Left) <= p.Col {
		p.Left++
	}
	for p.Left > l.frozen && p.Left-1+l.fit(p.Left-1) >= len(t.Columns) {
		p.Left-- // no room left empty at the right
	}
	return p
}

// At returns the place a click points to, and false outside the rows.
func (t *Table) At(p Place, x, y, w, h int) (Place, bool) {
	p = t.settle(p, w, h)
	l := t.layout(w)
	row := p.Top + y - l.head()
	if y < l.head() || y >= l.head()+t.room(w, h) || row >= t.Rows || t.Row(row).passed() {
		return p, false
	}
	p.Row = row
	if col, ok := t.over(l, p.Left, x); ok {
		p.Col = col
	}
	return p, true
}

// over returns the column of the cursor's that stands at x, and false elsewhere.
func (t *Table) over(l layout, left, x int) (int, bool) {
	edge := l.taken
	for col := left; col < left+l.fit(left); col++ {
		edge += gap + t.widths[col]
		if x >= edge-t.widths[col] && x < edge {
			return col, true
		}
	}
	return 0, false
}

// Title returns the place a click on the titles points to: the column clicked, or
// the first one out of sight on the side clicked. It is false elsewhere.
func (t *Table) Title(p Place, x, y int, th *theme.Theme, w, h int) (Place, bool) {
	p = t.settle(p, w, h)
	l := t.layout(w)
	switch {
	case y == l.head()-1:
		col, ok := t.over(l, p.Left, x)
		if ok {
			p.Col = col
		}
		return p, ok
	case y != 0:
		return p, false
	}
	before, words, after := t.sides(l, p.Left, th)
	from := w - ansi.StringWidth(before+words+after)
	end := w - ansi.StringWidth(after)
	switch {
	case before != "" && x >= from && x < from+ansi.StringWidth(before):
		p.Col = p.Left - 1
	case after != "" && x >= end:
		p.Col = p.Left + l.fit(p.Left)
	default:
		return p, false
	}
	return t.settle(p, w, h), true
}

// Scroll turns the wheel by so many lines.
func (t *Table) Scroll(p Place, lines, w, h int) Place {
	before := p.Row
	p.Row = t.selectable(max(0, min(p.Row+lines, t.Rows-1)), before)
	return t.settle(p, w, h)
}
