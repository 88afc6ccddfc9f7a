package ui

import (
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/offers/spelling"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// staging is what the shell keeps of a presentation: what a wall shows is not
// what a desk shows.
type staging struct {
	on     bool       // the window is made for a wall now
	mode   theme.Mode // on the wall
	black  bool       // nothing shows until a key
	echo   bool       // the last key and what it did show everywhere
	key    string     // the last key, as it is called
	action string     // what it did, in a word or two
}

// stage returns the entry that takes the whole window, if there is one.
func (a *App) stage() (screen.Entry, bool) {
	for _, entry := range a.entries {
		if entry.Bare {
			return entry, true
		}
	}
	return screen.Entry{}, false
}

// bare reports whether what shows takes the whole window.
func (a *App) bare() bool {
	entry, _ := a.entry(a.at)
	return entry.Bare && len(a.dialogs) == 0
}

// presenting reports whether the window is on a wall.
func (a *App) presenting() bool {
	entry, _ := a.entry(a.at)
	return entry.Bare || a.staged()
}

// staged reports whether an ordinary screen shows as a view of the presentation.
func (a *App) staged() bool {
	entry, ok := a.stage()
	return ok && a.at != entry.ID && slices.Contains(a.trail, entry.ID)
}

// remote finds what a key of a presenter's remote control asks for while an
// ordinary screen shows as a view.
func (a *App) remote(p keys.Press) (keys.Action, bool) {
	if !a.staged() || len(a.dialogs) > 0 || !slices.Contains([]string{"pgdown", "pgup", "f5", "b", "."}, p.Name) {
		return keys.Action{}, false
	}
	entry, _ := a.stage()
	return keys.Find(keys.Rebind(a.screens[entry.ID].Actions(a.input()), a.setup.Keys), p.Name)
}

// control has the presentation do what its remote control asks for.
func (a *App) control(action keys.Action, p keys.Press) tea.Cmd {
	a.remember(action, p)
	entry, _ := a.stage()
	away := a.at
	a.at = entry.ID
	command := a.tell(screen.Do{Action: action.ID, Press: p})
	if a.staging.black {
		a.at = away // the view is still there when the light comes back
	}
	return command
}

// collect puts what shows among the views being prepared.
func (a *App) collect() tea.Cmd {
	entry, ok := a.stage()
	if !ok {
		return a.notify(a.text.T("why.no-screen"))
	}
	open := screen.Open{Screen: a.at}
	if placed, ok := a.screens[a.at].(screen.Placed); ok {
		open = placed.Place(a.input())
		open.Screen = a.at
	}
	next, wishes := a.screens[entry.ID].Update(screen.Collect{Open: open}, a.input())
	a.screens[entry.ID] = next
	return a.applyAll(wishes)
}

// openStage begins with the presentation where the program was asked to.
func (a *App) openStage() tea.Cmd {
	entry, ok := a.stage()
	if !a.setup.Present || !ok {
		return nil
	}
	return a.Show(screen.Open{Screen: entry.ID, Field: a.setup.Sequence})
}

// findSequence gives the presentation asked for at start the id of its sequence,
// as soon as there is a dossier: a title says nothing where names are hidden.
func (a *App) findSequence() {
	entry, ok := a.stage()
	if named := spelling.Fold(a.setup.Sequence); ok && named != "" {
		for _, p := range a.session.Presentations {
			if spelling.Fold(p.Title) == named {
				a.screens[entry.ID], _ = a.screens[entry.ID].Update(screen.Opened{Open: screen.Open{Screen: entry.ID, Field: p.ID}}, a.input())
			}
		}
	}
	a.setup.Sequence = "" // asked for once
}

// light makes the colours those of a wall when a presentation begins, and of a
// desk when it ends. What the reader chose against colour, or for more contrast,
// holds on a wall too.
func (a *App) light() tea.Cmd {
	if a.presenting() == a.staging.on {
		return nil
	}
	a.staging.on = !a.staging.on
	a.staging.key, a.staging.action, a.staging.mode = "", "", theme.Light
	if a.mode == theme.Plain || a.mode == theme.Contrast {
		a.staging.mode = a.mode
	}
	a.repaint()
	return a.mouseOff(a.staging.on)
}

// present shows the work on a wall.
func (a *App) present() tea.Cmd {
	entry, ok := a.stage()
	if !ok {
		return a.notify(a.text.T("why.no-screen"))
	}
	return a.open(screen.Open{Screen: entry.ID})
}

// onOff is the word of the texts for something that is on, or off.
func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// nextMode goes to the next colours: those of the wall while presenting, which
// are never automatic.
func (a *App) nextMode() theme.Mode {
	mode := &a.mode
	if a.staging.on {
		mode = &a.staging.mode
	}
	if *mode = mode.Next(); *mode == theme.Auto && a.staging.on {
		*mode = mode.Next()
	}
	a.repaint()
	return *mode
}

// remember keeps the last actions, for a report on a fault, and the last key and
// what it did, for those who learn. What is typed is never kept.
func (a *App) remember(action keys.Action, p keys.Press) {
	a.done = append(slices.Clip(a.done[max(0, len(a.done)-actionsKept+1):]), action.ID)
	if hint := "action." + string(action.ID) + ".hint"; p.Name != "" && a.text.Has(hint) {
		a.staging.key, a.staging.action = a.text.Key(p.Name), a.text.T(hint)
	}
}

// caption draws the last key and what it did; nothing before the first, or where
// nobody asked for it.
func (a *App) caption() string {
	if a.staging.key == "" || !a.staging.on && !a.staging.echo {
		return ""
	}
	return a.theme.Paint(theme.Selected, " "+a.staging.key+" ") + " " + a.staging.action
}

// bareView draws what takes the whole window: its body, and a last line for a
// message, else the last key.
func (a *App) bareView(in screen.Input) []string {
	lines := make([]string, a.height)
	if a.staging.black {
		for i := range lines {
			lines[i] = a.theme.Blank(a.width)
		}
		return lines
	}
	body := strings.Split(a.top().View(in).Body, "\n")
	copy(lines[:in.Height], body)
	last := a.caption()
	if message := a.messages.shown; message != "" {
		wrapped := prose.Wrap(message, a.width-2)
		wrapped = wrapped[:min(len(wrapped), mostMessage, in.Height)]
		for i, line := range wrapped[:len(wrapped)-1] {
			lines[a.height-len(wrapped)+i] = " " + line
		}
		last = wrapped[len(wrapped)-1]
	}
	lines[a.height-1] = " " + last
	return lines
}

// presentedMessages is how long a message stays on a wall at least.
const presentedMessages = 10 * time.Second
