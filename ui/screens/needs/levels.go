package needs

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/component/slider"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// levels is the table of uses being filled: what the board would have of each,
// before Entrée takes it.
type levels struct {
	place   list.Place
	draft   map[offers.UseID]offers.Level // only what differs from the session
	effects map[offers.UseID]comparison.Effect
	before  *comparison.Result // the ranking of the session, worked out once
}

// scale lists the levels from the least to the most; no answer stands between
// « inutile » and « utile ».
func scale() []offers.Level {
	return []offers.Level{offers.Unneeded, "", offers.Useful, offers.Must}
}

// level is what the table holds of a use.
func (l levels) level(s comparison.Session, use offers.UseID) offers.Level {
	if level, ok := l.draft[use]; ok {
		return level
	}
	return s.Needs.Uses[use]
}

// do answers an action on the use under the cursor. The second value is false
// when the action is not the table's.
func (l levels) do(action keys.ID, in screen.Input, h int) (levels, bool) {
	uses := in.Catalogue.Uses
	if place, ok := (list.List{Len: len(uses), Item: func(int) list.Item { return list.Item{} }}).Do(l.place, action, h); ok {
		l.place = place
		return l, true
	}
	if len(uses) == 0 {
		return l, false
	}
	use := uses[max(0, min(l.place.At, len(uses)-1))].ID
	at := slices.Index(scale(), l.level(in.Session, use))
	switch action {
	case actCycle:
		// From no answer: useful, must, unneeded, and round again.
		at = (at + 1) % len(scale())
	default:
		var ok bool
		if at, ok = slider.Do(at, len(scale())-1, action); !ok {
			return l, false
		}
	}
	return l.set(in, use, scale()[at]), true
}

// setLevel gives the use under the cursor a level of the scale, from 0.
func (s Screen) setLevel(level int, in screen.Input) Screen {
	if uses := in.Catalogue.Uses; s.page == levelsPage && !s.asking.reading && len(uses) > 0 {
		s.levels = s.levels.set(in, uses[max(0, min(s.levels.place.At, len(uses)-1))].ID, scale()[min(level, len(scale())-1)])
	}
	return s
}

// set writes a level in the table. A new must shows at once what it would do.
func (l levels) set(in screen.Input, use offers.UseID, level offers.Level) levels {
	draft := make(map[offers.UseID]offers.Level, len(l.draft)+1)
	for id, level := range l.draft {
		draft[id] = level
	}
	draft[use] = level
	if in.Session.Needs.Uses[use] == level {
		delete(draft, use)
	}
	l.draft = draft
	if _, seen := l.effects[use]; draft[use] != offers.Must || seen {
		return l
	}
	if l.before == nil {
		before := rank(in, in.Session)
		l.before = &before
	}
	effects := map[offers.UseID]comparison.Effect{use: preview(in, in.Session, *l.before,
		comparison.Edit{Path: "needs.uses." + string(use), Value: string(offers.Must)})}
	for id, effect := range l.effects {
		effects[id] = effect
	}
	l.effects = effects
	return l
}

// usesAsk takes the table of uses as an answer to the question on uses.
type usesAsk struct{}

// prompt implements [asker]; the table is drawn by the screen itself.
func (usesAsk) prompt(in screen.Input) prompt {
	return prompt{
		title: in.Text.T("needs.entry.q8"), ask: in.Text.T("question.q8.ask"), help: in.Text.T("question.q8.help"), unknown: true,
	}
}

// take implements [asker].
func (usesAsk) take(in screen.Input, r comparison.Response) verdict {
	v := verdict{step: "step.needs.q8", outcome: questionOf("q8").Respond(in.Catalogue, in.Session, r)}
	if !r.Unknown {
		v.answered = []string{"needs.uses"}
	}
	return v
}

// response is what the table answers: what differs from the session.
func (l levels) response() comparison.Response {
	values := make(map[string]string, len(l.draft))
	for use, level := range l.draft {
		values["needs.uses."+string(use)] = string(level)
	}
	return comparison.Response{Values: values}
}
