package compare

import (
	"slices"

	"bascule/comparison"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// cell is what one row says of one offer.
type cell struct {
	sign    string // before the text, so that it is known without colour
	text    string // for a column
	long    string // whole; empty when text says it all
	marks   string // added to the whole: who answered, what was laid over
	role    theme.Role
	number  bool
	unknown bool // nothing is known: two unknowns are not alike

	amount *comparison.Range    // of a row of money
	worth  *comparison.Interval // where more of it can be told from less
	lacks  []string             // of a row that lists what is missing
}

// drawn is the cell as a column shows it.
func (c cell) drawn() string {
	if c.sign == "" {
		return c.text
	}
	return c.sign + " " + c.text
}

// whole is all the cell says, its marks included.
func (c cell) whole() string { return c.answer() + c.marks }

// answer is what the cell says, whoever says it.
func (c cell) answer() string {
	if c.long != "" {
		return c.long
	}
	return c.text
}

// scale says how the words of a row tell more from less: ids of the texts.
type scale string

// The scales.
const (
	noScale  scale = ""         // one value is not more than another
	presence scale = "presence" // en plus, en moins
	quality  scale = "quality"  // mieux, moins bien
	amount   scale = "amount"   // plus, moins
)

// alike reports whether every offer gives the same answer.
func alike(cells []cell) bool {
	if len(cells) < 2 {
		return false
	}
	for _, c := range cells[1:] {
		if c.answer() != cells[0].answer() {
			return false
		}
	}
	return true
}

// versus says a cell as a difference to that of the reference. What is not known
// on one side is no difference: the cell speaks for itself.
func (c cell) versus(in screen.Input, reference cell, by scale) cell {
	told := c.against(in, reference, by)
	told.marks = c.marks
	return told
}

// against is the difference without the marks.
func (c cell) against(in screen.Input, reference cell, by scale) cell {
	switch {
	case c.unknown || reference.unknown:
		return c
	case c.worth != nil && c.worth.Width() > 0 && c.answer() == reference.answer():
		return c // as little known on both sides is not alike
	case c.answer() == reference.answer():
		return cell{text: in.Text.T("compare.versus.same"), long: c.answer(), role: theme.Muted}
	case c.amount != nil && reference.amount != nil:
		return c.dearer(in, *reference.amount)
	case c.lacks != nil || reference.lacks != nil:
		return c.lacking(in, reference)
	case c.worth == nil || reference.worth == nil || by == noScale:
		return c
	case c.worth.Low > reference.worth.High:
		return c.said(in, by, "up", theme.Rises, theme.Level5)
	case c.worth.High < reference.worth.Low:
		return c.said(in, by, "down", theme.Falls, theme.Level2)
	}
	return c
}

// said puts a word of comparison before the cell.
func (c cell) said(in screen.Input, by scale, way string, sign theme.Glyph, role theme.Role) cell {
	id := "compare.versus." + string(by) + "." + way
	return cell{sign: in.Theme.Glyph(sign), text: in.Text.T(id+"-short", "value", c.text), long: in.Text.T(id, "value", c.answer()), role: role}
}

// dearer says how much more or less an offer costs than the reference. Ends that
// are not known leave nothing to subtract.
func (c cell) dearer(in screen.Input, reference comparison.Range) cell {
	r := *c.amount
	if !r.LowKnown || !r.HighKnown || !reference.LowKnown || !reference.HighKnown {
		return c
	}
	low, high := r.Low-reference.High, r.High-reference.Low
	role := theme.Normal
	switch {
	case low > 0:
		role = theme.Level2
	case high < 0:
		role = theme.Level5
	}
	text := gap(in.Text, low)
	long := text
	if low != high {
		long = in.Text.T("compare.versus.between", "low", text, "high", gap(in.Text, high))
		text = in.Text.T("compare.versus.about", "low", euros(in.Text, low, down), "high", euros(in.Text, high, up))
	}
	return cell{text: text, long: in.Text.T("compare.versus.with", "difference", long, "value", c.answer()), role: role, number: true}
}

// lacking says which uses are there more, or less, than in the reference.
func (c cell) lacking(in screen.Input, reference cell) cell {
	missing := func(a, b cell) []string {
		return slices.DeleteFunc(slices.Clone(a.lacks), func(name string) bool { return slices.Contains(b.lacks, name) })
	}
	var said []string
	less, more := missing(c, reference), missing(reference, c)
	role := theme.Level5
	if len(less) > 0 {
		said, role = append(said, in.Text.T("compare.versus.presence.down", "value", in.Text.List(i18n.Within(less...)))), theme.Level2
	}
	if len(more) > 0 {
		said = append(said, in.Text.T("compare.versus.presence.up", "value", in.Text.List(i18n.Within(more...))))
	}
	if len(said) == 0 {
		return c
	}
	text := said[0]
	if len(said) > 1 {
		text += in.Text.T("list.semicolon") + said[1]
	}
	return cell{text: text, long: in.Text.T("compare.versus.with", "difference", text, "value", c.answer()), role: role}
}
