package presentation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"bascule/comparison"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/presentation"
	"bascule/ui/uitest"
)

// mostLines is how many lines of text a view may have.
const mostLines = 10

// world is a screen alone, that presents a situation.
func world(tb testing.TB, situation string, w, h int) (screen.Screen, screen.Input) {
	in := uitest.Input(tb, situation, "fr", w, h)
	s, _ := presentation.Entry().New().Update(screen.Opened{}, in)
	return s, in
}

// press has the screen answer a key, and fails when none of its actions has it.
func press(tb testing.TB, s screen.Screen, in screen.Input, name string) (screen.Screen, []screen.Intent) {
	tb.Helper()
	action, ok := keys.Find(s.Actions(in), name)
	if !ok {
		tb.Fatalf("no action has the key %q", name)
	}
	next, wishes := s.Update(screen.Do{Action: action.ID, Press: keys.Press{Name: name, Text: name}}, in)
	return next, wishes
}

func TestViewsFit(t *testing.T) {
	situations := uitest.Situations(t)
	worlds := make(map[string]screen.Input)
	for _, situation := range situations {
		for _, lang := range []string{"fr", "en"} {
			worlds[situation+lang] = uitest.Input(t, situation, lang, 80, 23)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		in := worlds[rapid.SampledFrom(situations).Draw(r, "situation")+rapid.SampledFrom([]string{"fr", "en"}).Draw(r, "lang")]
		in.Width, in.Height = rapid.IntRange(1, 200).Draw(r, "w"), rapid.IntRange(1, 60).Draw(r, "h")
		s, _ := presentation.Entry().New().Update(screen.Opened{}, in)
		for range rapid.IntRange(0, 14).Draw(r, "steps") {
			actions := s.Actions(in)
			action := actions[rapid.IntRange(0, len(actions)-1).Draw(r, "action")]
			s, _ = s.Update(screen.Do{Action: action.ID, Press: keys.Press{Name: action.Keys[0]}}, in)
		}
		lines := strings.Split(s.View(in).Body, "\n")
		written := 0
		for _, line := range lines {
			if strings.TrimSpace(ansi.Strip(line)) != "" {
				written++
			}
			if w := ansi.StringWidth(line); w > in.Width {
				r.Errorf("a line of %d in %d: %q", w, in.Width, line)
			}
		}
		if written > mostLines || len(lines) > in.Height {
			r.Errorf("%d lines of text, %d in all, in %d", written, len(lines), in.Height)
		}
	})
}

func TestWideWindow(t *testing.T) {
	const advice = "agrandissez la police"
	for w, advised := range map[int]bool{80: false, 110: false, 160: true} {
		s, in := world(t, "club", w, 40)
		if got := strings.Contains(s.View(in).Body, advice); got != advised {
			t.Errorf("at %d columns the advice shows: %v", w, got)
		}
	}
}

func TestScoresAreIntervals(t *testing.T) {
	s, in := world(t, "club", 80, 23)
	s, _ = press(t, s, in, "3")
	if body := s.View(in).Body; !strings.Contains(body, "entre 35 et 92") {
		t.Errorf("got\n%s", body)
	}
}

func TestRemote(t *testing.T) {
	at := func(s screen.Screen, in screen.Input) string { return s.Speak(in).State }
	s, in := world(t, "club", 80, 23)
	first := at(s, in)
	for _, pair := range [][2]string{{"pgdown", "pgup"}, {"right", "left"}, {"space", "backspace"}, {"enter", "backspace"}} {
		next, _ := press(t, s, in, pair[0])
		if at(next, in) == first {
			t.Errorf("%s goes to no other view", pair[0])
		}
		if back, _ := press(t, next, in, pair[1]); at(back, in) != first {
			t.Errorf("%s does not come back", pair[1])
		}
	}
	last, _ := press(t, s, in, "end")
	if past, _ := press(t, last, in, "pgdown"); at(past, in) != at(last, in) {
		t.Error("past the last view there is another")
	}
	for _, key := range []string{"home", "f5", "1", "&"} {
		if back, _ := press(t, last, in, key); at(back, in) != first {
			t.Errorf("%s does not go to the first view", key)
		}
	}
	for _, key := range []string{"b", "."} {
		if _, wishes := press(t, s, in, key); !slices.Contains(wishes, screen.Intent(screen.Black{})) {
			t.Errorf("%s does not turn the screen black", key)
		}
	}
}

func TestLiveWeights(t *testing.T) {
	s, in := world(t, "club", 80, 23)
	s, _ = press(t, s, in, "8")
	s, _ = press(t, s, in, "down")
	_, wishes := press(t, s, in, "-")
	want := screen.Change{Step: "step.weight", Edits: []comparison.Edit{{Path: "needs.weights.cost", Value: "3"}}}
	if len(wishes) != 1 {
		t.Fatalf("got %v", wishes)
	}
	if got, ok := wishes[0].(screen.Change); !ok || got.Step != want.Step || !slices.Equal(got.Edits, want.Edits) {
		t.Errorf("got %+v", wishes[0])
	}
}

func TestUnevenFamily(t *testing.T) {
	s, in := world(t, "club", 80, 23)
	in.Session = in.Session.Clone()
	in.Session.Needs.Weights[comparison.Simplicity] = 5
	in.Session.Needs.Weights[comparison.Help] = 1
	s, _ = press(t, s, in, "8")
	s, _ = press(t, s, in, "down")
	s, _ = press(t, s, in, "down")
	_, wishes := press(t, s, in, "+")
	if want := (screen.Notify{Text: in.Text.T("present.weights.apart")}); len(wishes) != 1 || wishes[0] != want {
		t.Errorf("a family whose criteria differ moves whole: %v", wishes)
	}
}

func TestSpeech(t *testing.T) {
	for _, situation := range []string{uitest.Empty, uitest.Loading, "club", "amap", "employeuse"} {
		s, in := world(t, situation, 80, 23)
		for range 13 {
			speech := s.Speak(in)
			if faults := uitest.Misspoken(speech); len(faults) > 0 {
				t.Errorf("%s, %s: %v", situation, speech.State, faults)
			}
			if len(speech.Said) == 0 {
				t.Errorf("%s: nothing is said of %s", situation, speech.State)
			}
			if lost := uitest.Unpicked(s, in); len(lost) > 0 {
				t.Errorf("%s, %s: not picked: %v", situation, speech.State, lost)
			}
			s, _ = press(t, s, in, "pgdown")
		}
	}
	t.Run("the pages that prepare are said too", func(t *testing.T) {
		s, in := world(t, "club", 80, 23)
		s, _ = press(t, s, in, "m")
		if speech := s.Speak(in); len(speech.Items) != 2 || len(uitest.Misspoken(speech))+len(uitest.Unpicked(s, in)) > 0 {
			t.Errorf("got %+v", speech)
		}
		s, _ = press(t, s, in, "end")
		s, _ = press(t, s, in, "enter")
		if speech := s.Speak(in); speech.Ask == "" || speech.Value != "Ma suite" {
			t.Errorf("got %+v", speech)
		}
		if s, _ = s.Update(screen.Typed{Press: keys.Press{Name: "A", Text: "A"}}, in); s.Speak(in).Value != "A" {
			t.Errorf("a name typed goes after the one proposed: %q", s.Speak(in).Value)
		}
	})
}
