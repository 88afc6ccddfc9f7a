package comparison

import "bascule/offers"

// vatRate is the standard rate where a host's contracting entity is, in
// thousandths. It is known when every country claimed has a rate.
func vatRate(cat *offers.Catalogue, host *offers.Host) (rate span, known bool) {
	for i, claim := range host.Country.Held() {
		permil := cat.Countries[claim.Value].VATPermil
		if permil == 0 {
			return span{}, false
		}
		if i == 0 {
			rate = span{permil, permil}
		}
		rate = span{min(rate.low, permil), max(rate.high, permil)}
		known = true
	}
	return rate, known
}

// tax is the VAT of the yearly lines, or of those paid once.
type tax struct {
	amount
	due        bool // something is to be said
	unsure     bool // whether it is due, or its rate, is not known
	hypothesis bool
	statements []offers.Statement
}

// printing says how an amount may be printed: without VAT, with it or with none.
type printing struct{ without, with, none bool }

// printed reads the claims on a price's VAT. Nothing claimed leaves both open,
// except for capital.
func printed(price *offers.Price) printing {
	held := price.VAT.Held()
	if len(held) == 0 {
		return printing{without: price.Role != offers.Share, with: price.Role != offers.Share, none: true}
	}
	var p printing
	for i := range held {
		switch held[i].Value {
		case offers.VATExcluded:
			p.without = true
		case offers.VATIncluded:
			p.with = true
		default:
			p.none = true
		}
	}
	return p
}

// addTaxed adds a line, and the VAT it calls for.
func (b *bill) addTaxed(line Line, price *offers.Price) {
	p := printed(price)
	switch {
	case line.Range == Precisely(0) || !line.Range.LowKnown && !line.Range.HighKnown:
	case b.association.RecoversVAT:
		b.takeOut(&line, p)
	case p.without && (line.Range.Low > 0 || line.Range.HighKnown):
		b.putOn(line, p, price)
	}
	b.put(line)
}

// putOn adds to the VAT what a price printed without it, or perhaps without it,
// calls for.
func (b *bill) putOn(line Line, p printing, price *offers.Price) {
	added := amount{Range: Range{LowKnown: true, HighKnown: line.Range.HighKnown && b.rateKnown}}
	if b.rateKnown && !p.with && !p.none && line.Range.LowKnown {
		added.Low, added.lowSteps = vatOn(line.Range.Low, b.rate.low)
	}
	if added.HighKnown {
		added.High, added.highSteps = vatOn(line.Range.High, b.rate.high)
	}
	t := &b.vat[1]
	if line.Yearly {
		t = &b.vat[0]
	}
	if !t.due {
		t.amount = amount{Range: Precisely(0)}
	}
	t.due, t.unsure = true, t.unsure || p.with || p.none || !b.rateKnown
	t.amount = t.amount.add(added)
	for _, claim := range price.VAT.Held() {
		t.statements = append(t.statements, claim.Statement)
		t.hypothesis = t.hypothesis || claim.Hypothesis
	}
}

// vatOn is the tax on an amount, with its step.
func vatOn(base offers.Money, permil int64) (offers.Money, []CostStep) {
	added := base.PerMille(permil)
	return added, []CostStep{{Units: 1, Amount: base, Periods: 1, PerMille: permil, Total: added}}
}

// putVAT adds the lines of VAT.
func (b *bill) putVAT() {
	for i := range b.vat {
		t := &b.vat[i]
		if !t.due {
			continue
		}
		line := Line{
			Price: LabelVAT, Label: LabelVAT, Yearly: i == 0, Range: t.Range.tidy(),
			Steps: t.lowSteps, HighSteps: t.highSteps, Hypothesis: t.hypothesis, Statements: t.statements,
		}
		if line.Range.Exact() || !line.Range.HighKnown {
			line.HighSteps = nil
		}
		if t.unsure {
			line.Assumes = AssumesVATUnknown
		}
		b.put(line)
	}
}

// takeOut turns a line into what it costs an association that recovers VAT: the
// tax in it, or perhaps in it, is taken out. At an unknown rate the amount
// printed is only the most it can cost.
func (b *bill) takeOut(line *Line, p printing) {
	if !p.with {
		return
	}
	certain := !p.without && !p.none
	high := line.HighSteps
	if high == nil && line.Range.Exact() {
		high = line.Steps
	}
	switch {
	case !b.rateKnown:
		line.Range.Low, line.Steps = 0, nil
	case line.Range.LowKnown:
		line.Range.Low, line.Steps = without(line.Range.Low, b.rate.high, line.Steps)
	}
	if certain && b.rateKnown && line.Range.HighKnown {
		line.Range.High, high = without(line.Range.High, b.rate.low, high)
	}
	line.Range = line.Range.tidy()
	line.HighSteps = nil
	if line.Range.HighKnown && !line.Range.Exact() {
		line.HighSteps = high
	}
	line.Assumes = AssumesVATDeducted
}

// without takes the tax out of an amount printed with it.
func without(printed offers.Money, permil int64, steps []CostStep) (offers.Money, []CostStep) {
	net := (printed.Times(1000) + offers.Money(1000+permil)/2) / offers.Money(1000+permil)
	step := CostStep{Units: 1, Amount: printed, Periods: 1, PerMille: -permil, Total: net - printed}
	return net, append(steps[:len(steps):len(steps)], step)
}
