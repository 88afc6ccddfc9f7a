// Package field takes what is typed: text or numbers, on one line.
//
// Editing is that of bubbles/textinput; drawing is ours, so that a field fits
// its room to the cell and looks as the theme says. A paste of several lines
// becomes one; control characters never get in; a length bounds everything.
//
// The package checks nothing but characters: what a value means is the caller's
// business.
package field

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/keys"
	"bascule/ui/theme"
)

// Kind is what a field takes.
type Kind int

// The kinds of fields.
const (
	Text   Kind = iota
	Whole       // digits of either layer of the keyboard
	Amount      // digits and one decimal point, two decimals at most
)

// mostTyped bounds a field without a limit of its own.
const mostTyped = 500

// Field is a line being typed. Use [New].
type Field struct {
	kind     Kind
	input    textinput.Model
	proposed bool
	full     bool // what was typed last did not get in whole
	overflow int  // the bound it met, when what came before had got in
}

// New returns a field that holds a value, the cursor after it. At most so many
// characters get in; 0 is a bound wide enough for a sentence.
func New(kind Kind, value string, most int) Field {
	if most <= 0 {
		most = mostTyped
	}
	input := textinput.New()
	input.CharLimit = most
	input.Focus()
	input.SetValue(clean(value))
	input.CursorEnd()
	return Field{kind: kind, input: input}
}

// Proposing returns a field whose value is only proposed: the first character
// typed takes its place, and moving in it keeps it.
func Proposing(kind Kind, value string, most int) Field {
	f := New(kind, value, most)
	f.proposed = !f.Empty()
	return f
}

// Proposed reports whether the value is still the one that was proposed.
func (f Field) Proposed() bool { return f.proposed }

// Value returns what was typed. Numbers are written with a point.
func (f Field) Value() string { return strings.TrimSpace(f.input.Value()) }

// Empty reports whether nothing was typed.
func (f Field) Empty() bool { return f.Value() == "" }

// editing maps the keys that type nothing to what the text input knows.
func editing(name string) (tea.KeyType, bool) {
	switch name {
	case "left":
		return tea.KeyLeft, true
	case "right":
		return tea.KeyRight, true
	case "home":
		return tea.KeyHome, true
	case "end":
		return tea.KeyEnd, true
	case "backspace":
		return tea.KeyBackspace, true
	case "delete":
		return tea.KeyDelete, true
	case "ctrl+u":
		return tea.KeyCtrlU, true
	case "ctrl+k":
		return tea.KeyCtrlK, true
	case "ctrl+w":
		return tea.KeyCtrlW, true
	}
	return 0, false
}

// Type answers a key. The second value is false for a key a field has no use
// for: the caller may have one.
func (f Field) Type(p keys.Press) (Field, bool) {
	if p.Text == "" {
		key, ok := editing(p.Name)
		if ok {
			f.input, _ = f.input.Update(tea.KeyMsg{Type: key})
			f.proposed, f.full, f.overflow = false, false, 0
		}
		return f, ok
	}
	text := clean(p.Text)
	if f.kind != Text {
		text = keys.Numeric(p)
	}
	if f.proposed && text != "" {
		f.input.SetValue("")
		f.proposed = false
	}
	full, limit := f.full, f.input.CharLimit
	f.full, f.overflow = false, 0
	for n, r := range []rune(text) {
		if f.full = n == limit || utf8.RuneCountInString(f.input.Value()) >= limit; f.full {
			break // a pasted novel would be read to its end for nothing
		}
		before := f.input
		f.input, _ = f.input.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
		if !f.allowed() {
			f.input = before
		}
	}
	if f.full && !full {
		f.overflow = limit
	}
	return f, true
}

// Overflow returns how many characters the field takes when what was just typed
// is the first that did not get in whole, else 0.
func (f Field) Overflow() int { return f.overflow }

// allowed reports whether the value is one of the field's kind, or on the way to
// it.
func (f Field) allowed() bool {
	value := f.input.Value()
	_, decimals, dotted := strings.Cut(value, ".")
	switch f.kind {
	case Whole:
		return !dotted
	case Amount:
		return len(decimals) <= 2 && !strings.Contains(decimals, ".") && !strings.HasPrefix(value, ".")
	}
	return true
}

// View draws the field on exactly w cells, the cursor in reverse when it has the
// focus. A value too long shows the part around the cursor. An empty field
// without focus shows the hint.
func (f Field) View(t *theme.Theme, focused bool, hint string, w int) string {
	if w <= 0 {
		return ""
	}
	value, at := []rune(f.input.Value()), f.input.Position()
	if !focused {
		if len(value) == 0 {
			return t.Paint(theme.Muted, pad(ansi.Truncate(hint, w, t.Glyph(theme.Ellipsis)), w))
		}
		return pad(ansi.Truncate(string(value), w, t.Glyph(theme.Ellipsis)), w)
	}
	from := f.first(w)
	under, after := " ", ""
	if at < len(value) {
		under, after = string(value[at]), string(value[at+1:])
	}
	before := string(value[from:at])
	room := w - ansi.StringWidth(before) - ansi.StringWidth(under)
	return before + t.Paint(theme.Selected, under) + pad(ansi.Truncate(after, max(0, room), ""), room)
}

// first is the first character shown of a focused field on w cells.
func (f Field) first(w int) int {
	value, at, from := []rune(f.input.Value()), f.input.Position(), 0
	for from < at && ansi.StringWidth(string(value[from:at])) > w-1 {
		from++
	}
	return from
}

// Touch puts the cursor on cell x of the focused field, as it shows on w cells;
// beyond what was typed, after it.
func (f Field) Touch(x, w int) Field {
	value, at := []rune(f.input.Value()), f.first(w)
	for from := at; at < len(value) && ansi.StringWidth(string(value[from:at+1])) <= x; at++ {
		continue
	}
	f.input.SetCursor(at)
	f.proposed = false
	return f
}

// clean makes one line of safe text of what was pasted or given.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || invisible(r):
			return -1
		}
		return r
	}, s)
}

// invisible reports the marks that change how the rest of a line reads or
// measures: bidirectional controls, zero-width signs, variation selectors.
func invisible(r rune) bool {
	return r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x2069 ||
		r >= 0xfe00 && r <= 0xfe0f || r == 0xfeff || r == 0xfffd
}

func pad(s string, w int) string {
	return s + strings.Repeat(" ", max(0, w-ansi.StringWidth(s)))
}
