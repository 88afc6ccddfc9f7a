package presentation

import (
	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// mostNamed is how many things a sentence names before it counts the others.
const mostNamed = 3

// question shows who asks, and what is needed in one sentence.
func question(in screen.Input) *slide {
	p, needs := in.Text, in.Session.Needs
	name := in.Session.Association.Name
	if name == "" {
		name = p.T("present.our-association")
	}
	s := newSlide(in, name)
	s.say(0, p.T("present.question"))
	s.say(0, p.T("present.needs",
		"accounts", p.Quantity(offers.Accounts, needs.Quantities.Of(offers.Accounts)),
		"storage", p.Quantity(offers.Storage, needs.Quantities.Of(offers.Storage)),
		"musts", few(p, musts(in))))
	switch budget := needs.Budget; {
	case !budget.Known:
		s.say(1, p.T("present.no-budget"))
	case budget.Firm:
		s.say(1, p.T("paper.fiche.budget-firm", "amount", p.Money(budget.Amount)))
	default:
		s.say(1, p.T("paper.fiche.budget", "amount", p.Money(budget.Amount)))
	}
	return s
}

// musts names what is indispensable, alternatives as one.
func musts(in screen.Input) []string {
	var names []string
	for _, use := range in.Catalogue.Uses {
		if in.Session.Needs.Uses[use.ID] == offers.Must {
			names = append(names, in.Text.In(use.Label))
		}
	}
	for _, any := range in.Session.Needs.AnyOf {
		if any.Level == offers.Must {
			names = append(names, in.Text.Either(i18n.Within(in.Text.Uses(in.Catalogue, any.Uses)...)))
		}
	}
	return names
}

// few lists names as they stand inside a sentence, the first of many, and counts
// the others.
func few(p *i18n.Printer, names []string) string {
	names = i18n.Within(names...)
	if over := len(names) - mostNamed; over > 1 {
		names = append(names[:mostNamed:mostNamed], p.N("present.others", over))
	}
	if len(names) == 0 {
		return p.T("present.none")
	}
	return p.List(names)
}

// headline says how firm the first place is, what would overturn it, and what
// nobody knows.
func headline(in screen.Input) *slide {
	p, h := in.Text, in.Result.Headline
	s := newSlide(in, p.T("present.headline.title"))
	if len(in.Result.Judged) == 0 {
		s.say(0, p.T("ranking.nothing-judged"))
		return s
	}
	s.say(0, p.Headline(in.Catalogue, h))
	if h.BreakEven != nil {
		s.say(1, p.BreakEven(in.Catalogue, in.Session.Needs, h.Kind, *h.BreakEven))
	}
	if h.Kind == comparison.NobodyLeads {
		s.say(1, p.T("ranking.nobody-hint"))
	}
	s.say(2, p.UnknownToAll(h))
	return s
}
