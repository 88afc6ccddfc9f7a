package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui/keys"
)

// presses makes of one message the keys that were pressed. Bubble Tea v1 merges
// characters read together into one message: each becomes its own press, or
// "++" would match nothing. Alt+key is how a terminal says Esc then key. A paste
// stays whole, and counts only where text is typed.
func presses(msg tea.KeyMsg, typing bool) []keys.Press {
	if msg.Paste {
		if !typing {
			return nil
		}
		return []keys.Press{{Text: string(msg.Runes), Paste: true}}
	}
	var out []keys.Press
	if msg.Alt {
		out = append(out, keys.Press{Name: "esc"})
		msg.Alt = false
	}
	if msg.Type != tea.KeyRunes {
		return append(out, named(msg))
	}
	for _, r := range msg.Runes {
		out = append(out, character(r))
	}
	return out
}

// character is the press of a key that types r.
func character(r rune) keys.Press {
	if r == ' ' || r == '\u00a0' || r == '\u202f' {
		return keys.Press{Name: "space", Text: " "}
	}
	return keys.Press{Name: string(r), Text: string(r)}
}

// named is the press of a key that has a name. Terminals send Ctrl+H for
// Backspace and Ctrl+J for Enter.
func named(msg tea.KeyMsg) keys.Press {
	switch msg.Type {
	case tea.KeySpace:
		return character(' ')
	case tea.KeyCtrlH:
		return keys.Press{Name: "backspace"}
	case tea.KeyCtrlJ:
		return keys.Press{Name: "enter"}
	}
	return keys.Press{Name: msg.String()}
}
