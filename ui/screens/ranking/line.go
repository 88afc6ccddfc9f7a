package ranking

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/bar"
	"bascule/ui/component/mark"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// columns are the widths of the cells of a line; those of 0 do not show.
type columns struct {
	rank, move, name, musts, cost, bar, known, reason int
}

// Widths that are the same in every window.
const (
	leastName  = 17
	easyName   = 28 // from here on the bar grows first
	mostName   = 50
	mustsWidth = 6
	leastBar   = 8
	mostBar    = 12
	knownWidth = 12
	leastWhy   = 24
	cellGap    = 2
	markWidth  = 2 // of the cursor
)

// columnsFor shares a width: the name first, then what matters most. The rank
// takes one cell more for ties, the move one more for its arrow.
func columnsFor(width, rank, cost int) columns {
	c := columns{rank: rank + 1, move: rank + 1}
	room := width - markWidth - c.rank - 1 - c.move - 1
	take := func(want int) int {
		if room-cellGap-want < leastName {
			return 0
		}
		room -= cellGap + want
		return want
	}
	c.musts = take(mustsWidth)
	c.cost = take(cost)
	c.bar = take(leastBar)
	c.known = take(knownWidth)
	if wider := min(mostBar-leastBar, room-easyName); c.bar > 0 && wider > 0 {
		c.bar += wider
		room -= wider
	}
	switch spare := room - mostName; {
	case spare >= leastWhy+cellGap:
		c.reason, room = spare-cellGap, mostName
	case spare > 0 && c.bar > 0: // a longer bar rather than a gap after the names
		c.bar, room = c.bar+spare, mostName
	}
	c.name = max(0, room)
	return c
}

// lead is what stands before the name.
func (c columns) lead() int { return markWidth + c.rank + 1 + c.move + 1 }

// drawn is what drawing the lines of a list needs.
type drawn struct {
	in      screen.Input
	columns columns
	listing *listing
	frozen  offers.OfferID
	width   int
	focused bool
}

// offer draws the line of an offer.
func (d *drawn) offer(i int, current bool) string {
	result := &d.in.Result
	ranked := &result.Offers[i]
	var b strings.Builder
	b.WriteString(d.begin(d.rank(i), d.move(ranked), d.name(ranked), current))
	if ranked.Group == comparison.Excluded && d.columns.reason == 0 {
		if room := d.width - d.columns.lead() - d.columns.name - cellGap; room > 0 && d.columns.musts > 0 {
			b.WriteString(d.cell(theme.Muted, reasons(d.in, ranked), room))
		}
		return b.String()
	}
	b.WriteString(d.figures(ranked))
	if d.columns.reason > 0 {
		b.WriteString(d.cell(theme.Muted, reasons(d.in, ranked), d.columns.reason))
	}
	return b.String()
}

// statusQuo draws the line of « ne rien changer »: nothing to rank, the rest to
// compare.
func (d *drawn) statusQuo(current bool) string {
	name := d.in.Text.T("status-quo.name")
	return d.begin("", "", d.fit(name, d.columns.name), current) + d.figures(&d.in.Result.StatusQuo)
}

// begin draws the mark, the rank, the move and the name, in reverse under the
// cursor of a list that has the keyboard.
func (d *drawn) begin(rank, moved, name string, current bool) string {
	mark := "  "
	if current {
		mark = d.in.Theme.Glyph(theme.Cursor) + " "
	}
	lead := mark + rank + pad(d.columns.rank-ansi.StringWidth(rank)) + " "
	arrow := moved + pad(d.columns.move-ansi.StringWidth(moved)) + " "
	if current && d.focused {
		return d.in.Theme.Paint(theme.Selected, lead+arrow+name)
	}
	return lead + d.in.Theme.Paint(theme.Strong, arrow) + name
}

// figures draws the musts, the cost, the bar and what is known of it.
func (d *drawn) figures(ranked *comparison.Ranked) string {
	var b strings.Builder
	c := d.columns
	if c.musts > 0 {
		b.WriteString(d.cell(theme.Normal, mustsMet(ranked.Musts), c.musts))
	}
	if c.cost > 0 {
		cost := d.in.Text.ShortRange(ranked.Cost.Yearly)
		b.WriteString(pad(cellGap + c.cost - ansi.StringWidth(cost)))
		b.WriteString(cost)
	}
	weighed := len(d.in.Result.Judged) > 0
	if c.bar > 0 {
		b.WriteString(pad(cellGap))
		if weighed {
			score := d.in.Result.Shown(ranked)
			b.WriteString(bar.Interval(d.in.Theme, theme.Level5, score.Low, score.High, c.bar))
		} else {
			b.WriteString(pad(c.bar))
		}
	}
	if c.known > 0 {
		known := ""
		if weighed {
			known = knownWord(d.in, ranked.KnownShare)
		}
		b.WriteString(d.cell(theme.Normal, known, c.known))
	}
	return b.String()
}

// cell draws a text after the gap, cut and padded to a width.
func (d *drawn) cell(role theme.Role, text string, width int) string {
	return pad(cellGap) + d.in.Theme.Paint(role, d.fit(text, width))
}

// fit cuts a text to a width, or pads it.
func (d *drawn) fit(text string, width int) string {
	text = ansi.Truncate(text, max(0, width), d.in.Theme.Glyph(theme.Ellipsis))
	return text + pad(width-ansi.StringWidth(text))
}

// rank is the rank of an offer, with the sign of equality when others share it.
func (d *drawn) rank(i int) string {
	all := d.in.Result.Offers
	rank := all[i].Rank
	if rank == 0 {
		return pad(d.columns.rank-2) + d.in.Theme.Glyph(theme.Horizontal)
	}
	text := strconv.Itoa(rank)
	text = pad(d.columns.rank-1-len(text)) + text
	if i > 0 && all[i-1].Rank == rank || i+1 < len(all) && all[i+1].Rank == rank {
		text += "="
	}
	return text
}

