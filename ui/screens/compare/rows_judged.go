package compare

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/bar"
	"bascule/ui/component/evidence"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

// criteria makes the rows of the criteria the board weighs.
func (m *maker) criteria() {
	p := m.in.Text
	m.open(p.T("compare.group.criteria"))
	for _, id := range m.in.Result.Judged {
		m.add(row{
			id: "criterion." + string(id), label: p.T("criterion." + string(id)), scale: quality,
			about: func(c *column) []prose.Block { return m.aboutCriterion(c, id) },
		},
			func(c *column) cell {
				return m.interval(c.ranked.Interval(id))
			})
	}
}

// barWidth is how many cells the bar of a criterion takes in a column.
const barWidth = 4

// interval says a value of [0, 1] as a bar and in words.
func (m *maker) interval(i comparison.Interval) cell {
	if i == comparison.Anything() {
		made := m.unknown()
		made.sign = m.bar(i)
		return made
	}
	made := cell{worth: &i, long: m.words(i)}
	low, high := i18n.Step(i.Low), i18n.Step(i.High)
	short := made.long
	switch {
	case low == high:
		made.role = theme.Level(low)
	case low == 1 && high == 5:
		short, made.role = m.in.Text.T("compare.barely-known"), theme.Doubt
	case low == 1:
		short = m.in.Text.T("compare.at-most", "level", m.in.Text.Level(i.High))
	case high == 5:
		short = m.in.Text.T("compare.at-least", "level", m.in.Text.Level(i.Low))
	default:
		short = m.in.Text.T("compare.between", "low", m.in.Text.Level(i.Low), "high", m.in.Text.Level(i.High))
	}
	made.sign, made.text = m.bar(i), short
	return made
}

// bar draws a value without its colours: a cell has those of its role.
func (m *maker) bar(i comparison.Interval) string {
	return ansi.Strip(bar.Interval(m.in.Theme, theme.Normal, i.Low, i.High, barWidth))
}

// words says a value of [0, 1] in full words.
func (m *maker) words(i comparison.Interval) string {
	low, high := m.in.Text.Level(i.Low), m.in.Text.Level(i.High)
	switch {
	case i == comparison.Anything():
		return m.in.Text.T("compare.unknown")
	case low == high:
		return low
	}
	return m.in.Text.T("compare.between-long", "low", low, "high", high)
}

func (m *maker) aboutCriterion(c *column, id comparison.CriterionID) []prose.Block {
	p := m.in.Text
	weight := p.T("compare.about.weight", "weight", p.T("weight."+strconv.Itoa(m.in.Result.Weights[id])))
	blocks := []prose.Block{line(p.T("criterion-help." + string(id))), {Kind: prose.Line, Text: weight, Role: theme.Muted}}
	value, _ := c.ranked.Value(id)
	for _, part := range value.Parts {
		if part.Name == comparison.PartPlace {
			blocks = append(blocks, m.evidence.Statements(part.Statements, offers.FactShelfLife)...)
			continue
		}
		name := p.Part(m.in.Catalogue, m.in.Session.Needs, part.Name)
		blocks = append(blocks, bullet(p.T("evidence.line", "label", name, "of", m.words(part.Interval))))
	}
	if id == comparison.Cost {
		blocks = append(blocks, bullet(p.Cost(c.ranked.Cost)))
	}
	return blocks
}

// cards makes a group of rows for each group of criteria cards that apply here.
func (m *maker) cards() {
	title := ""
	for _, applied := range m.in.Assessment.Cards() {
		card := applied.Card
		if group := m.in.Text.In(card.Group); group != title || len(m.groups) == firstCards {
			title = group
			m.open(group)
		}
		m.addOffer(row{
			id: "card." + string(card.ID), label: m.in.Text.In(card.Label), scale: quality,
			about: func(c *column) []prose.Block { return m.aboutCard(c, card) },
		},
			func(c *column) cell { return m.reading(c.cards[card.ID]) })
	}
}

// reading says what a card comes to.
func (m *maker) reading(v comparison.CardView) cell {
	word := m.in.Text.Word("compare.reading", string(v.Reading))
	sign, role := "?", theme.Doubt
	switch v.Reading {
	case comparison.ReadYes:
		sign, role = m.glyph(theme.Done), theme.Level5
	case comparison.ReadPartial:
		sign, role = m.glyph(theme.About), theme.Level3
	case comparison.ReadNo:
		sign, role = m.glyph(theme.Cross), theme.Level1
	case comparison.ReadAtLeast:
		sign = "≥"
	case comparison.ReadAtMost:
		sign = "≤"
	case comparison.ReadHostFree, comparison.ReadUsFree:
		sign, role = m.glyph(theme.Horizontal), theme.Muted
	case comparison.ReadUnknown:
		return m.unknown()
	}
	made := cell{sign: sign, text: word, long: m.in.Text.Word("compare.reading-long", string(v.Reading)), role: role, worth: &v.Interval}
	if v.Stale {
		made.long += m.in.Text.T("list.semicolon") + m.in.Text.T("mark.old")
	}
	return m.marked(made, append(statementsOf(v.Answer), v.Statements...))
}

func (m *maker) aboutCard(c *column, card offers.Card) []prose.Block {
	p, v := m.in.Text, c.cards[card.ID]
	blocks := []prose.Block{line(p.In(card.Question))}
	if v.Derived {
		blocks = append(blocks, line(p.T("compare.about.derived")))
		blocks = append(blocks, m.evidence.Statements(v.Statements, offers.FactShelfLife)...)
	}
	if !v.Derived || len(v.Answer.Claims()) > 0 {
		blocks = append(blocks, evidence.Claims(m.evidence, v.Answer, offers.FactShelfLife,
			func(a offers.Answer) string { return p.Word("answer", string(a)) })...)
	}
	if !v.Reading.Settled() {
		blocks = append(blocks, prose.Block{Text: p.T("compare.about.ask", "question", p.In(card.Ask))})
	}
	return append(blocks, prose.Block{Text: p.T("compare.about.card", "n", card.Number), Role: theme.Muted})
}
