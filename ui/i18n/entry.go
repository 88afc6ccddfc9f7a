package i18n

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bascule/offers/spelling"
)

// Entry is something a reader looks up by its words: its name, and what else is
// said of it. Use [NewEntry].
type Entry struct{ name, more string }

// NewEntry returns the entry of a name and of what else can be typed to find it.
func NewEntry(name string, more ...string) Entry {
	return Entry{spelling.Fold(name), spelling.Fold(strings.Join(more, "\n"))}
}

// The ranks of [Entry.Rank], the best first.
const (
	wholeName = iota
	nameBegins
	nameWordsBegin
	nameHolds
	moreWordsBegin
	moreHolds
)

// Rank reports whether an entry has every word of a query, accents, case and
// ligatures apart, and how well: 0 is best. Beginnings of words come before what
// stands inside them, and the name before the rest.
func (e Entry) Rank(query string) (rank int, ok bool) {
	query = strings.TrimSpace(spelling.Fold(query))
	switch {
	case e.name == query || query == "":
		return wholeName, true
	case strings.HasPrefix(e.name, query):
		return nameBegins, true
	}
	words, all := strings.Fields(query), e.name+"\n"+e.more
	for _, try := range [...]struct {
		rank int
		text string
		has  func(text, word string) bool
	}{
		{nameWordsBegin, e.name, beginsWord},
		{nameHolds, e.name, strings.Contains},
		{moreWordsBegin, all, beginsWord},
		{moreHolds, all, strings.Contains},
	} {
		if hasEach(try.text, words, try.has) {
			return try.rank, true
		}
	}
	return 0, false
}

func hasEach(text string, words []string, has func(text, word string) bool) bool {
	for _, word := range words {
		if !has(text, word) {
			return false
		}
	}
	return true
}

// beginsWord reports whether a word of a text begins so.
func beginsWord(text, beginning string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], beginning)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		from = at + size
	}
}
