package theme

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Glyph is a sign of the interface. All are of WGL4, the set every Windows
// console font has, one cell wide everywhere, and each has one ASCII character
// to stand for it.
type Glyph rune

// The glyphs.
const (
	Cursor     Glyph = '►'
	CursorEnd  Glyph = '◄'
	Full       Glyph = '■'
	Empty      Glyph = '□'
	Maybe      Glyph = '░' // what is not known
	Block      Glyph = '█'
	Dot        Glyph = '·'
	Chosen     Glyph = '●'
	NotChosen  Glyph = '○'
	Done       Glyph = '√'
	Cross      Glyph = '×'
	About      Glyph = '≈'
	Ellipsis   Glyph = '…'
	Rises      Glyph = '▲'
	Falls      Glyph = '▼'
	More       Glyph = '›' // something is hidden further on
	Less       Glyph = '‹' // something is hidden before
	Horizontal Glyph = '─'
	Vertical   Glyph = '│'
	Crossing   Glyph = '┼'
	TopLeft    Glyph = '┌'
	TopRight   Glyph = '┐'
	LowLeft    Glyph = '└'
	LowRight   Glyph = '┘'
)

// Glyph returns a glyph as it is to be written.
func (t *Theme) Glyph(g Glyph) string {
	if t.ascii {
		return string(ascii(rune(g)))
	}
	return string(g)
}

// Repeat writes a glyph n times, and nothing when n is negative.
func (t *Theme) Repeat(g Glyph, n int) string {
	return strings.Repeat(t.Glyph(g), max(0, n))
}

// Spell writes every character of s as one ASCII character, so that the layout
// stays: « é » as e, « € » as E. ASCII text comes back as it is.
func Spell(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFC.String(s) {
		b.WriteByte(ascii(r))
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// ascii returns the one ASCII character that stands for r.
func ascii(r rune) byte {
	if r < 0x80 {
		return byte(r)
	}
	switch r {
	case '►', '›', '»', '→', '≥':
		return '>'
	case '◄', '‹', '«', '←', '≤':
		return '<'
	case '■', '█', '▓', '●':
		return '#'
	case '□', '─', '–', '—', '‑', '−', '¬':
		return '-'
	case '░', '▒':
		return '?'
	case '·', '…', '•':
		return '.'
	case '○', '°', 'œ', 'Œ', 'ø':
		return 'o'
	case '√':
		return 'v'
	case '×':
		return 'x'
	case '≈', '∼':
		return '~'
	case '▲', '↑':
		return '^'
	case '▼', '↓':
		return 'v'
	case '│':
		return '|'
	case '┼', '┌', '┐', '└', '┘', '├', '┤', '┬', '┴':
		return '+'
	case '\u00a0', '\u202f', '\u2009':
		return ' '
	case '’', '‘':
		return '\''
	case '“', '”', '„':
		return '"'
	case '€':
		return 'E'
	case 'æ', 'Æ':
		return 'a'
	}
	if base := norm.NFD.String(string(r)); base[0] < 0x80 {
		return base[0]
	}
	return '?'
}
