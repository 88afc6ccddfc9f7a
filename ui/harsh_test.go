package ui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui/screen"
	"bascule/ui/uitest"
)

func TestANovelPastedIntoAFieldIsBounded(t *testing.T) {
	novel := strings.Repeat("Il était une fois une association.\n\x1b[31m", 50_000)
	for _, field := range []struct {
		name string
		open screen.ID
		keys []string
		said string
	}{
		{"the search of the catalogue", screen.Catalogue, []string{"f"}, "Rien ne"},
		{"the palette", screen.Ranking, []string{":"}, "Aucune action trouvée"},
		{"the note on an offer", screen.Ranking, []string{"n"}, "La suite n’est pas entrée : il y a la place pour 300 signes."},
		{"the name of the association", screen.Needs, []string{"v", "enter", "enter"}, "La suite n’est pas entrée"},
	} {
		t.Run(field.name, func(t *testing.T) {
			w := uitest.Open(t, "club", "fr", 80, 24)
			w.Show(screen.Open{Screen: field.open})
			view := w.Press(field.keys...).Paste(novel).View()
			checkFit(t, view, 80, 24)
			shows(t, w, field.said)
			if strings.Contains(view, "\x1b[31m") {
				t.Error("the escape sequence of the paste reaches the terminal")
			}
			checkFit(t, w.Press("enter", "esc").View(), 80, 24)
		})
	}
}

func TestATerminalThatLiesAboutItsSizeIsDrawnInAllTheSame(t *testing.T) {
	w := uitest.Open(t, "club", "fr", 80, 24)
	w.Show(screen.Open{Screen: screen.Ranking})
	for _, size := range [][2]int{{0, 0}, {-3, -1}, {1, 60}, {200, 1}, {65_535, 1}, {1, 65_535}, {2_000, 2_000}, {80, 24}} {
		t.Run(fmt.Sprintf("%d×%d", size[0], size[1]), func(t *testing.T) {
			w.Send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			view := w.View()
			if size[0] <= 0 || size[1] <= 0 {
				if view != "" {
					t.Errorf("drew %q", view)
				}
				return
			}
			checkFit(t, view, size[0], size[1])
		})
	}
}
