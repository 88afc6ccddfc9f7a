package law

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// column is one column of a list: its title and its width. The first column of a
// list takes what the others leave.
type column struct {
	title string // a text id
	width int
}

// gap stands between two columns, mark before the first.
const (
	gap  = 2
	mark = 2
)

// columns are those of the list that shows, for its width.
func (s Screen) columns(in screen.Input, width int) []column {
	cols := []column{{"law.column.card", 0}, {"law.column.answer", 12}}
	if s.across {
		cols[0].title = "law.column.offer"
		if s.exposed(in) {
			return append(cols, column{"law.column.exposure", width * 9 / 20})
		}
		if width >= 70 {
			cols = append(cols, column{"law.column.proof", 10})
		}
		return append(cols, column{"law.column.age", 16})
	}
	if width >= 70 {
		cols = append(cols, column{"law.column.badge", 13})
	}
	cols = append(cols, column{"law.column.severity", 12})
	if width >= detailed {
		cols = append(cols, column{"law.column.proof", 10}, column{"law.column.age", 16})
	}
	return cols
}

// cell is the text of a column and its look.
type cell struct {
	text string
	role theme.Role
}

// row sets cells under the columns. Under the cursor cells are not painted: the
// list does it.
func row(in screen.Input, cols []column, cells []cell, width int, painted bool) string {
	first := width - mark
	for _, c := range cols[1:] {
		first -= c.width + gap
	}
	var b strings.Builder
	for i, c := range cells {
		w := cols[i].width
		if i == 0 {
			w = max(0, first)
		} else {
			b.WriteString(strings.Repeat(" ", gap))
		}
		text := ansi.Truncate(c.text, w, in.Theme.Glyph(theme.Ellipsis))
		text += strings.Repeat(" ", max(0, w-ansi.StringWidth(text)))
		if painted {
			text = in.Theme.Paint(c.role, text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// titles is the line of the names of the columns.
func titles(in screen.Input, cols []column, width int) string {
	cells := make([]cell, len(cols))
	for i, c := range cols {
		cells[i] = cell{in.Text.T(c.title), theme.Heading}
	}
	return strings.Repeat(" ", mark) + row(in, cols, cells, width, true)
}

// exposed reports whether the present card is the one on US law, whose answer is a
// level.
func (s Screen) exposed(in screen.Input) bool {
	return in.Catalogue.Cards[s.cardAt(in)].ID == offers.CardUSExposure
}

// list is the list that shows.
func (s Screen) list(in screen.Input) list.List {
	if !s.ready(in) {
		return list.List{}
	}
	if s.across {
		return s.offerList(in)
	}
	return s.cardList(in)
}

// cardRow is a line of the list of cards: a heading, or the card of that place.
type cardRow struct {
	heading string
	at      int
}

// cardRows lists the cards under their groups, lettered from A.
func cardRows(in screen.Input) []cardRow {
	rows := make([]cardRow, 0, len(in.Catalogue.Cards)+8)
	group, letter := "", 'A'
	for at, card := range in.Catalogue.Cards {
		if name := in.Text.In(card.Group); name != group || at == 0 {
			group = name
			rows = append(rows, cardRow{heading: fmt.Sprintf("%c. %s", letter, name), at: -1})
			letter++
		}
		rows = append(rows, cardRow{at: at})
	}
	return rows
}

// cardList lists the thirty cards for the present offer.
func (s Screen) cardList(in screen.Input) list.List {
	rows, views := cardRows(in), s.views(in)
	width := s.layout(in).width
	cols, present := s.columns(in, width), s.cardAt(in)
	return list.List{Len: len(rows), Item: func(i int) list.Item {
		if rows[i].at < 0 {
			return list.Item{Text: rows[i].heading, Heading: true}
		}
		v := views[rows[i].at]
		return list.Item{Text: row(in, cols, cardCells(in, v, len(cols)), width, rows[i].at != present)}
	}}
}

// cardCells are the cells of a card, as many as there are columns.
func cardCells(in screen.Input, v comparison.CardView, columns int) []cell {
	cells := []cell{
		{fmt.Sprintf("%2d %s", v.Card.Number, in.Text.In(v.Card.Label)), theme.Normal},
		{readingShort(in, v.Reading), readingRole(v.Reading)},
		{badges(in, v.Card), theme.Normal},
		{severityWord(in, v.Severity), theme.Normal},
		{proofCell(in, v), theme.Normal},
		{ageCell(in, v), theme.Normal},
	}
	if columns == 3 {
		return []cell{cells[0], cells[1], cells[3]} // no room for the badges: their captions stand below
	}
	return cells[:columns]
}

// offerList lists every offer with what the present card comes to there.
func (s Screen) offerList(in screen.Input) list.List {
	c := s.cached(in)
	width := s.layout(in).width
	cols, present := s.columns(in, width), s.offerAt(in)
	card, exposed := in.Catalogue.Cards[s.cardAt(in)].ID, s.exposed(in)
	return list.List{Len: len(c.order), Item: func(i int) list.Item {
		standing := in.Assessment.Standing(c.order[i])
		v, _ := c.reader.Of(standing, card)
		cells := []cell{
			{in.Text.Offer(in.Catalogue, c.order[i]), theme.Normal},
			{readingShort(in, v.Reading), readingRole(v.Reading)},
		}
		switch proof, age := (cell{proofCell(in, v), theme.Normal}), (cell{ageCell(in, v), theme.Normal}); {
		case exposed:
			cells = append(cells, cell{in.Text.ExposureLevel(standing.Exposure), theme.Normal})
		case len(cols) == 3:
			cells = append(cells, age)
		default:
			cells = append(cells, proof, age)
		}
		return list.Item{Text: row(in, cols, cells, width, i != present)}
	}}
}

// place is where the reader is in the list that shows.
func (s Screen) place(in screen.Input) list.Place {
	p := s.page()
	if !s.ready(in) {
		return list.Place{}
	}
	if s.across {
		return list.Place{At: s.offerAt(in), Top: s.tops[p]}
	}
	present := s.cardAt(in)
	for i, row := range cardRows(in) {
		if row.at == present {
			return list.Place{At: i, Top: s.tops[p]}
		}
	}
	return list.Place{}
}

// put moves the reader in the list that shows.
func (s Screen) put(place list.Place, in screen.Input) Screen {
	if !s.ready(in) {
		return s
	}
	s.tops[s.page()] = place.Top
	if s.across {
		s.offer = s.cached(in).order[place.At]
		return s
	}
	if row := cardRows(in)[place.At]; row.at >= 0 {
		s.card = in.Catalogue.Cards[row.at].ID
	}
	return s
}
