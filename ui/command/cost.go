package command

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
)

// cost is "bascule cost": what offers cost us, line by line.
func (r *runner) cost() *cobra.Command {
	var wanted []string
	c := &cobra.Command{
		Use:     "cost",
		Aliases: []string{"couts", "coûts"},
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return wrong("offer-flag", "given", clean(args[0]))
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error {
			d, err := r.sitWithNeeds()
			if err != nil {
				return err
			}
			ids, err := offerIDs(d.cat, wanted, true)
			if err != nil {
				return err
			}
			if len(ids) == 0 {
				return wrong("offer-missing")
			}
			bills := d.bills(ids)
			if r.asked.json {
				return r.print(d.costsJSON(bills))
			}
			return r.write(d.costsPage(bills))
		},
	}
	c.Flags().StringSliceVar(&wanted, flagOffer, nil, "")
	r.jsonFlag(c)
	return c
}

// bill is what one offer costs, or what we pay today.
type bill struct {
	id    offers.OfferID
	offer *offers.Offer // nil for the status quo
	cost  comparison.CostResult
}

func (d *desk) bills(ids []offers.OfferID) []bill {
	list := make([]bill, len(ids))
	for i, id := range ids {
		list[i] = bill{id: id, offer: d.cat.Offer(id), cost: comparison.StatusQuoCost(d.session)}
		if offer := list[i].offer; offer != nil {
			list[i].cost = comparison.Annual(d.cat, offer, d.session.Needs, d.session.Association)
		}
	}
	return list
}

// costsPage sets the bills for people.
func (d *desk) costsPage(bills []bill) *page {
	p := newPage(d.text)
	p.line(d.text.T("command.cost.title", "who", d.who()))
	d.needsLine(p)
	for _, b := range bills {
		p.gap()
		name := d.text.Offer(d.cat, b.id)
		if b.offer != nil {
			name = d.offerName(b.offer)
		}
		p.heading(name)
		d.costs(p.pair, b.cost)
		d.hours(p, b.offer)
		for _, line := range b.cost.Lines {
			d.line(p, line)
		}
	}
	p.gap()
	d.closing(p)
	return p
}

// hours says, beside the cost, how much of our own time an offer takes, and what
// the board says it is worth.
func (d *desk) hours(p *page, offer *offers.Offer) {
	for _, said := range []string{d.text.Hours(offer), d.text.HoursWorth(offer, d.session.Needs)} {
		if said != "" {
			p.detail(sentence(said))
		}
	}
}

// line is one line of a bill: what for, how much, how it was worked out and who
// says so.
func (d *desk) line(p *page, line comparison.Line) {
	p.gap()
	amount := d.text.Range(line.Range)
	if amount != d.text.T("range.unknown") {
		amount += " " + d.text.T("period."+per(line))
	}
	p.pair(d.lineLabel(line), amount)
	for _, step := range line.Steps {
		p.detail(d.step(step))
	}
	if len(line.HighSteps) > 0 {
		p.detail(d.text.T("command.cost.at-most"))
	}
	for _, step := range line.HighSteps {
		p.detail(d.step(step))
	}
	if line.Assumes != "" {
		p.fact(d.text.T("command.cost.assumes"), d.text.Assumption(d.cat, &line))
	}
	if line.Hypothesis {
		p.detail(sentence(d.text.T("mark.hypothesis")))
	}
	var said []string
	for _, statement := range offers.RepliesFirst(line.Statements) {
		if from := d.statement(statement, offers.PriceShelfLife); !slices.Contains(said, from) {
			said = append(said, from)
			p.fact(d.text.T("command.source"), from)
		}
	}
}

// lineLabel says what a line is for: "Option : lettre d'information".
func (d *desk) lineLabel(line comparison.Line) string {
	label := d.text.T("cost-line." + line.Label)
	switch {
	case len(line.Uses) > 0:
		return d.text.T("command.pair", "label", label, "value", d.text.List(i18n.Within(d.text.Uses(d.cat, line.Uses)...)))
	case line.Resource != "":
		return d.text.T("command.pair", "label", label, "value", d.text.Quantity(line.Resource, line.Quantity))
	}
	return label
}

// step writes one multiplication: "12 × 24,54 € = 294,48 €".
func (d *desk) step(step comparison.CostStep) string {
	if step.Percent != 0 {
		return d.text.T("command.cost.tax", "rate", d.text.Percent(step.Percent), "amount", d.text.Money(step.Amount), "total", d.text.Money(step.Total))
	}
	if step.PerMille != 0 {
		return d.text.T("command.cost.tax", "rate", permille(d.text, step.PerMille), "amount", d.text.Money(step.Amount), "total", d.text.Money(step.Total))
	}
	id := "command.cost.step"
	if step.Periods != 1 {
		id = "command.cost.monthly-step"
	}
	return d.text.T(id, "units", d.text.Count(step.Units), "amount", d.text.Money(step.Amount), "periods", step.Periods, "total", d.text.Money(step.Total))
}

// permille writes a rate: "20 %", "5,5 %".
func permille(text *i18n.Printer, n int64) string {
	whole, tenth := n/10, n%10
	if tenth == 0 {
		return text.T("format.share", "n", whole)
	}
	return text.T("format.share", "n", strconv.FormatInt(whole, 10)+text.T("format.decimal")+strconv.FormatInt(tenth, 10))
}
