package needs

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/beside"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// topicsWidth is the width of the topics where their lines show beside them.
const topicsWidth = 36

// The lines over the topics and over their lines: a heading and a blank.
const (
	topicsAbove = 2
	linesAbove  = 2
)

// two reports whether there is room for the topics and their lines side by side.
func two(in screen.Input) bool { return in.Width >= 110 }

// View implements [screen.Screen].
func (s Screen) View(in screen.Input) screen.Frame {
	if in.Catalogue == nil {
		return screen.Frame{Status: in.Text.T("needs.status"), Body: " " + in.Text.T("needs.loading")}
	}
	if s = s.awake(in); s.page != topicsPage {
		return s.askedView(in)
	}
	frame := screen.Frame{Status: s.status(in)}
	switch {
	case two(in):
		frame.Body = besides(s.topicsView(in, topicsWidth-1), s.linesView(in, in.Width-topicsWidth-2), topicsWidth, in)
	case s.opened:
		frame.Body = s.linesView(in, in.Width)
	default:
		frame.Body = s.topicsView(in, in.Width)
	}
	return frame
}

// status says where the board is, and how much is taken for granted.
func (s Screen) status(in screen.Input) string {
	status := in.Text.T("needs.status")
	if s.opened {
		status = in.Text.T("needs.status-in", "what", in.Text.T("needs.topic."+s.topic().id()+".title"))
	}
	if n := len(in.Session.Needs.Assumed); n > 0 {
		status += " " + in.Theme.Glyph(theme.Dot) + " " + in.Text.N("needs.assumed", n)
	}
	return status
}

// askedView draws what is asked, with where the ranking stands beside when there
// is room.
func (s Screen) askedView(in screen.Input) screen.Frame {
	left := s.room(in)
	var frame screen.Frame
	switch s.page {
	case askPage:
		frame = s.askView(left)
	case levelsPage:
		frame = s.levelsView(left)
	default:
		frame = s.proposalsView(left)
	}
	if left.Width < in.Width {
		frame.Body = besides(frame.Body, strings.Join(s.standing(in), "\n"), left.Width, in)
	}
	return frame
}

// standingWidth is the width of where the ranking stands, the rule included.
const standingWidth = 40

// room is what a question may draw in: the ranking stands beside it in a wide
// window.
func (s Screen) room(in screen.Input) screen.Input {
	if s.page != topicsPage && two(in) {
		in.Width -= standingWidth
	}
	return in
}

// besides sets two drawings side by side, a rule between them.
func besides(left, right string, at int, in screen.Input) string {
	return strings.Join(beside.View(in.Theme, strings.Split(left, "\n"), strings.Split(right, "\n"), at, in.Height), "\n")
}

// topicList is the topics, each with how much of it is answered.
func (s Screen) topicList(in screen.Input) (list.List, int) {
	items := make([]list.Item, topicCount)
	for t := range topicCount {
		items[t] = list.Item{Text: in.Text.T("needs.topic." + t.id() + ".title"), Right: s.progress(in, t)}
	}
	return list.Of(items), max(1, min(len(items), in.Height-topicsAbove-len(s.topicsFoot(in))))
}

// progress says how far a topic is: how many of its fields the board answered, or
// how many lines it added.
func (s Screen) progress(in screen.Input, t topic) string {
	said, fields, added := 0, 0, 0
	for _, e := range s.linesOf(in, t) {
		switch {
		case e.remove != nil:
			added++
		case e.path == "":
			continue
		}
		fields++
		if e.source == answered {
			said++
		}
	}
	switch t {
	case weightTopic:
		return ""
	case constraintTopic, toolTopic, replyTopic, hypothesisTopic:
		if t == constraintTopic {
			added = said
		}
		return in.Text.N("needs.count."+t.id(), added)
	}
	return in.Text.N("needs.count.answers", said, "of", fields)
}

// topicsFoot says what the topic under the cursor is for, where its lines do not
// show beside, and what the last change did.
func (s Screen) topicsFoot(in screen.Input) []string {
	if two(in) {
		return nil
	}
	lines := append(set(in, theme.Muted, in.Text.T("needs.topic."+s.topic().id()+".help")), s.saidLines(in)...)
	return append([]string{""}, limit(in, lines, max(0, in.Height-topicsAbove-leastRows-1))...)
}

// topicsView draws the topics.
func (s Screen) topicsView(in screen.Input, width int) string {
	items, room := s.topicList(in)
	lines := []string{" " + in.Theme.Paint(theme.Heading, ansi.Truncate(in.Text.T("needs.topics"), width-1, in.Theme.Glyph(theme.Ellipsis))), ""}
	shown := items.View(s.topics, in.Theme, !s.opened, min(width, prose.Measure), room)
	return stacked(append(lines, strings.Split(shown, "\n")...), s.topicsFoot(in), in.Height)
}

