package list_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"

	"bascule/ui/component/list"
	"bascule/ui/keys"
	"bascule/ui/theme"
)

func TestList(t *testing.T) {
	th := theme.New(theme.Plain, false, termenv.Ascii)
	l := list.Of([]list.Item{{Text: "Ici", Heading: true}, {Text: "un", Right: "3"}, {Text: "Là", Heading: true}, {Text: "deux"}})
	t.Run("the cursor passes over headings", func(t *testing.T) {
		p, _ := l.Do(list.Place{}, keys.MoveDown, 10)
		if p.At != 1 {
			t.Fatalf("at %d", p.At)
		}
		p, _ = l.Do(p, keys.MoveDown, 10)
		if p.At != 3 {
			t.Fatalf("at %d", p.At)
		}
		if p, _ = l.Do(p, keys.MoveFirst, 10); p.At != 1 {
			t.Fatalf("at %d", p.At)
		}
	})
	t.Run("the item under the cursor bears a mark", func(t *testing.T) {
		got := strings.Split(ansi.Strip(l.View(list.Place{At: 1}, th, true, 12, 10)), "\n")
		if got[1] != "► un       3" {
			t.Errorf("got %q", got[1])
		}
	})
	t.Run("a click on a heading is none", func(t *testing.T) {
		if _, ok := l.At(list.Place{}, 2, 10); ok {
			t.Error("a heading was taken")
		}
		if p, ok := l.At(list.Place{}, 3, 10); !ok || p.At != 3 {
			t.Errorf("got %+v", p)
		}
	})
}

func TestListFits(t *testing.T) {
	th := theme.New(theme.Dark, false, termenv.TrueColor)
	rapid.Check(t, func(t *rapid.T) {
		items := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) list.Item {
			return list.Item{
				Text: rapid.StringMatching(`[a-zé ]{0,30}`).Draw(t, "text"), Right: rapid.SampledFrom([]string{"", "12 €"}).Draw(t, "right"),
				Note: rapid.SampledFrom([]string{"", "une note assez longue"}).Draw(t, "note"), Heading: rapid.Bool().Draw(t, "heading"),
			}
		}), 0, 30).Draw(t, "items")
		l, p := list.Of(items), list.Place{At: rapid.IntRange(-5, 40).Draw(t, "at")}
		for range 10 {
			w, h := rapid.IntRange(-1, 60).Draw(t, "w"), rapid.IntRange(-1, 20).Draw(t, "h")
			p, _ = l.Do(p, rapid.SampledFrom([]keys.ID{keys.MoveUp, keys.MoveDown, keys.MoveLast, keys.MovePageUp}).Draw(t, "move"), h)
			view := l.View(p, th, true, w, h)
			if view == "" {
				continue
			}
			lines := strings.Split(view, "\n")
			if len(lines) > h {
				t.Fatalf("%d lines in %d", len(lines), h)
			}
			for _, line := range lines {
				if ansi.StringWidth(line) > w {
					t.Fatalf("%q in %d", line, w)
				}
			}
		}
	})
}

func BenchmarkView(b *testing.B) {
	th := theme.New(theme.Dark, false, termenv.TrueColor)
	l := list.List{Len: 10000, Item: func(i int) list.Item { return list.Item{Text: "Hébergeur associatif", Right: "80,00\u00a0€"} }}
	p := list.Place{At: 5000}
	for b.Loop() {
		_ = l.View(p, th, true, 120, 36)
	}
}
