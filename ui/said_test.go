package ui_test

import (
	"strings"
	"testing"

	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

func TestMessagesJournal(t *testing.T) {
	open := func(t *testing.T) (*uitest.Window, *string) {
		setup := uitest.Setup(t, "club", "fr")
		copied := new(string)
		setup.Copy = func(text string) (ui.Copied, error) {
			*copied = text
			return ui.Copied{Way: "native"}, nil
		}
		return uitest.With(t, setup, true, 80, 24).Press("T", "T", "J"), copied
	}
	t.Run("it lists what went by, the latest first, numbered as it came", func(t *testing.T) {
		w, _ := open(t)
		text := w.Text()
		first, second, third := strings.Index(text, "3. Sans couleur"), strings.Index(text, "2. Couleurs"), strings.Index(text, "1. Dossier ouvert")
		if first < 0 || second < first || third < second {
			t.Errorf("shows\n%s", text)
		}
		if w.Press("esc"); strings.Contains(w.Text(), "1. Dossier ouvert") {
			t.Error("Échap does not close it")
		}
	})
	t.Run("it is copied whole, in the order of time", func(t *testing.T) {
		w, copied := open(t)
		w.Press("C")
		if lines := strings.Split(*copied, "\n"); len(lines) != 4 || !strings.HasPrefix(lines[0], "1. Dossier ouvert") || !strings.HasPrefix(lines[2], "3. ") {
			t.Errorf("copied %q", *copied)
		}
	})
	t.Run("it is said, and a message is chosen by its number", func(t *testing.T) {
		w, _ := open(t)
		speech := w.Speech()
		if speech.At != 0 || len(speech.Items) != 3 || speech.Items[0].Key != "3" {
			t.Fatalf("says %+v", speech)
		}
		dialog, in := w.Front()
		if next, _ := dialog.Update(screen.Pick{Key: "1"}, in); next.Speak(in).At != 2 {
			t.Errorf("the message chosen is %d", next.Speak(in).At)
		}
	})
	t.Run("before any message it says so, and how to go back", func(t *testing.T) {
		w := uitest.Open(t, uitest.Loading, "fr", 80, 24).Press("J")
		if !strings.Contains(w.Text(), "Aucun message") || !strings.Contains(w.Text(), "Échap") {
			t.Errorf("shows\n%s", w.Text())
		}
	})
}
