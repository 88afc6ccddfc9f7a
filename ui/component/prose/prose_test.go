package prose_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"

	"bascule/ui/component/prose"
	"bascule/ui/theme"
)

func TestWrap(t *testing.T) {
	t.Run("a no-break space holds an amount together", func(t *testing.T) {
		got := prose.Wrap("Cela coûte 1\u00a0250\u00a0€ par an.", 16)
		if diff := cmp.Diff([]string{"Cela coûte", "1\u00a0250\u00a0€ par an."}, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("bullets hang under their text", func(t *testing.T) {
		th := theme.New(theme.Plain, false, termenv.Ascii)
		got := prose.Lines(th, []prose.Block{{Kind: prose.Bullet, Text: "un deux trois"}}, 9)
		if diff := cmp.Diff([]string{"· un deux", "  trois"}, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestProseFits(t *testing.T) {
	th := theme.New(theme.Dark, false, termenv.TrueColor)
	rapid.Check(t, func(t *rapid.T) {
		blocks := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) prose.Block {
			return prose.Block{Kind: prose.Kind(rapid.IntRange(0, 4).Draw(t, "kind")), Text: rapid.StringMatching(`[a-zé' ]{0,80}`).Draw(t, "text")}
		}), 0, 8).Draw(t, "blocks")
		w, h := rapid.IntRange(0, 50).Draw(t, "w"), rapid.IntRange(0, 12).Draw(t, "h")
		lines := prose.Lines(th, blocks, w)
		scroll := prose.Scroll(0).By(rapid.IntRange(0, 30).Draw(t, "scroll"), len(lines), h)
		view := prose.View(th, lines, scroll, w, h)
		if view == "" {
			return
		}
		shown := strings.Split(view, "\n")
		if len(shown) > h {
			t.Fatalf("%d lines in %d", len(shown), h)
		}
		for _, line := range shown {
			if ansi.StringWidth(line) > w {
				t.Fatalf("%q in %d", line, w)
			}
		}
	})
}
