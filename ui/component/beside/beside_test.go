package beside_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"bascule/ui/component/beside"
	"bascule/ui/theme"
)

func TestView(t *testing.T) {
	draw := func(left, right []string, at, h int) string {
		return ansi.Strip(strings.Join(beside.View(theme.New(theme.Dark, false, termenv.Ascii), left, right, at, h), "\n"))
	}
	for _, test := range []struct {
		name        string
		left, right []string
		want        string
	}{
		{"the rule stays in its column", []string{"a", "été"}, []string{"x"}, "a    │ x\nété  │"},
		{"what would cover the rule is cut", []string{"abcdefgh"}, nil, "abcde│\n     │"},
		{"lines past the height are left out", []string{"a", "b", "c"}, []string{"x", "", "z"}, "a    │ x\nb    │"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := draw(test.left, test.right, 5, 2); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
