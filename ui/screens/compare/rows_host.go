package compare

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/evidence"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

// host makes the rows on who and where the host is, and which law reaches it.
func (m *maker) host() {
	p := m.in.Text
	m.open(p.T("compare.group.host"))
	addFact(m, "legal-form", i18n.Capital(p.T("fact.legal-form")), func(c *column) offers.Fact[offers.LegalForm] { return c.offer.Host.LegalForm },
		func(f offers.LegalForm) string { return p.T("legal-form." + string(f)) })
	addFact(m, "country", i18n.Capital(p.T("fact.country")), func(c *column) offers.Fact[offers.Country] { return c.offer.Host.Country }, m.country)
	addFact(m, "owner", p.T("compare.row.owner"), func(c *column) offers.Fact[offers.Country] { return c.offer.Host.Owner }, m.country)
	for _, role := range offers.Roles() {
		m.addOffer(row{
			id: "place." + string(role), label: p.T("compare.place." + string(role)),
			about: func(c *column) []prose.Block { return m.aboutPlaces(c, role) },
		},
			func(c *column) cell { return m.places(c, role) })
	}
	m.addOffer(row{id: "exposure", label: p.T("compare.row.exposure"), scale: quality, about: m.aboutExposure}, m.exposure)
	addFact(m, "admission", i18n.Capital(p.T("fact.admission")), func(c *column) offers.Fact[offers.Admission] { return c.offer.Admission },
		func(a offers.Admission) string { return p.T("admission." + string(a)) })
	addFact(m, "own-domain", p.T("compare.row.own-domain"), func(c *column) offers.Fact[offers.Answer] { return c.offer.OwnDomain },
		func(a offers.Answer) string { return p.T("answer." + string(a)) })
	addFact(m, "monthly-billing", i18n.Capital(p.T("fact.monthly-billing")), func(c *column) offers.Fact[bool] { return c.offer.MonthlyBilling }, m.truth)
}

// country names a country.
func (m *maker) country(code offers.Country) string {
	if info, ok := m.in.Catalogue.Countries[code]; ok {
		return m.in.Text.In(info.Label)
	}
	return string(code)
}

// places says in which countries data is kept or reached from.
func (m *maker) places(c *column, role offers.Role) cell {
	var said []string
	var statements []offers.Statement
	disputed := false
	for i := range c.offer.Host.Places {
		if place := &c.offer.Host.Places[i]; place.Role == role {
			disputed = disputed || place.Country.State() == offers.Disputed
			statements = append(statements, statementsOf(place.Country)...)
			for _, claim := range place.Country.Held() {
				said = append(said, m.country(claim.Value))
			}
		}
	}
	if len(said) == 0 {
		return m.unknown()
	}
	made := cell{text: strings.Join(distinct(said), m.in.Text.T("list.comma"))}
	if disputed {
		made = cell{sign: "?", text: made.text, long: m.in.Text.T("compare.disputed", "values", made.text), role: theme.Doubt}
	}
	return m.marked(made, statements)
}

func (m *maker) aboutPlaces(c *column, role offers.Role) []prose.Block {
	var blocks []prose.Block
	say := func(s string) string { return s }
	for i := range c.offer.Host.Places {
		place := &c.offer.Host.Places[i]
		if place.Role != role {
			continue
		}
		blocks = append(blocks, evidence.Claims(m.evidence, place.Country, offers.FactShelfLife, m.country)...)
		for _, fact := range []offers.Fact[string]{place.Town, place.Operator} {
			if len(fact.Claims()) > 0 {
				blocks = append(blocks, evidence.Claims(m.evidence, fact, offers.FactShelfLife, say)...)
			}
		}
	}
	if len(blocks) == 0 {
		blocks = append(blocks, line(m.in.Text.T("evidence.nobody")), line(m.in.Text.T("compare.about.ask", "question", m.in.Text.T("obtain.places"))))
	}
	return blocks
}

// exposure says how far US law reaches the offer.
func (m *maker) exposure(c *column) cell {
	e, p := c.ranked.Exposure, m.in.Text
	if e.Level == comparison.ExposureUnknown {
		made := m.unknown()
		made.text, made.long = p.T("exposure.unknown"), p.T("exposure.unknown")
		return made
	}
	made := cell{text: p.T("compare.exposure." + string(e.Level)), long: p.ExposureLevel(e)}
	worth := comparison.Exactly(map[comparison.ExposureLevel]float64{comparison.U0: 1, comparison.U1: 0.75, comparison.U2: 0.5, comparison.U3: 0.25}[e.Level])
	sign := m.glyph(theme.About)
	made.role = theme.Level3
	switch e.Level {
	case comparison.U0:
		sign, made.role = m.glyph(theme.Done), theme.Level5
	case comparison.U3, comparison.U4:
		sign, made.role = m.glyph(theme.Cross), theme.Level1
	}
	if e.AtLeast {
		sign = "≥"
	} else {
		made.worth = &worth
	}
	made.sign = sign
	return made
}

func (m *maker) aboutExposure(c *column) []prose.Block {
	e, p := c.ranked.Exposure, m.in.Text
	var blocks []prose.Block
	for _, step := range e.Because {
		blocks = append(blocks, heading(m.exposureFact(c, step)))
		blocks = append(blocks, m.evidence.Statements(step.Statements, offers.FactShelfLife)...)
	}
	if len(e.Missing) > 0 {
		blocks = append(blocks, heading(p.T("compare.about.missing-facts")))
		for _, fact := range e.Missing {
			blocks = append(blocks, bullet(p.T("obtain."+fact)))
		}
	}
	return append(blocks, prose.Block{Text: p.T("compare.about.exposure"), Role: theme.Muted})
}

// exposureFact says one fact behind an exposure: « sous-traitant OVH : données
// lisibles ».
func (m *maker) exposureFact(c *column, step comparison.ExposureStep) string {
	p, name, value := m.in.Text, i18n.Capital(m.in.Text.T("fact."+step.Fact)), step.Value
	switch step.Fact {
	case comparison.FactUSLink:
		value = p.Word("us-link", value)
	case comparison.FactSubprocessor:
		name, value = name+" "+step.Name, p.Word("access", value)
	case comparison.FactSecNumCloud:
		value = p.T("truth." + value)
	default:
		var countries []string
		for _, code := range strings.Split(value, ",") {
			countries = append(countries, m.country(offers.Country(code)))
		}
		value = p.Either(countries)
	}
	for i := range c.offer.Host.Places {
		if place := &c.offer.Host.Places[i]; step.Fact == comparison.FactPlace && place.ID == step.Name {
			name = i18n.Capital(p.T("role." + string(place.Role)))
		}
	}
	return p.T("evidence.line", "label", name, "of", value)
}
