// Package prose sets running text: paragraphs, headings and bullets, wrapped
// between words and never at a no-break space, with a scroll.
//
// The package reads no markup: blocks come from the caller.
package prose

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/keys"
	"bascule/ui/theme"
)

// Measure is the widest line that reads well: in a wider window, text keeps to
// it.
const Measure = 96

// Kind is what a block is.
type Kind int

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading        // a blank line before it, but at the top
	Bullet         // wrapped under its text, not under its mark
	Line           // as a paragraph, without the blank line before it
	Gap            // a blank line
)

// Block is one piece of text.
type Block struct {
	Kind Kind
	Text string
	Sign string     // drawn before the text, which says it in words; empty for none
	Role theme.Role // Normal leaves the kind its own look
}

// Lines sets blocks on lines of at most width cells, painted. Long words are
// broken; a width of zero gives nothing.
func Lines(t *theme.Theme, blocks []Block, width int) []string {
	if width <= 0 {
		return nil
	}
	var lines []string
	for _, block := range blocks {
		if block.Kind == Gap {
			lines = append(lines, "")
			continue
		}
		if len(lines) > 0 && (block.Kind == Heading || block.Kind == Paragraph) && lines[len(lines)-1] != "" {
			lines = append(lines, "")
		}
		role := block.Role
		if block.Kind == Heading && role == theme.Normal {
			role = theme.Heading
		}
		first, next := "", ""
		if block.Kind == Bullet && width > 4 {
			first, next = t.Glyph(theme.Dot)+" ", "  "
		}
		text := block.Text
		if block.Sign != "" {
			text = block.Sign + " " + text
		}
		for i, line := range Wrap(text, width-len(next)) {
			lead := next
			if i == 0 {
				lead = first
			}
			lines = append(lines, lead+t.Paint(role, line))
		}
	}
	return lines
}

// Texts returns what blocks say, a text each, for where nothing is drawn.
func Texts(blocks []Block) []string {
	var texts []string
	for _, block := range blocks {
		if block.Text != "" {
			texts = append(texts, block.Text)
		}
	}
	return texts
}

// Plain writes blocks as plain text to be pasted elsewhere: a paragraph a line, a
// blank line before a heading.
func Plain(blocks []Block) string {
	var b strings.Builder
	for i, block := range blocks {
		switch {
		case block.Kind == Heading && i > 0:
			b.WriteByte('\n')
		case block.Kind == Bullet:
			b.WriteString("- ")
		}
		b.WriteString(block.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// Indent keeps lines off the edge of the window, by a cell.
func Indent(lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		if line != "" {
			out[i] = " " + line
		}
	}
	return out
}

// Wrap cuts a text into lines of at most width cells, between words where it
// can. Line breaks of the text stay; no-break spaces hold.
func Wrap(text string, width int) []string {
	if width <= 0 {
		return nil
	}
	lines := strings.Split(ansi.Wrap(text, width, ""), "\n")
	for i, line := range lines {
		// A leading space may pass the width by one: Wrap does not count it.
		lines[i] = ansi.Truncate(strings.TrimRight(line, " "), width, "")
	}
	return lines
}

// Scroll is the first line shown. The zero Scroll is the top.
type Scroll int

// Do answers a move over so many lines in a window of h. The second value is
// false when the action is not one.
func (s Scroll) Do(action keys.ID, lines, h int) (Scroll, bool) {
	at, ok := keys.Step(action, int(s), lines, h-1)
	return Scroll(at).within(lines, h), ok
}

// By scrolls by so many lines.
func (s Scroll) By(n, lines, h int) Scroll { return Scroll(max(0, int(s)+n)).within(lines, h) }

func (s Scroll) within(lines, h int) Scroll { return max(0, min(s, Scroll(max(0, lines-h)))) }

// View shows h lines from the scroll on. Where something is hidden above or
// below, the last column of the first or last line shows an arrow.
func View(t *theme.Theme, lines []string, s Scroll, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	s = s.within(len(lines), h)
	shown := lines[s:min(len(lines), int(s)+h)]
	if len(shown) == len(lines) {
		return strings.Join(shown, "\n")
	}
	shown = append([]string(nil), shown...)
	if s > 0 {
		shown[0] = flag(shown[0], t.Paint(theme.Key, t.Glyph(theme.Rises)), w)
	}
	if last := len(shown) - 1; int(s)+h < len(lines) && (last > 0 || s == 0) {
		shown[last] = flag(shown[last], t.Paint(theme.Key, t.Glyph(theme.Falls)), w)
	}
	return strings.Join(shown, "\n")
}

// flag puts a mark in the last cell of a line.
func flag(line, mark string, w int) string {
	line = ansi.Truncate(line, w-1, "")
	return line + strings.Repeat(" ", max(0, w-1-ansi.StringWidth(line))) + mark
}
