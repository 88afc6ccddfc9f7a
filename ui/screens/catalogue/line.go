package catalogue

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/mark"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// cells is the line of a thing, cell by cell, not yet cut.
type cells struct {
	name, count, includes, cost, group, unknown string     // count is what includes begins with
	role                                        theme.Role // of the group
}

// columns are the widths of the cells; those of 0 are not shown.
type columns struct{ name, includes, cost, group, unknown int }

// Widths of the cells that are the same in every window.
const (
	leastCost    = 11
	listedWidth  = 31 // without needs the price is as the host prints it
	listedShort  = 22 // beside why a thing was found
	listedFrom   = 76 // the width from which there is room for both
	groupWidth   = 13
	unknownWidth = 7
	leastName    = 18
	readableName = 22 // what is included is worth no shorter a name
	leastWords   = 16
	leastWhy     = 20
	usualName    = 30
	mostName     = 44
	cellGap      = 2
	markWidth    = 2 // of the cursor
	leastUses    = 12
)

// columnsFor shares a width between the cells: the cost and the name first, then
// what matters most; while something is looked for, that is why it was found.
func columnsFor(width, cost int, needs, why bool) columns {
	c := columns{cost: cost}
	if why && !needs {
		if c.cost = listedShort; width < listedFrom {
			c.cost = 0
		}
	}
	room := width - markWidth - cellGap - c.cost
	take := func(least, name int) int {
		if room-cellGap-least < name {
			return 0
		}
		room -= cellGap + least
		return least
	}
	if why {
		c.includes = take(leastWhy, leastName)
	}
	if needs {
		c.group = take(groupWidth, leastName)
	}
	if needs && (!why || width > listedFrom+groupWidth) {
		c.unknown = take(unknownWidth, leastName)
	}
	if !why {
		c.includes = take(leastWords, readableName)
	} else if spare := room - readableName; c.includes > 0 && spare > 0 {
		c.includes, room = c.includes+spare, readableName
	}
	c.name = max(0, room)
	if spare := c.name - usualName; c.includes > 0 && spare > 0 {
		widen := min(spare/2, mostName-usualName)
		c.includes += spare - widen
		c.name = usualName + widen
	}
	return c
}

// columns shares the width of the list. What is no offer has no cost and no
// group; a program has its freedom.
func (s Screen) columns(in screen.Input) columns {
	w, rows, width := s.cache.weighed, s.rows(in), listWidth(in)
	switch {
	case rows.tally[anOffer] > 0:
		return columnsFor(width, w.costs(in, s.cache.index), w.needs, s.looks(in))
	case rows.tally[aProgram] > 0:
		return columnsOf(width, max(ansi.StringWidth(in.Text.T("catalogue.software-free")), ansi.StringWidth(in.Text.T("catalogue.software-closed"))))
	}
	return columnsOf(width, 0)
}

// columnsOf shares a width between a name, what a thing is good for and a word.
func columnsOf(width, word int) columns {
	c := columns{cost: word, name: width - markWidth}
	if word > 0 {
		c.name -= cellGap + word
	}
	if c.name >= leastName+cellGap+leastWhy {
		c.includes = c.name - cellGap - min(mostName, max(leastName, c.name*2/5))
		c.name -= cellGap + c.includes
	}
	return c
}

// mostMeasured bounds the costs read to find the width of their column.
const mostMeasured = 1000

// costs is the width of the column of costs: numbers are never cut.
func (w *weighed) costs(in screen.Input, x *index) int {
	if !w.needs {
		return listedWidth
	}
	if w.costWidth == 0 {
		w.costWidth = leastCost
		for i := range min(x.offers, mostMeasured) {
			w.costWidth = max(w.costWidth, ansi.StringWidth(w.cellsOf(in, x, i).cost))
		}
	}
	return w.costWidth
}

// cellsOf writes the line of a thing, once until something changes.
func (w *weighed) cellsOf(in screen.Input, x *index, i int) cells {
	if made, ok := w.cells[i]; ok {
		return made
	}
	thing := &x.things[i]
	c := cells{name: w.name(in, thing)}
	c.count, c.includes = thing.includes(in)
	if ranked := w.ranked[i]; ranked != nil {
		c.cost = in.Text.ShortRange(ranked.Cost.Yearly)
		c.group, c.role = groupMark(in, ranked.Group)
		c.unknown = "?"
		if len(in.Result.Judged) > 0 {
			c.unknown = in.Text.Share(1 - ranked.KnownShare)
		}
	} else {
		c.cost = thing.listed(in)
	}
	w.cells[i] = c
	return c
}

// name is the name of a thing, after the signs of the offers that are kept, and of
// those a catalogue laid over says something of.
func (w *weighed) name(in screen.Input, thing *thing) string {
	name := thing.name(in)
	if thing.overlaid() {
		name = "+ " + name
	}
	if thing.offer != nil && w.kept[thing.offer.ID] {
		return in.Theme.Glyph(mark.Kept) + " " + name
	}
	return name
}

