package tomlfile

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxMarks is how many combining marks may follow one letter once composed: no
// language written here needs more than two.
const maxMarks = 2

// forbidden returns the first rune of s that no text may hold, and whether there is
// one: control characters (line ends and tabs are judged elsewhere), format
// characters (bidirectional overrides, zero-width joiners, soft hyphens), variation
// selectors, invisible fillers, private use, line separators, and marks piled up.
func forbidden(s string) (rune, bool) {
	marks := 0
	for _, r := range s {
		if plain(r) {
			marks = 0
			continue
		}
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp,
			unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point) {
			return r, true
		}
		if !unicode.Is(unicode.M, r) {
			marks = 0
			continue
		}
		if marks++; marks > maxMarks {
			return r, true
		}
	}
	return 0, false
}

// plain reports whether r is among the letters and signs most texts are made of.
func plain(r rune) bool {
	const softHyphen = 0xAD
	return r >= 0x20 && r < 0x7F || r >= 0xA0 && r < 0x300 && r != softHyphen || r == '\n' || r == '\t'
}

// codePoint names a rune without showing it: "U+202E".
func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// composed puts s in Unicode normalisation form C, and writes a narrow no-break
// space as the ordinary one, which every terminal knows how to draw.
func composed(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFC.String(strings.ReplaceAll(s, "\u202f", "\u00a0"))
		}
	}
	return s
}

// maxShown is how many runes of a value a message repeats.
const maxShown = 60

// Printable cuts s to what a message may repeat and replaces what may not be shown.
func Printable(s string) string {
	var b strings.Builder
	shown := 0
	for _, r := range s {
		if shown == maxShown {
			b.WriteString("…")
			break
		}
		if _, bad := forbidden(string(r)); bad || r == utf8.RuneError || r == '\n' || r == '\t' {
			r = '·'
		}
		b.WriteRune(r)
		shown++
	}
	return b.String()
}
