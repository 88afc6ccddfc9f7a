package catalogue

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// flow is a sheet set on lines of a width, with what is folded left out.
type flow struct {
	lines []line
	stops []stop // what the cursor rests on, in order
}

// line is one line of a flow.
type line struct {
	label, text string // side by side; a line of notes has no label
	labelRole   theme.Role
	role        theme.Role
	indent      int
}

// stop is an entry the cursor rests on, with its lines.
type stop struct {
	entry    *entry
	from, to int
}

// Widths of the label of a fact, and of the margins.
const (
	leastLabel = 16
	mostLabel  = 30
	noteIndent = 4
)

// newFlow sets a sheet.
func newFlow(in screen.Input, s *sheet, open folds, width int) *flow {
	f := &flow{}
	labels := max(leastLabel, min(mostLabel, width*3/8))
	for i := range s.entries {
		e := &s.entries[i]
		from := len(f.lines)
		switch e.kind {
		case heading:
			if from > 0 {
				f.lines = append(f.lines, line{})
			}
			f.lines = append(f.lines, line{text: e.label, role: theme.Heading, indent: 1})
			continue
		case paragraph:
			f.wrap(e.value, e.role, markWidth, width)
		case unknown:
			if !open[e.section] {
				continue
			}
			f.fact(e, labels, width)
		case foldEntry:
			f.wrap(foldText(in, e, open[e.section]), theme.Doubt, markWidth, width)
		default:
			f.fact(e, labels, width)
		}
		f.stops = append(f.stops, stop{e, from, len(f.lines)})
	}
	return f
}

// foldText counts what is unknown.
func foldText(in screen.Input, e *entry, open bool) string {
	glyph, id := in.Theme.Glyph(theme.More), "catalogue.fold.closed"
	if open {
		glyph, id = in.Theme.Glyph(theme.Falls), "catalogue.fold.open"
	}
	return glyph + " " + in.Text.N(id, e.count)
}

// fact sets a label beside its value, then the notes under both.
func (f *flow) fact(e *entry, labels, width int) {
	left := prose.Wrap(e.label, labels)
	right := prose.Wrap(e.value, max(1, width-markWidth-labels-cellGap))
	if len(left) == 0 {
		left = []string{""}
	}
	for i := range max(len(left), len(right)) {
		l := line{labelRole: theme.Normal, role: e.role, indent: markWidth}
		if i < len(left) {
			l.label = left[i]
		}
		l.label += strings.Repeat(" ", max(0, labels-ansi.StringWidth(l.label)))
		if i < len(right) {
			l.text = right[i]
		}
		f.lines = append(f.lines, l)
	}
	for _, n := range e.notes {
		f.wrap(n.text, n.role, noteIndent, width)
	}
}

func (f *flow) wrap(text string, role theme.Role, indent, width int) {
	for _, part := range prose.Wrap(text, max(1, width-indent)) {
		f.lines = append(f.lines, line{text: part, role: role, indent: indent})
	}
}

// at returns the stop of an entry: itself, else the first of its section, else
// the first of all. It is -1 when there is none.
func (f *flow) at(id string) int {
	if i := slices.IndexFunc(f.stops, func(s stop) bool { return s.entry.id == id }); i >= 0 {
		return i
	}
	section, _, _ := strings.Cut(id, ".")
	if i := slices.IndexFunc(f.stops, func(s stop) bool { return s.entry.section.word() == section }); i >= 0 && id != "" {
		return i
	}
	return min(0, len(f.stops)-1)
}

// move answers a move from a stop in a window of h lines: pages move by lines,
// the rest from stop to stop.
func (f *flow) move(action keys.ID, at, h int) (int, bool) {
	if at < 0 {
		return at, false
	}
	page := max(1, h-2)
	switch action {
	case keys.MovePageDown:
		return f.near(f.stops[at].from+page, at, 1), true
	case keys.MovePageUp:
		return f.near(f.stops[at].from-page, at, -1), true
	}
	return keys.Step(action, at, len(f.stops), 1)
}

