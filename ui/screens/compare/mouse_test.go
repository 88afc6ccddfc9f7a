package compare_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/screen"
	"bascule/ui/screens/compare"
	"bascule/ui/uitest"
)

// at is where a text stands in what a screen draws, on the line of another.
func at(tb testing.TB, s screen.Screen, in screen.Input, line, text string) screen.Click {
	tb.Helper()
	lines := strings.Split(plain(s.View(in).Body), "\n")
	y := slices.IndexFunc(lines, func(drawn string) bool { return strings.Contains(drawn, line) && strings.Contains(drawn, text) })
	if y < 0 {
		tb.Fatalf("no %q beside %q in\n%s", text, line, strings.Join(lines, "\n"))
	}
	return screen.Click{X: ansi.StringWidth(lines[y][:strings.LastIndex(lines[y], text)]), Y: y}
}

func TestClicks(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 120, 33)
	begin := func() screen.Screen { return compare.Entry().New() }
	click := func(t *testing.T, s screen.Screen, in screen.Input, line, text string) (screen.Screen, []screen.Intent) {
		t.Helper()
		next, wishes := s.Update(at(t, s, in, line, text), in)
		return next, wishes
	}
	t.Run("a click moves the cursor to a cell, a second one opens it", func(t *testing.T) {
		s, _ := click(t, begin(), in, "Comptabilité", "absent")
		if got := s.Speak(in); got.Items[got.At].Key != "line/use.accounting" || !strings.Contains(got.Said[0], "portent sur Ouvaton") {
			t.Fatalf("got %+v", got.Items[got.At])
		}
		if s, _ = click(t, s, in, "Comptabilité", "absent"); s.Speak(in).Title != "Comptabilité" {
			t.Errorf("got %q", s.Speak(in).Title)
		}
	})
	t.Run("a click on what says more of the cell opens it", func(t *testing.T) {
		s, _ := click(t, begin(), in, "Comptabilité", "absent")
		if s, _ = click(t, s, in, "Ouvaton, Comptabilité", "absent"); s.Speak(in).Title != "Comptabilité" {
			t.Errorf("got %q", s.Speak(in).Title)
		}
	})
	t.Run("the name of an offer chooses it, a second click opens its sheet", func(t *testing.T) {
		s, wishes := click(t, begin(), in, "Sujet", "Framaspace")
		if len(wishes) != 0 || !strings.Contains(s.Speak(in).Said[0], "portent sur Framaspace") {
			t.Fatalf("got %v, %q", wishes, s.Speak(in).Said)
		}
		if _, wishes = click(t, s, in, "Sujet", "Framaspace"); len(wishes) != 1 || wishes[0] != (screen.Open{Screen: screen.Catalogue, Offer: "framaspace"}) {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("the title of the first column does nothing", func(t *testing.T) {
		s, wishes := click(t, begin(), in, "Sujet", "Sujet")
		if len(wishes) != 0 || s.Speak(in).Title != "Comparer" {
			t.Errorf("got %v, %q", wishes, s.Speak(in).Title)
		}
	})
	t.Run("offers out of sight come at a click on how many they are", func(t *testing.T) {
		in := in
		in.Width, in.Version = 80, in.Version+1
		in.Session.Shortlist = append(slices.Clone(in.Session.Shortlist), "nubo", "zaclys")
		s, _ := click(t, begin(), in, "offres 1 à 3 sur 5", "›")
		if body := plain(s.View(in).Body); !strings.Contains(body, "offres 2 à 4 sur 5") {
			t.Errorf("got\n%s", body)
		}
	})
	t.Run("the wheel moves down the table", func(t *testing.T) {
		s, _ := begin().Update(screen.Click{X: 4, Y: 4, Wheel: 3}, in)
		if got := s.Speak(in); got.At != 3 {
			t.Errorf("the cursor is on %d", got.At)
		}
	})
	t.Run("face to face, the name at the right gives way to the next offer", func(t *testing.T) {
		in := in
		in.Width = 60
		s, _ := click(t, begin(), in, "Zourit", "Ouvaton")
		if head := strings.Split(plain(s.View(in).Body), "\n")[0]; !strings.Contains(head, "Framaspace") {
			t.Fatalf("got %q", head)
		}
		if s, _ = click(t, s, in, "Framaspace", "Zourit"); !strings.Contains(strings.Split(plain(s.View(in).Body), "\n")[0], "Ouvaton") {
			t.Errorf("got %q", plain(s.View(in).Body))
		}
	})
	t.Run("a click in a choice chooses", func(t *testing.T) {
		s := does(t, begin(), in, "compare.offers")
		_, wishes := click(t, s, in, "Infini, adhésion", "Infini, adhésion")
		if change, ok := wishes[0].(screen.Change); !ok || !strings.HasSuffix(change.Edits[0].Value, ",infini") {
			t.Errorf("got %v", wishes)
		}
	})
}

func TestCopy(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 120, 33)
	copied := func(t *testing.T, s screen.Screen, key string) string {
		t.Helper()
		next, wishes := picks(t, does(t, s, in, "compare.copy"), in, key).Update(screen.Do{Action: "choice.pick"}, in)
		if len(wishes) != 1 || next.Speak(in).Title != "Comparer" {
			t.Fatalf("got %v", wishes)
		}
		return plain(wishes[0].(screen.Copy).Text)
	}
	s := picks(t, compare.Entry().New(), in, "line/yearly")
	t.Run("the cell is copied with what it rests on", func(t *testing.T) {
		if got := copied(t, s, "copy/cell"); !strings.HasPrefix(got, "Zourit, Chaque année\n") || !strings.Contains(got, "L’étape 5") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("the line is copied an offer a line", func(t *testing.T) {
		if got := copied(t, s, "copy/line"); !strings.HasPrefix(got, "Chaque année\n- Zourit : de 120,00 € à 144,00 €\n- Ouvaton : ") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("the table is copied as it shows, in columns, and no cell is a formula", func(t *testing.T) {
		got := copied(t, does(t, picks(t, does(t, picks(t, s, in, "line/rank"), in, "compare.open"), in, "offer/framaspace"), in, "compare.freeze", "compare.differing"), "copy/table")
		lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		if lines[0] != "Sujet\tFramaspace (repère)\tZourit\tOuvaton" || strings.Contains(got, "Une seule fois") || strings.Contains(got, "\t+") {
			t.Errorf("got\n%s", got)
		}
		if i := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "Chaque année\t0,00 €\tde +120,00 €") }); i < 0 {
			t.Errorf("got\n%s", got)
		}
	})
	t.Run("an opened cell is copied at once", func(t *testing.T) {
		_, wishes := does(t, s, in, "compare.open").Update(screen.Do{Action: "compare.copy"}, in)
		if len(wishes) != 1 {
			t.Errorf("got %v", wishes)
		}
	})
	t.Run("on a heading only the table can be copied, at once", func(t *testing.T) {
		_, wishes := picks(t, s, in, "line/#0").Update(screen.Do{Action: "compare.copy"}, in)
		if len(wishes) != 1 || !strings.HasPrefix(wishes[0].(screen.Copy).Text, "Sujet\t") {
			t.Errorf("got %v", wishes)
		}
	})
}
