package ui

import (
	"time"

	"github.com/muesli/termenv"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// Setup is everything an [App] gets from outside.
type Setup struct {
	Screens   []screen.Entry                                                      // what there is to see; nil is [Registry]
	Catalogue func(progress offers.Progress) (*offers.Catalogue, offers.Problems) // reads the catalogue, once, in an effect
	Texts     func(lang string) (*i18n.Printer, error)                            // reads the texts of a language, or those of the first frame: see [i18n.Open]
	Languages []string                                                            // that have texts, in the order L goes through them
	Lang      string                                                              // to begin with
	Today     offers.Date
	Theme     theme.Mode
	ASCII     bool
	Ground    func() (light, known bool) // asks the terminal for its background, and waits a moment for the answer; nil cannot
	Settle    func()                     // waits a moment for an answer that still travels, before the terminal is given back; nil has none
	Mouse     bool                       // the program has the mouse from the start
	Keys      map[keys.ID][]string       // the keys the reader bound to actions, in place of their own
	Notices   []string                   // what the reader must know on arriving, the most important last
	Profile   termenv.Profile
	Getenv    func(string) string
	Path      string                             // of the dossier to open; empty begins without one
	Dossiers  Dossiers                           // nil keeps nothing
	Copy      func(text string) (Copied, error)  // nil cannot copy
	Browse    func(address string) error         // opens a page outside; nil cannot
	Report    func(Fault) (string, error)        // writes a report on a mistake of the program and returns its path; nil cannot
	Export    func(Paper) (string, error)        // writes a paper and returns its path; nil cannot
	Present   bool                               // begin with the presentation
	Sequence  string                             // of views to present; empty is the usual ones
	Anonymous bool                               // hide names to begin with
	Messages  time.Duration                      // how long a message stays; 0 is until a key
	Demo      func() (comparison.Session, error) // reads the demonstration; nil has none
	OpenDemo  bool                               // begins with the demonstration
}

// Dossiers is where dossiers are kept.
type Dossiers interface {
	// Open reads a dossier. Its error is a sentence for the reader: see
	// [Explained].
	Open(path string) (Dossier, comparison.Session, error)
	// Review tells what a dossier names without the catalogue having it, given what
	// the catalogue refused of its claims. Its error is a sentence for the reader:
	// see [Explained]. The dossier serves all the same.
	Review(path string, catalogue *offers.Catalogue, refused offers.Problems) error
	// Create makes a new dossier for a session, beside those that exist, and
	// writes it.
	Create(comparison.Session) (Dossier, error)
	// Rescue writes a session in a new file beside the one at path, or where new
	// dossiers go when that is empty or refuses, and returns where. It touches no
	// file that is there.
	Rescue(path string, s comparison.Session) (string, error)
	// Recent lists the dossiers found, the latest first.
	Recent() []screen.Recent
}

// Dossier is one dossier on disk.
type Dossier interface {
	Path() string
	// Save writes the session. An error that is a [Conflict] says that somebody
	// else changed the file, which was left alone.
	Save(comparison.Session) error
}

// Explained is an error that can be told to a reader in their language.
type Explained interface {
	error
	Explain(*i18n.Printer) string
}

// Conflict is an error of [Dossier.Save] on a file somebody else changed.
type Conflict interface {
	error
	Conflict() bool
}

// Copied is the way a copied text went.
type Copied struct {
	Way  string // "native", "tmux", "terminal" or "file": texts "copied.<way>"
	Path string // of the file
}

// Paper is what an export needs.
type Paper struct {
	Name, Format string
	Catalogue    *offers.Catalogue
	Session      comparison.Session
	Assessment   *comparison.Assessment
	Result       comparison.Result
	Text         *i18n.Printer
	Today        offers.Date
	Dossier      string // its path, empty without one: papers go beside it
}
