package ui_test

import (
	"strings"
	"testing"

	"bascule/data"
	"bascule/ui/dossier"
	"bascule/ui/uitest"
)

// choose puts the cursor of the home screen on a line, and opens it.
func choose(t *testing.T, w *uitest.Window, line string) *uitest.Window {
	t.Helper()
	w.Press("0", "home")
	for range 12 {
		if strings.HasPrefix(marked(w), line) {
			return w.Press("enter")
		}
		w.Press("down")
	}
	t.Fatalf("no line %q:\n%s", line, w.Text())
	return w
}

func TestDemonstration(t *testing.T) {
	t.Run("everything it names is in the catalogue", func(t *testing.T) {
		session, err := dossier.Demo(data.FS)
		if err != nil {
			t.Fatal(err)
		}
		catalogue := uitest.Catalogue(t)
		for _, field := range session.Written() {
			if _, err := session.Set(catalogue, field.Edit); err != nil {
				t.Errorf("%s: %v", field.Path, err)
			}
		}
		if !strings.Contains(session.Association.Name, "fictive") {
			t.Errorf("%q does not say that it does not exist", session.Association.Name)
		}
	})
	t.Run("it opens from the home screen, says what it is, and writes nothing", func(t *testing.T) {
		setup := uitest.Setup(t, uitest.Empty, "fr")
		shelf := setup.Dossiers.(*uitest.Shelf)
		w := choose(t, uitest.With(t, setup, true, 80, 24), "Démonstration")
		shows(t, w, "La Boussole rouillée", "fictive", "démonstration", "n’existe pas")
		w.Press("3", "tab", "+", "+", "u", "0")
		if w.Press("q"); !w.Left() || shelf.Saves != 0 {
			t.Errorf("left %v after %d saves", w.Left(), shelf.Saves)
		}
	})
	t.Run("a copy asked for is written, and is then a dossier as any other", func(t *testing.T) {
		setup := uitest.Setup(t, uitest.Empty, "fr")
		shelf := setup.Dossiers.(*uitest.Shelf)
		w := choose(t, uitest.With(t, setup, true, 80, 24), "Démonstration")
		choose(t, w, "Garder une copie")
		shows(t, w, "enregistré")
		if len(shelf.Held) != 1 {
			t.Errorf("%d dossiers", len(shelf.Held))
		}
	})
	t.Run("the command line opens it", func(t *testing.T) {
		setup := uitest.Setup(t, uitest.Empty, "fr")
		setup.OpenDemo = true
		shows(t, uitest.With(t, setup, true, 80, 24), "La Boussole rouillée")
	})
	t.Run("on a wall too", func(t *testing.T) {
		setup := uitest.Setup(t, uitest.Empty, "fr")
		setup.OpenDemo, setup.Present = true, true
		w := uitest.With(t, setup, true, 80, 24)
		shows(t, w, "La Boussole rouillée (fictive)", "À qui confier notre vie numérique")
		shows(t, w.Press("esc"), "Démonstration")
	})
	t.Run("a dossier of one’s own is left as it is in its file", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		shelf := setup.Dossiers.(*uitest.Shelf)
		choose(t, uitest.With(t, setup, true, 80, 24), "Démonstration").Press("3", "tab", "+")
		for _, session := range shelf.Held {
			if session.Association.Name != "Les Trois Sources" {
				t.Errorf("the dossier became that of %s", session.Association.Name)
			}
		}
	})
}

func TestTour(t *testing.T) {
	const last = 8
	open := func(t *testing.T, situation string) *uitest.Window {
		return choose(t, uitest.Open(t, situation, "fr", 80, 24), "Visite guidée")
	}
	t.Run("it walks through the real screens, there and back", func(t *testing.T) {
		w := open(t, uitest.Empty)
		shows(t, w, "visite : 1 sur 8", "qui n’existe pas")
		shows(t, w.Press("enter"), "visite : 2 sur 8", "►1 Besoins")
		shows(t, w.Press("space"), "►2 Catalogue")
		shows(t, w.Press("pgdown", "pgdown"), "visite : 5 sur 8", "Une place se discute")
		shows(t, w.Press("pgup"), "visite : 4 sur 8")
	})
	t.Run("before the first stop there is none, and it says so", func(t *testing.T) {
		shows(t, open(t, uitest.Empty).Press("pgup"), "première étape de la visite")
	})
	t.Run("no other key moves anything", func(t *testing.T) {
		w := open(t, uitest.Empty).Press("enter")
		before := w.Text()
		if w.Press("j", "3", "+", ":", "a"); w.Text() != before {
			t.Errorf("got\n%s", w.Text())
		}
	})
	t.Run("it ends on the board’s own first question", func(t *testing.T) {
		w := open(t, uitest.Empty)
		for range last {
			w.Press("enter")
		}
		shows(t, w, "Pas encore de dossier", "question 1 sur 5", "à vous")
		if strings.Contains(w.Text(), "Boussole") {
			t.Errorf("the demonstration stays:\n%s", w.Text())
		}
	})
	t.Run("a board that has a dossier finds it again", func(t *testing.T) {
		w := open(t, "club")
		for range last {
			w.Press("enter")
		}
		shows(t, w, "Les Trois Sources", "►1 Besoins")
	})
	t.Run("Échap stops it, in the demonstration", func(t *testing.T) {
		w := open(t, uitest.Empty).Press("enter", "enter", "esc")
		shows(t, w, "Visite arrêtée", "démonstration", "►2 Catalogue")
	})
	t.Run("it fits the smallest window at every stop", func(t *testing.T) {
		w := choose(t, uitest.Open(t, uitest.Empty, "fr", 60, 12), "Visite guidée")
		for range last {
			checkFit(t, w.View(), 60, 12)
			w.Press("enter")
		}
	})
	t.Run("each stop is read aloud", func(t *testing.T) {
		w := open(t, uitest.Empty)
		for range last - 1 {
			aloud(t, w)
			w.Press("enter")
		}
	})
}
