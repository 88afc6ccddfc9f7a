package i18n_test

import (
	"testing"

	"pgregory.net/rapid"

	"bascule/ui/i18n"
)

func TestEntry(t *testing.T) {
	entry := i18n.NewEntry("Revenir à l’accueil du chœur", "Ferme ce qui est ouvert", "0")
	for _, test := range []struct {
		name, query string
		rank        int
		found       bool
	}{
		{"the whole name, without its accents", "revenir a l'accueil du choeur", 0, true},
		{"its beginning", "REV", 1, true},
		{"beginnings of its words in any order", "choe rev", 2, true},
		{"a word after an apostrophe is a word", "accueil", 2, true},
		{"the middle of a word", "venir", 3, true},
		{"what else is said, by beginnings", "ouvert reven", 4, true},
		{"what else is said, in the middle", "erme", 5, true},
		{"a word nothing has", "revenir zèbre", 0, false},
		{"nothing finds everything", "  ", 0, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if rank, ok := entry.Rank(test.query); rank != test.rank || ok != test.found {
				t.Errorf("%q: %d, %v; want %d, %v", test.query, rank, ok, test.rank, test.found)
			}
		})
	}
	t.Run("any name is found by itself", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			name := rapid.StringMatching(`[a-zA-Zéèàœ’ ]{1,30}`).Draw(t, "name")
			if _, ok := i18n.NewEntry(name).Rank(name); !ok {
				t.Fatalf("%q is not found", name)
			}
		})
	})
}
