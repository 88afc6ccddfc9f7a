package paper

import (
	"cmp"
	"slices"

	"bascule/comparison"
	"bascule/offers"
)

// basis lists the sources of the figures on the page: the answers of hosts, then
// the others, each with what a catalogue laid over brings.
func (f *fiche) basis() []string {
	var used []offers.Statement
	for _, column := range f.columns {
		for _, line := range column.standing.Cost.Lines {
			used = append(used, line.Statements...)
		}
		if coverage, ok := column.standing.Value(comparison.Coverage); ok {
			for _, part := range coverage.Parts {
				used = append(used, part.Statements...)
			}
		}
	}
	slices.SortStableFunc(used, func(a, b offers.Statement) int { return cmp.Compare(a.Source, b.Source) })
	var items []string
	for _, statement := range offers.RepliesFirst(used) {
		source, ok := f.Catalogue.Sources[statement.Source]
		if !ok {
			continue
		}
		said := f.p.T("paper.source", "title", source.Title, "when", f.p.When(source.NotBefore, source.NotAfter, source.Read))
		for _, mark := range []struct {
			so bool
			id string
		}{{statement.Reply, "mark.reply"}, {statement.Overlay, "mark.overlay"}} {
			if mark.so {
				said += f.p.T("list.comma") + f.p.T(mark.id)
			}
		}
		if !slices.Contains(items, said) {
			items = append(items, said)
		}
	}
	return items
}
