// Package glossary answers one question: what does this word mean?
//
// Words and their meanings are texts, "glossary.<id>.word", ".also" and ".says":
// adding one is adding it to every language. A word worth recalling where it is
// used has a ".brief" too. The package never explains an offer: only words.
package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bascule/offers/spelling"
	"bascule/ui/i18n"
)

// Term is a word and what it means.
type Term struct {
	ID    string
	Word  string
	Also  []string // other names for it
	Says  string   // one or two sentences, with the confusion to avoid
	Brief string   // a few words, for the end of a text that uses it; empty for everyday words
	entry i18n.Entry
}

// Terms lists every word of a language, in the order a reader looks them up.
func Terms(text *i18n.Printer) []Term {
	var terms []Term
	for _, name := range text.IDs() {
		id, begins := strings.CutPrefix(name, "glossary.")
		id, ends := strings.CutSuffix(id, ".word")
		if !begins || !ends {
			continue
		}
		t := Term{ID: id, Word: text.T(name), Says: text.T("glossary." + id + ".says")}
		if also := "glossary." + id + ".also"; text.Has(also) {
			for other := range strings.SplitSeq(text.T(also), ";") {
				if other = strings.TrimSpace(other); other != t.Word {
					t.Also = append(t.Also, other)
				}
			}
		}
		if brief := "glossary." + id + ".brief"; text.Has(brief) {
			t.Brief = text.T(brief)
		}
		t.entry = i18n.NewEntry(t.Word, append(slices.Clone(t.Also), t.Says)...)
		terms = append(terms, t)
	}
	spelling.Sort(terms, func(t Term) (name, id string) { return t.Word, t.ID })
	return terms
}

// Search returns the terms that have every word of a query, the best first. See
// [i18n.Entry.Rank].
func Search(terms []Term, query string) []Term {
	ranks := make(map[string]int)
	var found []Term
	for _, term := range terms {
		if rank, ok := term.entry.Rank(query); ok {
			ranks[term.ID] = rank
			found = append(found, term)
		}
	}
	slices.SortStableFunc(found, func(x, y Term) int { return ranks[x.ID] - ranks[y.ID] })
	return found
}

// Named returns the term of a word, of another of its names, or of its
// identifier; case and accents do not matter.
func Named(terms []Term, word string) (Term, bool) {
	same := func(name string) bool { return spelling.Fold(name) == spelling.Fold(word) }
	for _, term := range terms {
		if same(term.ID) || same(term.Word) || slices.ContainsFunc(term.Also, same) {
			return term, true
		}
	}
	return Term{}, false
}

// Used splits terms into those a text uses and the others.
func Used(terms []Term, text string) (used, others []Term) {
	text = folded(text)
	for _, term := range terms {
		if term.first(text) >= 0 {
			used = append(used, term)
		} else {
			others = append(others, term)
		}
	}
	return used, others
}

// folded is a text as words are looked for in it.
func folded(text string) string { return strings.Join(strings.Fields(spelling.Fold(text)), " ") }

// first is where a folded text first uses a term under one of its names; -1 where it
// does not.
func (t Term) first(text string) int {
	at := -1
	for _, name := range append([]string{t.Word}, t.Also...) {
		if i := find(text, spelling.Fold(name)); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	return at
}

// find returns where a text first has a name as whole words, in the singular or the
// plural; -1 where it does not.
func find(text, name string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], name)
		if at < 0 {
			return -1
		}
		at += from
		end := at + len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		rest := strings.TrimPrefix(text[end:], "s")
		after, _ := utf8.DecodeRuneInString(rest)
		if !inWord(before) && !inWord(after) {
			return at
		}
		from = end
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
