package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// App is the program on screen: one state, drawn by View and changed by Update
// only. Use [New].
type App struct {
	setup   Setup
	entries []screen.Entry

	width, height int
	mode          theme.Mode
	ground        theme.Mode // of the terminal, Light or Dark, as far as is known: what Auto looks as
	theme         *theme.Theme
	text          *i18n.Printer
	mouse         bool
	staging       staging
	anonymous     bool // names are hidden

	base      *offers.Catalogue // as it was read; nil while loading
	known     []Known           // every action of every screen, once it was needed: see atlas
	problems  offers.Problems
	read      int // the percents of the catalogue read so far, while it is long to read
	derived   derived
	session   comparison.Session
	history   history
	dossier   keeper
	recent    []screen.Recent
	before    string // the dossier that was open before the demonstration, empty without one
	version   uint64 // moves on with everything a screen may draw, but the size
	narrowed  []offers.UseID
	order     comparison.Order
	namesSeen bool // the journal already says that names of hosts were shown

	at       screen.ID
	screens  map[screen.ID]screen.Screen
	trail    []screen.ID     // the screens Échap goes back through
	dialogs  []screen.Screen // over the screen, the last on top
	messages messages
	leaving  bool // quit as soon as the dossier is saved

	abandoned bool      // the reader chose to lose what is not saved
	vault     *vault    // a pointer: effects hold it
	done      []keys.ID // the last actions, for a report
}

// New returns an app that shows its home screen, its catalogue not read yet. It
// fails when the texts of the language cannot be read.
func New(setup Setup) (*App, error) {
	text, err := setup.Texts(setup.Lang)
	if err != nil {
		return nil, err
	}
	entries := setup.Screens
	if entries == nil {
		entries = Registry()
	}
	a := &App{
		setup:     setup,
		entries:   entries,
		mode:      setup.Theme,
		anonymous: setup.Anonymous,
		text:      text.Bound(setup.Keys),
		mouse:     setup.Mouse,
		order:     comparison.ByMiddle,
		vault:     &vault{},
		at:        screen.Home,
		screens:   make(map[screen.ID]screen.Screen),
		dossier:   keeper{state: screen.NoDossier},
	}
	a.ground, _ = theme.Ground(setup.Getenv)
	for _, notice := range setup.Notices {
		a.messages.hold(notice)
	}
	a.repaint()
	for _, entry := range a.entries {
		a.screens[entry.ID] = entry.New()
	}
	return a, nil
}

// Init starts what the first frame does not wait for.
func (a *App) Init() tea.Cmd {
	return tea.Batch(a.openStage(), a.completeTexts(), a.loadCatalogue(), a.findDossiers(), a.openDossier(a.setup.Path), a.takeMouse(), a.askGround())
}

// Update answers a message of the program: the size of the window, keys, the
// mouse, or the result of an effect.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	command := a.answer(msg)
	return a, tea.Batch(command, a.light())
}

// answer answers a message.
func (a *App) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = max(0, msg.Width), max(0, msg.Height)
	case tea.KeyMsg:
		var commands []tea.Cmd
		for _, press := range presses(msg, a.typing()) {
			commands = append(commands, a.press(press))
		}
		return tea.Batch(commands...)
	case tea.MouseMsg:
		return a.click(msg)
	case effect:
		return msg.settle(a)
	}
	return nil
}

// top is what has the keyboard: the last dialog, else the screen.
func (a *App) top() screen.Screen {
	if n := len(a.dialogs); n > 0 {
		return a.dialogs[n-1]
	}
	return a.screens[a.at]
}

// Front returns what has the keyboard, and what it may read now.
func (a *App) Front() (screen.Screen, screen.Input) { return a.top(), a.input() }

func (a *App) typing() bool { return a.Typing() != screen.Nothing }

// setTop puts back what has the keyboard after it answered.
func (a *App) setTop(s screen.Screen) {
	if n := len(a.dialogs); n > 0 {
		a.dialogs[n-1] = s
		return
	}
	a.screens[a.at] = s
}

// tell hands an event to what has the keyboard, and grants what it wishes.
func (a *App) tell(event screen.Event) tea.Cmd {
	next, wishes := a.top().Update(event, a.input())
	a.setTop(next)
	return a.applyAll(wishes)
}

// input is what a screen may read now.
func (a *App) input() screen.Input {
	session := a.session
	if a.anonymous {
		session = a.veiled(session)
	}
	return screen.Input{
		Catalogue:  a.derived.catalogue,
		Problems:   a.problems,
		Session:    session,
		Assessment: a.derived.assessment,
		Result:     a.derived.result,
		Before:     a.derived.before,
		Only:       a.narrowed,
		Text:       a.text,
		Theme:      a.theme,
		Width:      a.width,
		Height:     max(0, a.height-a.chrome()),
		Today:      a.setup.Today,
		Dossier:    a.shownDossier(),
		Version:    a.version,
	}
}

// repaint makes the theme again after its mode changed.
func (a *App) repaint() {
	mode := a.mode
	if mode == theme.Auto {
		mode = a.ground
	}
	a.theme = theme.New(mode, a.setup.ASCII, a.setup.Profile)
	if a.staging.on {
		a.theme = theme.Projected(a.staging.mode, a.setup.ASCII, a.setup.Profile)
	}
	a.version++
}

// entry returns the entry of a screen.
func (a *App) entry(id screen.ID) (screen.Entry, bool) {
	for _, entry := range a.entries {
		if entry.ID == id {
			return entry, true
		}
	}
	return screen.Entry{}, false
}
