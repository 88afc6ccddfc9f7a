package compare

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/choice"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
)

// copyable is one thing that can be copied: what it is called, and how its text
// is made.
type copyable struct {
	word  string // "cell", "line" or "table"
	label string
	text  func() string
}

// copyables lists what can be copied of the table: the cell under the cursor, its
// line, and all that shows.
func (s Screen) copyables(in screen.Input) []copyable {
	shown := s.shown(in)
	if len(shown.columns) == 0 {
		return nil
	}
	var things []copyable
	if l := s.line(in); l.row != nil {
		cell := in.Text.T("compare.about.title", "offer", s.column(in).name, "subject", l.label)
		things = []copyable{
			{"cell", in.Text.T("compare.copy.cell", "cell", cell), func() string { return s.cellText(in) }},
			{"line", in.Text.T("compare.copy.line", "subject", l.label), func() string { return s.lineText(in) }},
		}
	}
	return append(things, copyable{"table", in.Text.T("compare.copy.table"), func() string { return s.tableText(in) }})
}

// copy copies the cell that is opened; of the table, it asks what to copy when
// there are several things.
func (s Screen) copy(in screen.Input) (Screen, []screen.Intent) {
	switch things := s.copyables(in); {
	case s.page == cellPage && s.line(in).row != nil:
		return s, []screen.Intent{screen.Copy{Text: s.cellText(in)}}
	case len(things) > 1:
		s.page, s.choosing = copyPage, list.Place{}
		return s, nil
	}
	return s.pickCopy(0, in)
}

// pickCopy copies one of the things and goes back to the table.
func (s Screen) pickCopy(at int, in screen.Input) (Screen, []screen.Intent) {
	s.page = tablePage
	things := s.copyables(in)
	if at >= len(things) {
		return s, nil
	}
	return s, []screen.Intent{screen.Copy{Text: things[at].text()}}
}

// copyOptions are the things that can be copied.
func (s Screen) copyOptions(in screen.Input) []choice.Option {
	var options []choice.Option
	for _, thing := range s.copyables(in) {
		options = append(options, choice.Option{Text: thing.label})
	}
	return options
}

// cellText is all that the cell under the cursor holds.
func (s Screen) cellText(in screen.Input) string {
	return ansi.Strip(strings.Join(s.about(in, prose.Measure, true), "\n")) + "\n"
}

// lineText is the line under the cursor, an offer a line.
func (s Screen) lineText(in screen.Input) string {
	l := s.line(in)
	lines := []string{l.label}
	for i, c := range s.shown(in).columns {
		lines = append(lines, "- "+in.Text.T("evidence.line", "label", c.name, "of", l.cells[i].whole()))
	}
	return strings.Join(lines, "\n") + "\n"
}

// tableText is what shows of the table as cells, for a spreadsheet.
func (s Screen) tableText(in screen.Input) string {
	shown := s.shown(in)
	titles := []string{in.Text.T("compare.criterion")}
	for _, c := range shown.columns {
		titles = append(titles, c.name)
	}
	if shown.frozen {
		titles[1] = in.Text.T("compare.copy.reference", "offer", titles[1])
	}
	rows := [][]string{titles}
	for _, l := range shown.lines {
		row := []string{s.model(in).groups[l.group].title}
		switch {
		case l.row != nil:
			row[0] = l.label
		case s.outlook.folded.has(l.group):
			row[0] = in.Text.N("compare.folded", l.holds, "group", row[0])
		}
		for _, c := range l.cells {
			row = append(row, c.whole())
		}
		rows = append(rows, row)
	}
	return screen.Tabbed(rows)
}
