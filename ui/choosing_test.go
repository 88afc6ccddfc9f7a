package ui_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

func TestCopying(t *testing.T) {
	open := func(t *testing.T) (*uitest.Window, *[]string) {
		t.Helper()
		var copied []string
		setup := uitest.Setup(t, "club", "fr")
		setup.Copy = func(text string) (ui.Copied, error) {
			copied = append(copied, text)
			return ui.Copied{Way: "native"}, nil
		}
		w := uitest.With(t, setup, true, 80, 24)
		w.Show(screen.Open{Screen: screen.Ranking, Offer: "zourit"})
		return w, &copied
	}
	t.Run("where several texts can be copied it asks which, and copies that one", func(t *testing.T) {
		w, copied := open(t)
		shows(t, w.Press("C"), "Copier quoi ?", "La ligne de Zourit", "en colonnes pour un tableur")
		shows(t, w.Press("enter"), "Copié.", "Ne rien changer")
		if len(*copied) != 1 || !strings.Contains((*copied)[0], "Zourit") || strings.Count((*copied)[0], "\n") != 1 {
			t.Errorf("copied %q", *copied)
		}
	})
	t.Run("a copy that cannot be made is told in words, whatever the system answers", func(t *testing.T) {
		for _, test := range []struct {
			err  error
			want string
		}{
			{fmt.Errorf("copying: %w", fs.ErrPermission), "Cela n’a pas pu se faire : vous n’avez pas le droit d’y accéder."},
			{errors.New("exit status 1"), "Cela n’a pas pu se faire. Ce que le système répond, pour qui vous aide : exit status 1"},
		} {
			setup := uitest.Setup(t, "club", "fr")
			setup.Copy = func(string) (ui.Copied, error) { return ui.Copied{}, test.err }
			w := uitest.With(t, setup, true, 80, 24)
			w.Show(screen.Open{Screen: screen.Ranking, Offer: "zourit"})
			shows(t, w.Press("C", "enter"), test.want)
		}
	})
	t.Run("Échap copies nothing", func(t *testing.T) {
		w, copied := open(t)
		w.Press("C", "esc")
		if len(*copied) != 0 || strings.Contains(w.Text(), "Copier quoi") {
			t.Errorf("copied %q", *copied)
		}
	})
	t.Run("a click chooses", func(t *testing.T) {
		w, copied := open(t)
		w.Press("C")
		for y, line := range strings.Split(w.Text(), "\n") {
			if strings.Contains(line, "tableur") && strings.Contains(line, "classement") {
				w.Send(tea.MouseMsg{X: 4, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
				break
			}
		}
		if len(*copied) != 1 || !strings.HasPrefix((*copied)[0], "Rang\tOffre") {
			t.Errorf("copied %q", *copied)
		}
	})
}
