package compare

import (
	"bascule/ui/component/choice"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the screen.
const (
	actOpen      keys.ID = "compare.open"
	actFold      keys.ID = "compare.fold"
	actOffers    keys.ID = "compare.offers"
	actDiffering keys.ID = "compare.differing"
	actFreeze    keys.ID = "compare.freeze"
	actGroups    keys.ID = "compare.groups"
	actSheet     keys.ID = "compare.sheet"
	actNote      keys.ID = "compare.note"
	actCopy      keys.ID = "compare.copy"
	actDocument  keys.ID = "compare.document"
	actBack      keys.ID = "compare.back"
)

// Actions implements [screen.Screen].
func (s Screen) Actions(in screen.Input) []keys.Action {
	back := keys.Action{ID: actBack, Keys: []string{"esc"}, Rank: 2}
	moves := append(keys.Moves(), keys.Sideways()...)
	why, alone, sold := s.whyNot(in)
	onOffer := []keys.Action{
		{ID: actDocument, Keys: []string{"e"}, Rank: 4, Why: why},
		{ID: actFreeze, Keys: []string{"g"}, Rank: 5, Why: alone},
		{ID: actSheet, Keys: []string{"o"}, Why: sold},
		{ID: actNote, Keys: []string{"n"}, Why: sold},
		{ID: actCopy, Keys: []string{"C"}, Rank: 7, Why: why},
	}
	switch s.page {
	case offersPage, groupsPage:
		return append(choice.Actions(true), back)
	case copyPage:
		back.Keys = []string{"esc", "C"}
		return append(choice.Actions(false), back)
	case cellPage:
		return append(append(moves, back), onOffer...)
	}
	adding := why
	if ready(in) {
		adding = ""
	}
	return append(append(moves,
		keys.Action{ID: actOpen, Keys: []string{"enter", "i"}, Rank: 1, Why: why},
		keys.Action{ID: actFold, Keys: []string{"space"}, Rank: 6, Why: why},
		keys.Action{ID: actOffers, Keys: []string{"c"}, Rank: 2, Why: adding},
		keys.Action{ID: actDiffering, Keys: []string{"d"}, Rank: 3, Why: alone},
		keys.Action{ID: actGroups, Keys: []string{"m"}, Why: why}), onOffer...)
}

// whyNot says why nothing can be done with the table, why offers cannot be told
// from each other, and why nothing can be done with the one under the cursor.
// Each is empty where it can.
func (s Screen) whyNot(in screen.Input) (why, alone, sold string) {
	switch {
	case !ready(in):
		why = "compare.why.loading"
	case len(s.model(in).columns) == 0:
		why = "compare.why.empty"
	}
	alone, sold = why, why
	if why == "" && len(s.model(in).columns) == 1 {
		alone = "compare.why.alone"
	}
	if why == "" && s.column(in).offer == nil {
		sold = "compare.why.status-quo"
	}
	return why, alone, sold
}

// do answers an action.
func (s Screen) do(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	switch s.page {
	case offersPage, groupsPage, copyPage:
		return s.choose(action, in)
	}
	switch action {
	case actBack:
		s.page = tablePage
		return s, nil
	case actOffers:
		s.page, s.choosing = offersPage, list.Place{}
		return s, nil
	case actGroups:
		s.page, s.choosing = groupsPage, list.Place{}
		return s, nil
	}
	shown := s.shown(in)
	if len(shown.columns) == 0 {
		return s, nil
	}
	s = s.aim(in)
	switch action {
	case actOpen:
		if s.line(in).row == nil {
			return s.fold(in), nil
		}
		s.page, s.scroll = cellPage, 0
	case actFold:
		return s.fold(in), nil
	case actDiffering:
		s.outlook.differing = !s.outlook.differing
	case actFreeze:
		s = s.freeze(in)
		s.page = tablePage // where the differences show
	case actSheet:
		return s, []screen.Intent{screen.Open{Screen: screen.Catalogue, Offer: s.column(in).id}}
	case actNote:
		return s, []screen.Intent{screen.Annotate{Offer: s.column(in).id}}
	case actCopy:
		return s.copy(in)
	case actDocument:
		return s, []screen.Intent{screen.Document{}}
	default:
		if s.page == cellPage {
			return s.read(action, in), nil
		}
		return s.move(action, in), nil
	}
	return s, nil
}

// fold closes or opens the group under the cursor, which goes to its heading.
func (s Screen) fold(in screen.Input) Screen {
	group := s.line(in).group
	s.outlook.folded = s.outlook.folded.toggle(group)
	s.at = headingID(group)
	return s
}

// freeze makes the offer under the cursor the reference, or lets the reference go
// when the cursor has no other offer to take.
func (s Screen) freeze(in screen.Input) Screen {
	before := s.outlook.reference
	if s.shown(in).frozen {
		s.outlook.reference = ""
		s.offer = before
		return s
	}
	s.outlook.reference = s.column(in).id
	return s
}

// read answers a move on the page of a cell: ← and → go to the same row of the
// next offer.
func (s Screen) read(action keys.ID, in screen.Input) Screen {
	if action == keys.MoveLeft || action == keys.MoveRight {
		s = s.sideways(action, in)
		s.scroll = 0
		return s
	}
	s.scroll, _ = s.scroll.Do(action, len(s.whole(in)), in.Height)
	return s
}

// whole is the text of the page of a cell.
func (s Screen) whole(in screen.Input) []string {
	return s.about(in, min(in.Width, prose.Measure)-2, true)
}
