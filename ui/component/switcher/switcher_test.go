package switcher_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"

	"bascule/ui/component/switcher"
	"bascule/ui/theme"
)

func TestStep(t *testing.T) {
	names := []string{"Zourit", "Framaspace", "Ouvaton"}
	name := func(i int) string { return names[i] }
	t.Run("a click on a neighbour goes there, elsewhere nowhere", func(t *testing.T) {
		view := ansi.Strip(switcher.View(theme.New(theme.Plain, false, termenv.Ascii), 80, 3, 1, name, "2 sur 3"))
		for text, want := range map[string]int{"←": -1, "Zourit": -1, "Framaspace": 0, "Ouvaton": 1, "→": 1, "sur": 0} {
			before, _, _ := strings.Cut(view, text)
			if got := switcher.Step(80, 3, 1, name, "2 sur 3", ansi.StringWidth(before)); got != want {
				t.Errorf("%s goes %d, want %d in %q", text, got, want, view)
			}
		}
	})
	t.Run("a line never passes its width, nor a step the ends", func(t *testing.T) {
		rapid.Check(t, func(r *rapid.T) {
			width, at, x := rapid.IntRange(-1, 60).Draw(r, "width"), rapid.IntRange(0, 2).Draw(r, "at"), rapid.IntRange(-2, 70).Draw(r, "x")
			view := switcher.View(theme.New(theme.Dark, false, termenv.Ascii), width, 3, at, name, "2 sur 3")
			if ansi.StringWidth(view) > max(0, width) {
				r.Errorf("%d cells in %d", ansi.StringWidth(view), width)
			}
			if to := at + switcher.Step(width, 3, at, name, "2 sur 3", x); to < 0 || to > 2 {
				r.Errorf("goes to %d", to)
			}
		})
	})
}
