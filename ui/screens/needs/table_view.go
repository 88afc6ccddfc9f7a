package needs

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// levelList is the table of uses as a list.
func (s Screen) levelList(in screen.Input) list.List {
	uses, names := in.Catalogue.Uses, useWidth(in)
	return list.List{Len: len(uses), Item: func(i int) list.Item {
		use := uses[i]
		label := ansi.Truncate(in.Text.In(use.Label), names, in.Theme.Glyph(theme.Ellipsis))
		bar := levelBar(in, s.levels.level(in.Session, use.ID))
		return list.Item{Text: label + strings.Repeat(" ", names-ansi.StringWidth(label)+2) + bar + " " + s.levelText(in, use.ID)}
	}}
}

// useWidth is the width of the names of the uses.
func useWidth(in screen.Input) int {
	names := 0
	for _, use := range in.Catalogue.Uses {
		names = max(names, ansi.StringWidth(in.Text.In(use.Label)))
	}
	return min(names, max(10, in.Width-34))
}

// levelText is the level of a use in words, and whether it is new.
func (s Screen) levelText(in screen.Input, use offers.UseID) string {
	level := s.levels.level(in.Session, use)
	text := in.Text.Word("level", string(level))
	if _, changed := s.levels.draft[use]; changed && level == offers.Must {
		text += in.Text.T("needs.to-confirm")
	} else if changed {
		text += in.Text.T("needs.changed")
	}
	return text
}

// barCells is the width of the bar of a level, and barColumn where it begins:
// after the cursor and the names.
const barCells = 3

func barColumn(in screen.Input) int { return 2 + useWidth(in) + 2 }

// levelBar draws a level on three cells.
func levelBar(in screen.Input, level offers.Level) string {
	switch level {
	case offers.Must:
		return in.Theme.Repeat(theme.Full, barCells)
	case offers.Useful:
		return in.Theme.Repeat(theme.Full, 2) + in.Theme.Glyph(theme.Empty)
	case offers.Unneeded:
		return in.Theme.Repeat(theme.Empty, barCells)
	}
	return in.Theme.Repeat(theme.Dot, barCells)
}

// arrangeLevels shares the height of the table of uses.
func (s Screen) arrangeLevels(in screen.Input) arrangement {
	p := usesAsk{}.prompt(in)
	uses, note := in.Catalogue.Uses, setAll(in, s.useNote(in))
	const rows = 8 // the table scrolls: eight lines of it, and the words it needs
	a := arrange(in, min(rows, len(uses)), s.fixed(in, p), set(in, theme.Normal, p.help), nil, nil, nil)
	foot := limit(in, append(note, s.saidLines(in)...), max(0, in.Height-len(a.head)-leastRows-1))
	a.cut = a.cut || len(foot) < len(note)
	if len(foot) > 0 {
		foot = append([]string{""}, foot...)
	}
	a.foot, a.room = foot, max(1, min(len(uses), in.Height-len(a.head)-len(foot)))
	return a
}

// useNote is about the use under the cursor: what a new must would do, then what
// the use is.
func (s Screen) useNote(in screen.Input) []prose.Block {
	uses := in.Catalogue.Uses
	use := uses[max(0, min(s.levels.place.At, len(uses)-1))]
	var note []prose.Block
	if effect, ok := s.wouldBe(use.ID); ok {
		note = []prose.Block{{Text: in.Text.T("needs.must-would", "effect", keptLine(in, effect)), Role: theme.Notice}}
	}
	return append(note, aboutUse(in, use)...)
}

// wouldBe is what a use would do as the new must the table makes of it; false
// when it makes none.
func (s Screen) wouldBe(use offers.UseID) (comparison.Effect, bool) {
	effect, ok := s.levels.effects[use]
	return effect, ok && s.levels.draft[use] == offers.Must
}

// aboutUse says what a use is, and what it is mistaken for.
func aboutUse(in screen.Input, use offers.Use) []prose.Block {
	return []prose.Block{{Text: in.Text.In(use.Explain)}, {Text: in.Text.In(use.Confusion), Role: theme.Muted}}
}

