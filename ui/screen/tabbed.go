package screen

import "strings"

// Tabbed writes rows as text that a spreadsheet takes cell by cell: cells parted
// by tabs, a line a row. A cell is one line, and never a formula.
func Tabbed(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			cell = strings.Join(strings.FieldsFunc(cell, func(r rune) bool { return r == '\t' || r == '\n' || r == '\r' }), " ")
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				b.WriteByte('\'')
			}
			b.WriteString(cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
