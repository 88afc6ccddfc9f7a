package costs

import (
	"cmp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/bar"
	"bascule/ui/component/list"
	"bascule/ui/component/mark"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// overview is what every offer costs a year, ready to draw: the cheapest first,
// those of unknown price apart.
type overview struct {
	items   []list.Item
	ids     []offers.OfferID // of each item; empty for the lines to read
	caption string
	known   int
	unknown int
}

// yearly is one offer with its yearly cost.
type yearly struct {
	id       offers.OfferID
	name     string
	kept     bool // to compare
	excluded bool
	cost     comparison.Range
}

// costs lists the yearly costs of all offers, the cheapest first, those of
// unknown price apart. What is paid today is among them when it was said.
func costs(in screen.Input) (priced, open []yearly) {
	sort := func(one yearly) {
		if one.cost.Silent() {
			open = append(open, one)
		} else {
			priced = append(priced, one)
		}
	}
	for i := range in.Result.Offers {
		sort(costOf(in, &in.Result.Offers[i]))
	}
	if len(in.Session.Present) > 0 {
		sort(costOf(in, &in.Result.StatusQuo))
	}
	slices.SortStableFunc(priced, cheaper)
	return priced, open
}

// newOverview sets the costs of all offers on lines of a width.
func newOverview(in screen.Input, width int) *overview {
	o := &overview{}
	priced, open := costs(in)
	o.known, o.unknown = len(priced), len(open)

	top := scale(in, priced)
	o.caption = in.Text.T("costs.scale", "amount", in.Text.Money(top))
	if in.Session.Needs.Quantities.Of(offers.Accounts) == 0 {
		o.caption = in.Text.T("costs.no-quantities") + " " + o.caption
	}
	w := columnsFor(width)
	drawn := !in.Session.Needs.Budget.Known
	for _, one := range priced {
		if !drawn && one.cost.Low > in.Session.Needs.Budget.Amount {
			o.budget(in, width)
			drawn = true
		}
		o.add(one.id, list.Item{Text: w.line(in, one, top), Right: w.amount(in, one.cost)})
	}
	if !drawn {
		o.budget(in, width)
	}
	if len(open) > 0 {
		o.add("", list.Item{Text: in.Text.N("costs.unknown-prices", len(open)), Heading: true})
	}
	for _, one := range open {
		o.add(one.id, list.Item{Text: one.signs(in) + one.name + one.mark(in), Right: "? " + in.Text.Range(one.cost), Role: theme.Doubt})
	}
	return o
}

// costOf is the cost of an offer.
func costOf(in screen.Input, ranked *comparison.Ranked) yearly {
	return yearly{
		id: ranked.ID(), name: in.Text.Offer(in.Catalogue, ranked.ID()), cost: ranked.Cost.Yearly,
		kept: slices.Contains(in.Session.Shortlist, ranked.ID()), excluded: ranked.Group == comparison.Excluded,
	}
}

// signs stand before the name of an offer that is kept or set aside.
func (y yearly) signs(in screen.Input) string {
	signs := ""
	if y.kept {
		signs = in.Theme.Glyph(mark.Kept) + " "
	}
	if y.excluded {
		signs = in.Theme.Glyph(theme.Cross) + " " + signs
	}
	return signs
}

// mark is the word after the name of an offer set aside; it is never cut.
func (y yearly) mark(in screen.Input) string {
	if !y.excluded {
		return ""
	}
	return " " + in.Text.T("costs.excluded")
}

// titled is the name of an offer with its mark, in so many cells.
func (y yearly) titled(in screen.Input, width int) string {
	mark := y.mark(in)
	return ansi.Truncate(y.signs(in)+y.name, max(0, width-ansi.StringWidth(mark)), in.Theme.Glyph(theme.Ellipsis)) + mark
}

// cheaper orders by the low end, then by the high end, one that is not known
// coming last.
func cheaper(a, b yearly) int {
	if c := cmp.Compare(a.cost.Low, b.cost.Low); c != 0 {
		return c
	}
	if a.cost.HighKnown != b.cost.HighKnown {
		if a.cost.HighKnown {
			return -1
		}
		return 1
	}
	return cmp.Compare(a.cost.High, b.cost.High)
}

// scale is the amount a whole bar stands for: twice the budget costs are weighed
// against, as in the criterion, unless everything is below.
func scale(in screen.Input, priced []yearly) offers.Money {
	most := offers.Money(0)
	for _, one := range priced {
		most = max(most, one.cost.Low, one.cost.High)
	}
	if reference, ok := in.Assessment.Reference(); ok && reference > 0 {
		most = min(most, 2*reference)
	}
	return max(most, 100)
}

// budget adds the line of the budget, between those below and those above.
func (o *overview) budget(in screen.Input, width int) {
	text := in.Theme.Repeat(theme.Horizontal, 2) + " " + budgetLine(in) + " "
	text += in.Theme.Repeat(theme.Horizontal, max(0, width-ansi.StringWidth(text)))
	o.add("", list.Item{Text: text, Role: theme.Strong, Still: true})
}

// budgetLine says what the budget is.
func budgetLine(in screen.Input) string {
	budget := in.Session.Needs.Budget
	id := "costs.budget-line"
	if budget.Firm {
		id = "costs.firm-budget-line"
	}
	return in.Text.T(id, "amount", in.Text.Money(budget.Amount))
}

func (o *overview) add(id offers.OfferID, item list.Item) {
	o.items, o.ids = append(o.items, item), append(o.ids, id)
}

// list is the overview as a list under a cursor.
func (o *overview) list() list.List { return list.Of(o.items) }

// columns are the widths of a line of the overview.
type columns struct {
	name, bar int
	short     bool // amounts in whole euros
}

// The widths of a line.
const (
	shortAmount = 20
	longAmount  = 32
	leastName   = 22
	mostName    = 40
	leastBar    = 6
	mostBar     = 40
	around      = 6 // the mark of the cursor, and what stands between the columns
)

// columnsFor shares a width between name, bar and amount.
func columnsFor(width int) columns {
	c := columns{short: width < 90}
	amount := longAmount
	if c.short {
		amount = shortAmount
	}
	room := max(0, width-amount-around)
	c.bar = max(leastBar, min(mostBar, room*2/5))
	c.name = max(leastName, min(mostName, room-c.bar))
	return c
}

// line draws the name of an offer and its cost as a bar.
func (c columns) line(in screen.Input, one yearly, top offers.Money) string {
	name := one.titled(in, c.name)
	low, high := float64(one.cost.Low)/float64(top), 1.0
	if one.cost.HighKnown {
		high = float64(one.cost.High) / float64(top)
	}
	drawn := ansi.Strip(bar.Interval(in.Theme, theme.Normal, low, high, c.bar))
	return name + strings.Repeat(" ", max(0, c.name-ansi.StringWidth(name))) + "  " + drawn
}

func (c columns) amount(in screen.Input, r comparison.Range) string {
	if c.short && !r.Exact() {
		return in.Text.ShortRange(r)
	}
	return in.Text.Range(r)
}
