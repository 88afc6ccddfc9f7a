// Package beside sets two zones side by side, a rule between them.
package beside

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/theme"
)

// View draws h lines: the left zone, the rule in the cell numbered at, a space,
// then the right zone. What of the left zone would cover the rule is cut: it is
// the caller's to make it fit. Missing lines are blank.
func View(t *theme.Theme, left, right []string, at, h int) []string {
	rule := t.Paint(theme.Rule, t.Glyph(theme.Vertical))
	lines := make([]string, max(0, h))
	for i := range lines {
		l, r := "", ""
		if i < len(left) {
			l = ansi.Truncate(left[i], at, "")
		}
		if i < len(right) && right[i] != "" {
			r = " " + right[i]
		}
		lines[i] = l + strings.Repeat(" ", max(0, at-ansi.StringWidth(l))) + rule + r
	}
	return lines
}
