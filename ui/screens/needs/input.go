package needs

import (
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// typed answers a key for the line. Espace in a search ticks.
func (s Screen) typed(press keys.Press, in screen.Input) (screen.Screen, []screen.Intent) {
	if s.asking.several && press.Name == "space" {
		return s.do(actTick, in)
	}
	s.asking = s.asking.typed(press)
	return s, screen.Overflow(in, s.asking.field.Overflow())
}

// markEnd is the column after the mark of a choice: a click before it chooses at
// once.
const markEnd = 4

// click puts the cursor where the reader clicked; a click under the cursor does
// what Entrée does, and one on a mark or a level chooses it at once.
func (s Screen) click(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	switch {
	case s.page == topicsPage:
		return s.clickTopic(click, in)
	case click.X >= in.Width:
		return s, nil // where the ranking stands
	case s.page == proposalsPage:
		return s.clickProposal(click, in)
	case s.asking.reading && click.Wheel == 0:
		s.asking.reading = false
		return s, nil
	case s.asking.reading:
		s.asking.scroll = s.asking.scroll.By(click.Wheel, len(s.explained(in)), in.Height)
		return s, nil
	case s.page == levelsPage:
		return s.clickLevel(click, in), nil
	}
	return s.clickRow(click, in)
}

// clickRow is a click on a prompt.
func (s Screen) clickRow(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	p, rows := s.prompt(in)
	a := s.arrange(in, p, rows)
	items := list.List{Len: len(rows), Item: func(int) list.Item { return list.Item{} }}
	before := items.Settle(s.asking.place, a.room)
	place, hit := before, false
	if click.Wheel != 0 {
		place = items.Scroll(before, click.Wheel, a.room)
	} else if place, hit = items.At(before, click.Y-len(a.head), a.room); !hit {
		return s.clickHead(click, in, a), nil
	}
	if s.asking.place = place; place.At != before.At {
		s.asking.refusal, s.asking.checked = "", ""
	}
	at, any := s.asking.current(rows)
	again := place.At == before.At || at.kind != typingRow && !p.plain && click.X < markEnd
	switch {
	case hit && any && at.kind == typingRow:
		x, width := linePlace(in, p)
		s.asking.field = s.asking.field.Touch(click.X-x, width)
		return s, nil
	case !hit || !any || !again:
		return s, nil
	case p.several && at.kind == optionRow:
		s.asking = s.asking.tick(p.options[at.option].id)
		return s, nil
	}
	return s.answer(s.asking.response(p, at), in)
}

// clickHead is a click over the rows: in the field that narrows them it puts its
// cursor there, on an explanation that is cut it shows the whole of it.
func (s Screen) clickHead(click screen.Click, in screen.Input, a arrangement) Screen {
	switch {
	case s.asking.line == searchLine && click.Y == len(a.head)-1:
		x, width := searchPlace(in)
		s.asking.field = s.asking.field.Touch(click.X-x, width)
	case a.cut && click.Y < len(a.head):
		s.asking.reading, s.asking.scroll = true, 0
	}
	return s
}

// clickLevel is a click on the table of uses: on a bar it sets the level, on the
// use under the cursor it goes to the next one.
func (s Screen) clickLevel(click screen.Click, in screen.Input) Screen {
	a, items := s.arrangeLevels(in), s.levelList(in)
	before := items.Settle(s.levels.place, a.room)
	if click.Wheel != 0 {
		s.levels.place = items.Scroll(before, click.Wheel, a.room)
		return s
	}
	place, hit := items.At(before, click.Y-len(a.head), a.room)
	if !hit {
		return s.clickHead(click, in, a)
	}
	s.levels.place = place
	if cell := click.X - barColumn(in); cell >= 0 && cell < barCells {
		return s.setLevel([barCells]int{0, 2, 3}[cell], in) // no answer has no cell of its own
	}
	if place.At == before.At {
		s.levels, _ = s.levels.do(actCycle, in, a.room)
	}
	return s
}

// clickProposal is a click on what an answer suggests.
func (s Screen) clickProposal(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	items, room := s.proposalList(in)
	before := items.Settle(s.proposing.place, room)
	if click.Wheel != 0 {
		s.proposing.place = items.Scroll(before, click.Wheel, room)
		return s, nil
	}
	place, hit := items.At(before, click.Y-len(proposalHead(in)), room)
	if !hit {
		return s, nil
	}
	if s.proposing.place = place; place.At == before.At || click.X < markEnd {
		s.proposing = s.proposing.tick(in)
	}
	return s, nil
}

// clickTopic is a click on the topics or on their lines.
func (s Screen) clickTopic(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	onTopics := !s.opened
	if two(in) {
		onTopics = click.X < topicsWidth
	}
	if onTopics {
		return s.clickTopics(click, in)
	}
	return s.clickLine(click, in)
}

// clickTopics is a click on the topics.
func (s Screen) clickTopics(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	topics, room := s.topicList(in)
	before := topics.Settle(s.topics, room)
	if click.Wheel != 0 {
		s.topics, s.opened = topics.Scroll(before, click.Wheel, room), false
		return s, nil
	}
	place, hit := topics.At(before, click.Y-topicsAbove, room)
	if !hit {
		return s, nil
	}
	again := !s.opened && place.At == before.At
	if s.topics, s.opened = place, false; again {
		return s.openTopic(in)
	}
	return s, nil
}

// clickLine is a click on the lines of the topic under the cursor.
func (s Screen) clickLine(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	var wishes []screen.Intent
	again := s.opened
	if !s.opened {
		var opened screen.Screen
		opened, wishes = s.openTopic(in)
		s = opened.(Screen)
	}
	items, room := s.lineList(in)
	t := s.topic()
	before := items.Settle(s.lines[t], room)
	if click.Wheel != 0 {
		s.lines[t] = items.Scroll(before, click.Wheel, room)
		return s, wishes
	}
	place, hit := items.At(before, click.Y-linesAbove, room)
	if !hit {
		return s, wishes
	}
	again = again && place.At == before.At
	s.lines[t] = place
	e, ok := s.current(in)
	switch {
	case ok && e.toggle && s.onValue(click.X, in):
		return s.toggle(e, in)
	case ok && again:
		return s.openEntry(e, in)
	}
	return s, wishes
}

// onValue reports whether a column is over the values of the lines.
func (s Screen) onValue(x int, in screen.Input) bool {
	if two(in) {
		x -= topicsWidth + 2
	}
	labels, _ := lineWidths(in, s.linesOf(in, s.topic()), min(linesWidth(in), prose.Measure))
	return x >= 2+labels+2
}
