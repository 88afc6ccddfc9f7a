package ui_test

import (
	"errors"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// click clicks on the first cell of a window that shows words.
func click(t *testing.T, w *uitest.Window, words string) {
	t.Helper()
	for y, line := range strings.Split(w.Text(), "\n") {
		if before, _, found := strings.Cut(line, words); found {
			w.Send(tea.MouseMsg{X: ansi.StringWidth(before), Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
			return
		}
	}
	t.Fatalf("no line shows %q:\n%s", words, w.Text())
}

// asked is a window that asks before it loses what the disk refuses.
func asked(t *testing.T, lang string) *uitest.Window {
	t.Helper()
	setup := uitest.Setup(t, uitest.Empty, lang)
	setup.Dossiers.(*uitest.Shelf).Refuse = errors.New("disque plein")
	return uitest.With(t, setup, true, 80, 24).Press("enter", "enter", "q")
}

// noted is a window in which the note on the first offer of the ranking opens.
func noted(t *testing.T, lang string) *uitest.Window {
	t.Helper()
	w := uitest.Open(t, "club", lang, 80, 24)
	w.Show(screen.Open{Screen: screen.Ranking})
	return w.Press("n")
}

func TestDialogsSpeak(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		for name, open := range map[string]func(*testing.T, string) *uitest.Window{
			"quitting": asked, "a note": noted,
			"help": func(t *testing.T, lang string) *uitest.Window { return uitest.Open(t, "club", lang, 80, 24).Press("?") },
		} {
			t.Run(name+" reads aloud and every item can be picked, in "+lang, func(t *testing.T) {
				for _, size := range [][2]int{{80, 24}, {60, 12}, {200, 60}} {
					w := open(t, lang)
					w.Send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
					dialog, in := w.Front()
					for _, fault := range uitest.Misspoken(dialog.Speak(in)) {
						t.Error(fault)
					}
					if unpicked := uitest.Unpicked(dialog, in); len(unpicked) > 0 {
						t.Errorf("cannot pick %q", unpicked)
					}
				}
			})
		}
	}
	t.Run("help says the keys in words", func(t *testing.T) {
		speech := uitest.Open(t, "club", "fr", 80, 24).Press("?").Speech()
		said := make(map[string]string)
		for _, item := range speech.Items {
			said[item.Key] = item.Brief
		}
		if said["move.up"] != "flèche haut" || said["app.theme"] != "Maj T" || !strings.HasSuffix(said["app.undo"], "pas maintenant") {
			t.Errorf("says %q", said)
		}
	})
	t.Run("a note asks and says what it holds", func(t *testing.T) {
		w := noted(t, "fr")
		w.Type("à revoir")
		if speech := w.Speech(); !strings.HasPrefix(speech.Ask, "Votre note sur ") || speech.Value != "à revoir" {
			t.Errorf("says %+v", speech)
		}
	})
	t.Run("quitting says why the work is not safe", func(t *testing.T) {
		speech := asked(t, "fr").Speech()
		if !strings.Contains(strings.Join(speech.Said, " "), "disque plein") || speech.At != 0 || len(speech.Items) != 3 {
			t.Errorf("says %+v", speech)
		}
	})
}

func TestDialogsAnswerTheMouse(t *testing.T) {
	t.Run("a click chooses an answer, a second one gives it", func(t *testing.T) {
		w := asked(t, "fr")
		if click(t, w, "Quitter sans enregistrer"); w.Left() {
			t.Fatal("one click quits")
		}
		if click(t, w, "Quitter sans enregistrer"); !w.Left() {
			t.Errorf("two clicks do not quit:\n%s", w.Text())
		}
	})
	t.Run("a second click in the help does the action", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 80, 40).Press("?")
		click(t, w, "Changer de couleurs")
		click(t, w, "Changer de couleurs")
		if strings.Contains(w.Text(), "Aide\u00a0:") || !strings.Contains(w.Text(), "Couleurs\u00a0: ") {
			t.Errorf("shows:\n%s", w.Text())
		}
	})
	t.Run("a click in a note puts the cursor there", func(t *testing.T) {
		w := noted(t, "fr")
		w.Type("voir")
		click(t, w, "voir")
		w.Type("à ")
		if value := w.Speech().Value; value != "à voir" {
			t.Errorf("holds %q", value)
		}
	})
}

func TestMouseAroundTheBody(t *testing.T) {
	t.Run("a click on a step shows it, on the first word the home screen", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 80, 24)
		if click(t, w, "2 Catalogue"); !strings.Contains(w.Text(), "►2 Catalogue") {
			t.Errorf("shows:\n%s", w.Text())
		}
		if click(t, w, "Accueil"); !strings.Contains(w.Text(), "►Accueil◄") {
			t.Errorf("shows:\n%s", w.Text())
		}
	})
	t.Run("a click on a hint does what it says, and closes a dialog", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 80, 24).Press("down")
		if click(t, w, "? aide"); !strings.Contains(w.Text(), "Aide\u00a0:") {
			t.Errorf("shows:\n%s", w.Text())
		}
		if click(t, w, "Échap fermer"); strings.Contains(w.Text(), "Aide\u00a0:") {
			t.Errorf("shows:\n%s", w.Text())
		}
	})
	t.Run("steps wait behind a dialog", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 80, 24).Press("?")
		if click(t, w, "2 Catalogue"); !strings.Contains(w.Text(), "Aide\u00a0:") {
			t.Errorf("shows:\n%s", w.Text())
		}
	})
}
