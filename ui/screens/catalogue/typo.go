package catalogue

import "math/bits"

// edits is how many slips are forgiven in a word so long: a letter too many, one
// missing, one wrong, or two that changed places. A year or a number is never
// read as another.
func edits(word string) int {
	letters := 0
	for _, r := range word {
		if r >= '0' && r <= '9' {
			return 0
		}
		letters++
	}
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

// signature is the letters of a folded word, a bit each.
func signature(word string) uint64 {
	var s uint64
	for _, r := range word {
		s |= 1 << (uint(r) % 64)
	}
	return s
}

// lacks is at least how many letters of one word another has not.
func lacks(word, other uint64) int { return bits.OnesCount64(word &^ other) }
