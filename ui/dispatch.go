package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui/keys"
	"bascule/ui/screen"
)

// press answers one key: a focused text field first, then the dialog or the
// screen, then the shell.
func (a *App) press(p keys.Press) tea.Cmd {
	a.messages.dismiss()
	shell, _ := keys.Find(a.actions(), p.Name)
	if a.staging.black && shell.ID != actInterrupt {
		a.staging.black = false
		return nil
	}
	if a.tooSmall() {
		if shell.ID == actQuit || shell.ID == actInterrupt {
			return a.quit()
		}
		return nil
	}
	top := a.top()
	if top.Typing().Takes(p) {
		return a.tell(screen.Typed{Press: p})
	}
	if action, ok := a.remote(p); ok {
		return a.control(action, p)
	}
	if action, ok := keys.Find(a.offered(a.input()), p.Name); ok {
		return a.perform(action, p)
	}
	switch {
	case shell.ID == "":
		return nil
	case len(a.dialogs) > 0 && shell.ID != actInterrupt:
		return a.overDialog(shell.ID)
	}
	return a.perform(shell, p)
}

// overDialog is what the shell's keys do while a dialog is open: Échap and the
// help key close it, the others wait.
func (a *App) overDialog(id keys.ID) tea.Cmd {
	if id == actUp || id == actHelp {
		a.closeDialog()
	}
	return nil
}

// perform does an action, or says why it cannot be done.
func (a *App) perform(action keys.Action, p keys.Press) tea.Cmd {
	if action.Why != "" {
		return a.notify(a.text.T(action.Why))
	}
	a.remember(action, p)
	if done, command := a.own(action.ID); done {
		return command
	}
	return a.tell(screen.Do{Action: action.ID, Press: p})
}

// actionsKept bounds the actions a report on a fault names.
const actionsKept = 20

// run does an action by id, or says why it cannot be done now.
func (a *App) run(wish screen.Run) tea.Cmd {
	id := wish.Action
	for _, list := range [2][]keys.Action{a.offered(a.input()), a.actions()} {
		for _, action := range list {
			switch {
			case action.ID != id:
			case action.Why == "" && asksWhich(action):
				return a.notify(a.text.T("action." + string(id) + ".help"))
			case action.Why == "" && wish.Blind && a.changesWork(id):
				return a.notify(a.text.T("palette.choose", "action", a.text.T("action."+string(id)+".label")))
			default:
				return a.perform(action, keys.Press{})
			}
		}
	}
	return a.notify(a.notYet(id))
}

// changesWork reports whether an action would change the dossier. Screens are
// pure functions: trying it does nothing.
func (a *App) changesWork(id keys.ID) bool {
	_, wishes := a.top().Update(screen.Do{Action: id}, a.input())
	return slices.ContainsFunc(wishes, func(wish screen.Intent) bool {
		_, changes := wish.(screen.Change)
		return changes
	})
}

// asksWhich reports whether the keys of an action are several digits: each says
// something else.
func asksWhich(action keys.Action) bool {
	said := make(map[int]bool)
	for _, name := range action.Keys {
		digit, ok := (keys.Press{Name: name}).Digit()
		if !ok {
			return false
		}
		said[digit] = true
	}
	return len(said) > 1
}

