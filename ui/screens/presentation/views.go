package presentation

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// The views, by the words of [comparison.Views].
const (
	viewQuestion  = "question"
	viewHeadline  = "headline"
	viewOffers    = "offers"
	viewCosts     = "costs"
	viewWeights   = "weights"
	viewWhy       = "why"
	viewLaw       = "law"
	viewAsk       = "ask"
	viewStatusQuo = "status-quo"
)

// mostOffers is how many offers a view shows at most.
const mostOffers = 3

// usual lists the views nobody has chosen, in the order of a meeting.
func usual(in screen.Input) []string {
	views := []string{viewQuestion, viewHeadline, viewOffers}
	for _, ranked := range subjects(in) {
		views = append(views, comparison.OfferView+string(ranked.ID()))
	}
	return append(views, viewCosts, viewWeights, viewWhy, viewLaw, viewAsk, viewStatusQuo)
}

// subjects are the offers a presentation is about, in the order of the ranking:
// those kept to compare, else the first ones; three at most.
func subjects(in screen.Input) []comparison.Ranked {
	kept := make(map[offers.OfferID]bool)
	for _, id := range in.Session.Shortlist {
		kept[id] = true
	}
	var list, first []comparison.Ranked
	for _, ranked := range in.Result.Offers {
		if kept[ranked.ID()] && len(list) < mostOffers {
			list = append(list, ranked)
		}
		if len(first) < mostOffers && ranked.Rank > 0 {
			first = append(first, ranked)
		}
	}
	if len(list) == 0 {
		return first
	}
	return list
}

// ready reports whether there is anything to present.
func ready(in screen.Input) bool {
	return in.Catalogue != nil && in.Assessment != nil && len(in.Result.Offers) > 0 && asked(in)
}

// asked reports whether the board wants anything yet.
func asked(in screen.Input) bool {
	for _, level := range in.Session.Needs.Uses {
		if level != offers.Unneeded {
			return true
		}
	}
	return len(in.Session.Needs.AnyOf) > 0
}

// draw makes a view of its word.
func draw(in screen.Input, view string) *slide {
	switch view {
	case viewQuestion:
		return question(in)
	case viewHeadline:
		return headline(in)
	case viewOffers:
		return three(in)
	case viewCosts:
		return costs(in)
	case viewWhy:
		return why(in)
	case viewLaw:
		return law(in)
	case viewAsk:
		return ask(in)
	case viewStatusQuo:
		return statusQuo(in)
	}
	if _, ok := opening(view); ok {
		return staged(in, view)
	}
	if id, ok := strings.CutPrefix(view, comparison.OfferView); ok {
		if ranked := offerOf(in, id); ranked != nil {
			return one(in, ranked)
		}
	}
	return absent(in, view)
}

// nothing says why there is nothing to present, and what to do.
func nothing(in screen.Input) *slide {
	s := newSlide(in, in.Text.T("present.nothing.title"))
	if in.Catalogue == nil {
		s.say(0, in.Text.T("message.still-loading"))
		return s
	}
	s.say(0, in.Text.T("present.nothing.said"))
	return s
}

// absent says that a view of a sequence is about something the catalogue no
// longer has.
func absent(in screen.Input, view string) *slide {
	s := newSlide(in, in.Text.T("present.absent.title"))
	s.say(0, in.Text.T("present.absent.said", "view", name(in, view)))
	return s
}
