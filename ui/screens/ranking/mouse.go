package ranking

import (
	"bascule/comparison"
	"bascule/ui/component/slider"
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
	click.X -= in.Width - z.panel + 1 // what the panel shows is off its edge by a cell
	return s.clickPanel(click, y-1, in)
}

// clickList answers a click in the list.
func (s Screen) clickList(click screen.Click, y int, in screen.Input) Screen {
	s.inPanel = false
	l, z := s.listing(in), s.zones(in)
	before := s.index(l, in)
	if click.Wheel != 0 {
		at := max(0, min(before+click.Wheel, l.len()-1))
		return s.to(l.spotAt(l.stop(at, before), in))
	}
	top := l.topFor(s.top, before, z.rows())
	i := top + y - 1
	switch {
	case z.statusQuo && y == z.rows()+1:
		i = len(l.rows)
	case y < 0 || y > z.rows() || i >= len(l.rows):
		return s
	case y == 0: // the group of the first row shown, and the titles of the columns
		columns := columnsFor(z.list, l.rankWidth, s.costWidth(in))
		if l.rows[top].heading || click.X >= columns.lead()+columns.name {
			return s
		}
		return s.foldGroup(l.rows[top].group, in)
	}
	switch {
	case i < len(l.rows) && l.rows[i].heading:
		return s.foldGroup(l.rows[i].group, in)
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
			return s.clickWeight(click.X, again, in)
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
			again := place.At == lines.Settle(s.page.place, room).At
			s.page.place = place
			if again && s.under(in).confirms != "" {
				return s.act(actConfirm, in)
			}
			return s.toggle(s.under(in).opens), nil
		}
	}
	return s, nil
}

// clickWeight sets the weight whose mark was clicked; elsewhere on its line, a
// second click opens a family.
func (s Screen) clickWeight(x int, again bool, in screen.Input) (Screen, []screen.Intent) {
	draw, under := newWeightDrawing(in, s.zones(in).panelText()-len(indent)), s.weightLine()
	cell := x - len(indent) - draw.room() - 1
	if weight, ok := common(in, under.criteria()); ok {
		if to, hit := slider.At(weight, comparison.MaxWeight, cell); hit {
			next, wishes, _ := s.set(under, in, func(int) int { return to })
			return next, wishes
		}
	}
	if again {
		return s.unfold(under), nil
	}
	return s, nil
}
