package ui_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// secrets are what no screen may show while names are hidden.
func secrets() []string {
	return []string{"Tilleul", "Hortense", "tilleul.toml", "Jacaranda", "Myosotis"}
}

// secretive is a situation whose session names an association, people and a file.
func secretive(t *testing.T, situation, lang string) ui.Setup {
	t.Helper()
	setup := uitest.Setup(t, situation, lang)
	setup.Anonymous = true
	session := uitest.Session(t, situation)
	if session.Association.Name == "" {
		return setup
	}
	session.Association.Name = "Les Amis du Tilleul"
	session.Notes = map[string]string{"zourit": "Rappeler Hortense", "framaspace": "Rappeler Hortense"}
	session.Severities = map[offers.CardID]comparison.SeverityChange{
		"logiciels-libres": {Severity: offers.Important, Who: "Hortense", Why: "Jacaranda l’a demandé"},
	}
	session.Sources = []offers.Source{{ID: "devis-2026", Title: "Courriel de Jacaranda", NotBefore: offers.Date{Year: 2026, Month: 11, Day: 2}}}
	session.Additions = []offers.Addition{{Host: "zourit", Path: "facts.town", Key: "devis-2026", Fields: map[string]any{
		"value": "Le Port", "note": "Dit par Hortense au marché", "certainty": "inferred", "because": "Jacaranda habite",
	}}}
	session.Presentations = []comparison.Presentation{{ID: "myosotis", Title: "Soirée Myosotis", Views: []string{"question"}}}
	session.Journal = []comparison.Step{{Name: "step.offer-note", Path: "notes.zourit", After: "Rappeler Hortense"}}
	path := "/home/hortense/tilleul.toml"
	setup.Path = path
	setup.Dossiers = &uitest.Shelf{Held: map[string]comparison.Session{path: session, "/home/jacaranda/Jacaranda.toml": session}}
	return setup
}

func TestAnonymous(t *testing.T) {
	t.Run("no story shows a name", func(t *testing.T) {
		for _, entry := range ui.Registry() {
			for _, story := range entry.Stories {
				w := uitest.With(t, secretive(t, story.Setup, "fr"), story.Setup != uitest.Loading, 120, 36)
				open := story.Open
				open.Screen = entry.ID
				w.Show(open)
				for i := range len(story.Keys) + 1 {
					if i > 0 {
						w.Press(story.Keys[i-1])
					}
					for _, secret := range secrets() {
						if strings.Contains(strings.ToLower(w.Text()), strings.ToLower(secret)) {
							t.Fatalf("%s/%s shows %q after %v:\n%s", entry.ID, story.Name, secret, story.Keys[:i], w.Text())
						}
					}
				}
			}
		}
	})
	t.Run("the help shows no name either, nor what was said before they were hidden", func(t *testing.T) {
		setup := secretive(t, "club", "fr")
		setup.Anonymous = false
		w := uitest.With(t, setup, true, 120, 60)
		shows(t, w, "tilleul.toml")
		w.Run("app.anonymous")
		w.Press("?", "end")
		lacks(t, w, secrets()...)
		shows(t, w, "Noms cachés")
	})
	t.Run("a dossier whose place is hidden is still said to be saved", func(t *testing.T) {
		shows(t, uitest.With(t, secretive(t, "club", "fr"), true, 100, 30), "Votre dossier est enregistré")
	})
	t.Run("what is hidden is not written over, and the rest of the work goes on", func(t *testing.T) {
		setup := secretive(t, "club", "fr")
		shelf := setup.Dossiers.(*uitest.Shelf)
		w := uitest.With(t, setup, true, 80, 24)
		shows(t, w.Press("3", "n"), "montrez d’abord les noms")
		w.Press("p", "8", "down", "-")
		held := shelf.Held[setup.Path]
		if held.Association.Name != "Les Amis du Tilleul" || held.Notes["zourit"] != "Rappeler Hortense" || held.Needs.Weights[comparison.Cost] != 3 {
			t.Errorf("the dossier holds %+v", held)
		}
	})
	t.Run("what the board wrote on its own claims is hidden too, and the claim still counts", func(t *testing.T) {
		for _, hidden := range []bool{false, true} {
			setup := secretive(t, "club", "fr")
			setup.Anonymous = hidden
			w := uitest.With(t, setup, true, 120, 60)
			w.Show(screen.Open{Screen: screen.Catalogue, Host: "zourit"})
			if strings.Contains(w.Text(), "Texte caché") != hidden || strings.Contains(w.Text(), "Jacaranda") == hidden || !strings.Contains(w.Text(), "Le Port") {
				t.Errorf("hidden %v:\n%s", hidden, w.Text())
			}
		}
	})
	t.Run("a sequence opens by the title that is hidden, renamed or not", func(t *testing.T) {
		setup := secretive(t, "club", "fr")
		setup.Present, setup.Sequence = true, "soiree myosotis"
		session := setup.Dossiers.(*uitest.Shelf).Held[setup.Path]
		session.Presentations[0].ID = "ag-2026"
		w := uitest.With(t, setup, true, 80, 24)
		lacks(t, w, "Voici les vues habituelles", "Myosotis")
	})
	t.Run("names come back", func(t *testing.T) {
		w := uitest.With(t, secretive(t, "club", "fr"), true, 80, 24)
		shows(t, w, "Votre association")
		w.Run("app.anonymous")
		shows(t, w, "Les Amis du Tilleul")
	})
}