// near is the stop whose first line is nearest to a line, at least one stop away
// from where the cursor is.
func (f *flow) near(wanted, at, direction int) int {
	best := max(0, min(at+direction, len(f.stops)-1))
	for i, s := range f.stops {
		if direction > 0 && i > best && s.from <= wanted || direction < 0 && i < best && s.from >= wanted {
			best = i
			if direction < 0 {
				break
			}
		}
	}
	return best
}

// next is the first stop of another section, in a direction; false past the ends.
func (f *flow) next(at, direction int) (int, bool) {
	if at < 0 {
		return at, false
	}
	own := f.stops[at].entry.section
	i := at
	for i >= 0 && i < len(f.stops) && f.stops[i].entry.section == own {
		i += direction
	}
	if i < 0 || i >= len(f.stops) {
		return at, false
	}
	for direction < 0 && i > 0 && f.stops[i-1].entry.section == f.stops[i].entry.section {
		i--
	}
	return i, true
}

// settle brings the first line shown where the stop is seen whole, with the
// heading above it when it is the first of its section.
func (f *flow) settle(top, at, h int) int {
	if at >= 0 {
		s := f.stops[at]
		from := s.from
		above := 0
		if at > 0 {
			above = f.stops[at-1].to
		}
		if above < from && f.lines[above] == (line{}) {
			above++
		}
		if from-above < h/2 {
			from = above
		}
		if s.to-from > h {
			from = s.from
		}
		if top > from {
			top = from
		}
		if s.to > top+h {
			top = min(s.from, s.to-h)
		}
		if at == len(f.stops)-1 {
			top = max(top, min(s.from, len(f.lines)-h))
		}
	}
	return max(0, min(top, len(f.lines)-h))
}

// hit returns the stop on a line, or -1.
func (f *flow) hit(line int) int {
	return slices.IndexFunc(f.stops, func(s stop) bool { return line >= s.from && line < s.to })
}

// view draws h lines from the first one shown.
func (f *flow) view(t *theme.Theme, top, at int, focused bool, w, h int) []string {
	var lines []string
	for i := top; i < min(len(f.lines), top+h); i++ {
		current := at >= 0 && i >= f.stops[at].from && i < f.stops[at].to
		lines = append(lines, f.lines[i].draw(t, current, current && i == f.stops[at].from, focused, w))
	}
	if len(lines) > 0 && top > 0 {
		lines[0] = flag(t, lines[0], theme.Rises, w)
	}
	if last := len(lines) - 1; last > 0 && top+h < len(f.lines) {
		lines[last] = flag(t, lines[last], theme.Falls, w)
	}
	return lines
}

// draw writes a line; the first one of the entry under the cursor bears the mark.
func (l line) draw(t *theme.Theme, current, first, focused bool, w int) string {
	margin := strings.Repeat(" ", l.indent)
	if first {
		margin = t.Glyph(theme.Cursor) + " "
	}
	labelRole, role := l.labelRole, l.role
	if current && focused && first {
		labelRole = theme.Selected
		margin = t.Paint(theme.Selected, margin)
		if l.label == "" && l.role == theme.Doubt { // a fold; running text keeps its look
			role = theme.Selected
		}
	}
	if l.label == "" {
		return ansi.Truncate(margin+t.Paint(role, l.text), w, t.Glyph(theme.Ellipsis))
	}
	return ansi.Truncate(margin+t.Paint(labelRole, l.label)+strings.Repeat(" ", cellGap)+t.Paint(role, l.text), w, t.Glyph(theme.Ellipsis))
}

// flag puts a mark in the last cell of a line: there is more that way.
func flag(t *theme.Theme, line string, glyph theme.Glyph, w int) string {
	line = ansi.Truncate(line, max(0, w-2), t.Glyph(theme.Ellipsis))
	return line + strings.Repeat(" ", max(0, w-1-ansi.StringWidth(line))) + t.Paint(theme.Key, t.Glyph(glyph))
}
