package linear_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/ui"
	"bascule/ui/dossier"
	"bascule/ui/uitest"
)

// TestSameDossier plays one scenario by keys in the app and by lines here: both
// leave the same bytes on the disk.
func TestSameDossier(t *testing.T) {
	for _, test := range []struct {
		name      string
		situation string
		keys      []string // those of keys.Press; what is longer than a key is typed
		lines     []string
	}{
		{
			"a dossier is begun from a profile", uitest.Empty,
			[]string{"enter", "down", "enter"},
			[]string{"commencer un dossier", "club"},
		},
		{
			"offers are kept, undone and redone", "club",
			[]string{"3", "c", "down", "c", "u", "U"},
			[]string{"étape 3", "retenir", "descendre", "retenir", "défaire", "refaire"},
		},
		{
			"weights are set in the ranking", "club",
			[]string{"3", "tab", "down", "2", "down", "down", "5", "u"},
			[]string{"étape 3", "poids", "argent 2", "nos données 5", "défaire"},
		},
		{
			"a note is written on an offer", "employeuse",
			[]string{"3", "down", "n", "Voir avec Élise, « mardi »", "enter"},
			[]string{"classement", "descendre", "note", "Voir avec Élise, « mardi »"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			drawn, told := uitest.Setup(t, test.situation, "fr"), uitest.Setup(t, test.situation, "fr")
			before := written(drawn)
			w := uitest.With(t, drawn, true, 120, 36)
			for _, key := range test.keys {
				if len([]rune(key)) > 10 {
					w.Type(key)
				} else {
					w.Press(key)
				}
			}
			out, err := talk(t, told, append(test.lines, "/r", "quitter")...)
			if err != nil {
				t.Errorf("%v:\n%s", err, out)
			}
			if cmp.Equal(before, written(drawn)) {
				t.Error("the scenario changes nothing")
			}
			if diff := cmp.Diff(written(drawn), written(told)); diff != "" {
				t.Errorf("the dossiers differ (-keys +lines):\n%s\n%s", diff, out)
			}
		})
	}
}

// written is what the dossiers of a world hold on disk, by path.
func written(setup ui.Setup) map[string]string {
	files := make(map[string]string)
	for path, session := range setup.Dossiers.(*uitest.Shelf).Held {
		files[path] = string(dossier.Encode(session))
	}
	return files
}
