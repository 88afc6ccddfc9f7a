package presentation

import (
	"strings"

	"bascule/ui/component/slider"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the screen.
const (
	actNext     keys.ID = "present.next"
	actPrevious keys.ID = "present.previous"
	actFirst    keys.ID = "present.first"
	actLast     keys.ID = "present.last"
	actRestart  keys.ID = "present.restart"
	actNth      keys.ID = "present.nth"
	actBlack    keys.ID = "present.black"
	actAdd      keys.ID = "present.add"
	actPrepare  keys.ID = "present.prepare"
	actChoose   keys.ID = "present.choose"
	actArrange  keys.ID = "present.arrange"
	actRename   keys.ID = "present.rename"
	actRemove   keys.ID = "present.remove"
	actEarlier  keys.ID = "present.earlier"
	actLater    keys.ID = "present.later"
	actBack     keys.ID = "present.back"
)

// Actions implements [screen.Screen].
func (s Screen) Actions(in screen.Input) []keys.Action {
	switch s.page {
	case choosing:
		none := ""
		if _, ok := strings.CutPrefix(s.under(in), "sequence/"); !ok {
			none = "present.why-not.no-sequence"
		}
		return append(keys.Moves(),
			keys.Action{ID: actChoose, Keys: []string{"enter", "space"}, Rank: 1},
			keys.Action{ID: actArrange, Keys: []string{"v"}, Why: none},
			keys.Action{ID: actRename, Keys: []string{"n"}, Why: none},
			keys.Action{ID: actRemove, Keys: []string{"x", "delete"}, Why: none},
			keys.Action{ID: actEarlier, Keys: []string{"-", "left"}, Why: "present.why-not.arrange-first"},
			keys.Action{ID: actLater, Keys: []string{"+", "=", "right"}, Why: "present.why-not.arrange-first"},
			keys.Action{ID: actBack, Keys: []string{"esc"}},
		)
	case arranging:
		return append(keys.Moves(),
			keys.Action{ID: actChoose, Keys: []string{"enter", "space"}, Rank: 1},
			keys.Action{ID: actEarlier, Keys: []string{"-", "left"}},
			keys.Action{ID: actLater, Keys: []string{"+", "=", "right"}},
			keys.Action{ID: actRemove, Keys: []string{"x", "delete"}},
			keys.Action{ID: actBack, Keys: []string{"esc"}},
		)
	case naming:
		return []keys.Action{
			{ID: actRename, Keys: []string{"enter"}, Rank: 1},
			{ID: actBack, Keys: []string{"esc"}},
		}
	}
	actions := []keys.Action{
		{ID: actNext, Keys: []string{"pgdown", "right", "space", "enter"}, Rank: 1},
		{ID: actPrevious, Keys: []string{"pgup", "left", "backspace"}, Rank: 2},
		{ID: actFirst, Keys: []string{"home"}},
		{ID: actLast, Keys: []string{"end"}},
		{ID: actRestart, Keys: []string{"f5"}},
		{ID: actNth, Keys: nth()},
		{ID: actBlack, Keys: []string{"b", "."}, Rank: 3},
		{ID: actAdd, Keys: []string{"a"}, Why: s.unaddable(in)},
		{ID: actPrepare, Keys: []string{"m"}},
	}
	if ready(in) && s.view(in) == viewWeights {
		actions = append(actions,
			keys.Action{ID: keys.MoveUp, Keys: []string{"up"}},
			keys.Action{ID: keys.MoveDown, Keys: []string{"down"}},
			keys.Action{ID: slider.More, Keys: []string{"+", "="}},
			keys.Action{ID: slider.Less, Keys: []string{"-"}},
		)
	}
	return actions
}

// unaddable says why the view that shows cannot be put in a sequence.
func (s Screen) unaddable(in screen.Input) string {
	if !ready(in) {
		return "present.why-not.nothing"
	}
	if view := s.view(in); view == viewMissing || view == viewEmpty {
		return "present.why-not.nothing"
	}
	return ""
}

// nth are the digits of both layers of the keyboard. The hyphen, which is the 6
// of an AZERTY keyboard without Shift, is kept to lessen.
func nth() []string {
	return []string{
		"1", "2", "3", "4", "5", "6", "7", "8", "9", "0",
		"&", "é", "\"", "'", "(", "§", "è", "_", "!", "ç", "à",
	}
}
