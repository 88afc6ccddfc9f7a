package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/field"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// finder is a line to type in, over a list, over what explains the item under
// the cursor. The palette, the help and the glossary are looked through with it.
type finder struct {
	query field.Field
	place list.Place
}

// mostSought bounds what is looked for.
const mostSought = 80

func newFinder() finder { return finder{query: field.New(field.Text, "", mostSought)} }

// typed answers a key for the line. Another query begins the list again, and is
// told by the second value.
func (f finder) typed(p keys.Press) (finder, bool) {
	before := f.query.Value()
	f.query, _ = f.query.Type(p)
	if f.query.Value() == before {
		return f, false
	}
	f.place = list.Place{}
	return f, true
}

// layout is the room of the parts of a finder: lines of the field, of the list,
// and of the explanation with the rule over it.
type layout struct{ field, list, explained int }

// leastFound is how many lines of the list show whatever explains them.
const leastFound = 3

// lay shares the room of the body. The explanation gives way first.
func lay(in screen.Input, searching bool, explained int) layout {
	l := layout{explained: explained + 1}
	if searching {
		l.field = 1
	}
	l.explained = max(0, min(l.explained, in.Height-l.field-leastFound))
	l.list = max(1, in.Height-l.field-l.explained)
	return l
}

// view draws the parts in their room.
func (f finder) view(in screen.Input, room layout, items list.List, label, explained string) string {
	w := min(in.Width, prose.Measure)
	var lines []string
	if room.field > 0 {
		lead := " " + label + " "
		lines = append(lines, in.Theme.Paint(theme.Key, lead)+"["+f.query.View(in.Theme, true, "", max(1, w-ansi.StringWidth(lead)-2))+"]")
	}
	if shown := items.View(f.place, in.Theme, true, w, room.list); shown != "" {
		lines = append(lines, strings.Split(shown, "\n")...)
	}
	if room.explained < 2 || explained == "" {
		return strings.Join(lines, "\n")
	}
	for len(lines) < room.field+room.list {
		lines = append(lines, "")
	}
	lines = append(lines, in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, in.Width)))
	return strings.Join(append(lines, clipped(in, explained, w-2, room.explained-1)...), "\n")
}

// clipped sets a text on so many lines, the last one with an ellipsis when
// something is left out.
func clipped(in screen.Input, text string, w, h int) []string {
	lines := prose.Wrap(text, w)
	if len(lines) > h {
		lines = lines[:h]
		ellipsis := in.Theme.Glyph(theme.Ellipsis)
		lines[h-1] = ansi.Truncate(lines[h-1], w-ansi.StringWidth(ellipsis), "") + ellipsis
	}
	for i, line := range lines {
		lines[i] = "  " + line
	}
	return lines
}

// click answers the mouse over the list. The second value is true for a click on
// what was already under the cursor: it asks for it.
func (f finder) click(event screen.Click, items list.List, room layout) (finder, bool) {
	if event.Wheel != 0 {
		f.place = items.Scroll(f.place, event.Wheel, room.list)
		return f, false
	}
	place, hit := items.At(f.place, event.Y-room.field, room.list)
	if !hit {
		return f, false
	}
	again := place.At == f.place.At
	f.place = place
	return f, again
}
