package ranking_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/screens/ranking"
	"bascule/ui/uitest"
)

func keyID(name string) keys.ID { return keys.ID(name) }

func TestWeights(t *testing.T) {
	t.Run("the arrows, + and = and - change a weight by one", func(t *testing.T) {
		w := open(t, "club", 80, 24).Press("tab", "down")
		for _, step := range []struct{ key, want string }{
			{"right", "majeur"}, {"left", "fort"}, {"-", "moyen"}, {"+", "fort"}, {"=", "majeur"}, {"=", "majeur"},
		} {
			if got := line(w.Press(step.key), "Argent"); !strings.Contains(got, step.want) {
				t.Errorf("after %s: %q, want %s", step.key, got, step.want)
			}
		}
	})
	t.Run("a digit of either layer of the keyboard sets the weight", func(t *testing.T) {
		w := open(t, "club", 80, 24).Press("tab", "down")
		for key, want := range map[string]string{
			"0": "ignoré", "à": "ignoré", "1": "mineur", "&": "mineur", "2": "modéré",
			"é": "modéré", "\"": "moyen", "'": "fort", "(": "majeur", "5": "majeur",
		} {
			if got := line(w.Press(key), "Argent"); !strings.Contains(got, want) {
				t.Errorf("after %s: %q, want %s", key, got, want)
			}
		}
		mustShow(t, w, "►3")
	})
	t.Run("keys that arrive together move as many steps", func(t *testing.T) {
		w := open(t, "club", 80, 24).Press("tab", "down", "0")
		w.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("+++")})
		if got := line(w, "Argent"); !strings.Contains(got, "moyen") {
			t.Errorf("got %q", got)
		}
	})
	t.Run("without the focus on the weights a digit goes to its step", func(t *testing.T) {
		w := open(t, "club", 80, 24).Press("2")
		mustShow(t, w, "►2")
	})
	t.Run("a step says who is first and how many moved, and undoing names it", func(t *testing.T) {
		w := open(t, "club", 120, 36).Press("tab", "down", "0")
		mustShow(t, w, "Premier : inchangé")
		if !strings.Contains(w.Text(), "▲") && !strings.Contains(w.Text(), "Aucun rang ne change") {
			t.Errorf("no move shows:\n%s", w.Text())
		}
		w.Press("u")
		mustShow(t, w, "Annulé : poids d’un critère")
	})
	t.Run("the cursor stays on the offer while weights move it", func(t *testing.T) {
		w := uitest.Open(t, "club", "fr", 120, 36)
		w.Show(screen.Open{Screen: screen.Ranking, Offer: "paheko-cloud"})
		name := offerAt(t, "paheko-cloud").Name
		for range 3 {
			w.Press("tab", "home", "down", "0", "down", "down", "down", "5", "tab")
			if got := line(w, name[:12]); got == "" {
				t.Fatalf("%s is out of sight:\n%s", name, w.Text())
			}
			mustShow(t, w, " "+name+" · ") // the line under the list
		}
	})
}

func TestFamilies(t *testing.T) {
	t.Run("criteria that weigh the same move together", func(t *testing.T) {
		w := open(t, "club", 120, 36).Press("tab", "down", "down", "down", "+")
		if got := line(w, "+ Nos données"); !strings.Contains(got, "fort") {
			t.Errorf("got %q", got)
		}
		w.Press("enter")
		for _, criterion := range []string{"Lieu et droit", "Contrat"} {
			if got := line(w, "  "+criterion); !strings.Contains(got, "fort") {
				t.Errorf("got %q", got)
			}
		}
	})
	t.Run("criteria that do not are shown one by one instead", func(t *testing.T) {
		w := open(t, "club", 120, 36).Press("tab", "down", "down")
		if got := line(w, "Aide et simplicité"); !strings.Contains(got, "de 3 à 5") {
			t.Fatalf("got %q", got)
		}
		w.Press("+")
		mustShow(t, w, "réglez-les un par un", "Simplicité")
		if got := line(w, "Aide et simplicité"); !strings.Contains(got, "de 3 à 5") {
			t.Errorf("a weight changed: %q", got)
		}
	})
	t.Run("a weight goes back to that of the typical association, alone or with all", func(t *testing.T) {
		w := open(t, "club", 120, 36).Press("tab", "0", "down", "0", "r")
		if got := line(w, "Argent"); !strings.Contains(got, "fort") {
			t.Errorf("got %q", got)
		}
		if got := line(w, "Besoins couverts  "); !strings.Contains(got, "ignoré") {
			t.Errorf("got %q", got)
		}
		w.Press("R")
		if got := line(w, "Besoins couverts  "); !strings.Contains(got, "majeur") {
			t.Errorf("got %q", got)
		}
		w.Press("R")
		mustShow(t, w, "sont déjà ceux de l’association type")
	})
	t.Run("every criterion can be weighed", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 80, 21)
		s, _ := ranking.Entry().New().Update(screen.Do{Action: "ranking.switch"}, in)
		seen := make(map[string]bool)
		for range 30 {
			next, wishes := s.Update(screen.Do{Action: "slider.less"}, in)
			for _, wish := range wishes {
				if change, ok := wish.(screen.Change); ok {
					for _, edit := range change.Edits {
						seen[edit.Path] = true
					}
				}
			}
			s, _ = next.Update(screen.Do{Action: "move.down"}, in)
		}
		for id, weight := range in.Session.Needs.Weights {
			if weight > 0 && !seen["needs.weights."+string(id)] {
				t.Errorf("%s cannot be weighed", id)
			}
		}
	})
	t.Run("a criterion with nothing to judge says that its weight does not count", func(t *testing.T) {
		in := uitest.Input(t, "club", "fr", 120, 33)
		if in.Assessment.Judged(comparison.Proximity) {
			t.Fatal("the club has a region")
		}
		s := ranking.Entry().New()
		for _, action := range []keys.ID{"ranking.switch", "move.last", "ranking.open", "move.last"} {
			s, _ = s.Update(screen.Do{Action: action}, in)
		}
		if body := s.View(in).Body; !strings.Contains(body, "Rien à juger pour vous ici") {
			t.Errorf("got\n%s", body)
		}
	})
}

func TestSteadyFirst(t *testing.T) {
	in := uitest.Input(t, "club", "fr", 120, 33)
	firsts := in.Assessment.Firsts(in.Session.Needs.Weights, in.Result.Order, comparison.Coverage)
	turns := false
	for _, first := range firsts {
		turns = turns || len(first) != len(firsts[5]) || first[0] != firsts[5][0]
	}
	body := ranking.Entry().New().View(in).Body
	if says := strings.Contains(body, "Le premier reste le même"); says == turns {
		t.Errorf("the first changes with the weight: %v, and the screen says\n%s", turns, body)
	}
}
