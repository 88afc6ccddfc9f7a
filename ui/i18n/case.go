package i18n

import (
	"unicode"
	"unicode/utf8"
)

// Capital writes words as they begin a sentence.
func Capital(words string) string { return first(words, unicode.ToUpper) }

// Small writes words as they stand inside a sentence. What has a second capital
// keeps its own: TVA, CHATONS.
func Small(words string) string {
	_, size := utf8.DecodeRuneInString(words)
	if second, _ := utf8.DecodeRuneInString(words[size:]); unicode.IsUpper(second) {
		return words
	}
	return first(words, unicode.ToLower)
}

func first(words string, change func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return ""
	}
	return string(change(r)) + words[size:]
}
