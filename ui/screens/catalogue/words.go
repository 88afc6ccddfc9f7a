package catalogue

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"bascule/offers"
)

// lower writes a label as it stands inside a sentence; capital, as it begins one.
func lower(s string) string   { return first(s, unicode.ToLower) }
func capital(s string) string { return first(s, unicode.ToUpper) }

func first(s string, change func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	// A capital after the first is a name: PeerTube, CHATONS.
	if second, _ := utf8.DecodeRuneInString(s[size:]); unicode.IsUpper(second) {
		return s
	}
	return string(change(r)) + s[size:]
}

// values shows what claims say, each thing once.
func values[T any](claims []offers.Claim[T], show func(T) string) []string {
	var shown []string
	for _, claim := range claims {
		if value := show(claim.Value); !slices.Contains(shown, value) {
			shown = append(shown, value)
		}
	}
	return shown
}
