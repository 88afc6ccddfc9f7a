package command

import (
	"strings"

	"bascule/offers"
)

// statement says who states a thing, when, and how sure it is: "guide-lno, après
// déc. 2022, dit par un tiers ; à revérifier". A fact is to be checked again once
// it is older than so many months.
func (d *desk) statement(s offers.Statement, months int) string {
	said := []string{d.speaker(s), d.text.When(s.NotBefore, s.NotAfter, s.Read), d.proven(s)}
	if s.Hypothesis {
		return d.text.T("mark.hypothesis")
	}
	marks := make([]string, 0, 5)
	for _, mark := range []struct {
		is bool
		id string
	}{
		{s.Certainty == offers.Inferred, "certainty.inferred"},
		{s.Reply, "mark.reply"},
		{s.Board, "mark.board"},
		{s.Overlay, "mark.overlay"},
		{s.Age(d.today) > months, "mark.old"},
	} {
		if mark.is {
			marks = append(marks, d.text.T(mark.id))
		}
	}
	return strings.Join(append([]string{strings.Join(said, d.text.T("list.comma"))}, marks...), d.text.T("list.semicolon"))
}

// proven says how well a statement is proven. Who declares a thing of itself is not
// always a host: those who guide do too.
func (d *desk) proven(s offers.Statement) string {
	if s.Own && s.Proof == offers.Declared && d.cat.Host(offers.HostID(d.cat.Sources[s.Source].Publisher)) == nil {
		return d.text.T("mark.of-itself")
	}
	return d.text.T("proof." + string(s.Proof))
}

// said names where a thing was read, and when it was said.
func (d *desk) said(s offers.Statement) string {
	return d.speaker(s) + d.text.T("list.comma") + d.text.When(s.NotBefore, s.NotAfter, s.Read)
}

// speaker names the source of a statement: its title, as far as the catalogue
// has it.
func (d *desk) speaker(s offers.Statement) string {
	if source, ok := d.cat.Sources[s.Source]; ok {
		return source.Title
	}
	return string(s.Source)
}

// jsonStatement is who says a thing, when and how well it is proven.
type jsonStatement struct {
	Source     string  `json:"source"`
	Key        string  `json:"key"`
	Title      *string `json:"title"`
	URL        *string `json:"url"`
	NotBefore  *string `json:"not_before"`
	NotAfter   *string `json:"not_after"`
	Read       *string `json:"read"`
	Proof      string  `json:"proof"`
	Certainty  string  `json:"certainty"`
	Because    *string `json:"because"`
	Note       *string `json:"note"`
	Own        bool    `json:"own"`
	Reply      bool    `json:"reply"`
	Board      bool    `json:"board"`
	Overlay    bool    `json:"overlay"`
	Hypothesis bool    `json:"hypothesis"`
	Recheck    bool    `json:"recheck"`
}

func (d *desk) statementJSON(s offers.Statement, months int) jsonStatement {
	answer := jsonStatement{
		Source: string(s.Source), Key: s.Key,
		NotBefore: day(s.NotBefore), NotAfter: day(s.NotAfter), Read: day(s.Read),
		Proof: string(s.Proof), Certainty: string(s.Certainty), Because: word(d.text.In(s.Because)), Note: word(d.text.In(s.Note)),
		Own: s.Own, Reply: s.Reply, Board: s.Board, Overlay: s.Overlay, Hypothesis: s.Hypothesis, Recheck: s.Age(d.today) > months,
	}
	if source, ok := d.cat.Sources[s.Source]; ok {
		answer.Title, answer.URL = word(source.Title), word(source.URL)
	}
	return answer
}

func (d *desk) statementsJSON(list []offers.Statement, months int) []jsonStatement {
	statements := make([]jsonStatement, len(list))
	for i, s := range list {
		statements[i] = d.statementJSON(s, months)
	}
	return statements
}

// day is a day, or null.
func day(d offers.Date) *string { return known(d.String(), d.Known()) }
