package i18n

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold rewrites s so that spellings a reader takes for the same are equal: case,
// accents, ligatures, unbreakable spaces and curly apostrophes are gone. « Énergie
// du Cœur » folds to "energie du coeur".
func Fold(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		switch r = unicode.ToLower(r); {
		case r == 'œ':
			b.WriteString("oe")
		case r == 'æ':
			b.WriteString("ae")
		case r == 'ß':
			b.WriteString("ss")
		case r == '’':
			b.WriteByte('\'')
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isPlain reports whether folding leaves s as it is: ASCII without capitals.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// Compare orders two names the way a reader looks them up: « é » with « e »,
// capitals with small letters; names that differ in nothing else keep a fixed
// order.
func Compare(a, b string) int {
	if c := strings.Compare(Fold(a), Fold(b)); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}
