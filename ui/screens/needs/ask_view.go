package needs

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/field"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// arrangement shares the height of the body between what stands over a list, the
// list, and what stands under it.
type arrangement struct {
	head []string
	room int // of the list
	foot []string
	cut  bool // the explanation does not show whole
}

// leastRows is how many rows of a list show whatever else has to be said.
const leastRows = 4

// arrange sets what does not give way first (fixed over the explanation, and last
// just over the list), then what the last answer did, the explanation, and a note
// on the row under the cursor. A list of n rows takes what is left.
func arrange(in screen.Input, n int, fixed, help, last, note, said []string) arrangement {
	var a arrangement
	spare := in.Height - len(fixed) - len(last) - 1 - min(n, leastRows)
	take := func(lines []string) []string {
		kept := limit(in, lines, spare)
		spare -= len(kept)
		return kept
	}
	if len(said) > 0 {
		said = take(append([]string{""}, said...))
	}
	shown := take(help)
	a.cut = len(shown) < len(help)
	a.head = slices.Concat(fixed, shown, []string{""}, last)
	if spare > n-leastRows {
		spare -= max(0, n-leastRows)
		if len(note) > 0 {
			note = take(append([]string{""}, note...))
		}
		spare += max(0, n-leastRows)
	} else {
		note = take(limit(in, note, 2))
	}
	a.room = max(1, min(n, min(n, leastRows)+spare))
	a.foot = append(note, said...)
	return a
}

// limit keeps the first n lines, the last one ended by an ellipsis where some are
// left out.
func limit(in screen.Input, lines []string, n int) []string {
	if len(lines) <= n {
		return lines
	}
	kept := slices.Clone(lines[:max(0, n)])
	if n > 0 {
		kept[n-1] = ansi.Truncate(kept[n-1], measure(in)-1, "") + in.Theme.Glyph(theme.Ellipsis)
	}
	return kept
}

// measure is the width text is set on.
func measure(in screen.Input) int { return min(in.Width, prose.Measure) - 2 }

// set wraps a text into lines of one look, off the edge of the window.
func set(in screen.Input, role theme.Role, text string) []string {
	if text == "" {
		return nil
	}
	return prose.Indent(prose.Lines(in.Theme, []prose.Block{{Text: text, Role: role}}, measure(in)))
}

// setAll sets each block on lines of its own, without a blank line between them.
func setAll(in screen.Input, blocks []prose.Block) []string {
	var lines []string
	for _, block := range blocks {
		lines = append(lines, set(in, block.Role, block.Text)...)
	}
	return lines
}

// arrange shares the height of a prompt.
func (s Screen) arrange(in screen.Input, p prompt, rows []row) arrangement {
	note := ""
	if at, ok := s.asking.current(rows); ok && at.kind == optionRow {
		note = p.options[at.option].note
	}
	return arrange(in, len(rows), s.fixed(in, p), set(in, theme.Normal, p.help), s.search(in, p), set(in, theme.Muted, note), s.saidLines(in))
}

// fixed is what shows over the rows whatever the room: where the board is in the
// first questions, the question, and what was wrong with the last answer.
func (s Screen) fixed(in screen.Input, p prompt) []string {
	var lines []string
	if of := len(firstFive()); s.start > 0 && s.start <= of {
		bar := in.Theme.Repeat(theme.Full, s.start) + in.Theme.Repeat(theme.Empty, of-s.start)
		lines = append(lines, " "+bar+" "+in.Theme.Paint(theme.Muted, in.Text.T("questionnaire.progress", "n", s.start, "of", of)))
	}
	lines = append(lines, set(in, theme.Strong, p.ask)...)
	if s.asking.refusal != "" {
		lines = append(lines, set(in, theme.Notice, "! "+s.asking.refusal)...)
	}
	return lines
}

// search is the line that narrows the rows, if there is one.
func (s Screen) search(in screen.Input, p prompt) []string {
	if p.line != searchLine {
		return nil
	}
	_, room := searchPlace(in)
	return []string{" " + in.Text.T("needs.search") + " " + s.asking.field.View(in.Theme, true, "", room)}
}

// searchPlace is the column of the field that narrows the rows, and its width.
func searchPlace(in screen.Input) (x, width int) {
	label := ansi.StringWidth(in.Text.T("needs.search"))
	return label + 2, max(1, min(30, in.Width-label-4))
}

