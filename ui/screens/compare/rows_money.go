package compare

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

// money makes the rows of prices.
func (m *maker) money() {
	p := m.in.Text
	m.open(p.T("compare.group.money"))
	m.add(row{id: "yearly", label: p.T("compare.row.yearly"), scale: amount, about: func(c *column) []prose.Block { return m.aboutCost(c, true) }},
		func(c *column) cell {
			made := m.cost(c.ranked.Cost.Yearly)
			made.long = p.Cost(c.ranked.Cost)
			return m.marked(made, billed(c, true))
		})
	m.add(row{id: "once", label: p.T("compare.row.once"), scale: amount, about: func(c *column) []prose.Block { return m.aboutCost(c, false) }},
		func(c *column) cell {
			if !c.ranked.Cost.SaysOnce() {
				return cell{text: p.T("range.unstated"), unknown: true}
			}
			return m.marked(m.cost(c.ranked.Cost.Once), billed(c, false))
		})
	if slices.ContainsFunc(m.columns, func(c column) bool { return c.offer != nil && c.offer.AsksHours() }) {
		addFact(m, "volunteer-hours", i18n.Capital(p.T("fact.volunteer-hours")), func(c *column) offers.Fact[int] { return c.offer.VolunteerHours },
			func(hours int) string { return p.N("hours", hours) })
		m.hoursWorth()
	}
	if budget := m.in.Session.Needs.Budget; budget.Known {
		label := "compare.row.budget"
		if budget.Firm {
			label = "compare.row.firm-budget"
		}
		m.add(row{id: "budget", label: p.T(label, "amount", p.Money(budget.Amount)), about: func(*column) []prose.Block {
			return []prose.Block{line(p.T("compare.about.budget", "amount", p.Money(budget.Amount)))}
		}}, m.budgetCell)
	}
}

// hoursWorth makes the row of what the board says these hours are worth, once it has
// said it: no price, and apart from the cost.
func (m *maker) hoursWorth() {
	needs, p := m.in.Session.Needs, m.in.Text
	if !needs.HourWorth.Known {
		return
	}
	m.add(row{id: "hours-worth", label: p.T("compare.row.hours-worth"), about: func(c *column) []prose.Block {
		return []prose.Block{line(p.T("compare.about.hours-worth", "hour", p.Money(needs.HourWorth.Amount)))}
	}}, func(c *column) cell {
		worth, told := comparison.HoursWorth(c.offer, needs)
		switch {
		case told:
			return cell{text: p.ShortRange(worth), long: p.HoursWorth(c.offer, needs), number: true}
		case c.offer == nil || !c.offer.AsksHours():
			return m.withoutObject()
		}
		return m.unknown()
	})
}

// billed are the statements the lines of a cost rest on.
func billed(c *column, yearly bool) []offers.Statement {
	var list []offers.Statement
	for i := range c.ranked.Cost.Lines {
		if one := &c.ranked.Cost.Lines[i]; one.Yearly == yearly {
			list = append(list, one.Statements...)
		}
	}
	return list
}

// cost says an amount that may be known in part.
func (m *maker) cost(r comparison.Range) cell {
	if r.Silent() {
		made := m.unknown()
		made.long = m.in.Text.T("range.unknown")
		return made
	}
	made := cell{text: m.in.Text.ShortRange(r), long: m.in.Text.Range(r), number: true, amount: &r}
	if r.Exact() {
		made.text = made.long
	}
	return made
}

func (m *maker) aboutCost(c *column, yearly bool) []prose.Block {
	var blocks []prose.Block
	for _, one := range c.ranked.Cost.Lines {
		if one.Yearly != yearly {
			continue
		}
		text := m.in.Text.T("compare.about.cost-line", "label", m.evidence.Line(one), "amount", m.in.Text.Range(one.Range))
		if one.Assumes != "" {
			text += m.in.Text.T("list.comma") + m.in.Text.Assumption(m.in.Catalogue, &one)
		}
		blocks = append(blocks, bullet(text))
	}
	if len(blocks) == 0 {
		blocks = append(blocks, line(m.in.Text.T("compare.about.no-line")))
	}
	return append(blocks, prose.Block{Text: m.in.Text.T("compare.about.cost"), Role: theme.Muted})
}

func (m *maker) budgetCell(c *column) cell {
	word, sign, role := "unsure", m.glyph(theme.About), theme.Doubt
	switch r, budget := c.ranked.Cost.Yearly, m.in.Session.Needs.Budget.Amount; {
	case r.LowKnown && r.Low > budget:
		word, sign, role = "over", m.glyph(theme.Cross), theme.Level1
	case r.HighKnown && r.High <= budget:
		word, sign, role = "within", m.glyph(theme.Done), theme.Level5
	case r.Silent():
		return m.unknown()
	}
	return cell{sign: sign, text: m.in.Text.T("compare.budget." + word), role: role}
}

// gap writes a difference of amounts with its sign.
func gap(p *i18n.Printer, m offers.Money) string {
	if m > 0 {
		return p.T("compare.versus.plus", "amount", p.Money(m))
	}
	return p.Money(m)
}

// rounding says to which side an amount is brought to whole euros.
type rounding int

const (
	down rounding = iota
	up
)

// euros writes a difference in whole euros with its sign, for a narrow column. The
// true amount is between the two ends so written.
func euros(p *i18n.Printer, m offers.Money, to rounding) string {
	n := int64(m) / 100
	switch rest := int64(m) % 100; {
	case rest < 0 && to == down:
		n--
	case rest > 0 && to == up:
		n++
	}
	if n > 0 {
		return p.T("compare.versus.plus", "amount", p.Count(n))
	}
	return p.Count(n)
}
