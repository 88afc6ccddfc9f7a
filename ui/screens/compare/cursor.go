package compare

import (
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// faceToFace reports whether the window holds two offers only, one under the
// other's subject: too narrow for a table.
func faceToFace(in screen.Input) bool { return in.Width < tableWidth }

// tableWidth is the least width of a table.
const tableWidth = 76

// aim puts the places of the table where the cursor is: the line and the offer it
// was on may have moved since.
func (s Screen) aim(in screen.Input) Screen {
	shown := s.shown(in)
	s.place.Row = shown.find(s.at, s.place.Row)
	s.place.Col = shown.column(s.offer) + 1
	s.face.At = s.place.Row
	if s.place.Row < len(shown.lines) {
		s.at = shown.lines[s.place.Row].id
	}
	if c := s.place.Col - 1; c < len(shown.columns) {
		s.offer = shown.columns[c].id
	}
	return s
}

// line is the line under the cursor; the zero line when nothing shows.
func (s Screen) line(in screen.Input) shownLine {
	shown := s.shown(in)
	if at := shown.find(s.at, s.place.Row); at < len(shown.lines) {
		return shown.lines[at]
	}
	return shownLine{}
}

// column is the offer under the cursor. There must be one.
func (s Screen) column(in screen.Input) *column {
	shown := s.shown(in)
	return shown.columns[shown.column(s.offer)]
}

// move moves the cursor.
func (s Screen) move(action keys.ID, in screen.Input) Screen {
	if action == keys.MoveLeft || action == keys.MoveRight {
		return s.sideways(action, in)
	}
	room := s.layout(in)
	if faceToFace(in) {
		s.face, _ = s.faces(in).Do(s.face, action, room.rows)
		s.place.Row = s.face.At
	} else {
		s.place, _ = s.table(in, room.width).Do(s.place, action, room.width, room.rows)
	}
	return s.land(in)
}

// land remembers the line and the offer the places point to.
func (s Screen) land(in screen.Input) Screen {
	shown := s.shown(in)
	if s.place.Row < len(shown.lines) {
		s.at = shown.lines[s.place.Row].id
	}
	if c := s.place.Col - 1; c >= 0 && c < len(shown.columns) {
		s.offer = shown.columns[c].id
	}
	return s
}

// sideways goes to the next offer. Face to face, it passes over the one at the
// left, which stays.
func (s Screen) sideways(action keys.ID, in screen.Input) Screen {
	s = s.aim(in)
	if !faceToFace(in) {
		room := s.layout(in)
		s.place, _ = s.table(in, room.width).Do(s.place, action, room.width, room.rows)
		return s.land(in)
	}
	step := 1
	if action == keys.MoveLeft {
		step = -1
	}
	shown := s.shown(in)
	_, right := s.pair(in)
	if to := right + step; to > 0 && to < len(shown.columns) {
		s.offer = shown.columns[to].id
	}
	return s
}

// pair is the two columns face to face: the reference, or the first, and the one
// under the cursor, or the next. They are the same when there is only one.
func (s Screen) pair(in screen.Input) (left, right int) {
	shown := s.shown(in)
	right = shown.column(s.offer)
	if right == 0 && len(shown.columns) > 1 {
		right = 1
	}
	return 0, right
}
