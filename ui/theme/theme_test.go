package theme_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"bascule/ui/theme"
)

func TestPaint(t *testing.T) {
	t.Run("without colour, only bold, underline and reverse are left", func(t *testing.T) {
		for _, th := range []*theme.Theme{
			theme.New(theme.Plain, false, termenv.TrueColor),
			theme.New(theme.Dark, false, termenv.ANSI),
			theme.New(theme.Light, false, termenv.Ascii),
		} {
			for role := theme.Normal; role <= theme.Rule; role++ {
				if painted := th.Paint(role, "x"); strings.Contains(painted, "38;") || strings.Contains(painted, "48;") {
					t.Errorf("role %d in mode %s: %q", role, th.Mode(), painted)
				}
			}
		}
	})
	t.Run("painting changes no width", func(t *testing.T) {
		for _, mode := range theme.Modes() {
			th := theme.New(mode, false, termenv.TrueColor)
			for role := theme.Normal; role <= theme.Rule; role++ {
				if w := ansi.StringWidth(th.Paint(role, "1\u00a0250\u00a0€")); w != 7 {
					t.Errorf("role %d in mode %s is %d wide", role, mode, w)
				}
			}
		}
	})
	t.Run("an unknown level looks doubtful", func(t *testing.T) {
		if theme.Level(0) != theme.Doubt || theme.Level(6) != theme.Doubt || theme.Level(5) != theme.Level5 {
			t.Error("levels are 1 to 5")
		}
	})
	t.Run("the contrast mode fills the line, and comes back to its ground after a painted text", func(t *testing.T) {
		th := theme.New(theme.Contrast, false, termenv.ANSI256)
		line := th.Finish("a"+th.Paint(theme.Strong, "b")+"c", 5)
		if ansi.StringWidth(line) != 5 || strings.Count(line, "48;5;16") != 2 {
			t.Errorf("got %q", line)
		}
	})
	t.Run("the T key goes through every mode and comes back", func(t *testing.T) {
		mode, seen := theme.Auto, map[theme.Mode]bool{}
		for range theme.Modes() {
			seen[mode] = true
			mode = mode.Next()
		}
		if mode != theme.Auto || len(seen) != len(theme.Modes()) {
			t.Errorf("seen %v, then %s", seen, mode)
		}
	})
}

func TestASCII(t *testing.T) {
	t.Run("every character becomes one", func(t *testing.T) {
		const before = "Énergie : 1\u00a0250,00\u00a0€ « cœur » ►■□░│√ … été"
		after := theme.Spell(before)
		if want := "Energie : 1 250,00 E < cour > >#-?|v . ete"; after != want {
			t.Errorf("got  %q\nwant %q", after, want)
		}
		if ansi.StringWidth(after) != ansi.StringWidth(before) {
			t.Error("the width changed")
		}
	})
	t.Run("decomposed letters too", func(t *testing.T) {
		if got := theme.Spell("e\u0301te\u0301"); got != "ete" {
			t.Errorf("got %q", got)
		}
	})
}

func TestGround(t *testing.T) {
	for said, want := range map[string]theme.Mode{"15;0": theme.Dark, "0;15": theme.Light, "0;default;7": theme.Light, "": "", "x": "", "0;-3": ""} {
		if got, known := theme.Ground(func(string) string { return said }); known != (want != "") || known && got != want {
			t.Errorf("COLORFGBG=%q: got %s (%v), want %s", said, got, known, want)
		}
	}
	for locale, want := range map[string]bool{"fr_FR.UTF-8": false, "C.utf8": false, "C": true, "fr_FR.ISO-8859-1": true, "": false} {
		if _, got := theme.NeedsASCII(func(name string) string { return map[string]string{"LANG": locale}[name] }); got != want {
			t.Errorf("LANG=%q: ASCII is %v", locale, got)
		}
	}
}

func BenchmarkPaint(b *testing.B) {
	th := theme.New(theme.Dark, false, termenv.TrueColor)
	b.ReportAllocs()
	for b.Loop() {
		_ = th.Paint(theme.Level4, "1\u00a0250,00\u00a0€")
	}
}
