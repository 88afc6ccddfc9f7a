package law

import (
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/switcher"
	"bascule/ui/screen"
)

// click puts the cursor where the reader clicked, and opens what it already was
// on; on the first line it goes to the neighbour that is named there. The wheel
// moves or scrolls.
func (s Screen) click(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	p, room := s.page(), s.layout(in)
	switch {
	case p == severityPage:
		return s.clickLevel(click, in)
	case p != textsPage && !s.ready(in):
		return s, nil
	case click.Y == 0 && click.Wheel == 0:
		return s.clickHead(click.X, in), nil
	case p == cardsPage || p == acrossPage:
		before := s.place(in)
		if click.Wheel != 0 {
			return s.put(s.list(in).Scroll(before, click.Wheel, room.list), in), nil
		}
		place, hit := s.list(in).At(before, click.Y-room.head, room.list)
		switch {
		case !hit || click.X >= room.width:
			return s, nil
		case place.At == before.At:
			return s.do(actOpen, in)
		}
		return s.put(place, in), nil
	}
	s.scrolls[p] = s.scrolls[p].By(click.Wheel, len(s.lines(in)), room.list)
	return s, nil
}

// clickHead goes to the text, the card or the offer named on the first line.
func (s Screen) clickHead(x int, in screen.Input) Screen {
	switch s.page() {
	case textsPage:
		left := 0
		for i := range sectionCount {
			right := left + ansi.StringWidth(in.Text.T("law.section."+i.name())) + 2
			if x >= left && x < right {
				return s.turn(int(i - s.section))
			}
			left = right + 1
		}
	case acrossPage:
		n, at, name, place := s.cardSwitch(in)
		s.card = s.stepCard(in, switcher.Step(s.layout(in).width, n, at, name, place, x))
	default:
		n, at, name, place := s.offerSwitch(in)
		s.offer = s.stepOffer(in, switcher.Step(s.layout(in).width, n, at, name, place, x))
	}
	return s
}

// clickLevel puts the cursor on a level; a second click chooses it.
func (s Screen) clickLevel(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	if !s.ready(in) {
		return s, nil
	}
	head, _ := s.levelHead(in)
	levels, room := s.choice(in).List(in.Theme), s.levelRoom(in, head)
	if click.Wheel != 0 {
		s.level = levels.Scroll(s.level, click.Wheel, room)
		return s, nil
	}
	place, hit := levels.At(s.level, click.Y-len(head), room)
	before := levels.Settle(s.level, room)
	switch {
	case !hit:
		return s, nil
	case place.At == before.At:
		return s.pickLevel(in)
	}
	s.level = place
	return s, nil
}
