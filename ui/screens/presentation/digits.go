package presentation

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/theme"
)

// digitRows is how many lines a big figure takes.
const digitRows = 5

// shape returns a character as five rows of its pixels; nothing for one that has
// no big form.
func shape(r rune) []string {
	switch r {
	case '0':
		return []string{"###", "# #", "# #", "# #", "###"}
	case '1':
		return []string{" # ", "## ", " # ", " # ", "###"}
	case '2':
		return []string{"###", "  #", "###", "#  ", "###"}
	case '3':
		return []string{"###", "  #", " ##", "  #", "###"}
	case '4':
		return []string{"# #", "# #", "###", "  #", "  #"}
	case '5':
		return []string{"###", "#  ", "###", "  #", "###"}
	case '6':
		return []string{"###", "#  ", "###", "# #", "###"}
	case '7':
		return []string{"###", "  #", "  #", " # ", " # "}
	case '8':
		return []string{"###", "# #", "###", "# #", "###"}
	case '9':
		return []string{"###", "# #", "###", "  #", "###"}
	case '–':
		return []string{"  ", "  ", "##", "  ", "  "}
	case '+':
		return []string{"   ", " # ", "###", " # ", "   "}
	case '≤':
		return []string{"  #", " # ", "#  ", " # ", "###"}
	case '?':
		return []string{"###", "  #", " ##", "   ", " # "}
	case ',', '.':
		return []string{" ", " ", " ", " ", "#"}
	case '€':
		return []string{" ###", "##  ", "### ", "##  ", " ###"}
	case ' ', '\u00a0':
		return []string{" ", " ", " ", " ", " "}
	}
	return nil
}

// big draws figures five lines high, as wide as they fit on width cells. Where
// they do not fit, or have no big form, they stay as they are, on one line.
func big(t *theme.Theme, figures string, width int) []string {
	for _, scale := range []int{2, 1} {
		rows, ok := drawn(t, figures, scale)
		if ok && ansi.StringWidth(rows[0]) <= width {
			return rows
		}
	}
	return []string{figures}
}

// drawn draws figures with pixels of so many cells. It is false for a character
// without a big form.
func drawn(t *theme.Theme, figures string, scale int) ([]string, bool) {
	rows := make([]strings.Builder, digitRows)
	for i, r := range []rune(figures) {
		pixels := shape(r)
		if pixels == nil {
			return nil, false
		}
		for y := range rows {
			if i > 0 {
				rows[y].WriteString(strings.Repeat(" ", scale))
			}
			for _, pixel := range pixels[y] {
				sign := strings.Repeat(" ", scale)
				if pixel == '#' {
					sign = t.Repeat(theme.Block, scale)
				}
				rows[y].WriteString(sign)
			}
		}
	}
	lines := make([]string, digitRows)
	for y := range rows {
		lines[y] = rows[y].String()
	}
	return lines, figures != ""
}
