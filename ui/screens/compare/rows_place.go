package compare

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/evidence"
	"bascule/ui/component/mark"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

// place makes the rows on where each offer stands.
func (m *maker) place() {
	p := m.in.Text
	m.open(p.T("compare.group.place"))
	m.add(row{id: "group", label: p.T("compare.row.group"), about: m.aboutGroup}, m.groupCell)
	m.add(row{id: "rank", label: p.T("compare.row.rank"), about: func(c *column) []prose.Block {
		return []prose.Block{line(p.T("compare.about.rank"))}
	}}, m.rankCell)
	m.add(row{id: "musts", label: p.T("compare.row.musts"), scale: presence, about: m.aboutMusts}, m.mustsCell)
	m.add(row{id: "known", label: p.T("compare.row.known"), scale: amount, about: func(*column) []prose.Block {
		return []prose.Block{line(p.T("compare.about.known"))}
	}}, func(c *column) cell {
		worth := comparison.Exactly(c.ranked.KnownShare)
		return cell{text: p.Share(c.ranked.KnownShare), number: true, worth: &worth}
	})
	m.add(row{id: "cautions", label: p.T("compare.row.cautions"), about: m.aboutCautions}, m.cautionsCell)
	m.add(row{id: "obtain", label: p.T("compare.row.obtain"), about: m.aboutObtain}, func(c *column) cell {
		n := len(c.ranked.Obtain)
		if c.offer == nil {
			return m.withoutObject()
		}
		if n == 0 {
			return cell{sign: m.glyph(theme.Done), text: p.T("compare.nothing-to-ask"), role: theme.Level5}
		}
		return cell{text: p.N("compare.questions", n)}
	})
	m.notes()
	m.overlays()
}

// notes makes the row of what the board noted, once it noted something.
func (m *maker) notes() {
	noted := func(c *column) string { return m.in.Session.Notes[string(c.id)] }
	if !slices.ContainsFunc(m.columns, func(c column) bool { return noted(&c) != "" }) {
		return
	}
	m.add(row{id: "note", label: m.in.Text.T("compare.row.note"), about: func(*column) []prose.Block { return nil }}, func(c *column) cell {
		if noted(c) == "" {
			return cell{text: m.in.Text.T("compare.no-note"), role: theme.Muted}
		}
		return cell{text: noted(c)}
	})
}

// groupCell says in which group an offer stands.
func (m *maker) groupCell(c *column) cell {
	if c.offer == nil {
		return cell{text: m.in.Text.T("compare.to-compare")}
	}
	sign, role := mark.Group(m.in.Theme, c.ranked.Group)
	return cell{
		sign: sign, text: m.in.Text.T("group-short." + string(c.ranked.Group)),
		long: m.in.Text.T("group." + string(c.ranked.Group)), role: role,
	}
}

func (m *maker) aboutGroup(c *column) []prose.Block {
	if c.offer == nil {
		return []prose.Block{line(m.in.Text.T("status-quo.help"))}
	}
	blocks := []prose.Block{line(m.in.Text.T("group-help." + string(c.ranked.Group)))}
	for _, reason := range c.ranked.Reasons() {
		blocks = append(blocks, prose.Block{Text: i18n.Capital(m.in.Text.Reason(m.in.Catalogue, reason)) + ".", Role: theme.Strong})
		blocks = append(blocks, m.evidence.Statements(reason.Statements, offers.FactShelfLife)...)
	}
	return blocks
}

// rankCell says the place, with those it could still have.
func (m *maker) rankCell(c *column) cell {
	r := c.ranked
	switch {
	case r.Rank == 0:
		return cell{text: m.in.Text.T("compare.not-ranked"), role: theme.Muted}
	case r.RankLow == r.RankHigh:
		return cell{text: m.in.Text.T("compare.rank", "rank", r.Rank)}
	}
	return cell{
		text: m.in.Text.T("compare.rank-between", "rank", r.Rank, "low", r.RankLow, "high", r.RankHigh),
		long: m.in.Text.T("compare.rank-between-long", "rank", r.Rank, "low", r.RankLow, "high", r.RankHigh),
	}
}

