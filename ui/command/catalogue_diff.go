package command

import (
	"github.com/spf13/cobra"

	"bascule/offers/upkeep"
)

// catalogueDiff is "bascule catalogue diff A [B]": what changed from one catalogue
// to another, in words a treasurer reads.
func (r *runner) catalogueDiff() *cobra.Command {
	c := &cobra.Command{
		Use:     "diff A [B]",
		Aliases: []string{"differences", "différences", "changements"},
		Args:    exactly(1, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.differences(args)
			if err != nil {
				return err
			}
			if r.asked.json {
				return r.print(d.json())
			}
			return r.write(d.page())
		},
	}
	r.jsonFlag(c)
	return c
}

// differences are what changed from a catalogue to that of the desk.
type differences struct {
	*desk    // at the later catalogue
	before   side
	after    side
	earlier  *desk // at the earlier one
	changes  []upkeep.Change
	was, now shown // the words of facts, as they are asked for
}

// shown are the words of facts by what they are about and their path.
type shown map[subjectID]map[string]entry

// subjectID names a host or a thing of a catalogue.
type subjectID struct {
	sort upkeep.Sort
	id   string
}

// differences reads two catalogues and compares them. One alone is compared with
// the embedded one, which comes first.
func (r *runner) differences(args []string) (*differences, error) {
	text, err := r.texts()
	if err != nil {
		return nil, err
	}
	today, err := r.day()
	if err != nil {
		return nil, err
	}
	if len(args) == 1 {
		args = []string{"", args[0]}
	}
	x := &differences{was: shown{}, now: shown{}}
	if x.before, err = r.side(args[0], sheetOf(args[1])); err != nil {
		return nil, err
	}
	if x.after, err = r.side(args[1], ""); err != nil {
		return nil, err
	}
	x.earlier = &desk{runner: r, text: text, today: today, cat: x.before.cat}
	x.desk = &desk{runner: r, text: text, today: today, cat: x.after.cat}
	x.changes = upkeep.Compare(x.before.cat, x.after.cat)
	return x, nil
}

// page tells the changes, kind by kind.
func (x *differences) page() *page {
	p := newPage(x.text)
	p.line(x.text.T("diff.title", "before", x.title(x.before), "after", x.title(x.after)))
	section, told := "", 0
	for _, change := range x.changes {
		said := x.sentence(change)
		if said == "" {
			continue
		}
		if s := sectionOf(change); s != section {
			section = s
			p.gap()
			p.heading(x.text.T("diff.section." + s))
		}
		told++
		p.item(said)
	}
	p.gap()
	p.line(x.text.N("diff.count", told))
	return p
}

// title names a catalogue.
func (x *differences) title(s side) string {
	if s.name == "" {
		return x.text.T("diff.embedded", "version", s.cat.Version)
	}
	return x.text.T("diff.named", "path", s.name, "version", s.cat.Version)
}

// sectionOf is under which heading a change stands: hosts and offers, what holds of
// them, claims that change nothing to it, then the things sort by sort.
func sectionOf(change upkeep.Change) string {
	if change.Host == nil {
		return string(change.Sort)
	}
	switch change.Kind {
	case upkeep.Added(upkeep.Host), upkeep.Removed(upkeep.Host), upkeep.Added(upkeep.Offer), upkeep.Removed(upkeep.Offer):
		return "hosts"
	case upkeep.Claimed, upkeep.Restated, upkeep.Withdrawn:
		return "claims"
	}
	if change.Claim != nil {
		return "claims"
	}
	return "facts"
}
