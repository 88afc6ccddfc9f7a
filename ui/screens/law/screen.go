package law

import (
	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// page is what shows.
type page int

const (
	cardsPage     page = iota // the thirty cards, for one offer
	acrossPage                // one card, for every offer
	cardPage                  // one card whole, for one offer
	textsPage                 // what the CNIL wrote, what is not law
	exposurePage              // how far US law reaches one offer
	questionsPage             // all there is to ask about one offer
	severityPage              // how much one card matters
	pageCount
)

// Screen is the screen on data and law. What shows is the top of three layers: a
// list of cards or of offers, a card opened from it, and a page over both.
type Screen struct {
	across bool // the list is one card for every offer
	whole  bool // the card is open
	over   page // what stands over them; cardsPage when nothing does
	read   bool // the texts were read: the screen no longer opens with them

	offer   offers.OfferID // under the cursor; what the catalogue does not have stands for the first
	card    offers.CardID
	section section // of the texts
	tops    [pageCount]int
	scrolls [pageCount]prose.Scroll
	level   list.Place // among the severities

	cache *cache
}

// Entry registers the screen.
func Entry() screen.Entry {
	return screen.Entry{
		ID:    screen.Law,
		Step:  4,
		Names: true,
		New:   func() screen.Screen { return Screen{over: textsPage, cache: &cache{}} },
		State: state,
		Stories: []screen.Story{
			{Name: "texts", Setup: "empty"},
			{Name: "cards", Setup: "club", Keys: []string{"enter", "down", "down"}},
			{Name: "card-open", Setup: "employeuse", Open: screen.Open{Offer: "framaspace", Card: "pas-de-reutilisation"}},
			{Name: "across-offers", Setup: "club", Open: screen.Open{Offer: "zourit", Card: "logiciels-libres"}, Keys: []string{"esc", "tab"}},
			{Name: "exposure", Setup: "club", Open: screen.Open{Offer: "microsoft-365-nonprofit"}, Keys: []string{"x"}},
			{Name: "severity", Setup: "club", Open: screen.Open{Offer: "zourit", Card: "logiciels-libres"}, Keys: []string{"v", "up", "up"}},
			{Name: "questions", Setup: "club", Open: screen.Open{Offer: "zourit"}, Keys: []string{"a"}},
		},
	}
}

// page is the layer on top.
func (s Screen) page() page {
	switch {
	case s.over != cardsPage:
		return s.over
	case s.whole:
		return cardPage
	case s.across:
		return acrossPage
	}
	return cardsPage
}

// Typing implements [screen.Screen].
func (s Screen) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (s Screen) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Opened:
		return s.opened(event.Open, in), nil
	case screen.Do:
		return s.pinned(in).do(event.Action, in)
	case screen.Click:
		return s.pinned(in).click(event, in)
	case screen.Pick:
		return s.pinned(in).pick(event.Key, in), nil
	}
	return s, nil
}

// pinned holds on to the offer and the card that show: the first ones until then,
// which a new ranking would replace by others.
func (s Screen) pinned(in screen.Input) Screen {
	if s.ready(in) {
		s.offer, s.card = s.present(in), in.Catalogue.Cards[s.cardAt(in)].ID
	}
	return s
}

// opened shows what the screen was opened on, or what showed last.
func (s Screen) opened(open screen.Open, in screen.Input) Screen {
	if in.Catalogue != nil && open.Offer == "" {
		if host := in.Catalogue.Host(open.Host); host != nil && len(host.Offers) > 0 {
			open.Offer = host.Offers[0].ID
		}
	}
	if open.Offer == "" && open.Card == "" {
		if !s.read {
			return s.show(textsPage)
		}
		return s
	}
	s.over, s.across, s.whole = cardsPage, false, open.Card != ""
	s.scrolls[cardPage] = 0
	if open.Offer != "" {
		s.offer = open.Offer
	}
	if open.Card != "" {
		s.card = open.Card
	}
	return s
}

// do answers an action.
func (s Screen) do(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	switch action {
	case actGoOn:
		s.over, s.read = cardsPage, true
	case actNextText:
		s = s.turn(1)
	case actPreviousText:
		s = s.turn(-1)
	case actOpen:
		s.whole, s.scrolls[cardPage] = true, 0
	case actNextOffer:
		s.offer = s.stepOffer(in, 1)
	case actPreviousOffer:
		s.offer = s.stepOffer(in, -1)
	case actNextCard:
		s.card = s.stepCard(in, 1)
	case actPreviousCard:
		s.card = s.stepCard(in, -1)
	case actAcross:
		s.across, s.whole = true, false
	case actAlong:
		s.across, s.whole = false, false
	case actExposure:
		s = s.show(exposurePage)
	case actQuestions:
		s = s.show(questionsPage)
	case actTexts:
		s.read = true
		s = s.show(textsPage)
	case actSeverity:
		s = s.show(severityPage)
		s.level.At = s.presentLevel(in)
	case actBack:
		return s.back(), nil
	case actConfirm:
		return s, screen.Confirm(in, s.present(in), string(s.view(in).Card.ID))
	case actKeep:
		return s, screen.Keep(in, in.Session.Shortlist, s.present(in))
	case actSheet:
		return s, []screen.Intent{screen.Open{Screen: screen.Catalogue, Offer: s.present(in)}}
	case actCopy:
		return s, []screen.Intent{screen.CopyOne{Of: s.copyables(in)}}
	case choice.Pick:
		return s.pickLevel(in)
	default:
		s = s.move(action, in)
	}
	return s, nil
}

// show puts a page over the list and the card, from its top.
func (s Screen) show(p page) Screen {
	s.over, s.scrolls[p] = p, 0
	return s
}

// back closes the layer on top.
func (s Screen) back() Screen {
	switch {
	case s.over != cardsPage:
		s.over = cardsPage
	case s.whole:
		s.whole = false
	default:
		s.across = false
	}
	return s
}

// turn goes to another of the texts.
func (s Screen) turn(by int) Screen {
	s.section = (s.section + section(by) + sectionCount) % sectionCount
	s.scrolls[textsPage] = 0
	return s
}

// move moves the cursor of a list, or scrolls a text.
func (s Screen) move(action keys.ID, in screen.Input) Screen {
	switch p := s.page(); p {
	case cardsPage, acrossPage:
		l, room := s.list(in), s.layout(in).list
		if place, ok := l.Do(s.place(in), action, room); ok {
			return s.put(place, in)
		}
	case severityPage:
		s.level, _ = s.choice(in).List(in.Theme).Do(s.level, action, in.Height)
	default:
		s.scrolls[p], _ = s.scrolls[p].Do(action, len(s.lines(in)), s.layout(in).list)
	}
	return s
}

// state says how far the step is: something waits while an offer the board keeps
// has a deal-breaker that nothing settles.
func state(in screen.Input) screen.StepState {
	if in.Assessment == nil || len(in.Session.Shortlist) == 0 {
		return screen.Unsaid
	}
	for _, id := range in.Session.Shortlist {
		standing := in.Assessment.Standing(id)
		if standing == nil {
			continue
		}
		for _, obtain := range standing.Obtain {
			if obtain.Card != "" {
				return screen.Waiting
			}
		}
	}
	return screen.Done
}