// lineList is the lines of the topic under the cursor.
func (s Screen) lineList(in screen.Input) (list.List, int) {
	return s.lineListIn(in, linesWidth(in))
}

// linesWidth is the width of the lines.
func linesWidth(in screen.Input) int {
	if two(in) {
		return in.Width - topicsWidth - 2
	}
	return in.Width
}

func (s Screen) lineListIn(in screen.Input, width int) (list.List, int) {
	entries := s.linesOf(in, s.topic())
	width = min(width, prose.Measure)
	labels, sources := lineWidths(in, entries, width)
	items := make([]list.Item, len(entries))
	for i, e := range entries {
		if e.heading {
			items[i] = list.Item{Text: " " + e.label, Still: true, Role: theme.Muted}
			continue
		}
		room := labels
		if e.path == "" {
			room = width - 4
		}
		value := ansi.Truncate(e.value, max(0, width-labels-sources-6), in.Theme.Glyph(theme.Ellipsis))
		label := ansi.Truncate(e.label, room, in.Theme.Glyph(theme.Ellipsis))
		items[i] = list.Item{Text: label, Right: sourceText(in, e.source)}
		if e.path != "" {
			items[i].Text += strings.Repeat(" ", max(0, labels-ansi.StringWidth(label))+2) + value
		}
		if e.source == assumed || e.source == supposed {
			items[i].Role = theme.Doubt
		}
	}
	return list.Of(items), max(1, min(len(items), in.Height-linesAbove-len(s.linesFoot(in))))
}

// lineWidths are the widths of the labels and of the sources of lines.
func lineWidths(in screen.Input, entries []entry, width int) (labels, sources int) {
	for _, e := range entries {
		if !e.heading {
			labels = max(labels, ansi.StringWidth(e.label))
		}
		sources = max(sources, ansi.StringWidth(sourceText(in, e.source)))
	}
	return min(labels, (width-sources)*3/5), sources
}

// sourceText says where a value comes from, with a mark.
func sourceText(in screen.Input, from source) string {
	marks := map[source]theme.Glyph{answered: theme.Chosen, fromProfile: theme.NotChosen, assumed: theme.Maybe, replied: theme.Chosen, supposed: theme.Maybe}
	mark, ok := marks[from]
	if !ok {
		return ""
	}
	return in.Theme.Glyph(mark) + " " + in.Text.T("needs.source."+string(from))
}

// linesFoot says the line under the cursor whole, what it asks, and what the last
// change did.
func (s Screen) linesFoot(in screen.Input) []string {
	entries := s.linesOf(in, s.topic())
	at := s.line(in)
	narrow := in
	narrow.Width = linesWidth(in)
	var lines []string
	if e := entries[at]; s.opened && !e.heading {
		if e.path != "" {
			lines = append(lines, set(narrow, theme.Strong, in.Text.T("needs.whole", "label", e.label, "value", e.value))...)
		}
		lines = append(lines, set(narrow, theme.Muted, s.explanation(in, e))...)
	} else {
		lines = set(narrow, theme.Muted, in.Text.T("needs.topic."+s.topic().id()+".help"))
	}
	lines = append(lines, s.saidLines(narrow)...)
	return append([]string{""}, limit(narrow, lines, max(0, in.Height-linesAbove-min(len(entries), leastRows)-1))...)
}

// explanation is what a line is about: the words of its question.
func (s Screen) explanation(in screen.Input, e entry) string {
	switch asks := e.asks.(type) {
	case questionAsk:
		return in.Text.T("question."+asks.id+".ask") + " " + in.Text.T("question."+asks.id+".help")
	case fieldAsk:
		return in.Text.T("needs.field." + asks.id() + ".help")
	}
	id := e.id
	switch {
	case e.uses:
		return in.Text.T("question.q8.help")
	case e.id == "weight":
		return in.Text.T("criterion-help." + e.path[strings.LastIndexByte(e.path, '.')+1:])
	case e.toggle:
		return in.Text.T("needs.field." + id + ".help")
	}
	return in.Text.T("needs.topic." + s.topic().id() + ".help")
}

// linesView draws the lines of the topic under the cursor.
func (s Screen) linesView(in screen.Input, width int) string {
	items, room := s.lineListIn(in, width)
	title := in.Text.T("needs.topic." + s.topic().id() + ".title")
	lines := []string{" " + in.Theme.Paint(theme.Heading, title), ""}
	shown := items.View(s.lines[s.topic()], in.Theme, s.opened, min(width, prose.Measure), room)
	return stacked(append(lines, strings.Split(shown, "\n")...), slices.Clip(s.linesFoot(in)), in.Height)
}
