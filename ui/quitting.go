package ui

import (
	"slices"
	"strings"

	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// quitting is the dialog that asks before leaving what is not saved. Staying is
// the default.
type quitting struct{ place list.Place }

// asksToQuit reports whether the question of [quitting] is open.
func (a *App) asksToQuit() bool {
	_, asks := a.top().(quitting)
	return asks
}

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
	switch event := event.(type) {
	case screen.Do:
		if event.Action == actPick {
			return q, q.give(q.answers()[q.place.At])
		}
		if wishes := q.give(event.Action); wishes != nil {
			return q, wishes
		}
		q.place, _ = q.list(in).Do(q.place, event.Action, in.Height)
	case screen.Click:
		return q.click(event, in)
	case screen.Pick:
		return q.pick(event.Key), nil
	}
	return q, nil
}

// give does what an answer says; it is nil for any other action.
func (q quitting) give(answer keys.ID) []screen.Intent {
	switch answer {
	case actStay:
		return []screen.Intent{screen.Up{}}
	case actElse:
		return []screen.Intent{screen.Up{}, screen.SaveCopy{}}
	case actLeave:
		return []screen.Intent{screen.Quit{}}
	}
	return nil
}

// click chooses an answer; a click on the one that is chosen gives it.
func (q quitting) click(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	head, room := q.head(in)
	if click.Wheel != 0 {
		q.place = q.list(in).Scroll(q.place, click.Wheel, room)
		return q, nil
	}
	place, hit := q.list(in).At(q.place, click.Y-len(head), room)
	if hit && place.At == q.place.At {
		return q, q.give(q.answers()[place.At])
	}
	q.place = place
	return q, nil
}

// View implements [screen.Screen].
func (q quitting) View(in screen.Input) screen.Frame {
	head, room := q.head(in)
	shown := strings.Split(q.list(in).View(q.place, in.Theme, true, in.Width, room), "\n")
	return screen.Frame{Body: strings.Join(append(head, shown...), "\n"), Status: in.Text.T("quit.title")}
}

// head is what stands over the answers, and the room it leaves them.
func (q quitting) head(in screen.Input) (lines []string, room int) {
	lines = prose.Lines(in.Theme, append(q.asked(in), prose.Block{Kind: prose.Gap}), in.Width)
	room = max(len(q.answers()), in.Height-len(lines))
	return lines[:max(0, min(len(lines), in.Height-len(q.answers())))], room
}

// asked is the question, and why the work is not safe.
func (q quitting) asked(in screen.Input) []prose.Block {
	return []prose.Block{{Kind: prose.Heading, Text: in.Text.T("quit.title")}, {Text: in.Dossier.Reason}}
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
	speech := screen.Speech{Title: in.Text.T("quit.title"), Said: prose.Texts(q.asked(in)[1:]), At: q.place.At}
	for _, id := range q.answers() {
		speech.Items = append(speech.Items, screen.Item{
			Key: string(id), Name: in.Text.T("action." + string(id) + ".label"),
			More: []string{in.Text.T("action." + string(id) + ".help")}, Does: id,
		})
	}
	return speech.Aloud(in.Text)
}

// pick puts the cursor on an answer.
func (q quitting) pick(key string) quitting {
	if at := slices.Index(q.answers(), keys.ID(key)); at >= 0 {
		q.place.At = at
	}
	return q
}
