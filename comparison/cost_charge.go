package comparison

import "bascule/offers"

// count adds up what the charged prices include, and settles which storage
// prices are counted with the pool.
func (b *bill) count() {
	pooled := false
	for i := range b.charges {
		pooled = pooled || b.charges[i].first().Pooled
	}
	for i := range b.charges {
		c := &b.charges[i]
		rate := c.first()
		c.pooled = rate.Pooled ||
			pooled && rate.Unit == offers.Storage && c.price.Role == offers.Subscription
		if rate.Unit != "" {
			b.billed[resourceIndex(rate.Unit)] = true
		}
		for r, fact := range c.price.Includes {
			if !c.pooled || r != offers.Storage {
				b.include(c, rate, r, fact)
			}
		}
	}
}

// include adds what one price includes of a resource: of the resource it is
// counted by, or flat, once; of another, once a unit.
func (b *bill) include(c *charge, rate *offers.Rate, r offers.Resource, fact offers.Fact[offers.Quantity]) {
	included, hypothesis := spanOf(fact)
	if rate.Unit != "" && rate.Unit != r {
		n := blocks(whole(rate.Unit, b.needs.Quantities.Of(rate.Unit)), rate.Block)
		included.low, included.high = included.low*n, included.high*n
	}
	if !c.certain {
		included.low = 0
	}
	total := &b.covered[resourceIndex(r)]
	total.low += included.low
	total.high += included.high
	total.claimed = true
	total.hypothesis = total.hypothesis || hypothesis
}

// spanOf covers the quantities claimed.
func spanOf(fact offers.Fact[offers.Quantity]) (s span, hypothesis bool) {
	for i, claim := range fact.Held() {
		v := int64(claim.Value)
		if i == 0 {
			s = span{v, v}
		}
		s = span{min(s.low, v), max(s.high, v)}
		hypothesis = hypothesis || claim.Hypothesis
	}
	return s, hypothesis
}

// charge adds the line of a price, unless nothing is to pay by its unit.
func (b *bill) charge(c *charge) {
	if line, due := b.line(c); due {
		b.addTaxed(line, c.price)
	}
}

// line works out a price.
func (b *bill) line(c *charge) (line Line, due bool) {
	total, due := b.chargeRate(c.first())
	if c.disputed {
		for i := range c.rates[1:] {
			other, alsoDue := b.chargeRate(&c.rates[i+1].Value)
			total, due = total.hull(other), due || alsoDue
		}
	}
	if !due {
		return Line{}, false
	}
	line = b.newLine(c, total)
	if line.Resource != "" && b.covered[resourceIndex(line.Resource)].hypothesis {
		line.Hypothesis = true
	}
	return line, true
}

// chargeRate works out one rate. Nothing is due of a rate by the unit when the
// need is within what is included.
func (b *bill) chargeRate(rate *offers.Rate) (total amount, due bool) {
	if rate.Per == offers.PerPayment {
		return bent(feeOn(rate, b.needs.Takings), rate, nil), true
	}
	if rate.Unit == "" {
		return charged(rate, 0, 0), true
	}
	need, included := b.needs.Quantities.Of(rate.Unit), b.covered[resourceIndex(rate.Unit)].span
	return chargedOver(rate, need, included), int64(need) > included.low
}

// chargedOver works out a rate over all that may be included.
func chargedOver(rate *offers.Rate, need offers.Quantity, included span) amount {
	total := charged(rate, need, offers.Quantity(included.high))
	if included.low != included.high {
		total = total.hull(charged(rate, need, offers.Quantity(included.low)))
	}
	return total
}

// newLine dresses an amount as the line of a price.
func (b *bill) newLine(c *charge, total amount) Line {
	rate := c.first()
	line := Line{
		Price:     c.price.ID,
		Label:     string(c.price.Role),
		Uses:      c.uses,
		Resource:  rate.Unit,
		Quantity:  offers.Quantity(total.units),
		Yearly:    c.price.Role != offers.Setup && c.price.Role != offers.Share && rate.Per != offers.Once,
		Range:     total.Range.tidy(),
		Steps:     total.lowSteps,
		HighSteps: total.highSteps,
	}
	if rate.Unit == offers.Storage {
		line.Quantity = offers.Gigabytes(total.units)
	}
	switch {
	case !c.certain:
		line.Range.Low, line.Range.LowKnown, line.Steps = 0, true, nil
		line.Range = line.Range.tidy()
		line.Assumes = AssumesMaybe
	case c.price.Role == offers.Fee && b.needs.Takings.untold(rate):
		line.Assumes = AssumesTakings
	case c.price.Role == offers.MemberFee, c.price.Role == offers.Share:
		line.Assumes = AssumesMember
	}
	if !line.Range.LowKnown {
		line.Steps = nil
	}
	if line.Range.Exact() || !line.Range.HighKnown {
		line.HighSteps = nil
	}
	b.rest(&line, c.rates)
	return line
}

// rest records the claims a line rests on, and those on what a currency is worth.
func (b *bill) rest(l *Line, rates []offers.Claim[offers.Rate]) {
	if len(rates) == 0 {
		return
	}
	if l.Statements == nil {
		l.Statements = make([]offers.Statement, 0, len(rates))
	}
	for i := range rates {
		l.Statements = append(l.Statements, rates[i].Statement)
		l.Hypothesis = l.Hypothesis || rates[i].Hypothesis
		if rates[i].Value.Abroad() {
			b.abroad(l, &rates[i].Value)
		}
	}
}

// abroad records a price published in another currency.
func (b *bill) abroad(l *Line, rate *offers.Rate) {
	l.Abroad = append(l.Abroad, *rate)
	if l.Assumes == "" || l.Assumes == AssumesConverted {
		l.Assumes = AssumesConverted
		if !rate.Known {
			l.Assumes = AssumesExchange
		}
	}
	if rate.Known {
		for _, worth := range b.catalogue.Currencies[rate.Published.Currency].Euro.Held() {
			l.Statements = append(l.Statements, worth.Statement)
		}
	}
}

// cheapest adds the line of the cheapest of several options of which one will
// do: no more than the least that is known to suffice, no less than the least
// any may cost.
func (b *bill) cheapest(group []charge) {
	var best Line
	var price *offers.Price
	low := Range{}
	for i := range group {
		line, due := b.line(&group[i])
		if !due {
			return
		}
		if i == 0 {
			best, price, low = line, group[i].price, line.Range
			continue
		}
		low.Low, low.LowKnown = min(low.Low, line.Range.Low), low.LowKnown && line.Range.LowKnown
		if cheaper(line.Range, best.Range) {
			best, price = line, group[i].price
		}
	}
	if best.Range.LowKnown != low.LowKnown || best.Range.Low != low.Low {
		best.Range.Low, best.Range.LowKnown, best.Steps = low.Low, low.LowKnown, nil
	}
	best.Assumes = AssumesCheapest
	b.addTaxed(best, price)
}

// cheaper reports whether r is the better bound on what must be spent.
func cheaper(r, s Range) bool {
	if r.HighKnown != s.HighKnown {
		return r.HighKnown
	}
	if r.High != s.High {
		return r.High < s.High
	}
	return r.Low < s.Low
}
