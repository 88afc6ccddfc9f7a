package uitest

import (
	"errors"
	"maps"
	"path"
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/screen"
)

// folder is where the dossiers of the tests are said to be.
const folder = "~/Documents/Bascule/"

// Shelf keeps dossiers in memory, by path. It implements [ui.Dossiers].
type Shelf struct {
	Held   map[string]comparison.Session
	Saves  int
	Refuse error // what a save fails with, when set
	Doubt  error // what a review tells, when set
}

// Open implements [ui.Dossiers].
func (s *Shelf) Open(path string) (ui.Dossier, comparison.Session, error) {
	session, ok := s.Held[path]
	if !ok {
		return nil, comparison.Session{}, errors.New("no such dossier: " + path)
	}
	return book{s, path}, session, nil
}

// Review implements [ui.Dossiers].
func (s *Shelf) Review(string, *offers.Catalogue, offers.Problems) error { return s.Doubt }

// Create implements [ui.Dossiers].
func (s *Shelf) Create(session comparison.Session) (ui.Dossier, error) {
	b := book{s, folder + "dossier-" + string(rune('a'+len(s.Held))) + ".toml"}
	return b, b.Save(session)
}

// Rescue implements [ui.Dossiers].
func (s *Shelf) Rescue(path string, session comparison.Session) (string, error) {
	path = strings.TrimSuffix(path, ".toml") + "-secours.toml"
	s.Held[path] = session
	return path, nil
}

// Recent implements [ui.Dossiers].
func (s *Shelf) Recent() []screen.Recent {
	var recent []screen.Recent
	for _, file := range slices.Sorted(maps.Keys(s.Held)) {
		recent = append(recent, screen.Recent{Path: file, Name: strings.TrimSuffix(path.Base(file), ".toml")})
	}
	return recent
}

// book is one dossier of a [Shelf].
type book struct {
	shelf *Shelf
	path  string
}

func (b book) Path() string { return b.path }

func (b book) Save(session comparison.Session) error {
	if b.shelf.Refuse != nil {
		return b.shelf.Refuse
	}
	b.shelf.Saves++
	b.shelf.Held[b.path] = session
	return nil
}

// Taken is the error of a save on a file somebody else changed.
type Taken struct{}

// Error says what happened.
func (Taken) Error() string { return "the file was changed meanwhile" }

// Conflict implements [ui.Conflict].
func (Taken) Conflict() bool { return true }
