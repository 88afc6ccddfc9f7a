package ui

import (
	"slices"

	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// quitting is the dialog that asks before leaving what is not saved. Staying is
// the default.
type quitting struct{ place list.Place }

const (
	actStay  keys.ID = "quit.stay"
	actElse  keys.ID = "quit.elsewhere"
	actLeave keys.ID = "quit.leave"
	actPick  keys.ID = "quit.pick"
)

func newQuitting() quitting { return quitting{} }

// answers are the answers in order.
func (q quitting) answers() []keys.ID { return []keys.ID{actStay, actElse, actLeave} }

// Actions implements [screen.Screen].
func (q quitting) Actions(screen.Input) []keys.Action {
	return append(keys.Moves(),
		keys.Action{ID: actPick, Keys: []string{"enter"}, Rank: 1},
		keys.Action{ID: actStay, Keys: []string{"n"}, Rank: 2},
		keys.Action{ID: actElse, Keys: []string{"e"}, Rank: 3},
		keys.Action{ID: actLeave, Keys: []string{"o"}, Rank: 4},
	)
}

// Typing implements [screen.Screen].
func (q quitting) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (q quitting) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	if pick, ok := event.(screen.Pick); ok {
		if i := slices.Index(q.answers(), keys.ID(pick.Key)); i >= 0 {
			q.place.At = i
		}
		return q, nil
	}
	do, ok := event.(screen.Do)
	if !ok {
		return q, nil
	}
	action := do.Action
	if action == actPick {
		action = q.answers()[q.place.At]
	}
	switch action {
	case actStay:
		return q, []screen.Intent{screen.Up{}}
	case actElse:
		return q, []screen.Intent{screen.Up{}, screen.SaveCopy{}}
	case actLeave:
		return q, []screen.Intent{screen.Quit{}}
	}
	q.place, _ = q.list(in).Do(q.place, action, in.Height)
	return q, nil
}

// View implements [screen.Screen].
func (q quitting) View(in screen.Input) screen.Frame {
	lines := prose.Lines(in.Theme, []prose.Block{
		{Kind: prose.Heading, Text: in.Text.T("quit.title")},
		{Text: in.Dossier.Reason},
		{Kind: prose.Gap},
	}, in.Width)
	room := max(len(q.answers()), in.Height-len(lines))
	lines = lines[:max(0, min(len(lines), in.Height-len(q.answers())))]
	body := ""
	for _, line := range lines {
		body += line + "\n"
	}
	return screen.Frame{Body: body + q.list(in).View(q.place, in.Theme, true, in.Width, room), Status: in.Text.T("quit.title")}
}

func (q quitting) list(in screen.Input) list.List {
	items := make([]list.Item, len(q.answers()))
	for i, id := range q.answers() {
		items[i] = list.Item{Text: in.Text.T("action." + string(id) + ".label"), Role: theme.Normal}
	}
	return list.Of(items)
}

// Speak implements [screen.Screen].
func (q quitting) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T("quit.title"), Said: []string{in.Dossier.Reason}, At: q.place.At}
	for _, id := range q.answers() {
		speech.Items = append(speech.Items, screen.Item{Key: string(id), Name: in.Text.T("action." + string(id) + ".label"), Does: id})
	}
	return speech.Aloud(in.Text)
}