func (s Screen) levelRoom(in screen.Input) int { return s.arrangeLevels(in).room }

// levelsView draws the table of uses.
func (s Screen) levelsView(in screen.Input) screen.Frame {
	a, status := s.arrangeLevels(in), in.Text.T("needs.status-in", "what", in.Text.T("needs.entry.q8"))
	if s.asking.reading {
		return screen.Frame{Status: status, Body: prose.View(in.Theme, s.explained(in), s.asking.scroll, in.Width, in.Height)}
	}
	shown := s.levelList(in).View(s.levels.place, in.Theme, true, min(in.Width, prose.Measure), a.room)
	return screen.Frame{
		Status: status,
		Body:   stacked(append(slices.Clone(a.head), strings.Split(shown, "\n")...), a.foot, in.Height),
	}
}

// proposalHead stands over the proposals.
func proposalHead(in screen.Input) []string {
	return append(append(set(in, theme.Strong, in.Text.T("proposal.title")), set(in, theme.Normal, in.Text.T("needs.proposal.help"))...), "")
}

// proposalList is what an answer suggests, as a list with what each would do.
func (s Screen) proposalList(in screen.Input) (list.List, int) {
	items := make([]list.Item, len(s.proposing.proposals))
	for i, proposal := range s.proposing.proposals {
		mark := theme.Empty
		if slices.Contains(s.proposing.ticked, i) {
			mark = theme.Full
		}
		items[i] = list.Item{
			Text: in.Theme.Glyph(mark) + " " + i18n.Capital(proposalText(in, proposal)),
			Note: "  " + keptLine(in, s.proposing.effects[i]),
		}
	}
	room := in.Height - len(proposalHead(in)) - len(s.proposalFoot(in))
	return list.Of(items), max(2, min(2*len(items), room))
}

// proposalFoot is what stands under the proposals: what Entrée would do, and the
// whole effect of the one under the cursor.
func (s Screen) proposalFoot(in screen.Input) []string {
	p := s.proposing
	at := max(0, min(p.place.At, len(p.proposals)-1))
	lines := set(in, theme.Strong, s.tickedLine(in))
	if text := i18n.Capital(proposalText(in, p.proposals[at])); ansi.StringWidth(text) > measure(in)-4 {
		lines = append(lines, set(in, theme.Normal, text)...)
	}
	for _, text := range s.wouldDo(in, at) {
		lines = append(lines, set(in, theme.Normal, text)...)
	}
	for _, id := range s.said.advice {
		lines = append(lines, set(in, theme.Muted, in.Text.T(id))...)
	}
	return append([]string{""}, limit(in, lines, max(1, in.Height-len(proposalHead(in))-3))...)
}

// tickedLine says what taking the proposals that are ticked would do.
func (s Screen) tickedLine(in screen.Input) string {
	if n := len(s.proposing.ticked); n > 0 {
		return in.Text.N("needs.proposal.some", n, "effect", keptLine(in, s.proposing.together))
	}
	return in.Text.T("needs.proposal.none")
}

// wouldDo says the whole effect of a proposal, and that a tool of today already
// does what it asks for.
func (s Screen) wouldDo(in screen.Input, at int) []string {
	line := keptLine(in, s.proposing.effects[at])
	if groups := groupWords(in, s.proposing.effects[at]); groups != "" {
		line += in.Text.T("list.semicolon") + groups
	}
	texts := []string{sentence(line)}
	if kept := keepsTool(in, s.proposing.proposals[at]); kept != "" {
		texts = append(texts, kept)
	}
	return texts
}

// proposalsView draws what an answer suggests.
func (s Screen) proposalsView(in screen.Input) screen.Frame {
	items, room := s.proposalList(in)
	shown := items.View(s.proposing.place, in.Theme, true, min(in.Width, prose.Measure), room)
	return screen.Frame{
		Status: in.Text.T("needs.status-in", "what", in.Text.T("needs.proposal.status")),
		Body:   stacked(append(proposalHead(in), strings.Split(shown, "\n")...), s.proposalFoot(in), in.Height),
	}
}
