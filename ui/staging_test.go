package ui_test

import (
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"bascule/comparison"
	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// presented is a window that presents the work of a club.
func presented(t *testing.T) *uitest.Window {
	t.Helper()
	return uitest.Open(t, "club", "fr", 80, 24).Press("p")
}

func lacks(t *testing.T, w *uitest.Window, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(w.Text(), text) {
			t.Errorf("the window shows %q:\n%s", text, w.Text())
		}
	}
}

func TestPresenting(t *testing.T) {
	t.Run("it takes the whole window, and Échap gives it back", func(t *testing.T) {
		w := presented(t)
		lacks(t, w, "Besoins", "aide", "enregistré")
		shows(t, w.Press("esc"), "1 Besoins", "? aide")
	})
	t.Run("the last key and what it did are on the last line", func(t *testing.T) {
		w := presented(t).Press("right")
		lines := strings.Split(w.Text(), "\n")
		if last := lines[len(lines)-1]; !strings.Contains(last, "→") || !strings.Contains(last, "vue suivante") {
			t.Errorf("got %q", last)
		}
	})
	t.Run("a black screen shows nothing, and any key brings the view back and does nothing else", func(t *testing.T) {
		w := presented(t).Press("pgdown")
		before := strings.Split(w.Text(), "\n")[:20]
		for _, key := range []string{"pgdown", "q", "esc", "b"} {
			if w.Press("b"); strings.TrimSpace(w.Text()) != "" {
				t.Fatalf("got\n%s", w.Text())
			}
			if got := strings.Split(w.Press(key).Text(), "\n")[:20]; w.Left() || strings.Join(got, "\n") != strings.Join(before, "\n") {
				t.Fatalf("%s shows\n%s", key, w.Text())
			}
		}
	})
	t.Run("it is dark on light whatever the desk, T changes it, and the desk keeps its own", func(t *testing.T) {
		setup := uitest.Setup(t, "club", "fr")
		setup.Profile = termenv.ANSI256
		w := uitest.With(t, setup, true, 80, 24)
		const light = "48;5;231m"
		if w.Press("p"); !strings.Contains(w.View(), light) {
			t.Error("it is not dark on light")
		}
		if w.Press("T"); strings.Contains(w.View(), light) {
			t.Error("T changes nothing")
		}
		if w.Press("esc", "p"); !strings.Contains(w.View(), light) {
			t.Error("it does not begin again dark on light")
		}
	})
	t.Run("a weight changed on the wall is a step of the work", func(t *testing.T) {
		w := presented(t).Press("8", "down", "-")
		shows(t, w, "Argent : moyen", "Premier : inchangé")
		shows(t, w.Press("u"), "Annulé")
	})
	t.Run("keys can show on a desk too", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 120, 60).Press("?")
		for range 60 {
			if strings.Contains(w.Text(), "► ") && strings.Contains(lineUnder(w), "Montrer les touches") {
				break
			}
			w.Press("down")
		}
		w.Press("enter", "3")
		shows(t, w, "3 comparaison")
	})
}

// lineUnder is the line under the cursor of a list.
func lineUnder(w *uitest.Window) string {
	for line := range strings.SplitSeq(w.Text(), "\n") {
		if strings.Contains(line, "►") && !strings.Contains(line, "◄") {
			return line
		}
	}
	return ""
}

// begun opens the work of a club as the command line would.
func begun(t *testing.T, change func(*ui.Setup)) (*uitest.Window, *uitest.Shelf) {
	t.Helper()
	setup := uitest.Setup(t, "club", "fr")
	change(&setup)
	return uitest.With(t, setup, true, 80, 24), setup.Dossiers.(*uitest.Shelf)
}

func TestSequences(t *testing.T) {
	const path = "~/Documents/Bascule/club.toml"
	t.Run("views are added, named, put in order and taken out, each a step that is saved and undone", func(t *testing.T) {
		w, shelf := begun(t, func(s *ui.Setup) { s.Present = true })
		w.Press("a", "pgdown", "a", "pgdown", "a")
		views := func() string { return shelf.Held[path].Get("presentation.ma-suite.views") }
		if got := views(); got != "question,headline,offers" {
			t.Fatalf("got %q", got)
		}
		w.Press("m", "down", "v", "down", "+")
		if got := views(); got != "question,offers,headline" {
			t.Errorf("moved: %q", got)
		}
		w.Press("x")
		if got := views(); got != "question,offers" {
			t.Errorf("taken out: %q", got)
		}
		w.Press("u", "u")
		if got := views(); got != "question,headline,offers" {
			t.Errorf("undone: %q", got)
		}
		w.Press("esc", "down", "n", "ctrl+u").Type("Atelier").Press("enter")
		if got := shelf.Held[path].Get("presentation.ma-suite.title"); got != "Atelier" {
			t.Errorf("renamed: %q", got)
		}
		w.Press("x")
		if got := len(shelf.Held[path].Presentations); got != 0 {
			t.Errorf("%d sequences are left", got)
		}
	})
	t.Run("one is opened by its name, and by a name it has not says so", func(t *testing.T) {
		named := func(name string) *uitest.Window {
			w, _ := begun(t, func(s *ui.Setup) {
				s.Present, s.Sequence = true, name
				shelf := s.Dossiers.(*uitest.Shelf)
				session := shelf.Held[path]
				session.Presentations = []comparison.Presentation{{ID: "ag", Title: "Assemblée", Views: []string{"law", "question"}}}
				shelf.Held[path] = session
			})
			return w
		}
		for _, name := range []string{"ag", "assemblee"} {
			shows(t, named(name), "Le droit des États-Unis")
		}
		shows(t, named("xyz"), "Aucune suite ne s’appelle « xyz »")
	})
	t.Run("an ordinary screen is a view, and keeps the keys of the remote control", func(t *testing.T) {
		w, _ := begun(t, func(s *ui.Setup) {
			s.Present, s.Sequence = true, "ag"
			shelf := s.Dossiers.(*uitest.Shelf)
			session := shelf.Held[path]
			session.Presentations = []comparison.Presentation{{ID: "ag", Views: []string{"question", "screen/law/offer/zourit/card/logiciels-libres", "offers"}}}
			shelf.Held[path] = session
		})
		shows(t, w.Press("pgdown"), "27. Logiciels libres", "Zourit")
		if w.Press("b"); strings.TrimSpace(w.Text()) != "" {
			t.Errorf("got\n%s", w.Text())
		}
		shows(t, w.Press("b"), "Zourit")
		shows(t, w.Press("pgdown"), "Nos offres retenues")
		shows(t, w.Press("pgup"), "27. Logiciels libres")
		shows(t, w.Press("f5"), "À qui confier")
		shows(t, w.Press("esc"), "1 Besoins")
	})
	t.Run("the screen one reads is put in the sequence as it is open", func(t *testing.T) {
		w, shelf := begun(t, func(*ui.Setup) {})
		w.Show(screen.Open{Screen: screen.Law, Offer: "zourit", Card: "logiciels-libres"})
		w.Run("app.collect")
		if got := shelf.Held[path].Get("presentation.ma-suite.views"); got != "screen/law/offer/zourit/card/logiciels-libres" {
			t.Errorf("got %q", got)
		}
	})
}
