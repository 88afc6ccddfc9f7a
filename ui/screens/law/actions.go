package law

import (
	"bascule/ui/component/choice"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the screen.
const (
	actGoOn          keys.ID = "law.go-on"
	actNextText      keys.ID = "law.next-text"
	actPreviousText  keys.ID = "law.previous-text"
	actOpen          keys.ID = "law.open"
	actNextOffer     keys.ID = "law.next-offer"
	actPreviousOffer keys.ID = "law.previous-offer"
	actNextCard      keys.ID = "law.next-card"
	actPreviousCard  keys.ID = "law.previous-card"
	actAcross        keys.ID = "law.across"
	actAlong         keys.ID = "law.along"
	actExposure      keys.ID = "law.exposure"
	actQuestions     keys.ID = "law.questions"
	actTexts         keys.ID = "law.texts"
	actSeverity      keys.ID = "law.severity"
	actConfirm       keys.ID = "law.confirm"
	actSheet         keys.ID = "law.sheet"
	actKeep          keys.ID = "law.keep"
	actCopy          keys.ID = "law.copy"
	actBack          keys.ID = "law.back"
)

// Actions implements [screen.Screen].
func (s Screen) Actions(in screen.Input) []keys.Action {
	p := s.page()
	switch p {
	case textsPage:
		return s.textActions()
	case severityPage:
		return append(choice.Actions(false), back(2))
	}
	why := ""
	if !s.ready(in) {
		why = "law.why.loading"
	}
	var own []keys.Action
	switch p {
	case cardsPage:
		own = append(own, open(), nextOffer(2), previousOffer(), across(4), questions(3), exposure(), copying(0))
	case acrossPage:
		own = append(own, open(),
			keys.Action{ID: actNextCard, Keys: []string{"right", "l"}, Rank: 2},
			keys.Action{ID: actPreviousCard, Keys: []string{"left", "h"}},
			keys.Action{ID: actAlong, Keys: []string{"tab"}, Rank: 3},
			questions(0), exposure(), copying(0))
	case cardPage:
		own = append(own, s.confirming(in), copying(1), nextOffer(2), previousOffer(), across(0), questions(0), exposure())
	case exposurePage:
		own = append(own, copying(1), nextOffer(2), previousOffer(), questions(3))
	case questionsPage:
		own = append(own, copying(1), nextOffer(2), previousOffer(), exposure())
	}
	if p == cardsPage || p == acrossPage || p == cardPage {
		own = append(own, severity(p))
	}
	own = append(own,
		keys.Action{ID: actKeep, Keys: []string{"c"}},
		keys.Action{ID: actSheet, Keys: []string{"o"}})
	for i := range own {
		if why != "" {
			own[i].Why = why
		}
	}
	own = append(own, keys.Action{ID: actTexts, Keys: []string{"r"}})
	if p != cardsPage {
		own = append(own, back(4))
	}
	return append(keys.Moves(), own...)
}

// textActions are those of the texts. While the screen opens with them, nothing
// is below to go back to: Échap leaves the screen.
func (s Screen) textActions() []keys.Action {
	actions := append(keys.Moves(),
		keys.Action{ID: actGoOn, Keys: []string{"enter"}, Rank: 1},
		keys.Action{ID: actNextText, Keys: []string{"tab", "right", "l"}, Rank: 2},
		keys.Action{ID: actPreviousText, Keys: []string{"shift+tab", "left", "h"}},
		copying(0))
	if s.read {
		actions = append(actions, back(3))
	}
	return actions
}

func back(rank int) keys.Action {
	return keys.Action{ID: actBack, Keys: []string{"esc"}, Rank: rank}
}

func open() keys.Action { return keys.Action{ID: actOpen, Keys: []string{"enter", "i"}, Rank: 1} }

func nextOffer(rank int) keys.Action {
	return keys.Action{ID: actNextOffer, Keys: []string{"right", "l"}, Rank: rank}
}

func previousOffer() keys.Action {
	return keys.Action{ID: actPreviousOffer, Keys: []string{"left", "h"}}
}

func across(rank int) keys.Action {
	return keys.Action{ID: actAcross, Keys: []string{"tab"}, Rank: rank}
}

// confirming is how the board confirms a weakly proven « no » on the card.
func (s Screen) confirming(in screen.Input) keys.Action {
	action := keys.Action{ID: actConfirm, Keys: []string{"enter"}, Rank: 1}
	if !s.ready(in) || !s.confirmable(in) {
		action.Rank, action.Why = 0, "law.why.nothing-to-confirm"
	}
	return action
}

func questions(rank int) keys.Action {
	return keys.Action{ID: actQuestions, Keys: []string{"a"}, Rank: rank}
}

func exposure() keys.Action { return keys.Action{ID: actExposure, Keys: []string{"x"}} }

func copying(rank int) keys.Action {
	return keys.Action{ID: actCopy, Keys: []string{"C"}, Rank: rank}
}

func severity(p page) keys.Action {
	action := keys.Action{ID: actSeverity, Keys: []string{"v"}}
	if p == cardPage {
		action.Rank = 3
	}
	return action
}
