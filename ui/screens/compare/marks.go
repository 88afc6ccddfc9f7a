package compare

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/theme"
)

// marked adds to a cell what is to be known of what it rests on: the host answered,
// or a catalogue laid over says it. Two cells that say the same stay alike.
func (m *maker) marked(made cell, statements []offers.Statement) cell {
	var marks []string
	if slices.ContainsFunc(statements, offers.Statement.IsReply) {
		marks = append(marks, m.in.Text.T("mark.reply"))
	}
	if slices.ContainsFunc(statements, func(s offers.Statement) bool { return s.Overlay }) {
		marks = append(marks, m.in.Text.T("mark.overlay"))
		if made.sign == "" {
			made.sign = laidOver
		}
	}
	if len(marks) > 0 {
		made.marks = m.in.Text.T("list.semicolon") + strings.Join(marks, m.in.Text.T("list.semicolon"))
	}
	return made
}

// laidOver stands before what a catalogue laid over brings, as in the header.
const laidOver = "+"

// statementsOf are the statements of a fact: those that hold, and what the host
// answers.
func statementsOf[T any](fact offers.Fact[T]) []offers.Statement {
	var list []offers.Statement
	replies, held, _ := fact.Reading()
	for _, claims := range [2][]offers.Claim[T]{replies, held} {
		for i := range claims {
			list = append(list, claims[i].Statement)
		}
	}
	return list
}

// overlays makes the row of the catalogues laid over, where one says something of an
// offer that shows.
func (m *maker) overlays() {
	over := func(c *column) []string {
		if c.offer == nil {
			return nil
		}
		return c.offer.Host.Overlays
	}
	if !slices.ContainsFunc(m.columns, func(c column) bool { return len(over(&c)) > 0 }) {
		return
	}
	p := m.in.Text
	m.add(row{id: "overlays", label: p.T("compare.row.overlays"), about: func(c *column) []prose.Block {
		if len(over(c)) == 0 {
			return nil
		}
		return []prose.Block{line(p.T("overlay.host", "catalogues", p.List(over(c))))}
	}}, func(c *column) cell {
		if len(over(c)) == 0 {
			return cell{text: p.T("compare.no-overlay"), role: theme.Muted}
		}
		return cell{sign: laidOver, text: p.List(over(c)), role: theme.Notice}
	})
}
