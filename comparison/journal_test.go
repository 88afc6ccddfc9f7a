package comparison_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"bascule/comparison"
	"bascule/offers"
)

// same fails when two sessions differ.
func same(t interface{ Fatalf(string, ...any) }, want, got comparison.Session) {
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
}

// record writes fields that must be accepted.
func record(t *testing.T, s comparison.Session, edits ...string) comparison.Session {
	t.Helper()
	for i := 0; i < len(edits); i += 2 {
		next, _, err := s.Record(desk(), today, "step.edit", comparison.Edit{Path: edits[i], Value: edits[i+1]})
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	return s
}

// replay does a journal again.
func replay(t *testing.T, journal []comparison.Step) comparison.Session {
	t.Helper()
	s, err := comparison.Replay(journal)
	if err != nil {
		t.Fatalf("after %d steps of %d: %v", len(s.Journal), len(journal), err)
	}
	return s
}

func TestJournal(t *testing.T) {
	t.Run("work done, undone and done again is what its journal tells, without a catalogue", func(t *testing.T) {
		cat := desk()
		rapid.Check(t, func(rt *rapid.T) {
			s := comparison.Session{}
			if rapid.Bool().Draw(rt, "by hand") {
				s = anySession(rt)
			}
			var done, undone []comparison.Session
			for range rapid.IntRange(0, 40).Draw(rt, "steps") {
				switch rapid.IntRange(0, 9).Draw(rt, "what") {
				case 0:
					s = comparison.Begin(cat, rapid.SampledFrom([]offers.ProfileID{"amap", "club", "opera"}).Draw(rt, "profile"), today)
					done, undone = nil, nil
				case 1:
					if n := len(done); n > 0 {
						s, done, undone = done[n-1], done[:n-1], append(undone, s)
					}
				case 2:
					if n := len(undone); n > 0 {
						s, undone, done = undone[n-1], undone[:n-1], append(done, s)
					}
				case 3:
					edit := comparison.Edit{Path: "needs.profile", Value: rapid.SampledFrom([]string{"amap", "club"}).Draw(rt, "profile")}
					if next, changed, err := s.Record(cat, today, "step.needs.profile", edit); err == nil && changed {
						done, undone, s = append(done, s), nil, next
					}
				default:
					edits := []comparison.Edit{anyEdit(rt), anyEdit(rt)}[rapid.IntRange(0, 1).Draw(rt, "fields"):]
					if next, changed, err := s.Record(cat, today, "step.edit", edits...); err == nil && changed {
						done, undone, s = append(done, s), nil, next
					}
				}
			}
			again, err := comparison.Replay(s.Journal)
			if err != nil {
				rt.Fatalf("after %d steps of %d: %v", len(again.Journal), len(s.Journal), err)
			}
			if at, _ := comparison.Beginning(s.Journal); at == len(s.Journal) {
				return // nothing was done yet
			}
			same(rt, s, again)
		})
	})
	t.Run("a profile is one step, that keeps the needs of its day", func(t *testing.T) {
		s := comparison.Begin(desk(), "club", today)
		if len(s.Journal) != 1 || len(s.Journal[0].With) == 0 {
			t.Fatalf("got %+v", s.Journal)
		}
		want := comparison.NewSession(desk(), "club")
		want.Journal = s.Journal
		same(t, want, s)
		same(t, s, replay(t, s.Journal))
		if at, whole := comparison.Beginning(s.Journal); at != 0 || !whole {
			t.Errorf("begins at %d, whole %v", at, whole)
		}
	})
	t.Run("what is taken in at once is one step, done again and taken out whole", func(t *testing.T) {
		before := record(t, comparison.Session{}, "association.name", "Les Paniers")
		s, changed, err := before.RecordWhole(desk(), today, "step.replies",
			comparison.Edit{Path: "sources.devis.title", Value: "Devis"},
			comparison.Edit{Path: "association.name", Value: "Les Paniers"}, // as it stands
			comparison.Edit{Path: "sources.devis.read", Value: "2026-11-20"},
			comparison.Edit{Path: "notes.zourit", Value: "Rappeler"})
		if err != nil || !changed || len(s.Journal) != len(before.Journal)+1 {
			t.Fatalf("changed %v, %v: %v", changed, err, s.Journal)
		}
		want := []comparison.Edit{{Path: "sources.devis.read", Value: "2026-11-20"}, {Path: "notes.zourit", Value: "Rappeler"}}
		if last := s.Journal[len(s.Journal)-1]; last.Path != "sources.devis.title" || last.After != "Devis" || !cmp.Equal(last.With, want) {
			t.Errorf("got %+v", last)
		}
		same(t, s, replay(t, s.Journal))
		same(t, before, replay(t, s.Journal[:len(before.Journal)]))
		if _, changed, err := s.RecordWhole(desk(), today, "step.replies", want...); changed || err != nil {
			t.Errorf("again: %v, %v", changed, err)
		}
	})
	t.Run("a dossier written by hand is taken up as it stands, at the first change", func(t *testing.T) {
		s := record(t, set(t, comparison.Session{}, "needs.quantities.accounts-staff", "2", "needs.quantities.files-gb", "9", "needs.assumed", "needs.quantities.files-gb"),
			"needs.weights.cost", "4")
		if len(s.Journal) != 2 || s.Journal[0].Name != comparison.StepTakenUp {
			t.Fatalf("got %+v", s.Journal)
		}
		same(t, s, replay(t, s.Journal))
		if _, whole := comparison.Beginning(s.Journal); whole {
			t.Error("the journal is said to be whole")
		}
	})
	t.Run("a journal of an older version is taken up where it stands", func(t *testing.T) {
		s := set(t, comparison.NewSession(desk(), "club"), "needs.weights.cost", "2")
		s.Journal = []comparison.Step{{On: today, Name: "step.weight", Path: "needs.weights.cost", Before: "3", After: "2"}}
		if at, whole := comparison.Beginning(s.Journal); at != 1 || whole {
			t.Errorf("begins at %d, whole %v", at, whole)
		}
		s = record(t, s, "needs.weights.cost", "5")
		same(t, s, replay(t, s.Journal))
	})
	t.Run("to confirm what was taken for granted is a step", func(t *testing.T) {
		s := record(t, comparison.Session{}, "needs.quantities.files-gb", "9", "needs.assumed", "needs.quantities.files-gb", "needs.quantities.files-gb", "9")
		if len(s.Journal) != 4 || len(s.Needs.Assumed) != 0 {
			t.Fatalf("got %+v", s.Journal)
		}
		same(t, s, replay(t, s.Journal))
	})
	t.Run("a change that changes nothing is no step", func(t *testing.T) {
		before := comparison.Begin(desk(), "club", today)
		after, changed, err := before.Record(desk(), today, "step.edit", comparison.Edit{Path: "needs.profile", Value: "club"})
		if changed || err != nil {
			t.Errorf("changed %v, %v", changed, err)
		}
		same(t, before, after)
	})
	t.Run("a change refused in part is no step", func(t *testing.T) {
		before := comparison.Begin(desk(), "club", today)
		after, changed, err := before.Record(desk(), today, "step.edit",
			comparison.Edit{Path: "needs.weights.cost", Value: "1"}, comparison.Edit{Path: "needs.weights.cost", Value: "9"})
		if changed || err == nil {
			t.Errorf("changed %v, %v", changed, err)
		}
		same(t, before, after)
	})
	t.Run("a journal is bounded, and still tells the work from the state its oldest steps led to", func(t *testing.T) {
		s := comparison.Begin(desk(), "club", today)
		s.Journal = append(s.Journal, comparison.Step{On: today, Name: comparison.StepNamesShown})
		s = record(t, s, "needs.weights.cost", "1")
		for len(s.Journal) < comparison.MaxSteps-1 {
			s.Journal = append(s.Journal,
				comparison.Step{On: today, Name: "step.edit", Path: "needs.weights.cost", Before: "1", After: "2"},
				comparison.Step{On: today, Name: "step.edit", Path: "needs.weights.cost", Before: "2", After: "1"})
		}
		s = record(t, s, "needs.weights.cost", "2", "needs.weights.cost", "3")
		if n := len(s.Journal); n > comparison.MaxSteps || n < comparison.MaxSteps/2 {
			t.Errorf("%d steps", n)
		}
		if s.Journal[0].Name != comparison.StepNamesShown || s.Journal[1].Name != comparison.StepTakenUp {
			t.Errorf("begins with %+v", s.Journal[:2])
		}
		same(t, s, replay(t, s.Journal))
	})
	t.Run("a step that found something else stops the replay before it", func(t *testing.T) {
		s := record(t, comparison.Begin(desk(), "club", today), "needs.weights.cost", "1", "needs.weights.cost", "2")
		for _, c := range []struct {
			name, rule string
			spoil      func(*comparison.Step)
		}{
			{"before", "step-before", func(s *comparison.Step) { s.Before = "4" }},
			{"path", "unknown-field", func(s *comparison.Step) { s.Path, s.Before = "needs.colour", "" }},
			{"value", "out-of-range", func(s *comparison.Step) { s.After = "9" }},
			{"with", "unknown-field", func(s *comparison.Step) { s.With = []comparison.Edit{{Path: "colour", Value: "1"}} }},
		} {
			journal := append([]comparison.Step(nil), s.Journal...)
			c.spoil(&journal[2])
			stopped, err := comparison.Replay(journal)
			var fault *offers.Fault
			if !errors.As(err, &fault) || fault.Rule != c.rule || len(stopped.Journal) != 2 {
				t.Errorf("%s: %v after %d steps", c.name, err, len(stopped.Journal))
			}
		}
	})
}
