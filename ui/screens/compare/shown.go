package compare

import (
	"math"
	"slices"
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"bascule/offers"
	"bascule/ui/component/mark"
	"bascule/ui/component/table"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// set is a set of groups, by their place in the model. A group past the last bit
// is never in it.
type set uint64

// cardGroups are the groups of criteria cards, which begin folded: they are many,
// and another screen is about them.
const cardGroups set = math.MaxUint64 &^ (1<<firstCards - 1)

func (s set) has(i int) bool   { return s&(1<<i) != 0 }
func (s set) toggle(i int) set { return s ^ 1<<i }

// outlook is what of a model shows, and how.
type outlook struct {
	folded    set
	hidden    set
	differing bool           // only the rows that differ
	reference offers.OfferID // the others show as differences to it; empty for none
}

// shown is what of a model shows: headings and rows, top to bottom.
type shown struct {
	columns []*column // the reference first
	frozen  bool      // there is a reference
	lines   []shownLine
	alike   int // rows hidden because all offers agree
}

// shownLine is a heading or a row.
type shownLine struct {
	id    string
	label string
	group int
	holds int    // of a heading: its rows, those alike left out
	row   *row   // nil for a heading
	cells []cell // in the order of the columns, as differences where there is a reference
}

// newShown keeps of a model what an outlook shows.
func newShown(in screen.Input, m *model, o outlook) *shown {
	s := &shown{}
	order := make([]int, 0, len(m.columns))
	for i := range m.columns {
		if m.columns[i].id == o.reference {
			order, s.frozen = append([]int{i}, order...), true
		} else {
			order = append(order, i)
		}
	}
	for _, i := range order {
		s.columns = append(s.columns, &m.columns[i])
	}
	for at := range m.groups {
		if !o.hidden.has(at) {
			s.group(in, &m.groups[at], at, o, order)
		}
	}
	return s
}

// group adds a group: its heading, and its rows unless it is folded.
func (s *shown) group(in screen.Input, g *group, at int, o outlook, order []int) {
	var rows []*row
	for i := range g.rows {
		if o.differing && alike(g.rows[i].cells) {
			s.alike++
			continue
		}
		rows = append(rows, &g.rows[i])
	}
	if len(rows) == 0 {
		return
	}
	label := in.Theme.Glyph(theme.Falls) + " " + g.title
	if o.folded.has(at) {
		label = in.Theme.Glyph(theme.More) + " " + in.Text.N("compare.folded", len(rows), "group", g.title)
	}
	s.lines = append(s.lines, shownLine{id: headingID(at), label: label, group: at, holds: len(rows)})
	if o.folded.has(at) {
		return
	}
	for _, r := range rows {
		line := shownLine{id: r.id, label: r.label, group: at, row: r, cells: make([]cell, 0, len(order))}
		for n, i := range order {
			c := r.cells[i]
			if s.frozen && n > 0 {
				c = c.versus(in, r.cells[order[0]], r.scale)
			}
			line.cells = append(line.cells, c)
		}
		s.lines = append(s.lines, line)
	}
}

// headingID is the id of the line of a group.
func headingID(group int) string { return "#" + strconv.Itoa(group) }

// find returns the line of an id, or the one at the nearest place.
func (s *shown) find(id string, near int) int {
	if i := slices.IndexFunc(s.lines, func(l shownLine) bool { return l.id == id }); i >= 0 {
		return i
	}
	return max(0, min(near, len(s.lines)-1))
}

// column returns the place of an offer among the columns the cursor goes to, or
// of the first of them.
func (s *shown) column(id offers.OfferID) int {
	first := 0
	if s.frozen && len(s.columns) > 1 {
		first = 1
	}
	for i := first; i < len(s.columns); i++ {
		if s.columns[i].id == id {
			return i
		}
	}
	return first
}

// The widths of columns.
const (
	leastLabel = 20
	mostLabel  = 34
	leastOffer = 16
	mostOffer  = 30
	fewOffers  = 3 // show side by side in the least window with a table
	between    = 2 // what the table puts between two columns, and before the first
)

// widths shares a width between the labels and the offers.
func (s *shown) widths(width int) (label, offer int) {
	label = max(leastLabel, min(mostLabel, width/4))
	n := max(fewOffers, (width-between-label)/(leastOffer+2+between))
	n = max(1, min(n, len(s.columns)))
	offer = max(leastOffer, min(mostOffer, (width-between-label-n*between)/n))
	return label, offer
}

// table lays the lines out as a table of a width.
func (s *shown) table(in screen.Input, width int) table.Spec {
	label, offer := s.widths(width)
	spec := table.Spec{
		Columns: []table.Column{{Title: in.Text.T("compare.criterion"), Width: label}},
		Rows:    len(s.lines),
		Frozen:  1,
		Words: table.Words{Shown: func(first, last, of int) string {
			if first == last {
				return in.Text.T("compare.column", "n", first, "of", of)
			}
			return in.Text.T("compare.columns", "first", first, "last", last, "of", of)
		}},
	}
	if s.frozen {
		spec.Frozen = 2
	}
	for i, c := range s.columns {
		title := c.name
		if s.frozen && i == 0 {
			title = in.Theme.Glyph(mark.Reference) + " " + title
		}
		spec.Columns = append(spec.Columns, table.Column{Title: title, Width: offer, Least: s.widest(i)})
	}
	rows := make([]table.Row, len(s.lines))
	for i, line := range s.lines {
		rows[i] = table.Row{Group: line.row == nil, Stop: true, Cells: []table.Cell{{Text: line.label}}}
		for _, c := range line.cells {
			rows[i].Cells = append(rows[i].Cells, table.Cell{Text: c.drawn(), Role: c.role, Number: c.number})
		}
	}
	spec.Row = func(i int) table.Row { return rows[i] }
	return spec
}

// widest is the room the numbers of a column need: they are never cut.
func (s *shown) widest(column int) int {
	most := 0
	for _, line := range s.lines {
		if line.row != nil && line.cells[column].number {
			most = max(most, ansi.StringWidth(line.cells[column].drawn()))
		}
	}
	return most
}
