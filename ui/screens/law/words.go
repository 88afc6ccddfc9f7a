package law

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// readingGlyph is the shape of a reading, which says it without colour.
func readingGlyph(r comparison.Reading) theme.Glyph {
	switch r {
	case comparison.ReadYes:
		return theme.Done
	case comparison.ReadPartial:
		return theme.About
	case comparison.ReadNo:
		return theme.Cross
	case comparison.ReadAtMost:
		return '≤'
	case comparison.ReadAtLeast:
		return '≥'
	case comparison.ReadHostFree, comparison.ReadUsFree:
		return theme.Horizontal
	}
	return '?'
}

// readingRole is the look of a reading.
func readingRole(r comparison.Reading) theme.Role {
	switch r {
	case comparison.ReadYes:
		return theme.Level5
	case comparison.ReadPartial:
		return theme.Level3
	case comparison.ReadNo:
		return theme.Level1
	case comparison.ReadHostFree, comparison.ReadUsFree:
		return theme.Muted
	}
	return theme.Doubt
}

// readingShort is a reading for a narrow column: its shape and a word.
func readingShort(in screen.Input, r comparison.Reading) string {
	return in.Theme.Glyph(readingGlyph(r)) + " " + in.Text.Word("law.reading-short", string(r))
}

// readingLong is a reading in full words.
func readingLong(in screen.Input, r comparison.Reading) string {
	return in.Text.Word("law.reading", string(r))
}

// severityWord names a severity; a card without object has none.
func severityWord(in screen.Input, severity offers.Severity) string {
	if severity == "" {
		return in.Theme.Glyph(theme.Horizontal)
	}
	return in.Text.Word("severity", string(severity))
}

// badges names the badges of a card, for a column: their captions stand under it.
func badges(in screen.Input, card offers.Card) string {
	return strings.Join(badgeWords(in, card), " ")
}

func badgeWords(in screen.Input, card offers.Card) []string {
	words := make([]string, len(card.Badges))
	for i, badge := range card.Badges {
		words[i] = in.Text.Word("badge", string(badge))
	}
	return words
}

// age says how old something is, from a number of whole months.
func age(in screen.Input, months int) string { return span(in, "law.age", months) }

// span puts a number of whole months into the words of a form: "3 ans", « il y a
// 3 ans ».
func span(in screen.Input, form string, months int) string {
	switch {
	case months < 1:
		return in.Text.T(form + ".now")
	case months < 24:
		return in.Text.N(form+".months", months)
	}
	return in.Text.N(form+".years", months/12)
}

// ageCell is the age of a reading for a column: of what is said, else of the day it
// was read; nothing when nothing has a date.
func ageCell(in screen.Input, v comparison.CardView) string {
	switch {
	case !v.Dated || v.Reading == comparison.ReadUnknown:
		return ""
	case v.Stale:
		return in.Text.T("law.age.stale", "age", age(in, v.Age))
	case v.ReadOnly:
		return in.Text.T("law.age.read", "age", age(in, v.Age))
	}
	return age(in, v.Age)
}

// proofCell is the proof of a reading for a column; facts that prove nothing yet
// have none.
func proofCell(in screen.Input, v comparison.CardView) string {
	if v.Proof == "" || v.Reading == comparison.ReadUnknown {
		return ""
	}
	return in.Text.T("law.proof." + string(v.Proof))
}

// evidence says in a sentence or two what a reading rests on.
func evidence(in screen.Input, v comparison.CardView) string {
	switch {
	case v.Reading == comparison.ReadUsFree:
		return in.Text.T("law.evidence.without-object")
	case len(v.Statements) == 0:
		return in.Text.T("law.evidence.nothing")
	case v.Reading == comparison.ReadUnknown:
		return in.Text.T("law.evidence.not-enough")
	}
	var said []string
	if v.Derived {
		said = append(said, in.Text.T("law.evidence.derived"))
	}
	if v.Reading == comparison.ReadDisputed {
		said = append(said, in.Text.T("law.evidence.disputed"))
	}
	how := "law.evidence.proof"
	switch {
	case v.Dated && v.Stale:
		how = "law.evidence.proof-stale"
	case v.ReadOnly:
		how = "law.evidence.proof-read"
	case v.Dated:
		how = "law.evidence.proof-dated"
	}
	return strings.Join(append(said, in.Text.T(how, "proof", in.Text.Word("proof", string(v.Proof)), "ago", span(in, "law.ago", v.Age))), " ")
}

// sourceTitle names a source. What the board types to see what would follow has
// none.
func sourceTitle(in screen.Input, id offers.SourceID) string {
	if source, ok := in.Catalogue.Sources[id]; ok {
		return source.Title
	}
	return in.Text.T("law.source.ours")
}
