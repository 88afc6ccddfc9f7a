package spelling

// longest is how long a word may be for its slips to be counted, in letters.
const longest = 63

// Slips counts the letters too many, missing, wrong or swapped with their neighbour
// between a word and another, and between the word and the beginning of the other
// that is nearest to it. More than most is most+1; so is everything past 63 letters.
func Slips(word, other []rune, most int) (whole, beginning int) {
	whole, beginning = most+1, most+1
	if len(other) < len(word)-most {
		return whole, beginning
	}
	length := len(other)
	other = other[:min(length, len(word)+most)]
	if len(other) > longest {
		return whole, beginning
	}
	// Three rows of the table of distances between beginnings: two rows ago, the
	// last one, the present one.
	var room [3][longest + 1]int
	before, last, present := room[0][:len(other)+1], room[1][:len(other)+1], room[2][:len(other)+1]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(word); i++ {
		present[0] = i
		least := i
		for j := 1; j <= len(other); j++ {
			cost := 1
			if word[i-1] == other[j-1] {
				cost = 0
			}
			present[j] = min(last[j]+1, present[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && word[i-1] == other[j-2] && word[i-2] == other[j-1] {
				present[j] = min(present[j], before[j-2]+1)
			}
			least = min(least, present[j])
		}
		if least > most {
			return whole, beginning
		}
		before, last, present = last, present, before
	}
	if len(other) == length {
		whole = min(whole, last[length])
	}
	for _, distance := range last {
		beginning = min(beginning, distance)
	}
	return whole, beginning
}
