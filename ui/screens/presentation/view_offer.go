package presentation

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// one shows an offer: its place, what it costs us, what it covers, what to beware
// of and what to obtain before signing.
func one(in screen.Input, ranked *comparison.Ranked) *slide {
	p := in.Text
	s := newSlide(in, p.T("present.offer.title", "offer", ranked.Offer.Name, "place", place(in, ranked), "points", between(in, ranked.Score)))
	s.figure(p.BigRange(ranked.Cost.Yearly), p.T("present.offer.cost", "cost", p.Cost(ranked.Cost)))
	s.say(0, i18n.Capital(p.MustsMet(in.Catalogue, in.Session.Needs, ranked.Musts))+".")
	if len(ranked.Cautions) > 0 {
		s.say(2, p.N("present.offer.cautions", len(ranked.Cautions), "uses", few(p, p.Uses(in.Catalogue, ranked.Cautions))))
	}
	if names := toObtain(in, ranked.Obtain); len(names) > 0 {
		s.say(1, p.T("present.offer.obtain", "what", few(p, names)))
	}
	return s
}

// toObtain names what is to be obtained, what is said twice once.
func toObtain(in screen.Input, list []comparison.Obtain) []string {
	var names []string
	for _, obtain := range list {
		name := in.Text.T("fact." + obtain.Fact)
		switch kind, _, _ := strings.Cut(obtain.Fact, "."); {
		case obtain.Card != "":
			name = in.Text.Card(in.Catalogue, obtain.Card)
		case kind == "prices":
			name = in.Text.T("fact.price")
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// statusQuo shows « ne rien changer »: what is used today and what it costs.
func statusQuo(in screen.Input) *slide {
	p := in.Text
	s := newSlide(in, p.T("status-quo.name"))
	var names []string
	for _, tool := range in.Session.Present {
		if tool.Name != "" {
			names = append(names, tool.Name)
		} else if tool.Use != "" {
			names = append(names, p.Use(in.Catalogue, tool.Use))
		}
	}
	if len(in.Session.Present) == 0 {
		s.say(0, p.T("status-quo.help"))
		s.say(0, p.T("present.today.unknown"))
		return s
	}
	cost := in.Result.StatusQuo.Cost
	s.figure(p.BigRange(cost.Yearly), p.T("present.today.cost", "cost", p.Cost(cost)))
	if len(names) > 0 {
		s.say(1, p.T("present.today.tools", "tools", p.List(names[:min(len(names), mostNamed+1)])))
	}
	s.say(2, p.T("present.today.why"))
	return s
}

// ask shows the question whose answer would settle most.
func ask(in screen.Input) *slide {
	p, h := in.Text, in.Result.Headline
	s := newSlide(in, p.T("present.ask.title"))
	if h.BreakEven != nil {
		s.say(0, p.BreakEven(in.Catalogue, in.Session.Needs, h.Kind, *h.BreakEven))
	}
	leaders := h.Leaders
	if len(leaders) == 0 {
		for _, ranked := range subjects(in) {
			leaders = append(leaders, ranked.ID())
		}
	}
	for _, id := range leaders[:min(len(leaders), 2)] {
		ranked, ok := in.Result.Of(id)
		if !ok || len(ranked.Obtain) == 0 {
			continue
		}
		s.say(1, p.T("present.ask.to", "offer", p.Offer(in.Catalogue, id),
			"question", p.Obtain(in.Catalogue, ranked.Offer, in.Session.Needs, ranked.Obtain[0])))
	}
	if len(s.blocks) == 1 {
		s.say(0, p.T("present.ask.none"))
	}
	return s
}

// law shows how far US law reaches each of the offers.
func law(in screen.Input) *slide {
	p := in.Text
	s := newSlide(in, p.T("present.law.title"))
	for _, ranked := range subjects(in) {
		s.say(0, p.T("present.law.offer", "offer", ranked.Offer.Name, "level", p.ExposureLevel(ranked.Exposure), "asked", lawAsked(in, ranked.Obtain)))
	}
	s.say(1, p.T("present.law.unknown"))
	s.say(2, p.T("law.disclaimer"))
	return s
}

// lawAsked counts the cards to be answered in writing before signing.
func lawAsked(in screen.Input, list []comparison.Obtain) string {
	n := 0
	for _, obtain := range list {
		if obtain.Card != "" {
			n++
		}
	}
	return in.Text.N("present.law.asked", n)
}

// offerOf is the offer of a view; nil when the ranking lacks it.
func offerOf(in screen.Input, id string) *comparison.Ranked {
	ranked, ok := in.Result.Of(offers.OfferID(id))
	if !ok || ranked.Offer == nil {
		return nil
	}
	return &ranked
}
