package ui

import (
	"slices"
	"strconv"
	"strings"

	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// said is the dialog of the messages that were shown, the latest first, each with
// its number in the order they came: what went by too fast, or has to be told to
// somebody who helps.
type said struct {
	list  []numbered // the latest first
	place list.Place
}

// numbered is a message and its number.
type numbered struct {
	number int
	text   string
}

const (
	actMessages keys.ID = "app.messages"
	actCopySaid keys.ID = "messages.copy"
)

// newSaid returns the messages kept so far.
func newSaid(m messages) said {
	var s said
	for i, text := range slices.Backward(m.kept) {
		s.list = append(s.list, numbered{m.generation - len(m.kept) + i + 1, text})
	}
	return s
}

// Actions implements [screen.Screen].
func (s said) Actions(screen.Input) []keys.Action {
	return append(keys.Moves(), keys.Action{ID: actCopySaid, Keys: []string{"C"}, Rank: 1, Why: reason(len(s.list) == 0, "why.nothing-said")})
}

// Typing implements [screen.Screen].
func (s said) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (s said) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	lines := s.lines(in)
	switch event := event.(type) {
	case screen.Do:
		if event.Action == actCopySaid {
			return s, []screen.Intent{screen.Copy{Text: s.text()}}
		}
		s.place, _ = lines.Do(s.place, event.Action, in.Height)
	case screen.Click:
		if event.Wheel != 0 {
			s.place = lines.Scroll(s.place, event.Wheel, in.Height)
		} else if place, ok := lines.At(s.place, event.Y, in.Height); ok {
			s.place = place
		}
	case screen.Pick:
		if i := slices.IndexFunc(s.list, func(m numbered) bool { return strconv.Itoa(m.number) == event.Key }); i >= 0 {
			s.place.At = s.row(in, i)
		}
	}
	return s, nil
}

// text is every message, the first first, a line each, ready to be sent.
func (s said) text() string {
	var b strings.Builder
	for _, m := range slices.Backward(s.list) {
		b.WriteString(strconv.Itoa(m.number) + ". " + m.text + "\n")
	}
	return b.String()
}

// View implements [screen.Screen].
func (s said) View(in screen.Input) screen.Frame {
	return screen.Frame{Body: s.lines(in).View(s.place, in.Theme, true, min(in.Width, prose.Measure), in.Height), Status: s.state(in)}
}

// lines sets the messages, each over as many lines as it takes; the first of them
// can be chosen.
func (s said) lines(in screen.Input) list.List {
	var items []list.Item
	for _, m := range s.list {
		for i, line := range s.wrapped(in, m) {
			items = append(items, list.Item{Text: line, Still: i > 0, Role: theme.Normal})
		}
	}
	if len(items) == 0 {
		items = append(items, list.Item{Text: "  " + in.Text.T("why.nothing-said"), Still: true})
	}
	return list.Of(items)
}

// wrapped is the lines of a message.
func (s said) wrapped(in screen.Input, m numbered) []string {
	lead := strconv.Itoa(m.number) + ". "
	lines := prose.Wrap(m.text, max(1, min(in.Width, prose.Measure)-4-len(lead)))
	for i := range lines {
		lines[i] = lead + lines[i]
		lead = strings.Repeat(" ", len(lead))
	}
	return lines
}

// row is the first line of a message.
func (s said) row(in screen.Input, at int) int {
	row := 0
	for _, m := range s.list[:at] {
		row += len(s.wrapped(in, m))
	}
	return row
}

func (s said) state(in screen.Input) string { return in.Text.N("messages.title", len(s.list)) }

// Speak implements [screen.Screen].
func (s said) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T("action.app.messages.label"), State: s.state(in), At: -1}
	if len(s.list) == 0 {
		speech.State = in.Text.T("why.nothing-said")
	}
	at := s.lines(in).Settle(s.place, in.Height).At
	for i, m := range s.list {
		if s.row(in, i) == at {
			speech.At = i
		}
		speech.Items = append(speech.Items, screen.Item{Key: strconv.Itoa(m.number), Name: m.text})
	}
	return speech.Aloud(in.Text)
}