func (m *maker) mustsCell(c *column) cell {
	musts, p := c.ranked.Musts, m.in.Text
	long := p.MustsMet(m.in.Catalogue, m.in.Session.Needs, musts)
	if musts.Of == 0 {
		return cell{text: p.T("compare.no-musts"), long: long, role: theme.Muted, unknown: true}
	}
	made := cell{text: p.T("compare.musts", "met", musts.Met, "of", musts.Of), long: long, lacks: []string{}, role: theme.Level3}
	sign := "+"
	switch {
	case musts.Met == musts.Of:
		sign, made.role = m.glyph(theme.Done), theme.Level5
	case len(musts.Missing) == 0:
		sign, made.role = "?", theme.Doubt
	}
	made.sign = sign
	for _, name := range append(musts.Missing[:len(musts.Missing):len(musts.Missing)], musts.Unknown...) {
		made.lacks = append(made.lacks, p.Part(m.in.Catalogue, m.in.Session.Needs, name))
	}
	return made
}

func (m *maker) aboutMusts(c *column) []prose.Block {
	var blocks []prose.Block
	for _, list := range []struct {
		id    string
		names []string
	}{{"compare.about.missing", c.ranked.Musts.Missing}, {"compare.about.to-verify", c.ranked.Musts.Unknown}} {
		if len(list.names) == 0 {
			continue
		}
		blocks = append(blocks, heading(m.in.Text.T(list.id)))
		for _, name := range list.names {
			blocks = append(blocks, bullet(m.in.Text.Part(m.in.Catalogue, m.in.Session.Needs, name)))
		}
	}
	return blocks
}

func (m *maker) cautionsCell(c *column) cell {
	if c.offer == nil {
		return m.withoutObject()
	}
	uses := i18n.Within(m.in.Text.Uses(m.in.Catalogue, c.ranked.Cautions)...)
	if len(uses) == 0 {
		return cell{text: m.in.Text.T("compare.no-caution")}
	}
	made := cell{sign: "!", text: strings.Join(uses, m.in.Text.T("list.comma")), long: m.in.Text.List(uses), role: theme.Doubt}
	var statements []offers.Statement
	for _, use := range c.ranked.Cautions {
		for _, caution := range c.offer.Cautions(use) {
			statements = append(statements, statementsOf(caution)...)
		}
	}
	return m.marked(made, statements)
}

// withoutObject is the cell of « ne rien changer » where there is nobody to ask.
func (m *maker) withoutObject() cell {
	return cell{sign: m.glyph(theme.Horizontal), text: m.in.Text.T("compare.without-object"), role: theme.Muted, unknown: true}
}

func (m *maker) aboutCautions(c *column) []prose.Block {
	var blocks []prose.Block
	for _, use := range c.ranked.Cautions {
		blocks = append(blocks, heading(m.in.Text.Use(m.in.Catalogue, use)))
		blocks = append(blocks, m.caution(c, use)...)
	}
	return blocks
}

// caution says the known limits of a use in an offer, and who says so; what the
// host answers to them comes first.
func (m *maker) caution(c *column, use offers.UseID) []prose.Block {
	var blocks []prose.Block
	for _, caution := range c.offer.Cautions(use) {
		blocks = append(blocks, evidence.Claims(m.evidence, caution, offers.FactShelfLife, m.in.Text.In)...)
	}
	return blocks
}

func (m *maker) aboutObtain(c *column) []prose.Block {
	if len(c.ranked.Obtain) == 0 {
		return nil
	}
	blocks := []prose.Block{line(m.in.Text.T("compare.about.obtain"))}
	for _, obtain := range c.ranked.Obtain {
		blocks = append(blocks, bullet(m.in.Text.Obtain(m.in.Catalogue, c.offer, m.in.Session.Needs, obtain)))
	}
	return blocks
}
