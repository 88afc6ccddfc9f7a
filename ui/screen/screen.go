package screen

import (
	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/theme"
)

// ID names a screen.
type ID string

// The screens, in the order of a first visit.
const (
	Home      ID = "home"
	Needs     ID = "needs"
	Catalogue ID = "catalogue"
	Ranking   ID = "ranking"
	Compare   ID = "compare"
	Law       ID = "law"
	Costs     ID = "costs"
	// Presentation is off the walk: it shows the work on a wall.
	Presentation ID = "presentation"
)

// Screen is one screen and its view state: cursor, scroll, what is open. What a
// user would miss on leaving belongs in the session.
type Screen interface {
	// Update answers an event.
	Update(Event, Input) (Screen, []Intent)
	// View draws the body in exactly the room of the input: at most Height lines
	// of at most Width cells. It must be fast: no ranking, no sorting of the
	// catalogue.
	View(Input) Frame
	// Speak says what shows where nothing is drawn. The texts follow the state of
	// the screen, not the size of a window.
	Speak(Input) Speech
	// Actions lists what can be done now, for keys, footer and help.
	Actions(Input) []keys.Action
	// Typing says what the focused text field takes: those keys come as Typed
	// events, before any action is looked for.
	Typing() Typing
}

// Placed is a screen that can say what to open to come back to what it shows.
type Placed interface {
	Screen
	Place(Input) Open
}

// Entry is what the registry needs to know of a screen.
type Entry struct {
	ID      ID
	Step    int  // 1 to 5 in the strip, 0 outside it
	Names   bool // it shows the names of hosts: opening it is noted in the journal
	Bare    bool // it takes the whole window: no strip, no status, no footer
	New     func() Screen
	State   func(Input) StepState // how far its step is; nil says nothing
	Stories []Story
}

// StepState is how far a step of the strip is.
type StepState string

// The states of a step.
const (
	Unsaid  StepState = ""
	Done    StepState = "done"
	Waiting StepState = "waiting" // something is not answered yet
	Blocked StepState = "blocked"
)

// Story is a named situation of a screen, drawn by the golden tests.
type Story struct {
	Name  string
	Setup string   // a situation of the test world: "empty", "club", "employeuse", "loading"…
	Open  Open     // how the screen was opened
	Keys  []string // pressed one after the other, by the names of keys.Press
}

// Input is all a screen may read. It is passed by value; what it points to must
// not be changed.
type Input struct {
	Catalogue  *offers.Catalogue // nil while loading; with the board's own claims laid over
	Problems   offers.Problems
	Session    comparison.Session
	Assessment *comparison.Assessment // nil while loading
	Result     comparison.Result
	Before     comparison.Result // the ranking before the last step: moves are the difference
	Only       []offers.UseID    // the uses the ranking is about; none means all
	Text       *i18n.Printer
	Theme      *theme.Theme
	Width      int // of the body
	Height     int
	Today      offers.Date
	Dossier    Dossier
	Version    uint64 // another number whenever anything above may differ, but the size and the dossier
}

// Dossier is what is known of the board's file.
type Dossier struct {
	Path   string
	State  DossierState
	Reason string   // a ready sentence when State is NotSaved or Conflict
	Recent []Recent // other dossiers found where dossiers are kept, the latest first
}

// Recent is a dossier that can be opened.
type Recent struct {
	Path string
	Name string // of the association, or of the file
}

// DossierState says whether the work is safe.
type DossierState string

// The states of the dossier.
const (
	NoDossier DossierState = "none" // nothing to save yet
	Saved     DossierState = "saved"
	Saving    DossierState = "saving"
	NotSaved  DossierState = "not-saved" // the disk refused: Reason says why and what to do
	Conflict  DossierState = "conflict"  // somebody else changed the file

	Demonstration DossierState = "demonstration" // of nobody, in memory: nothing is written
)

// Frame is what a screen shows.
type Frame struct {
	Body   string // lines joined by newlines
	Status string // one line on where we are and what is filtered: the second line of the window
}
