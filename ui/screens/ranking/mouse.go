package ranking

import (
	"bascule/ui/screen"
)

// click puts the cursor where the reader clicked; a click on what is under the
// cursor does what Entrée does.
func (s Screen) click(click screen.Click, in screen.Input) (Screen, []screen.Intent) {
	z := s.zones(in)
	y := click.Y - len(z.head)
	switch {
	case z.list > 0 && click.X < z.list:
		return s.clickList(click, y, in), nil
	case z.panel == 0 || click.X < in.Width-z.panel:
		return s, nil
	}
	s.inPanel = true
	return s.clickPanel(click, y-1, in)
}

// clickList answers a click in the list.
func (s Screen) clickList(click screen.Click, y int, in screen.Input) Screen {
	if s.focused(in) && !s.wide(in) {
		return s
	}
	s.inPanel = false
	l, z := s.listing(in), s.zones(in)
	before := s.index(l, in)
	if click.Wheel != 0 {
		at := max(0, min(before+click.Wheel, l.len()-1))
		return s.to(l.spotAt(l.stop(at, before), in))
	}
	i := l.topFor(s.top, before, z.rows()) + y - 1
	if z.statusQuo && y == z.rows()+1 {
		i = len(l.rows)
	} else if y < 1 || y > z.rows() || i >= len(l.rows) {
		return s
	}
	switch {
	case l.passed(i):
		return s
	case i == before && i < len(l.rows) && l.rows[i].heading:
		return s.fold(in)
	case i == before:
		return s.show(whyPanel)
	}
	return s.to(l.spotAt(i, in))
}

// clickPanel answers a click in the panel.
func (s Screen) clickPanel(click screen.Click, y int, in screen.Input) (Screen, []screen.Intent) {
	switch shown := s.shown(in); {
	case shown == weightsPanel:
		weights, room := s.weightList(in), s.weightRows(in)
		if click.Wheel != 0 {
			s.weights.place = weights.Scroll(s.weights.place, click.Wheel, room)
		} else if place, ok := weights.At(s.weights.place, y, room); ok {
			again := place.At == s.weights.place.At
			s.weights.place = place
			if again {
				return s.unfold(s.weightLine()), nil
			}
		}
	case shown.chooses():
		menu, room := s.menuChoice(in).List(in.Theme), s.menuRows(in)
		if click.Wheel != 0 {
			s.menu = menu.Scroll(s.menu, click.Wheel, room)
		} else if place, ok := menu.At(s.menu, y, room); ok {
			s.menu = place
			return s.pick(place.At, in)
		}
	default:
		lines, room := reading(s.lines(in)), s.zones(in).panelRows(0)
		if click.Wheel != 0 {
			s.page.place = lines.Scroll(s.page.place, click.Wheel, room)
		} else if place, ok := lines.At(s.page.place, y, room); ok {
			s.page.place = place
			return s.toggle(s.under(in).opens), nil
		}
	}
	return s, nil
}
