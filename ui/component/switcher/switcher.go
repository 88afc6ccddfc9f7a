// Package switcher names the one of several that shows, between its neighbours,
// which ← and → go to.
package switcher

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/theme"
)

// line is how a switcher is laid on a line, after a cell of margin: what is
// before the present one, it, what is after, and its place at the end.
type line struct {
	before, present, after string
	room                   int // before the place; 0 where the place has none
}

// lay lays a switcher on width cells. What does not fit goes: the names of the
// neighbours first, then the arrows and the place.
func lay(width, n, at int, name func(int) string, place string) line {
	l := line{present: " " + name(at) + " "}
	back, on := "", ""
	if at > 0 {
		l.before, back = "← "+name(at-1)+"  ", "← "
	}
	if at < n-1 {
		l.after, on = "  "+name(at+1)+" →", " →"
	}
	for _, try := range []line{l, {before: back, present: l.present, after: on}, {present: l.present}} {
		try.room = width - 1 - ansi.StringWidth(try.before+try.present+try.after) - ansi.StringWidth(place) - 1
		if try.room >= 1 {
			return try
		}
	}
	return line{present: l.present}
}

// View draws one of n, with its place at the right, on at most width cells.
func View(t *theme.Theme, width, n, at int, name func(int) string, place string) string {
	l := lay(width, n, at, name, place)
	if l.room == 0 {
		return ansi.Truncate(" "+t.Paint(theme.Selected, l.present), max(0, width), t.Glyph(theme.Ellipsis))
	}
	return " " + muted(t, l.before) + t.Paint(theme.Selected, l.present) + muted(t, l.after) +
		strings.Repeat(" ", l.room) + t.Paint(theme.Muted, place)
}

// muted paints a neighbour, but for the gap beside the present one.
func muted(t *theme.Theme, text string) string {
	if !strings.Contains(text, "  ") { // an arrow alone
		return text
	}
	return t.Paint(theme.Muted, text)
}

// Step returns where a click on cell x goes: -1 to the one before, 1 to the next,
// 0 nowhere.
func Step(width, n, at int, name func(int) string, place string, x int) int {
	l := lay(width, n, at, name, place)
	first := 1 + ansi.StringWidth(l.before)
	last := first + ansi.StringWidth(l.present)
	switch {
	case x >= 1 && x < first:
		return -1
	case x >= last && x < last+ansi.StringWidth(l.after):
		return 1
	}
	return 0
}
