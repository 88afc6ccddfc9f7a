package keys

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Digits is the unshifted top row of a French AZERTY keyboard: what arrives when
// somebody reaches for 1, 2, 3… without Shift.
const Digits = "&é\"'(-è_çà"

// behindAltGr are the characters a French AZERTY keyboard keeps behind AltGr, or
// makes with a dead key. No default key may be one of them.
const behindAltGr = "[]{}|\\~@#^`¨¤"

// Digit returns the digit of a press on either layer of an AZERTY keyboard: "é"
// is 2. The second value is false for other keys. `-` is a digit (6) only for
// numeric fields: callers that use it otherwise test it first.
func (p Press) Digit() (int, bool) {
	r, size := utf8.DecodeRuneInString(p.Name)
	if size == 0 || size != len(p.Name) {
		return 0, false
	}
	return digit(r)
}

// digit returns the digit of a character of either layer. A Mac has § and ! on
// the keys of 6 and 8.
func digit(r rune) (int, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r == '§':
		return 6, true
	case r == '!':
		return 8, true
	}
	n := 0
	for _, key := range Digits {
		n++
		if key == r {
			return n % 10, true
		}
	}
	return 0, false
}

// Numeric reads what was typed into a numeric field: the digits of both layers,
// a point or a comma as the decimal point, and nothing else. A paste is read as
// written: only its own digits count.
func Numeric(p Press) string {
	var b strings.Builder
	for _, r := range p.Text {
		switch n, ok := digit(r); {
		case r == '.' || r == ',' || r == ';' && !p.Paste:
			b.WriteByte('.')
		case ok && (!p.Paste || r >= '0' && r <= '9'):
			b.WriteByte(byte('0' + n))
		}
	}
	return b.String()
}

// named lists the keys that type nothing and that Bubble Tea can send.
func named() []string {
	return []string{
		"up", "down", "left", "right", "pgup", "pgdown", "home", "end", "enter", "esc", "tab", "shift+tab",
		"space", "backspace", "delete", "insert",
		"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
	}
}

// Possible reports whether some key can send a name, so that no action is bound
// to a key that never comes. Ctrl+H, Ctrl+I, Ctrl+J and Ctrl+M are Backspace,
// Tab and Enter in a terminal.
func Possible(name string) bool {
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return len(letter) == 1 && letter[0] >= 'a' && letter[0] <= 'z' && !strings.Contains("hijm", letter)
	}
	return slices.Contains(named(), name) || utf8.RuneCountInString(name) == 1 && name != " "
}

// Reachable reports whether a French AZERTY keyboard makes a key without AltGr
// and without a dead key. Keys the terminal may keep for itself (F10, F11) and
// the prefixes of multiplexers (Ctrl+A, Ctrl+B) are not reachable either.
func Reachable(name string) bool {
	switch name {
	case "f10", "f11", "ctrl+a", "ctrl+b":
		return false
	}
	return Possible(name) && !strings.ContainsAny(name, behindAltGr)
}
