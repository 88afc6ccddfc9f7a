package comparison

import "bascule/offers"

// pool adds one line a role for the prices of a subscription an account whose
// linked accounts share the storage: from one pool holding everything, to a
// subscription an account holding an equal share, rounded up to the gigabyte.
// Both ends are worked out on the same split, so they belong to one line.
func (b *bill) pool() {
	for i := range b.charges {
		if c := &b.charges[i]; c.pooled && !b.pooledBefore(i) {
			b.poolRole(c.price.Role)
		}
	}
}

// pooledBefore reports whether a pooled price of the same role comes earlier.
func (b *bill) pooledBefore(i int) bool {
	for j := range b.charges[:i] {
		if b.charges[j].pooled && b.charges[j].price.Role == b.charges[i].price.Role {
			return true
		}
	}
	return false
}

// poolRole adds the line of the pooled prices of one role.
func (b *bill) poolRole(role offers.PriceRole) {
	accounts := max(b.needs.Quantities.Accounts.Total, 1)
	storage := whole(offers.Storage, b.needs.Quantities.Of(offers.Storage))
	share := (storage + accounts - 1) / accounts
	total := b.poolOf(role, storage)
	if accounts > 1 {
		total = total.hull(b.poolOf(role, share).times(accounts))
	}
	var line Line
	var price *offers.Price
	certain := true
	for i := range b.charges {
		c := &b.charges[i]
		if !c.pooled || c.price.Role != role {
			continue
		}
		certain = certain && c.certain
		if price == nil {
			price, line = c.price, b.newLine(c, total)
			continue
		}
		b.rest(&line, c.rates)
	}
	if total.units > 0 {
		line.Resource, line.Quantity = offers.Storage, offers.Gigabytes(total.units)
	}
	if accounts > 1 && certain {
		line.Assumes = AssumesPooled
	}
	b.addTaxed(line, price)
}

// poolOf is what one subscription holding so many gigabytes costs.
func (b *bill) poolOf(role offers.PriceRole, gigabytes int64) amount {
	included, claimed, billed := b.poolIncludes(role)
	total := amount{Range: Precisely(0)}
	for i := range b.charges {
		c := &b.charges[i]
		if !c.pooled || c.price.Role != role {
			continue
		}
		one := amount{}
		for j := range c.rates {
			rate := chargedOver(&c.rates[j].Value, offers.Gigabytes(gigabytes), included)
			if j == 0 {
				one = rate
			} else if c.disputed {
				one = one.hull(rate)
			}
		}
		if !c.certain {
			one.Low, one.LowKnown, one.lowSteps = 0, true, nil
		}
		total = total.add(one)
	}
	if claimed && !billed && int64(offers.Gigabytes(gigabytes)) > included.low {
		total.HighKnown = false
	}
	return total
}

// poolIncludes adds up the storage the pooled prices of a role include, and says
// whether one of them is counted by storage.
func (b *bill) poolIncludes(role offers.PriceRole) (included span, claimed, billed bool) {
	for i := range b.charges {
		c := &b.charges[i]
		if !c.pooled || c.price.Role != role {
			continue
		}
		billed = billed || c.first().Unit == offers.Storage
		fact, ok := c.price.Includes[offers.Storage]
		if !ok {
			continue
		}
		one, _ := spanOf(fact)
		if !c.certain {
			one.low = 0
		}
		included.low, included.high, claimed = included.low+one.low, included.high+one.high, true
	}
	return included, claimed, billed
}
