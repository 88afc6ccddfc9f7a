package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// stop is a stop of the guided tour: a screen of the demonstration, what is
// opened there, and the sentence said of it, "tour.<id>".
type stop struct {
	id   string
	show screen.ID
	run  keys.ID // empty opens nothing more
}

// stops are those of the tour, in order: what a board goes through, in a minute.
func stops() []stop {
	return []stop{
		{id: "welcome", show: screen.Home},
		{id: "needs", show: screen.Needs},
		{id: "catalogue", show: screen.Catalogue},
		{id: "ranking", show: screen.Ranking},
		{id: "why", show: screen.Ranking, run: "ranking.why"},
		{id: "compare", show: screen.Compare},
		{id: "law", show: screen.Law},
		{id: "costs", show: screen.Costs},
	}
}

// tour is the dialog of the guided tour: the real screen, and a sentence under
// it. Nothing moves by itself.
type tour struct {
	at   int
	over screen.Screen
	ear  int // the choice of the speech that was picked last
}

const (
	actTourNext keys.ID = "tour.next"
	actTourBack keys.ID = "tour.back"
	actTourStop keys.ID = "tour.stop"
)

// goTour shows a stop of the tour over the demonstration. Past the last one, the
// demonstration is left and the board's own first question shows.
func (a *App) goTour(at int) tea.Cmd {
	opened, command := a.enterDemo()
	if !opened {
		return command
	}
	if at >= len(stops()) {
		a.trail = []screen.ID{screen.Home}
		return tea.Batch(command, a.leaveDemo(), a.show(screen.Open{Screen: screen.Needs}), a.notify(a.text.T("tour.over")))
	}
	stop := stops()[max(0, at)]
	if entry, ok := a.entry(stop.show); ok {
		a.screens[stop.show] = entry.New() // as anybody finds it
	}
	a.trail = []screen.ID{screen.Home}
	commands := []tea.Cmd{command, a.show(screen.Open{Screen: stop.show})}
	if stop.run != "" {
		commands = append(commands, a.run(screen.Run{Action: stop.run}))
	}
	return tea.Batch(append(commands, a.openDialog(tour{at: max(0, at), over: a.screens[a.at]}))...)
}

// Actions implements [screen.Screen].
func (t tour) Actions(screen.Input) []keys.Action {
	return []keys.Action{
		{ID: actTourNext, Keys: []string{"enter", "space", "pgdown", "right"}, Rank: 1},
		{ID: actTourBack, Keys: []string{"pgup", "left"}, Rank: 2, Why: reason(t.at == 0, "tour.first")},
		{ID: actTourStop, Keys: []string{"esc"}},
	}
}

// Typing implements [screen.Screen].
func (t tour) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (t tour) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Do:
		switch event.Action {
		case actTourNext:
			return t, []screen.Intent{screen.Tour{Stop: t.at + 1}}
		case actTourBack:
			return t, []screen.Intent{screen.Tour{Stop: t.at - 1}}
		case actTourStop:
			return t, []screen.Intent{screen.Up{}, screen.Notify{Text: in.Text.T("tour.stopped")}}
		}
	case screen.Pick:
		for i, item := range t.choices(in) {
			if item.Key == event.Key {
				t.ear = i
			}
		}
	}
	return t, nil
}

// View implements [screen.Screen].
func (t tour) View(in screen.Input) screen.Frame {
	box := []string{in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, in.Width))}
	for _, line := range prose.Wrap(t.says(in), min(in.Width, prose.Measure)-2) {
		box = append(box, " "+in.Theme.Paint(theme.Strong, line))
	}
	box = box[:min(len(box), in.Height)]
	under := in
	under.Height = in.Height - len(box)
	lines := strings.Split(t.over.View(under).Body, "\n")
	lines = lines[:min(len(lines), under.Height)]
	for len(lines) < under.Height {
		lines = append(lines, "")
	}
	return screen.Frame{Body: strings.Join(append(lines, box...), "\n"), Status: t.place(in)}
}

// says is the sentence of the stop.
func (t tour) says(in screen.Input) string { return in.Text.T("tour.says." + stops()[t.at].id) }

// place says how far the tour is.
func (t tour) place(in screen.Input) string {
	return in.Text.T("tour.place", "n", in.Text.Count(int64(t.at+1)), "total", in.Text.Count(int64(len(stops()))))
}

// choices are what can be done at the stop, for the ear.
func (t tour) choices(in screen.Input) []screen.Item {
	var items []screen.Item
	for _, action := range t.Actions(in) {
		if action.Why == "" {
			items = append(items, screen.Item{Key: string(action.ID), Name: in.Text.T("action." + string(action.ID) + ".label"), Does: action.ID})
		}
	}
	return items
}

// Speak implements [screen.Screen]: the sentence, what the screen says of where
// it is, then how to go on.
func (t tour) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T("tour.title"), State: t.place(in), Said: []string{t.says(in)}, Items: t.choices(in), At: t.ear}
	shown := t.over.Speak(in)
	speech.Said = append(speech.Said, shown.Title, shown.State)
	return speech.Aloud(in.Text)
}
