package ui

import (
	"errors"
	"sync"

	"bascule/comparison"
	"bascule/ui/screen"
)

// vault lets one save through at a time, also one the program no longer waits
// for: a program that is stopped finishes what it was writing.
type vault struct {
	mu      sync.Mutex
	created Dossier // the last file made
	of      int     // the generation of the dossier it was made for
}

// save writes a session, in a new file when it has none yet.
func (v *vault) save(dossiers Dossiers, file Dossier, session comparison.Session, generation int) (Dossier, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if file == nil && v.created != nil && v.of == generation {
		file = v.created
	}
	if file != nil {
		return file, file.Save(session)
	}
	created, err := dossiers.Create(session)
	if err == nil {
		v.created, v.of = created, generation
	}
	return created, err
}

// secure puts the work that is not saved yet where it can be found again, once
// the program no longer runs: in its own file when it may be written, else in a
// copy, whose path it returns. What the reader chose to lose is lost.
func (a *App) secure(faulty bool) (copied string, lost error) {
	if a.setup.Dossiers == nil || a.abandoned || !a.dossier.unsaved() {
		return "", nil
	}
	defer func() {
		if recover() != nil {
			copied, lost = "", errors.New("the program was at fault again")
		}
	}()
	if !faulty && a.dossier.state != screen.Conflict {
		if _, err := a.vault.save(a.setup.Dossiers, a.dossier.file, a.session, a.dossier.generation); err == nil {
			return "", nil
		}
	}
	return a.setup.Dossiers.Rescue(a.path(), a.session)
}
