package tomlfile

import (
	"slices"
	"strings"

	"bascule/offers/spelling"
)

// maxWords is how many valid words a message lists.
const maxWords = 60

// near returns the word of words that s most probably misspells, if there is only
// one that near: at most two slips, and one for three letters.
func near(s string, words []string) (string, bool) {
	const most = 2
	best, least, alone := "", most+1, false
	for _, word := range words {
		slips, _ := spelling.Slips([]rune(s), []rune(word), most)
		if 3*slips > len(word) {
			continue
		}
		if slips < least {
			best, least, alone = word, slips, true
		} else if slips == least {
			alone = false
		}
	}
	return best, alone
}

// Unlisted makes the fault of a word that is not one of words: rule when none is
// near, and "misspelt-use" for "unknown-use" when one is.
func Unlisted(rule, value string, words []string) *Fault {
	words = slices.Sorted(slices.Values(words))
	if word, ok := near(value, words); ok {
		return NewFault("misspelt-"+strings.TrimPrefix(rule, "unknown-"), "value", value, "near", word)
	}
	fault := NewFault(rule, "value", value)
	fault.Args["words"] = list(words)
	return fault
}

// list joins the first words for a message.
func list(words []string) string {
	text := ""
	for i, word := range words {
		if i == maxWords {
			return text + "…"
		}
		if i > 0 {
			text += ", "
		}
		text += Printable(word)
	}
	return text
}
