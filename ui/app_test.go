package ui_test

import (
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// marked returns the line under the cursor.
func marked(w *uitest.Window) string {
	for _, line := range strings.Split(w.Text(), "\n")[2:] {
		if strings.HasPrefix(line, "► ") {
			return strings.TrimSpace(strings.TrimPrefix(line, "► "))
		}
	}
	return ""
}

func TestKeys(t *testing.T) {
	t.Run("keys read together are pressed one after the other", func(t *testing.T) {
		one, both := uitest.Open(t, uitest.Empty, "fr", 80, 24), uitest.Open(t, uitest.Empty, "fr", 80, 24)
		one.Press("j", "j")
		both.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("jj")})
		if a, b := marked(one), marked(both); a != b || a == "" {
			t.Errorf("apart the cursor is on %q, together on %q", a, b)
		}
	})
	t.Run("Alt and a key are Échap then the key", func(t *testing.T) {
		w := uitest.Open(t, uitest.Empty, "fr", 80, 24).Press("enter")
		w.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("?"), Alt: true})
		if got := w.Text(); !strings.Contains(got, "Aide : Accueil") && !strings.Contains(got, "Aide\u00a0: Accueil") {
			t.Errorf("got\n%s", got)
		}
	})
	t.Run("a paste where nothing is typed does nothing", func(t *testing.T) {
		w := uitest.Open(t, uitest.Empty, "fr", 80, 24)
		before := w.Text()
		if w.Paste("qqq"); w.Left() || w.Text() != before {
			t.Error("a paste was taken for keys")
		}
	})
	t.Run("Échap goes up and never quits", func(t *testing.T) {
		w := uitest.Open(t, uitest.Empty, "fr", 80, 24).Press("enter", "?", "esc", "esc", "esc", "esc")
		if w.Left() {
			t.Error("Échap quit")
		}
		if !strings.Contains(w.Text(), "q pour quitter") {
			t.Errorf("at the top Échap says nothing:\n%s", w.Text())
		}
	})
	t.Run("L changes the language and comes back", func(t *testing.T) {
		w := uitest.Open(t, uitest.Empty, "fr", 80, 24).Press("L")
		if !strings.Contains(w.Text(), "Needs") {
			t.Errorf("got\n%s", w.Text())
		}
		if w.Press("L"); !strings.Contains(w.Text(), "Besoins") {
			t.Errorf("got\n%s", w.Text())
		}
	})
	t.Run("help says what the screen is for, and does the action under the cursor", func(t *testing.T) {
		w := uitest.Open(t, uitest.Empty, "fr", 80, 24).Press("f1")
		if !strings.Contains(w.Text(), "où en est votre travail") {
			t.Errorf("got\n%s", w.Text())
		}
		before := w.Text()
		if w.Press("enter"); w.Text() == before || strings.Contains(w.Text(), "Derniers") {
			t.Error("Entrée did nothing")
		}
	})
}

func TestDossier(t *testing.T) {
	begin := func(t *testing.T) (*uitest.Window, *uitest.Shelf) {
		setup := uitest.Setup(t, uitest.Empty, "fr")
		shelf := &uitest.Shelf{Held: map[string]comparison.Session{}}
		setup.Dossiers = shelf
		return uitest.With(t, setup, true, 80, 24), shelf
	}
	t.Run("nothing is written before there is something to write", func(t *testing.T) {
		w, shelf := begin(t)
		if w.Press("q"); !w.Left() || shelf.Saves != 0 {
			t.Errorf("left %v after %d saves", w.Left(), shelf.Saves)
		}
	})
	t.Run("a dossier begun is written at once, and its file named", func(t *testing.T) {
		w, shelf := begin(t)
		w.Press("enter", "enter")
		if len(shelf.Held) != 1 || !strings.Contains(w.Text(), "enregistré") {
			t.Errorf("%d dossiers\n%s", len(shelf.Held), w.Text())
		}
		if w.Press("q"); !w.Left() {
			t.Error("all is saved, and q asks")
		}
	})
	t.Run("what a dossier names without the catalogue having it is told, and the rest serves", func(t *testing.T) {
		setup := uitest.Setup(t, uitest.Empty, "fr")
		setup.Path = "amis.toml"
		setup.Dossiers = &uitest.Shelf{
			Held:  map[string]comparison.Session{"amis.toml": comparison.NewSession(uitest.Catalogue(t), "club")},
			Doubt: errors.New("amis.toml:3 : mial"),
		}
		w := uitest.With(t, setup, true, 80, 24)
		if !strings.Contains(w.Text(), "amis.toml:3 : mial") || !strings.Contains(w.Text(), "enregistré") {
			t.Errorf("got\n%s", w.Text())
		}
	})
	t.Run("what the terminal was asked is waited for before it is given back", func(t *testing.T) {
		setup, settled := uitest.Setup(t, "club", "fr"), false
		setup.Settle = func() { settled = true }
		if w := uitest.With(t, setup, true, 80, 24).Press("q"); !w.Left() || !settled {
			t.Errorf("left %v, settled %v", w.Left(), settled)
		}
	})
	t.Run("a disk that refuses is told, and q asks", func(t *testing.T) {
		w, shelf := begin(t)
		shelf.Refuse = errors.New("disque plein")
		w.Press("enter", "enter")
		if !strings.Contains(w.Text(), "! non enregistré") {
			t.Errorf("got\n%s", w.Text())
		}
		if w.Press("q"); w.Left() || !strings.Contains(w.Text(), "Rester") {
			t.Errorf("q did not ask\n%s", w.Text())
		}
		if w.Press("enter"); w.Left() {
			t.Error("the default is not to stay")
		}
		shelf.Refuse = nil
		w.Press("q", "e")
		if !strings.Contains(w.Text(), "enregistré") || len(shelf.Held) != 1 {
			t.Errorf("saving elsewhere: %d dossiers\n%s", len(shelf.Held), w.Text())
		}
	})
	t.Run("a file somebody else changed is left alone", func(t *testing.T) {
		w, shelf := begin(t)
		shelf.Refuse = uitest.Taken{}
		w.Press("enter", "enter")
		if !strings.Contains(w.Text(), "modifié ailleurs") {
			t.Errorf("got\n%s", w.Text())
		}
		if w.Press("ctrl+c"); w.Left() {
			t.Error("the first Ctrl+C quit")
		}
		if w.Press("ctrl+c"); !w.Left() {
			t.Error("the second Ctrl+C did not")
		}
	})
	t.Run("a screen with names of hosts is noted in the journal", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		shelf := setup.Dossiers.(*uitest.Shelf)
		w := uitest.With(t, setup, true, 80, 24)
		w.Show(screen.Open{Screen: screen.Home})
		for _, session := range shelf.Held {
			if len(session.Journal) != 0 {
				t.Errorf("the home screen shows no names: %v", session.Journal)
			}
		}
	})
}

