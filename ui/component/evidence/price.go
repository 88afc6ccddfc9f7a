package evidence

import (
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
)

// Rate says a price as it is printed, as [i18n.Printer.Rate] does.
func (r Reader) Rate(rate offers.Rate) string { return r.Text.Rate(r.Catalogue, rate) }

// Line says what a line of a cost is for: « Option : lettre d'information ».
func (r Reader) Line(line comparison.Line) string {
	label, of := r.Text.T("cost-line."+line.Label), ""
	switch {
	case len(line.Uses) > 0:
		of = r.Text.List(i18n.Within(r.Text.Uses(r.Catalogue, line.Uses)...))
	case line.Resource != "":
		of = r.Text.Quantity(line.Resource, line.Quantity)
	default:
		return label
	}
	return r.Text.T("evidence.line", "label", label, "of", of)
}

// Steps writes multiplications so that they can be done again by hand: « 10 ×
// 2,00 € × 12 mois = 240,00 € ».
func (r Reader) Steps(line comparison.Line, steps []comparison.CostStep) []string {
	said := make([]string, len(steps))
	for i, step := range steps {
		said[i] = r.step(line, step)
	}
	return said
}

func (r Reader) step(line comparison.Line, step comparison.CostStep) string {
	amount, total := r.Text.Money(step.Amount), r.Text.Money(step.Total)
	if step.Percent != 0 {
		return r.Text.T("evidence.step.tax", "rate", r.Text.Percent(step.Percent), "amount", amount, "total", total)
	}
	if step.PerMille != 0 {
		return r.Text.T("evidence.step.tax", "rate", r.PerMille(step.PerMille), "amount", amount, "total", total)
	}
	factors := make([]string, 0, 3)
	switch {
	case line.Resource == offers.Storage:
		factors = append(factors, r.Text.T("evidence.step.gigabytes", "n", r.Text.Count(step.Units)))
	case line.Resource != "" || step.Units != 1:
		factors = append(factors, r.Text.Count(step.Units))
	}
	if step.Periods != 1 {
		factors = append(factors, r.Text.T("evidence.step.months", "n", r.Text.Count(step.Periods)))
	}
	if len(factors) == 0 {
		return r.Text.T("evidence.step.once", "amount", amount)
	}
	factors = append(factors, amount)
	return r.Text.T("evidence.step.product", "factors", strings.Join(factors, r.Text.T("evidence.step.times")), "total", total)
}

// PerMille writes a rate of tax: « 20 % », « 5,5 % ».
func (r Reader) PerMille(n int64) string {
	written := strconv.FormatInt(n/10, 10)
	if tenth := max(n, -n) % 10; tenth != 0 {
		written += r.Text.T("format.decimal") + strconv.FormatInt(tenth, 10)
	}
	return r.Text.T("format.share", "n", written)
}
