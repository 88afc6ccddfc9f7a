package catalogue

import (
	"slices"

	"bascule/ui/screen"
)

// spot is a line of a sheet, to come back to.
type spot struct {
	thing, entry string
	line         int
}

// trailLimit bounds the way back through sheets.
const trailLimit = 32

// leap shows the sheet another one names, and remembers the way back. The list
// keeps its search and its filters.
func (s Screen) leap(key string, in screen.Input) (Screen, []screen.Intent) {
	if _, ok := s.cache.index.place[key]; !ok {
		return s, nil
	}
	s.trail = append(slices.Clone(s.trail), spot{s.thing(in).key, s.entry, s.line})
	s.trail = s.trail[max(0, len(s.trail)-trailLimit):]
	s.at, s.entry, s.line = key, "", 0
	return s, nil
}

// back goes to the sheet this one was reached from, or to the list.
func (s Screen) back() Screen {
	last := len(s.trail) - 1
	if last < 0 {
		return s.toList()
	}
	from := s.trail[last]
	s.trail, s.at, s.entry, s.line = s.trail[:last], from.thing, from.entry, from.line
	return s
}
