package needs

import (
	"bascule/comparison"
	"bascule/ui/component/list"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// typed answers a key for the line. Espace in a search ticks.
func (s Screen) typed(press keys.Press, in screen.Input) (screen.Screen, []screen.Intent) {
	if s.asking.several && press.Name == "space" {
		return s.do(actTick, in)
	}
	s.asking = s.asking.typed(press)
	return s, nil
}

// click puts the cursor where the reader clicked; a click under the cursor does
// what Entrée does.
func (s Screen) click(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	switch s.page {
	case askPage:
		return s.clickRow(click, in)
	case topicsPage:
		return s.clickTopic(click, in)
	}
	return s, nil
}

// clickRow is a click on a prompt.
func (s Screen) clickRow(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	p, rows := s.prompt(in)
	items, room := list.List{Len: len(rows), Item: func(int) list.Item { return list.Item{} }}, s.promptRoom(in, p)
	if click.Wheel != 0 {
		s.asking.place = items.Scroll(s.asking.place, click.Wheel, room)
		return s, nil
	}
	place, hit := items.At(s.asking.place, click.Y-s.above(in, p), room)
	if !hit {
		return s, nil
	}
	again := place.At == s.asking.place.At
	s.asking.place = place
	at := rows[place.At]
	switch {
	case !again || at.kind == typingRow:
		return s, nil
	case p.several && at.kind == optionRow:
		s.asking = s.asking.tick(p.options[at.option].id)
		return s, nil
	case at.kind == unknownRow:
		return s.answer(comparison.Response{Unknown: true}, in)
	}
	return s.answer(s.asking.response(p, at), in)
}

// clickTopic is a click on the topics or on their lines.
func (s Screen) clickTopic(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	topics, topicRoom := s.topicList(in)
	lines, lineRoom := s.lineList(in)
	left := !s.opened
	if two(in) && click.Wheel == 0 {
		left = click.X < topicsWidth
	}
	if left {
		if click.Wheel != 0 {
			s.topics = topics.Scroll(s.topics, click.Wheel, topicRoom)
			return s, nil
		}
		place, hit := topics.At(s.topics, click.Y-topicsAbove, topicRoom)
		switch {
		case !hit:
			return s, nil
		case place.At == s.topics.At && !two(in):
			return s.openTopic(in)
		}
		s.topics, s.opened = place, false
		return s, nil
	}
	t := s.topic()
	if click.Wheel != 0 {
		s.lines[t] = lines.Scroll(s.lines[t], click.Wheel, lineRoom)
		return s, nil
	}
	place, hit := lines.At(s.lines[t], click.Y-linesAbove, lineRoom)
	if !hit {
		return s, nil
	}
	again := s.opened && place.At == s.lines[t].At
	s.opened, s.lines[t] = true, place
	if e, ok := s.current(in); ok && again {
		return s.openEntry(e, in)
	}
	return s, nil
}
