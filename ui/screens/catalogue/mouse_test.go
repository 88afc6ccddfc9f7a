package catalogue_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bascule/offers"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/catalogue"
	"bascule/ui/uitest"
)

// rows are the lines a screen draws.
func rows(s screen.Screen, in screen.Input) []string {
	return strings.Split(plain(ansi.Strip(s.View(in).Body)), "\n")
}

// at is where a text stands in what a screen draws.
func at(tb testing.TB, s screen.Screen, in screen.Input, text string) screen.Click {
	tb.Helper()
	lines := rows(s, in)
	y := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, text) })
	if y < 0 {
		tb.Fatalf("%q is not in\n%s", text, strings.Join(lines, "\n"))
	}
	return screen.Click{X: ansi.StringWidth(lines[y][:strings.Index(lines[y], text)]), Y: y}
}

// clicks clicks on texts, one after the other.
func clicks(tb testing.TB, s screen.Screen, in screen.Input, texts ...string) screen.Screen {
	tb.Helper()
	for _, text := range texts {
		s, _ = s.Update(at(tb, s, in, text), in)
	}
	return s
}

func TestClicks(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 21)
	wide := in
	wide.Width, wide.Height = 140, 40
	begin := func() screen.Screen { return catalogue.Entry().New() }
	shows := func(t *testing.T, s screen.Screen, in screen.Input, text string) {
		t.Helper()
		if body := strings.Join(rows(s, in), "\n"); !strings.Contains(body, text) {
			t.Errorf("%q is not in\n%s", text, body)
		}
	}
	t.Run("a click moves the cursor, a second one opens the sheet", func(t *testing.T) {
		s := clicks(t, begin(), in, "Framaspace")
		shows(t, s, in, "► √ Framaspace")
		shows(t, clicks(t, s, in, "Framaspace"), in, "Identité")
	})
	t.Run("the title of a column sorts by it, a second click turns the order round", func(t *testing.T) {
		s := clicks(t, begin(), in, "Coût par an")
		if got := plain(s.View(in).Status); !strings.Contains(got, "du moins cher au plus cher") {
			t.Errorf("got %q", got)
		}
		if got := plain(clicks(t, s, in, "Coût par an").View(in).Status); !strings.Contains(got, "du plus cher au moins cher") {
			t.Errorf("got %q", got)
		}
		if got := plain(clicks(t, s, in, "Vos besoins").View(in).Status); !strings.Contains(got, "de la première à la dernière") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("an order that needs needs says so", func(t *testing.T) {
		in := uitest.Input(t, uitest.Empty, "fr", 80, 21)
		s := begin()
		_, wishes := s.Update(at(t, s, in, "Prix affiché"), in)
		if len(wishes) != 1 {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("the line of the search takes the keyboard, the list gives it back", func(t *testing.T) {
		s, _ := begin().Update(screen.Do{Action: "catalogue.search"}, in)
		s, _ = s.Update(screen.Typed{Press: keys.Press{Text: "zimbra", Paste: true}}, in)
		s, _ = s.Update(screen.Do{Action: "catalogue.found"}, in)
		if s = clicks(t, s, in, "Chercher :"); s.Typing() != screen.Words {
			t.Error("the search has not the keyboard")
		}
		if s = clicks(t, s, in, "Zourit"); s.Typing() != screen.Nothing {
			t.Error("the search keeps the keyboard")
		}
	})
	t.Run("the line of the filters opens their menu, where a click chooses", func(t *testing.T) {
		s, _ := begin().Update(screen.Do{Action: "catalogue.filter"}, in)
		s = clicks(t, s, in, "Messagerie")
		shows(t, s, in, "■ Messagerie")
		s, _ = s.Update(screen.Do{Action: "catalogue.show"}, in)
		shows(t, clicks(t, s, in, "Filtre :"), in, "■ Messagerie")
	})
	t.Run("the title of a part of the sheet goes to its first line, which a second click opens", func(t *testing.T) {
		s := clicks(t, picks(t, begin(), wide, "offer/zourit"), wide, "Forme juridique", "Forme juridique")
		shows(t, s, wide, "Forme juridique (affirmé)")
		tall := wide
		tall.Height = 120
		s = clicks(t, picks(t, begin(), tall, "offer/zourit"), tall, "Services, par usage")
		shows(t, s, tall, "│ ► Messagerie")
	})
	t.Run("the wheel moves in the list and in the sheet", func(t *testing.T) {
		before := begin()
		third := rows(before, wide)[at(t, before, wide, "► ").Y+3]
		s, _ := before.Update(screen.Click{X: 5, Y: 5, Wheel: 3}, wide)
		shows(t, s, wide, "► "+strings.TrimSpace(ansi.Truncate(third, 20, "")))
		s, _ = s.Update(screen.Click{X: 100, Y: 20, Wheel: 3}, wide)
		shows(t, s, wide, "│ ►")
	})
	t.Run("beside a menu, a click on the sheet leaves the menu", func(t *testing.T) {
		s, _ := begin().Update(screen.Do{Action: "catalogue.sort"}, wide)
		shows(t, clicks(t, s, wide, "Forme juridique"), wide, "Coût par an")
	})
}

func TestCopy(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 21)
	copied := func(t *testing.T, s screen.Screen, key string) string {
		t.Helper()
		s = picks(t, does(t, s, in, "catalogue.copy"), in, key)
		_, wishes := s.Update(screen.Do{Action: "choice.pick"}, in)
		if len(wishes) != 1 {
			t.Fatalf("got %v", wishes)
		}
		return plain(wishes[0].(screen.Copy).Text)
	}
	list := picks(t, speaker(t, in, screen.Open{}), in, "offer/zourit")
	sheet := picks(t, speaker(t, in, screen.Open{Offer: "zourit"}), in, "line/services.video-call")
	t.Run("the line of an offer is copied in words", func(t *testing.T) {
		if got := copied(t, list, "copy/line"); !strings.HasPrefix(got, "Zourit : retenue ; répond ; 120 à 144 € par an pour vous") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("the list is copied in columns, as it is filtered", func(t *testing.T) {
		got := strings.Split(copied(t, does(t, picks(t, does(t, list, in, "catalogue.filter"), in, "filter/part/baseline"), in, "choice.pick", "catalogue.show"), "copy/list"), "\n")
		baselines := counts(in.Catalogue, func(o *offers.Offer) bool { return o.Host.Kind == offers.Baseline })
		if len(got) != 1+baselines+1 || strings.Count(got[0], "\t") != 5 || strings.Count(got[1], "\t") != 5 || !strings.HasPrefix(got[0], "Offre\tRetenue") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("the sheet is copied whole, with what is unknown", func(t *testing.T) {
		for _, from := range []screen.Screen{list, sheet} {
			got := copied(t, from, "copy/sheet")
			for _, want := range []string{"Zourit\n", "Identité", "Visioconférence", "à demander", "Sources"} {
				if !strings.Contains(got, want) {
					t.Errorf("%q is missing:\n%s", want, got)
				}
			}
		}
	})
	t.Run("a line of the sheet is copied with every claim", func(t *testing.T) {
		got := copied(t, sheet, "copy/line")
		for _, want := range []string{"Zourit", "Visioconférence", "une des versions", "adresse : "} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is missing:\n%s", want, got)
			}
		}
	})
	t.Run("the claims are copied at once: nothing else shows", func(t *testing.T) {
		_, wishes := does(t, sheet, in, "catalogue.claims").Update(screen.Do{Action: "catalogue.copy"}, in)
		if len(wishes) != 1 {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("leaving the choice goes back to the sheet", func(t *testing.T) {
		if speech := does(t, sheet, in, "catalogue.copy", "catalogue.close").Speak(in); speech.Title != "Zourit" {
			t.Errorf("got %q", speech.Title)
		}
	})
}
