package law

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/prose"
	"bascule/ui/component/switcher"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// layout is how the room of a page is shared.
type layout struct {
	width int // of the list, or of the text
	head  int // lines over it
	list  int // lines it has
	strip int // lines under it, on the card under the cursor
	side  int // width of the panel at the right; 0 when there is none
}

// The sizes from which more shows.
const (
	wide     = 120 // the card under the cursor stands beside the list
	high     = 25
	detailed = 98 // a list shows proof and age in columns of their own
	roomy    = 18 // a blank line under the head, and the whole strip
	margin   = 1  // at the left of a text
	sideGap  = 3  // between the list and the panel
)

// layout shares the room of the page that shows.
func (s Screen) layout(in screen.Input) layout {
	l := layout{width: in.Width, head: 1}
	switch s.page() {
	case cardsPage, acrossPage:
		l.head = 2 // who it is about, and the titles of the columns
		if in.Height >= roomy {
			l.head = 3
		}
		switch {
		case in.Width >= wide && in.Height >= high:
			l.width = max(76, in.Width*11/20)
			l.side = in.Width - l.width - sideGap
		case in.Height >= roomy:
			l.strip = 6
		case in.Height >= 8:
			l.strip = 3
		}
	case severityPage:
		l.head = 0
	case textsPage:
	default:
		if in.Height >= roomy {
			l.head = 2
		}
	}
	l.list = max(1, in.Height-l.head-l.strip)
	return l
}

// View implements [screen.Screen].
func (s Screen) View(in screen.Input) screen.Frame {
	p := s.page()
	if p != textsPage && !s.ready(in) {
		return screen.Frame{Body: fit(s.waiting(in), in), Status: in.Text.T("law.status.loading")}
	}
	room := s.layout(in)
	var lines []string
	switch p {
	case cardsPage, acrossPage:
		lines = s.listLines(in, room)
	case severityPage:
		lines = s.severityLines(in)
	default:
		lines = append(lines, s.headLine(in))
		if room.head > 1 {
			lines = append(lines, "")
		}
		shown := prose.View(in.Theme, s.lines(in), s.scrolls[p], in.Width, room.list)
		lines = append(lines, strings.Split(shown, "\n")...)
	}
	return screen.Frame{Body: fit(lines, in), Status: s.status(in)}
}

// waiting says why there is nothing to read yet, and what can be done.
func (s Screen) waiting(in screen.Input) []string {
	blocks := []prose.Block{{Text: why(in)}, {Kind: prose.Line, Text: in.Text.T("law.loading-hint")}}
	return prose.Lines(in.Theme, blocks, in.Width)
}

// why says why there is nothing to read yet.
func why(in screen.Input) string {
	if in.Assessment != nil {
		return in.Text.T("law.no-offer")
	}
	return in.Text.T("law.loading")
}

// fit cuts lines to the room of the screen.
func fit(lines []string, in screen.Input) string {
	lines = lines[:min(len(lines), max(0, in.Height))]
	for i, line := range lines {
		if ansi.StringWidth(line) > in.Width {
			lines[i] = ansi.Truncate(line, max(0, in.Width), in.Theme.Glyph(theme.Ellipsis))
		}
	}
	return strings.Join(lines, "\n")
}

// status says where we are, for the second line of the window.
func (s Screen) status(in screen.Input) string {
	switch p := s.page(); p {
	case textsPage:
		return in.Text.T("law.status.texts")
	case acrossPage:
		return in.Text.N("law.status.across", len(s.cached(in).order))
	case severityPage:
		return in.Text.T("law.status.severity", "card", in.Text.In(s.view(in).Card.Label))
	case questionsPage:
		return in.Text.N("law.status.questions", len(s.questions(in)))
	case exposurePage:
		return in.Text.T("law.status.exposure")
	case cardPage:
		v := s.view(in)
		return in.Text.T("law.status.card", "n", v.Card.Number, "of", len(in.Catalogue.Cards), "card", in.Text.In(v.Card.Label))
	}
	return in.Text.N("law.status.cards", len(in.Catalogue.Cards))
}

// headLine stands over a page: the names of the texts, or the offer it is about.
func (s Screen) headLine(in screen.Input) string {
	if s.page() == textsPage {
		return s.tabs(in)
	}
	return s.offerLine(in, in.Width)
}

// offerSwitch is what the line of the present offer is made of.
func (s Screen) offerSwitch(in screen.Input) (n, at int, name func(int) string, place string) {
	order, at := s.cached(in).order, s.offerAt(in)
	name = func(i int) string { return in.Text.Offer(in.Catalogue, order[i]) }
	return len(order), at, name, in.Text.T("law.place.offer", "n", at+1, "of", len(order))
}

// offerLine names the present offer between its neighbours, which ← and → go to.
func (s Screen) offerLine(in screen.Input, width int) string {
	n, at, name, place := s.offerSwitch(in)
	return switcher.View(in.Theme, width, n, at, name, place)
}

// lines is the text of the page that shows, set on lines and kept until something
// it depends on changes.
func (s Screen) lines(in screen.Input) []string {
	if s.ready(in) {
		s.cached(in) // made again for another version: it forgets the lines it had
	}
	p := s.page()
	key := textKey{page: p, section: s.section, offer: s.offer, card: s.card, width: in.Width, version: in.Version, made: true}
	if s.cache.text == key {
		return s.cache.lines
	}
	var blocks []prose.Block
	switch {
	case p == textsPage:
		blocks = s.textBlocks(in)
	case !s.ready(in):
		return nil
	case p == cardPage:
		blocks = s.cardBlocks(in, true)
	case p == exposurePage:
		blocks = s.exposureBlocks(in)
	case p == questionsPage:
		blocks = s.questionBlocks(in)
	}
	lines := indented(in, withWords(in, blocks), min(in.Width, widest))
	s.cache.text, s.cache.lines = key, lines
	return lines
}

// widest is how wide a text is set: a longer line is hard to follow.
const widest = 100

// indented sets blocks on lines, off the edge.
func indented(in screen.Input, blocks []prose.Block, width int) []string {
	lines := prose.Lines(in.Theme, blocks, width-margin-1)
	for i, line := range lines {
		if line != "" {
			lines[i] = strings.Repeat(" ", margin) + line
		}
	}
	return lines
}
