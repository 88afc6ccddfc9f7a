package comparison

import "slices"

// bound works out the ranks each offer could still have, whatever the unknowns
// turn out to be (decision 0023): the best counts the offers surely above it,
// the worst those possibly above. Both look at the groups an offer could end up
// in as well as at its score. An offer that could end up excluded is surely above
// nobody, and its own worst rank is the last. An unrated offer has no rank, but
// could rise above any that has.
func (r *ranking) bound(running *field) {
	r.lowest, r.highest = make([]int32, r.ranked), make([]int32, r.ranked)
	for i, slot := range r.slots[:r.ranked] {
		e, score := &r.assessment.entries[slot.offer], r.scores[slot.offer]
		low, high := 1+running.surely(e, score), 1+running.possibly(e, score)
		if e.mayFall {
			high = max(high, r.ranked)
		}
		r.lowest[i] = min(int32(low), r.ranks[i])
		r.highest[i] = max(int32(high), r.ranks[i])
	}
}

// field holds what the offers in the running could reach, sorted, so that each
// one's count is a search.
type field struct {
	sure     [unratedPlace][]float64 // the low ends of those that cannot fall, by worst group
	possible [unratedPlace][]float64 // the high ends of all, by best group
}

// running gathers the offers that are not excluded.
func (r *ranking) running() *field {
	var f field
	var sure, possible [unratedPlace]int
	for i, group := range r.groups {
		e := &r.assessment.entries[i]
		if group != excludedPlace {
			possible[e.best]++
		}
		if e.stays(group) {
			sure[e.worst]++
		}
	}
	for g := range f.sure {
		f.sure[g], f.possible[g] = make([]float64, 0, sure[g]), make([]float64, 0, possible[g])
	}
	for i, group := range r.groups {
		e := &r.assessment.entries[i]
		if group != excludedPlace {
			f.possible[e.best] = append(f.possible[e.best], r.scores[i].High)
		}
		if e.stays(group) {
			f.sure[e.worst] = append(f.sure[e.worst], r.scores[i].Low)
		}
	}
	for g := range f.sure {
		slices.Sort(f.sure[g])
		slices.Sort(f.possible[g])
	}
	return &f
}

// stays reports whether an offer that stands in a group with ranks keeps one
// whatever is learnt.
func (e *entry) stays(group int8) bool { return group < unratedPlace && !e.mayFall }

// surely counts the offers above another whatever is learnt.
func (f *field) surely(e *entry, score Interval) int {
	count := beyond(f.sure[e.best], score.High)
	for g := range e.best {
		count += len(f.sure[g])
	}
	return count
}

// possibly counts the offers, but itself, that could come above another.
func (f *field) possibly(e *entry, score Interval) int {
	count := beyond(f.possible[e.worst], score.Low)
	for g := range e.worst {
		count += len(f.possible[g])
	}
	if e.best < e.worst || score.High > score.Low+Tolerance {
		count--
	}
	return count
}

// beyond counts the sorted values greater than v by more than a rounding.
func beyond(sorted []float64, v float64) int {
	first, _ := slices.BinarySearchFunc(sorted, v+Tolerance, func(x, limit float64) int {
		if x <= limit {
			return -1
		}
		return 1
	})
	return len(sorted) - first
}
