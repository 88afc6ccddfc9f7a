package needs_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/needs"
	"bascule/ui/uitest"
)

// voice is the screen alone, read aloud.
type voice struct {
	t  *testing.T
	in screen.Input
	s  screen.Screen
}

// read opens the screen in a situation, to be read.
func read(t *testing.T, situation string, open screen.Open) *voice {
	t.Helper()
	v := &voice{t: t, in: uitest.Input(t, situation, "fr", 80, 21)}
	open.Screen = screen.Needs
	v.s, _ = needs.Entry().New().Update(screen.Opened{Open: open}, v.in)
	return v
}

// do does actions, and pick puts the cursor on an item.
func (v *voice) do(actions ...keys.ID) []screen.Intent {
	var wishes []screen.Intent
	for _, action := range actions {
		v.s, wishes = v.s.Update(screen.Do{Action: action}, v.in)
	}
	return wishes
}

func (v *voice) pick(key string) *voice {
	v.s, _ = v.s.Update(screen.Pick{Key: key}, v.in)
	if speech := v.speech(); speech.At < 0 || speech.Items[speech.At].Key != key {
		v.t.Fatalf("%s cannot be picked among %+v", key, speech.Items)
	}
	return v
}

func (v *voice) speech() screen.Speech { return v.s.Speak(v.in) }

// item is the item under the cursor.
func (v *voice) item() screen.Item { speech := v.speech(); return speech.Items[speech.At] }

func TestSpeak(t *testing.T) {
	t.Run("whatever was done, the screen reads aloud and every item can be picked", func(t *testing.T) {
		uitest.Speaks(t, needs.Entry())
	})
	t.Run("every line of every topic leads to what reads aloud", func(t *testing.T) {
		topics := read(t, "employeuse", screen.Open{}).speech().Items
		for _, topic := range topics {
			v := read(t, "employeuse", screen.Open{}).pick(topic.Key)
			v.do("needs.open")
			for _, line := range v.speech().Items {
				opened := *v.pick(line.Key)
				opened.do(line.Does)
				for _, fault := range uitest.Misspoken(opened.speech()) {
					t.Errorf("%s, %s: %s", topic.Name, line.Name, fault)
				}
				if unpicked := uitest.Unpicked(opened.s, v.in); len(unpicked) > 0 {
					t.Errorf("%s, %s: cannot pick %q", topic.Name, line.Name, unpicked)
				}
			}
		}
	})
	t.Run("a topic leads to its lines, each with its value and where it comes from", func(t *testing.T) {
		v := read(t, "club", screen.Open{}).pick("topic/quantities")
		v.do("needs.open")
		line := v.pick("line/needs.quantities.files-gb").item()
		if v.speech().Title != "Besoins\u00a0: Quantités" || line.Brief != "36\u00a0Go, supposé" || len(line.More) == 0 || line.Does != "needs.open" {
			t.Errorf("says %q: %+v", v.speech().Title, line)
		}
	})
	t.Run("a question says its explanation, and its field what it holds", func(t *testing.T) {
		v := read(t, "club", screen.Open{Field: "needs.quantities.accounts"})
		speech := v.speech()
		if !strings.HasPrefix(speech.Ask, "Combien de personnes") || speech.Value != "12" || !strings.Contains(strings.Join(speech.Said, " "), "adhérent-es") {
			t.Errorf("says %+v", speech)
		}
		if v.pick("unknown"); v.speech().Ask != "" || !strings.Contains(v.speech().Said[0], "Combien de personnes") {
			t.Errorf("away from its field, says %+v", v.speech())
		}
	})
	t.Run("what was wrong with an answer is said", func(t *testing.T) {
		v := read(t, "club", screen.Open{Field: "needs.quantities.accounts"})
		v.s, _ = v.s.Update(screen.Typed{Press: keys.Press{Name: "ctrl+u"}}, v.in)
		v.do("needs.answer")
		if !slices.Contains(v.speech().Said, "Écrivez un nombre.") {
			t.Errorf("says %q", v.speech().Said)
		}
	})
	t.Run("a new must says what it would do before it is taken", func(t *testing.T) {
		v := read(t, "club", screen.Open{Field: "needs.uses"}).pick("use/mail")
		v.s, _ = v.s.Update(screen.Do{Action: "needs.set", Press: keys.Press{Name: "3"}}, v.in)
		use := v.item()
		if !strings.HasPrefix(use.Brief, "indispensable, à confirmer\u00a0; garder\u00a0: ") || !strings.Contains(use.More[0], "garder\u00a0: ") || !strings.Contains(use.More[0], " puis ") {
			t.Errorf("says %+v", use)
		}
		v.do("needs.answer")
		proposal := v.pick("proposal/needs.uses.mail").item()
		if !strings.Contains(proposal.Brief, "non coché, garder\u00a0: ") || proposal.Does != "needs.tick" {
			t.Errorf("says %+v", proposal)
		}
		v.do(proposal.Does)
		if !strings.HasPrefix(v.item().Brief, "coché") || !strings.Contains(strings.Join(v.speech().Said, " "), "1 changement coché. Ensemble") {
			t.Errorf("says %+v", v.speech())
		}
	})
	t.Run("where the ranking stands is said with each question", func(t *testing.T) {
		v := read(t, "club", screen.Open{Field: "association.data"})
		if said := strings.Join(v.speech().Said, " "); !strings.Contains(said, "Le classement, pour l’instant\u00a0: «\u00a0Répond à vos besoins\u00a0»") {
			t.Errorf("says %q", said)
		}
	})
}

func TestCopy(t *testing.T) {
	copied := func(t *testing.T, wishes []screen.Intent) string {
		t.Helper()
		if len(wishes) == 0 {
			t.Fatal("nothing is copied")
		}
		return wishes[len(wishes)-1].(screen.Copy).Text
	}
	t.Run("a topic is copied with its answers", func(t *testing.T) {
		v := read(t, "club", screen.Open{}).pick("topic/quantities")
		text := copied(t, v.do("needs.copy"))
		if !strings.HasPrefix(text, "Quantités\n- Comptes\u00a0: 12\u00a0comptes, profil\n") {
			t.Errorf("copied %q", text)
		}
	})
	t.Run("a topic that names hosts is noted", func(t *testing.T) {
		v := read(t, "club", screen.Open{}).pick("topic/replies")
		if wishes := v.do("needs.copy"); wishes[0] != (screen.NameHosts{}) {
			t.Errorf("wishes %+v", wishes)
		}
	})
	t.Run("a question is copied with its choices", func(t *testing.T) {
		v := read(t, "club", screen.Open{Field: "association.data"})
		text := copied(t, v.do("needs.copy"))
		if strings.Count(text, "coché\n") < 3 || strings.Contains(text, "je ne sais pas") {
			t.Errorf("copied %q", text)
		}
	})
	t.Run("a line is copied with its value", func(t *testing.T) {
		v := read(t, "club", screen.Open{}).pick("topic/quantities")
		v.do("needs.open")
		if text := copied(t, v.do("needs.copy")); !strings.HasPrefix(text, "Comptes\u00a0: 12\u00a0comptes, profil\n") {
			t.Errorf("copied %q", text)
		}
	})
}
