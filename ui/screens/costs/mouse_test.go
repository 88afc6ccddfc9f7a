package costs_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/costs"
	"bascule/ui/uitest"
)

// click clicks where a text first shows.
func click(t *testing.T, w *uitest.Window, on string) {
	t.Helper()
	for y, line := range strings.Split(ansi.Strip(w.View()), "\n") {
		if before, _, ok := strings.Cut(line, on); ok {
			w.Send(tea.MouseMsg{X: ansi.StringWidth(before), Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
			return
		}
	}
	t.Fatalf("%q does not show:\n%s", on, text(w))
}

func TestMouse(t *testing.T) {
	t.Run("a click chooses a line, a second one says where it comes from", func(t *testing.T) {
		w := open(t, "club", "zourit", 80, 40)
		click(t, w, "TVA")
		wants(t, text(w), "► TVA")
		click(t, w, "TVA")
		wants(t, text(w), "Zourit, TVA")
	})
	t.Run("a click on a neighbour shows its cost", func(t *testing.T) {
		w := open(t, "club", "zourit", 80, 40)
		click(t, w, "Ouvaton →")
		wants(t, text(w), "coûte Ouvaton")
		click(t, w, "← Zourit")
		wants(t, text(w), "coûte Zourit")
	})
	t.Run("a second click on an offer of the list shows its lines, the wheel moves", func(t *testing.T) {
		w := open(t, "club", "zourit", 80, 40, "tab")
		click(t, w, "Ouvaton")
		click(t, w, "Ouvaton")
		wants(t, text(w), "coûte Ouvaton")
		w.Press("tab")
		before := w.View()
		if w.Send(tea.MouseMsg{X: 5, Y: 10, Button: tea.MouseButtonWheelDown}); w.View() == before {
			t.Error("the wheel did nothing")
		}
	})
}

func TestCopy(t *testing.T) {
	// copyables are what C offers to copy after some actions.
	copyables := func(t *testing.T, press ...keys.ID) []screen.Copyable {
		t.Helper()
		in := uitest.Input(t, "club", "fr", 80, 24)
		s, _ := costs.Entry().New().Update(screen.Opened{Open: screen.Open{Offer: "zourit"}}, in)
		for _, action := range press {
			s, _ = s.Update(screen.Do{Action: action}, in)
		}
		_, wishes := s.Update(screen.Do{Action: "costs.copy"}, in)
		return wishes[0].(screen.CopyOne).Of
	}
	t.Run("the line, the bill and its cells", func(t *testing.T) {
		list := copyables(t)
		if len(list) != 3 {
			t.Fatalf("got %v", list)
		}
		wants(t, plain(list[0].Text), "Zourit, Abonnement", "« 80,00 € par an »", "Libérons nos ordis")
		wants(t, plain(list[1].Text), "Zourit\n", "Abonnement : 80,00 € par an", "Chaque année : de 120,00 € à 144,00 €", "Budget souhaité")
		wants(t, plain(list[2].Text), "Ligne\tAu moins\tAu plus\tQuand\tCalcul", "Abonnement\t80,00 €\t80,00 €\tchaque année", "Chaque année\t120,00 €\t144,00 €")
	})
	t.Run("every offer, a row each", func(t *testing.T) {
		list := copyables(t, "costs.all")
		wants(t, plain(list[0].Text), "Offre\tAu moins\tAu plus\tÀ savoir", "Zourit\t120,00 €\t144,00 €\tretenue", "Liiibre\tprix inconnu\tprix inconnu")
	})
}