// linePlace is the column of the field that takes the answer, after the cursor
// and a bracket, and its width.
func linePlace(in screen.Input, p prompt) (x, width int) {
	const room = 14
	if p.kind == field.Text {
		return 3, max(room, min(50, in.Width-8))
	}
	return 3, room
}

func (s Screen) promptRoom(in screen.Input, p prompt) int {
	_, rows := s.prompt(in)
	return s.arrange(in, p, rows).room
}

// cut reports whether the explanation does not show whole.
func (s Screen) cut(in screen.Input, p prompt) bool {
	_, rows := s.prompt(in)
	return s.arrange(in, p, rows).cut
}

// askView draws a prompt.
func (s Screen) askView(in screen.Input) screen.Frame {
	p, rows := s.prompt(in)
	frame := screen.Frame{Status: in.Text.T("needs.status-in", "what", p.title)}
	if s.asking.reading {
		frame.Body = prose.View(in.Theme, s.explained(in), s.asking.scroll, in.Width, in.Height)
		return frame
	}
	a := s.arrange(in, p, rows)
	width := min(in.Width, prose.Measure)
	items := list.List{Len: len(rows), Item: func(i int) list.Item { return s.rowItem(in, p, rows[i]) }}
	at, _ := s.asking.current(rows)
	lines := slices.Clone(a.head)
	if len(rows) == 0 {
		lines = append(lines, " "+in.Text.T("needs.nothing-found"))
	} else {
		shown := items.View(s.asking.place, in.Theme, at.kind != typingRow, width, a.room)
		lines = append(lines, strings.Split(shown, "\n")...)
	}
	frame.Body = stacked(lines, a.foot, in.Height)
	return frame
}

// explained is the explanation of what is asked, whole.
func (s Screen) explained(in screen.Input) []string {
	if s.page == levelsPage {
		return append(setAll(in, s.useNote(in)), set(in, theme.Normal, in.Text.T("question.q8.help"))...)
	}
	p, _ := s.prompt(in)
	return append(set(in, theme.Strong, p.ask), set(in, theme.Normal, p.help)...)
}

// stacked puts what stands under a list at the bottom of the body.
func stacked(lines, foot []string, height int) string {
	for len(lines)+len(foot) < height && len(foot) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, foot...)
	return strings.Join(lines[:min(len(lines), height)], "\n")
}

// rowItem is a row of a prompt as an item.
func (s Screen) rowItem(in screen.Input, p prompt, r row) list.Item {
	switch r.kind {
	case typingRow:
		_, width := linePlace(in, p)
		line := "[" + s.asking.field.View(in.Theme, s.asking.place.At == 0, "", width) + "]"
		if p.path != "" && s.asking.field.Proposed() {
			return list.Item{Text: line + " " + p.unit + "  " + sourceText(in, s.sourceOf(in, p.path, p.value))}
		}
		return list.Item{Text: line + " " + p.unit}
	case unknownRow:
		return list.Item{Text: in.Theme.Glyph(theme.NotChosen) + " " + in.Text.T("questionnaire.do-not-know"), Role: theme.Muted}
	}
	option := p.options[r.option]
	if p.plain {
		return list.Item{Text: option.text}
	}
	mark := theme.NotChosen
	switch ticked := slices.Contains(s.asking.ticked, option.id); {
	case p.several && ticked:
		mark = theme.Full
	case p.several:
		mark = theme.Empty
	case option.chosen:
		mark = theme.Chosen
	}
	return list.Item{Text: in.Theme.Glyph(mark) + " " + option.text, Right: option.right}
}

// saidLines tell what the last answer did.
func (s Screen) saidLines(in screen.Input) []string { return setAll(in, s.saidBlocks(in)) }

// saidBlocks tell what the last answer did: advice, then the ranking.
func (s Screen) saidBlocks(in screen.Input) []prose.Block {
	if !s.said.shown {
		return nil
	}
	var blocks []prose.Block
	for _, id := range s.said.advice {
		blocks = append(blocks, prose.Block{Text: in.Text.T(id)})
	}
	switch {
	case !s.said.changed:
		return append(blocks, prose.Block{Text: in.Text.T("needs.effect.noted"), Role: theme.Muted})
	case in.Assessment == nil || len(in.Before.Offers) == 0:
		return blocks
	}
	return append(blocks, prose.Block{Text: s.moved(in), Role: theme.Notice})
}
