package needs

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/screen"
)

// topic is the topic under the cursor.
func (s Screen) topic() topic { return topic(max(0, min(s.topics.At, int(topicCount)-1))) }

// current is the line under the cursor; false when it is none.
func (s Screen) current(in screen.Input) (entry, bool) {
	lines, at := s.linesOf(in, s.topic()), s.line(in)
	if at >= len(lines) || lines[at].heading {
		return entry{}, false
	}
	return lines[at], true
}

// line is where the cursor is among the lines of the topic: never on a heading
// while there is something else.
func (s Screen) line(in screen.Input) int {
	lines := s.linesOf(in, s.topic())
	items := list.List{Len: len(lines), Item: func(i int) list.Item { return list.Item{Still: lines[i].heading} }}
	return items.Settle(s.lines[s.topic()], len(lines)).At
}

// openTopic gives the keyboard to the lines of the topic under the cursor.
func (s Screen) openTopic(in screen.Input) (screen.Screen, []screen.Intent) {
	s.opened, s.said = true, said{}
	if t := s.topic(); (t == replyTopic || t == hypothesisTopic) && !showsNames(in) {
		return s, []screen.Intent{screen.NameHosts{}}
	}
	return s, nil
}

// openEntry does what Entrée does on a line.
func (s Screen) openEntry(e entry, in screen.Input) (screen.Screen, []screen.Intent) {
	s.said = said{}
	switch {
	case e.opens != nil:
		return s, []screen.Intent{e.opens}
	case e.toggle:
		return s.toggle(e, in)
	case e.uses:
		return s.ask(usesAsk{}, in), nil
	case e.asks == nil:
		return s, nil
	}
	s = s.ask(e.asks, in)
	if e.names && !showsNames(in) {
		return s, []screen.Intent{screen.NameHosts{}}
	}
	return s, nil
}

// toggle answers yes or no to a line. A condition is proposed first, with what it
// would do; it is taken off at once.
func (s Screen) toggle(e entry, in screen.Input) (screen.Screen, []screen.Intent) {
	edit := comparison.Edit{Path: e.path, Value: "true"}
	if in.Session.Get(e.path) == "true" {
		edit.Value = "false"
	}
	step := "step.needs." + e.id
	if edit.Value == "true" && (fieldAsk{e.path}).constrains() {
		s.said = said{}
		s.page = proposalsPage
		s.proposing = propose(in, in.Session, step, []comparison.Proposal{{Kind: comparison.ProposeConstraint, Edit: edit}})
		return s, nil
	}
	s.said = said{shown: true, changed: true}
	return s, []screen.Intent{screen.Change{Step: step, Edits: []comparison.Edit{edit}}}
}

// holdsField reports whether a line shows a field, or those under it.
func holdsField(e entry, path string) bool {
	return e.path != "" && (e.path == path || strings.HasPrefix(path, e.path+"."))
}

// asksField reports whether the question of a line may write a field.
func asksField(e entry, path string) bool {
	asks, ok := e.asks.(questionAsk)
	return ok && slices.Contains(questionOf(asks.id).Fields, path)
}

// factOf is the answer or the hypothesis a screen asked for, by its path in the
// dossier or by the offer alone.
func factOf(open screen.Open) (factAsk, bool) {
	kind, rest, _ := strings.Cut(open.Field, ".")
	if kind != "claims" && kind != "hypotheses" {
		return factAsk{}, false
	}
	fact := factAsk{hypothesis: kind == "hypotheses", offer: open.Offer}
	if parts := strings.Split(rest, "."); len(parts) >= 5 && parts[1] == "offers" {
		fact.offer, fact.fact = offers.OfferID(parts[2]), parts[3]+"."+parts[4]
	}
	return fact, true
}