// move says how an offer moved: ▲2, ▼1, or an arrow alone when it entered the
// ranking or left it.
func (d *drawn) move(ranked *comparison.Ranked) string {
	m := d.listing.move(ranked)
	rises, falls := d.in.Theme.Glyph(theme.Rises), d.in.Theme.Glyph(theme.Falls)
	switch {
	case m == move{}:
		return ""
	case m.entered:
		return rises
	case m.left:
		return falls
	case m.by > 0:
		return rises + strconv.Itoa(m.by)
	}
	return falls + strconv.Itoa(-m.by)
}

// name is the name of an offer and what there is to know at once: kept to
// compare, frozen, a known caveat. Where the words do not fit, their signs do.
func (d *drawn) name(ranked *comparison.Ranked) string {
	name := ranked.Offer.Name
	long, short := d.tags(ranked)
	if long == "" {
		return d.fit(name, d.columns.name)
	}
	if ansi.StringWidth(name)+1+ansi.StringWidth(long) <= d.columns.name {
		return d.fit(name+" "+long, d.columns.name)
	}
	return d.fit(name, d.columns.name-1-ansi.StringWidth(short)) + " " + short
}

// tags are what stands after a name, in words and in signs.
func (d *drawn) tags(ranked *comparison.Ranked) (long, short string) {
	id := ranked.Offer.ID
	for _, tag := range []struct {
		holds bool
		sign  string
		word  string
	}{
		{len(ranked.Cautions) > 0, "!", "ranking.tag.caution"},
		{slices.Contains(d.in.Session.Shortlist, id), d.in.Theme.Glyph(mark.Kept), "ranking.tag.kept"},
		{len(ranked.Offer.Host.Overlays) > 0, "+", "ranking.tag.overlay"},
		{id == d.frozen, d.in.Theme.Glyph(mark.Reference), "ranking.tag.frozen"},
	} {
		if !tag.holds {
			continue
		}
		if long != "" {
			long += " "
			short += " "
		}
		long += tag.sign + " " + d.in.Text.T(tag.word)
		short += tag.sign
	}
	return long, short
}

// reasons says why an offer stands in its group.
func reasons(in screen.Input, ranked *comparison.Ranked) string {
	said := make([]string, len(ranked.Reasons()))
	for i, reason := range ranked.Reasons() {
		said[i] = in.Text.Reason(in.Catalogue, reason)
	}
	return strings.Join(said, in.Text.T("list.semicolon"))
}

// heading draws the title of a group with its count, and says that it is folded.
func (d *drawn) heading(group int8, current bool) string {
	title := d.groupTitle(group, d.width)
	if !d.listing.folded[group] {
		return d.in.Theme.Paint(theme.Heading, ansi.Truncate(title, d.width, d.in.Theme.Glyph(theme.Ellipsis)))
	}
	mark := "  "
	if current {
		mark = d.in.Theme.Glyph(theme.Cursor) + " "
	}
	text := ansi.Truncate(mark+title+" "+d.in.Text.T("ranking.folded"), d.width, d.in.Theme.Glyph(theme.Ellipsis))
	if current && d.focused {
		return d.in.Theme.Paint(theme.Selected, text)
	}
	return text
}

// titles draws the line over the list: the group of the first row shown, and
// what the columns are.
func (d *drawn) titles(first row) string {
	c := d.columns
	left := c.lead() + c.name
	title := ""
	if !first.heading {
		title = d.groupTitle(first.group, left)
	}
	title = ansi.Truncate(title, left, d.in.Theme.Glyph(theme.Ellipsis))
	var b strings.Builder
	b.WriteString(d.in.Theme.Paint(theme.Heading, title))
	b.WriteString(pad(left - ansi.StringWidth(title)))
	for _, column := range []struct {
		width int
		name  string
		right bool
	}{
		{c.musts, "ranking.column.musts", false},
		{c.cost, "ranking.column.cost", true},
		{c.bar, "", false},
		{c.known, "ranking.column.known", false},
		{c.reason, "ranking.column.reason", false},
	} {
		if column.width == 0 {
			continue
		}
		text := d.in.Theme.Glyph(theme.Full) + d.in.Text.T("ranking.column.sure") + " " + d.in.Theme.Glyph(theme.Maybe) + "?"
		if column.name != "" {
			text = d.in.Text.T(column.name)
		}
		if column.right {
			text = pad(column.width-ansi.StringWidth(text)) + text
		}
		b.WriteString(d.cell(theme.Muted, text, column.width))
	}
	return b.String()
}

// groupTitle names a group and counts its offers. What to do with them gives way
// to the count.
func (d *drawn) groupTitle(group int8, width int) string {
	named, n := comparison.Groups()[group], d.listing.counts[group]
	title := groupTitle(d.in, named, n)
	if ansi.StringWidth(title) > width {
		return d.in.Text.T("ranking.group", "group", d.in.Text.T("group."+string(named)), "n", n)
	}
	return title
}

// mustsMet is how many of the musts an offer covers: 5/7.
func mustsMet(m comparison.Musts) string {
	if m.Of == 0 {
		return ""
	}
	return strconv.Itoa(m.Met) + "/" + strconv.Itoa(m.Of)
}

// groupTitle names a group and counts its offers.
func groupTitle(in screen.Input, group comparison.Group, n int) string {
	id := "ranking.group"
	if group == comparison.Unrated {
		id = "ranking.group-to-contact"
	}
	return in.Text.T(id, "group", in.Text.T("group."+string(group)), "n", n)
}

// pad is n spaces.
func pad(n int) string { return strings.Repeat(" ", max(0, n)) }
