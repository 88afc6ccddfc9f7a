package glossary_test

import (
	"slices"
	"strings"
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

// TestRecall holds what a panel or a paper ends with.
func TestRecall(t *testing.T) {
	text := uitest.Text(t, "fr")
	t.Run("a text that uses no such word ends with nothing", func(t *testing.T) {
		if title, lines := glossary.Recall(text, "Une offre, un hébergeur, dix comptes."); title != "" || lines != nil {
			t.Errorf("%q %v", title, lines)
		}
	})
	t.Run("words are recalled once, in the order they are used, in a line each", func(t *testing.T) {
		title, lines := glossary.Recall(text, "Un service infogéré,", "à prix libre, par un sous-traitant. Les sous-traitants…")
		if title == "" || len(lines) != 3 {
			t.Fatalf("%q %v", title, lines)
		}
		for i, word := range []string{"Infogéré", "Prix libre", "Sous-traitant"} {
			if !strings.HasPrefix(lines[i], word+"\u00a0: ") || len([]rune(lines[i])) > 120 {
				t.Errorf("line %d: %q", i, lines[i])
			}
		}
	})
	t.Run("a long text does not end with a dictionary", func(t *testing.T) {
		if _, lines := glossary.Recall(text, "HDS SecNumCloud CHATONS DPO AIPD PUE Cloud Act FISA 702"); len(lines) != 5 {
			t.Errorf("%d words", len(lines))
		}
	})
}
