package screen

import (
	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/keys"
)

// Event is what a screen can be told. It is a closed set.
type Event interface{ event() }

// Do asks for an action by id; Press is the key that asked, if one did.
type Do struct {
	Action keys.ID
	Press  keys.Press
}

// Collect asks the presentation to keep an ordinary screen, as it is open, among
// the views being prepared.
type Collect struct{ Open Open }

// Typed is a key for the focused text field.
type Typed struct{ Press keys.Press }

// Opened tells the screen it now shows, and on what.
type Opened struct{ Open Open }

// Click is a mouse click on a cell of the body, or a wheel turn there.
type Click struct {
	X, Y  int
	Wheel int // lines, negative upwards; 0 for a click
}

func (Collect) event() {}
func (Do) event()      {}
func (Typed) event()   {}
func (Opened) event()  {}
func (Click) event()   {}

// Intent is a wish of a screen. It is a closed set; ui/apply.go grants them.
type Intent interface{ intent() }

// Change writes fields of the session as one named, undoable step. Paths and
// values are those of [comparison.Session.Set].
type Change struct {
	Step  string // a step id of the texts: "step.weight"
	Edits []comparison.Edit
}

// Begin starts a new dossier from a profile. The present one stays in its file.
type Begin struct{ Profile offers.ProfileID }

// Resume opens a dossier of the disk.
type Resume struct{ Path string }

// SaveCopy writes the work in a new file beside, when its own cannot be written.
type SaveCopy struct{}

// Demonstrate opens the demonstration: a dossier of nobody, in memory.
type Demonstrate struct{}

// Tour shows a stop of the guided tour, 0 to begin it.
type Tour struct{ Stop int }

// Open shows a screen, on something if it is about something.
type Open struct {
	Screen      ID
	Offer       offers.OfferID
	Host        offers.HostID
	Card        offers.CardID
	Software    offers.SoftwareID
	Accompanier offers.AccompanierID
	Signpost    offers.SignpostID
	Field       string // of the dossier
}

// Up goes one level up: the screen had nothing left to close.
type Up struct{}

// Reorder asks for another order inside the groups. It is a way of looking, not
// a step of the work.
type Reorder struct{ Order comparison.Order }

// Narrow asks for the ranking of some uses only, or of all when none is given.
type Narrow struct{ Uses []offers.UseID }

// Run asks for an action by id, as if its key had been pressed.
type Run struct {
	Action keys.ID
	// Blind says that the screen was not showing when it was asked: what the
	// action would change has not been chosen, so the work stays as it is.
	Blind bool
}

// NameHosts says that names of hosts now show on a screen that does not always
// show them: it is noted in the journal.
type NameHosts struct{}

// Notify shows a message on the message line.
type Notify struct {
	Text string // ready to show
}

// Document asks for the paper for the board: the ranking lets its form be chosen.
type Document struct{}

// Export writes a paper: "fiche-ca" as "md" or "html".
type Export struct{ Paper, Format string }

// Annotate asks for the board's note on an offer.
type Annotate struct{ Offer offers.OfferID }

// Copy puts a text on the clipboard.
type Copy struct{ Text string }

// Stage shows an ordinary screen as a view of the presentation, which keeps the
// keys of the remote control.
type Stage struct{ Open Open }

// Black has nothing show until a key: what a presenter's remote control asks for.
type Black struct{}

// CopyOne puts a text on the clipboard: the only one there is, or the one that is
// chosen among several.
type CopyOne struct{ Of []Copyable }

// Visit asks the reader whether a page is to be opened with their own browser, or
// its address copied. Nothing is opened before they say so.
type Visit struct{ Address string }

// Browse opens a page with the reader's own browser, once they said so.
type Browse struct{ Address string }

// Copyable is a text that can be copied, and what it is called.
type Copyable struct {
	Title string // "Le classement, en colonnes"
	Text  string
}

// Quit leaves the program, whatever is not saved.
type Quit struct{}

func (Change) intent()      {}
func (Begin) intent()       {}
func (Resume) intent()      {}
func (SaveCopy) intent()    {}
func (Open) intent()        {}
func (Up) intent()          {}
func (Reorder) intent()     {}
func (Narrow) intent()      {}
func (Run) intent()         {}
func (NameHosts) intent()   {}
func (Notify) intent()      {}
func (Document) intent()    {}
func (Export) intent()      {}
func (Annotate) intent()    {}
func (Copy) intent()        {}
func (Stage) intent()       {}
func (Black) intent()       {}
func (Quit) intent()        {}
func (Demonstrate) intent() {}
func (Tour) intent()        {}
func (CopyOne) intent()     {}
func (Visit) intent()       {}
func (Browse) intent()      {}
