package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/ui/screen"
)

// demonstrate opens the demonstration in place of the dossier, at the home
// screen.
func (a *App) demonstrate() tea.Cmd {
	opened, command := a.enterDemo()
	if !opened {
		return command
	}
	a.trail = nil
	return tea.Batch(command, a.show(screen.Open{Screen: screen.Home}), a.notify(a.text.T("demo.opened")))
}

// enterDemo puts the demonstration in place of the dossier, which stays in its
// file. It lives in memory: nothing of it is written until the reader asks for a
// copy. The first value is false when it could not be opened.
func (a *App) enterDemo() (bool, tea.Cmd) {
	switch {
	case a.dossier.state == screen.Demonstration:
		return true, nil
	case a.base == nil:
		return false, a.notify(a.text.T("message.still-loading"))
	case a.dossier.unsaved():
		return false, a.notify(a.text.T("message.save-first"))
	case a.setup.Demo == nil:
		return false, a.notify(a.text.T("demo.none"))
	}
	session, err := a.setup.Demo()
	if err != nil {
		return false, a.warn(err)
	}
	a.before = a.path()
	a.replace(nil, session)
	a.dossier.state = screen.Demonstration
	a.findSequence()
	return true, a.derive(reading)
}

// leaveDemo goes back to the dossier there was before the demonstration, or to
// none.
func (a *App) leaveDemo() tea.Cmd {
	before := a.before
	a.before = ""
	a.replace(nil, comparison.Session{})
	return tea.Batch(a.derive(reading), a.openDossier(before))
}
