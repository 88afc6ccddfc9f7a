package presentation

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// The measures of a view.
const (
	mostLines  = 10 // of text, whatever the window
	mostGap    = 2  // blank lines between two blocks
	mostWide   = 84 // cells of a line: more does not read from afar
	tooWide    = 110
	leastSides = 2 // blank cells at each side
)

// slide is one view in the making: blocks one under the other, spaced by what
// the window leaves.
type slide struct {
	in     screen.Input
	p      *i18n.Printer
	t      *theme.Theme
	width  int // of a line
	blocks []block
	title  string
}

// block is some lines that stay together, and the sentences that say them.
type block struct {
	rows  []string
	small []string // what stands for them where there is no room; nil when nothing does
	said  []string
	spare int // what goes first where there is no room; 0 stays
}

// newSlide begins a view by its title.
func newSlide(in screen.Input, title string) *slide {
	s := &slide{in: in, p: in.Text, t: in.Theme, title: title}
	s.width = max(1, min(in.Width-2*leastSides, mostWide))
	rows := wrap(title, s.width)
	for i, row := range rows {
		rows[i] = s.t.Paint(theme.Heading, row)
	}
	s.blocks = []block{{rows: rows}}
	return s
}

// say adds a sentence. A spare one gives way first where there is no room.
func (s *slide) say(spare int, text string) {
	if text != "" {
		s.add(block{rows: wrap(text, s.width), said: []string{text}, spare: spare})
	}
}

// figure adds figures in big digits, and the sentence that says them.
func (s *slide) figure(figures, said string) {
	s.add(block{rows: big(s.t, figures, s.width), small: []string{figures}})
	s.say(0, said)
}

func (s *slide) add(b block) { s.blocks = append(s.blocks, b) }

// advised reports whether the window is so wide that its letters must be small.
func advised(in screen.Input) bool { return in.Width > tooWide }

// body sets the view in the window, in its middle.
func (s *slide) body() string {
	room := min(mostLines, s.in.Height)
	var lines []string
	blocks := s.fitting(room)
	used := 0
	for _, b := range blocks {
		used += len(b.rows)
	}
	if advised(s.in) && used < room {
		lines = append(lines, " "+cut(s.t, s.p.T("present.larger"), s.in.Width-1))
		used++
	}
	gap := 0
	if len(blocks) > 1 {
		gap = max(0, min(mostGap, (s.in.Height-used)/(len(blocks)-1)))
	}
	used += gap * (len(blocks) - 1)
	lines = append(lines, make([]string, max(0, (s.in.Height-used)/2))...)
	side := strings.Repeat(" ", max(0, (s.in.Width-s.width)/2))
	for i, b := range blocks {
		if i > 0 {
			lines = append(lines, make([]string, gap)...)
		}
		for _, row := range b.rows {
			lines = append(lines, side+row)
		}
	}
	return strings.Join(lines[:min(len(lines), s.in.Height)], "\n")
}

// fitting leaves out what there is no room for: the size of figures first, then
// the most spare. What stays
// and is still too long ends by « … ».
func (s *slide) fitting(room int) []block {
	blocks := append([]block(nil), s.blocks...)
	for {
		lines, spare := 0, -1
		for i, b := range blocks {
			lines += len(b.rows)
			if b.spare > 0 && (spare < 0 || b.spare >= blocks[spare].spare) {
				spare = i
			}
		}
		if lines <= room {
			return blocks
		}
		if i := slices.IndexFunc(blocks, func(b block) bool { return b.small != nil }); i >= 0 {
			blocks[i].rows, blocks[i].small = blocks[i].small, nil
			continue
		}
		if spare < 0 {
			return s.cutShort(blocks, lines-room)
		}
		blocks = append(blocks[:spare], blocks[spare+1:]...)
	}
}

// cutShort takes lines away from the end, and says so.
func (s *slide) cutShort(blocks []block, over int) []block {
	for len(blocks) > 1 && len(blocks[len(blocks)-1].rows) <= over {
		over -= len(blocks[len(blocks)-1].rows)
		blocks = blocks[:len(blocks)-1]
	}
	last := &blocks[len(blocks)-1]
	last.rows = append([]string(nil), last.rows[:max(0, len(last.rows)-over)]...)
	if n := len(last.rows); n > 0 {
		last.rows[n-1] = cut(s.t, last.rows[n-1], s.width-1) + s.t.Glyph(theme.Ellipsis)
	}
	return blocks
}

// said lists the sentences of the view.
func (s *slide) said() []string {
	var all []string
	for _, b := range s.blocks {
		all = append(all, b.said...)
	}
	return all
}

// wrap cuts a text into lines, and never at the hyphen of a name.
func wrap(text string, width int) []string {
	const held = "\u2011"
	lines := prose.Wrap(strings.ReplaceAll(text, "-", held), width)
	for i, line := range lines {
		lines[i] = strings.ReplaceAll(line, held, "-")
	}
	return lines
}

// cut shortens a text to w cells.
func cut(t *theme.Theme, text string, w int) string {
	return ansi.Truncate(text, max(0, w), t.Glyph(theme.Ellipsis))
}

// pad fills a text up to w cells.
func pad(text string, w int) string {
	return text + strings.Repeat(" ", max(0, w-ansi.StringWidth(text)))
}
