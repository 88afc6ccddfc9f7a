package command

import (
	"path/filepath"
	"strings"

	"bascule/offers"
)

// replayPage sets a journal for people: a line a step, who leads when that changed,
// then what the steps end in.
func (d *desk) replayPage(path string, run *rerun) *page {
	p := newPage(d.text)
	p.line(d.text.N("command.replay.title", run.of, "file", clean(filepath.Base(path))))
	for i, step := range run.steps {
		if i == 0 {
			p.gap()
		}
		p.item(d.stepLine(i+1, step))
		if step.moved {
			p.detail(d.leadersLine(step.leaders))
		}
	}
	p.gap()
	for _, id := range run.ending() {
		p.para(d.text.T("command.replay."+id, "n", d.text.Count(int64(run.from+1)), "done", d.text.Count(int64(run.done())), "of", d.text.Count(int64(run.of))))
	}
	return p
}

// ending says what the steps end in, by the ids of its sentences. What does not
// apply or does not agree is told as an error.
func (r *rerun) ending() []string {
	var said []string
	switch {
	case r.of == 0:
		return []string{"empty"}
	case r.from == r.of:
		said = append(said, "no-beginning")
	case !r.whole:
		said = append(said, "late")
	}
	switch {
	case r.done() < r.of:
		said = append(said, "stopped")
	case r.agrees():
		said = append(said, "same")
	}
	return said
}

// stepLine says one step: its number, its day, its name, and what it changed.
func (d *desk) stepLine(n int, step redone) string {
	name := d.text.T("command.replay.unnamed")
	if d.text.Has(step.Name) {
		name = d.text.T(step.Name)
	}
	if subject := d.fieldSubject(step.Path); subject != "" {
		name = d.text.T("command.replay.about", "step", name, "subject", subject)
	}
	day := d.text.T("command.replay.no-day")
	if step.On.Known() {
		day = d.text.Date(step.On)
	}
	args := []any{
		"n", d.text.Count(int64(n)), "day", day, "step", name,
		"before", d.fieldValue(step.Path, step.Before), "after", d.fieldValue(step.Path, step.After),
	}
	said := d.text.T("command.replay.plain", args...)
	if step.Path != "" {
		said = d.text.T("command.replay.change", args...)
	}
	if more := len(step.With); more > 0 {
		said += d.text.N("command.replay.with", more)
	}
	return said
}

// leadersLine says who leads.
func (d *desk) leadersLine(ids []offers.OfferID) string {
	if len(ids) == 0 {
		return d.text.T("command.replay.nobody")
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = d.text.Offer(d.cat, id)
	}
	return d.text.T("command.replay.leaders", "offers", strings.Join(names, d.text.T("list.semicolon")))
}
