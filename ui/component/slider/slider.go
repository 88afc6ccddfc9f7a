// Package slider sets a whole number by steps, with a word for each.
//
// The package holds no state: the number is the caller's.
package slider

import (
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/keys"
	"bascule/ui/theme"
)

// The actions of a slider.
const (
	Less keys.ID = "slider.less"
	More keys.ID = "slider.more"
)

// Actions returns the actions of a slider with the focus. They take the arrows,
// so that a screen with a slider moves sideways by other keys; = is + without
// Shift.
func Actions() []keys.Action {
	return []keys.Action{
		{ID: More, Keys: []string{"right", "+", "="}, Rank: 1},
		{ID: Less, Keys: []string{"left", "-"}, Rank: 2},
	}
}

// Do answers an action on a value from 0 to most. The second value is false when
// the action is not a slider's.
func Do(value, most int, action keys.ID) (int, bool) {
	switch action {
	case Less:
		value--
	case More:
		value++
	default:
		return value, false
	}
	return max(0, min(value, most)), true
}

// At returns the value that a click on a cell of the bar asks for: that of the
// mark clicked, and 0 on the first mark when it stands alone. The second value
// is false outside the bar.
func At(value, most, cell int) (int, bool) {
	switch {
	case cell < 0 || cell >= most:
		return value, false
	case cell == 0 && value == 1:
		return 0, true
	}
	return cell + 1, true
}

// View draws a value from 0 to most and its word: "■■■·· normal". The word is
// cut where it does not fit; the bar is dropped before it.
func View(t *theme.Theme, value, most int, word string, w int) string {
	if most+1+ansi.StringWidth(word) > w {
		return ansi.Truncate(word, max(0, w), t.Glyph(theme.Ellipsis))
	}
	return Bar(t, value, most) + " " + word
}

// Bar draws the bar alone, on most cells.
func Bar(t *theme.Theme, value, most int) string {
	value = max(0, min(value, most))
	return t.Paint(theme.Strong, t.Repeat(theme.Full, value)) +
		t.Paint(theme.Rule, t.Repeat(theme.Dot, most-value))
}
