package ui

import (
	"errors"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui/screen"
)

// keeper keeps the dossier safe: one save at a time, another after it when the
// work went on meanwhile.
type keeper struct {
	file       Dossier // nil until a first save made it
	state      screen.DossierState
	reason     string
	dirty      bool // something is not written yet
	busy       bool // a save is under way
	generation int  // of the dossier: what comes back for another is dropped
}

// unsaved reports whether leaving the dossier now would lose something.
func (k *keeper) unsaved() bool {
	if k.state == screen.Demonstration {
		return false
	}
	return k.dirty || k.busy || k.state == screen.NotSaved || k.state == screen.Conflict
}

// shown is what screens may know of the dossier.
func (k *keeper) shown(recent []screen.Recent) screen.Dossier {
	d := screen.Dossier{State: k.state, Reason: k.reason, Recent: recent}
	if k.file != nil {
		d.Path = k.file.Path()
	}
	return d
}

// path is the file of the dossier; empty without one.
func (a *App) path() string {
	if a.dossier.file == nil {
		return ""
	}
	return a.dossier.file.Path()
}

// keep has the session written after a change.
func (a *App) keep() tea.Cmd {
	if a.setup.Dossiers == nil {
		return nil
	}
	a.dossier.dirty = true
	return a.flush()
}

// flush starts a save if something is to be written. A file somebody else
// changed is left alone until the reader decides, and the demonstration is
// written nowhere.
func (a *App) flush() tea.Cmd {
	k := &a.dossier
	if a.setup.Dossiers == nil || !k.dirty || k.busy || k.state == screen.Conflict || k.state == screen.Demonstration {
		return nil
	}
	k.dirty, k.busy, k.state = false, true, screen.Saving
	return a.saveDossier()
}

// saveCopy writes the work in a new file.
func (a *App) saveCopy() tea.Cmd {
	if a.setup.Dossiers == nil || a.dossier.busy {
		return nil
	}
	a.dossier.file = nil
	a.dossier.state = screen.NoDossier
	a.dossier.generation++ // another file: the one made before is left
	return a.keep()
}

// saved takes in the end of a save.
func (a *App) saved(file Dossier, err error) tea.Cmd {
	k := &a.dossier
	k.busy = false
	if err != nil {
		k.dirty, k.state, k.reason = true, screen.NotSaved, a.explain(err)
		var conflict Conflict
		if errors.As(err, &conflict) && conflict.Conflict() {
			k.state = screen.Conflict
		}
		a.leaving = false
		return a.warn(err)
	}
	created := k.file == nil
	k.file, k.state, k.reason = file, screen.Saved, ""
	switch {
	case k.dirty:
		return a.flush()
	case a.leaving:
		return a.quit()
	case created:
		return a.notify(a.text.T("message.created", "path", file.Path()))
	}
	return nil
}

func asExplained(err error) (Explained, bool) {
	var told Explained
	ok := errors.As(err, &told)
	return told, ok
}

// askToQuit leaves at once when nothing would be lost, waits for a save that is
// under way, and else asks.
func (a *App) askToQuit() tea.Cmd {
	k := &a.dossier
	switch {
	case !k.unsaved():
		return a.quit()
	case k.state == screen.Saving:
		a.leaving = true
		return a.flush()
	}
	return a.openDialog(newQuitting())
}

// interrupt is Ctrl+C: it leaves at once when all is saved, and else at the
// second time.
func (a *App) interrupt() tea.Cmd {
	if a.leaving || len(a.dialogs) > 0 && a.dossier.unsaved() {
		a.abandoned = true
		return a.quit()
	}
	a.dialogs = nil
	return a.askToQuit()
}
