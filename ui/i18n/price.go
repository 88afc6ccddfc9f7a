package i18n

import (
	"bascule/comparison"
	"bascule/offers"
)

// Foreign writes an amount as it was published, in a currency other than the euro:
// « 5,50 $ US ».
func (p *Printer) Foreign(cat *offers.Catalogue, f offers.Foreign) string {
	sign := p.In(cat.Currencies[f.Currency].Sign)
	if sign == "" {
		sign = string(f.Currency)
	}
	return p.T("format.foreign", "amount", p.cents(f.Amount), "sign", sign)
}

// Each says what the amount of a rate is the amount of: « par compte par mois ».
func (p *Printer) Each(rate *offers.Rate) string {
	each := p.T("period." + string(rate.Per))
	switch {
	case rate.Unit != "" && rate.Block > 1:
		lot := offers.Quantity(rate.Block)
		if rate.Unit == offers.Storage {
			lot = offers.Gigabytes(rate.Block)
		}
		each = p.T("evidence.block", "quantity", p.Quantity(rate.Unit, lot)) + " " + each
	case rate.Unit != "":
		each = p.T("evidence.per."+string(rate.Unit)) + " " + each
	}
	return each
}

// Assumption says what a line of a cost supposes, and how what was published in
// another currency was counted; empty when it supposes nothing.
func (p *Printer) Assumption(cat *offers.Catalogue, line *comparison.Line) string {
	if line.Assumes == "" {
		return ""
	}
	said := make([]string, len(line.Abroad))
	for i := range line.Abroad {
		said[i] = p.Foreign(cat, line.Abroad[i].Published) + " " + p.Each(&line.Abroad[i])
	}
	return p.T("assumption."+line.Assumes, "published", p.Either(said))
}
