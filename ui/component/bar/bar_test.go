package bar_test

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"

	"bascule/ui/component/bar"
	"bascule/ui/theme"
)

func TestInterval(t *testing.T) {
	th := theme.New(theme.Dark, false, termenv.TrueColor)
	for _, test := range []struct {
		name      string
		low, high float64
		want      string
	}{
		{"known", 0.5, 0.5, "■■■■■·····"},
		{"half known", 0.5, 0.8, "■■■■■░░░··"},
		{"unknown", 0, 1, "░░░░░░░░░░"},
		{"nothing", 0, 0, "··········"},
		{"next to nothing still shows", 0.01, 0.01, "■·········"},
		{"a small doubt still shows", 0.5, 0.51, "■■■■■░····"},
		{"a small doubt at the end still shows", 0.99, 1, "■■■■■■■■■░"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := ansi.Strip(bar.Interval(th, theme.Level4, test.low, test.high, 10)); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
	t.Run("a bar is as wide as asked", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			low, high := rapid.Float64().Draw(t, "low"), rapid.Float64().Draw(t, "high")
			w := rapid.IntRange(0, 50).Draw(t, "w")
			if got := ansi.StringWidth(bar.Interval(th, theme.Level4, low, high, w)); got != w {
				t.Fatalf("%d wide in %d", got, w)
			}
		})
	})
}

func TestLevel(t *testing.T) {
	th := theme.New(theme.Dark, true, termenv.Ascii)
	for n, want := range map[int]string{0: "?????", 1: "#----", 5: "#####"} {
		if got := ansi.Strip(bar.Level(th, n)); got != want {
			t.Errorf("level %d: got %s, want %s", n, got, want)
		}
	}
	for v, want := range map[float64]int{0: 1, 0.2: 2, 0.5: 3, 1: 5} {
		if got := bar.LevelOf(v); got != want {
			t.Errorf("%v is level %d, want %d", v, got, want)
		}
	}
}

func TestStack(t *testing.T) {
	th := theme.New(theme.Dark, false, termenv.Ascii)
	got := ansi.Strip(bar.Stack(th, []bar.Segment{{"E", theme.Level4, 0.4}, {"x", theme.Level1, 0.01}, {"P", theme.Level2, 0.2}}, 10))
	if want := "E■■■P■····"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
