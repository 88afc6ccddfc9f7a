package catalogue

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bascule/ui/component/field"
	"bascule/ui/keys"
)

// typedIn returns the screen once something was typed in the search.
func typedIn(s Screen, text string) Screen {
	s.query = field.New(field.Text, "", mostTyped)
	for _, r := range text {
		name := string(r)
		if r == ' ' {
			name = "space"
		}
		s = s.typed(keys.Press{Name: name, Text: string(r)})
	}
	return s
}

// plainly writes no-break spaces as spaces, so that tests can be read.
func plainly(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestFound(t *testing.T) {
	in := world(t, 0)
	begun := begun(in)
	for _, test := range []struct{ typed, first, finds, because string }{
		{"nextcloud", "program/nextcloud", "offer/framaspace", "logiciel : Nextcloud"},
		{"nextclod", "program/nextcloud", "offer/framaspace", "logiciel : Nextcloud"},
		{"nexctloud", "program/nextcloud", "offer/framaspace", "logiciel : Nextcloud"},
		{"Doodle", "program/doodle", "offer/zourit", "Framadate remplace Doodle"},
		{"que remplace doodle ?", "program/doodle", "program/framadate", "Framadate remplace Doodle"},
		{"dodle", "program/doodle", "program/cryptpad", "CryptPad remplace Doodle"},
		{"WhatsApp", "program/whatsapp", "program/signal", "Signal remplace WhatsApp"},
		{"google drive", "program/google-drive", "offer/framaspace", "Nextcloud remplace Google Drive"},
		{"googledrive", "program/google-drive", "program/nextcloud", "Nextcloud remplace Google Drive"},
		{"visio", "", "offer/zourit", "usage : visioconférence"},
		{"compta", "", "offer/paheko-cloud", "usage : comptabilité"},
		{"tresorerie", "", "offer/paheko-cloud", "usage : comptabilité (trésorerie)"},
		{"sondage", "", "offer/zourit", "usage : sondage de date"},
		{"zourit visio", "offer/zourit", "offer/zourit", "usage : visioconférence"},
		{"CEMEA", "", "offer/zourit", "opérateur : CEMÉA"},
		{"zaventem", "offer/nubo", "offer/nubo", "lieu : Zaventem"},
		{"belgique", "", "offer/nubo", "région ou pays : Belgique"},
		{"ourit", "offer/zourit", "offer/zourit", ""},
	} {
		t.Run(test.typed+" finds "+test.finds, func(t *testing.T) {
			s := typedIn(begun, test.typed)
			rows := s.rows(in)
			at := rows.of(s.cache.index, test.finds)
			if at < 0 {
				t.Fatal("it is not listed")
			}
			if got := plainly(s.cache.search(s.query.Value()).reason(in, rows.list[at].thing)); got != test.because {
				t.Errorf("found by %q, want %q", got, test.because)
			}
			if thing := s.thing(in); test.first != "" && thing.key != test.first {
				t.Errorf("%s is under the cursor, want %s", thing.key, test.first)
			}
		})
	}
	t.Run("a word that is written somewhere is not taken for another", func(t *testing.T) {
		q := begun.cache.search("mail")
		if q.words[0].read != "" {
			t.Errorf("read as %q", q.words[0].read)
		}
	})
	t.Run("a short word and a number forgive nothing", func(t *testing.T) {
		for _, typed := range []string{"nbo", "2016", "3665"} {
			if s := typedIn(begun, typed); s.rows(in).shown != 0 {
				t.Errorf("%q finds %d things", typed, s.rows(in).shown)
			}
		}
	})
	t.Run("programs are listed once something is looked for", func(t *testing.T) {
		if rows := begun.rows(in); rows.shown != rows.tally[anOffer] {
			t.Errorf("%d things, %d offers", rows.shown, rows.tally[anOffer])
		}
	})
}

func TestSearchHolds(t *testing.T) {
	in := world(t, 0)
	s := begun(in)
	x := s.cache.index.lexicon
	var words []string
	for _, about := range x.about {
		for _, topic := range about {
			for _, phrase := range x.topics[topic] {
				for _, token := range phrase.tokens {
					words = append(words, x.tokens[token].text)
				}
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom(words).Draw(t, "word")
		s := typedIn(s, word)
		if s.rows(in).shown == 0 {
			t.Fatalf("nothing is found by %q, which is written somewhere", word)
		}
		drawn := s.cache.search(s.query.Value()).underline(in.Theme, word)
		if plain := strings.NewReplacer("\x1b[4m", "", "\x1b[24m", "").Replace(drawn); plain != word {
			t.Fatalf("%q is drawn as %q", word, plain)
		}
	})
}
