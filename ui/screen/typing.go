package screen

import "bascule/ui/keys"

// Typing is what the focused text field takes.
type Typing int

// What a field takes.
const (
	Nothing Typing = iota // no field has the focus
	Words                 // every key that types or edits
	Figures               // those that edit, and those that type a figure: letters stay actions
)

// Takes reports whether a field takes a key.
func (t Typing) Takes(p keys.Press) bool {
	switch {
	case t == Nothing:
		return false
	case t == Figures && p.Text != "" && !p.Paste:
		return keys.Numeric(p) != ""
	}
	return p.Edits()
}
