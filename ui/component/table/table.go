// Package table draws wide tables: rows under a frozen header, columns beside a
// frozen first one, and only what fits.
//
// A [Table] is its data with the widths worked out, made once when the data
// changes; a [Place] is where the reader is in it. Drawing asks only for the
// rows that show. Sideways, the table moves by whole columns and says in words
// how many are hidden; a number is never cut.
//
// The package knows no domain type and speaks no language: words come from the
// caller.
package table

import (
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/theme"
)

// Cell is one cell.
type Cell struct {
	Text   string
	Role   theme.Role
	Number bool // never cut: where it does not fit, an ellipsis stands for it
}

// Column is one column. The first column of a table never scrolls away.
type Column struct {
	Title string
	Role  theme.Role // of the title; Normal is shown as a heading
	Right bool       // numbers and amounts align right
	Least int        // width the column keeps at least; 0 for that of its content
	Most  int        // width it never passes; 0 for no limit
	Width int        // set: the column is that wide and its cells are not measured
}

// Row is one row.
type Row struct {
	Cells []Cell // by column; missing cells are empty
	Group bool   // a heading over the rows below: the first cell over the whole width
	Stop  bool   // a heading the cursor stops on, so that it can be folded; it passes over the others
}

// passed reports whether the cursor passes over a row.
func (r Row) passed() bool { return r.Group && !r.Stop }

// Words are the words a table needs.
type Words struct {
	// Shown says which columns show when some are hidden: "offres 3–5 sur 9".
	// Positions begin at 1 and leave the frozen columns out.
	Shown func(first, last, of int) string
}

// Spec is the data of a table.
type Spec struct {
	Columns []Column
	Rows    int
	Row     func(i int) Row // asked again at each drawing, for the rows that show: it must be fast
	Foot    []Row           // pinned under the rows: totals
	Frozen  int             // how many columns stay on the left; 0 counts as 1. 2 keeps a reference beside the names
	Words   Words
}

// Table is a table ready to draw.
type Table struct {
	Spec
	widths []int
}

// mostMeasured bounds the rows read to find the width of a column: past it, a
// column takes what the first rows need.
const mostMeasured = 2000

// New measures a table. A column with a Width is taken at its word; a table of
// many rows should give one to each.
func New(spec Spec) *Table {
	t := &Table{Spec: spec, widths: make([]int, len(spec.Columns))}
	t.Frozen = min(max(1, spec.Frozen), len(spec.Columns))
	measure := false
	for i, column := range spec.Columns {
		t.widths[i] = max(column.Width, column.Least)
		if column.Width == 0 {
			measure = true
			t.widths[i] = max(t.widths[i], ansi.StringWidth(column.Title))
		}
	}
	if !measure {
		return t
	}
	for i := range min(spec.Rows, mostMeasured) {
		t.widen(spec.Row(i))
	}
	for _, row := range spec.Foot {
		t.widen(row)
	}
	return t
}

// widen makes the columns as wide as a row needs, within their limits. A number
// passes the limit: it is never cut.
func (t *Table) widen(row Row) {
	if row.Group {
		return
	}
	for i, cell := range row.Cells {
		if i >= len(t.widths) || t.Columns[i].Width > 0 {
			continue
		}
		needs := ansi.StringWidth(cell.Text)
		if most := t.Columns[i].Most; most > 0 && !cell.Number {
			needs = min(needs, most)
		}
		t.widths[i] = max(t.widths[i], needs)
	}
}

// Cache keeps the last table made, so that a screen measures only when its data
// changed. Screens hold a pointer to one. K is what the data depends on.
type Cache[K comparable] struct {
	key   K
	table *Table
}

// Get returns the table of a key, made by make when the key is another than last
// time.
func (c *Cache[K]) Get(key K, make func() Spec) *Table {
	if c.table == nil || c.key != key {
		c.key, c.table = key, New(make())
	}
	return c.table
}
