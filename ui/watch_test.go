package ui

import (
	"errors"
	"io"
	"strings"
	"syscall"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
	"bascule/ui/background"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// trap is a screen that is a mistake of the program: on a key, or while drawing.
type trap struct{ drawing bool }

func (trap) Typing() screen.Typing { return screen.Nothing }

func (trap) Speak(screen.Input) screen.Speech { return screen.Speech{At: -1} }

func (trap) Actions(screen.Input) []keys.Action {
	return []keys.Action{{ID: "trap.spring", Keys: []string{"p"}}}
}

func (trap) Update(event screen.Event, _ screen.Input) (screen.Screen, []screen.Intent) {
	if _, ok := event.(screen.Do); ok {
		panic("a name of the board")
	}
	return trap{}, nil
}

func (t trap) View(screen.Input) screen.Frame {
	if t.drawing {
		return screen.Frame{Body: []string{}[len("drawing")]}
	}
	return screen.Frame{}
}

// drawer keeps what is put in it; with refuse, its files cannot be written.
type drawer struct {
	Dossiers
	refuse  error
	saved   int
	rescued []string
}

func (d *drawer) Create(comparison.Session) (Dossier, error) {
	return leaf{d}, leaf{d}.Save(comparison.Session{})
}
func (d *drawer) Recent() []screen.Recent { return nil }
func (d *drawer) Rescue(path string, _ comparison.Session) (string, error) {
	d.rescued = append(d.rescued, path)
	return path + "-secours", nil
}

type leaf struct{ drawer *drawer }

func (leaf) Path() string { return "club.toml" }
func (l leaf) Save(comparison.Session) error {
	if l.drawer.refuse == nil {
		l.drawer.saved++
	}
	return l.drawer.refuse
}

// watched is an app on a trap, with work that is not saved yet.
func watched(t *testing.T, shown trap) (*watch, *drawer) {
	t.Helper()
	text, err := i18n.Load(data.FS, "fr")
	if err != nil {
		t.Fatal(err)
	}
	d := &drawer{}
	app, err := New(Setup{
		Screens:  []screen.Entry{{ID: screen.Home, New: func() screen.Screen { return shown }}},
		Texts:    func(string) (*i18n.Printer, error) { return text, nil },
		Theme:    theme.Dark,
		Getenv:   func(string) string { return "" },
		Today:    offers.Date{Year: 2026, Month: 11, Day: 22},
		Dossiers: d,
		Report:   func(Fault) (string, error) { return "panne.txt", nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	app.dossier.file, app.dossier.dirty, app.dossier.state = leaf{d}, true, screen.NotSaved
	w := &watch{app: app, end: func() {}}
	w.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	return w, d
}

// quits reports whether a command quits.
func quits(command tea.Cmd) bool {
	if command == nil {
		return false
	}
	_, yes := command().(tea.QuitMsg)
	return yes
}

func TestFaults(t *testing.T) {
	spring := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'p'}}
	t.Run("a mistake in answering a key ends the program, and the work is in a copy", func(t *testing.T) {
		w, d := watched(t, trap{})
		if model, command := w.Update(spring); !quits(command) || model != w {
			t.Error("the program goes on")
		}
		var ending *Ending
		if err := w.over(nil); !errors.As(err, &ending) {
			t.Fatalf("got %v", err)
		}
		if ending.Code() != 3 || d.saved != 0 || len(d.rescued) != 1 || ending.Work != "club.toml-secours" {
			t.Errorf("exit %d, %d saves, copies %v in %q", ending.Code(), d.saved, d.rescued, ending.Work)
		}
		said := ending.Explain(w.app.text)
		if !strings.Contains(said, "club.toml-secours") || !strings.Contains(said, "panne.txt") {
			t.Errorf("said %q", said)
		}
		if f := ending.Fault; f.Cause != "string" || !strings.Contains(f.Stack, "trap") || len(f.Actions) != 1 || f.Actions[0] != "trap.spring" {
			t.Errorf("the report has cause %q and actions %v", f.Cause, f.Actions)
		}
		if strings.Contains(ending.Fault.Stack, "a name of the board") {
			t.Error("the report holds what was thrown")
		}
	})
	t.Run("a mistake in drawing shows nothing, and nothing is drawn after it", func(t *testing.T) {
		w, _ := watched(t, trap{drawing: true})
		for range 2 {
			if w.View() != "" || !w.broken() {
				t.Error("something is drawn")
			}
		}
		if _, command := w.Update(spring); !quits(command) {
			t.Error("the program goes on")
		}
	})
	t.Run("a mistake in an effect, or in one of several, ends the program", func(t *testing.T) {
		w, _ := watched(t, trap{})
		bad := func() tea.Msg { panic(errors.New("disk")) }
		batch, ok := w.guard(func() tea.Msg { return tea.BatchMsg{nil, bad} })().(tea.BatchMsg)
		if !ok || !quits(batch[1]) || !w.broken() {
			t.Error("the program goes on")
		}
	})
}

func TestEndings(t *testing.T) {
	t.Run("a reader who quits is told nothing", func(t *testing.T) {
		w, _ := watched(t, trap{})
		w.app.dossier.dirty, w.app.dossier.state = false, screen.Saved
		if err := w.over(nil); err != nil {
			t.Errorf("got %v", err)
		}
	})
	t.Run("what the reader chose to lose is lost", func(t *testing.T) {
		w, d := watched(t, trap{})
		w.app.apply(screen.Quit{})
		if err := w.over(nil); err != nil || d.saved+len(d.rescued) != 0 {
			t.Errorf("got %v, %d saves, copies %v", err, d.saved, d.rescued)
		}
	})
	t.Run("the system ends it: the work is saved in its file, and nothing is said", func(t *testing.T) {
		w, d := watched(t, trap{})
		w.signal = syscall.SIGTERM
		var ending *Ending
		if err := w.over(nil); !errors.As(err, &ending) || ending.Code() != 143 || ending.Explain(w.app.text) != "" || d.saved != 1 {
			t.Errorf("got %v, %d saves", err, d.saved)
		}
	})
	t.Run("a file that refuses, or that is somebody else's, is left for a copy", func(t *testing.T) {
		for _, state := range []screen.DossierState{screen.NotSaved, screen.Conflict} {
			w, d := watched(t, trap{})
			w.signal, d.refuse, w.app.dossier.state = syscall.SIGHUP, errors.New("full"), state
			var ending *Ending
			if err := w.over(nil); !errors.As(err, &ending) || len(d.rescued) != 1 || !strings.Contains(ending.Explain(w.app.text), "secours") {
				t.Errorf("got %v, copies %v", err, d.rescued)
			}
		}
	})
}

// gone is a terminal that went away.
type gone struct{ background.Terminal }

func (gone) Read([]byte) (int, error) { return 0, io.EOF }

func TestATerminalThatGoesAway(t *testing.T) {
	w, d := watched(t, trap{})
	ended := make(chan struct{})
	w.end = func() { close(ended) }
	if _, err := (hearing{gone{}, func() { w.stop(syscall.SIGHUP) }}).Read(nil); !errors.Is(err, io.EOF) {
		t.Errorf("read: %v", err)
	}
	<-ended
	var ending *Ending
	if err := w.over(nil); !errors.As(err, &ending) || ending.Code() != 129 || d.saved != 1 {
		t.Errorf("got %v, %d saves", err, d.saved)
	}
}