// own does an action of the shell. The first value is false for any other.
func (a *App) own(id keys.ID) (bool, tea.Cmd) {
	if step := slices.Index(actSteps(), id); step >= 0 {
		return true, a.goToStep(step + 1)
	}
	switch id {
	case actHelp:
		return true, a.openDialog(newHelp(a))
	case actPalette:
		a.dialogs = nil
		return true, a.openDialog(newPalette(a))
	case actGlossary:
		return true, a.openDialog(newLexicon(a))
	case actMessages:
		return true, a.openDialog(newSaid(a.messages))
	case actHome:
		a.trail = nil
		return true, a.show(screen.Open{Screen: screen.Home})
	case actUp:
		return true, a.up()
	case actUndo:
		return true, a.undo()
	case actRedo:
		return true, a.redo()
	case actTheme:
		return true, a.notify(a.text.T("theme." + string(a.nextMode())))
	case actLanguage:
		return true, a.switchLanguage()
	case actMouse:
		return true, a.toggleMouse()
	case actPresent:
		return true, a.present()
	case actEcho:
		a.staging.echo = !a.staging.echo
		return true, a.notify(a.text.T("message.echo-" + onOff(a.staging.echo)))
	case actCollect:
		return true, a.collect()
	case actAnonymous:
		return true, a.hideNames()
	case actQuit:
		return true, a.askToQuit()
	case actInterrupt:
		return true, a.interrupt()
	}
	return false, nil
}

// goToStep shows the first screen of a step, or the next one of it when the step
// already shows.
func (a *App) goToStep(step int) tea.Cmd {
	var ids []screen.ID
	for _, entry := range a.entries {
		if entry.Step == step {
			ids = append(ids, entry.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	next := (slices.Index(ids, a.at) + 1) % len(ids)
	a.trail = []screen.ID{screen.Home}
	return a.show(screen.Open{Screen: ids[next]})
}

// show makes a screen the one that shows, on something if it is about something.
func (a *App) show(open screen.Open) tea.Cmd {
	entry, ok := a.entry(open.Screen)
	if !ok {
		return a.notify(a.text.T("why.no-screen"))
	}
	a.dialogs = nil
	a.at = open.Screen
	if entry.Names {
		a.noteNames()
	}
	return tea.Batch(a.tell(screen.Opened{Open: open}), a.flush())
}

// Show opens a screen, as another screen would: stories and the command line
// begin elsewhere than at home.
func (a *App) Show(open screen.Open) tea.Cmd {
	command := a.open(open)
	return tea.Batch(command, a.light())
}

// trailLimit bounds the way back.
const trailLimit = 32

// open shows a screen and remembers the way back.
func (a *App) open(open screen.Open) tea.Cmd {
	if open.Screen != a.at {
		a.trail = append(a.trail, a.at)
		a.trail = a.trail[max(0, len(a.trail)-trailLimit):]
	}
	return a.show(open)
}

// up goes back to the screen before, and in the end to the home screen. It never
// quits.
func (a *App) up() tea.Cmd {
	if len(a.dialogs) > 0 {
		a.closeDialog()
		return nil
	}
	for n := len(a.trail); n > 0; n = len(a.trail) {
		back := a.trail[n-1]
		a.trail = a.trail[:n-1]
		if back != a.at {
			a.at = back
			return nil
		}
	}
	if a.at == screen.Home {
		return a.notify(a.text.T("message.top"))
	}
	a.at = screen.Home
	return nil
}

func (a *App) openDialog(dialog screen.Screen) tea.Cmd {
	a.dialogs = append(a.dialogs, dialog)
	return nil
}

func (a *App) closeDialog() { a.dialogs = a.dialogs[:max(0, len(a.dialogs)-1)] }

// click hands a click or a turn of the wheel to what shows in the body; what
// stands around it answers clicks by itself.
func (a *App) click(msg tea.MouseMsg) tea.Cmd {
	event := screen.Click{X: msg.X, Y: msg.Y - headLines}
	switch {
	case a.staging.on || a.tooSmall():
		return nil
	case msg.Y < headLines || msg.Y >= a.height-footLines-len(a.longMessage(a.input())):
		return a.clickAround(msg)
	case msg.Button == tea.MouseButtonWheelUp:
		event.Wheel = -wheelLines
	case msg.Button == tea.MouseButtonWheelDown:
		event.Wheel = wheelLines
	case msg.Button != tea.MouseButtonLeft || msg.Action != tea.MouseActionPress:
		return nil
	default:
		a.messages.dismiss()
	}
	return a.tell(event)
}

// wheelLines is how far one notch of the wheel goes.
const wheelLines = 3
