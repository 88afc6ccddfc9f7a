package compare

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/evidence"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

// uses makes the rows of the uses wanted at a level, in the order of the
// catalogue, then those of which any one will do.
func (m *maker) uses(title string, level offers.Level) {
	m.open(m.in.Text.T(title))
	needs := m.in.Session.Needs
	for _, use := range m.in.Catalogue.Uses {
		if needs.Uses[use.ID] == level && m.asked(use.ID) {
			m.use(string(use.ID), m.in.Text.In(use.Label), []offers.UseID{use.ID})
		}
	}
	for _, any := range needs.AnyOf {
		if any.Level == level && slices.ContainsFunc(any.Uses, m.asked) {
			m.use("any-of."+any.ID, i18n.Capital(m.in.Text.Either(i18n.Within(m.in.Text.Uses(m.in.Catalogue, any.Uses)...))), any.Uses)
		}
	}
}

// asked reports whether the comparison is about a use: about all when it is not
// narrowed to some.
func (m *maker) asked(use offers.UseID) bool {
	return len(m.in.Only) == 0 || slices.Contains(m.in.Only, use)
}

// use makes the row of one want.
func (m *maker) use(id, label string, uses []offers.UseID) {
	m.add(row{id: "use." + id, label: label, scale: presence, about: func(c *column) []prose.Block { return m.aboutUse(c, uses) }},
		func(c *column) cell {
			best := m.delivery(c, uses[0])
			for _, use := range uses[1:] {
				if other := m.delivery(c, use); other.better(best) {
					best = other
				}
			}
			return best
		})
}

// better reports whether a way to have a use beats another; what is known beats
// what is not.
func (c cell) better(other cell) bool {
	if c.worth == nil || other.worth == nil {
		return c.worth != nil
	}
	return c.worth.Low > other.worth.Low
}

// delivery says how an offer makes a use available, and with what. A known limit
// shows before anything else.
func (m *maker) delivery(c *column, use offers.UseID) cell {
	if c.offer == nil {
		return m.presentTool(use)
	}
	service, p := c.offer.Services[use], m.in.Text
	made := factCell(m, service.Delivery, func(d offers.Delivery) string { return p.T("compare.delivery." + string(d)) })
	delivery, known := service.Delivery.Get()
	if !known {
		return made
	}
	worth := comparison.Exactly(comparison.DeliveryValue(delivery, m.autonomous()))
	made.worth, made.long = &worth, p.T("delivery."+string(delivery))
	sign := m.glyph(theme.Done)
	made.role = theme.Level5
	switch delivery {
	case offers.Option:
		sign, made.role = "+", theme.Level4
	case offers.Shared:
		made.role = theme.Level4
	case offers.SelfInstall, offers.Announced:
		sign, made.role = m.glyph(theme.About), theme.Level2
	case offers.Absent:
		sign, made.role = m.glyph(theme.Cross), theme.Level1
	}
	if delivery != offers.Absent {
		made.text, made.long = m.with(service, made.text), m.with(service, made.long)
	}
	if slices.Contains(c.ranked.Cautions, use) {
		sign, made.role = "!", theme.Doubt
		made.long += p.T("list.semicolon") + p.T("remark-kind.caution")
	}
	if service.Delivery.Stale(m.in.Today, offers.FactShelfLife) {
		made.long += p.T("list.semicolon") + p.T("mark.old")
	}
	made.sign = sign
	return made
}

// with adds the software a use comes with.
func (m *maker) with(service offers.Service, said string) string {
	software, known := service.Software.Get()
	if !known || len(software) == 0 {
		return said
	}
	return said + m.in.Text.T("list.comma") + m.software(software)
}

func (m *maker) software(ids []offers.SoftwareID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		if software, ok := m.in.Catalogue.Software[id]; ok {
			names[i] = software.Name
		}
	}
	return m.in.Text.List(names)
}

// autonomous reports whether somebody here can install a tool.
func (m *maker) autonomous() bool {
	a := m.in.Session.Association.Autonomy
	return a == comparison.OneCan || a == comparison.SeveralCan
}

// presentTool names what the association uses today.
func (m *maker) presentTool(use offers.UseID) cell {
	for _, tool := range m.in.Session.Present {
		if tool.Use != use {
			continue
		}
		name := tool.Name
		if name == "" {
			name = m.in.Text.T("compare.unnamed-tool")
		}
		worth := comparison.Exactly(1)
		return cell{sign: m.glyph(theme.Done), text: name, long: name, role: theme.Level5, worth: &worth}
	}
	return m.unknown()
}

func (m *maker) aboutUse(c *column, uses []offers.UseID) []prose.Block {
	if c.offer == nil {
		return []prose.Block{line(m.in.Text.T("compare.status-quo-silent"))}
	}
	p := m.in.Text
	var blocks []prose.Block
	for _, id := range uses {
		use, _ := m.in.Catalogue.Use(id)
		service := c.offer.Services[id]
		if len(uses) > 1 {
			blocks = append(blocks, heading(p.In(use.Label)))
		}
		blocks = append(blocks, evidence.Claims(m.evidence, service.Delivery, offers.FactShelfLife,
			func(d offers.Delivery) string { return p.T("delivery." + string(d)) })...)
		if len(service.Software.Claims()) > 0 {
			blocks = append(blocks, heading(p.T("compare.about.software")))
			blocks = append(blocks, evidence.Claims(m.evidence, service.Software, offers.FactShelfLife, m.software)...)
		}
		if caution := m.caution(c, id); len(caution) > 0 {
			blocks = append(blocks, heading(i18n.Capital(p.T("remark-kind.caution"))))
			blocks = append(blocks, caution...)
		}
		blocks = append(blocks, prose.Block{Text: p.In(use.Explain), Role: theme.Muted})
	}
	return blocks
}
