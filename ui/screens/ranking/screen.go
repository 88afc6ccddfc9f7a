package ranking

import (
	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// panel is what stands beside the list, or in its place.
type panel int

const (
	noPanel panel = iota
	weightsPanel
	whyPanel
	versusPanel
	methodPanel
	orderPanel
	usesPanel
	exportPanel
)

// reads reports whether a panel holds text to read and open.
func (p panel) reads() bool { return p == whyPanel || p == versusPanel || p == methodPanel }

// chooses reports whether a panel is a menu.
func (p panel) chooses() bool { return p >= orderPanel }

// Screen is the ranking: where the reader is in it and what is open. Use [Entry].
type Screen struct {
	at      spot // under the cursor
	top     int  // the first row shown
	folded  folds
	panel   panel
	inPanel bool // the panel has the keyboard, where both show
	frozen  offers.OfferID
	weights weighing
	page    page
	menu    list.Place
	cache   *cache
}

// Entry registers the screen.
func Entry() screen.Entry {
	return screen.Entry{
		ID:      screen.Ranking,
		Step:    3,
		Names:   true,
		New:     func() screen.Screen { return Screen{cache: &cache{}} },
		State:   state,
		Stories: stories(),
	}
}

// state says how far the comparison is: done once offers are kept to compare.
func state(in screen.Input) screen.StepState {
	switch {
	case !asked(in):
		return screen.Unsaid
	case len(in.Session.Shortlist) == 0:
		return screen.Waiting
	}
	return screen.Done
}

// asked reports whether anything was asked of the offers: a use or a weight.
func asked(in screen.Input) bool {
	needs := in.Session.Needs
	for _, level := range needs.Uses {
		if level == offers.Must || level == offers.Useful {
			return true
		}
	}
	for _, weight := range needs.Weights {
		if weight > 0 {
			return true
		}
	}
	return len(needs.AnyOf) > 0
}

// ready reports whether there is a ranking to show.
func ready(in screen.Input) bool {
	return ranks(in) && asked(in)
}

// Typing implements [screen.Screen]: nothing is typed here.
func (s Screen) Typing() screen.Typing { return screen.Nothing }

// Update implements [screen.Screen].
func (s Screen) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	var wishes []screen.Intent
	switch event := event.(type) {
	case screen.Opened:
		s.panel, s.inPanel = noPanel, false
		if event.Open.Offer != "" {
			s.at = spot{offer: event.Open.Offer}
			s.folded = folds{}
		}
	case screen.Do:
		s, wishes = s.do(event, in)
	case screen.Click:
		if ready(in) {
			s, wishes = s.click(event, in)
		}
	case screen.Pick:
		s = s.pointed(event.Key, in)
	}
	return s.settled(in), wishes
}

// do answers an action.
func (s Screen) do(event screen.Do, in screen.Input) (Screen, []screen.Intent) {
	if !ready(in) {
		return s, elsewhere(event.Action)
	}
	if s.focused(in) {
		switch shown := s.shown(in); {
		case shown == weightsPanel:
			if next, wishes, ok := s.weigh(event, in); ok {
				return next, wishes
			}
		case shown.reads():
			if next, ok := s.read(event.Action, in); ok {
				return next, nil
			}
		case shown.chooses():
			if next, wishes, ok := s.choose(event.Action, in); ok {
				return next, wishes
			}
		}
	} else if next, ok := s.move(event.Action, in); ok {
		return next, nil
	}
	return s.act(event.Action, in)
}

// elsewhere opens what can be opened while there is nothing to rank.
func elsewhere(action keys.ID) []screen.Intent {
	switch action {
	case actNeeds:
		return []screen.Intent{screen.Open{Screen: screen.Needs}}
	case actSheet:
		return []screen.Intent{screen.Open{Screen: screen.Catalogue}}
	}
	return nil
}

// act answers an action that means the same wherever the keyboard is.
func (s Screen) act(action keys.ID, in screen.Input) (Screen, []screen.Intent) {
	id := s.offer(in)
	switch action {
	case actBack:
		return s.back(), nil
	case actSwitch:
		return s.turn(in), nil
	case actWhy:
		return s.show(whyPanel), nil
	case actVersus:
		return s.show(versusPanel), nil
	case actMethod:
		return s.show(methodPanel), nil
	case actOrder:
		s.menu = list.Place{At: orderPlace(in)}
		return s.show(orderPanel), nil
	case actUses:
		s.menu = list.Place{}
		return s.show(usesPanel), nil
	case actExport:
		s.menu = list.Place{}
		return s.show(exportPanel), nil
	case actFold:
		return s.fold(in), nil
	case actFreeze:
		return s.freeze(id, in)
	case actKeep:
		return s, screen.Keep(in, in.Session.Shortlist, id)
	case actConfirm:
		return s, screen.Confirm(in, id, s.under(in).confirms)
	case actNote:
		return s, []screen.Intent{screen.Annotate{Offer: id}}
	case actSheet:
		return s, s.about(screen.Catalogue, in)
	case actLaw:
		return s, s.about(screen.Law, in)
	case actCosts:
		return s, s.about(screen.Costs, in)
	case actCopy:
		return s, []screen.Intent{screen.CopyOne{Of: s.copyables(in)}}
	}
	return s, nil
}

// show opens a panel and gives it the keyboard.
func (s Screen) show(p panel) Screen {
	s.panel, s.inPanel, s.page = p, true, page{}
	return s
}

// back closes the panel, or gives the keyboard back to the list where the
// weights always show.
func (s Screen) back() Screen {
	if s.panel == methodPanel && s.page.from != noPanel {
		return s.show(s.page.from)
	}
	s.panel, s.inPanel = noPanel, false
	return s
}

// turn goes from the list to the panel and back; where they do not show
// together, it opens the weights and closes them.
func (s Screen) turn(in screen.Input) Screen {
	switch {
	case s.wide(in):
		s.inPanel = !s.inPanel
	case s.panel == weightsPanel:
		s.panel, s.inPanel = noPanel, false
	default:
		s.panel, s.inPanel = weightsPanel, true
	}
	return s
}

// freeze keeps an offer as the one to compare with, or lets it go.
func (s Screen) freeze(id offers.OfferID, in screen.Input) (Screen, []screen.Intent) {
	said := "ranking.frozen"
	if s.frozen == id {
		s.frozen, said = "", "ranking.thawed"
	} else {
		s.frozen = id
	}
	return s, []screen.Intent{screen.Notify{Text: in.Text.T(said, "offer", in.Text.Offer(in.Catalogue, id))}}
}

// about opens another screen on the offer under the cursor.
func (s Screen) about(to screen.ID, in screen.Input) []screen.Intent {
	open := screen.Open{Screen: to, Offer: s.offer(in)}
	if offer := in.Catalogue.Offer(open.Offer); offer != nil {
		open.Host = offer.Host.ID
	}
	return []screen.Intent{open}
}

// offer is the one under the cursor, [comparison.StatusQuo] included; empty on
// the heading of a folded group.
func (s Screen) offer(in screen.Input) offers.OfferID {
	if ranked := s.ranked(in); ranked != nil {
		return ranked.ID()
	}
	return ""
}

// ranked is what is under the cursor with its place, or nil on the heading of a
// folded group.
func (s Screen) ranked(in screen.Input) *comparison.Ranked {
	l := s.listing(in)
	i := s.index(l, in)
	switch {
	case i >= len(l.rows):
		return &in.Result.StatusQuo
	case l.rows[i].heading:
		return nil
	}
	return &in.Result.Offers[l.rows[i].offer]
}
