package keys

// The actions of moving. Every list, table and text answers to them; a screen
// adds [Moves] to its own actions and hands them to its component.
const (
	MoveUp       ID = "move.up"
	MoveDown     ID = "move.down"
	MoveLeft     ID = "move.left"
	MoveRight    ID = "move.right"
	MovePageUp   ID = "move.page-up"
	MovePageDown ID = "move.page-down"
	MoveFirst    ID = "move.first"
	MoveLast     ID = "move.last"
)

// Moves returns the actions of moving up and down. The letters are silent
// aliases for the hands that know them.
func Moves() []Action {
	return []Action{
		{ID: MoveUp, Keys: []string{"up", "k"}},
		{ID: MoveDown, Keys: []string{"down", "j"}},
		{ID: MovePageUp, Keys: []string{"pgup"}},
		{ID: MovePageDown, Keys: []string{"pgdown"}},
		{ID: MoveFirst, Keys: []string{"home"}},
		{ID: MoveLast, Keys: []string{"end"}},
	}
}

// Sideways returns the actions of moving left and right.
func Sideways() []Action {
	return []Action{
		{ID: MoveLeft, Keys: []string{"left", "h"}},
		{ID: MoveRight, Keys: []string{"right", "l"}},
	}
}

// Step applies a move to a position among n, a page being so many. The second
// value is false when the action is not a move up or down.
func Step(action ID, at, n, page int) (int, bool) {
	switch action {
	case MoveUp:
		at--
	case MoveDown:
		at++
	case MovePageUp:
		at -= max(1, page)
	case MovePageDown:
		at += max(1, page)
	case MoveFirst:
		at = 0
	case MoveLast:
		at = n - 1
	default:
		return at, false
	}
	return max(0, min(at, n-1)), true
}
