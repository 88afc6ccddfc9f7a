// Package theme answers one question: how does a thing of this role look?
//
// Screens name roles, never colours. A role that means something (good, doubt…)
// always comes with a word and a shape beside its colour. Styles are a prefix
// and a suffix taken once, so that styling a cell costs one concatenation.
//
// The package never queries the terminal: mode and profile come in as arguments.
package theme

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// Mode is how colours are chosen.
type Mode string

// The modes, in the order the T key goes through them.
const (
	Auto     Mode = "auto"
	Light    Mode = "light"
	Dark     Mode = "dark"
	Contrast Mode = "contrast"
	Plain    Mode = "plain" // no colour: bold, underline and reverse only
)

// Modes lists the modes in order.
func Modes() []Mode { return []Mode{Auto, Light, Dark, Contrast, Plain} }

// Next returns the mode after m, Auto coming after the last.
func (m Mode) Next() Mode {
	modes := Modes()
	for i, mode := range modes {
		if mode == m {
			return modes[(i+1)%len(modes)]
		}
	}
	return Auto
}

// Role is what a piece of text is.
type Role int

// The roles.
const (
	Normal   Role = iota
	Strong        // what must be read first
	Muted         // secondary; never faint, so that a projector shows it
	Heading       // of a zone
	Key           // a key in the footer
	Selected      // the row or cell under the cursor, beside its mark
	Notice        // the message line
	Found         // letters that answer a search, inside any other role
	Level1        // insuffisant
	Level2        // faible
	Level3        // moyen
	Level4        // bon
	Level5        // fort
	Doubt         // unknown, disputed, to verify
	Rule          // lines and frames
	roleCount
)

// Level returns the role of a level from 1 to 5; anything else is [Doubt].
func Level(n int) Role {
	if n < 1 || n > 5 {
		return Doubt
	}
	return Level1 + Role(n-1)
}

// Theme paints. Two themes made from the same arguments paint alike.
type Theme struct {
	mode   Mode
	ascii  bool
	ground string // what every line starts with: set by the contrast mode only
	styles [roleCount]style
}

// style is what to write before and after a text.
type style struct{ before, after string }

// New makes a theme. Auto looks as Dark: callers that know the background say
// Light or Dark. ASCII replaces every glyph by one ASCII character. A
// profile of fewer than 256 colours gets attributes only, since the sixteen
// colours of a terminal may be anything.
func New(mode Mode, ascii bool, profile termenv.Profile) *Theme {
	t := &Theme{mode: mode, ascii: ascii}
	look := looks(mode, profile)
	after := "\x1b[22;24;27;39m"
	if mode == Contrast && profile <= termenv.ANSI256 {
		t.ground = contrastGround
		after = "\x1b[22;24;27m" + contrastGround
	}
	for role, codes := range look {
		if codes != "" {
			t.styles[role] = style{"\x1b[" + codes + "m", after}
		}
	}
	t.styles[Found].after = "\x1b[24m" // whatever it stands in goes on
	return t
}

// Mode returns the mode the theme was made for.
func (t *Theme) Mode() Mode { return t.mode }

// ASCII reports whether glyphs are written in ASCII.
func (t *Theme) ASCII() bool { return t.ascii }

// Paint returns s in the look of a role. Pad before painting: the padding then
// takes the look too. A painted text may stand inside another of role Selected.
func (t *Theme) Paint(role Role, s string) string {
	if role < 0 || role >= roleCount || s == "" {
		return s
	}
	look := &t.styles[role]
	if look.before == "" {
		return s
	}
	return look.before + s + look.after
}

// Finish makes a line ready for the terminal: the ground of the contrast mode
// under its whole width, and ASCII spelling where asked. It is the last thing
// done to a line, once for each.
func (t *Theme) Finish(line string, width int) string {
	if t.ascii {
		line = Spell(line)
	}
	if t.ground == "" {
		return line
	}
	if room := width - ansi.StringWidth(line); room > 0 {
		line += strings.Repeat(" ", room)
	}
	return t.ground + line + "\x1b[0m"
}
