package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/beside"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// Room from which the sheet stands beside the list; the shell keeps three lines
// of a window of thirty.
const (
	wideFrom = 120
	tallFrom = 27
)

// split is what stands between the list and the sheet.
const split = 3

// headLines stand over the sheet, listHead over the list.
const (
	headLines = 3
	listHead  = 1
)

func wide(in screen.Input) bool { return in.Width >= wideFrom && in.Height >= tallFrom }

// listWidth and sheetWidth share the window.
func listWidth(in screen.Input) int {
	if !wide(in) {
		return in.Width
	}
	return max(60, in.Width*45/100)
}

func sheetWidth(in screen.Input) int {
	if !wide(in) {
		return in.Width
	}
	return in.Width - listWidth(in) - split
}

// Rooms are how many lines scroll.
func sheetRoom(in screen.Input) int { return max(1, in.Height-headLines) }
func menuRoom(in screen.Input) int  { return max(1, in.Height-listHead) }

func listRoom(s Screen, in screen.Input) int {
	room := in.Height - listHead
	if s.fieldShown() {
		room--
	}
	if len(s.filter) > 0 {
		room--
	}
	return max(1, room)
}

// fieldShown reports whether what is searched for stands over the list.
func (s Screen) fieldShown() bool { return s.searching || !s.query.Empty() }

// View implements [screen.Screen].
func (s Screen) View(in screen.Input) screen.Frame {
	if in.Catalogue == nil {
		return screen.Frame{Body: " " + in.Text.T("catalogue.loading"), Status: in.Text.T("catalogue.status-loading")}
	}
	frame := screen.Frame{Status: s.status(in, !wide(in))}
	var lines []string
	switch {
	case wide(in):
		lines = beside.View(in.Theme, s.listLines(in), s.sheetLines(in), listWidth(in)+1, in.Height)
	case s.menu != noMenu || s.page == listPage:
		lines = s.listLines(in)
	default:
		lines = s.sheetLines(in)
	}
	frame.Body = strings.Join(lines[:min(len(lines), max(0, in.Height))], "\n")
	return frame
}

// listLines draws the list, or the menu that is open over it.
func (s Screen) listLines(in screen.Input) []string {
	width := listWidth(in)
	if s.menu != noMenu {
		title := in.Theme.Paint(theme.Strong, " "+in.Text.T("catalogue.menu."+s.menu.word()))
		lines := []string{ansi.Truncate(title, width, in.Theme.Glyph(theme.Ellipsis))}
		return append(lines, strings.Split(s.menuList(in).View(s.menuPlace, in.Theme, true, width, menuRoom(in)), "\n")...)
	}
	var lines []string
	if s.fieldShown() {
		label := " " + in.Text.T("catalogue.search-label") + " "
		room := max(1, width-ansi.StringWidth(label))
		lines = append(lines, ansi.Truncate(label+s.query.View(in.Theme, s.searching, in.Text.T("catalogue.search-hint"), room), width, ""))
	}
	if len(s.filter) > 0 {
		line := " " + i18n.Capital(in.Text.T("catalogue.asked-filter", "what", s.filtered(in))) + " (" + in.Text.T("catalogue.drop-filters") + ")"
		lines = append(lines, in.Theme.Paint(theme.Strong, ansi.Truncate(line, width, in.Theme.Glyph(theme.Ellipsis))))
	}
	if s.rows(in).shown == 0 {
		lines = append(lines, "")
		for _, line := range prose.Lines(in.Theme, s.nothing(in, in.Text.T("catalogue.nothing-do")), width-2) {
			lines = append(lines, " "+line)
		}
		return lines
	}
	lines = append(lines, s.columns(in).head(in, s.titles(in)))
	return append(lines, strings.Split(s.list(in).View(s.place(in), in.Theme, s.page == listPage, width, listRoom(s, in)), "\n")...)
}

// looks reports whether something is looked for: the list then says why each
// thing was found.
func (s Screen) looks(in screen.Input) bool {
	s.cache.prepare(in)
	return !s.cache.search(s.query.Value()).empty()
}

// list returns the list as the component draws it.
func (s Screen) list(in screen.Input) list.List {
	rows := s.rows(in)
	x, w := s.cache.index, s.cache.weighed
	if w == nil {
		return list.List{}
	}
	q := s.cache.search(s.query.Value())
	columns, by := s.columns(in), s.ordered().by
	at := s.place(in).At
	return list.List{Len: len(rows.list), Item: func(i int) list.Item {
		row := rows.list[i]
		switch {
		case row.text != "":
			return list.Item{Text: " " + row.text, Role: theme.Doubt, Still: true}
		case row.part != "":
			return list.Item{Text: " " + partTitle(in, row), Heading: true}
		case row.thing < 0:
			return list.Item{Still: true}
		}
		cells := w.cellsOf(in, x, row.thing)
		if !q.empty() {
			cells = q.found(in, row.thing, cells)
		} else if offer := x.things[row.thing].offer; offer != nil {
			cells = cells.sorted(by.told(in, offer))
		}
		return list.Item{Text: columns.join(in.Theme, cells, i != at || s.page != listPage)}
	}}
}

// partTitle names a part of the catalogue, and counts what is listed of it.
func partTitle(in screen.Input, row row) string {
	part := in.Text.T("catalogue.shelf." + row.part)
	for g := aProgram; g < genres; g++ {
		if row.part == g.word() {
			return in.Text.T("catalogue.part-others", "part", part, "n", in.Text.Count(int64(row.count)))
		}
	}
	return in.Text.N("catalogue.part-count", row.count, "part", part)
}

