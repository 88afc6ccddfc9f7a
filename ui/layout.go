package ui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/prose"
	"bascule/ui/theme"
)

// The lines around the body.
const (
	headLines = 2
	footLines = 1
)

// chrome is how many lines stand around the body: what takes the whole window
// leaves the last one only.
func (a *App) chrome() int {
	if a.bare() {
		return footLines
	}
	return headLines + footLines
}

// The least window the screens are drawn in.
const (
	leastWidth  = 60
	leastHeight = 12
)

func (a *App) tooSmall() bool { return a.width < leastWidth || a.height < leastHeight }

// View draws the window: never a line wider than it, never more lines than it
// has.
func (a *App) View() string {
	if a.width <= 0 || a.height <= 0 {
		return ""
	}
	if a.tooSmall() {
		return a.finish(a.small())
	}
	in := a.input()
	if a.bare() || a.staging.black {
		return a.finish(a.bareView(in))
	}
	frame := a.top().View(in)
	lines := make([]string, 0, a.height)
	lines = append(lines, a.strip(in), a.status(in, frame.Status))
	body := strings.Split(frame.Body, "\n")
	lines = append(lines, body[:min(len(body), in.Height)]...)
	for len(lines) < a.height-footLines {
		lines = append(lines, "")
	}
	message := a.longMessage(in)
	copy(lines[len(lines)-len(message):], message)
	return a.finish(append(lines, a.footer(in)))
}

// finish cuts what passes the window, as a safety net, and makes the lines ready
// for the terminal.
func (a *App) finish(lines []string) string {
	var b strings.Builder
	b.Grow(len(lines) * (a.width + 40))
	for i, line := range lines[:min(len(lines), a.height)] {
		if i > 0 {
			b.WriteByte('\n')
		}
		if len(line) > a.width && ansi.StringWidth(line) > a.width {
			line = ansi.Truncate(line, a.width, a.theme.Glyph(theme.Ellipsis))
		}
		b.WriteString(a.theme.Finish(line, a.width))
	}
	return b.String()
}

// small says that the window is too small, and what can be done about it: as
// much of it as the window holds, the most useful first.
func (a *App) small() []string {
	size := func(w, h int) string { return strconv.Itoa(w) + "×" + strconv.Itoa(h) }
	args := []any{"present", size(a.width, a.height), "needed", size(leastWidth, leastHeight)}
	whole := []string{a.text.T("small.sizes", args...), a.text.T("small.quit"), ""}
	whole = append(whole, prose.Wrap(a.text.T("small.command"), a.width)...)
	variants := [][]string{
		append(whole, a.text.T("small.command-line")),
		{a.text.T("small.sizes", args...), a.text.T("small.quit"), a.text.T("small.command-line")},
		{a.text.T("small.sizes-short", args...), a.text.T("small.quit"), a.text.T("small.command-line")},
		{a.text.T("small.sizes-short", args...), a.text.T("small.quit")},
	}
	for _, lines := range variants {
		if a.fits(lines) {
			return lines
		}
	}
	return variants[len(variants)-1]
}

// fits reports whether lines hold in the window.
func (a *App) fits(lines []string) bool {
	for _, line := range lines {
		if ansi.StringWidth(line) > a.width {
			return false
		}
	}
	return len(lines) <= a.height
}
