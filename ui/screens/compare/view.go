package compare

import (
	"strings"

	"bascule/ui/component/beside"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// layout is how the room of the table is shared.
type layout struct {
	width int // of the table
	rows  int // lines it has, its titles included
	strip int // lines under it on the cell under the cursor, a rule included
	side  int // width of the panel at its right on the same; 0 when there is none
}

// The sizes from which more shows.
const (
	wide      = 160 // the cell under the cursor opens at the right
	high      = 24
	roomy     = 16 // three lines under the table on the cell under the cursor
	low       = 12 // one line
	sideGap   = 3
	leastSide = 44
	mostSide  = 64
)

func (s Screen) layout(in screen.Input) layout {
	l := layout{width: in.Width}
	switch {
	case in.Width >= wide && in.Height >= high:
		l.side = max(leastSide, min(mostSide, in.Width*3/10))
		l.width = in.Width - l.side - sideGap
	case in.Height >= roomy:
		l.strip = 4
	case in.Height >= low:
		l.strip = 2
	}
	l.rows = in.Height - l.strip
	if faceToFace(in) {
		l.rows -= faceHead
	}
	l.rows = max(1, l.rows)
	return l
}

// View implements [screen.Screen].
func (s Screen) View(in screen.Input) screen.Frame {
	switch {
	case !ready(in):
		return say(in, "compare.loading", in.Text.T("compare.status.loading"))
	case s.page.chooses():
		return s.viewChoice(in)
	case len(s.model(in).columns) == 0:
		return say(in, "compare.empty", in.Text.T("compare.status.empty"))
	case s.page == tablePage && len(s.shown(in).lines) == 0:
		return say(in, "compare.all-hidden", s.status(in))
	}
	s = s.aim(in)
	if s.page == cellPage {
		return screen.Frame{Body: prose.View(in.Theme, prose.Indent(s.whole(in)), s.scroll, in.Width, in.Height), Status: in.Text.T("compare.status.cell")}
	}
	room := s.layout(in)
	var lines []string
	if faceToFace(in) {
		lines = s.viewFaces(in, room)
	} else {
		lines = strings.Split(s.table(in, room.width).View(s.place, in.Theme, room.width, room.rows), "\n")
	}
	switch {
	case room.side > 0:
		about := prose.View(in.Theme, s.about(in, room.side, true), 0, room.side, in.Height)
		lines = beside.View(in.Theme, lines, strings.Split(about, "\n"), room.width+1, in.Height)
	case room.strip > 0:
		for len(lines) < in.Height-room.strip {
			lines = append(lines, "")
		}
		lines = append(lines, s.under(in, room.strip)...)
	}
	return screen.Frame{Body: strings.Join(lines[:min(len(lines), in.Height)], "\n"), Status: s.status(in)}
}

// say draws one sentence in place of the table.
func say(in screen.Input, text, status string) screen.Frame {
	lines := prose.Indent(prose.Lines(in.Theme, []prose.Block{{Text: in.Text.T(text)}}, min(in.Width, prose.Measure)-2))
	return screen.Frame{Body: strings.Join(lines[:min(len(lines), in.Height)], "\n"), Status: status}
}

// under says in a few lines what the cell under the cursor holds.
func (s Screen) under(in screen.Input, height int) []string {
	lines := []string{in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, in.Width))}
	about := s.about(in, in.Width-2, false)
	return append(lines, prose.Indent(strings.Split(prose.View(in.Theme, about, 0, in.Width-2, height-1), "\n"))...)
}

// status says everything that does not show first, since the end may be cut, then
// which offers are side by side.
func (s Screen) status(in screen.Input) string {
	shown, p := s.shown(in), in.Text
	id := "compare.status.kept"
	if len(kept(in)) == 0 {
		id = "compare.status.leaders"
	}
	var said []string
	if s.outlook.differing {
		said = append(said, p.N("compare.status.alike", shown.alike))
	}
	hidden := 0
	for i := range s.model(in).groups {
		if s.outlook.hidden.has(i) {
			hidden++
		}
	}
	if hidden > 0 {
		said = append(said, p.N("compare.status.hidden", hidden))
	}
	if shown.frozen {
		said = append(said, p.T("compare.status.reference", "offer", shown.columns[0].name))
	}
	if len(in.Only) > 0 {
		said = append(said, p.T("compare.status.only", "uses", p.List(p.Uses(in.Catalogue, in.Only))))
	}
	side := 0
	for _, c := range shown.columns {
		if c.offer != nil {
			side++
		}
	}
	said = append(said, p.N(id, side))
	return strings.Join(said, p.T("list.comma"))
}
