// Command faulty is the app with one screen, on which p is a mistake of the
// program. The journeys through a pseudo-terminal run it.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/muesli/termenv"

	"bascule/data"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

type faulty struct{ drawing bool }

func (faulty) Typing() screen.Typing { return screen.Nothing }

func (faulty) Speak(screen.Input) screen.Speech { return screen.Speech{At: -1} }

func (faulty) Actions(screen.Input) []keys.Action {
	return []keys.Action{{ID: "note.write", Keys: []string{"p", "d"}}}
}

func (f faulty) Update(event screen.Event, _ screen.Input) (screen.Screen, []screen.Intent) {
	if do, ok := event.(screen.Do); ok && do.Press.Name == "p" {
		panic("Les Trois Sources")
	}
	return faulty{drawing: true}, nil
}

func (f faulty) View(screen.Input) screen.Frame {
	if f.drawing {
		var none []string
		return screen.Frame{Body: none[3]}
	}
	return screen.Frame{Body: "p ou d"}
}

func main() {
	text, err := i18n.Load(data.FS, "fr")
	if err != nil {
		panic(err)
	}
	err = ui.Run(ui.Setup{
		Screens: []screen.Entry{{ID: screen.Home, New: func() screen.Screen { return faulty{} }}},
		Catalogue: func(offers.Progress) (*offers.Catalogue, offers.Problems) {
			return offers.Load(data.FS, offers.Date{Year: 2026, Month: 11, Day: 22})
		},
		Texts: func(string) (*i18n.Printer, error) { return text, nil },
		Theme: theme.Dark, Profile: termenv.Ascii, Getenv: os.Getenv,
		Report: func(ui.Fault) (string, error) { return "/rapport", nil },
	})
	var ending *ui.Ending
	if errors.As(err, &ending) {
		fmt.Fprintln(os.Stderr, ending.Explain(text))
		os.Exit(ending.Code())
	}
}