// overlaid reports whether a catalogue laid over says something of the host of a
// thing.
func (t *thing) overlaid() bool { return t.offer != nil && len(t.offer.Host.Overlays) > 0 }

// usesSaid says how many uses somebody tells of: none told is not known, not none.
func usesSaid(in screen.Input, n int) string {
	if n == 0 {
		return in.Text.T("catalogue.uses-unknown")
	}
	return in.Text.N("catalogue.uses", n)
}

// groupMark is where an offer stands for our needs: a sign and a word.
func groupMark(in screen.Input, group comparison.Group) (string, theme.Role) {
	sign, role := mark.Group(in.Theme, group)
	return sign + " " + in.Text.T("group-short."+string(group)), role
}

// sorted puts what the order is about in the place of what an offer includes.
func (c cells) sorted(told string) cells {
	if told != "" {
		c.includes, c.count = told, told
	}
	return c
}

// titles are what the titles of the columns depend on.
type titles struct {
	first      genre // of what is listed
	by         sorting
	needs, why bool
}

func (s Screen) titles(in screen.Input) titles {
	tally := s.rows(in).tally
	first := slices.IndexFunc(tally[:], func(n int) bool { return n > 0 })
	return titles{genre(max(0, first)), s.ordered(), s.cache.weighed.needs, s.looks(in)}
}

// head writes the titles of the columns; that of the order has its arrow.
func (c columns) head(in screen.Input, of titles) string {
	by := of.by
	title := func(id string, width int, of ...order) string {
		text := in.Text.T("catalogue.column." + id)
		if arrow := " " + in.Theme.Glyph(by.arrow()); by != (sorting{}) && slices.Contains(of, by.by) && ansi.StringWidth(text+arrow) <= width {
			text += arrow
		}
		return text
	}
	row := cells{
		name: title("offer", c.name, byHost), includes: title("includes", c.includes, byUses), cost: title("listed", c.cost),
		group: title("group", c.group, byRank), unknown: title("unknown", c.unknown, byKnown),
	}
	switch {
	case of.first != anOffer:
		row.name, row.includes, row.cost = title("name", c.name, byHost), title(of.first.word(), c.includes, byUses), ""
	case of.needs:
		row.cost = title("cost", c.cost, byCost)
	}
	switch {
	case of.why:
		row.includes = title("found", c.includes)
	case by.by == byAge, by.by == byPlace:
		row.includes = title(by.by.word(), c.includes, byAge, byPlace)
	}
	row.count = row.includes
	return in.Theme.Paint(theme.Muted, strings.Repeat(" ", markWidth)+c.join(in.Theme, row, false))
}

// join sets cells side by side. A number that does not fit is replaced, never
// cut.
func (c columns) join(t *theme.Theme, row cells, painted bool) string {
	var b strings.Builder
	b.WriteString(fit(t, row.name, c.name))
	add := func(text string, width int, right, number bool, role theme.Role) {
		if width == 0 {
			return
		}
		b.WriteString("  ")
		if number && ansi.StringWidth(text) > width {
			text = t.Glyph(theme.Ellipsis)
		}
		text = fit(t, text, width)
		if right {
			trimmed := strings.TrimRight(text, " ")
			text = strings.Repeat(" ", ansi.StringWidth(text)-ansi.StringWidth(trimmed)) + trimmed
		}
		if painted {
			text = t.Paint(role, text)
		}
		b.WriteString(text)
	}
	if c.includes < ansi.StringWidth(row.count)+leastUses {
		row.includes = row.count // a use cut after three letters says nothing
	}
	add(row.includes, c.includes, false, false, theme.Normal)
	add(row.cost, c.cost, true, row.group != "", theme.Normal)
	add(row.group, c.group, false, false, row.role)
	add(row.unknown, c.unknown, true, true, theme.Normal)
	return b.String()
}

// fit cuts or pads a text to exactly w cells.
func fit(t *theme.Theme, s string, w int) string {
	if w <= 0 {
		return ""
	}
	width := ansi.StringWidth(s)
	if width > w {
		s = ansi.Truncate(s, w, t.Glyph(theme.Ellipsis))
		width = ansi.StringWidth(s)
	}
	return s + strings.Repeat(" ", w-width)
}

// leftOut says which hosts could not be read, and where their file is wrong.
func leftOut(in screen.Input) []string {
	var lines []string
	for _, out := range in.Catalogue.LeftOut {
		place, why := path.Base(out.File), ""
		at := slices.IndexFunc(in.Problems, func(p offers.Problem) bool { return p.File == out.File && p.Severity == offers.Error })
		if at >= 0 {
			problem := in.Problems[at]
			if problem.Line > 0 {
				place = fmt.Sprintf("%s:%d", place, problem.Line)
			}
			why, _ = in.Text.Problem(problem.Rule, problem.Args)
		}
		lines = append(lines, "  "+in.Text.T("catalogue.left-out", "host", string(out.Host), "place", place, "why", why))
	}
	if len(lines) > 0 {
		lines = append([]string{"", in.Text.N("catalogue.left-out-title", len(lines))}, lines...)
	}
	return lines
}
