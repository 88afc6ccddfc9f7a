package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// help is the dialog that says what a screen is for and what can be done: prose,
// then the keys by group, then the last messages. Entrée does the action under
// the cursor.
type help struct {
	of     screen.ID
	groups []helpGroup
	kept   []string
	place  list.Place
}

// helpGroup is a heading and its actions.
type helpGroup struct {
	title   string // a text id
	actions []keys.Action
}

const actRun keys.ID = "help.run"

// newHelp returns the help of what has the keyboard now.
func newHelp(a *App) help {
	h := help{of: a.at, kept: a.messages.kept}
	own, shell := a.within()
	own, moves := parted(own)
	for _, group := range []helpGroup{{"help.here", own}, {"help.moves", moves}, {"help.everywhere", shell}} {
		if len(group.actions) > 0 {
			h.groups = append(h.groups, group)
		}
	}
	return h
}

// Actions implements [screen.Screen].
func (h help) Actions(screen.Input) []keys.Action {
	return append(keys.Moves(), keys.Action{ID: actRun, Keys: []string{"enter"}, Rank: 1})
}

// Typing implements [screen.Screen].
func (h help) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (h help) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	lines, _ := h.lines(in)
	before := lines.Settle(h.place, h.room(in))
	switch event := event.(type) {
	case screen.Do:
		if event.Action == actRun {
			return h, h.run(in)
		}
		h.place, _ = lines.Do(before, event.Action, h.room(in))
	case screen.Click:
		if event.Wheel != 0 {
			h.place = lines.Scroll(before, event.Wheel, h.room(in))
			return h, nil
		}
		place, hit := lines.At(before, event.Y, h.room(in))
		if hit && place.At == before.At {
			return h, h.run(in)
		}
		h.place = place
	case screen.Pick:
		return h.pick(event.Key, in), nil
	}
	return h, nil
}

// chosen is the action under the cursor; false when there is none.
func (h help) chosen(in screen.Input) (keys.Action, bool) {
	lines, actions := h.lines(in)
	action, ok := actions[lines.Settle(h.place, h.room(in)).At]
	return action, ok
}

// run closes the help and does the action under the cursor.
func (h help) run(in screen.Input) []screen.Intent {
	action, ok := h.chosen(in)
	if !ok {
		return nil
	}
	return []screen.Intent{screen.Up{}, screen.Run{Action: action.ID}}
}

// View implements [screen.Screen].
func (h help) View(in screen.Input) screen.Frame {
	lines, _ := h.lines(in)
	body := lines.View(h.place, in.Theme, true, min(in.Width, prose.Measure), h.room(in))
	if action, ok := h.chosen(in); ok {
		said := in.Text.T("action." + string(action.ID) + ".help")
		if action.Why != "" {
			said = in.Text.T(action.Why)
		}
		explained := prose.Wrap(said, min(in.Width, prose.Measure)-2)
		used := strings.Count(body, "\n") + 1
		body += strings.Repeat("\n", max(1, h.room(in)-used+1)) + in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, in.Width))
		for _, line := range explained[:min(len(explained), explanation-1)] {
			body += "\n  " + line
		}
	}
	return screen.Frame{Body: body, Status: in.Text.T("help.title", "screen", in.Text.T("screen."+string(h.of)+".title"))}
}

// explanation is the room kept under the list to explain an action: a rule and
// two lines.
const explanation = 3

func (h help) room(in screen.Input) int { return max(1, in.Height-explanation) }

// lines sets the help, and says which of its lines are actions.
func (h help) lines(in screen.Input) (list.List, map[int]keys.Action) {
	var items []list.Item
	still := func(text string) { items = append(items, list.Item{Text: text, Still: true}) }
	for _, line := range prose.Wrap(in.Text.T("screen."+string(h.of)+".help"), min(in.Width, prose.Measure)-2) {
		still(" " + line)
	}
	actions := make(map[int]keys.Action)
	for _, group := range h.groups {
		still("")
		items = append(items, list.Item{Text: " " + in.Text.T(group.title), Heading: true})
		for _, action := range group.actions {
			actions[len(items)] = action
			items = append(items, h.item(in.Text, action))
		}
	}
	if len(h.kept) > 0 {
		still("")
		items = append(items, list.Item{Text: " " + in.Text.T("help.messages"), Heading: true})
		for i := len(h.kept) - 1; i >= 0; i-- {
			for _, line := range prose.Wrap(h.kept[i], min(in.Width, prose.Measure)-4) {
				still("  " + line)
			}
		}
	}
	return list.Of(items), actions
}

// keysWidth is the room of the keys before the labels.
const keysWidth = 16

// item is the line of an action.
func (h help) item(text *i18n.Printer, action keys.Action) list.Item {
	names := keyNames(text, action)
	label := text.T("action." + string(action.ID) + ".label")
	item := list.Item{Text: names + strings.Repeat(" ", max(1, keysWidth-ansi.StringWidth(names))) + label}
	if action.Why != "" {
		item.Role = theme.Muted
		item.Right = text.T("help.not-now")
	}
	return item
}

// keyNames lists the keys of an action.
func keyNames(text *i18n.Printer, action keys.Action) string {
	shown := listed(action)
	names := make([]string, len(shown))
	for i, name := range shown {
		names[i] = keyName(text, name)
	}
	return strings.Join(names, ", ")
}

// listed are the keys of an action the help lists. The letters that move are for
// the hands that know them: they are not listed.
func listed(action keys.Action) []string {
	if strings.HasPrefix(string(action.ID), "move.") {
		return action.Keys[:1]
	}
	return action.Keys
}
