package ui_test

import (
	"strings"
	"testing"

	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// aloud checks that a dialog can be read and chosen in without seeing it.
func aloud(t *testing.T, w *uitest.Window) {
	t.Helper()
	front, in := w.Front()
	if faults := uitest.Misspoken(front.Speak(in)); len(faults) > 0 {
		t.Error(faults)
	}
	if keys := uitest.Unpicked(front, in); len(keys) > 0 {
		t.Errorf("%v cannot be picked", keys)
	}
}

func TestHelp(t *testing.T) {
	open := func(t *testing.T) *uitest.Window {
		w := uitest.Open(t, "club", "fr", 80, 40)
		w.Show(screen.Open{Screen: screen.Ranking})
		return w.Press("?")
	}
	t.Run("a filter keeps the actions that have the words, accents apart", func(t *testing.T) {
		w := open(t).Press("f").Type("etape")
		shows(t, w, "Étape 1", "Étape 5")
		if strings.Contains(w.Text(), "Quitter") {
			t.Errorf("got\n%s", w.Text())
		}
	})
	t.Run("a filter looks in the sentences too", func(t *testing.T) {
		shows(t, open(t).Press("/").Type("défait"), "Annuler")
	})
	t.Run("Entrée does what the filter found", func(t *testing.T) {
		shows(t, open(t).Press("f").Type("couts").Press("enter"), "►5 Coûts")
	})
	t.Run("what cannot be done says why in place of what it does", func(t *testing.T) {
		shows(t, open(t).Press("f").Type("refaire"), "pas maintenant", "Rien à refaire.")
	})
	t.Run("nothing found says where else to look", func(t *testing.T) {
		w := open(t).Press("f").Type("zzz")
		shows(t, w, "Rien ici ne contient ces mots", "Ctrl+P")
		shows(t, w.Press("ctrl+p"), "Que voulez-vous faire ?")
	})
	t.Run("Échap leaves the filter, then the help", func(t *testing.T) {
		w := open(t).Press("f").Type("zzz").Press("esc")
		shows(t, w, "Se déplacer")
		if w.Press("esc"); strings.Contains(w.Text(), "Se déplacer") {
			t.Errorf("got\n%s", w.Text())
		}
	})
	t.Run("a click on the last hint leaves the filter", func(t *testing.T) {
		w := open(t).Press("f").Type("zzz")
		click(t, w, "Échap tout montrer")
		shows(t, w, "Se déplacer")
	})
	t.Run("i opens the glossary over it", func(t *testing.T) {
		w := open(t).Press("i")
		shows(t, w, "Glossaire", "Quel mot ?")
		shows(t, w.Press("esc"), "Se déplacer")
	})
	t.Run("a key the screen takes for itself is not said to be the shell’s", func(t *testing.T) {
		for line := range strings.Lines(open(t).Press("end", "pgup").Text()) {
			if strings.Contains(line, "Glossaire") && strings.Contains(line, " i ") {
				t.Errorf("the ranking keeps i: %s", line)
			}
		}
	})
	t.Run("it is read aloud, filtered or not", func(t *testing.T) {
		aloud(t, open(t))
		aloud(t, open(t).Press("f").Type("couleurs"))
	})
}

func TestLexicon(t *testing.T) {
	open := func(t *testing.T) *uitest.Window {
		return uitest.Open(t, "club", "fr", 80, 24).Press("i")
	}
	t.Run("i explains a word where the screen does not use it", func(t *testing.T) {
		shows(t, open(t).Type("sous-traitant").Press("up"), "pour votre compte et sur vos instructions")
	})
	t.Run("the words of the screen behind come first", func(t *testing.T) {
		w := open(t)
		shows(t, w, "Mots de cet écran", "indispensable")
	})
	t.Run("the palette opens it where the screen uses i", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 80, 24)
		w.Show(screen.Open{Screen: screen.Ranking})
		shows(t, w.Press(":").Type("glossaire").Press("enter"), "Quel mot ?")
	})
	t.Run("Entrée reads a meaning whole and Échap comes back to the words", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 60, 12).Press("i").Type("sous-traitant").Press("enter")
		shows(t, w, "comptabilité.")
		shows(t, w.Press("esc"), "Quel mot ?")
		if w.Press("esc"); strings.Contains(w.Text(), "Quel mot") {
			t.Errorf("got\n%s", w.Text())
		}
	})
	t.Run("a word nobody explains says so", func(t *testing.T) {
		shows(t, open(t).Type("zzz").Press("enter"), "Aucun mot trouvé")
	})
	t.Run("it is read aloud", func(t *testing.T) {
		aloud(t, open(t))
		aloud(t, open(t).Type("rgpd").Press("enter"))
	})
}
