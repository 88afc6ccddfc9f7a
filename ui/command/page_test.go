package command

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/offers"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		name string
		text string
		want []string
	}{
		{"a short text is one line", "deux mots", []string{"deux mots"}},
		{"a text is cut between words", "dix lettres et plus", []string{"dix lettres", "et plus"}},
		{"a no-break space holds", "le prix est 80\u00a0€", []string{"le prix est", "80\u00a0€"}},
		{"an address stays whole", "voir https://exemple.example/page", []string{"voir", "https://exemple.example/page"}},
		{"accents are one column", "éééééé éééééé", []string{"éééééé", "éééééé"}},
		{"line breaks of the text stay", "un\ndeux", []string{"un", "deux"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, wrap(test.text, 12)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPapersAreNeverWrittenOver(t *testing.T) {
	day := offers.Date{Year: 2026, Month: 11, Day: 22}
	dossier := filepath.Join(t.TempDir(), "les-paniers.toml")

	t.Run("a paper goes beside its dossier, under its name", func(t *testing.T) {
		if got := filepath.Join(folderOf(dossier), nameOfPaper(dossier, day)); got != filepath.Join(filepath.Dir(dossier), "fiche-ca-les-paniers-2026-11-22") {
			t.Error(got)
		}
	})

	t.Run("a second paper of the day gets a number", func(t *testing.T) {
		base := filepath.Join(t.TempDir(), "fiche-ca")
		first, err := writeNew(base, ".md", "une")
		if err != nil {
			t.Fatal(err)
		}
		second, err := writeNew(base, ".md", "deux")
		if err != nil || second == first {
			t.Errorf("%s, %v", second, err)
		}
		if text, _ := os.ReadFile(first); string(text) != "une" {
			t.Errorf("the first holds %q", text)
		}
	})
}
