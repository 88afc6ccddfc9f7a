package costs

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// bill is the cost of one offer, ready to draw: its lines with the working, and
// what they come to.
type bill struct {
	offer *offers.Offer // nil for « ne rien changer »
	cost  comparison.CostResult
	items []list.Item
	lines []int      // the cost line each item belongs to
	foot  [][]string // what stands under the lines, sentence by sentence
}

// newBill sets the cost of an offer on lines of a width.
func newBill(in screen.Input, id offers.OfferID, width int) *bill {
	standing := in.Assessment.Standing(id)
	b := &bill{offer: standing.Offer, cost: standing.Cost}
	for i, line := range b.cost.Lines {
		b.add(i, list.Item{Text: label(in, b.offer, i, line), Right: signed(in, line)})
		for _, part := range working(in, b.offer, line) {
			for n, text := range prose.Wrap(part.Text, max(1, width-detailIndent-1)) {
				lead := detailLead
				if n > 0 {
					lead = detailNext
				}
				b.add(i, list.Item{Text: lead + text, Role: part.Role, Still: true})
			}
		}
	}
	if len(b.items) == 0 {
		b.add(0, list.Item{Text: " " + in.Text.T("costs.no-line"), Still: true})
	}
	b.foot = totals(in, b.offer, b.cost, width)
	return b
}

// How the working stands under its line.
const (
	detailIndent = 6
	detailLead   = "    "
	detailNext   = "      "
)

func (b *bill) add(line int, item list.Item) {
	b.items, b.lines = append(b.items, item), append(b.lines, line)
}

// list is the bill as a list under a cursor that stops on its lines.
func (b *bill) list() list.List { return list.Of(b.items) }

// lineAt is the cost line of an item.
func (b *bill) lineAt(item int) int {
	if item < 0 || item >= len(b.lines) {
		return 0
	}
	return b.lines[item]
}

// label says what a line is for. Of today's spending, it names the tool.
func label(in screen.Input, offer *offers.Offer, at int, line comparison.Line) string {
	if offer == nil && at < len(in.Session.Present) {
		if tool := in.Session.Present[at]; tool.Name != "" {
			return in.Text.T("evidence.line", "label", reader(in).Line(line), "of", tool.Name)
		}
	}
	return reader(in).Line(line)
}

// amount is what a line comes to.
func amount(in screen.Input, line comparison.Line) string {
	said := in.Text.Range(line.Range)
	switch {
	case line.Range.Silent():
		return said
	case line.Yearly:
		return in.Text.T("costs.yearly", "amount", said)
	}
	return in.Text.T("costs.once", "amount", said)
}

// signed is what a line comes to, after a sign when it is not known.
func signed(in screen.Input, line comparison.Line) string {
	if line.Range.Silent() {
		return "? " + amount(in, line)
	}
	return amount(in, line)
}

// working says how a line was computed and what it supposes, so that it can be
// done again by hand; what is not known is the question to ask.
func working(in screen.Input, offer *offers.Offer, line comparison.Line) []prose.Block {
	var parts []prose.Block
	say := func(text string, role theme.Role) { parts = append(parts, prose.Block{Text: text, Role: role}) }
	read := reader(in)
	for i, end := range [2][]comparison.CostStep{line.Steps, line.HighSteps} {
		for n, step := range read.Steps(line, end) {
			switch {
			case n > 0:
				step = in.Text.T("costs.and", "step", step)
			case i == 1:
				step = in.Text.T("costs.at-most", "step", step)
			case len(line.HighSteps) > 0:
				step = in.Text.T("costs.at-least", "step", step)
			}
			say(step, theme.Muted)
		}
	}
	if line.Assumes != "" {
		id := "costs.assumes"
		switch line.Assumes {
		case comparison.AssumesTakings, comparison.AssumesMaybe, comparison.AssumesVATUnknown, comparison.AssumesExchange:
			id = "costs.unsure"
		}
		say(in.Text.T(id, "assumption", in.Text.Assumption(in.Catalogue, &line)), theme.Doubt)
	}
	if line.Hypothesis {
		say(in.Text.T("costs.hypothesis"), theme.Doubt)
	}
	if slices.ContainsFunc(line.Statements, func(s offers.Statement) bool { return s.Overlay }) {
		say(in.Text.T("overlay.price"), theme.Notice)
	}
	if stale(in, line) && !line.Range.Silent() {
		say(in.Text.T("costs.stale"), theme.Doubt)
	}
	if question := ask(in, offer, line); question != "" {
		say(in.Text.T("costs.ask", "question", question), theme.Doubt)
	}
	return parts
}

// stale reports whether every price a line rests on is past its shelf life.
func stale(in screen.Input, line comparison.Line) bool {
	for _, s := range line.Statements {
		if s.Age(in.Today) <= offers.PriceShelfLife {
			return false
		}
	}
	return len(line.Statements) > 0
}

// ask is the question a line leaves open; empty when both its ends are known, and
// for what the association itself pays.
func ask(in screen.Input, offer *offers.Offer, line comparison.Line) string {
	switch {
	case offer == nil || line.Range.LowKnown && line.Range.HighKnown && line.Assumes != comparison.AssumesVATUnknown:
		return ""
	case line.Assumes == comparison.AssumesTakings:
		return "" // ours to say, not the host's
	case line.Label == comparison.LabelVAT || line.Assumes == comparison.AssumesVATUnknown:
		return in.Text.T("costs.ask-vat")
	case line.Label == comparison.LabelBeyond:
		return in.Text.T("obtain.unit." + string(line.Resource))
	}
	return in.Text.Obtain(in.Catalogue, offer, in.Session.Needs, comparison.Obtain{Fact: "prices." + line.Price})
}
