package slider_test

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"bascule/ui/component/slider"
	"bascule/ui/theme"
)

func TestSlider(t *testing.T) {
	th := theme.New(theme.Plain, false, termenv.Ascii)
	t.Run("the word is always there", func(t *testing.T) {
		for w, want := range map[int]string{20: "■■■·· normal", 12: "■■■·· normal", 11: "normal", 3: "no…", 0: ""} {
			if got := ansi.Strip(slider.View(th, 3, 5, "normal", w)); got != want {
				t.Errorf("in %d: got %q, want %q", w, got, want)
			}
		}
	})
	t.Run("steps stop at both ends", func(t *testing.T) {
		if v, ok := slider.Do(5, 5, slider.More); v != 5 || !ok {
			t.Errorf("got %d", v)
		}
		if v, ok := slider.Do(0, 5, slider.Less); v != 0 || !ok {
			t.Errorf("got %d", v)
		}
		if _, ok := slider.Do(0, 5, "other"); ok {
			t.Error("an action that is not its own was taken")
		}
	})
}
