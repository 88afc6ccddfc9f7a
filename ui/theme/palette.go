package theme

import (
	"strconv"

	"github.com/muesli/termenv"
)

// Colours are indices of the 256-colour table: unlike the first sixteen, they
// look the same everywhere. The five levels were searched for contrast (4.5:1 at
// least on the usual backgrounds) and for distance in normal vision and under
// protanopia, deuteranopia and tritanopia; a test computes both again.
type palette struct {
	levels              [5]int // from insuffisant to fort
	muted, doubt, ruled int
}

func darkPalette() palette {
	return palette{levels: [5]int{202, 174, 231, 105, 45}, muted: 248, doubt: 220, ruled: 246}
}

func lightPalette() palette {
	return palette{levels: [5]int{52, 160, 241, 27, 17}, muted: 240, doubt: 91, ruled: 242}
}

// contrastGround is white on black, set on every line and set again after every
// painted text.
const contrastGround = "\x1b[38;5;231;48;5;16m"

// Attributes, as SGR parameters.
const (
	bold      = "1"
	underline = "4"
	reverse   = "7"
)

// looks returns the SGR parameters of every role.
func looks(mode Mode, profile termenv.Profile) [roleCount]string {
	var p palette
	switch {
	case profile > termenv.ANSI256 || mode == Plain:
		return attributes()
	case mode == Contrast:
		look := attributes()
		for role := Level1; role <= Doubt; role++ {
			look[role] = bold
		}
		return look
	case mode == Light:
		p = lightPalette()
	default:
		p = darkPalette()
	}
	look := attributes()
	for i, index := range p.levels {
		look[Level1+Role(i)] = foreground(index)
	}
	look[Muted] = foreground(p.muted)
	look[Doubt] = foreground(p.doubt)
	look[Rule] = foreground(p.ruled)
	return look
}

// attributes returns the looks without colour.
func attributes() [roleCount]string {
	var look [roleCount]string
	look[Strong] = bold
	look[Heading] = bold + ";" + underline
	look[Key] = bold
	look[Selected] = reverse
	look[Notice] = bold
	look[Found] = underline
	return look
}

func foreground(index int) string { return "38;5;" + strconv.Itoa(index) }
