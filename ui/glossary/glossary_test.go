package glossary_test

import (
	"slices"
	"testing"

	"bascule/ui/glossary"
	"bascule/ui/uitest"
)

// ids lists what terms are about.
func ids(terms []glossary.Term) []string {
	var all []string
	for _, term := range terms {
		all = append(all, term.ID)
	}
	return all
}

func TestGlossary(t *testing.T) {
	terms := glossary.Terms(uitest.Text(t, "fr"))
	t.Run("it has the words a board may not know, each with its meaning, in both languages", func(t *testing.T) {
		if len(terms) < 45 {
			t.Errorf("%d words", len(terms))
		}
		for _, lang := range []string{"fr", "en"} {
			for _, term := range glossary.Terms(uitest.Text(t, lang)) {
				if n := len([]rune(term.Says)); n < 40 || n > 320 {
					t.Errorf("%s, %s: a meaning of %d characters", lang, term.ID, n)
				}
			}
		}
	})
	t.Run("no word is there twice, under any of its names", func(t *testing.T) {
		for _, term := range terms {
			for _, name := range append(term.Also, term.Word, term.ID) {
				if found, ok := glossary.Named(terms, name); !ok || found.ID != term.ID {
					t.Errorf("%q leads to %q, not to %q", name, found.ID, term.ID)
				}
			}
		}
	})
	t.Run("a word is found without its accents, before those that speak of it", func(t *testing.T) {
		if got := ids(glossary.Search(terms, "reversib")); len(got) == 0 || got[0] != "reversibilite" {
			t.Errorf("got %v", got)
		}
		if got := ids(glossary.Search(terms, "DPA")); !slices.Contains(got, "accord-art28") {
			t.Errorf("got %v", got)
		}
	})
	t.Run("words are told from the pieces of others in what a screen shows", func(t *testing.T) {
		used, others := glossary.Used(terms, "Deux sous-traitants,\n 40 Go ; les cohéberger n’est rien")
		if got := ids(used); !slices.Equal(got, []string{"go", "sous-traitant"}) {
			t.Errorf("got %v", got)
		}
		if len(used)+len(others) != len(terms) {
			t.Error("a word is lost")
		}
	})
	t.Run("a word nobody explains is not found", func(t *testing.T) {
		if found, ok := glossary.Named(terms, "zèbre"); ok {
			t.Errorf("got %+v", found)
		}
	})
}
