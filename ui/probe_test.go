package ui_test

import (
	"strconv"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/ui/component/field"
	"bascule/ui/component/slider"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
	"bascule/ui/uitest"
)

// probe is a screen with one of each: a slider on a weight of the session, and a
// text field opened by e.
type probe struct {
	typed  field.Field
	typing bool
}

const (
	actWrite keys.ID = "probe.write"
	actEnd   keys.ID = "probe.end"
	actNot   keys.ID = "probe.not"
	weight           = "needs.weights.cost"
)

func (p probe) Typing() screen.Typing {
	if p.typing {
		return screen.Words
	}
	return screen.Nothing
}

func (p probe) Actions(screen.Input) []keys.Action {
	if p.typing {
		return []keys.Action{{ID: actEnd, Keys: []string{"enter", "esc"}}}
	}
	return append(slider.Actions(),
		keys.Action{ID: actWrite, Keys: []string{"e"}},
		keys.Action{ID: actNot, Keys: []string{"n"}, Why: "why.nothing-to-undo"})
}

func (p probe) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Typed:
		p.typed, _ = p.typed.Type(event.Press)
	case screen.Do:
		switch event.Action {
		case actWrite:
			p.typed, p.typing = field.New(field.Text, "", 20), true
		case actEnd:
			p.typing = false
		default:
			value, _ := slider.Do(in.Session.Needs.Weights[comparison.Cost], comparison.MaxWeight, event.Action)
			return p, []screen.Intent{screen.Change{Step: "step.names-shown", Edits: []comparison.Edit{{Path: weight, Value: strconv.Itoa(value)}}}}
		}
	}
	return p, nil
}

func (p probe) Speak(in screen.Input) screen.Speech {
	return screen.Speech{Title: "Sonde", State: strconv.Itoa(in.Session.Needs.Weights[comparison.Cost]), At: -1, Value: p.typed.Value()}
}

func (p probe) View(in screen.Input) screen.Frame {
	return screen.Frame{Body: "poids=" + strconv.Itoa(in.Session.Needs.Weights[comparison.Cost]) + "\nécrit=" + p.typed.Value()}
}

// probing opens a window on a probe.
func probing(t *testing.T) *uitest.Window {
	t.Helper()
	setup := uitest.Setup(t, "club", "fr")
	setup.Screens = []screen.Entry{{ID: screen.Home, New: func() screen.Screen { return probe{} }}}
	w := uitest.With(t, setup, true, 80, 24)
	for range comparison.MaxWeight {
		w.Press("-")
	}
	return w
}

func TestScopes(t *testing.T) {
	shows := func(t *testing.T, w *uitest.Window, wants ...string) {
		t.Helper()
		for _, want := range wants {
			if !strings.Contains(w.Text(), want) {
				t.Errorf("%q is missing:\n%s", want, w.Text())
			}
		}
	}
	t.Run("a burst of ++++ moves a slider four steps", func(t *testing.T) {
		w := probing(t)
		w.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("++++")})
		shows(t, w, "poids=4")
	})
	t.Run("undo and redo name the step", func(t *testing.T) {
		w := probing(t).Press("+", "+", "u")
		shows(t, w, "poids=1", "Annulé\u00a0: noms des hébergeurs affichés.")
		shows(t, w.Press("ctrl+y"), "poids=2", "Refait\u00a0: noms des hébergeurs affichés.")
		shows(t, w.Press("U"), "Rien à refaire.")
	})
	t.Run("a change after an undo forgets what was undone", func(t *testing.T) {
		shows(t, probing(t).Press("+", "+", "u", "-", "U"), "poids=0", "Rien à refaire.")
	})
	t.Run("a text field gets every key that types, the shell's included", func(t *testing.T) {
		w := probing(t).Press("e").Type("qu’est-ce ? 12 L").Press("backspace", "enter", "q")
		shows(t, w, "écrit=qu’est-ce ? 12")
		if !w.Left() {
			t.Error("once the field is left, q quits")
		}
	})
	t.Run("a paste is typed whole, on one line", func(t *testing.T) {
		shows(t, probing(t).Press("e").Paste("deux\nlignes"), "écrit=deux lignes")
	})
	t.Run("an action that cannot be done says why", func(t *testing.T) {
		shows(t, probing(t).Press("n"), "Rien à annuler.")
	})
	t.Run("a weight step changes the ranking within the same key press", func(t *testing.T) {
		w := probing(t)
		before := w.Result()
		w.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("+++++")})
		if after := w.Result(); before.Offers[0].Score == after.Offers[0].Score && before.Offers[1].Score == after.Offers[1].Score {
			t.Error("the scores are those of before")
		}
	})
	t.Run("the journal keeps each step, with what stood before and after", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		setup.Screens = []screen.Entry{{ID: screen.Home, New: func() screen.Screen { return probe{} }}}
		shelf := setup.Dossiers.(*uitest.Shelf)
		uitest.With(t, setup, true, 80, 24).Press("-")
		for _, session := range shelf.Held {
			last := session.Journal[len(session.Journal)-1]
			if len(session.Journal) != 2 || last.Path != weight || last.Before == last.After {
				t.Errorf("got %+v", session.Journal)
			}
		}
	})
}

// TestModes checks that every mode of colours fits the window, in ASCII too.
func TestModes(t *testing.T) {
	for _, mode := range theme.Modes() {
		t.Run(string(mode), func(t *testing.T) {
			for _, ascii := range []bool{false, true} {
				setup := uitest.Setup(t, "club", "fr")
				setup.Theme, setup.ASCII, setup.Profile = mode, ascii, 0
				view := uitest.With(t, setup, true, 80, 24).Press("?").View()
				checkFit(t, view, 80, 24)
				for _, r := range view {
					if ascii && r > 0x7e {
						t.Fatalf("%q is not ASCII", r)
					}
				}
			}
		})
	}
}
