package costs

import (
	"bascule/ui/component/switcher"
	"bascule/ui/screen"
)

// click puts the cursor where the reader clicked; a click under it opens, and one
// on the first line goes to the offer that is named there. The wheel moves or
// scrolls.
func (s Screen) click(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	room := s.layout(in)
	y := click.Y - room.head
	switch {
	case s.page == linePage:
		s.scroll = s.scroll.By(click.Wheel, len(s.about(in, textWidth(in))), in.Height)
	case s.page == allPage:
		s = s.aim(in)
		before, all := s.all, s.overview(in, room.width).list()
		if click.Wheel != 0 {
			s.all = all.Scroll(s.all, click.Wheel, room.list)
		} else if place, hit := all.At(s.all, y, room.list); hit {
			if s.all = place; place.At == before.At {
				return s.do(actOne, in)
			}
		}
		return s.land(in), nil
	case click.Y == 0 && click.Wheel == 0:
		n, at, name, place := s.switching(in)
		if step := switcher.Step(in.Width, n, at, name, place, click.X); step != 0 {
			return s.turn(in, step), nil
		}
	default:
		before, lines := s.lines, s.bill(in, room.width).list()
		if click.Wheel != 0 {
			s.lines = lines.Scroll(s.lines, click.Wheel, room.list)
		} else if place, hit := lines.At(s.lines, y, room.list); hit && click.X < room.width {
			if s.lines = place; place.At == lines.Settle(before, room.list).At {
				return s.do(actOpen, in)
			}
		}
	}
	return s, nil
}
