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
// the cursor. A filter keeps what has the words typed.
type help struct {
	finder
	of        screen.ID
	groups    []helpGroup
	kept      []string
	elsewhere string // the key that finds the actions of everywhere, even while typing
	filtering bool
}

// helpGroup is a heading and its actions.
type helpGroup struct {
	title   string // a text id
	actions []keys.Action
}

// messagesHelped bounds the messages the help repeats; the journal has the others.
const messagesHelped = 5

const (
	actRun      keys.ID = "help.run"
	actFilter   keys.ID = "help.filter"
	actUnfilter keys.ID = "help.unfilter"
)

// newHelp returns the help of what has the keyboard now.
func newHelp(a *App) help {
	h := help{finder: newFinder(), of: a.at, kept: a.messages.kept[max(0, len(a.messages.kept)-messagesHelped):]}
	own, shell := a.within()
	for _, action := range shell {
		for _, name := range action.Keys {
			if action.ID == actPalette && (h.elsewhere == "" || len(name) > 1) {
				h.elsewhere = a.text.Key(name)
			}
		}
	}
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
	actions := append(keys.Moves(), keys.Action{ID: actRun, Keys: []string{"enter"}, Rank: 1})
	if h.filtering {
		return append(actions,
			keys.Action{ID: actUnfilter, Keys: []string{"esc"}},
			keys.Action{ID: actPalette, Keys: []string{"ctrl+p"}})
	}
	return append(actions,
		keys.Action{ID: actFilter, Keys: []string{"f", "/"}, Rank: 2},
		keys.Action{ID: actGlossary, Keys: []string{"i"}, Rank: 3},
		keys.Action{ID: actPalette, Keys: []string{":", "ctrl+p"}, Rank: 4})
}

// Typing implements [screen.Screen].
func (h help) Typing() screen.Typing {
	if h.filtering {
		return screen.Words
	}
	return screen.Nothing
}

// Update implements [screen.Screen].
func (h help) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	lines, _ := h.lines(in)
	room := h.room(in)
	h.place = lines.Settle(h.place, room.list)
	switch event := event.(type) {
	case screen.Typed:
		h.finder, _ = h.typed(event.Press)
	case screen.Do:
		switch event.Action {
		case actRun:
			return h, h.run(in)
		case actFilter, actUnfilter:
			h.filtering, h.finder = event.Action == actFilter, newFinder()
		default:
			h.place, _ = lines.Do(h.place, event.Action, room.list)
		}
	case screen.Click:
		var again bool
		if h.finder, again = h.click(event, lines, room); again {
			return h, h.run(in)
		}
	case screen.Pick:
		return h.pick(event.Key, in), nil
	}
	return h, nil
}

// chosen is the action under the cursor; false when there is none.
func (h help) chosen(in screen.Input) (keys.Action, bool) {
	lines, actions := h.lines(in)
	action, ok := actions[lines.Settle(h.place, h.room(in).list).At]
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
	explained := ""
	if action, ok := h.chosen(in); ok {
		explained = explanation(in.Text, action)
	}
	return screen.Frame{
		Body:   h.view(in, h.room(in), lines, in.Text.T("help.ask"), explained),
		Status: h.title(in.Text),
	}
}

func (h help) title(text *i18n.Printer) string {
	return text.T("help.title", "screen", text.T("screen."+string(h.of)+".title"))
}

// explanation says what an action does, or why it cannot be done now.
func explanation(text *i18n.Printer, action keys.Action) string {
	if action.Why != "" {
		return text.T(action.Why)
	}
	return text.T("action." + string(action.ID) + ".help")
}

func (h help) room(in screen.Input) layout { return lay(in, h.filtering, explainedLines) }

// keeps reports whether the filter keeps what is said so.
func (h help) keeps(name string, more ...string) bool {
	_, ok := i18n.NewEntry(name, more...).Rank(h.query.Value())
	return ok
}

// prose is what the screen is for, as far as the filter keeps it.
func (h help) prose(text *i18n.Printer) string {
	if said := text.T("screen." + string(h.of) + ".help"); h.keeps(said) {
		return said
	}
	return ""
}

// kinds lists the groups with the actions the filter keeps.
func (h help) kinds(text *i18n.Printer) []helpGroup {
	var groups []helpGroup
	for _, group := range h.groups {
		kept := helpGroup{title: group.title}
		for _, action := range group.actions {
			id := "action." + string(action.ID)
			if h.keeps(text.T(id+".label"), text.T(id+".hint"), text.T(id+".help"), keyNames(text, action)) {
				kept.actions = append(kept.actions, action)
			}
		}
		if len(kept.actions) > 0 {
			groups = append(groups, kept)
		}
	}
	return groups
}

// messages are the last messages, the latest first, as far as the filter keeps
// them.
func (h help) messages() []string {
	var said []string
	for i := len(h.kept) - 1; i >= 0; i-- {
		if h.keeps(h.kept[i]) {
			said = append(said, h.kept[i])
		}
	}
	return said
}

// lines sets the help, and says which of its lines are actions.
func (h help) lines(in screen.Input) (list.List, map[int]keys.Action) {
	var items []list.Item
	width := min(in.Width, prose.Measure)
	still := func(text string) { items = append(items, list.Item{Text: text, Still: true}) }
	heading := func(text string) {
		if len(items) > 0 {
			still("")
		}
		items = append(items, list.Item{Text: " " + text, Heading: true})
	}
	if said := h.prose(in.Text); said != "" {
		for _, line := range prose.Wrap(said, width-2) {
			still(" " + line)
		}
	}
	actions := make(map[int]keys.Action)
	for _, group := range h.kinds(in.Text) {
		heading(in.Text.T(group.title))
		for _, action := range group.actions {
			actions[len(items)] = action
			items = append(items, h.item(in.Text, action))
		}
	}
	for i, said := range h.messages() {
		if i == 0 {
			heading(in.Text.T("help.messages"))
		}
		for _, line := range prose.Wrap(said, width-4) {
			still("  " + line)
		}
	}
	if len(items) == 0 {
		for _, line := range prose.Wrap(in.Text.T("help.nothing", "key", h.elsewhere), width-2) {
			still(" " + line)
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
		names[i] = text.Key(name)
	}
	return strings.Join(names, ", ")
}

// listed are the keys of an action the help lists. The letters that move are for
// the hands that know them: they are not listed.
func listed(action keys.Action) []string {
	if isMove(action.ID) {
		return action.Keys[:min(1, len(action.Keys))]
	}
	return action.Keys
}
