package law_test

import (
	"fmt"
	"strings"
	"testing"

	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/uitest"

	"github.com/charmbracelet/x/ansi"
)

// click clicks where a text first shows.
func (v *visit) click(text string) []screen.Intent {
	v.t.Helper()
	for y, line := range strings.Split(v.body(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			next, wishes := v.shown.Update(screen.Click{X: ansi.StringWidth(before), Y: y}, v.in)
			v.shown = next
			return wishes
		}
	}
	v.t.Fatalf("%q does not show in\n%s", text, v.body())
	return nil
}

// copyables are the texts that C copies or asks to choose from.
func (v *visit) copyables() []screen.Copyable {
	v.t.Helper()
	return v.press("C")[0].(screen.CopyOne).Of
}

// copied is the text of one of them.
func (v *visit) copied(at int) string {
	v.t.Helper()
	return v.copyables()[at].Text
}

func TestMouse(t *testing.T) {
	t.Run("a click chooses a card, a second one opens it", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		v.click("Base légale")
		v.click("Base légale")
		v.says("Réponse pour Zourit", "À demander")
	})
	t.Run("a click on a neighbour on the first line goes to it", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit"})
		v.click("Framaspace →")
		v.says(fmt.Sprintf("offre 2 sur %d", len(uitest.Catalogue(t).Offers)))
		v.press("tab")
		v.click("→")
		v.says("carte 2 sur 30")
	})
	t.Run("a click on the name of a text shows it, the wheel scrolls it", func(t *testing.T) {
		v := open(t, "club", screen.Open{})
		v.click("Pas obligatoire")
		v.says("Ce qui n’est pas une obligation")
		before := v.body()
		v.shown, _ = v.shown.Update(screen.Click{X: 5, Y: 5, Wheel: 3}, v.in)
		if v.body() == before {
			t.Error("nothing scrolled")
		}
	})
	t.Run("a level is chosen by a second click", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: "logiciels-libres"})
		v.press("v")
		if wishes := v.click("éliminatoire"); wishes != nil {
			t.Errorf("one click did %v", wishes)
		}
		if wishes := v.click("éliminatoire"); len(wishes) != 2 {
			t.Errorf("two clicks did %v", wishes)
		}
	})
}

func TestCopy(t *testing.T) {
	t.Run("the message, the card and the cards in columns", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: offers.CardContract})
		card, _ := v.in.Catalogue.Card(offers.CardContract)
		if got := v.copied(0); got != card.Ask["fr"] {
			t.Errorf("got %q", got)
		}
		for _, want := range []string{"Contrat", "Réponse pour Zourit", "L’échelle"} {
			if !strings.Contains(v.copied(1), want) {
				t.Errorf("%q is not copied:\n%s", want, v.copied(1))
			}
		}
		v.press("esc")
		rows := strings.Split(v.copied(2), "\n")
		if len(rows) != len(v.in.Catalogue.Cards)+2 || !strings.HasPrefix(rows[0], "Carte\tRéponse\tÉtiquette") {
			t.Errorf("got %d rows, %q", len(rows), rows[0])
		}
	})
	t.Run("a card for every offer, a row an offer", func(t *testing.T) {
		v := open(t, "club", screen.Open{Offer: "zourit", Card: offers.CardUSExposure})
		v.press("esc", "tab")
		rows := strings.Split(v.copied(2), "\n")
		if len(rows) != len(v.in.Result.Offers)+2 || !strings.HasPrefix(rows[0], "Offre\tRéponse\tExposition") {
			t.Errorf("got %d rows, %q", len(rows), rows[0])
		}
	})
	t.Run("the text that shows", func(t *testing.T) {
		v := open(t, "club", screen.Open{})
		if list := v.copyables(); len(list) != 1 || !strings.Contains(list[0].Text, "Appel de la CNIL") {
			t.Errorf("got %v", list)
		}
	})
}
