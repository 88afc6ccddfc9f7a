package spelling_test

import (
	"testing"

	"pgregory.net/rapid"

	"bascule/offers/spelling"
)

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"zourit":             "zourit",
		"Énergie du Cœur":    "energie du coeur",
		"e\u0301te\u0301":    "ete",
		"L’Atelier":          "l'atelier",
		"Œuvre Æther Straße": "oeuvre aether strasse",
		"50\u00a0Go":         "50 go",
	} {
		t.Run(s, func(t *testing.T) {
			if got := spelling.Fold(s); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	t.Run("folding twice changes nothing", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			once := spelling.Fold(rapid.String().Draw(t, "s"))
			if twice := spelling.Fold(once); twice != once {
				t.Fatalf("%q then %q", once, twice)
			}
		})
	})
}
