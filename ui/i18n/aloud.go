package i18n

import (
	"strings"
	"unicode"
)

// Aloud writes a text for the ear, on one line: a sign that means something
// becomes its word, « garder : 6 → 1 offre » is « garder : 6 puis 1 offre »; the
// point within « adhérent·es » becomes a hyphen, and one between words a comma;
// signs that only draw, and control characters, are gone.
func (p *Printer) Aloud(text string) string {
	if readsAloud(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	before := ' '
	runes := []rune(text)
	for i, r := range runes {
		after := ' '
		if i+1 < len(runes) {
			after = runes[i+1]
		}
		switch r {
		case '→':
			b.WriteString(" " + p.T("aloud.then") + " ")
		case '×':
			b.WriteString(" " + p.T("aloud.times") + " ")
		case '≈':
			b.WriteString(" " + p.T("aloud.about") + " ")
		case '…':
			b.WriteString("...")
		case '·':
			b.WriteString(point(before, after))
		default:
			if draws(r) {
				r = ' '
			}
			b.WriteRune(r)
		}
		before = r
	}
	return tidy(b.String())
}

// point is how a point at half height is said: it holds a word together, or
// stands between two things.
func point(before, after rune) string {
	if unicode.IsLetter(before) && unicode.IsLetter(after) {
		return "-"
	}
	return ", "
}

// readsAloud reports whether a text needs no change.
func readsAloud(text string) bool {
	before := ' '
	for _, r := range text {
		switch {
		case r == ' ' && before == ' ', r >= 0x80 && (draws(r) || strings.ContainsRune("→×≈…·", r)), unicode.IsControl(r):
			return false
		}
		before = r
	}
	return text == "" || before != ' '
}

// draws reports whether a character says nothing by itself: an arrow head, a
// bar, a box, a control.
func draws(r rune) bool {
	return unicode.IsControl(r) || r >= 0x2190 && r <= 0x21ff && r != '→' || r >= 0x2500 && r <= 0x25ff || r == '√' || r == '‹' || r == '›'
}

// tidy closes the gaps that dropped signs leave.
func tidy(text string) string {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' }), " ")
	text = strings.NewReplacer(" ,", ",", " )", ")", "( ", "(", "\u00a0 ", " ", " \u00a0", " ").Replace(text)
	return strings.TrimSpace(strings.ReplaceAll(text, " ()", ""))
}
