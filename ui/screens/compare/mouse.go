package compare

import (
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// click puts the cursor where the reader clicked; a click under it opens.
func (s Screen) click(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	switch {
	case s.page.chooses():
		return s.chooseAt(click, in)
	case len(s.shown(in).lines) == 0 || len(s.shown(in).columns) == 0:
		return s, nil
	case s.page == cellPage:
		s.scroll = s.scroll.By(click.Wheel, len(s.whole(in)), in.Height)
		return s, nil
	}
	s = s.aim(in)
	room := s.layout(in)
	switch {
	case click.Wheel != 0:
		return s.wheel(click.Wheel, in), nil
	case click.X >= room.width, click.Y >= in.Height-room.strip: // what says more of the cell
		return s.do(actOpen, in)
	}
	if next, hit := s.title(click, in); hit {
		if next.offer != s.offer || s.column(in).offer == nil {
			return next, nil
		}
		return s.do(actSheet, in)
	}
	next, hit := s.point(click, in)
	if hit && next.at == s.at && next.offer == s.offer {
		return s.do(actOpen, in)
	}
	return next, nil
}

// wheel turns the wheel over the table.
func (s Screen) wheel(lines int, in screen.Input) Screen {
	room := s.layout(in)
	if faceToFace(in) {
		s.face = s.faces(in).Scroll(s.face, lines, room.rows)
		s.place.Row = s.face.At
	} else {
		s.place = s.table(in, room.width).Scroll(s.place, lines, room.width, room.rows)
	}
	return s.land(in)
}

// title chooses the offer whose name is clicked, or shows those out of sight on
// the side clicked. Face to face, the name at the right gives way to the next
// offer, the one at the left to the one before. It is false elsewhere.
func (s Screen) title(click screen.Click, in screen.Input) (Screen, bool) {
	room := s.layout(in)
	if !faceToFace(in) {
		place, hit := s.table(in, room.width).Title(s.place, click.X, click.Y, in.Theme, room.width, room.rows)
		s.place = place
		return s.land(in), hit
	}
	if click.Y >= faceHead {
		return s, false
	}
	if click.X > between+half(in) {
		return s.sideways(keys.MoveRight, in), true
	}
	return s.sideways(keys.MoveLeft, in), true
}

// point moves the cursor to the cell clicked. It is false where there is none.
func (s Screen) point(click screen.Click, in screen.Input) (Screen, bool) {
	room := s.layout(in)
	hit := false
	if faceToFace(in) {
		s.face, hit = s.faces(in).At(s.face, click.Y-faceHead, room.rows)
		s.place.Row = s.face.At
	} else {
		s.place, hit = s.table(in, room.width).At(s.place, click.X, click.Y, room.width, room.rows)
	}
	return s.land(in), hit
}
