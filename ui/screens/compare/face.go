package compare

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/list"
	"bascule/ui/component/mark"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// faceHead is how many lines stand over the list: the names of the two offers.
const faceHead = 1

// halfGap is what the line between the two offers takes.
const halfGap = 3

// half is the room of one of two offers face to face.
func half(in screen.Input) int { return max(1, (in.Width-between-halfGap)/2) }

// viewFaces draws two offers face to face: a subject on a line, both answers under
// it.
func (s Screen) viewFaces(in screen.Input, room layout) []string {
	shown := s.shown(in)
	left, right := s.pair(in)
	names := [2]string{shown.columns[left].name, shown.columns[right].name}
	if shown.frozen {
		names[0] = in.Theme.Glyph(mark.Reference) + " " + names[0]
	}
	head := strings.Repeat(" ", between) + in.Theme.Paint(theme.Heading, fill(in, names[0], half(in)))
	if left != right {
		head += divider(in) + in.Theme.Paint(theme.Heading, fill(in, names[1], half(in)))
	}
	view := s.faces(in).View(s.face, in.Theme, true, in.Width, room.rows)
	return append([]string{head}, strings.Split(view, "\n")...)
}

// faces is what shows, as a list of subjects with both answers.
func (s Screen) faces(in screen.Input) list.List {
	shown := s.shown(in)
	left, right := s.pair(in)
	return list.List{Len: len(shown.lines), Notes: true, Item: func(i int) list.Item {
		line := shown.lines[i]
		if line.row == nil {
			return list.Item{Text: line.label, Role: theme.Heading}
		}
		note := in.Theme.Paint(line.cells[left].role, fill(in, line.cells[left].drawn(), half(in)))
		if left != right {
			note += divider(in) + in.Theme.Paint(line.cells[right].role, fill(in, line.cells[right].drawn(), half(in)))
		}
		return list.Item{Text: line.label, Note: note}
	}}
}

func divider(in screen.Input) string {
	return " " + in.Theme.Paint(theme.Rule, in.Theme.Glyph(theme.Vertical)) + " "
}

// fill cuts or pads a text to a width.
func fill(in screen.Input, text string, width int) string {
	text = ansi.Truncate(text, width, in.Theme.Glyph(theme.Ellipsis))
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}
