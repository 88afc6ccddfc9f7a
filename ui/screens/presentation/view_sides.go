package presentation

import (
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/bar"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// costs shows what the offers cost us, as bars with their words, above the
// budget.
func costs(in screen.Input) *slide {
	p := in.Text
	s := newSlide(in, p.T("present.costs.title"))
	list := subjects(in)
	var top offers.Money
	for _, ranked := range list {
		top = max(top, ranked.Cost.Yearly.High)
	}
	budget := in.Session.Needs.Budget
	if budget.Known {
		top = max(top, budget.Amount)
	}
	for _, ranked := range list {
		s.bar(ranked.Offer.Name, p.Cost(ranked.Cost), ranked.Cost.Yearly, top)
	}
	if budget.Known {
		s.bar(p.T("present.costs.budget"), p.Money(budget.Amount), comparison.Precisely(budget.Amount), top)
	}
	return s
}

// bar adds what something costs: its name and the amount in words, and a bar
// whose full part is certain.
func (s *slide) bar(name, amount string, yearly comparison.Range, top offers.Money) {
	low, high := 0.0, 1.0
	if top > 0 {
		low = float64(yearly.Low) / float64(top)
		if yearly.HighKnown {
			high = float64(yearly.High) / float64(top)
		}
	} else if yearly.HighKnown {
		high = 0
	}
	said := s.p.T("present.costs.said", "name", name, "amount", amount)
	rows := wrap(said, s.width)
	if len(rows) > 1 {
		room := s.width - ansi.StringWidth(s.p.T("present.costs.said", "name", "", "amount", amount))
		if room >= leastName {
			rows = []string{s.p.T("present.costs.said", "name", cut(s.t, name, room), "amount", amount)}
		} else {
			rows = []string{cut(s.t, said, s.width)}
		}
	}
	s.add(block{rows: append(rows, bar.Interval(s.t, theme.Normal, low, high, s.width)), said: []string{said}})
}

// leastName is the room a name takes at least beside its amount.
const leastName = 10

// why shows what puts the first offer before the second: the three largest
// differences.
func why(in screen.Input) *slide {
	p, list := in.Text, subjects(in)
	if len(list) < 2 {
		s := newSlide(in, p.T("present.why.alone"))
		s.say(0, p.T("present.why.alone-said"))
		return s
	}
	first, second := &list[0], &list[1]
	names := []any{"first", first.Offer.Name, "second", second.Offer.Name}
	s := newSlide(in, p.T("present.why.title", names...))
	if first.Group != second.Group {
		s.say(0, p.T("ranking.versus.groups", append(names,
			"group", p.T("group."+string(first.Group)), "other", p.T("group."+string(second.Group)))...))
	}
	for i, d := range in.Result.Versus(first.ID(), second.ID()) {
		if i == mostOffers || math.Abs(d.Points) < smallest {
			break
		}
		ahead := first
		if d.Points < 0 {
			ahead = second
		}
		s.say(0, p.T("present.why.difference", "criterion", p.T("criterion."+string(d.Criterion)), "offer", ahead.Offer.Name,
			"points", in.Text.Points(d.Points), "first", in.Text.Extent(d.A), "second", in.Text.Extent(d.B)))
	}
	if len(s.blocks) == 1 {
		s.say(0, p.T("present.why.even"))
	}
	return s
}

// smallest is the difference, out of 1, too small to be told.
const smallest = 0.0005

// staged stands for an ordinary screen among the views: it shows before the shell
// stages it, and after the reader left it.
func staged(in screen.Input, view string) *slide {
	s := newSlide(in, name(in, view))
	s.say(0, in.Text.T("present.screen.said"))
	return s
}

// name is what a view is called, in a few words.
func name(in screen.Input, view string) string {
	p := in.Text
	if id, ok := strings.CutPrefix(view, comparison.OfferView); ok {
		if in.Catalogue == nil {
			return id
		}
		return p.Offer(in.Catalogue, offers.OfferID(id))
	}
	if open, ok := opening(view); ok {
		parts := []string{p.T("screen." + string(open.Screen) + ".title")}
		if in.Catalogue != nil {
			parts = append(parts, about(in, open)...)
		}
		return strings.Join(parts, p.T("list.comma"))
	}
	return p.T("present.view." + view)
}

// about names what an ordinary screen is opened on.
func about(in screen.Input, open screen.Open) []string {
	p, cat := in.Text, in.Catalogue
	var names []string
	if open.Offer != "" {
		names = append(names, p.Offer(cat, open.Offer))
	}
	if host := cat.Host(open.Host); host != nil {
		names = append(names, host.Name)
	}
	if open.Card != "" {
		names = append(names, i18n.Small(p.Card(cat, open.Card)))
	}
	if program, ok := cat.Software[open.Software]; ok {
		names = append(names, program.Name)
	}
	if guide, ok := cat.Accompanier(open.Accompanier); ok {
		names = append(names, guide.Name)
	}
	if resource, ok := cat.Signpost(open.Signpost); ok {
		names = append(names, resource.Name)
	}
	return names
}
