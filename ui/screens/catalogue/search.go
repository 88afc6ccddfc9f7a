package catalogue

import (
	"cmp"
	"math/bits"
	"strings"

	"bascule/offers/spelling"
)

// mostWords bounds the words that are looked for: each has a bit.
const mostWords = 8

// leastInside is the shortest word that is also found inside others: « cloud »
// in « numericloud ».
const leastInside = 3

// sought is one word looked for.
type sought struct {
	word string // folded
	read string // what it was read as, where nothing is written so: « nextcloud » for « nextclod »
}

// search is what is typed, looked for in a lexicon. Every word must be found, in
// any phrase of a thing.
type search struct {
	lexicon *lexicon
	words   []sought
	all     uint8
	tokens  []uint8 // by token: the words it answers
	topics  []uint8 // by topic: the words its phrases answer
	named   []uint8 // by topic: those that names answer
	firm    []uint8 // by topic: those that more than a use in common answers
}

// newSearch looks for words. Little words of a question (« que remplace… ») are
// passed over when there are others.
func newSearch(x *lexicon, query string, passed map[string]bool) *search {
	q := &search{lexicon: x}
	words := wordsOf(spelling.Fold(query))
	for _, word := range words {
		if !passed[word] && len(q.words) < mostWords {
			q.words = append(q.words, sought{word: word})
		}
	}
	if len(q.words) == 0 && len(words) > 0 {
		q.words = []sought{{word: words[len(words)-1]}}
	}
	if len(q.words) == 0 {
		return q
	}
	q.all = uint8(1<<len(q.words) - 1)
	q.tokens = make([]uint8, len(x.tokens))
	for n := range q.words {
		if !q.written(n) {
			q.misspelt(n)
		}
	}
	q.topics, q.named, q.firm = make([]uint8, len(x.topics)), make([]uint8, len(x.topics)), make([]uint8, len(x.topics))
	for i, said := range x.topics {
		for j := range said {
			hit := q.phrase(&said[j])
			q.topics[i] |= hit
			switch said[j].trait {
			case itsName:
				q.named[i] |= hit
				q.firm[i] |= hit
			case itsLike:
			default:
				q.firm[i] |= hit
			}
		}
	}
	return q
}

// empty reports whether nothing is looked for.
func (q *search) empty() bool { return len(q.words) == 0 }

// written marks the tokens a word begins or stands in, and reports whether there
// are any.
func (q *search) written(n int) bool {
	word, found := q.words[n].word, false
	for i := range q.lexicon.tokens {
		if at := strings.Index(q.lexicon.tokens[i].text, word); at == 0 || at > 0 && len(word) >= leastInside {
			q.tokens[i] |= 1 << n
			found = true
		}
	}
	return found
}

// misspelt marks the tokens a word is nearest to, within the slips forgiven.
func (q *search) misspelt(n int) {
	most := edits(q.words[n].word)
	if most == 0 {
		return
	}
	word, letters := []rune(q.words[n].word), signature(q.words[n].word)
	var near []int
	for i := range q.lexicon.tokens {
		token := &q.lexicon.tokens[i]
		if lacks(letters, token.letters) > most {
			continue
		}
		switch _, distance := spelling.Slips(word, []rune(token.text), most); {
		case distance > most:
		case distance < most:
			most, near = distance, append(near[:0], i)
		default:
			near = append(near, i)
		}
	}
	for _, i := range near {
		q.tokens[i] |= 1 << n
		if read := q.lexicon.tokens[i].text; q.words[n].read == "" || len(read) < len(q.words[n].read) {
			q.words[n].read = read
		}
	}
}

// phrase returns the words a phrase answers.
func (q *search) phrase(p *phrase) uint8 {
	var hit uint8
	for _, token := range p.tokens {
		hit |= q.tokens[token]
	}
	return hit
}

// answered returns the words a thing answers, by topic.
func (q *search) answered(thing int, by []uint8) uint8 {
	var hit uint8
	for _, topic := range q.lexicon.about[thing] {
		if hit |= by[topic]; hit == q.all {
			break
		}
	}
	return hit
}

// has reports whether a thing is found.
func (q *search) has(thing int) bool { return q.empty() || q.answered(thing, q.topics) == q.all }

// calls reports whether a thing is called what is looked for.
func (q *search) calls(thing int) bool { return !q.empty() && q.answered(thing, q.named) == q.all }

// The ranks of what is found, the best first.
const (
	called = iota
	firm
	alike // it only has a use in common with a tool that is looked for
	ranks
)

// rank says how well a thing that is found answers.
func (q *search) rank(thing int) int {
	switch {
	case q.calls(thing):
		return called
	case q.answered(thing, q.firm) == q.all:
		return firm
	}
	return alike
}

// why says which phrases a thing was found by, besides its name: as few as answer
// every word.
func (q *search) why(thing int) []*phrase {
	if q.empty() {
		return nil
	}
	left := q.all &^ q.answered(thing, q.named)
	var told []*phrase
	for left != 0 {
		var best *phrase
		most := 0
		for _, topic := range q.lexicon.about[thing] {
			if q.topics[topic]&left == 0 {
				continue
			}
			said := q.lexicon.topics[topic]
			for i := range said {
				n := 2 * bits.OnesCount8(q.phrase(&said[i])&left)
				if n > 0 && q.begins(said[i].text) {
					n++
				}
				if n > most || n == most && n > 0 && said[i].before(best) {
					best, most = &said[i], n
				}
			}
		}
		if best == nil {
			break
		}
		told, left = append(told, best), left&^q.phrase(best)
	}
	return told
}

// before reports whether a phrase tells more than another that answers as much:
// the nearer trait, a use by its own name, the shorter text.
func (p *phrase) before(other *phrase) bool {
	return cmp.Or(cmp.Compare(p.trait, other.trait), cmp.Compare(len(p.of), len(other.of)), cmp.Compare(len(p.text), len(other.text))) < 0
}

// begins reports whether a text begins with the first word looked for.
func (q *search) begins(text string) bool {
	return strings.HasPrefix(spelling.Fold(text), q.words[0].word)
}
