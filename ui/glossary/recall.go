package glossary

import (
	"cmp"
	"slices"
	"strings"

	"bascule/ui/i18n"
)

// mostRecalled is how many words a text ends with at most: more would be noise.
const mostRecalled = 5

// Recall returns what a text ends with so that a board can read it alone: a heading,
// and a line for each word it uses that is worth recalling, in the order it uses
// them. There is no line, and no heading, where it uses none.
func Recall(text *i18n.Printer, said ...string) (heading string, lines []string) {
	whole := folded(strings.Join(said, "\n"))
	type use struct {
		at   int
		line string
	}
	var uses []use
	for _, term := range Terms(text) {
		if term.Brief == "" {
			continue
		}
		if at := term.first(whole); at >= 0 {
			uses = append(uses, use{at, text.T("glossary-end.line", "word", i18n.Capital(term.Word), "brief", term.Brief)})
		}
	}
	slices.SortStableFunc(uses, func(a, b use) int { return cmp.Compare(a.at, b.at) })
	for _, use := range uses[:min(len(uses), mostRecalled)] {
		lines = append(lines, use.line)
	}
	if len(lines) == 0 {
		return "", nil
	}
	return text.T("glossary-end.heading"), lines
}
