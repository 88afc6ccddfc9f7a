// Package switcher names the one of several that shows, between its neighbours,
// which ← and → go to.
package switcher

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/theme"
)

// View draws one of n, with its place at the right, on exactly width cells. What
// does not fit goes: the names of the neighbours first, then the place.
func View(t *theme.Theme, width, n, at int, name func(int) string, place string) string {
	present := t.Paint(theme.Selected, " "+name(at)+" ")
	before, after, back, on := "", "", "", ""
	if at > 0 {
		before, back = t.Paint(theme.Muted, "← "+name(at-1))+"  ", "← "
	}
	if at < n-1 {
		after, on = "  "+t.Paint(theme.Muted, name(at+1)+" →"), " →"
	}
	for _, line := range []string{" " + before + present + after, " " + back + present + on, " " + present} {
		if room := width - ansi.StringWidth(line) - ansi.StringWidth(place) - 1; room >= 1 {
			return line + strings.Repeat(" ", room) + t.Paint(theme.Muted, place)
		}
	}
	return ansi.Truncate(" "+present, max(0, width), t.Glyph(theme.Ellipsis))
}
