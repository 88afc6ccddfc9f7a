package i18n

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
)

// Money writes an amount with its cents: « 1 250,00 € », "€1,250.00".
func (p *Printer) Money(m offers.Money) string {
	money := p.T("format.money", "amount", p.cents(m))
	if m < 0 {
		return minus + money
	}
	return money
}

// cents writes the figures of an amount, without its sign: « 1 250,00 ».
func (p *Printer) cents(m offers.Money) string {
	cents := magnitude(int64(m))
	decimals := string([]byte{'0' + byte(cents/10%10), '0' + byte(cents%10)})
	return p.Count(int64(cents/100)) + p.T("format.decimal") + decimals
}

// Range says an amount known to lie between two ends: « 150,00 € », « de 80,00 €
// à 120,00 € », « à partir de 96,00 € », « au plus 120,00 € », « prix inconnu ».
func (p *Printer) Range(r comparison.Range) string {
	return p.rangeOf("range", r, p.Money(r.Low), p.Money(r.High))
}

// Cost says what an offer costs a year. Where that is unknown though some of it
// is not, it says what is known: « prix inconnu (abonnement : au plus 180,00 €) ».
func (p *Printer) Cost(cost comparison.CostResult) string {
	total := p.Range(cost.Yearly)
	if !cost.Yearly.Silent() {
		return total
	}
	var known []string
	for _, line := range cost.Lines {
		if line.Yearly && !line.Range.Silent() && line.Label != comparison.LabelVAT {
			known = append(known, p.T("cost-known.line", "label", Small(p.T("cost-line."+line.Label)), "amount", p.Range(line.Range)))
		}
	}
	if len(known) == 0 {
		return total
	}
	return p.T("cost-known.total", "total", total, "known", strings.Join(known, p.T("list.semicolon")))
}

// Once says what is paid once, or that nobody states anything of the kind: that is
// not a price of zero.
func (p *Printer) Once(cost comparison.CostResult) string {
	if !cost.SaysOnce() {
		return p.T("range.unstated")
	}
	return p.Range(cost.Once)
}

// ShortRange says a range in whole euros for a narrow column: « 80 à 120 € »,
// « dès 96 € », « ? ». The low end is rounded down and the high end up, so that
// the true amount is always inside.
func (p *Printer) ShortRange(r comparison.Range) string { return p.wholeRange("range-short", r) }

// BigRange says the same in as few signs as can be, to be drawn five lines high:
// « 80–120 € », « 96 € + », « ? ».
func (p *Printer) BigRange(r comparison.Range) string { return p.wholeRange("range-big", r) }

// wholeRange writes a range in whole euros.
func (p *Printer) wholeRange(form string, r comparison.Range) string {
	low, high := int64(r.Low/100), int64((r.High+99)/100)
	if r.Exact() {
		high = low
		if r.Low%100 != 0 {
			return p.Money(r.Low)
		}
	}
	return p.rangeOf(form, r, p.Count(low), p.Count(high))
}

// rangeOf picks the words for what is known of the ends.
func (p *Printer) rangeOf(form string, r comparison.Range, low, high string) string {
	switch {
	case r.Exact():
		return p.T(form+".exact", "low", low)
	case r.LowKnown && r.HighKnown:
		return p.T(form+".between", "low", low, "high", high)
	case r.LowKnown && r.Low > 0: // « à partir de 0 € » would sound free
		return p.T(form+".from", "low", low)
	case r.HighKnown:
		return p.T(form+".up-to", "high", high)
	default:
		return p.T(form + ".unknown")
	}
}
