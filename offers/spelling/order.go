package spelling

import (
	"cmp"
	"slices"
	"strings"
)

// Sort puts things in the order in which a reader looks up their names: « é » with
// « e », capitals with small letters, 5 before 20. Names that differ in nothing else
// keep a fixed order, and things of one name are in the order of their ids. Each
// thing is asked for its name once.
func Sort[T any](things []T, named func(T) (name, id string)) {
	spelt := make([]entry, len(things))
	for i, thing := range things {
		name, id := named(thing)
		spelt[i] = entry{key(name), name, id, i}
	}
	sortEntries(spelt)
	before := slices.Clone(things)
	for i := range spelt {
		things[i] = before[spelt[i].at]
	}
}

// entry is what one thing is sorted by, and where it stood.
type entry struct {
	key, name, id string
	at            int
}

// sortEntries is apart so that it is compiled once, whatever the things are.
func sortEntries(list []entry) {
	slices.SortFunc(list, func(a, b entry) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return cmp.Or(strings.Compare(a.name, b.name), strings.Compare(a.id, b.id), cmp.Compare(a.at, b.at))
	})
}

const digits = "0123456789"

// key is what a name is sorted by, byte for byte: the folded name, in which each
// whole number stands without its first zeros and behind how many figures it has,
// so that the longer is the greater.
func key(name string) string {
	rest := Fold(name)
	at := strings.IndexAny(rest, digits)
	if at < 0 {
		return rest
	}
	var b strings.Builder
	for ; at >= 0; at = strings.IndexAny(rest, digits) {
		b.WriteString(rest[:at])
		rest = rest[at:]
		after := strings.TrimLeft(rest, digits)
		number := strings.TrimLeft(rest[:len(rest)-len(after)], "0")
		const most = 9 // figures one digit can count; a 9 before it stands for nine more
		b.WriteString(strings.Repeat("9", len(number)/most))
		b.WriteByte(digits[len(number)%most])
		b.WriteString(number)
		rest = after
	}
	return b.String() + rest
}
