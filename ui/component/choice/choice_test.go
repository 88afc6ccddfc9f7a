package choice_test

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"bascule/ui/component/choice"
	"bascule/ui/component/list"
	"bascule/ui/theme"
)

func TestChoice(t *testing.T) {
	options := []choice.Option{{Text: "France", Chosen: true}, {Text: "Belgique", Right: "2 offres"}}
	for name, test := range map[string]struct {
		several, ascii bool
		want           string
	}{
		"circles when one is chosen":       {false, false, "  ● France\n► ○ Belgique  2 offres"},
		"squares when several may be":      {true, false, "  ■ France\n► □ Belgique  2 offres"},
		"marks that differ without WGL4":   {true, true, "  # France\n> - Belgique  2 offres"},
		"circles that differ without WGL4": {false, true, "  # France\n> o Belgique  2 offres"},
	} {
		t.Run(name, func(t *testing.T) {
			th := theme.New(theme.Plain, test.ascii, termenv.Ascii)
			c := choice.Choice{Options: options, Several: test.several}
			if got := ansi.Strip(c.View(list.Place{At: 1}, th, true, 22, 5)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
