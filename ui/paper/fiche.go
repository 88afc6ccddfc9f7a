package paper

import (
	"cmp"
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/glossary"
	"bascule/ui/i18n"
)

// Input is what a paper is made from.
type Input struct {
	Catalogue  *offers.Catalogue
	Session    comparison.Session
	Assessment *comparison.Assessment
	Result     comparison.Result
	Text       *i18n.Printer
	Today      offers.Date
	Version    string // of the program
}

// ficheOffers is how many offers the fiche compares beside « ne rien changer ».
const ficheOffers = 3

// Fiche is « la fiche CA »: one page a board can put on the table, with two or
// three offers and « ne rien changer » side by side: the price for this
// association, what is covered and missing, what to obtain before signing, who
// helps, and what would overturn the order. Without offers it takes the
// shortlist, else the first of the ranking.
func Fiche(in Input, ids ...offers.OfferID) Document {
	f := fiche{Input: in, p: in.Text}
	f.choose(ids)
	name := in.Session.Association.Name
	if name == "" {
		name = f.p.T("paper.fiche.our-association")
	}
	d := Document{Language: f.p.Lang(), Title: f.p.T("paper.fiche.title", "association", name)}
	add := func(blocks ...Block) { d.Blocks = append(d.Blocks, blocks...) }
	add(Paragraph{Text: f.p.T("paper.fiche.subtitle", "date", f.p.Date(in.Today)), Small: true})
	add(Paragraph{Text: f.needs()})
	add(Heading{f.p.T("paper.fiche.compared")}, f.table())
	add(Heading{f.p.T("paper.fiche.order")}, List{f.order()})
	if title, words := glossary.Recall(f.p, texts(d.Blocks)...); len(words) > 0 {
		add(Heading{title}, List{words})
	}
	add(Heading{f.p.T("paper.fiche.basis")}, Paragraph{Text: strings.Join(f.basis(), f.p.T("list.semicolon")), Small: true})
	add(Paragraph{Text: f.p.T("paper.versions", "app", f.Version, "catalogue", f.Catalogue.Version,
		"date", f.p.Date(f.Catalogue.Date)), Small: true})
	for _, over := range f.Catalogue.Overlays {
		add(Paragraph{Text: f.p.Overlay(f.Catalogue, over), Small: true})
	}
	add(Paragraph{Text: f.p.T("paper.fiche.letter"), Small: true}, Paragraph{Text: f.p.T("law.disclaimer"), Small: true})
	return d
}

// fiche gathers what the page is about while it is made.
type fiche struct {
	Input
	p       *i18n.Printer
	columns []column
}

// column is one offer of the page, and last « ne rien changer », whose place is
// nil.
type column struct {
	standing *comparison.Standing
	place    *comparison.Ranked
}

// choose picks the offers of the page, in the order of the ranking.
func (f *fiche) choose(ids []offers.OfferID) {
	if len(ids) == 0 {
		ids = f.Session.Shortlist
	}
	for i := range f.Result.Offers {
		ranked := &f.Result.Offers[i]
		wanted := slices.Contains(ids, ranked.ID())
		if len(ids) == 0 {
			wanted = ranked.Group.Ranked() && len(f.columns) < ficheOffers
		}
		if wanted && ranked.ID() != comparison.StatusQuo {
			f.columns = append(f.columns, column{ranked.Standing, ranked})
		}
	}
	if standing := f.Assessment.Standing(comparison.StatusQuo); standing != nil {
		f.columns = append(f.columns, column{standing: standing})
	}
}

// needs says in one paragraph what the association asks for.
func (f *fiche) needs() string {
	needs := f.Session.Needs
	musts := f.levels(offers.Must)
	for _, any := range needs.AnyOf {
		if any.Level == offers.Must {
			musts = append(musts, f.p.Either(f.p.Uses(f.Catalogue, any.Uses)))
		}
	}
	quantities := needs.Quantities
	text := f.p.T("paper.fiche.needs",
		"accounts", f.p.Quantity(offers.Accounts, quantities.Of(offers.Accounts)),
		"storage", f.p.Quantity(offers.Storage, quantities.Of(offers.Storage)),
		"musts", f.p.List(i18n.Within(musts...)))
	if budget := needs.Budget; budget.Known {
		id := "paper.fiche.budget"
		if budget.Firm {
			id = "paper.fiche.budget-firm"
		}
		text += " " + f.p.T(id, "amount", f.p.Money(budget.Amount))
	}
	return text
}

// levels names the uses wanted at a level, in the catalogue's order.
func (f *fiche) levels(level offers.Level) []string {
	var ids []offers.UseID
	for _, use := range f.Catalogue.Uses {
		if f.Session.Needs.Uses[use.ID] == level {
			ids = append(ids, use.ID)
		}
	}
	return f.p.Uses(f.Catalogue, ids)
}

// order says what the ranking says, and what would overturn it.
func (f *fiche) order() []string {
	headline := f.Result.Headline
	items := []string{f.p.Headline(f.Catalogue, headline)}
	if headline.BreakEven != nil {
		items = append(items, f.p.BreakEven(f.Catalogue, f.Session.Needs, headline.Kind, *headline.BreakEven))
	}
	if unknown := f.p.UnknownToAll(headline); unknown != "" {
		items = append(items, unknown)
	}
	return append(items, f.p.T("paper.fiche.weights", "weights", f.p.List(f.heaviest())), f.weighing())
}

// heaviest names the criteria that weigh most, with the word of their weight.
func (f *fiche) heaviest() []string {
	judged := slices.Clone(f.Result.Judged)
	weights := f.Session.Needs.Weights
	slices.SortStableFunc(judged, func(a, b comparison.CriterionID) int { return cmp.Compare(weights[b], weights[a]) })
	var names []string
	for _, id := range judged[:min(len(judged), 5)] {
		names = append(names, f.p.T("paper.fiche.weight", "criterion", i18n.Within(f.p.T("criterion." + string(id)))[0], "weight", f.p.Count(int64(weights[id]))))
	}
	return names
}

// weighing says whether the weights were set before host names were shown, and
// how often they changed since. Without a journal, or one that begins after them,
// nobody knows.
func (f *fiche) weighing() string {
	untold, shown, after := len(f.Session.Journal) == 0, false, 0
	for _, step := range f.Session.Journal {
		switch {
		case step.Name == comparison.StepTakenUp:
			untold = !shown
		case step.Name == comparison.StepNamesShown:
			shown = true
		case shown && strings.HasPrefix(step.Path, "needs.weights."):
			after++
		}
	}
	switch {
	case untold:
		return f.p.T("paper.fiche.weights-untold")
	case !shown:
		return f.p.T("paper.fiche.weights-blind")
	case after == 0:
		return f.p.T("paper.fiche.weights-before")
	default:
		return f.p.N("paper.fiche.weights-changed", after)
	}
}
