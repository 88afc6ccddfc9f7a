// Package uitest is the world the tests of the interface happen in: the embedded
// catalogue on a fixed day, a few sessions, and a window to press keys in.
//
// Only tests may import it.
package uitest

import (
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/muesli/termenv"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/dossier"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// Today is the day of the tests.
func Today() offers.Date { return offers.Date{Year: 2026, Month: 11, Day: 22} }

// The situations of [screen.Story.Setup].
const (
	Empty   = "empty"   // no dossier yet
	Loading = "loading" // no dossier, and the catalogue not read yet
	Faults  = "faults"  // no dossier, and a catalogue with faults laid over
)

// Situations lists the situations: those above, and a session begun from each
// profile of the catalogue ("amap", "club", "employeuse"…).
func Situations(tb testing.TB) []string {
	all := []string{Empty, Loading, Faults}
	for _, profile := range Catalogue(tb).Profiles {
		all = append(all, string(profile.ID))
	}
	return all
}

var embedded = sync.OnceValues(func() (*offers.Catalogue, offers.Problems) { return offers.Load(data.FS, Today()) })

// Catalogue returns the embedded catalogue.
func Catalogue(tb testing.TB) *offers.Catalogue {
	tb.Helper()
	catalogue, problems := embedded()
	if err := problems.Err(); err != nil {
		tb.Fatalf("the embedded catalogue: %v", err)
	}
	return catalogue
}

// broken is a catalogue to lay over the embedded one, with a host that cannot be
// read.
func broken() fs.FS {
	return fstest.MapFS{"hosts/casse.toml": {Data: []byte("name = \"Cassé\"\nkind = \"ethical\"\ncolour = \"mauve\"\n")}}
}

var texts = sync.OnceValues(func() (map[string]*i18n.Printer, error) {
	printers := make(map[string]*i18n.Printer)
	languages, err := i18n.Languages(data.FS)
	if err != nil {
		return nil, err
	}
	for _, lang := range languages {
		if printers[lang], err = i18n.Load(data.FS, lang); err != nil {
			return nil, err
		}
	}
	return printers, nil
})

// Text returns the printer of a language.
func Text(tb testing.TB, lang string) *i18n.Printer {
	tb.Helper()
	printers, err := texts()
	if err != nil {
		tb.Fatal(err)
	}
	return printers[lang]
}

// Session returns the session of a situation: empty unless it is a profile. A
// board that begins from a profile here has given itself a name and a budget,
// kept three offers and taken two answers for granted.
func Session(tb testing.TB, situation string) comparison.Session {
	tb.Helper()
	catalogue := Catalogue(tb)
	profile, ok := catalogue.Profile(offers.ProfileID(situation))
	if !ok {
		return comparison.Session{}
	}
	s := comparison.NewSession(catalogue, profile.ID)
	s.Association.Name = "Les Trois Sources"
	s.Needs.Budget = comparison.Budget{Amount: profile.BudgetHigh, Known: true}
	s.Needs.Assumed = []string{"needs.quantities.files-gb", "needs.quantities.mail-gb"}
	for _, id := range []offers.OfferID{"zourit", "ouvaton", "framaspace"} {
		if catalogue.Offer(id) != nil {
			s.Shortlist = append(s.Shortlist, id)
		}
	}
	return s
}

// Input returns what a screen may read in a situation, in a body of w by h.
func Input(tb testing.TB, situation, lang string, w, h int) screen.Input {
	tb.Helper()
	in := screen.Input{
		Session: Session(tb, situation),
		Text:    Text(tb, lang),
		Theme:   theme.New(theme.Dark, false, termenv.Ascii),
		Width:   w, Height: h,
		Today:   Today(),
		Dossier: screen.Dossier{State: screen.NoDossier},
		Version: 1,
	}
	if situation == Loading {
		return in
	}
	in.Catalogue, in.Problems = load(situation)
	in.Assessment = comparison.Assess(in.Catalogue, in.Session, Today())
	in.Result = in.Assessment.Rank(in.Session.Needs.Weights, comparison.ByMiddle)
	if in.Session.Association.Name != "" {
		in.Dossier = screen.Dossier{Path: folder + situation + ".toml", State: screen.Saved}
	}
	return in
}

// load reads the catalogue of a situation.
func load(situation string) (*offers.Catalogue, offers.Problems) {
	if situation == Faults {
		return offers.Load(data.FS, Today(), broken())
	}
	return embedded()
}

// Setup returns what an app gets in a situation.
func Setup(tb testing.TB, situation, lang string) ui.Setup {
	tb.Helper()
	setup := ui.Setup{
		Catalogue: func(offers.Progress) (*offers.Catalogue, offers.Problems) { return load(situation) },
		Texts:     func(lang string) (*i18n.Printer, error) { return Text(tb, lang), nil },
		Languages: []string{"en", "fr"},
		Lang:      lang,
		Today:     Today(),
		Theme:     theme.Dark,
		Profile:   termenv.Ascii,
		Getenv:    func(string) string { return "" },
		Dossiers:  &Shelf{Held: map[string]comparison.Session{}},
		Demo:      func() (comparison.Session, error) { return dossier.Demo(data.FS) },
	}
	if session := Session(tb, situation); session.Association.Name != "" {
		path := folder + situation + ".toml"
		setup.Path = path
		setup.Dossiers = &Shelf{Held: map[string]comparison.Session{path: session}}
	}
	return setup
}
