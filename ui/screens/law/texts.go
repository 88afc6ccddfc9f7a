package law

import (
	"strconv"
	"strings"

	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/glossary"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// section is one of the texts.
type section int

const (
	cnilSection section = iota
	notRequiredSection
	forgottenSection
	keysSection // how to read the cards, and the warning
	sectionCount
)

// name is the end of the text ids of a section.
func (s section) name() string {
	return [sectionCount]string{"cnil", "not-required", "forgotten", "reading"}[s]
}

// How many entries the lists of data/text/<lang>/law.toml have.
const (
	sinceEntries       = 3
	notRequiredEntries = 15
	forgottenEntries   = 5
)

// tabs names the texts, the present one marked.
func (s Screen) tabs(in screen.Input) string {
	cells := make([]string, sectionCount)
	for i := range sectionCount {
		label := in.Text.T("law.section." + i.name())
		if i == s.section {
			cells[i] = in.Theme.Paint(theme.Selected, in.Theme.Glyph(theme.Cursor)+label+in.Theme.Glyph(theme.CursorEnd))
		} else {
			cells[i] = " " + label + " "
		}
	}
	return strings.Join(cells, in.Theme.Paint(theme.Rule, in.Theme.Glyph(theme.Vertical)))
}

// textBlocks is the text of the present section.
func (s Screen) textBlocks(in screen.Input) []prose.Block {
	switch s.section {
	case notRequiredSection:
		return notRequired(in)
	case forgottenSection:
		return forgotten(in)
	case keysSection:
		return captions(in)
	}
	return cnil(in)
}

// cnil is what the CNIL wrote in 2021, with its limits, and what followed.
func cnil(in screen.Input) []prose.Block {
	blocks := []prose.Block{
		{Kind: prose.Heading, Text: in.Text.T("law.cnil2021.title")},
		{Kind: prose.Line, Text: in.Text.T("law.cnil2021.body")},
		{Kind: prose.Line, Text: in.Text.T("law.cnil2021.limits"), Role: theme.Strong},
		{Kind: prose.Line, Text: in.Text.T("law.cnil2021-status", "status", in.Text.T("law.cnil2021.status")), Role: theme.Muted},
		{Kind: prose.Heading, Text: in.Text.T("law.since.title")},
	}
	for i := 1; i <= sinceEntries; i++ {
		blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: in.Text.T("law.since." + strconv.Itoa(i))})
	}
	return blocks
}

// notRequired lists the preferences the law does not ask for.
func notRequired(in screen.Input) []prose.Block {
	blocks := []prose.Block{
		{Kind: prose.Heading, Text: in.Text.T("law.not-required.title")},
		{Kind: prose.Line, Text: in.Text.T("law.not-required.intro")},
	}
	for i := 1; i <= notRequiredEntries; i++ {
		id := "law.not-required." + strconv.Itoa(i)
		blocks = append(blocks,
			prose.Block{Text: in.Text.T(id + ".preference"), Role: theme.Strong},
			prose.Block{Kind: prose.Line, Text: in.Text.T(id + ".status")})
	}
	return blocks
}

// forgotten lists what the law asks and ethics pages forget.
func forgotten(in screen.Input) []prose.Block {
	blocks := []prose.Block{{Kind: prose.Heading, Text: in.Text.T("law.forgotten.title")}}
	for i := 1; i <= forgottenEntries; i++ {
		blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: in.Text.T("law.forgotten." + strconv.Itoa(i))})
	}
	return append(blocks, prose.Block{Text: in.Text.T("law.forgotten.note"), Role: theme.Strong})
}

// captions says what the words of the cards mean, and gives the warning.
func captions(in screen.Input) []prose.Block {
	blocks := []prose.Block{{Kind: prose.Heading, Text: in.Text.T("law.captions.badges")}}
	for _, badge := range offers.Badges() {
		blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: badgeCaption(in, badge)})
	}
	blocks = append(blocks, prose.Block{Kind: prose.Heading, Text: in.Text.T("law.captions.severities")})
	for _, severity := range offers.Severities() {
		blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: in.Text.T("law.severity-means." + string(severity))})
	}
	blocks = append(blocks, prose.Block{Kind: prose.Heading, Text: in.Text.T("law.captions.exposure")})
	for _, level := range exposureLevels() {
		blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: levelLine(in, level)})
	}
	return append(blocks,
		prose.Block{Kind: prose.Heading, Text: in.Text.T("law.captions.disclaimer")},
		prose.Block{Kind: prose.Line, Text: in.Text.T("law.disclaimer")})
}

// badgeCaption is a badge and what it means: one never shows without the other.
func badgeCaption(in screen.Input, badge offers.Badge) string {
	return in.Text.T("law.badge-caption", "badge", in.Text.Word("badge", string(badge)), "caption", in.Text.T("law.badge."+string(badge)))
}

// withWords ends a page with the words it uses that a board may not know.
func withWords(in screen.Input, blocks []prose.Block) []prose.Block {
	title, lines := glossary.Recall(in.Text, prose.Texts(blocks)...)
	if len(lines) == 0 {
		return blocks
	}
	blocks = append(blocks, prose.Block{Kind: prose.Heading, Text: title})
	for _, said := range lines {
		blocks = append(blocks, bullet(said))
	}
	return blocks
}
