package catalogue

import (
	"slices"

	"bascule/ui/keys"
	"bascule/ui/screen"
)

// click puts the cursor where the reader clicked; a click under the cursor opens.
func (s Screen) click(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	if in.Catalogue == nil {
		return s, nil
	}
	onList := click.X < listWidth(in) && (wide(in) || s.page == listPage || s.menu != noMenu)
	switch {
	case onList && s.menu != noMenu:
		return s.clickMenu(click, in)
	case onList:
		return s.clickList(click, in)
	case click.X < in.Width-sheetWidth(in): // what stands between the two
		return s, nil
	}
	s.menu = noMenu
	return s.clickSheet(click, in)
}

func (s Screen) clickMenu(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	items := s.menuList(in)
	if click.Wheel != 0 {
		s.menuPlace = items.Scroll(s.menuPlace, click.Wheel, menuRoom(in))
		return s, nil
	}
	place, ok := items.At(s.menuPlace, click.Y-listHead, menuRoom(in))
	if !ok {
		return s, nil
	}
	s.menuPlace = place
	return s.pick(in)
}

// clickList answers a click on the list or on what stands over it: the search, the
// filters, the titles that sort.
func (s Screen) clickList(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	s = s.toList()
	items, before, room := s.list(in), s.place(in), listRoom(s, in)
	if click.Wheel != 0 {
		place := items.Scroll(before, click.Wheel, room)
		return s.choose(place.At, place.Top, in), nil
	}
	y := click.Y
	if s.fieldShown() {
		if y == 0 {
			s.searching = true
			return s, nil
		}
		y--
	}
	if len(s.filter) > 0 {
		if y == 0 {
			return s.openMenu(filterMenu, in), nil
		}
		y--
	}
	s.searching = false
	if y == 0 {
		return s.clickTitle(click.X, in)
	}
	place, ok := items.At(before, y-listHead, room)
	switch {
	case !ok:
		return s, nil
	case place.At == before.At:
		return s.openSheet(in), nil
	}
	return s.choose(place.At, place.Top, in), nil
}

// clickTitle sorts by the column of a title; the same title once more turns the
// order round.
func (s Screen) clickTitle(x int, in screen.Input) (screen.Screen, []screen.Intent) {
	if s.rows(in).shown == 0 {
		return s, nil
	}
	c := s.columns(in)
	edge := markWidth + c.name
	if x < edge {
		return s.sort(byHost, in)
	}
	for _, title := range []struct {
		width int
		by    order
	}{{c.includes, byUses}, {c.cost, byCost}, {c.group, byRank}, {c.unknown, byKnown}} {
		if title.width == 0 {
			continue
		}
		edge += cellGap + title.width
		if x < edge {
			return s.sort(title.by, in)
		}
	}
	return s, nil
}

// clickSheet answers a click on the sheet: the title of a part goes to its first
// line.
func (s Screen) clickSheet(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	thing := s.thing(in)
	switch {
	case thing == nil:
		return s, nil
	case s.page == claimsPage:
		s.scroll = s.scroll.By(click.Wheel, len(s.claimLines(in)), sheetRoom(in))
		return s, nil
	}
	s.page = sheetPage
	f := s.flow(in, thing, sheetWidth(in))
	if click.Wheel != 0 {
		at, _ := f.move(wheel(click.Wheel), f.at(s.entry), sheetRoom(in))
		return s.rest(f, at, in), nil
	}
	if click.Y < headLines {
		return s, nil
	}
	line := click.Y - headLines + s.settled(f, in)
	hit := f.hit(line)
	switch {
	case hit < 0:
		return s.rest(f, f.under(line), in), nil
	case f.stops[hit].entry.id == s.entry:
		return s.follow(in)
	}
	return s.rest(f, hit, in), nil
}

// under returns the stop that begins under a title on a line, or -1.
func (f *flow) under(line int) int {
	if line < 0 || line >= len(f.lines) || f.lines[line].text == "" {
		return -1
	}
	return slices.IndexFunc(f.stops, func(s stop) bool { return s.from > line })
}

// wheel is the move of a turn of the wheel over the sheet.
func wheel(lines int) keys.ID {
	if lines < 0 {
		return keys.MoveUp
	}
	return keys.MoveDown
}
