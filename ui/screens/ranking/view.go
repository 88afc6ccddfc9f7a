package ranking

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/component/beside"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// View implements [screen.Screen].
func (s Screen) View(in screen.Input) screen.Frame {
	if !ready(in) {
		return blank(in)
	}
	z := s.zones(in)
	lines := append(make([]string, 0, in.Height), z.head...)
	switch {
	case z.panel == 0:
		lines = append(lines, s.listView(in, z)...)
	case z.list == 0:
		lines = append(lines, prose.Indent(s.panelView(in, z))...)
	default:
		lines = append(lines, beside.View(in.Theme, s.listView(in, z), s.panelView(in, z), z.list, z.height)...)
	}
	return screen.Frame{Body: strings.Join(lines[:min(len(lines), in.Height)], "\n"), Status: status(in)}
}

// blank says why there is no ranking, and what to do about it.
func blank(in screen.Input) screen.Frame {
	blocks := blankBlocks(in)
	if ranks(in) {
		blocks = append(blocks, prose.Block{Text: in.Text.T("ranking.blank.needs-how")})
	}
	lines := prose.Indent(prose.Lines(in.Theme, blocks, min(in.Width-2, prose.Measure)))
	return screen.Frame{
		Body:   strings.Join(lines[:min(len(lines), max(0, in.Height))], "\n"),
		Status: in.Text.T("ranking.blank.status"),
	}
}

// ranks reports whether there is something to rank, be it for no need yet.
func ranks(in screen.Input) bool {
	return in.Catalogue != nil && in.Assessment != nil && len(in.Result.Offers) > 0
}

// blankBlocks says why there is no ranking.
func blankBlocks(in screen.Input) []prose.Block {
	switch {
	case ranks(in):
		return []prose.Block{
			{Text: in.Text.T("ranking.blank.needs"), Role: theme.Strong},
			{Text: in.Text.T("ranking.blank.needs-why")},
		}
	case in.Catalogue == nil || in.Assessment == nil:
		return []prose.Block{{Text: in.Text.T("ranking.blank.loading")}}
	}
	return []prose.Block{{Text: in.Text.T("ranking.blank.no-offer")}}
}

// head sets the headline: in words, what would overturn it, what nobody says.
// What does not fit is told whole on top of « comment c'est calculé ».
func (s Screen) head(in screen.Input) []string {
	limit, gap := 4, 0
	switch {
	case in.Height < 12:
		limit = 2
	case in.Height >= wideHeight:
		limit, gap = 6, 1
	}
	key := headKey{in.Version, in.Width, limit}
	return s.cache.head.get(key, func() []string {
		headline, more := said(in)
		width := min(in.Width-2, mostHead)
		lines := prose.Lines(in.Theme, []prose.Block{
			{Text: headline, Role: theme.Strong},
			{Kind: prose.Line, Text: more},
		}, width)
		if len(lines) > limit {
			lines = lines[:limit]
			lines[limit-1] = ansi.Truncate(lines[limit-1], width-2, "") + " " + in.Theme.Glyph(theme.Ellipsis)
		}
		for i := range lines {
			lines[i] = " " + lines[i]
		}
		for range gap {
			lines = append(lines, "")
		}
		return lines[:len(lines):len(lines)]
	})
}

// mostHead is the widest line of the headline.
const mostHead = 118

// listView draws the list: the titles, the rows that show, and « ne rien
// changer » always in sight.
func (s Screen) listView(in screen.Input, z zones) []string {
	l := s.listing(in)
	at := s.index(l, in)
	d := drawn{in: in, listing: l, frozen: s.frozen, width: z.list, focused: !s.focused(in)}
	d.columns = columnsFor(z.list, l.rankWidth, s.costWidth(in))
	top := l.topFor(s.top, at, z.rows())
	lines := make([]string, 0, z.height)
	if top < len(l.rows) {
		lines = append(lines, d.titles(l.rows[top]))
	}
	for i := top; i < min(len(l.rows), top+z.rows()); i++ {
		if row := l.rows[i]; row.heading {
			lines = append(lines, d.heading(row.group, i == at))
		} else {
			lines = append(lines, d.offer(int(row.offer), i == at))
		}
	}
	if !z.statusQuo {
		return lines
	}
	for len(lines) < z.rows()+1 {
		lines = append(lines, "")
	}
	lines = append(lines, d.statusQuo(at == len(l.rows)))
	if z.detail {
		lines = append(lines, in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, z.list)), s.detail(in, z))
	}
	return lines
}

// detail says whole, under the list, what the line under the cursor had to cut.
func (s Screen) detail(in screen.Input, z zones) string {
	ranked := s.ranked(in)
	if ranked == nil {
		return ""
	}
	said := []string{in.Text.Offer(in.Catalogue, ranked.ID())}
	if ranked.Group != "" {
		said = append(said, in.Text.T("group."+string(ranked.Group)))
	}
	for _, reason := range ranked.Reasons() {
		said = append(said, in.Text.Reason(in.Catalogue, reason))
	}
	separator := " " + in.Theme.Glyph(theme.Dot) + " "
	return ansi.Truncate(" "+strings.Join(said, separator), z.list, in.Theme.Glyph(theme.Ellipsis))
}

// panelView draws the panel under its title.
func (s Screen) panelView(in screen.Input, z zones) []string {
	focused := s.focused(in)
	var lines []string
	switch shown := s.shown(in); {
	case shown == weightsPanel:
		lines = s.weightsView(in, focused)
	case shown.chooses():
		lines = s.menuView(in)
	default:
		lines = strings.Split(reading(s.lines(in)).View(s.page.place, in.Theme, focused, z.panelText(), z.panelRows(0)), "\n")
	}
	title := s.panelTitle(in)
	if focused && z.list > 0 {
		title = in.Theme.Glyph(theme.Cursor) + " " + title
	}
	title = in.Theme.Paint(theme.Heading, ansi.Truncate(title, z.panelText(), in.Theme.Glyph(theme.Ellipsis)))
	return append([]string{title}, lines...)
}

// panelTitle names the panel and what it is about.
func (s Screen) panelTitle(in screen.Input) string {
	switch s.shown(in) {
	case weightsPanel:
		if !s.focused(in) {
			return in.Text.T("ranking.title.weights-tab")
		}
		return in.Text.T("ranking.title.weights")
	case whyPanel:
		id := s.offer(in)
		if id == comparison.StatusQuo || id == "" {
			return in.Text.T("status-quo.name")
		}
		return in.Text.T("ranking.title.why", "offer", in.Text.Offer(in.Catalogue, id))
	case versusPanel:
		return s.versusTitle(in)
	case methodPanel:
		return in.Text.T("ranking.title.method")
	case orderPanel:
		return in.Text.T("ranking.title.order")
	case usesPanel:
		return in.Text.T("ranking.title.uses")
	}
	return in.Text.T("ranking.title.export")
}
