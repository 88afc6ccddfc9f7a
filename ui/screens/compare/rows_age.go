package compare

import (
	"strconv"

	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/theme"
)

// age makes the rows on how old the information is.
func (m *maker) age() {
	p := m.in.Text
	m.open(p.T("compare.group.age"))
	for _, kind := range []struct {
		id     string
		months int
		of     func(*column) []offers.Statement
	}{
		{"prices", offers.PriceShelfLife, func(c *column) []offers.Statement {
			var list []offers.Statement
			for _, one := range c.ranked.Cost.Lines {
				list = append(list, one.Statements...)
			}
			return list
		}},
		{"facts", offers.FactShelfLife, func(c *column) []offers.Statement {
			var list []offers.Statement
			for _, value := range c.ranked.Values() {
				for _, part := range value.Parts {
					list = append(list, part.Statements...)
				}
			}
			return list
		}},
	} {
		m.addOffer(row{id: "age-" + kind.id, label: p.T("compare.row.age-" + kind.id), about: func(c *column) []prose.Block {
			return m.sources(kind.of(c))
		}}, func(c *column) cell { return m.ageCell(kind.of(c), kind.months) })
	}
}

// ageCell says how old the latest and the oldest of some statements are.
func (m *maker) ageCell(list []offers.Statement, months int) cell {
	newest, oldest, dated := 0, 0, false
	for _, s := range list {
		if !s.NotAfter.Known() && !s.Read.Known() {
			continue
		}
		age := max(0, s.Age(m.in.Today))
		if !dated {
			newest, oldest, dated = age, age, true
		}
		newest, oldest = min(newest, age), max(oldest, age)
	}
	if !dated {
		return m.unknown()
	}
	made := cell{text: m.months(newest), role: theme.Normal}
	if oldest != newest {
		made.text = m.in.Text.T("compare.age-between", "newest", strconv.Itoa(newest), "oldest", m.months(oldest))
	}
	if newest > months {
		made.long = made.text + m.in.Text.T("list.semicolon") + m.in.Text.T("mark.old")
		made.sign, made.role = "!", theme.Doubt
	}
	return made
}

func (m *maker) months(n int) string {
	if n == 0 {
		return m.in.Text.T("compare.this-month")
	}
	return m.in.Text.N("compare.months", n)
}

// sources names the documents some statements come from, each once.
func (m *maker) sources(list []offers.Statement) []prose.Block {
	var said []string
	for _, s := range list {
		said = append(said, m.in.Text.T("compare.about.source", "source", m.evidence.Source(s.Source), "when", m.in.Text.When(s.NotBefore, s.NotAfter, s.Read)))
	}
	blocks := make([]prose.Block, 0, len(said))
	for _, text := range distinct(said) {
		blocks = append(blocks, bullet(text))
	}
	return blocks
}
