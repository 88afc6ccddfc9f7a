// Package list draws a list under a cursor: one item a line, or two with a note,
// under headings, only what fits.
//
// A [List] is what to show, a [Place] where the reader is. Drawing asks only for
// the items that show.
//
// The package knows no domain type and speaks no language.
package list

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/keys"
	"bascule/ui/theme"
)

// Item is one item of a list.
type Item struct {
	Text    string
	Role    theme.Role // of the text
	Right   string     // at the end of the line; dropped whole where it does not fit
	Note    string     // on a second line, in a list that has them
	Heading bool       // a heading over the items below, never under the cursor
	Still   bool       // a line to read only, never under the cursor
}

// passed reports whether the cursor passes over an item.
func (i Item) passed() bool { return i.Heading || i.Still }

// List is what to show.
type List struct {
	Len   int
	Item  func(i int) Item
	Notes bool // every item takes a second line for its note
}

// Of returns the list of items already made.
func Of(items []Item) List {
	l := List{Len: len(items), Item: func(i int) Item { return items[i] }}
	for _, item := range items {
		l.Notes = l.Notes || item.Note != ""
	}
	return l
}

// Place is where a reader is: the item under the cursor and the first one shown.
type Place struct{ At, Top int }

// Do answers a move in a window of h lines. The second value is false when the
// action is not one.
func (l List) Do(p Place, action keys.ID, h int) (Place, bool) {
	at, ok := keys.Step(action, p.At, l.Len, l.page(h)-1)
	if !ok {
		return p, false
	}
	p.At = l.selectable(at, p.At)
	return l.Settle(p, h), true
}

// Scroll turns the wheel by so many lines.
func (l List) Scroll(p Place, lines, h int) Place {
	p.At = l.selectable(max(0, min(p.At+lines, l.Len-1)), p.At)
	return l.Settle(p, h)
}

// At returns the place a click on line y points to, and false outside the items.
func (l List) At(p Place, y, h int) (Place, bool) {
	p = l.Settle(p, h)
	i := p.Top + y/l.lines()
	if y < 0 || y >= h || i >= l.Len || l.Item(i).passed() {
		return p, false
	}
	p.At = i
	return p, true
}

// lines is how many lines an item takes.
func (l List) lines() int {
	if l.Notes {
		return 2
	}
	return 1
}

// page is how many items show at least.
func (l List) page(h int) int { return max(1, h/l.lines()) }

// selectable returns the item nearest to at that is not a heading, going on in
// the direction of the move first.
func (l List) selectable(at, before int) int {
	step := 1
	if at < before {
		step = -1
	}
	for _, direction := range [2]int{step, -step} {
		for i := at; i >= 0 && i < l.Len; i += direction {
			if !l.Item(i).passed() {
				return i
			}
		}
	}
	return 0
}

// Settle brings a place within the items and its cursor within the window.
func (l List) Settle(p Place, h int) Place {
	p.At = max(0, min(p.At, l.Len-1))
	if l.Len > 0 && l.Item(p.At).passed() {
		p.At = l.selectable(p.At, p.At)
	}
	page := l.page(h)
	p.Top = max(0, min(p.Top, p.At, l.Len-page))
	if p.At >= p.Top+page {
		p.Top = p.At - page + 1
	}
	for p.Top > 0 && p.At-p.Top+1 < page && l.Item(p.Top-1).passed() {
		p.Top-- // what stands over the first item shows with it
	}
	if l.last(p.At) {
		p.Top = max(p.Top, min(p.At, l.Len-page)) // what stands under the last one too
	}
	return p
}

// last reports whether the cursor goes no further than an item.
func (l List) last(at int) bool {
	for i := at + 1; i < l.Len; i++ {
		if !l.Item(i).passed() {
			return false
		}
	}
	return true
}

// View draws the list in at most h lines of at most w cells. Focused lists show
// their cursor in reverse; others keep the mark only.
func (l List) View(p Place, t *theme.Theme, focused bool, w, h int) string {
	if w <= 0 || h <= 0 || l.Len == 0 {
		return ""
	}
	p = l.Settle(p, h)
	var b strings.Builder
	for line, i := 0, p.Top; i < l.Len && line < h; i++ {
		item := l.Item(i)
		if line > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.first(item, i == p.At, focused, t, w))
		line++
		if l.Notes && line < h {
			b.WriteByte('\n')
			b.WriteString(t.Paint(theme.Muted, cut(t, note(item), w)))
			line++
		}
	}
	return b.String()
}

// first draws the line of an item.
func (l List) first(item Item, current, focused bool, t *theme.Theme, w int) string {
	if item.Still {
		return t.Paint(item.Role, cut(t, item.Text, w))
	}
	if item.Heading {
		role := item.Role
		if role == theme.Normal {
			role = theme.Heading
		}
		return t.Paint(role, cut(t, item.Text, w))
	}
	mark := "  "
	if current {
		mark = t.Glyph(theme.Cursor) + " "
	}
	role := item.Role
	if current && focused {
		role = theme.Selected
	}
	right := item.Right
	textWidth, rightWidth := ansi.StringWidth(item.Text), ansi.StringWidth(right)
	if right == "" || 2+textWidth+2+rightWidth > w {
		return t.Paint(role, cut(t, mark+item.Text, w))
	}
	return t.Paint(role, mark+item.Text+strings.Repeat(" ", w-2-textWidth-rightWidth)+right)
}

func note(item Item) string {
	if item.Note == "" {
		return ""
	}
	return "  " + item.Note
}

// cut shortens a text to w cells.
func cut(t *theme.Theme, s string, w int) string {
	return ansi.Truncate(s, w, t.Glyph(theme.Ellipsis))
}