func TestSmallWindow(t *testing.T) {
	for name, test := range map[string]struct {
		w, h int
		want []string
	}{
		"a window too small says its size, the size needed, how to leave and how to do without": {50, 8, []string{"50×8", "60×12", "q quitter", "bascule --lineaire"}},
		"a tiny one says what it can": {20, 5, []string{"20×5", "60×12", "q quitter"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := uitest.Open(t, uitest.Empty, "fr", test.w, test.h)
			for _, want := range test.want {
				if !strings.Contains(w.Text(), want) {
					t.Errorf("%q is missing:\n%s", want, w.Text())
				}
			}
			if w.Press("q"); !w.Left() {
				t.Error("q does not quit")
			}
		})
	}
}

func TestOwnSettings(t *testing.T) {
	own := func(t *testing.T) *uitest.Window {
		setup := uitest.Setup(t, "club", "fr")
		setup.Keys = map[keys.ID][]string{"app.help": {"*"}, "app.quit": {"w"}}
		setup.Notices = []string{"config.toml:3 : mauve"}
		return uitest.With(t, setup, true, 80, 24)
	}
	t.Run("what was refused is told on arriving, whatever else is said", func(t *testing.T) {
		if w := own(t); !strings.Contains(w.Text(), "config.toml:3") {
			t.Errorf("got\n%s", w.Text())
		}
	})
	t.Run("a key bound to an action does it, shows in the footer, and the old one does nothing", func(t *testing.T) {
		w := own(t).Press("q", "?")
		if w.Left() || !strings.Contains(w.Text(), "* aide") || !strings.Contains(w.Text(), "w quitter") {
			t.Errorf("got\n%s", w.Text())
		}
		if w.Press("*"); !strings.Contains(w.Text(), "Aide") {
			t.Errorf("the help did not open\n%s", w.Text())
		}
		if w.Press("*", "w"); !w.Left() {
			t.Error("w did not quit")
		}
	})
	t.Run("a text that names a key names the reader's own, in each language, and Échap's is bound like any other", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		setup.Keys = map[keys.ID][]string{"app.mouse": {"w"}, "app.up": {"f4"}, "app.language": {"f3"}, "catalogue.all": {"f5"}}
		w := uitest.With(t, setup, true, 80, 24)
		shows(t, w.Press("w"), "Souris prise par l’application\u00a0: w la rend")
		shows(t, w.Press("f3", "w", "w"), "Mouse taken by the app: w gives it back")
		shows(t, w.Press("f3", "J"), "F4 fermer")
		shows(t, w.Press("esc"), "F4 fermer")
		lacks(t, w.Press("f4"), "F4 fermer")
	})
	t.Run("a window too small is left with the reader's key", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		setup.Keys = map[keys.ID][]string{"app.quit": {"w"}}
		w := uitest.With(t, setup, true, 40, 8)
		shows(t, w, "w quitter")
		if w.Press("q"); w.Left() {
			t.Error("q quits still")
		}
		if w.Press("w"); !w.Left() {
			t.Error("w does not quit")
		}
	})
	t.Run("the mouse is taken at start only if it was asked for", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		setup.Mouse = true
		w := uitest.With(t, setup, true, 80, 24)
		if w.Press("s"); !strings.Contains(w.Text(), "rendue au terminal") {
			t.Errorf("got\n%s", w.Text())
		}
	})
}

func TestDocument(t *testing.T) {
	t.Run("the paper for the board is asked for from the comparison, whatever the ranking shows", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 100, 40)
		w.Show(screen.Open{Screen: screen.Ranking})
		w.Press("enter") // a panel is open there
		w.Show(screen.Open{Screen: screen.Compare})
		shows(t, w.Press("e"), "►3 Comparaison", "Une page à imprimer (.html)")
		shows(t, w.Press("esc", "esc"), "►3 Comparaison", "Indispensables")
	})
}
