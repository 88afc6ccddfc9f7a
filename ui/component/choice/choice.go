// Package choice asks for one or several among a few.
//
// The package holds where the cursor is; what is chosen is the caller's.
package choice

import (
	"bascule/ui/component/list"
	"bascule/ui/keys"
	"bascule/ui/theme"
)

// Pick is the action that chooses what is under the cursor, or lets it go.
const Pick keys.ID = "choice.pick"

// Actions returns the actions of a choice with the focus. The key it shows is the
// one hands go to: Espace ticks several, Entrée takes one.
func Actions(several bool) []keys.Action {
	pick := keys.Action{ID: Pick, Keys: []string{"enter", "space"}, Rank: 1}
	if several {
		pick.Keys = []string{"space", "enter"}
	}
	return append(keys.Moves(), pick)
}

// Option is one thing to choose.
type Option struct {
	Text   string
	Note   string // a second line
	Right  string // at the end of the line: what choosing it would do
	Chosen bool
}

// Choice is what to choose from.
type Choice struct {
	Options []Option
	Several bool // squares rather than circles: more than one may be chosen
}

// List returns the choice as a list, with a mark before each option.
func (c Choice) List(t *theme.Theme) list.List {
	l := list.List{Len: len(c.Options), Item: func(i int) list.Item {
		option := c.Options[i]
		return list.Item{Text: c.mark(t, option.Chosen) + " " + option.Text, Right: option.Right, Note: indent(option.Note)}
	}}
	for _, option := range c.Options {
		l.Notes = l.Notes || option.Note != ""
	}
	return l
}

// View draws the choice in at most h lines of at most w cells.
func (c Choice) View(p list.Place, t *theme.Theme, focused bool, w, h int) string {
	return c.List(t).View(p, t, focused, w, h)
}

func (c Choice) mark(t *theme.Theme, chosen bool) string {
	switch {
	case c.Several && chosen:
		return t.Glyph(theme.Full)
	case c.Several:
		return t.Glyph(theme.Empty)
	case chosen:
		return t.Glyph(theme.Chosen)
	}
	return t.Glyph(theme.NotChosen)
}

// indent puts a note under its text rather than under its mark.
func indent(note string) string {
	if note == "" {
		return ""
	}
	return "  " + note
}
