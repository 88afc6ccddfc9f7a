package linear_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/ui/linear"
	"bascule/ui/uitest"
)

var update = flag.Bool("update", false, "write the transcripts again")

// TestTranscripts holds a first visit, as it is heard, to what was read and found
// good: testdata/<language>-first-visit.txt.
func TestTranscripts(t *testing.T) {
	for lang, lines := range map[string][]string{
		"fr": {
			"o", "pourquoi", "suite", "retour", "commencer", "lire 2", "zzz", "club",
			"o", "14", "défaire", "étape 3", "suite", "retenir", "poids", "argent 1", "retour", "accueil", "langue", "language", "quitter",
		},
		"en": {
			"w", "why", "more", "back", "begin", "read 2", "zzz", "sports",
			"w", "14", "undo", "step 3", "more", "keep", "weights", "money 1", "back", "home", "hints", "quit",
		},
	} {
		t.Run(lang, func(t *testing.T) {
			var out bytes.Buffer
			in := strings.NewReader(strings.Join(lines, "\n") + "\n")
			if err := linear.Run(t.Context(), uitest.Setup(t, uitest.Empty, lang), linear.Talk{In: in, Out: &out, Echo: true}); err != nil {
				t.Errorf("the visit ended with %v", err)
			}
			file := filepath.Join("testdata", lang+"-first-visit.txt")
			if *update {
				if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatalf("%v: run go test ./ui/linear -update", err)
			}
			if diff := cmp.Diff(string(want), out.String()); diff != "" {
				t.Errorf("the transcript differs (-golden +now):\n%s", diff)
			}
		})
	}
}
