package command

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/dossier"
)

// replaying holds what is asked of replay.
type replaying struct {
	to    int
	write string
}

// replay is "bascule replay FILE": the journal of a dossier done again, step by
// step, and held against the dossier. The dossier is only read.
func (r *runner) replay() *cobra.Command {
	var ask replaying
	c := &cobra.Command{
		Use:     "replay",
		Aliases: []string{"rejouer"},
		Args:    exactly(1, 1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
		},
		RunE: func(c *cobra.Command, args []string) error {
			if r.asked.profile != "" || r.asked.session != "" {
				return wrong("replay-file", "command", c.CommandPath())
			}
			d, err := r.sit()
			if err != nil {
				return err
			}
			d.warn()
			if d.session, err = d.readDossier(args[0], d.text); err != nil {
				return err
			}
			total := len(d.session.Journal)
			switch {
			case !c.Flags().Changed(flagTo):
				ask.to = total
			case ask.to < 1 || ask.to > total:
				return wrong("replay-to", "given", strconv.Itoa(ask.to), "most", strconv.Itoa(total))
			}
			return d.replayed(args[0], ask)
		},
	}
	c.Flags().IntVar(&ask.to, flagTo, 0, "")
	c.Flags().StringVar(&ask.write, flagWrite, "", "")
	r.jsonFlag(c)
	return c
}

// replayed answers replay: the steps, what they end in, and the copy asked for.
func (d *desk) replayed(path string, ask replaying) error {
	run := d.redo(ask.to)
	var err error
	if d.asked.json {
		err = d.print(d.replayJSON(path, run))
	} else {
		err = d.runner.write(d.replayPage(path, run))
	}
	switch {
	case err != nil:
		return err
	case run.fault != nil:
		d.tellAll(d.text, offers.Problems{run.problem(path)})
		return no("replay-stopped", "path", clean(path), "step", strconv.Itoa(run.done()+1))
	case run.differs != nil:
		at := run.differs
		return no("replay-differs", "path", clean(path), "field", at.path,
			"journal", d.fieldValue(at.path, at.journal), "dossier", d.fieldValue(at.path, at.dossier))
	case ask.write != "":
		return d.writeReplayed(ask.write, run)
	}
	return nil
}

// writeReplayed writes the dossier as it was after the last step done again, in a
// file that was not there.
func (d *desk) writeReplayed(path string, run *rerun) error {
	if run.done() <= run.from {
		return no("replay-unknown", "path", clean(path))
	}
	if _, err := os.Lstat(path); err == nil {
		return no("replay-exists", "path", clean(path))
	}
	_, err := dossier.Create(path, run.session)
	if told, ok := err.(ui.Explained); ok {
		return &failure{code: refused, explained: told}
	}
	return err
}

// rerun is a journal done again.
type rerun struct {
	steps   []redone
	of      int  // steps of the whole journal
	from    int  // the first step that can be done again, from 0; of when none can
	whole   bool // nothing of the board came before
	session comparison.Session
	fault   *offers.Fault // why the step after the last one does not apply
	differs *difference   // between what the whole journal tells and the dossier
}

// redone is one step done again.
type redone struct {
	comparison.Step
	again   bool             // false for a step before the beginning
	leaders []offers.OfferID // who leads after it
	moved   bool             // they are not those of the step before
}

// done is how many steps were gone through.
func (r *rerun) done() int { return len(r.steps) }

// agrees reports whether the whole journal was done again and tells the dossier.
func (r *rerun) agrees() bool {
	return r.done() == r.of && r.from < r.of && r.fault == nil && r.differs == nil
}

// problem is the fault at its place in the file.
func (r *rerun) problem(path string) offers.Problem {
	return offers.Problem{
		File: clean(filepath.Base(path)), Line: dossier.StepLine(path, r.done()), Key: "journal." + strconv.Itoa(r.done()),
		Rule: r.fault.Rule, Args: r.fault.Args, Severity: offers.Error,
	}
}

// redo does the journal of the dossier again, up to so many steps.
func (d *desk) redo(most int) *rerun {
	journal := d.session.Journal
	run := &rerun{of: len(journal)}
	run.from, run.whole = comparison.Beginning(journal)
	leaders := d.newLeaders()
	for i, step := range journal[:most] {
		if i < run.from {
			run.session.Journal = append(run.session.Journal, step)
			run.steps = append(run.steps, redone{Step: step})
			continue
		}
		next, err := run.session.Redo(step)
		if errors.As(err, &run.fault) {
			return run
		}
		run.session = next
		ids, moved := leaders.after(next, step)
		run.steps = append(run.steps, redone{Step: step, again: true, leaders: ids, moved: moved})
	}
	if most == run.of && run.from < run.of {
		run.differs = firstDifference(run.session, d.session)
	}
	return run
}

// difference is a field that a journal and its dossier do not agree on.
type difference struct{ path, journal, dossier string }

// firstDifference is the first field, in the order of the dossier, that two
// sessions do not both hold with the same value; nil when there is none.
func firstDifference(told, kept comparison.Session) *difference {
	for _, w := range kept.Written() {
		if value := told.Get(w.Path); value != w.Value {
			return &difference{w.Path, value, w.Value}
		}
	}
	for _, w := range told.Written() {
		if value := kept.Get(w.Path); value != w.Value {
			return &difference{w.Path, w.Value, value}
		}
	}
	return nil
}
