package costs

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/component/beside"
	"bascule/ui/component/prose"
	"bascule/ui/component/switcher"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// layout is how the room of a page is shared.
type layout struct {
	width int // of the list
	head  int // lines over it
	list  int // lines it has
	foot  int // lines under it
	side  int // width of the panel at the right; 0 when there is none
}

// The sizes from which more shows.
const (
	wide      = 120 // the line under the cursor opens at the right
	high      = 24
	roomy     = 16 // a blank line under the head
	leastList = 3
	widest    = 110 // a longer line is hard to follow from its label to its amount
	sideGap   = 3
)

func (s Screen) layout(in screen.Input) layout {
	l := layout{width: min(in.Width, widest)}
	if s.page != allPage && in.Width >= wide && in.Height >= high {
		l.width = max(70, in.Width*11/20)
		l.side = in.Width - l.width - sideGap
	}
	l.head = len(s.head(in))
	if s.page != allPage {
		l.foot = 1 + len(fitting(s.bill(in, l.width).foot, in.Height-l.head-leastList-1))
	}
	l.list = max(1, in.Height-l.head-l.foot)
	return l
}

// head is what stands over the list: whose cost it is, or what the bars mean.
func (s Screen) head(in screen.Input) []string {
	var lines []string
	said := quantities(in)
	if s.page == allPage {
		said = s.overview(in, min(in.Width, widest)).caption
	} else {
		lines = append(lines, s.switcher(in))
	}
	wrapped := prose.Wrap(said, max(1, in.Width-2))
	if in.Height < roomy {
		wrapped = []string{ansi.Truncate(said, max(0, in.Width-2), in.Theme.Glyph(theme.Ellipsis))}
	}
	for _, text := range wrapped {
		lines = append(lines, " "+in.Theme.Paint(theme.Muted, text))
	}
	if in.Height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

// textWidth is the width a text to read is set on.
func textWidth(in screen.Input) int { return min(in.Width, prose.Measure) - 2 }

// View implements [screen.Screen].
func (s Screen) View(in screen.Input) screen.Frame {
	if !ready(in) {
		lines := prose.Indent(prose.Lines(in.Theme, []prose.Block{{Text: in.Text.T("costs.loading")}}, textWidth(in)))
		return frame(in, lines, in.Text.T("costs.status.loading"))
	}
	switch s.page {
	case allPage:
		return s.viewAll(in)
	case linePage:
		return screen.Frame{Body: prose.View(in.Theme, prose.Indent(s.about(in, textWidth(in))), s.scroll, in.Width, in.Height), Status: in.Text.T("costs.status.line")}
	}
	return s.viewBill(in)
}

func frame(in screen.Input, lines []string, status string) screen.Frame {
	lines = lines[:min(len(lines), max(0, in.Height))]
	for i, line := range lines {
		lines[i] = ansi.Truncate(line, in.Width, in.Theme.Glyph(theme.Ellipsis))
	}
	return screen.Frame{Body: strings.Join(lines, "\n"), Status: status}
}

// viewBill draws the lines of one offer, and under them what they come to.
func (s Screen) viewBill(in screen.Input) screen.Frame {
	room := s.layout(in)
	b := s.bill(in, room.width)
	place := b.list().Settle(s.lines, room.list)
	lines := strings.Split(b.list().View(place, in.Theme, true, room.width, room.list), "\n")
	lines = append(lines, rule(in, room.width, len(b.items)-place.Top-room.list))
	lines = append(lines, fitting(b.foot, room.foot-1)...)
	if room.side > 0 {
		height := room.list + room.foot
		about := prose.View(in.Theme, s.about(in, room.side), 0, room.side, height)
		lines = beside.View(in.Theme, lines, strings.Split(about, "\n"), room.width+1, height)
	}
	return frame(in, append(s.head(in), lines...), s.status(in))
}

// rule draws the line over the totals, and says how much of the bill is below what
// shows.
func rule(in screen.Input, width, below int) string {
	said := ""
	if below > 0 {
		said = " " + in.Theme.Glyph(theme.Falls) + " " + in.Text.N("costs.below", below) + " "
	}
	left := in.Theme.Repeat(theme.Horizontal, max(0, width-2-ansi.StringWidth(said)))
	return in.Theme.Paint(theme.Rule, left) + said + in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, min(2, width)))
}

// switching is what the line of the offer shown is made of.
func (s Screen) switching(in screen.Input) (n, at int, name func(int) string, place string) {
	ids, at := s.cached(in).order, s.at(in)
	name = func(i int) string { return in.Text.Offer(in.Catalogue, ids[i]) }
	return len(ids), at, name, in.Text.T("costs.place", "n", at+1, "of", len(ids))
}

// switcher names the offer shown between its neighbours.
func (s Screen) switcher(in screen.Input) string {
	n, at, name, place := s.switching(in)
	return switcher.View(in.Theme, in.Width, n, at, name, place)
}

// viewAll draws what every offer costs.
func (s Screen) viewAll(in screen.Input) screen.Frame {
	s = s.aim(in)
	room := s.layout(in)
	o := s.overview(in, room.width)
	view := o.list().View(s.all, in.Theme, true, room.width, room.list)
	return frame(in, append(s.head(in), strings.Split(view, "\n")...), counted(in, o.known, o.unknown))
}

// counted says how many prices are known, and how many are not.
func counted(in screen.Input, known, unknown int) string {
	said := []string{in.Text.N("costs.status.all", known)}
	if unknown > 0 {
		said = append(said, in.Text.N("costs.status.unknown", unknown))
	}
	return strings.Join(said, in.Text.T("list.comma"))
}

// status says whose cost shows.
func (s Screen) status(in screen.Input) string {
	if id := s.present(in); id != comparison.StatusQuo {
		return in.Text.T("costs.status.offer", "offer", in.Text.Offer(in.Catalogue, id))
	}
	return in.Text.T("costs.status.today")
}
