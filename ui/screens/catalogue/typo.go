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

// slips counts the slips between a word and the beginning of another that is
// nearest to it; more than most is most+1.
func slips(word, whole []rune, most int) int {
	if len(whole) < len(word)-most {
		return most + 1
	}
	whole = whole[:min(len(whole), len(word)+most)]
	// Three rows of the table of distances between beginnings: two rows ago, the
	// last one, the present one.
	var room [3][64]int
	if len(whole) >= len(room[0]) {
		return most + 1
	}
	before, last, present := room[0][:len(whole)+1], room[1][:len(whole)+1], room[2][:len(whole)+1]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(word); i++ {
		present[0] = i
		least := i
		for j := 1; j <= len(whole); j++ {
			cost := 1
			if word[i-1] == whole[j-1] {
				cost = 0
			}
			present[j] = min(last[j]+1, present[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && word[i-1] == whole[j-2] && word[i-2] == whole[j-1] {
				present[j] = min(present[j], before[j-2]+1)
			}
			least = min(least, present[j])
		}
		if least > most {
			return most + 1
		}
		before, last, present = last, present, before
	}
	nearest := most + 1
	for _, distance := range last {
		nearest = min(nearest, distance)
	}
	return nearest
}
