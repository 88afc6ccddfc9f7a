package comparison

import (
	"slices"

	"bascule/offers"
)

// Step is one entry of the journal: a named change, with what stood before and
// what stands after, both in the text form of [Session.Set].
type Step struct {
	On     offers.Date
	Name   string // a step id of the texts: "step.weight"
	Path   string // empty when the step wrote no single field
	Before string
	After  string
	With   []Edit // what else it wrote, that the path alone does not say: the needs of a profile, the answers of a host
}

// The steps the program writes by itself.
const (
	// StepNamesShown says when names of hosts were first shown: weights set before
	// it were set blind.
	StepNamesShown = "step.names-shown"
	// StepBegun is where a journal begins: with nothing, or with a profile.
	StepBegun = "step.begun"
	// StepTakenUp is where the journal of a dossier begins that was written by hand,
	// by an older version, or whose oldest steps gave way: with all it held.
	StepTakenUp = "step.taken-up"
)

// MaxSteps bounds a journal. Past it the older half gives way to the state it led
// to.
const MaxSteps = 4000

// Begin starts the work of a board from a profile, as the first step of its
// journal. A profile the catalogue does not have begins with nothing.
func Begin(cat *offers.Catalogue, id offers.ProfileID, on offers.Date) Session {
	begun := Step{On: on, Name: StepBegun}
	next := NewSession(cat, id)
	if next.Needs.Profile != "" {
		begun.Path, begun.After = "needs.profile", string(id)
		begun.With = extra(Session{}, next, begun)
	}
	next.Journal = []Step{begun}
	return next
}

// Record returns the session with fields written as steps of the journal of one
// name, a field each, which then holds all that [Redo] needs; s is left as it is.
// Nothing is written when one field is refused, with the error of [Session.Set].
// changed is false when the fields already held these values.
func (s Session) Record(cat *offers.Catalogue, on offers.Date, name string, edits ...Edit) (next Session, changed bool, err error) {
	next, steps, err := s.write(cat, on, name, edits)
	if err != nil || len(steps) == 0 {
		return s, false, err
	}
	return next.noting(steps...), true, nil
}

// RecordWhole is [Session.Record] as a single step: that of the first field, with
// what the others hold.
func (s Session) RecordWhole(cat *offers.Catalogue, on offers.Date, name string, edits ...Edit) (next Session, changed bool, err error) {
	next, steps, err := s.write(cat, on, name, edits)
	if err != nil || len(steps) == 0 {
		return s, false, err
	}
	whole := steps[0]
	for _, step := range steps[1:] {
		whole.With = append(append(whole.With, Edit{Path: step.Path, Value: step.After}), step.With...)
	}
	return next.noting(whole), true, nil
}

// write writes fields, and returns the steps that do it, which the journal does not
// hold yet.
func (s Session) write(cat *offers.Catalogue, on offers.Date, name string, edits []Edit) (next Session, steps []Step, err error) {
	next = s.begun(on)
	for _, edit := range edits {
		before := next
		if next, err = before.Set(cat, edit); err != nil {
			return s, nil, err
		}
		step := Step{On: on, Name: name, Path: edit.Path, Before: before.Get(edit.Path), After: next.Get(edit.Path)}
		if step.Before == step.After && slices.Equal(before.Needs.Assumed, next.Needs.Assumed) {
			continue
		}
		if step.Path == "needs.profile" {
			step.With = extra(before, next, step)
		}
		steps = append(steps, step)
	}
	return next, steps, nil
}

// noting returns the session with steps at the end of its journal, made shorter
// where it grows too long.
func (s Session) noting(steps ...Step) Session {
	s.Journal = append(slices.Clip(s.Journal), steps...)
	if len(s.Journal) > MaxSteps {
		s.Journal = Condense(s.Journal)
	}
	return s
}

// begun returns the session with a journal that can be replayed from some step on.
func (s Session) begun(on offers.Date) Session {
	if beginning(s.Journal) >= 0 {
		return s
	}
	step := Step{On: on, Name: StepBegun}
	if with := difference(Session{}, s); len(with) > 0 {
		step.Name, step.With = StepTakenUp, with
	}
	s.Journal = append(slices.Clip(s.Journal), step)
	return s
}

// extra is what a step wrote beside its path.
func extra(before, after Session, step Step) []Edit {
	step.With = nil
	alone, err := before.Redo(step)
	if err != nil {
		return nil // its path was just written
	}
	return difference(alone, after)
}

// difference lists the edits that make a session of another: what is to be cleared,
// then what is to be written. Writing some fields changes others, the accounts of a
// kind their total: what is then still different follows.
func difference(from, to Session) []Edit {
	const rounds = 3 // fields, what writing them changed, and what that took away
	var all []Edit
	for range rounds {
		var edits []Edit
		wanted := to.values()
		for _, w := range from.Written() {
			if _, kept := wanted[w.Path]; !kept {
				edits = append(edits, Edit{Path: w.Path})
			}
		}
		present := from.values()
		for _, w := range to.Written() {
			if value, there := present[w.Path]; !there || value != w.Value {
				edits = append(edits, w.Edit)
			}
		}
		if len(edits) == 0 {
			break
		}
		all = append(all, edits...)
		if next, err := from.Apply(nil, edits...); err == nil {
			from = next
		}
	}
	return all
}

// values are the fields that hold something, by path.
func (s Session) values() map[string]string {
	values := make(map[string]string)
	for _, w := range s.Written() {
		values[w.Path] = w.Value
	}
	return values
}
