package theme

import "github.com/muesli/termenv"

// The grounds of a projected window, set on every line and set again after every
// painted text: bold, for the back of the room.
const (
	boldGround  = "\x1b[1m"
	lightGround = "\x1b[1;38;5;16;48;5;231m"
	darkGround  = "\x1b[1;38;5;231;48;5;16m"
	blackGround = "\x1b[38;5;16;48;5;16m"
)

// Projected makes a theme for a projector: everything is bold, nothing is
// lighter than the rest, and the ground is the theme's own, whatever the
// terminal's is, for a lit wall shows dark on light best. Auto is Light. Where
// there are no colours, only the bold is left.
func Projected(mode Mode, ascii bool, profile termenv.Profile) *Theme {
	if mode == Auto {
		mode = Light
	}
	t := New(mode, ascii, profile)
	coloured := profile <= termenv.ANSI256 && mode != Plain
	switch {
	case !coloured:
		t.ground = boldGround
	case mode == Light:
		t.ground = lightGround
	default:
		t.ground = darkGround
	}
	for role := range t.styles {
		look := &t.styles[role]
		if Role(role) == Muted || Role(role) == Rule {
			*look = style{}
		} else if look.before != "" && Role(role) != Found {
			look.after = "\x1b[22;24;27;39m" + t.ground
		}
	}
	return t
}

// Blank is a line of nothing but black, where there are colours.
func (t *Theme) Blank(width int) string {
	if t.ground == "" || t.ground == boldGround {
		return ""
	}
	black := &Theme{ground: blackGround}
	return black.Finish("", width)
}
