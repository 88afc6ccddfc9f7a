package costs

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// totals is what stands under the lines: what they come to, beside the budget and
// what is paid today.
func totals(in screen.Input, offer *offers.Offer, cost comparison.CostResult, width int) [][]string {
	blocks := [][]string{
		{in.Theme.Paint(theme.Strong, spread(in, in.Text.T("costs.total-yearly"), in.Text.Range(cost.Yearly), width))},
		{spread(in, in.Text.T("costs.total-once"), in.Text.Once(cost), width)},
	}
	for _, sentence := range append(compared(in, offer, cost), ourTime(in, offer)...) {
		blocks = append(blocks, prose.Indent(prose.Lines(in.Theme, []prose.Block{sentence}, max(1, width-2))))
	}
	return blocks
}

// ourTime says, beside the cost, how many hours of ours an offer takes, and what the
// board says they are worth.
func ourTime(in screen.Input, offer *offers.Offer) []prose.Block {
	var sentences []prose.Block
	for _, said := range []string{in.Text.Hours(offer), in.Text.HoursWorth(offer, in.Session.Needs)} {
		if said != "" {
			sentences = append(sentences, prose.Block{Text: i18n.Capital(said) + "."})
		}
	}
	return sentences
}

// compared says how the yearly cost stands to the budget and to what is paid
// today.
func compared(in screen.Input, offer *offers.Offer, cost comparison.CostResult) []prose.Block {
	var sentences []prose.Block
	if offer != nil || len(in.Session.Present) > 0 {
		sentences = append(sentences, budget(in, cost.Yearly))
	}
	if offer != nil || len(in.Session.Present) == 0 {
		sentences = append(sentences, today(in, cost.Yearly))
	}
	return sentences
}

// fitting keeps the blocks of the foot that fit whole in so many lines: the yearly
// cost first, then how it stands to the budget, then the rest.
func fitting(blocks [][]string, room int) []string {
	keep := make([]bool, len(blocks))
	for _, i := range [6]int{0, 2, 1, 3, 4, 5} {
		if i < len(blocks) && len(blocks[i]) <= room {
			keep[i] = true
			room -= len(blocks[i])
		}
	}
	var lines []string
	for i, block := range blocks {
		if keep[i] {
			lines = append(lines, block...)
		}
	}
	return lines
}

// spread sets a label at the left and an amount at the right.
func spread(in screen.Input, label, amount string, width int) string {
	room := width - 1 - ansi.StringWidth(amount)
	label = ansi.Truncate(label, max(0, room-1), in.Theme.Glyph(theme.Ellipsis))
	return " " + label + strings.Repeat(" ", max(1, room-ansi.StringWidth(label))) + amount
}

// budget says how the yearly cost stands to the budget, with a sign and a word.
func budget(in screen.Input, r comparison.Range) prose.Block {
	wanted := in.Session.Needs.Budget
	if !wanted.Known {
		return prose.Block{Text: in.Text.T("costs.no-budget"), Role: theme.Muted}
	}
	kind := "costs.budget.wished"
	if wanted.Firm {
		kind = "costs.budget.firm"
	}
	id, sign, role, left := "costs.budget.unsure", in.Theme.Glyph(theme.About), theme.Doubt, comparison.Range{}
	switch {
	case r.Silent():
		id, sign = "costs.budget.unknown", "?"
	case r.LowKnown && r.Low > wanted.Amount:
		id, sign, role = "costs.budget.over", in.Theme.Glyph(theme.Cross), theme.Level1
		left = comparison.Range{Low: r.Low - wanted.Amount, High: r.High - wanted.Amount, LowKnown: true, HighKnown: r.HighKnown}
	case r.HighKnown && r.High <= wanted.Amount:
		id, sign, role = "costs.budget.within", in.Theme.Glyph(theme.Done), theme.Level5
		left = comparison.Range{Low: wanted.Amount - r.High, High: wanted.Amount - r.Low, LowKnown: r.LowKnown, HighKnown: true}
		if !r.LowKnown {
			left = comparison.AtLeast(wanted.Amount - r.High)
		}
	}
	said := in.Text.T(id, "left", in.Text.Range(left))
	return prose.Block{Sign: sign, Text: in.Text.T(kind, "amount", in.Text.Money(wanted.Amount), "said", said), Role: role}
}

// today says what « ne rien changer » costs, and the difference.
func today(in screen.Input, r comparison.Range) prose.Block {
	if len(in.Session.Present) == 0 {
		return prose.Block{Text: in.Text.T("costs.today-unsaid"), Role: theme.Muted}
	}
	now := in.Assessment.Standing(comparison.StatusQuo).Cost.Yearly
	said := in.Text.T("costs.today", "amount", in.Text.Range(now))
	if r.Exact() && now.Exact() {
		switch gap := r.Low - now.Low; {
		case gap > 0:
			said += " " + in.Text.T("costs.today-more", "amount", in.Text.Money(gap))
		case gap < 0:
			said += " " + in.Text.T("costs.today-less", "amount", in.Text.Money(-gap))
		default:
			said += " " + in.Text.T("costs.today-same")
		}
	}
	return prose.Block{Text: said}
}

// quantities says for how much of everything the prices are worked out.
func quantities(in screen.Input) string {
	said := in.Text.Quantities(in.Session.Needs)
	if len(said) == 0 {
		return in.Text.T("costs.no-quantities")
	}
	for _, path := range in.Session.Needs.Assumed {
		if strings.HasPrefix(path, "needs.quantities.") {
			return in.Text.T("costs.for-assumed", "quantities", in.Text.List(said))
		}
	}
	return in.Text.T("costs.for", "quantities", in.Text.List(said))
}
