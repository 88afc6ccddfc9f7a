package ui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/ui"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// chain is what can be done in one state: by what has the keyboard, then by the
// shell; and what the focused text field takes before either.
type chain struct {
	actions [2][]keys.Action
	typing  screen.Typing
}

func chainOf(w *uitest.Window) chain {
	own, shell := w.Actions()
	return chain{[2][]keys.Action{own, shell}, w.Typing()}
}

// chains walks every story of every screen, key after key, and returns what has
// the keyboard in each state.
func chains(t *testing.T) map[string]chain {
	t.Helper()
	all := make(map[string]chain)
	for _, entry := range ui.Registry() {
		for _, story := range entry.Stories {
			for n := range len(story.Keys) + 1 {
				part := story
				part.Open.Screen, part.Keys = entry.ID, story.Keys[:n]
				all[string(entry.ID)+"/"+story.Name+": "+strings.Join(part.Keys, " ")] = chainOf(play(t, part, "fr", 80, 24))
			}
		}
	}
	for _, story := range dialogStories() {
		all["dialog/"+story.Name] = chainOf(play(t, story, "fr", 80, 24))
	}
	all["law/confirm"], all["ranking/confirm"] = chainOf(weak(t)), chainOf(weakReason(t))
	supposed := uitest.Open(t, "club", "fr", 80, 24)
	supposed.Show(screen.Open{Screen: screen.Needs, Field: "hypotheses", Offer: "zourit"})
	supposed.Press(strings.Split("plafond de comptes", "")...).Press("enter", "3", "0", "enter")
	all["needs/remove"] = chainOf(supposed)
	cut := uitest.Open(t, uitest.Empty, "fr", 60, 12)
	cut.Show(screen.Open{Screen: screen.Needs})
	all["needs/explain"] = chainOf(cut.Press("down", "enter"))
	all["dialog/noting"] = chainOf(uitest.Open(t, "club", "fr", 80, 24).Press("3", "n"))
	unsaved := uitest.Setup(t, uitest.Empty, "fr")
	unsaved.Dossiers = &uitest.Shelf{Held: map[string]comparison.Session{}, Refuse: errors.New("full")}
	all["dialog/quitting"] = chainOf(uitest.With(t, unsaved, true, 80, 24).Press("enter", "enter", "q"))
	return all
}

func TestActions(t *testing.T) {
	for state, chain := range chains(t) {
		bound := make(map[string]keys.ID)
		for level, actions := range chain.actions {
			for _, action := range actions {
				for _, lang := range []string{"fr", "en"} {
					text := uitest.Text(t, lang)
					for _, part := range []string{"label", "hint", "help"} {
						if id := "action." + string(action.ID) + "." + part; !text.Has(id) {
							t.Errorf("%s lacks %s", lang, id)
						}
					}
					if action.Why != "" && !text.Has(action.Why) {
						t.Errorf("%s lacks %s", lang, action.Why)
					}
				}
				for _, name := range action.Keys {
					if !keys.Reachable(name) {
						t.Errorf("%s: %s is bound to %q, which no AZERTY keyboard makes without AltGr", state, action.ID, name)
					}
					if action.ID != "app.palette" && slices.Contains([]string{":", "ctrl+p"}, name) {
						t.Errorf("%s: %s takes %q from the palette", state, action.ID, name)
					}
					if other, taken := bound[name]; taken && other != action.ID && !mayShadow(level, name, action.ID) {
						t.Errorf("%s: %q is bound to %s and to %s", state, name, other, action.ID)
					}
					bound[name] = action.ID
				}
			}
		}
	}
}

// mayShadow reports whether a screen may take a key of the shell: Échap, to
// close what is open, the digits, where they set a number, and the key of the
// glossary, where it says why.
func mayShadow(level int, name string, shell keys.ID) bool {
	_, digit := keys.Press{Name: name}.Digit()
	return level == 1 && (name == "esc" || digit || shell == "app.glossary")
}
