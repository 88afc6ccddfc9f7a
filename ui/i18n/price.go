package i18n

import (
	"fmt"
	"strconv"
	"strings"

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

// Percent writes a share: « 1,5 % », « 1,25 % ».
func (p *Printer) Percent(share offers.Percent) string {
	written := strconv.FormatInt(int64(share/100), 10)
	if decimals := strings.TrimRight(string([]byte{'0' + byte(share/10%10), '0' + byte(share%10)}), "0"); decimals != "" {
		written += p.T("format.decimal") + decimals
	}
	return p.T("format.share", "n", written)
}

// Exchange writes what one unit of a currency is worth: « 0,92 € », « 0,919456 € ».
func (p *Printer) Exchange(rate offers.ExchangeRate) string {
	whole, decimals, _ := strings.Cut(strconv.FormatFloat(float64(rate)/1e6, 'f', -1, 64), ".")
	if decimals = fmt.Sprintf("%-2s", decimals); decimals != "  " {
		whole += p.T("format.decimal") + strings.ReplaceAll(decimals, " ", "0")
	}
	return p.T("format.money", "amount", whole)
}

// Rate says a price as it is printed: « 80,00 € par an », « 0,50 € par Go par
// mois ».
func (p *Printer) Rate(cat *offers.Catalogue, rate offers.Rate) string {
	each := " " + p.Each(&rate)
	var said []string
	switch {
	case len(rate.Tiers) > 0:
		for _, tier := range rate.Tiers {
			amount := p.Money(tier.Amount) + each
			if tier.UpTo > 0 {
				said = append(said, p.T("evidence.tier", "amount", amount, "limit", p.Quantity(rate.Unit, tier.UpTo)))
			} else {
				said = append(said, p.T("evidence.tier-open", "amount", amount))
			}
		}
	case rate.Per == offers.PerPayment:
		said = append(said, p.Fee(cat, &rate))
	case rate.Abroad() && rate.Known:
		said = append(said, p.T("evidence.converted", "price", p.Money(rate.Amount)+each,
			"published", p.Foreign(cat, rate.Published)))
	case rate.Abroad():
		said = append(said, p.Foreign(cat, rate.Published)+each)
	case rate.Known:
		said = append(said, p.Money(rate.Amount)+each)
	default:
		said = append(said, p.T("evidence.unpublished"))
	}
	switch {
	case rate.Mode == offers.QuotePrice && rate.Known:
		return p.T("evidence.hint", "mode", p.T("price-mode."+string(rate.Mode)), "price", strings.Join(said, p.T("list.semicolon")))
	case rate.Mode != "" && rate.Mode != offers.FixedPrice:
		said = append(said, p.T("price-mode."+string(rate.Mode)))
	}
	if rate.HasMin {
		said = append(said, p.T("evidence.least", "amount", p.Money(rate.Minimum)))
	}
	return strings.Join(said, p.T("list.semicolon"))
}

// Fee says a commission: « 1,5 % de ce que vous encaissez, plus 0,25 € par paiement ».
func (p *Printer) Fee(cat *offers.Catalogue, rate *offers.Rate) string {
	amount := p.Money(rate.Amount)
	if rate.Abroad() {
		amount = p.Foreign(cat, rate.Published)
	}
	flat := rate.Amount > 0 || rate.Abroad()
	switch {
	case rate.Percent > 0 && flat:
		return p.T("evidence.fee.both", "share", p.Percent(rate.Percent), "amount", amount)
	case rate.Percent > 0:
		return p.T("evidence.fee.share", "share", p.Percent(rate.Percent))
	case flat:
		return p.T("evidence.fee.payment", "amount", amount)
	case rate.Known:
		return p.T("evidence.fee.none")
	default:
		return p.T("evidence.unpublished")
	}
}

// Takings says what is taken online in a year; empty when nothing is told of it.
func (p *Printer) Takings(t comparison.Takings) string {
	amount, payments := p.Money(t.Amount), p.Count(t.Payments)
	switch {
	case t.AmountKnown && t.PaymentsKnown:
		return p.T("takings.both", "amount", amount, "payments", payments)
	case t.AmountKnown:
		return p.T("takings.amount", "amount", amount)
	case t.PaymentsKnown:
		return p.T("takings.payments", "payments", payments)
	default:
		return ""
	}
}

// Quantities says how much of everything is needed, and what is taken online.
func (p *Printer) Quantities(needs comparison.Needs) []string {
	var said []string
	for _, resource := range offers.Resources() {
		if quantity := needs.Quantities.Of(resource); quantity > 0 {
			said = append(said, p.Quantity(resource, quantity))
		}
	}
	if taken := p.Takings(needs.Takings); taken != "" {
		said = append(said, taken)
	}
	return said
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
