package compare

import (
	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/evidence"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

// quantities makes the rows on what prices include and where offers stop, for
// what we count or somebody limits.
func (m *maker) quantities() {
	p := m.in.Text
	m.open(p.T("compare.group.quantities"))
	for _, r := range offers.Resources() {
		if m.anyIncludes(r) {
			m.addOffer(row{
				id: "includes." + string(r), label: p.T("compare.includes." + string(r)), scale: amount,
				about: func(c *column) []prose.Block { return m.aboutIncluded(c, r) },
			},
				func(c *column) cell { return m.included(c, r) })
		}
		if m.in.Session.Needs.Quantities.Of(r) > 0 || m.anyCeiling(r) {
			m.addOffer(row{
				id: "ceiling." + string(r), label: p.T("compare.ceiling." + string(r)), scale: amount,
				about: func(c *column) []prose.Block { return m.aboutCeiling(c, r) },
			},
				func(c *column) cell { return m.ceiling(c, r) })
		}
	}
}

func (m *maker) anyIncludes(r offers.Resource) bool {
	for i := range m.columns {
		if len(including(&m.columns[i], r)) > 0 {
			return true
		}
	}
	return false
}

func (m *maker) anyCeiling(r offers.Resource) bool {
	for i := range m.columns {
		if c := &m.columns[i]; c.offer != nil && len(c.offer.Ceilings[r].Max.Claims()) > 0 {
			return true
		}
	}
	return false
}

// including lists the prices every subscriber pays that include some of a
// resource.
func including(c *column, r offers.Resource) []*offers.Price {
	if c.offer == nil {
		return nil
	}
	var list []*offers.Price
	for i := range c.offer.Prices {
		price := &c.offer.Prices[i]
		if _, says := price.Includes[r]; says && price.Role != offers.OptionPrice {
			list = append(list, price)
		}
	}
	return list
}

// included says how much of a resource comes with the price.
func (m *maker) included(c *column, r offers.Resource) cell {
	prices := including(c, r)
	if len(prices) == 0 {
		return m.unknown()
	}
	made := factCell(m, prices[0].Includes[r], func(q offers.Quantity) string { return m.in.Text.Quantity(r, q) })
	if quantity, known := prices[0].Includes[r].Get(); known && len(prices) == 1 {
		worth := comparison.Exactly(float64(quantity))
		made.worth, made.number = &worth, true
	}
	if len(prices) > 1 {
		made.text = m.in.Text.T("compare.and-more", "first", made.text)
		made.long = ""
	}
	return made
}

func (m *maker) aboutIncluded(c *column, r offers.Resource) []prose.Block {
	var blocks []prose.Block
	for _, price := range including(c, r) {
		blocks = append(blocks, heading(m.in.Text.T("price-role."+string(price.Role))))
		blocks = append(blocks, evidence.Claims(m.evidence, price.Includes[r], offers.PriceShelfLife,
			func(q offers.Quantity) string { return m.in.Text.Quantity(r, q) })...)
		blocks = append(blocks, evidence.Claims(m.evidence, price.Rate, offers.PriceShelfLife, m.evidence.Rate)...)
	}
	if len(blocks) == 0 {
		blocks = append(blocks, line(m.in.Text.T("evidence.nobody")))
	}
	return blocks
}

// ceiling says where an offer stops, and whether that is enough for us.
func (m *maker) ceiling(c *column, r offers.Resource) cell {
	ceiling, need := c.offer.Ceilings[r], m.in.Session.Needs.Quantities.Of(r)
	made := factCell(m, ceiling.Max, func(q offers.Quantity) string { return m.in.Text.Quantity(r, q) })
	limit, known := ceiling.Max.Get()
	if !known {
		return made
	}
	worth := comparison.Exactly(float64(limit))
	made.worth, made.long = &worth, made.text
	if extension, said := ceiling.Extension.Get(); said && extension {
		made.long = m.in.Text.T("compare.extensible", "limit", made.text)
	}
	if need == 0 {
		return made
	}
	sign := m.glyph(theme.Done)
	made.role = theme.Level5
	if need > limit {
		sign, made.role = m.glyph(theme.Cross), theme.Level1
		made.long = m.in.Text.T("compare.too-small", "limit", made.long, "need", m.in.Text.Quantity(r, need))
	}
	made.sign = sign
	return made
}

func (m *maker) aboutCeiling(c *column, r offers.Resource) []prose.Block {
	ceiling, p := c.offer.Ceilings[r], m.in.Text
	blocks := evidence.Claims(m.evidence, ceiling.Max, offers.FactShelfLife, func(q offers.Quantity) string { return p.Quantity(r, q) })
	if len(ceiling.Extension.Claims()) > 0 {
		blocks = append(blocks, heading(p.T("compare.about.extension")))
		blocks = append(blocks, evidence.Claims(m.evidence, ceiling.Extension, offers.FactShelfLife, m.truth)...)
	}
	if need := m.in.Session.Needs.Quantities.Of(r); need > 0 {
		ask := p.T("obtain.ceilings."+string(r), "need", p.Quantity(r, need))
		blocks = append(blocks, prose.Block{Text: p.T("compare.about.ask", "question", ask), Role: theme.Muted})
	}
	return blocks
}

func (m *maker) truth(v bool) string {
	if v {
		return m.in.Text.T("truth.yes")
	}
	return m.in.Text.T("truth.no")
}

// help makes the rows on the help that can be had.
func (m *maker) help() {
	p := m.in.Text
	m.open(p.T("compare.group.help"))
	for _, kind := range offers.HelpKinds() {
		say := func(level offers.HelpLevel) string { return p.T("help-level." + string(level)) }
		m.addOffer(row{id: "help." + string(kind), label: i18n.Capital(p.T("help-kind." + string(kind))), scale: quality, about: func(c *column) []prose.Block {
			return evidence.Claims(m.evidence, c.offer.HelpWith(kind), offers.FactShelfLife, say)
		}}, func(c *column) cell {
			fact := c.offer.HelpWith(kind)
			made := factCell(m, fact, func(level offers.HelpLevel) string { return p.T("compare.help." + string(level)) })
			if level, known := fact.Get(); known {
				made = m.worded(made, comparison.HelpValue(level))
				made.long = say(level)
			}
			return made
		})
	}
}

// worded marks a value between 0 and 1 with the sign of its level.
func (m *maker) worded(c cell, value float64) cell {
	worth := comparison.Exactly(value)
	c.worth = &worth
	sign := m.glyph(theme.About)
	c.role = theme.Level3
	switch {
	case value >= 1:
		sign, c.role = m.glyph(theme.Done), theme.Level5
	case value <= 0:
		sign, c.role = m.glyph(theme.Cross), theme.Level1
	}
	c.sign = sign
	return c
}
