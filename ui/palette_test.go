package ui_test

import (
	"strings"
	"testing"

	"bascule/offers/spelling"
	"bascule/ui"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// labels returns the French name of every action of every story of every screen.
func labels(t *testing.T) map[keys.ID]string {
	t.Helper()
	text := uitest.Text(t, "fr")
	all := make(map[keys.ID]string)
	for state, chain := range chains(t) {
		if strings.HasPrefix(state, "dialog/") {
			continue
		}
		for _, actions := range chain.actions {
			for _, action := range actions {
				all[action.ID] = text.T("action." + string(action.ID) + ".label")
			}
		}
	}
	return all
}

func TestPalette(t *testing.T) {
	ranking := screen.Open{Screen: screen.Ranking}
	open := func(t *testing.T, at screen.Open) *uitest.Window {
		w := uitest.Open(t, "club", "fr", 100, 40)
		w.Show(at)
		return w.Press("ctrl+p")
	}
	t.Run("every action of every screen is found by its French name, typed without accents, from any screen", func(t *testing.T) {
		all := labels(t)
		for _, entry := range ui.Registry() {
			w := open(t, screen.Open{Screen: entry.ID})
			for id, label := range all {
				if id == "app.palette" {
					continue
				}
				w.Press("ctrl+u").Paste(spelling.Fold(label))
				found := false
				for _, item := range w.Speech().Items {
					found = found || strings.HasSuffix(item.Key, "/"+string(id))
				}
				if !found {
					t.Errorf("from %s: %s (%s) is not found", entry.ID, label, id)
				}
			}
		}
	})
	t.Run("it is found by other words people use for it", func(t *testing.T) {
		w := open(t, screen.Open{Screen: screen.Home})
		for typed, want := range map[string]string{"exporter": "Écrire le document", "ecrire": "Écrire le document", "retablir": "Refaire", "sauvegarder": "Quitter", "projecteur": "Présenter"} {
			if w.Press("ctrl+u").Type(typed); !strings.HasPrefix(marked(w), want) {
				t.Errorf("%q finds %q first, want %q", typed, marked(w), want)
			}
		}
	})
	t.Run("it opens where a text is typed too", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 100, 40)
		w.Show(screen.Open{Screen: screen.Catalogue})
		shows(t, w.Press("f", "ctrl+p"), "Que voulez-vous faire ?")
	})
	t.Run("what is typed ranks beginnings of words first, and Entrée does it", func(t *testing.T) {
		w := open(t, ranking).Type("Poids")
		if got := marked(w); !strings.HasPrefix(got, "Poids") {
			t.Errorf("the cursor is on %q", got)
		}
		shows(t, w.Press("enter"), "majeur")
	})
	t.Run("an action of another screen opens it and is done there", func(t *testing.T) {
		w := open(t, screen.Open{Screen: screen.Home}).Type("differences")
		shows(t, w.Press("enter"), "►3 Comparaison")
		if strings.Contains(w.Text(), "Que voulez-vous") {
			t.Error("the palette stays open")
		}
	})
	t.Run("an action of another screen changes nothing there before its object is chosen", func(t *testing.T) {
		kept := func(w *uitest.Window) int {
			_, in := w.Front()
			return len(in.Session.Shortlist)
		}
		w := open(t, screen.Open{Screen: screen.Home}).Type("retenir pour comparer")
		before := kept(w)
		shows(t, w.Press("enter"), "►2 Catalogue", "Rien n’est changé. Choisissez d’abord ici")
		if kept(w) != before {
			t.Error("an offer nobody chose is kept")
		}
		if w.Press("c"); kept(w) != before+1 {
			t.Error("its key, once there, does not keep the offer under the cursor")
		}
	})
	t.Run("an action that cannot be done says why, and the palette stays", func(t *testing.T) {
		w := open(t, ranking).Type("refaire").Press("enter")
		shows(t, w, "Rien à refaire.", "Que voulez-vous faire ?")
	})
	t.Run("an action another screen has only later says what comes before", func(t *testing.T) {
		w := open(t, screen.Open{Screen: screen.Home}).Type("rendre tous les poids")
		shows(t, w.Press("enter"), "se fait ici après")
	})
	t.Run("an action of the digits says what they do", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 100, 40)
		w.Show(ranking)
		text := uitest.Text(t, "fr")
		w.Press("tab", ":").Type(text.T("action.ranking.set.label")).Press("enter")
		shows(t, w, text.T("action.ranking.set.help"))
	})
	t.Run("a screen is opened by its name", func(t *testing.T) {
		shows(t, open(t, ranking).Type("aller a besoins").Press("enter"), "►1 Besoins")
	})
	t.Run("Échap closes it and changes nothing", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 100, 40)
		w.Show(ranking)
		before := w.Press(":", "esc").Text()
		if w.Press(":", "a", "down", "esc"); w.Text() != before {
			t.Errorf("got\n%s", w.Text())
		}
	})
	t.Run("it is read as a question, its actions, and the reason of those that wait", func(t *testing.T) {
		speech := open(t, ranking).Type("refaire").Speech()
		if speech.Ask != "Que voulez-vous faire\u00a0?" || speech.Value != "refaire" || speech.At != 0 || speech.Items[0].Brief != "Rien à refaire." {
			t.Errorf("got %+v", speech)
		}
	})
	t.Run("each of its actions can be chosen by ear", func(t *testing.T) {
		front, in := open(t, ranking).Front()
		if faults := uitest.Misspoken(front.Speak(in)); len(faults) > 0 {
			t.Error(faults)
		}
		if keys := uitest.Unpicked(front, in); len(keys) > 0 {
			t.Errorf("%v cannot be picked", keys)
		}
	})
}
