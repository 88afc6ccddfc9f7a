package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/offers"
)

// derived is what follows from the session and the catalogue. It is computed in
// Update, never while drawing.
type derived struct {
	catalogue  *offers.Catalogue // with the board's claims and hypotheses; nil while loading
	assessment *comparison.Assessment
	result     comparison.Result
	before     comparison.Result // of the step before: moves are the difference
	generation int               // of the last assessment asked for
}

// reach says how much has to be computed again after a change.
type reach int

// The reaches: each computes what those before it do.
const (
	nothing reach = iota // notes, a shortlist: no score depends on them
	weighing
	assessing
	reading // the board's own claims: hosts are read again
)

// reachOf is the reach of a change of the fields of some paths.
func reachOf(edits []comparison.Edit) reach {
	most := nothing
	for _, edit := range edits {
		most = max(most, reachOfPath(edit.Path))
	}
	return most
}

func reachOfPath(path string) reach {
	section, rest, _ := strings.Cut(path, ".")
	switch section {
	case "notes", "shortlist", "presentation", "journal":
		return nothing
	case "claims", "hypotheses", "sources":
		return reading
	case "needs":
		if strings.HasPrefix(rest, "weights") {
			return weighing
		}
	}
	return assessing
}

// mostAtOnce is the number of offers assessed within a key press: past it, the
// assessment is an effect and the ranking follows a moment later.
const mostAtOnce = 400

// derive computes again what a change reaches.
func (a *App) derive(reach reach) tea.Cmd {
	a.version++
	if a.base == nil || reach == nothing {
		return nil
	}
	a.derived.before = a.derived.result
	if reach == reading || a.derived.catalogue == nil {
		a.readAdditions()
	}
	if reach == weighing && a.derived.assessment != nil {
		a.rank()
		return nil
	}
	a.derived.generation++
	if len(a.derived.catalogue.Offers) > mostAtOnce {
		return a.assess()
	}
	a.derived.assessment = comparison.Assess(a.derived.catalogue, a.session, a.setup.Today, a.narrowed...)
	a.rank()
	return nil
}

// readAdditions lays the board's own claims over the catalogue.
func (a *App) readAdditions() {
	a.derived.catalogue = a.base
	sources, additions := a.session.Sources, a.session.Additions
	if a.anonymous {
		sources, additions = a.veiledSources(sources), a.veiledAdditions(additions)
	}
	if len(a.session.Sources)+len(a.session.Additions) == 0 {
		return
	}
	with, problems := a.base.With(sources, additions, a.setup.Today)
	a.derived.catalogue = with
	if len(problems) > 0 {
		a.messages.keep(a.text.N("message.additions-refused", len(problems)))
	}
}

// Result is the ranking as it is now.
func (a *App) Result() comparison.Result { return a.derived.result }

// rank weighs and sorts.
func (a *App) rank() {
	a.derived.result = a.derived.assessment.Rank(a.session.Needs.Weights, a.order)
	a.version++
}
