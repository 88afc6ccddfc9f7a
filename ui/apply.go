package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/ui/dossier"
	"bascule/ui/screen"
)

// applyAll grants wishes one after the other, each on the state the one before
// left.
func (a *App) applyAll(wishes []screen.Intent) tea.Cmd {
	var commands []tea.Cmd
	for _, wish := range wishes {
		commands = append(commands, a.apply(wish))
	}
	return tea.Batch(commands...)
}

// apply grants one wish. It is the only way a screen changes anything.
func (a *App) apply(wish screen.Intent) tea.Cmd {
	switch wish := wish.(type) {
	case screen.Change:
		return a.change(wish)
	case screen.Begin:
		return a.begin(wish)
	case screen.Resume:
		return a.resume(wish.Path)
	case screen.Demonstrate:
		return a.demonstrate()
	case screen.Tour:
		return a.goTour(wish.Stop)
	case screen.SaveCopy:
		return a.saveCopy()
	case screen.Open:
		return a.open(wish)
	case screen.Up:
		return a.up()
	case screen.Reorder:
		a.order = wish.Order
		return a.derive(weighing)
	case screen.Narrow:
		a.narrowed = slices.Clone(wish.Uses)
		return a.derive(assessing)
	case screen.Run:
		return a.run(wish)
	case screen.NameHosts:
		a.noteNames()
		return a.flush()
	case screen.Notify:
		return a.notify(wish.Text)
	case screen.Document:
		return tea.Batch(a.open(screen.Open{Screen: screen.Ranking}), a.run(screen.Run{Action: "ranking.export"}))
	case screen.Export:
		return a.export(wish)
	case screen.Annotate:
		if a.anonymous {
			return a.notify(a.text.T("message.anonymous-hidden"))
		}
		return a.openDialog(newNoting(a.session, wish.Offer))
	case screen.Copy:
		return a.copyText(wish.Text)
	case screen.Stage:
		return a.open(wish.Open)
	case screen.Black:
		a.staging.black = true
		return nil
	case screen.CopyOne:
		if len(wish.Of) == 1 {
			return a.copyText(wish.Of[0].Text)
		}
		return a.openDialog(newCopying(wish.Of))
	case screen.Visit:
		return a.visit(wish.Address)
	case screen.Browse:
		return a.browse(wish.Address)
	case screen.Quit:
		a.abandoned = true
		return a.quit()
	}
	return nil
}

// change writes fields of the session as one step: all of them, or none when one
// is refused.
func (a *App) change(wish screen.Change) tea.Cmd {
	if a.base == nil {
		return a.notify(a.text.T("message.still-loading"))
	}
	if a.overwrites(wish.Edits) {
		return a.notify(a.text.T("message.anonymous-hidden"))
	}
	next, changed, err := a.session.Record(a.base, a.setup.Today, wish.Step, wish.Edits...)
	switch {
	case err != nil:
		return a.warn(err)
	case !changed:
		return nil
	}
	reach := reachOf(wish.Edits)
	a.history.record(wish.Step, reach, a.session)
	a.session = next
	a.ensureNamesNoted()
	return tea.Batch(a.derive(reach), a.keep())
}

// begin starts a new dossier. The one before stays in its file, and its steps
// cannot be undone from here.
func (a *App) begin(wish screen.Begin) tea.Cmd {
	switch {
	case a.base == nil:
		return a.notify(a.text.T("message.still-loading"))
	case a.dossier.unsaved():
		return a.notify(a.text.T("message.save-first"))
	}
	a.replace(nil, comparison.Begin(a.base, wish.Profile, a.setup.Today))
	a.ensureNamesNoted()
	return tea.Batch(a.derive(reading), a.keep())
}

// resume opens a dossier of the disk in place of the present one. Reading again
// the file somebody else changed drops what could not be saved over it: the
// reader asked for it.
func (a *App) resume(path string) tea.Cmd {
	if a.dossier.unsaved() && path != a.path() {
		return a.notify(a.text.T("message.save-first"))
	}
	return a.openDossier(path)
}

// replace puts another dossier in place of the present one.
func (a *App) replace(file Dossier, session comparison.Session) {
	a.session = session
	a.history = history{}
	a.dossier = keeper{file: file, state: screen.NoDossier, generation: a.dossier.generation + 1}
	if file != nil {
		a.dossier.state = screen.Saved
	}
	a.derived.result = comparison.Result{} // no moves between two dossiers
}

func (a *App) undo() tea.Cmd {
	step := a.history.undo(a.session)
	return a.turnBack(step, "message.undone")
}

func (a *App) redo() tea.Cmd {
	step := a.history.redo(a.session)
	return a.turnBack(step, "message.redone")
}

// turnBack puts the session of a step back, and names the step.
func (a *App) turnBack(step step, message string) tea.Cmd {
	a.session = step.session
	a.ensureNamesNoted()
	return tea.Batch(a.derive(step.reach), a.keep(), a.notify(a.text.T(message, "step", a.text.T(step.name))))
}

// noteNames is called when a screen with names of hosts shows.
func (a *App) noteNames() {
	a.namesSeen = true
	a.ensureNamesNoted()
}

// ensureNamesNoted writes in the journal that names were shown, once, as soon as
// there is a dossier to write it in.
func (a *App) ensureNamesNoted() {
	if !a.namesSeen || a.dossier.state == screen.NoDossier && len(a.session.Journal) == 0 {
		return
	}
	noted := slices.ContainsFunc(a.session.Journal, func(s comparison.Step) bool { return s.Name == comparison.StepNamesShown })
	if noted {
		return
	}
	a.session.Journal = append(slices.Clone(a.session.Journal), comparison.Step{On: a.setup.Today, Name: comparison.StepNamesShown})
	a.dossier.dirty = true
}

// explain says an error to the reader.
func (a *App) explain(err error) string {
	if told, ok := asExplained(err); ok {
		return told.Explain(a.text)
	}
	if reason, known := dossier.Refusal(a.text, err); known {
		return a.text.T("message.refused", "reason", reason)
	}
	return a.text.T("message.error", "error", err.Error())
}
