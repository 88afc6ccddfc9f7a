package needs

import (
	"bascule/comparison"
	"bascule/ui/component/list"
	"bascule/ui/component/slider"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// The actions of the screen.
const (
	actOpen    keys.ID = "needs.open"    // the topic or the line under the cursor
	actClose   keys.ID = "needs.close"   // back to the topics
	actToggle  keys.ID = "needs.toggle"  // answers yes or no
	actRemove  keys.ID = "needs.remove"  // clears what the board added
	actStart   keys.ID = "needs.start"   // asks the first questions again
	actAnswer  keys.ID = "needs.answer"  // takes the answer
	actTick    keys.ID = "needs.tick"    // ticks what is under the cursor
	actCycle   keys.ID = "needs.cycle"   // the next level of a use
	actUnknown keys.ID = "needs.unknown" // « je ne sais pas »
	actExplain keys.ID = "needs.explain" // the explanation, whole
	actTopics  keys.ID = "needs.topics"  // leaves the questions for the topics
	actBack    keys.ID = "needs.back"    // the question before, or the topics
	actAccept  keys.ID = "needs.accept"  // makes the changes ticked, or none
	actRefuse  keys.ID = "needs.refuse"  // makes none
	actSet     keys.ID = "needs.set"     // the level typed
	actCopy    keys.ID = "needs.copy"    // what is under the cursor
)

// arrows are the moves without their letters, where j answers « je ne sais pas ».
func arrows() []keys.Action {
	moves := keys.Moves()
	for i := range moves {
		moves[i].Keys = moves[i].Keys[:1]
	}
	return moves
}

// Actions implements [screen.Screen].
func (s Screen) Actions(in screen.Input) []keys.Action {
	if in.Catalogue == nil {
		return nil
	}
	s = s.awake(in)
	in = s.room(in)
	switch s.page {
	case askPage:
		return s.askActions(in)
	case levelsPage:
		return s.levelActions(in)
	case proposalsPage:
		return append(keys.Moves(),
			keys.Action{ID: actTick, Keys: []string{"space"}, Rank: 1},
			keys.Action{ID: actAccept, Keys: []string{"enter"}, Rank: 2},
			keys.Action{ID: actRefuse, Keys: []string{"esc"}, Rank: 3},
			copying())
	}
	return s.topicActions(in)
}

// levelActions are those of the table of uses.
func (s Screen) levelActions(in screen.Input) []keys.Action {
	if s.asking.reading {
		return readActions()
	}
	actions := append(append(arrows(), slider.Actions()...),
		keys.Action{ID: actAnswer, Keys: []string{"enter"}, Rank: 3},
		keys.Action{ID: actUnknown, Keys: []string{"j"}, Rank: 4},
		keys.Action{ID: actCycle, Keys: []string{"space"}, Rank: 5},
		keys.Action{ID: actSet, Keys: []string{"3", "2", "1", "0", "\"", "é", "&", "à"}},
		copying())
	if s.arrangeLevels(in).cut {
		actions = append(actions, keys.Action{ID: actExplain, Keys: []string{"tab"}, Rank: 3})
	}
	return append(actions, s.leaving()...)
}

// readActions are those of an explanation that shows whole.
func readActions() []keys.Action {
	return append(keys.Moves(), keys.Action{ID: actExplain, Keys: []string{"tab", "enter", "esc"}, Rank: 1})
}

// askActions are those of a prompt.
func (s Screen) askActions(in screen.Input) []keys.Action {
	if s.asking.reading {
		return readActions()
	}
	p, _ := s.prompt(in)
	actions := arrows()
	enter := []string{"enter"}
	switch {
	case p.several:
		actions = append(actions, keys.Action{ID: actTick, Keys: []string{"space"}, Rank: 1})
	case p.line == noLine:
		enter = append(enter, "space")
	}
	actions = append(actions, keys.Action{ID: actAnswer, Keys: enter, Rank: 2})
	if p.unknown {
		actions = append(actions, keys.Action{ID: actUnknown, Keys: []string{"j"}, Rank: 3})
	}
	if s.cut(in, p) {
		actions = append(actions, keys.Action{ID: actExplain, Keys: []string{"tab"}, Rank: 4})
	}
	return append(append(actions, copying()), s.leaving()...)
}

// leaving are the ways out of a question. Échap is the shell's where there is
// nothing to go back to here.
func (s Screen) leaving() []keys.Action {
	var actions []keys.Action
	if s.start > 0 {
		actions = append(actions, keys.Action{ID: actTopics, Keys: []string{"v"}, Rank: 6})
	}
	if s.start != 1 || len(s.trail) > 0 {
		actions = append(actions, keys.Action{ID: actBack, Keys: []string{"esc"}, Rank: 7})
	}
	return actions
}

// copying is the action that copies what is under the cursor.
func copying() keys.Action { return keys.Action{ID: actCopy, Keys: []string{"C"}} }

// topicActions are those of the topics and their lines.
func (s Screen) topicActions(in screen.Input) []keys.Action {
	actions := append(keys.Moves(), keys.Action{ID: actOpen, Keys: []string{"enter", "right", "l"}, Rank: 1}, copying())
	if !s.opened {
		return append(actions, keys.Action{ID: actStart, Keys: []string{"r"}, Rank: 2})
	}
	e, ok := s.current(in)
	if ok && e.toggle {
		actions = append(actions, keys.Action{ID: actToggle, Keys: []string{"space"}, Rank: 2})
	}
	if ok && e.remove != nil {
		actions = append(actions, keys.Action{ID: actRemove, Keys: []string{"x", "delete"}, Rank: 3})
	}
	return append(actions, keys.Action{ID: actClose, Keys: []string{"esc", "left", "h", "shift+tab"}, Rank: 4})
}

// do answers an action.
func (s Screen) do(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	if action == actCopy {
		return s, s.copied(in)
	}
	switch s.page {
	case askPage:
		return s.doAsk(action, in)
	case levelsPage:
		return s.doLevels(action, in)
	case proposalsPage:
		switch action {
		case actTick:
			s.proposing = s.proposing.tick(in)
		case actAccept, actRefuse:
			return s.settle(action == actAccept, in)
		default:
			items, room := s.proposalList(in)
			s.proposing.place, _ = items.Do(s.proposing.place, action, room)
		}
		return s, nil
	}
	return s.doTopics(action, in)
}

// doAsk answers an action on a prompt.
func (s Screen) doAsk(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	if s.asking.reading {
		return s.read(action, in), nil
	}
	p, rows := s.prompt(in)
	at, any := s.asking.current(rows)
	switch action {
	case actExplain:
		s.asking.reading, s.asking.scroll = true, 0
	case actUnknown:
		return s.answer(comparison.Response{Unknown: true}, in)
	case actTopics, actBack:
		return s.leave(action, in), nil
	case actTick:
		if any && at.kind == optionRow {
			s.asking = s.asking.tick(p.options[at.option].id)
		}
	case actAnswer:
		if any {
			return s.answer(s.asking.response(p, at), in)
		}
	default:
		items := list.List{Len: len(rows), Item: func(int) list.Item { return list.Item{} }}
		s.asking.place, _ = items.Do(s.asking.place, action, s.promptRoom(in, p))
		s.asking.refusal, s.asking.checked = "", ""
	}
	return s, nil
}

// read answers an action while the explanation shows whole.
func (s Screen) read(action keys.ID, in screen.Input) Screen {
	if action == actExplain {
		s.asking.reading = false
		return s
	}
	s.asking.scroll, _ = s.asking.scroll.Do(action, len(s.explained(in)), in.Height)
	return s
}

// leave leaves what is asked: for what was asked just before, for the question
// before, or for the topics.
func (s Screen) leave(action keys.ID, in screen.Input) Screen {
	s.said = said{}
	if n := len(s.trail); action == actBack && n > 0 {
		s.serial++
		s.asking, s.trail = s.trail[n-1], s.trail[:n-1]
		s.asking.serial = s.serial
		return s
	}
	if action == actBack && s.start > 1 {
		s.start--
		return s.ask(s.starter(), in)
	}
	s.start, s.page = 0, topicsPage
	return s
}

// doLevels answers an action on the table of uses.
func (s Screen) doLevels(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	if s.asking.reading {
		return s.read(action, in), nil
	}
	switch action {
	case actExplain:
		s.asking.reading, s.asking.scroll = true, 0
		return s, nil
	case actAnswer:
		return s.answer(s.levels.response(), in)
	case actUnknown:
		return s.answer(comparison.Response{Unknown: true}, in)
	case actTopics, actBack:
		return s.leave(action, in), nil
	}
	s.levels, _ = s.levels.do(action, in, s.levelRoom(in))
	return s, nil
}

// doTopics answers an action on the topics and their lines.
func (s Screen) doTopics(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	if action == actStart {
		s.start = 1
		return s.ask(s.starter(), in), nil
	}
	if !s.opened {
		if action == actOpen {
			return s.openTopic(in)
		}
		items, room := s.topicList(in)
		s.topics, _ = items.Do(s.topics, action, room)
		return s, nil
	}
	e, ok := s.current(in)
	switch {
	case action == actClose:
		s.opened = false
	case !ok:
	case action == actOpen:
		return s.openEntry(e, in)
	case action == actToggle:
		return s.toggle(e, in)
	case action == actRemove:
		s.said = said{shown: true, changed: true}
		return s, []screen.Intent{screen.Change{Step: "step.needs.remove", Edits: e.remove}}
	default:
		items, room := s.lineList(in)
		s.lines[s.topic()], _ = items.Do(s.lines[s.topic()], action, room)
	}
	return s, nil
}
