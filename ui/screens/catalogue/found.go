package catalogue

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bascule/offers/spelling"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// reason says in a few words why a thing was found, besides its name: « logiciel :
// Nextcloud ». It is empty where its name says it all.
func (q *search) reason(in screen.Input, thing int) string {
	var parts []string
	for _, phrase := range q.why(thing) {
		if phrase.trait == itSays {
			parts = append(parts, in.Text.T("catalogue.found.says", "text", q.around(phrase.text, in.Theme.Glyph(theme.Ellipsis))))
			continue
		}
		parts = append(parts, phrase.say(in))
	}
	return strings.Join(parts, dot(in))
}

// leastBefore is how many words stand before the one found in a piece of text.
const leastBefore = 2

// around begins a text shortly before the first word that answers, so that it is
// seen where there is little room.
func (q *search) around(text, ellipsis string) string {
	words := strings.Fields(text)
	at := slices.IndexFunc(words, func(word string) bool {
		return slices.ContainsFunc(wordsOf(spelling.Fold(word)), func(part string) bool {
			number, known := q.lexicon.number[part]
			return known && q.tokens[number] != 0
		})
	})
	if at <= leastBefore+1 {
		return text
	}
	return ellipsis + " " + strings.Join(words[at-leastBefore:], " ")
}

// found is the line of a thing that was looked for: why it was found in the place
// of what it includes, and what answers underlined.
func (q *search) found(in screen.Input, thing int, c cells) cells {
	if why := q.reason(in, thing); why != "" {
		c.includes, c.count = why, why
	}
	c.name, c.includes, c.count = q.underline(in.Theme, c.name), q.underline(in.Theme, c.includes), q.underline(in.Theme, c.count)
	return c
}

// say says what a phrase tells of a thing.
func (p *phrase) say(in screen.Input) string {
	id := "catalogue.found." + p.trait.word()
	if p.of != "" {
		id += "-of"
	}
	return in.Text.T(id, "text", p.text, "of", p.of)
}

// underline marks in a text what answers the words looked for.
func (q *search) underline(t *theme.Theme, text string) string {
	if q.empty() {
		return text
	}
	var b strings.Builder
	for rest := text; rest != ""; {
		from := strings.IndexFunc(rest, func(r rune) bool { return !parting(r) })
		if from < 0 {
			b.WriteString(rest)
			break
		}
		to := strings.IndexFunc(rest[from:], parting)
		if to < 0 {
			to = len(rest) - from
		}
		b.WriteString(rest[:from])
		q.underlineWord(&b, t, rest[from:from+to])
		rest = rest[from+to:]
	}
	return b.String()
}

// underlineWord marks in a word the first letters that answer: those that are
// written so, or the whole of a word that was read for another.
func (q *search) underlineWord(b *strings.Builder, t *theme.Theme, word string) {
	folded := spelling.Fold(word)
	number, known := q.lexicon.number[folded]
	for n, sought := range q.words {
		at := strings.Index(folded, sought.word)
		switch {
		case at == 0 || at > 0 && len(sought.word) >= leastInside:
			from := unfolded(word, at)
			to := unfolded(word, at+len(sought.word))
			b.WriteString(word[:from] + t.Paint(theme.Found, word[from:to]) + word[to:])
			return
		case sought.read != "" && known && q.tokens[number]&(1<<n) != 0:
			b.WriteString(t.Paint(theme.Found, word))
			return
		}
	}
	b.WriteString(word)
}

// unfolded is where in a word its folded form has run for so many bytes.
func unfolded(word string, folded int) int {
	at := 0
	for n := 0; n < folded && at < len(word); {
		_, size := utf8.DecodeRuneInString(word[at:])
		n += len(spelling.Fold(word[at : at+size]))
		at += size
	}
	return at
}
