package comparison

import (
	"slices"

	"bascule/offers"
)

// Redo returns the session with one step of a journal done again, and noted in its
// own journal; s is left as it is. It needs no catalogue: a step holds all it wrote.
// The error is an [offers.Fault]: the step found another value than the one it
// says, or its path or value cannot be.
func (s Session) Redo(step Step) (Session, error) {
	next := s
	if isBeginning(step) {
		next = Session{Journal: s.Journal}
	}
	if step.Path != "" {
		if found := next.Get(step.Path); found != step.Before {
			return s, offers.NewFault("step-before", "value", step.Before, "found", found)
		}
		written, err := next.Set(nil, Edit{Path: step.Path, Value: step.After})
		if err != nil {
			return s, err
		}
		next = written
	}
	next, err := next.Apply(nil, step.With...)
	if err != nil {
		return s, err
	}
	next.Journal = append(slices.Clip(next.Journal), step)
	return next, nil
}

// Replay returns the session a journal tells, from an empty one. Steps before its
// beginning are kept and not done again: they came after something nobody wrote
// down. At the first step that does not apply it stops, with the session before it,
// whose journal says how many steps were done, and the error of [Session.Redo].
func Replay(journal []Step) (Session, error) {
	past, _ := Beginning(journal)
	s := Session{Journal: slices.Clone(journal[:past])}
	for _, step := range journal[past:] {
		next, err := s.Redo(step)
		if err != nil {
			return s, err
		}
		s = next
	}
	return s, nil
}

// Beginning returns the step a journal can be replayed from; its length when it
// cannot be. whole reports that nothing the board wrote came before that step.
func Beginning(journal []Step) (at int, whole bool) {
	if at = beginning(journal); at < 0 {
		at = len(journal)
	}
	untold := slices.ContainsFunc(journal[:at], func(s Step) bool { return s.Path != "" })
	return at, !untold && at < len(journal) && journal[at].Name == StepBegun
}

// beginning is the index of the first step that says all that stood; -1 without.
func beginning(journal []Step) int { return slices.IndexFunc(journal, isBeginning) }

func isBeginning(step Step) bool { return step.Name == StepBegun || step.Name == StepTakenUp }

// Condense makes a journal shorter: its older half gives way to the state it led
// to, and the first step of each name that wrote nothing, the day names were shown,
// stays. A journal that cannot be replayed loses its older half.
func Condense(journal []Step) []Step {
	half := (len(journal) + 1) / 2
	var kept []Step
	for _, step := range journal[:half] {
		same := func(k Step) bool { return k.Name == step.Name }
		if step.Path == "" && !isBeginning(step) && !slices.ContainsFunc(kept, same) {
			kept = append(kept, step)
		}
	}
	state, err := Replay(journal[:half])
	if beginning(journal[:half]) >= 0 && err == nil {
		kept = append(kept, Step{On: journal[half-1].On, Name: StepTakenUp, With: difference(Session{}, state)})
	}
	return append(kept, journal[half:]...)
}
