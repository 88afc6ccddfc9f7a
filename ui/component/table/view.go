package table

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/theme"
)

// gap is what stands between two columns: a space, a line, a space would cost
// two cells a column; two spaces read as well.
const gap = 2

// mark is the room of the cursor at the left of each row.
const mark = 2

// View draws the table in at most h lines of at most w cells.
func (t *Table) View(p Place, th *theme.Theme, w, h int) string {
	if w <= 0 || h <= 0 || len(t.Columns) == 0 {
		return ""
	}
	d := drawing{Table: t, layout: t.layout(w), place: t.settle(p, w, h), theme: th}
	d.shown = d.fit(d.place.Left)
	d.room = t.room(w, h)

	lines := 0
	add := func(draw func()) {
		if lines == h {
			return
		}
		if lines > 0 {
			d.b.WriteByte('\n')
		}
		draw()
		lines++
	}
	if d.slides {
		add(d.hidden)
	}
	add(d.header)
	for row := d.place.Top; row < min(t.Rows, d.place.Top+d.room); row++ {
		add(func() { d.row(t.Row(row), row == d.place.Row) })
	}
	for _, foot := range t.footer(h) {
		add(func() { d.row(foot, false) })
	}
	return d.b.String()
}

// footer returns the pinned rows that can be shown: none where they would leave
// no room for a row.
func (t *Table) footer(h int) []Row {
	if h < len(t.Foot)+4 {
		return nil
	}
	return t.Foot
}

// room is the number of rows that show.
func (t *Table) room(w, h int) int { return max(1, h-t.layout(w).head()-len(t.footer(h))) }

// drawing is one View under way.
type drawing struct {
	*Table
	layout
	place Place
	theme *theme.Theme
	shown int // columns beside the frozen ones
	room  int // rows
	b     strings.Builder
}

// hidden says what is out of sight on either side.
func (d *drawing) hidden() {
	before, words, after := d.sides(d.layout, d.place.Left, d.theme)
	line := ansi.Truncate(before+words+after, d.w, d.theme.Glyph(theme.Ellipsis))
	if room := d.w - ansi.StringWidth(line); room > 0 {
		d.pad(room) // at the right, where the columns are
	}
	d.b.WriteString(d.theme.Paint(theme.Muted, line))
}

// sides says how many columns are out of sight before a column and after those
// that show, and which show. An end where none is hidden is empty.
func (t *Table) sides(l layout, left int, th *theme.Theme) (before, words, after string) {
	shown := l.fit(left)
	first, rest := left-l.frozen, len(t.Columns)-left-shown
	if t.Words.Shown != nil {
		words = t.Words.Shown(first+1, first+shown, len(t.Columns)-l.frozen)
	}
	bar := " " + th.Glyph(theme.Vertical) + " "
	if first > 0 {
		before = th.Glyph(theme.Less) + " " + strconv.Itoa(first) + bar
	}
	if rest > 0 {
		after = bar + strconv.Itoa(rest) + " " + th.Glyph(theme.More)
	}
	return before, words, after
}

// header draws the titles.
func (d *drawing) header() {
	left := d.w
	d.pad(min(mark, left))
	left -= min(mark, left)
	d.columns(left, func(i, width int) {
		column := d.Columns[i]
		role := column.Role
		if role == theme.Normal {
			role = theme.Heading
		}
		if i == d.place.Col {
			role = theme.Selected
		}
		d.cell(Cell{Text: column.Title, Role: role}, width, column.Right)
	})
}

// row draws one row; the one under the cursor bears the mark.
func (d *drawing) row(row Row, current bool) {
	if row.Group {
		d.group(row, current)
		return
	}
	left := d.mark(current)
	d.columns(left, func(i, width int) {
		var cell Cell
		if i < len(row.Cells) {
			cell = row.Cells[i]
		}
		if current && (i == 0 || i == d.place.Col) {
			cell.Role = theme.Selected
		}
		d.cell(cell, width, d.Columns[i].Right)
	})
}

// group draws a heading over the whole width. One the cursor may stop on leaves
// room for its mark.
func (d *drawing) group(row Row, current bool) {
	if len(row.Cells) == 0 {
		return
	}
	role := row.Cells[0].Role
	if role == theme.Normal {
		role = theme.Heading
	}
	left := d.w
	if row.Stop {
		left = d.mark(current)
		if current {
			role = theme.Selected
		}
	}
	d.b.WriteString(d.theme.Paint(role, ansi.Truncate(row.Cells[0].Text, left, d.theme.Glyph(theme.Ellipsis))))
}

// mark draws the mark of the cursor, or its room, and returns the cells left.
func (d *drawing) mark(current bool) int {
	room := min(mark, d.w)
	if current {
		d.b.WriteString(d.theme.Paint(theme.Selected, ansi.Truncate(d.theme.Glyph(theme.Cursor)+" ", room, "")))
	} else {
		d.pad(room)
	}
	return d.w - room
}

// columns calls draw for each column that shows, with the room it has.
func (d *drawing) columns(left int, draw func(i, width int)) {
	begun := false
	one := func(i int) {
		if begun {
			d.pad(min(gap, left))
			left -= min(gap, left)
		}
		begun = true
		width := min(d.width(i), left)
		if width <= 0 {
			return
		}
		draw(i, width)
		left -= width
	}
	for i := range d.frozen {
		one(i)
	}
	for i := d.place.Left; i < d.place.Left+d.shown; i++ {
		one(i)
	}
}

// cell draws one cell, padded to its width and then painted.
func (d *drawing) cell(cell Cell, width int, right bool) {
	text := cell.Text
	needs := ansi.StringWidth(text)
	if needs > width {
		if cell.Number {
			text = d.theme.Glyph(theme.Ellipsis)
		} else {
			text = ansi.Truncate(text, width, d.theme.Glyph(theme.Ellipsis))
		}
		needs = ansi.StringWidth(text)
	}
	room := max(0, width-needs)
	switch {
	case room == 0:
	case right:
		text = blank(room) + text
	default:
		text += blank(room)
	}
	d.b.WriteString(d.theme.Paint(cell.Role, text))
}

// pad writes n spaces.
func (d *drawing) pad(n int) { d.b.WriteString(blank(n)) }

// spaces is long enough for any sensible window; blank falls back beyond it.
const spaces = "                                                                                                                                "

// blank returns n spaces.
func blank(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(spaces) {
		return spaces[:n]
	}
	return strings.Repeat(" ", n)
}
