package field_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"

	"bascule/ui/component/field"
	"bascule/ui/keys"
	"bascule/ui/theme"
)

func typed(f field.Field, texts ...string) field.Field {
	for _, text := range texts {
		p := keys.Press{Name: text, Text: text}
		if len([]rune(text)) > 1 {
			p = keys.Press{Text: text, Paste: true}
		}
		f, _ = f.Type(p)
	}
	return f
}

func TestField(t *testing.T) {
	t.Run("a whole number takes the unshifted row and no point", func(t *testing.T) {
		if got := typed(field.New(field.Whole, "", 6), "&", "é", ",", "à", "x").Value(); got != "120" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("an amount takes comma or point, once, and two decimals", func(t *testing.T) {
		if got := typed(field.New(field.Amount, "", 9), ",", "8", "0", ",", ".", "5", "0", "9").Value(); got != "80.50" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a paste of several lines becomes one, without its escapes", func(t *testing.T) {
		if got := typed(field.New(field.Text, "", 0), "deux\nlignes\x1b[31m\u202e").Value(); got != "deux lignes[31m" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("nothing gets in past the length", func(t *testing.T) {
		f := typed(field.New(field.Text, "", 4), strings.Repeat("é", 100))
		if f.Value() != "éééé" || f.Overflow() != 4 {
			t.Errorf("got %q, told %d", f.Value(), f.Overflow())
		}
		if f = typed(f, "é"); f.Overflow() != 0 {
			t.Error("what is known to be full is told again")
		}
	})
	t.Run("what fits to the last character is not told of", func(t *testing.T) {
		if f := typed(field.New(field.Text, "", 4), "éé", "éé"); f.Overflow() != 0 || f.Value() != "éééé" {
			t.Errorf("got %q, told %d", f.Value(), f.Overflow())
		}
	})
	t.Run("what is typed takes the place of what is proposed", func(t *testing.T) {
		f := field.Proposing(field.Text, "Ma suite", 0)
		if got := typed(f, "A", "G").Value(); !f.Proposed() || got != "AG" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("moving in what is proposed keeps it", func(t *testing.T) {
		f, _ := field.Proposing(field.Text, "AG", 0).Type(keys.Press{Name: "end"})
		if got := typed(f, " ", "2").Value(); f.Proposed() || got != "AG 2" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a letter refused by a number leaves what is proposed", func(t *testing.T) {
		if got := typed(field.Proposing(field.Whole, "12", 6), "x").Value(); got != "12" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("keys it has no use for are handed back", func(t *testing.T) {
		f := field.New(field.Text, "abc", 0)
		if _, used := f.Type(keys.Press{Name: "enter"}); used {
			t.Error("Enter is not the field's")
		}
		f, used := f.Type(keys.Press{Name: "backspace"})
		if !used || f.Value() != "ab" {
			t.Errorf("got %q, %v", f.Value(), used)
		}
	})
}

func TestFieldFits(t *testing.T) {
	th := theme.New(theme.Dark, false, termenv.TrueColor)
	rapid.Check(t, func(t *rapid.T) {
		f := field.New(field.Text, rapid.StringMatching(`[a-zé «»€]{0,40}`).Draw(t, "value"), 0)
		w := rapid.IntRange(0, 30).Draw(t, "w")
		for range rapid.IntRange(0, 5).Draw(t, "moves") {
			f, _ = f.Type(keys.Press{Name: rapid.SampledFrom([]string{"left", "home", "right", "delete"}).Draw(t, "key")})
		}
		for _, focused := range []bool{true, false} {
			if got := ansi.StringWidth(f.View(th, focused, "exemple", w)); got != w {
				t.Fatalf("%d wide in %d, focused %v", got, w, focused)
			}
		}
	})
}

func TestTouch(t *testing.T) {
	for _, test := range []struct {
		name string
		x    int
		want string
	}{
		{"on a letter", 1, "cXœur"},
		{"beyond the end", 30, "cœurX"},
		{"before the field", -2, "Xcœur"},
	} {
		t.Run(test.name, func(t *testing.T) {
			touched := field.New(field.Text, "cœur", 0).Touch(test.x, 10)
			if touched = typed(touched, "X"); touched.Value() != test.want {
				t.Errorf("%q, want %q", touched.Value(), test.want)
			}
		})
	}
	t.Run("a long text is touched where it shows", func(t *testing.T) {
		if got := typed(field.New(field.Text, "0123456789", 0).Touch(0, 5), "X").Value(); got != "012345X6789" {
			t.Errorf("got %q", got)
		}
	})
}
