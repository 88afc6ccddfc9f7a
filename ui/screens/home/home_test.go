package home_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/home"
	"bascule/ui/uitest"
)

// opened is the screen as it opens.
func opened(in screen.Input) screen.Screen {
	s, _ := home.Entry().New().Update(screen.Opened{Open: screen.Open{Screen: screen.Home}}, in)
	return s
}

// do does actions one after the other.
func do(s screen.Screen, in screen.Input, actions ...keys.ID) screen.Screen {
	for _, action := range actions {
		next, _ := s.Update(screen.Do{Action: action}, in)
		s = next
	}
	return s
}

func TestSpeak(t *testing.T) {
	t.Run("whatever was done, the screen reads aloud and every item can be picked", func(t *testing.T) {
		situations := uitest.Situations(t)
		rapid.Check(t, func(r *rapid.T) {
			in := uitest.Input(t, rapid.SampledFrom(situations).Draw(r, "situation"), rapid.SampledFrom([]string{"fr", "en"}).Draw(r, "lang"),
				rapid.IntRange(0, 200).Draw(r, "w"), rapid.IntRange(0, 60).Draw(r, "h"))
			in.Dossier.State = rapid.SampledFrom([]screen.DossierState{screen.NoDossier, screen.Saved, screen.NotSaved, screen.Conflict, screen.Demonstration}).Draw(r, "dossier")
			in.Dossier.Recent = []screen.Recent{{Path: "a/un.toml", Name: "Un"}, {Path: "b/un.toml", Name: "Un"}}
			s := opened(in)
			for range rapid.IntRange(0, 8).Draw(r, "steps") {
				s = do(s, in, rapid.SampledFrom(s.Actions(in)).Draw(r, "action").ID)
				for _, fault := range uitest.Misspoken(s.Speak(in)) {
					r.Error(fault)
				}
				for _, key := range uitest.Unpicked(s, in) {
					r.Errorf("%s cannot be picked", key)
				}
			}
		})
	})
	t.Run("a profile says its story before it is begun from", func(t *testing.T) {
		in := uitest.Input(t, uitest.Empty, "fr", 80, 21)
		next, _ := opened(in).Update(screen.Pick{Key: "new"}, in)
		speech := do(next, in, "home.open").Speak(in)
		if len(speech.Items) != len(in.Catalogue.Profiles) || len(speech.Items[0].More) == 0 {
			t.Errorf("says %+v", speech)
		}
	})
	t.Run("the profile that is picked is the one begun from", func(t *testing.T) {
		in := uitest.Input(t, uitest.Empty, "fr", 80, 21)
		next, _ := opened(in).Update(screen.Pick{Key: "new"}, in)
		next, _ = do(next, in, "home.open").Update(screen.Pick{Key: "profile/employeuse"}, in)
		if _, wishes := next.Update(screen.Do{Action: "home.open"}, in); !slices.Contains(wishes, screen.Intent(screen.Begin{Profile: "employeuse"})) {
			t.Errorf("wishes %+v", wishes)
		}
	})
	t.Run("the paper for the board is proposed once the needs are the board's own and offers are kept", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 80, 21)
		proposed := func() bool { return strings.Contains(opened(in).View(in).Body, "Écrire le document pour le conseil") }
		if proposed() {
			t.Error("it is, with two answers that are assumed")
		}
		if in.Session.Needs.Assumed = nil; !proposed() {
			t.Error("it is not")
		}
		if !strings.Contains(opened(in).View(in).Body, "ne certifie") {
			t.Error("it takes the place of the warning")
		}
		if in.Session.Shortlist = nil; proposed() {
			t.Error("it is, with nothing kept")
		}
	})
	t.Run("picking a line then opening it does what it says", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 80, 21)
		next, _ := opened(in).Update(screen.Pick{Key: "browse"}, in)
		_, wishes := next.Update(screen.Do{Action: "home.open"}, in)
		if len(wishes) != 1 || wishes[0] != (screen.Open{Screen: screen.Catalogue}) {
			t.Errorf("wishes %+v", wishes)
		}
	})
}

func TestMouse(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 21)
	in.Dossier.Recent = []screen.Recent{{Path: "a/un.toml", Name: "Un"}}
	click := func(s screen.Screen, event screen.Click) (screen.Screen, []screen.Intent) { return s.Update(event, in) }
	chosen := func(s screen.Screen) string {
		speech := s.Speak(in)
		return speech.Items[speech.At].Key
	}
	row := func(s screen.Screen, name string) int {
		for y, line := range strings.Split(s.View(in).Body, "\n") {
			if strings.Contains(line, name) {
				return y
			}
		}
		t.Fatalf("no line says %q", name)
		return 0
	}
	t.Run("a click chooses a line and a second one opens it", func(t *testing.T) {
		s, wishes := click(opened(in), screen.Click{Y: row(opened(in), "Reprendre")})
		if chosen(s) != "resume/a/un.toml" || wishes != nil {
			t.Errorf("chose %s and wished %+v", chosen(s), wishes)
		}
		if _, wishes = click(s, screen.Click{Y: row(s, "Reprendre")}); len(wishes) != 1 {
			t.Errorf("the second click wished %+v", wishes)
		}
	})
	t.Run("the wheel moves over the lines, and scrolls a page to read", func(t *testing.T) {
		s, _ := click(opened(in), screen.Click{Wheel: 3})
		if chosen(s) == chosen(opened(in)) {
			t.Error("the wheel moved nothing")
		}
		s, _ = s.Update(screen.Pick{Key: "why"}, in)
		in.Height = 8
		s = do(s, in, "home.open")
		before := s.View(in).Body
		if s, _ = click(s, screen.Click{Wheel: 3}); s.View(in).Body == before {
			t.Error("the wheel scrolled nothing")
		}
	})
}
