package costs

import (
	"slices"

	"bascule/comparison"
	"bascule/ui/component/list"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the screen.
const (
	actOpen     keys.ID = "costs.open"
	actNext     keys.ID = "costs.next"
	actPrevious keys.ID = "costs.previous"
	actAll      keys.ID = "costs.all"
	actOne      keys.ID = "costs.one"
	actSheet    keys.ID = "costs.sheet"
	actKeep     keys.ID = "costs.keep"
	actCopy     keys.ID = "costs.copy"
	actBack     keys.ID = "costs.back"
)

// Actions implements [screen.Screen].
func (s Screen) Actions(in screen.Input) []keys.Action {
	next := keys.Action{ID: actNext, Keys: []string{"right", "l"}, Rank: 2}
	previous := keys.Action{ID: actPrevious, Keys: []string{"left", "h"}}
	back := keys.Action{ID: actBack, Keys: []string{"esc"}, Rank: 3}
	copied := keys.Action{ID: actCopy, Keys: []string{"C"}}
	sold := ""
	if ready(in) && s.present(in) == comparison.StatusQuo {
		sold = "costs.why.status-quo"
	}
	sheet := keys.Action{ID: actSheet, Keys: []string{"o"}, Why: sold}
	kept := keys.Action{ID: actKeep, Keys: []string{"c"}, Why: sold}
	var own []keys.Action
	switch s.page {
	case allPage:
		own = []keys.Action{{ID: actOne, Keys: []string{"enter", "i", "tab"}, Rank: 1}, copied, sheet, kept, back}
	case linePage:
		own = []keys.Action{next, previous, copied, back}
	default:
		own = []keys.Action{
			{ID: actOpen, Keys: []string{"enter", "i"}, Rank: 1},
			next, previous,
			{ID: actAll, Keys: []string{"tab"}, Rank: 3},
			copied, sheet, kept,
		}
	}
	if !ready(in) {
		for i := range own {
			own[i].Why = "costs.why.loading"
		}
	}
	return append(keys.Moves(), own...)
}

// do answers an action.
func (s Screen) do(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	switch action {
	case actOpen:
		s.page, s.scroll = linePage, 0
	case actNext:
		return s.turn(in, 1), nil
	case actPrevious:
		return s.turn(in, -1), nil
	case actAll:
		s.offer = s.present(in)
		s.page = allPage
		s = s.aim(in)
	case actOne, actBack:
		if s.page == allPage {
			s.lines = list.Place{}
		}
		s.page = billPage
	case actSheet:
		return s, []screen.Intent{screen.Open{Screen: screen.Catalogue, Offer: s.present(in)}}
	case actKeep:
		return s, screen.Keep(in, in.Session.Shortlist, s.present(in))
	case actCopy:
		return s, []screen.Intent{screen.CopyOne{Of: s.copyables(in)}}
	default:
		return s.move(action, in), nil
	}
	return s, nil
}

// move moves the cursor, or scrolls.
func (s Screen) move(action keys.ID, in screen.Input) Screen {
	room := s.layout(in)
	switch s.page {
	case allPage:
		s = s.aim(in)
		s.all, _ = s.overview(in, room.width).list().Do(s.all, action, room.list)
		return s.land(in)
	case linePage:
		s.scroll, _ = s.scroll.Do(action, len(s.about(in, textWidth(in))), in.Height)
	default:
		s.lines, _ = s.bill(in, room.width).list().Do(s.lines, action, room.list)
	}
	return s
}

// aim puts the cursor of the list of all offers on the offer it was on.
func (s Screen) aim(in screen.Input) Screen {
	o := s.overview(in, s.layout(in).width)
	if at := slices.Index(o.ids, s.present(in)); at >= 0 {
		s.all.At = at
	}
	return s
}

// land remembers the offer under the cursor.
func (s Screen) land(in screen.Input) Screen {
	o := s.overview(in, s.layout(in).width)
	if s.all.At < len(o.ids) && o.ids[s.all.At] != "" {
		s.offer = o.ids[s.all.At]
	}
	return s
}
