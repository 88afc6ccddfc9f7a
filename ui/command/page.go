package command

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/i18n"
)

// width is how wide the texts are set: that of the narrowest terminal people
// still use, and of a braille line read in two.
const width = 80

// page sets plain text for people: no colour, no drawn table, sentences and
// labelled lines that read well aloud, wrapped at [width].
type page struct {
	out  strings.Builder
	text *i18n.Printer
}

func newPage(text *i18n.Printer) *page { return &page{text: text} }

// String is the text set so far.
func (p *page) String() string { return p.out.String() }

// gap is a blank line.
func (p *page) gap() { p.out.WriteByte('\n') }

// line is a line of its own, cut nowhere but at the width.
func (p *page) line(s string) { p.set("", "", s) }

// para is a paragraph.
func (p *page) para(s string) { p.set("", "", s) }

// heading announces what follows.
func (p *page) heading(s string) { p.set("", "", p.text.T("command.heading", "title", s)) }

// item is a line under a heading.
func (p *page) item(s string) { p.set("  ", "    ", s) }

// detail is a line under an item.
func (p *page) detail(s string) { p.set("    ", "      ", s) }

// pair is a labelled line under a heading.
func (p *page) pair(label, value string) {
	p.item(p.text.T("command.pair", "label", label, "value", value))
}

// fact is a labelled line under an item.
func (p *page) fact(label, value string) {
	p.detail(p.text.T("command.pair", "label", label, "value", value))
}

// verbatim is a line that is never wrapped: an address, a command to type.
func (p *page) verbatim(s string) { p.out.WriteString(s + "\n") }

// set wraps a text after a lead on its first line and another on those that
// follow.
func (p *page) set(first, next, s string) {
	lead := first
	for _, line := range wrap(s, width-len(next)) {
		p.out.WriteString(strings.TrimRight(lead+line, " ") + "\n")
		lead = next
	}
}

// wrap cuts a text between words. A word longer than a line stays whole: an
// address or an id is there to be copied.
func wrap(s string, width int) []string {
	var lines []string
	for paragraph := range strings.Lines(s) {
		line, used := "", 0
		for _, word := range strings.FieldsFunc(paragraph, func(r rune) bool { return r == ' ' || r == '\n' }) {
			room := ansi.StringWidth(word)
			switch {
			case line == "":
				line, used = word, room
			case used+1+room > width:
				lines = append(lines, line)
				line, used = word, room
			default:
				line, used = line+" "+word, used+1+room
			}
		}
		lines = append(lines, line)
	}
	return lines
}
