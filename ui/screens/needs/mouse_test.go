package needs_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// click clicks on the first cell that shows words, so many cells further on.
func (b board) click(words string, further int) board {
	b.t.Helper()
	for y, line := range strings.Split(b.Text(), "\n") {
		if before, _, found := strings.Cut(line, words); found {
			b.Send(tea.MouseMsg{X: ansi.StringWidth(before) + further, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
			return b
		}
	}
	b.t.Fatalf("no line shows %q:\n%s", words, b.Text())
	return b
}

// wheel turns the wheel down over a cell.
func (b board) wheel(x, y int) board {
	b.Send(tea.MouseMsg{X: x, Y: y, Button: tea.MouseButtonWheelDown, Action: tea.MouseActionPress})
	return b
}

func TestMouse(t *testing.T) {
	t.Run("a click chooses a topic, a second one opens it, and so for its lines", func(t *testing.T) {
		b := sit(t, "club", screen.Open{})
		b.click("Quantités", 0).shows("► Quantités")
		b.click("Quantités", 0).click("Place pour les fichiers", 0).shows("► Place pour les fichiers")
		b.click("Place pour les fichiers", 0).shows("Combien de Go de fichiers")
	})
	t.Run("side by side, a click goes from the topics to the lines and back", func(t *testing.T) {
		b := board{t: t, Window: uitest.Open(t, "club", "fr", 140, 40)}
		b.Show(screen.Open{Screen: screen.Needs})
		b.click("Quantités", 0).click("Place pour les fichiers", 0).shows("► Place pour les fichiers", "► Quantités")
		b.click("Budget", 0).shows("► Budget", "Plafond ou souhait")
	})
	t.Run("the wheel moves what is under the pointer", func(t *testing.T) {
		b := board{t: t, Window: uitest.Open(t, "club", "fr", 140, 40)}
		b.Show(screen.Open{Screen: screen.Needs})
		b.wheel(5, 10).shows("► Contraintes")
		b.wheel(80, 10).shows("► Contraintes", "► Propriétaire européen")
	})
	t.Run("a click on a value answers yes or no", func(t *testing.T) {
		b := sit(t, "club", screen.Open{})
		b.press("enter").click("Récupérons-nous la TVA", 44).holds("association.recovers-vat", "true")
	})
	t.Run("a click on a mark answers at once, elsewhere it chooses first", func(t *testing.T) {
		b := sit(t, uitest.Empty, screen.Open{})
		b.click("Club", 4).shows("question 1 sur 5")
		b.click("○ Club", 0).shows("question 2 sur 5")
		b.holds("needs.profile", "club")
	})
	t.Run("a click ticks one of several", func(t *testing.T) {
		b := sit(t, "club", screen.Open{Field: "association.data"})
		b.click("□ dons", 0).shows("■ dons")
		b.click("dons", 0).shows("□ dons")
	})
	t.Run("a click on the bar of a use sets its level, on its name the next one", func(t *testing.T) {
		b := sit(t, "club", screen.Open{Field: "needs.uses"})
		b.click("··· pas de réponse", 1).shows("■■□ utile · changé")
		b.click("■■□ utile · changé", 2).shows("■■■ indispensable, à confirmer")
		b.click("indispensable, à confirmer", 0).shows("inutile · changé")
	})
	t.Run("a click ticks a proposal", func(t *testing.T) {
		b := sit(t, "club", screen.Open{Field: "needs.uses.mail"})
		b.press("right", "right", "enter").click("Rendre indispensable", 0).shows("Entrée applique 1 changement.")
		b.press("enter").holds("needs.uses.mail", "must")
	})
	t.Run("a click opens an explanation that is cut, the wheel scrolls it, a click closes it", func(t *testing.T) {
		b := board{t: t, Window: uitest.Open(t, "club", "fr", 60, 12)}
		b.Show(screen.Open{Screen: screen.Needs, Field: "needs.uses"})
		b.press("3").click("Pensez à ce que vous faites", 0).hides("pas de réponse")
		before := b.Text()
		if b.wheel(5, 5); b.Text() == before {
			t.Errorf("the wheel scrolls nothing:\n%s", before)
		}
		b.click("", 10).shows("► ")
	})
	t.Run("a click beside the rows does nothing", func(t *testing.T) {
		b := board{t: t, Window: uitest.Open(t, uitest.Empty, "fr", 140, 40)}
		b.Show(screen.Open{Screen: screen.Needs})
		before := b.Text()
		b.click("Le classement, pour l’instant", 3)
		b.click("Répond à vos besoins", 3)
		if b.Text() != before {
			t.Errorf("shows:\n%s", b.Text())
		}
	})
}