// place is where the reader is in the list.
func (s Screen) place(in screen.Input) list.Place {
	rows := s.rows(in)
	at := rows.of(s.cache.index, s.at)
	if at < 0 {
		at = rows.first
	}
	return list.Place{At: max(0, at), Top: s.top}
}

// nothing says why nothing is listed and what would bring offers back; then what
// to do about it, in the words given.
func (s Screen) nothing(in screen.Input, do string) []prose.Block {
	rows := s.rows(in)
	if len(s.cache.index.things) == 0 {
		return []prose.Block{{Text: in.Text.T("catalogue.empty")}}
	}
	search := in.Text.T("catalogue.the-search", "words", s.query.Value())
	var why []string
	if !s.query.Empty() {
		why = append(why, search)
	}
	if len(s.filter) > 0 {
		why = append(why, in.Text.T("catalogue.the-filter", "what", s.filtered(in)))
	}
	blocks := []prose.Block{{Text: in.Text.T("catalogue.nothing", "why", in.Text.List(why)), Role: theme.Strong}}
	left := s.leftWithout(in)
	for i, asked := range s.askedFor() {
		if left[i] > 0 {
			g, _ := s.without(asked).filter.viewed()
			text := in.Text.T("catalogue.without", "what", asked.say(in, s), "count", g.said(in, left[i]))
			blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: text})
		}
	}
	blocks = append(blocks, prose.Block{Text: do})
	for _, row := range rows.list {
		if row.text != "" {
			blocks = append(blocks, prose.Block{Kind: prose.Line, Text: row.text, Role: theme.Doubt})
		}
	}
	return blocks
}

// asked says what is searched for and filtered, or nothing.
func (s Screen) asked(in screen.Input) string {
	var parts []string
	if !s.query.Empty() {
		parts = append(parts, in.Text.T("catalogue.asked-search", "words", s.query.Value()))
		for _, sought := range s.cache.search(s.query.Value()).words {
			if sought.read != "" {
				parts = append(parts, in.Text.T("catalogue.read-as", "word", sought.word, "read", sought.read))
			}
		}
	}
	if len(s.filter) > 0 {
		parts = append(parts, in.Text.T("catalogue.asked-filter", "what", s.filtered(in)))
	}
	return strings.Join(parts, dot(in))
}

// filtered says every filter chosen.
func (s Screen) filtered(in screen.Input) string {
	var families []string
	for g := range groups {
		if said := s.filterText(in, g); said != "" {
			families = append(families, said)
		}
	}
	return strings.Join(families, in.Text.T("list.comma"))
}

// filterText says what is asked for in one family.
func (s Screen) filterText(in screen.Input, g group) string {
	var chosen []facet
	for _, facet := range s.filter {
		if facet.group == g {
			chosen = append(chosen, facet)
		}
	}
	number := s.cache.index.number
	slices.SortStableFunc(chosen, func(a, b facet) int { return cmp.Compare(number[a], number[b]) })
	names := make([]string, len(chosen))
	for i, facet := range chosen {
		names[i] = facet.label(in)
	}
	if g == byUse {
		return in.Text.List(names)
	}
	return in.Text.Either(names)
}

// status says what is shown, what hides the rest, and what was left out. A sheet
// that shows alone is counted among the others.
func (s Screen) status(in screen.Input, alone bool) string {
	rows := s.rows(in)
	var parts []string
	if row := rows.of(s.cache.index, s.at); alone && s.page != listPage && row >= 0 {
		parts = append(parts, in.Text.T("catalogue.status-sheet", "n", rows.position[row], "of", rows.shown))
	}
	asked := s.asked(in)
	switch {
	case asked != "":
		parts = append(append(parts, s.counted(in)...), asked)
	case len(parts) == 0:
		parts = append(parts, anOffer.said(in, s.cache.index.offers))
	}
	if by := s.ordered(); by != (sorting{}) {
		parts = append(parts, in.Text.T("catalogue.status-sort", "order", i18n.Small(in.Text.T("catalogue.sort."+by.by.word())), "way", by.way(in)))
	}
	if n := screen.Kept(in); n > 0 {
		parts = append(parts, in.Text.N("catalogue.status-kept", n))
	}
	if n := len(in.Catalogue.LeftOut); n > 0 {
		parts = append(parts, in.Text.N("catalogue.status-left-out", n))
	}
	if !s.cache.weighed.needs {
		parts = append(parts, in.Text.T("catalogue.status-no-needs"))
	}
	return strings.Join(parts, dot(in))
}

// counted says how many of the things looked at are listed, of how many; then how
// many of the other genres were found. No offer is not told where something else
// answers.
func (s Screen) counted(in screen.Input) []string {
	rows := s.rows(in)
	viewed, _ := s.filter.viewed()
	all := s.cache.index.from[viewed+1] - s.cache.index.from[viewed]
	var parts []string
	if rows.tally[viewed] > 0 || rows.shown == 0 {
		parts = append(parts, in.Text.T("catalogue.some-of", "count", viewed.said(in, rows.tally[viewed]), "all", in.Text.Count(int64(all))))
	}
	for g := range genres {
		if g != viewed && rows.tally[g] > 0 {
			parts = append(parts, g.said(in, rows.tally[g]))
		}
	}
	return parts
}
