package compare_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/compare"
	"bascule/ui/uitest"
)

// does asks a screen for actions, one after the other.
func does(tb testing.TB, s screen.Screen, in screen.Input, actions ...keys.ID) screen.Screen {
	tb.Helper()
	for _, action := range actions {
		next, _ := s.Update(screen.Do{Action: action}, in)
		s = next
	}
	return s
}

func picks(tb testing.TB, s screen.Screen, in screen.Input, key string) screen.Screen {
	tb.Helper()
	next, _ := s.Update(screen.Pick{Key: key}, in)
	return next
}

// item returns an item of a speech.
func item(tb testing.TB, speech screen.Speech, key string) screen.Item {
	tb.Helper()
	at := slices.IndexFunc(speech.Items, func(item screen.Item) bool { return item.Key == key })
	if at < 0 {
		tb.Fatalf("no item %q among %v", key, speech.Items)
	}
	return speech.Items[at]
}

func TestSpeak(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 21)
	table := compare.Entry().New()
	t.Run("a subject says what every offer answers, a line each", func(t *testing.T) {
		yearly := item(t, table.Speak(in), "line/yearly")
		if len(yearly.More) != 3 || !strings.HasPrefix(plain(yearly.More[0]), "Zourit : ") || yearly.Group != "Prix pour nous" || yearly.Does != "compare.open" {
			t.Errorf("got %+v", yearly)
		}
	})
	t.Run("a subject that is opened says each offer with all its answer rests on", func(t *testing.T) {
		s := does(t, picks(t, table, in, "line/use.newsletter"), in, "compare.open")
		speech := s.Speak(in)
		if speech.Title != "Lettre d’information" || len(speech.Items) != 3 {
			t.Fatalf("got %+v", speech)
		}
		if said := strings.Join(speech.Items[0].More, " "); !strings.Contains(said, "Libérons nos ordis") || !strings.Contains(plain(said), "Avant :") {
			t.Errorf("got %q", said)
		}
	})
	t.Run("against a reference, the differences are said in words and the reference before them", func(t *testing.T) {
		s := does(t, picks(t, does(t, table, in, "compare.open", "compare.open"), in, "offer/framaspace"), in, "compare.freeze")
		yearly := item(t, s.Speak(in), "line/yearly")
		if !strings.Contains(plain(yearly.Brief), "+120") || !strings.HasPrefix(yearly.Brief, "Framaspace") {
			t.Errorf("got %q", yearly.Brief)
		}
		speech := does(t, picks(t, s, in, "line/yearly"), in, "compare.open").Speak(in)
		if len(speech.Items) != 2 || !strings.HasPrefix(speech.Said[0], "Repère, Framaspace") {
			t.Errorf("got %+v", speech)
		}
	})
	t.Run("a group that is chosen folds, and says how many lines it holds", func(t *testing.T) {
		s := picks(t, table, in, "line/#0")
		before := item(t, s.Speak(in), "line/#0")
		after := item(t, does(t, s, in, before.Does).Speak(in), "line/#0")
		if plain(before.Brief) != "6 lignes, déplié" || plain(after.Brief) != "6 lignes, replié" {
			t.Errorf("got %q then %q", before.Brief, after.Brief)
		}
	})
	t.Run("the offers to choose from say which are side by side", func(t *testing.T) {
		speech := does(t, table, in, "compare.offers").Speak(in)
		if got := item(t, speech, "offer/zourit"); !strings.HasPrefix(got.Brief, "côte à côte, ") || got.Does != "choice.pick" {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("everything hidden is said with the way back, drawn or not", func(t *testing.T) {
		s := does(t, table, in, "compare.groups")
		for _, group := range s.Speak(in).Items {
			s = does(t, picks(t, s, in, group.Key), in, "choice.pick")
		}
		s = does(t, s, in, "compare.back")
		if speech := s.Speak(in); len(speech.Items) != 0 || !strings.Contains(speech.Said[1], "Rien ne se montre") {
			t.Errorf("got %+v", speech)
		}
		if body := s.View(in).Body; !strings.Contains(body, "Rien ne se montre") {
			t.Errorf("got\n%s", body)
		}
	})
}

// TestAnyStateSpeaks does what can be done, at random: whatever shows can be said
// and chosen.
func TestAnyStateSpeaks(t *testing.T) { uitest.Speaks(t, compare.Entry()) }
