package tomlfile

import (
	"slices"
	"strings"
)

// maxWords is how many valid words a message lists.
const maxWords = 60

// near returns the word of words that s most probably misspells, if there is only
// one that near.
func near(s string, words []string) (string, bool) {
	best, at, alone := "", 3, false
	for _, word := range words {
		d := distance(s, word)
		if 3*d > len(word) {
			continue
		}
		if d < at {
			best, at, alone = word, d, true
		} else if d == at {
			alone = false
		}
	}
	return best, alone
}

// distance counts the insertions, deletions, replacements and swaps of neighbours
// that make b out of a; 3 stands for "3 or more" when the lengths already say so.
func distance(a, b string) int {
	if len(a) > len(b)+2 || len(b) > len(a)+2 {
		return 3
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
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
