package uitest

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// Window is an app one can press keys in. Effects run at once, one after the
// other: there is nothing to wait for.
type Window struct {
	tb   testing.TB
	app  *ui.App
	left bool
}

// Open opens the app in a situation, in a window of w by h, once everything that
// loads at start is loaded.
func Open(tb testing.TB, situation, lang string, w, h int) *Window {
	tb.Helper()
	return With(tb, Setup(tb, situation, lang), situation != Loading, w, h)
}

// With opens an app of one's own setup; settled runs what it starts with.
func With(tb testing.TB, setup ui.Setup, settled bool, w, h int) *Window {
	tb.Helper()
	app, err := ui.New(setup)
	if err != nil {
		tb.Fatal(err)
	}
	window := &Window{tb: tb, app: app}
	window.Send(tea.WindowSizeMsg{Width: w, Height: h})
	if settled {
		window.Start()
	}
	return window
}

// Start runs what the app starts with.
func (w *Window) Start() { w.run(w.app.Init()) }

// Send hands a message to the app, then runs what it asked for.
func (w *Window) Send(msg tea.Msg) {
	_, command := w.app.Update(msg)
	w.run(command)
}

// Show opens a screen, as another screen would.
func (w *Window) Show(open screen.Open) { w.run(w.app.Show(open)) }

// run runs an effect and everything it leads to.
func (w *Window) run(command tea.Cmd) {
	if command == nil {
		return
	}
	switch msg := command().(type) {
	case nil:
	case tea.BatchMsg:
		for _, one := range msg {
			w.run(one)
		}
	case tea.QuitMsg:
		w.left = true
	default:
		w.Send(msg)
	}
}

// Press presses keys one after the other, by the names of keys.Press.
func (w *Window) Press(names ...string) *Window {
	w.tb.Helper()
	for _, name := range names {
		w.Send(Key(w.tb, name))
	}
	return w
}

// Type types a text, a key for each character.
func (w *Window) Type(text string) *Window {
	for _, r := range text {
		w.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
	return w
}

// Paste pastes a text.
func (w *Window) Paste(text string) *Window {
	w.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	return w
}

// Left reports whether the app has quit.
func (w *Window) Left() bool { return w.left }

// View returns the window as it would be sent to a terminal.
func (w *Window) View() string { return w.app.View() }

// Text returns what can be read in the window, without its colours.
func (w *Window) Text() string { return ansi.Strip(w.app.View()) }

// App is the app the window shows, for another front end to read.
func (w *Window) App() *ui.App { return w.app }

// Actions returns what can be done now: by what has the keyboard, then by the
// shell.
func (w *Window) Actions() (own, shell []keys.Action) { return w.app.Actions() }

// Typing says which keys the focused text field takes before any action.
func (w *Window) Typing() screen.Typing { return w.app.Typing() }

// Result returns the ranking as it is now.
func (w *Window) Result() comparison.Result { return w.app.Result() }

// Key returns the message of a key, by its name in keys.Press.
func Key(tb testing.TB, name string) tea.KeyMsg {
	tb.Helper()
	if name == "space" {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	if r := []rune(name); len(r) == 1 {
		return tea.KeyMsg{Type: tea.KeyRunes, Runes: r}
	}
	for kind := tea.KeyType(-100); kind < 128; kind++ {
		if msg := (tea.KeyMsg{Type: kind}); msg.String() == name {
			return msg
		}
	}
	tb.Fatalf("no key is called %q", name)
	return tea.KeyMsg{}
}

// Front returns what has the keyboard, and what it may read.
func (w *Window) Front() (screen.Screen, screen.Input) { return w.app.Front() }

// Speech returns what has the keyboard as it is said aloud.
func (w *Window) Speech() screen.Speech {
	w.tb.Helper()
	front, in := w.Front()
	return front.Speak(in)
}

// Run does an action by id, as the palette would.
func (w *Window) Run(id keys.ID) { w.run(w.app.Do(id, "")) }
