package compare

import (
	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/evidence"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// model is the comparison worked out: every group of rows, with a cell for each
// offer, whatever shows of it.
type model struct {
	columns []column
	groups  []group
}

// column is one offer, or « ne rien changer ».
type column struct {
	id     offers.OfferID
	name   string
	offer  *offers.Offer // nil for « ne rien changer »
	ranked comparison.Ranked
	cards  map[offers.CardID]comparison.CardView
}

// group is a heading and its rows.
type group struct {
	title string
	rows  []row
}

// row is one subject, for every offer.
type row struct {
	id    string // stable: the cursor stays on it
	label string
	scale scale
	cells []cell
	about func(*column) []prose.Block // what a cell rests on
}

// cell is what a row says of an offer.
func (m *model) cell(r *row, c *column) cell {
	for i := range m.columns {
		if &m.columns[i] == c {
			return r.cells[i]
		}
	}
	return cell{}
}

// maker makes a model.
type maker struct {
	in       screen.Input
	evidence evidence.Reader
	columns  []column
	groups   []group
}

// newModel works out the comparison of some offers.
func newModel(in screen.Input, ids []offers.OfferID) *model {
	m := &maker{in: in, evidence: reader(in)}
	read := comparison.ReadCards(in.Catalogue, in.Session, in.Today)
	for _, id := range ids {
		ranked, ok := in.Result.Of(id)
		if !ok {
			continue
		}
		c := column{id: id, name: in.Text.Offer(in.Catalogue, id), offer: ranked.Offer, ranked: ranked}
		c.cards = make(map[offers.CardID]comparison.CardView)
		for _, view := range read.All(ranked.Standing) {
			c.cards[view.Card.ID] = view
		}
		m.columns = append(m.columns, c)
	}
	m.place()
	m.money()
	m.uses("compare.group.musts", offers.Must)
	m.uses("compare.group.useful", offers.Useful)
	m.criteria()
	m.quantities()
	m.help()
	m.host()
	m.age()
	m.cards()
	return &model{columns: m.columns, groups: m.groups}
}

// firstCards is the place of the first group of criteria cards: those before are
// always there, though they may be empty.
const firstCards = 9

// reader says what facts rest on.
func reader(in screen.Input) evidence.Reader {
	return evidence.Reader{Catalogue: in.Catalogue, Own: in.Session.Sources, Text: in.Text, Today: in.Today}
}

// open begins a group.
func (m *maker) open(title string) { m.groups = append(m.groups, group{title: title}) }

// add adds a row to the group begun last.
func (m *maker) add(r row, say func(*column) cell) {
	r.cells = make([]cell, len(m.columns))
	for i := range m.columns {
		r.cells[i] = say(&m.columns[i])
	}
	last := &m.groups[len(m.groups)-1]
	last.rows = append(last.rows, r)
}

// addOffer adds a row of which « ne rien changer » says nothing.
func (m *maker) addOffer(r row, say func(*column) cell) {
	about := r.about
	r.about = func(c *column) []prose.Block {
		if c.offer == nil {
			return []prose.Block{line(m.in.Text.T("compare.status-quo-silent"))}
		}
		return about(c)
	}
	m.add(r, func(c *column) cell {
		if c.offer == nil {
			return m.unknown()
		}
		return say(c)
	})
}

// unknown is the cell of what nobody says.
func (m *maker) unknown() cell {
	return cell{sign: "?", text: m.in.Text.T("compare.unknown"), long: m.in.Text.T("compare.unknown"), role: theme.Doubt, unknown: true}
}

func (m *maker) glyph(g theme.Glyph) string { return m.in.Theme.Glyph(g) }

// addFact adds a row of plain facts of the host or the offer.
func addFact[T any](m *maker, id, label string, of func(*column) offers.Fact[T], say func(T) string) {
	m.addOffer(row{id: id, label: label, about: func(c *column) []prose.Block {
		return evidence.Claims(m.evidence, of(c), offers.FactShelfLife, say)
	}}, func(c *column) cell { return factCell(m, of(c), say) })
}

// factCell says a fact: its value, every value in dispute, or that it is unknown.
func factCell[T any](m *maker, f offers.Fact[T], say func(T) string) cell {
	made := m.unknown()
	switch value, known := f.Get(); {
	case known:
		made = cell{text: say(value)}
	case f.State() == offers.Disputed:
		var said []string
		for _, claim := range f.Held() {
			said = append(said, say(claim.Value))
		}
		text := m.in.Text.Either(distinct(said))
		made = cell{sign: "?", text: text, long: m.in.Text.T("compare.disputed", "values", text), role: theme.Doubt}
	}
	return m.marked(made, statementsOf(f))
}

// distinct drops what is said twice.
func distinct(list []string) []string {
	var kept []string
	seen := make(map[string]bool, len(list))
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}

func line(text string) prose.Block   { return prose.Block{Kind: prose.Line, Text: text} }
func bullet(text string) prose.Block { return prose.Block{Kind: prose.Bullet, Text: text} }

func heading(text string) prose.Block { return prose.Block{Kind: prose.Heading, Text: text} }
