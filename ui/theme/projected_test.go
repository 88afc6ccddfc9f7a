package theme_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"bascule/ui/theme"
)

func TestProjected(t *testing.T) {
	t.Run("it is dark on light by default, over the whole line, and bold", func(t *testing.T) {
		line := theme.Projected(theme.Auto, false, termenv.TrueColor).Finish("a", 5)
		if ansi.StringWidth(line) != 5 || !strings.HasPrefix(line, "\x1b[1;38;5;16;48;5;231m") {
			t.Errorf("got %q", line)
		}
	})
	t.Run("nothing is lighter than the rest", func(t *testing.T) {
		for _, mode := range theme.Modes() {
			th := theme.Projected(mode, false, termenv.TrueColor)
			if got := th.Paint(theme.Muted, "a") + th.Paint(theme.Rule, "b"); got != "ab" {
				t.Errorf("%s: %q", mode, got)
			}
		}
	})
	t.Run("the ground comes back after a painted text", func(t *testing.T) {
		if got := theme.Projected(theme.Light, false, termenv.ANSI256).Paint(theme.Level5, "a"); !strings.HasSuffix(got, "48;5;231m") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("without colours only the bold is left", func(t *testing.T) {
		for _, th := range []*theme.Theme{
			theme.Projected(theme.Plain, false, termenv.TrueColor),
			theme.Projected(theme.Light, false, termenv.Ascii),
		} {
			if line := th.Finish(th.Paint(theme.Level1, "a"), 3); strings.Contains(line, "38;") || strings.Contains(line, "48;") {
				t.Errorf("got %q", line)
			}
			if th.Blank(3) != "" {
				t.Error("there is no black without colours")
			}
		}
	})
	t.Run("a blank line is black all over", func(t *testing.T) {
		if got := theme.Projected(theme.Light, false, termenv.TrueColor).Blank(4); ansi.Strip(got) != "    " || !strings.Contains(got, "48;5;16m") {
			t.Errorf("got %q", got)
		}
	})
}
