package catalogue_test

import (
	"strings"
	"testing"

	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/catalogue"
	"bascule/ui/uitest"
)

// speaker is the screen in a situation, as it is opened.
func speaker(tb testing.TB, in screen.Input, open screen.Open) screen.Screen {
	tb.Helper()
	s, _ := catalogue.Entry().New().Update(screen.Opened{Open: open}, in)
	return s
}

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
	for _, item := range speech.Items {
		if item.Key == key {
			return item
		}
	}
	tb.Fatalf("no item %q among %v", key, speech.Items)
	return screen.Item{}
}

func TestSpeak(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 80, 21)
	t.Run("an offer says its place, its cost and what it includes", func(t *testing.T) {
		speech := speaker(t, in, screen.Open{}).Speak(in)
		zourit := item(t, speech, "offer/zourit")
		for _, want := range []string{"retenue", "par an pour vous", "inconnu", "usages"} {
			if !strings.Contains(plain(zourit.Brief), want) {
				t.Errorf("%q is not said: %q", want, zourit.Brief)
			}
		}
		if zourit.Name != "Zourit" || zourit.Does != "catalogue.open" || !strings.HasPrefix(zourit.Group, "Hébergeurs éthiques, ") {
			t.Errorf("got %+v", zourit)
		}
	})
	t.Run("what is typed is the value of the question", func(t *testing.T) {
		s := does(t, speaker(t, in, screen.Open{}), in, "catalogue.search")
		next, _ := s.Update(screen.Typed{Press: keys.Press{Text: "zimbra", Paste: true}}, in)
		speech := next.Speak(in)
		if speech.Ask == "" || speech.Value != "zimbra" || len(speech.Items) == 0 || !strings.Contains(speech.State, "zimbra") {
			t.Errorf("got %+v", speech)
		}
		if speech = picks(t, next, in, speech.Items[0].Key).Speak(in); speech.Ask != "" {
			t.Errorf("the field keeps the focus: %q", speech.Ask)
		}
	})
	t.Run("the search narrows at once, and each line says why it is there", func(t *testing.T) {
		s := does(t, speaker(t, in, screen.Open{}), in, "catalogue.search")
		next, _ := s.Update(screen.Typed{Press: keys.Press{Text: "doodle", Paste: true}}, in)
		speech := next.Speak(in)
		if !speech.Narrows || len(speech.Said) == 0 || speech.Items[speech.At].Key != "program/doodle" {
			t.Errorf("got %+v", speech)
		}
		if tool := plain(item(t, speech, "program/doodle").Brief); !strings.Contains(tool, "remplacé par : CryptPad") {
			t.Errorf("the tool says %q", tool)
		}
		if zourit := plain(item(t, speech, "offer/zourit").Brief); !strings.HasSuffix(zourit, "Framadate remplace Doodle") {
			t.Errorf("the offer says %q", zourit)
		}
	})
	t.Run("each thing that hides offers says what it gives back", func(t *testing.T) {
		s := does(t, speaker(t, in, screen.Open{}), in, "catalogue.search")
		s, _ = s.Update(screen.Typed{Press: keys.Press{Text: "zimbra", Paste: true}}, in)
		s = picks(t, does(t, s, in, "catalogue.found", "catalogue.filter"), in, "filter/status/historic")
		s = does(t, s, in, "choice.pick", "catalogue.show", "catalogue.all")
		speech := s.Speak(in)
		search := item(t, speech, "drop/search")
		if plain(search.Name) != "Sans la recherche « zimbra »" || search.Brief != in.Text.N("catalogue.offers", counts(in.Catalogue, withdrawn)) {
			t.Errorf("got %+v", search)
		}
		item(t, speech, "drop/filter/status/historic")
		item(t, speech, "drop/all")
	})
	t.Run("nothing found is said with what would bring offers back", func(t *testing.T) {
		s := does(t, speaker(t, in, screen.Open{}), in, "catalogue.search")
		next, _ := s.Update(screen.Typed{Press: keys.Press{Text: "xyz", Paste: true}}, in)
		speech := next.Speak(in)
		if len(speech.Items) != 0 || !strings.Contains(plain(strings.Join(speech.Said, " ")), "Vous pouvez tout montrer") {
			t.Errorf("got %+v", speech)
		}
	})
	t.Run("a filter says how many offers it leaves, and whether it is chosen", func(t *testing.T) {
		s := picks(t, does(t, speaker(t, in, screen.Open{}), in, "catalogue.filter"), in, "filter/price/known")
		before := item(t, s.Speak(in), "filter/price/known")
		after := item(t, does(t, s, in, before.Does).Speak(in), "filter/price/known")
		if !strings.HasSuffix(before.Brief, "offres") || after.Brief != "choisi, "+before.Brief || before.Group != "Prix" {
			t.Errorf("got %+v then %+v", before, after)
		}
	})
	t.Run("a line of the sheet says both sides of a dispute, who, when and on which document", func(t *testing.T) {
		line := item(t, speaker(t, in, screen.Open{Offer: "zourit"}).Speak(in), "line/services.video-call")
		said := plain(strings.Join(line.More, "\n"))
		for _, want := range []string{"dit par : ", "document : ", "preuve : ", "une des versions", "ne s’accordent pas"} {
			if !strings.Contains(said, want) {
				t.Errorf("%q is missing:\n%s", want, said)
			}
		}
	})
	t.Run("what is unknown unfolds on its questions", func(t *testing.T) {
		s := picks(t, speaker(t, in, screen.Open{Offer: "nubo"}), in, "line/terms.unknown")
		fold := item(t, s.Speak(in), "line/terms.unknown")
		if fold.Does != "catalogue.do" || fold.Brief != "replié" {
			t.Errorf("got %+v", fold)
		}
		s = does(t, s, in, fold.Does)
		asked := item(t, s.Speak(in), "line/terms.ceiling.accounts")
		if !strings.Contains(strings.Join(asked.More, " "), "à demander") {
			t.Errorf("got %+v", asked)
		}
	})
	t.Run("the window changes nothing that is said", func(t *testing.T) {
		small, large := in, in
		small.Width, small.Height, large.Width, large.Height = 20, 5, 200, 60
		s := speaker(t, in, screen.Open{Offer: "zourit"})
		if a, b := s.Speak(small), s.Speak(large); a.State != b.State || len(a.Items) != len(b.Items) {
			t.Errorf("%q, then %q", a.State, b.State)
		}
	})
}

// TestAnyStateSpeaks does what can be done, at random: whatever shows can be said
// and chosen.
func TestAnyStateSpeaks(t *testing.T) { uitest.Speaks(t, catalogue.Entry()) }
