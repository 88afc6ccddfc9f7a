package ranking

import (
	"bascule/comparison"
	"bascule/ui/component/choice"
	"bascule/ui/component/slider"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the screen.
const (
	actNeeds    keys.ID = "ranking.needs"
	actWhy      keys.ID = "ranking.why"
	actVersus   keys.ID = "ranking.versus"
	actMethod   keys.ID = "ranking.method"
	actSwitch   keys.ID = "ranking.switch"
	actKeep     keys.ID = "ranking.keep"
	actFreeze   keys.ID = "ranking.freeze"
	actFold     keys.ID = "ranking.fold"
	actOrder    keys.ID = "ranking.order"
	actUses     keys.ID = "ranking.uses"
	actExport   keys.ID = "ranking.export"
	actSheet    keys.ID = "ranking.sheet"
	actLaw      keys.ID = "ranking.law"
	actCosts    keys.ID = "ranking.costs"
	actCopy     keys.ID = "ranking.copy"
	actBack     keys.ID = "ranking.back"
	actOpen     keys.ID = "ranking.open"
	actConfirm  keys.ID = "ranking.confirm"
	actNote     keys.ID = "ranking.note"
	actSet      keys.ID = "ranking.set"
	actReset    keys.ID = "ranking.reset"
	actResetAll keys.ID = "ranking.reset-all"
)

// Actions implements [screen.Screen].
func (s Screen) Actions(in screen.Input) []keys.Action {
	if !ready(in) {
		return blankActions(in)
	}
	actions := keys.Moves()
	if !s.focused(in) {
		actions = append(actions,
			keys.Action{ID: actWhy, Keys: []string{"enter", "i"}, Rank: 1, Why: s.unlessOffer(in, true)},
			s.switching(2),
			keys.Action{ID: actFold, Keys: []string{"space"}, Why: s.unlessGroup(in)})
		actions = append(actions, s.onOffer(in, 3)...)
		if s.panel != noPanel {
			actions = append(actions, closing(5))
		}
		return actions
	}
	switch shown := s.shown(in); {
	case shown == weightsPanel:
		return append(append(actions, s.weightActions(in)...), s.switching(4), closing(0))
	case shown.chooses():
		return append(choice.Actions(shown == usesPanel), closing(2))
	}
	opening := keys.Action{ID: actOpen, Keys: []string{"enter", "space"}, Rank: 1, Why: s.unlessOpens(in)}
	if s.under(in).confirms != "" {
		opening.ID, opening.Why = actConfirm, ""
	}
	actions = append(actions,
		opening,
		closing(2),
		s.switching(0))
	if s.shown(in) != whyPanel {
		actions = append(actions, keys.Action{ID: actWhy, Keys: []string{"i"}, Why: s.unlessOffer(in, true)})
	}
	return append(actions, s.onOffer(in, 3)...)
}

// blankActions are those of a ranking that has nothing to rank yet.
func blankActions(in screen.Input) []keys.Action {
	if in.Catalogue == nil {
		return nil
	}
	return []keys.Action{
		{ID: actNeeds, Keys: []string{"enter"}, Rank: 1},
		{ID: actSheet, Keys: []string{"o"}, Rank: 2},
	}
}

// onOffer are the actions on the offer under the cursor and on the whole
// ranking; the first two take the ranks from first in the footer.
func (s Screen) onOffer(in screen.Input, first int) []keys.Action {
	sold := s.unlessOffer(in, false)
	list := []keys.Action{
		{ID: actKeep, Keys: []string{"c"}, Rank: first + 1, Why: sold},
		{ID: actFreeze, Keys: []string{"g"}, Why: s.unlessOffer(in, true)},
		{ID: actOrder, Keys: []string{"t"}},
		{ID: actUses, Keys: []string{"f", "/"}},
		{ID: actSheet, Keys: []string{"o"}, Why: sold},
		{ID: actNote, Keys: []string{"n"}, Why: sold},
		{ID: actLaw, Keys: []string{"D"}, Why: sold},
		{ID: actCosts, Keys: []string{"E"}, Why: s.unlessOffer(in, true)},
		{ID: actExport, Keys: []string{"e"}},
		{ID: actCopy, Keys: []string{"C"}},
	}
	if s.shown(in) != versusPanel || !s.focused(in) {
		list = append(list, keys.Action{ID: actVersus, Keys: []string{"v"}, Rank: first, Why: s.unlessVersus(in)})
	}
	if s.shown(in) != methodPanel || !s.focused(in) {
		list = append(list, keys.Action{ID: actMethod, Keys: []string{"x"}})
	}
	return list
}

func (s Screen) switching(rank int) keys.Action {
	return keys.Action{ID: actSwitch, Keys: []string{"tab", "shift+tab"}, Rank: rank}
}

func closing(rank int) keys.Action {
	return keys.Action{ID: actBack, Keys: []string{"esc"}, Rank: rank}
}

// weightActions are those of the weights. The digits of both layers of the
// keyboard set the one under the cursor.
func (s Screen) weightActions(in screen.Input) []keys.Action {
	var digits []string
	for n := range comparison.MaxWeight + 1 {
		digits = append(digits, string(rune('0'+n)))
	}
	for _, key := range keys.Digits {
		if n, ok := (keys.Press{Name: string(key)}).Digit(); ok && n <= comparison.MaxWeight {
			digits = append(digits, string(key))
		}
	}
	actions := slider.Actions()
	own, all := s.unlessReset(in)
	open := ""
	if !s.weightLine().gathers() {
		open = "ranking.why-not.no-criteria"
	}
	return append(actions,
		keys.Action{ID: actSet, Keys: digits},
		keys.Action{ID: actOpen, Keys: []string{"enter", "space"}, Rank: 3, Why: open},
		keys.Action{ID: actReset, Keys: []string{"r"}, Why: own},
		keys.Action{ID: actResetAll, Keys: []string{"R"}, Why: all},
		keys.Action{ID: actCopy, Keys: []string{"C"}})
}

// unlessOffer says why nothing can be done with what is under the cursor: it is
// not an offer, or, where « ne rien changer » will not do, it is that.
func (s Screen) unlessOffer(in screen.Input, statusQuo bool) string {
	switch id := s.offer(in); {
	case id == "":
		return "ranking.why-not.heading"
	case id == comparison.StatusQuo && !statusQuo:
		return "ranking.why-not.status-quo"
	}
	return ""
}

func (s Screen) unlessVersus(in screen.Input) string {
	if why := s.unlessOffer(in, true); why != "" {
		return why
	}
	if _, _, ok := s.pair(in); !ok {
		return "ranking.why-not.alone"
	}
	return ""
}

func (s Screen) unlessGroup(in screen.Input) string {
	if s.offer(in) == comparison.StatusQuo {
		return "ranking.why-not.status-quo"
	}
	return ""
}

func (s Screen) unlessOpens(in screen.Input) string {
	if s.under(in).opens == "" {
		return "ranking.why-not.nothing-more"
	}
	return ""
}
