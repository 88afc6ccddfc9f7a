package catalogue

import (
	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/field"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the screen.
const (
	actOpen    keys.ID = "catalogue.open"
	actSearch  keys.ID = "catalogue.search"
	actFilter  keys.ID = "catalogue.filter"
	actSort    keys.ID = "catalogue.sort"
	actAll     keys.ID = "catalogue.all"
	actCompare keys.ID = "catalogue.compare"
	actNote    keys.ID = "catalogue.note"
	actCopy    keys.ID = "catalogue.copy"
	actClaims  keys.ID = "catalogue.claims"
	actDo      keys.ID = "catalogue.do"
	actNext    keys.ID = "catalogue.next-part"
	actBefore  keys.ID = "catalogue.part-before"
	actClose   keys.ID = "catalogue.close"
	actShow    keys.ID = "catalogue.show"
	actFound   keys.ID = "catalogue.found"
)

// Actions implements [screen.Screen].
func (s Screen) Actions(in screen.Input) []keys.Action {
	if in.Catalogue == nil {
		return nil
	}
	switch {
	case s.searching:
		return []keys.Action{
			{ID: actFound, Keys: []string{"enter"}, Rank: 1},
			{ID: actClose, Keys: []string{"esc"}, Rank: 2},
			{ID: keys.MoveUp, Keys: []string{"up"}},
			{ID: keys.MoveDown, Keys: []string{"down"}},
		}
	case s.menu != noMenu:
		return s.menuActions()
	case s.page == claimsPage:
		return append(keys.Moves(),
			keys.Action{ID: actClose, Keys: []string{"esc", "i"}, Rank: 1},
			keys.Action{ID: actCopy, Keys: []string{"C"}, Rank: 2})
	case s.page == sheetPage:
		return s.sheetActions(in)
	}
	return s.listActions(in)
}

func (s Screen) menuActions() []keys.Action {
	again, leave := "t", actShow
	switch s.menu {
	case filterMenu:
		again = "m"
	case copyMenu:
		again, leave = "C", actClose
	case dropMenu:
		again = "x"
	}
	actions := append(choice.Actions(s.menu == filterMenu),
		keys.Action{ID: leave, Keys: []string{"esc", again}, Rank: 2})
	if s.menu == filterMenu {
		actions = append(actions, s.all(4),
			keys.Action{ID: actNext, Keys: []string{"tab"}, Rank: 3},
			keys.Action{ID: actBefore, Keys: []string{"shift+tab"}})
	}
	return actions
}

func (s Screen) listActions(in screen.Input) []keys.Action {
	none, offer := "", ""
	switch thing := s.thing(in); {
	case thing == nil:
		none, offer = "catalogue.why.none", "catalogue.why.none"
	case thing.offer == nil:
		offer = "catalogue.why.no-offer"
	}
	actions := append(keys.Moves(),
		keys.Action{ID: actOpen, Keys: []string{"enter"}, Rank: 1, Why: none},
		keys.Action{ID: actSearch, Keys: []string{"f", "/"}, Rank: 2},
		keys.Action{ID: actFilter, Keys: []string{"m"}, Rank: 3},
		keys.Action{ID: actSort, Keys: []string{"t"}, Rank: 6},
		keys.Action{ID: actCompare, Keys: []string{"c"}, Rank: 5, Why: offer},
		keys.Action{ID: actNote, Keys: []string{"n"}, Why: offer},
		keys.Action{ID: actCopy, Keys: []string{"C"}, Why: none},
		s.all(4))
	if wide(in) {
		actions = append(actions, keys.Action{ID: actNext, Keys: []string{"tab"}, Why: none})
	}
	if !s.query.Empty() {
		actions = append(actions, keys.Action{ID: actClose, Keys: []string{"esc"}})
	}
	return actions
}

func (s Screen) sheetActions(in screen.Input) []keys.Action {
	thing := s.thing(in)
	e := s.entryAt(in, thing)
	offer := ""
	if thing != nil && thing.offer == nil {
		offer = "catalogue.why.no-offer"
	}
	actions := append(keys.Moves(), keys.Sideways()...)
	doing, claims := keys.Action{ID: actDo, Keys: []string{"enter"}, Rank: 1}, keys.Action{ID: actClaims, Keys: []string{"i"}, Rank: 1}
	if e == nil || len(e.said) == 0 {
		claims.Why = "catalogue.why.no-claim"
	}
	if e == nil || e.kind != foldEntry && e.wish == nil && len(e.said) == 0 {
		doing.Why = "catalogue.why.nothing-here"
	}
	if e != nil && e.kind != foldEntry && e.wish == nil {
		doing.Rank = 0 // « i » says it better
	}
	return append(actions, doing, claims,
		keys.Action{ID: actNext, Keys: []string{"tab"}, Rank: 3},
		keys.Action{ID: actBefore, Keys: []string{"shift+tab"}},
		keys.Action{ID: actCompare, Keys: []string{"c"}, Rank: 4, Why: offer},
		keys.Action{ID: actNote, Keys: []string{"n"}, Rank: 5, Why: offer},
		keys.Action{ID: actCopy, Keys: []string{"C"}, Rank: 6},
		keys.Action{ID: actClose, Keys: []string{"esc"}, Rank: 2})
}

// all is the action that drops the search and the filters; it is hinted once
// there is something to drop.
func (s Screen) all(rank int) keys.Action {
	action := keys.Action{ID: actAll, Keys: []string{"x"}, Rank: rank}
	if s.query.Empty() && len(s.filter) == 0 {
		action.Rank, action.Why = 0, "catalogue.why.all-shown"
	}
	return action
}

// do answers an action.
func (s Screen) do(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	if in.Catalogue == nil {
		return s, nil
	}
	switch action {
	case actSearch:
		s = s.toList()
		s.searching = true
	case actFilter:
		return s.openMenu(filterMenu, in), nil
	case actSort:
		return s.openMenu(sortMenu, in), nil
	case choice.Pick:
		return s.pick(in)
	case actAll:
		return s.drop(in), nil
	case actFound:
		s.searching = false
	case actClose:
		return s.close(in), nil
	case actShow:
		s.menu = noMenu
	case actOpen:
		return s.openSheet(in), nil
	case actNext, actBefore:
		if s.menu == filterMenu {
			return s.nextFamily(action, in), nil
		}
		return s.nextPart(action, in), nil
	case actDo:
		return s.follow(in)
	case actClaims:
		return s.openClaims(in), nil
	case actCompare:
		return s, s.onOffer(in, func(id offers.OfferID) []screen.Intent { return screen.Keep(in, in.Session.Shortlist, id) })
	case actNote:
		return s, s.onOffer(in, func(id offers.OfferID) []screen.Intent { return []screen.Intent{screen.Annotate{Offer: id}} })
	case actCopy:
		return s.copy(in)
	default:
		return s.move(action, in), nil
	}
	return s, nil
}

// close closes what is open, the nearest first.
func (s Screen) close(in screen.Input) Screen {
	switch {
	case s.menu != noMenu:
		s.menu = noMenu
	case s.searching, s.page == listPage:
		if thing := s.thing(in); thing != nil {
			s.at = thing.key // what was found keeps the cursor
		}
		s.searching, s.query = false, field.New(field.Text, "", mostTyped)
	case s.page == claimsPage:
		s.page = sheetPage
	default:
		return s.back()
	}
	return s
}

// openSheet shows the sheet of the thing under the cursor, or gives it the
// keyboard where it shows already.
func (s Screen) openSheet(in screen.Input) Screen {
	if thing := s.thing(in); thing != nil {
		if s.at != thing.key || !wide(in) {
			s.line = 0
		}
		s.at, s.page = thing.key, sheetPage
	}
	return s
}

// nextPart goes round the parts of the sheet; beside the list, the list is one of
// them.
func (s Screen) nextPart(action keys.ID, in screen.Input) Screen {
	if s.page == listPage {
		return s.openSheet(in)
	}
	thing := s.thing(in)
	if thing == nil {
		return s
	}
	direction := 1
	if action == actBefore {
		direction = -1
	}
	f := s.flow(in, thing, sheetWidth(in))
	at, moved := f.next(f.at(s.entry), direction)
	switch {
	case moved:
	case wide(in):
		return s.toList()
	case direction > 0:
		at = 0
	default:
		at = len(f.stops) - 1
	}
	s.line = len(f.lines) // the part begins at the top
	return s.rest(f, at, in)
}

// rest puts the cursor of the sheet on a stop.
func (s Screen) rest(f *flow, at int, in screen.Input) Screen {
	if at < 0 || at >= len(f.stops) {
		return s
	}
	s.entry = f.stops[at].entry.id
	s.line = f.settle(s.line, at, sheetRoom(in))
	return s
}

// entryAt is the line of the sheet under the cursor, or nil.
func (s Screen) entryAt(in screen.Input, thing *thing) *entry {
	if thing == nil {
		return nil
	}
	f := s.flow(in, thing, sheetWidth(in))
	if at := f.at(s.entry); at >= 0 {
		return f.stops[at].entry
	}
	return nil
}

// follow does what the line of the sheet is for: it unfolds, opens another
// screen, or shows where the line comes from.
func (s Screen) follow(in screen.Input) (screen.Screen, []screen.Intent) {
	thing := s.thing(in)
	e := s.entryAt(in, thing)
	switch {
	case e == nil:
	case e.kind == foldEntry:
		s.entry = e.id
		s.open[e.section] = !s.open[e.section]
		f := s.flow(in, thing, sheetWidth(in))
		return s.rest(f, f.at(s.entry), in), nil
	case e.wish != nil:
		if open, ok := e.wish.(screen.Open); ok && open.Screen == screen.Catalogue {
			return s.leap(opens(open), in)
		}
		return s, []screen.Intent{e.wish}
	default:
		return s.openClaims(in), nil
	}
	return s, nil
}

func (s Screen) openClaims(in screen.Input) Screen {
	if e := s.entryAt(in, s.thing(in)); e != nil && len(e.said) > 0 {
		s.entry, s.page, s.scroll = e.id, claimsPage, prose.Scroll(0)
	}
	return s
}

// onOffer wishes something for the offer under the cursor.
func (s Screen) onOffer(in screen.Input, wish func(offers.OfferID) []screen.Intent) []screen.Intent {
	if offer := s.current(in); offer != nil {
		return wish(offer.ID)
	}
	return nil
}

// move moves the cursor of what has the keyboard.
func (s Screen) move(action keys.ID, in screen.Input) Screen {
	switch {
	case s.menu != noMenu:
		s.menuPlace, _ = s.menuList(in).Do(s.menuPlace, action, menuRoom(in))
	case s.page == listPage:
		return s.moveList(action, in)
	case s.page == claimsPage:
		s.scroll, _ = s.scroll.Do(action, len(s.claimLines(in)), sheetRoom(in))
	case action == keys.MoveLeft, action == keys.MoveRight:
		return s.turn(action, in)
	default:
		thing := s.thing(in)
		if thing == nil {
			return s
		}
		f := s.flow(in, thing, sheetWidth(in))
		if at, ok := f.move(action, f.at(s.entry), sheetRoom(in)); ok {
			return s.rest(f, at, in)
		}
	}
	return s
}

// moveList moves the cursor of the list; it stays on its thing whatever is
// sorted or filtered meanwhile.
func (s Screen) moveList(action keys.ID, in screen.Input) Screen {
	place, ok := s.list(in).Do(s.place(in), action, listRoom(s, in))
	if !ok {
		return s
	}
	return s.choose(place.At, place.Top, in)
}

// choose puts the cursor of the list on a row.
func (s Screen) choose(row, top int, in screen.Input) Screen {
	rows := s.rows(in)
	s.top = top
	if row >= 0 && row < len(rows.list) && rows.list[row].thing >= 0 {
		if key := s.cache.index.things[rows.list[row].thing].key; key != s.at {
			s.at, s.line = key, 0
		}
	}
	return s
}

// turn goes to the sheet before or after in the list, on the same
// line of it.
func (s Screen) turn(action keys.ID, in screen.Input) Screen {
	step := 1
	if action == keys.MoveLeft {
		step = -1
	}
	rows := s.rows(in)
	next := rows.next(s.cache.index, s.at, step)
	if next == nil {
		return s
	}
	s.at, s.line = next.key, 0
	f := s.flow(in, next, sheetWidth(in))
	if s.entry != "" {
		s.line = f.settle(0, f.at(s.entry), sheetRoom(in))
	}
	return s
}
