package command

import (
	"fmt"
	"os"
	"path/filepath"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/dossier"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// shelf keeps the dossiers of the app on disk: in the reader's documents, or at
// the path named on the command line when nothing is there yet.
type shelf struct {
	next   string          // where the next new dossier goes; empty is in a store
	home   dossier.Store   // where dossiers are: among the reader's documents unless they say otherwise
	stores []dossier.Store // at least one: home, then where to go when it refuses
}

// newShelf keeps dossiers in a folder, or where dossiers are by default when it is
// empty.
func newShelf(path, folder string) *shelf {
	s := &shelf{home: dossier.DefaultStore()}
	if folder != "" {
		s.home = dossier.Store{Dir: folder}
	}
	s.stores = []dossier.Store{s.home}
	if home, err := os.UserHomeDir(); err == nil {
		s.stores = append(s.stores, dossier.Store{Dir: home})
	}
	s.stores = append(s.stores, dossier.Store{Dir: os.TempDir()})
	if path != "" && existing(path) == "" {
		s.next = path
	}
	return s
}

// Open implements [ui.Dossiers].
func (s *shelf) Open(path string) (ui.Dossier, comparison.Session, error) {
	file, session, err := dossier.Open(path)
	if err != nil {
		return nil, session, err
	}
	return file, session, nil
}

// Review implements [ui.Dossiers].
func (s *shelf) Review(path string, catalogue *offers.Catalogue, refused offers.Problems) error {
	if found := dossier.Review(path, catalogue, refused); len(found) > 0 {
		return &dossier.Unknown{Path: path, Problems: found}
	}
	return nil
}

// Create implements [ui.Dossiers]. A place that refuses is not tried again: who
// asks once more wants the work safe, wherever that is, and is told where.
func (s *shelf) Create(session comparison.Session) (ui.Dossier, error) {
	var file *dossier.File
	var err error
	switch {
	case s.next != "":
		file, err = dossier.Create(s.next, session)
		s.next = ""
	default:
		file, err = s.stores[0].Create(session)
		if err != nil && len(s.stores) > 1 {
			s.stores = s.stores[1:]
		}
	}
	if err != nil {
		return nil, err
	}
	return file, nil
}

// Rescue implements [ui.Dossiers].
func (s *shelf) Rescue(path string, session comparison.Session) (string, error) {
	stores := s.stores
	if path != "" {
		stores = append([]dossier.Store{{Dir: filepath.Dir(path)}}, stores...)
	}
	var refused error
	for _, store := range stores {
		file, err := store.Rescue(path, session)
		if err == nil {
			return file.Path(), nil
		}
		refused = err
	}
	return "", refused
}

// Recent implements [ui.Dossiers].
func (s *shelf) Recent() []screen.Recent {
	var recent []screen.Recent
	for _, found := range s.home.Recent() {
		recent = append(recent, screen.Recent{Path: found.Path, Name: found.Name})
	}
	return recent
}

// readDossier reads a dossier for a command. What is wrong in it is told whole:
// a ranking of half a dossier would be another board's.
func (r *runner) readDossier(path string, text *i18n.Printer) (comparison.Session, error) {
	_, session, err := r.openDossier(path, text)
	return session, err
}

// openDossier reads a dossier to write in it.
func (r *runner) openDossier(path string, text *i18n.Printer) (*dossier.File, comparison.Session, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, comparison.Session{}, wrong("dossier-folder", "path", clean(path))
	}
	file, session, err := dossier.Open(path)
	switch err := err.(type) {
	case nil:
		return file, session, nil
	case *dossier.Missing:
		return nil, session, wrong("no-dossier", "path", clean(path))
	case *dossier.Broken:
		r.tellAll(text, err.Problems)
		return nil, session, no("dossier-broken", "path", clean(path))
	case ui.Explained:
		return nil, session, &failure{code: refused, explained: err}
	default:
		return nil, session, err
	}
}

// tellAll tells problems on the error output, one a line.
func (r *runner) tellAll(text *i18n.Printer, problems offers.Problems) {
	for _, problem := range problems {
		fmt.Fprintln(r.Stderr, told(text, problem))
	}
}
