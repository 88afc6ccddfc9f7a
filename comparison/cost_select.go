package comparison

import (
	"slices"

	"bascule/offers"
)

// charge is a price that falls on us, for certain or perhaps.
type charge struct {
	price    *offers.Price
	rates    []offers.Claim[offers.Rate] // those that hold
	disputed bool                        // the rates differ
	certain  bool                        // false: it may not fall on us
	pooled   bool                        // counted with the pool
	uses     []offers.UseID              // the wanted uses an option serves
}

// first is the rate that says what the price is the price of.
func (c *charge) first() *offers.Rate {
	if len(c.rates) == 0 {
		return &offers.Rate{Per: offers.Yearly}
	}
	return &c.rates[0].Value
}

// choose finds the prices that fall on us: those for structures like ours, the
// due and the share if we join or the surcharge if we do not, and the commissions
// and options our needs call for.
func (b *bill) choose() {
	b.charges = make([]charge, 0, len(b.offer.Prices))
	for i := range b.offer.Prices {
		price := &b.offer.Prices[i]
		switch price.Role {
		case offers.OptionPrice:
			continue
		case offers.Fee:
			if c, ok := b.fee(price); ok {
				b.charges = append(b.charges, c)
			}
			continue
		case offers.MemberFee, offers.Share:
			if b.needs.Constraints.NoMembership {
				continue
			}
		case offers.NonMember:
			if !b.needs.Constraints.NoMembership {
				continue
			}
		}
		if possible, certain := b.addressed(price); possible {
			b.charges = append(b.charges, newCharge(price, certain, nil))
		}
	}
	b.chooseOptions()
}

// newCharge makes a charge of a price. When no claim holds any more, as after a
// promotion, the price is still there and its amount is unknown.
func newCharge(price *offers.Price, certain bool, uses []offers.UseID) charge {
	c := charge{price: price, certain: certain, uses: uses, rates: price.Rate.Held()}
	c.disputed = price.Rate.State() == offers.Disputed
	if past := price.Rate.History(); len(c.rates) == 0 && len(past) > 0 {
		last := past[0]
		last.Value.Known, last.Value.Tiers, last.Value.HasMin = false, nil, false
		c.rates = []offers.Claim[offers.Rate]{last}
	}
	return c
}

// hasAmount reports whether a rate says how much.
func hasAmount(rate *offers.Rate) bool { return rate.Known || len(rate.Tiers) > 0 }

// addressed says whether a price may be, and is, for structures like ours.
func (b *bill) addressed(price *offers.Price) (possible, certain bool) {
	body := b.association.Body
	if len(price.Audience) > 0 {
		if body == "" {
			return true, false
		}
		ours := slices.Contains(price.Audience, body)
		return ours, ours
	}
	for i := range b.offer.Prices {
		other := &b.offer.Prices[i]
		if len(other.Audience) == 0 || !replaces(other, price) {
			continue
		}
		if body == "" {
			return true, false
		}
		if slices.Contains(other.Audience, body) {
			return false, false
		}
	}
	return true, true
}

// replaces reports whether a price kept to an audience stands in the place of an
// open one.
func replaces(kept, open *offers.Price) bool {
	return kept.Role == open.Role && slices.Equal(kept.For, open.For) && unit(kept) == unit(open)
}

// unit is what a price is counted by.
func unit(price *offers.Price) offers.Resource {
	if claims := price.Rate.Claims(); len(claims) > 0 {
		return claims[0].Value.Unit
	}
	return ""
}

// chooseOptions finds the options our needs call for. A use said to be an option
// at no published price gets a charge without an amount.
func (b *bill) chooseOptions() {
	for i := range b.offer.Prices {
		if price := &b.offer.Prices[i]; price.Role == offers.OptionPrice {
			if c, ok := b.option(price, price.For, b.wanted); ok {
				b.charges = append(b.charges, c)
			}
		}
	}
	var sure, unsure []offers.UseID
	for use, service := range b.offer.Services {
		if !b.wanted(use) || b.hasPrice(use) || !optionHeld(service.Delivery) {
			continue
		}
		if service.Delivery.State() == offers.Disputed {
			unsure = append(unsure, use)
		} else {
			sure = append(sure, use)
		}
	}
	if len(sure) > 0 {
		b.charges = append(b.charges, bareOption(sure, true))
	}
	if len(unsure) > 0 {
		b.charges = append(b.charges, bareOption(unsure, false))
	}
	for _, need := range b.needs.AnyOf {
		if need.Level == offers.Must || need.Level == offers.Useful {
			b.chooseAlternative(need.Uses)
		}
	}
}

// bareOption is a charge for uses that are options at no published price; it is
// not certain when sources disagree on whether they are.
func bareOption(uses []offers.UseID, certain bool) charge {
	slices.Sort(uses)
	return charge{price: &offers.Price{Role: offers.OptionPrice, For: uses}, certain: certain, uses: uses}
}

// wanted reports whether a use is a must or useful.
func (b *bill) wanted(use offers.UseID) bool {
	level := b.needs.Uses[use]
	return level == offers.Must || level == offers.Useful
}

// hasPrice reports whether an option price that may fall on us serves a use.
func (b *bill) hasPrice(use offers.UseID) bool {
	return slices.ContainsFunc(b.offer.Prices, func(p offers.Price) bool {
		if p.Role != offers.OptionPrice || !slices.Contains(p.For, use) {
			return false
		}
		possible, _ := b.addressed(&p)
		return possible
	})
}

// option makes one charge of an option for all the given uses that are wanted
// and delivered as an option. Sources that disagree on the delivery, or say
// nothing of it, make it uncertain.
func (b *bill) option(price *offers.Price, uses []offers.UseID, wanted func(offers.UseID) bool) (charge, bool) {
	possible, certain := b.addressed(price)
	if !possible {
		return charge{}, false
	}
	var served []offers.UseID
	sure := false
	for _, use := range uses {
		if !wanted(use) || !slices.Contains(price.For, use) {
			continue
		}
		delivery := b.offer.Services[use].Delivery
		value, known := delivery.Get()
		switch {
		case known && value == offers.Option:
			sure = true
		case known, delivery.State() == offers.Disputed && !optionHeld(delivery):
			continue
		}
		served = append(served, use)
	}
	return newCharge(price, certain && sure, served), len(served) > 0
}

// optionHeld reports whether a claim that holds says « option ».
func optionHeld(delivery offers.Fact[offers.Delivery]) bool {
	return slices.ContainsFunc(delivery.Held(), func(c offers.Claim[offers.Delivery]) bool { return c.Value == offers.Option })
}

// chooseAlternative finds what an any-of need costs: nothing when one of the
// uses comes without surcharge or is already paid for, else one option.
func (b *bill) chooseAlternative(uses []offers.UseID) {
	for _, use := range uses {
		delivery, known := b.offer.Services[use].Delivery.Get()
		if known && (delivery == offers.Included || delivery == offers.Shared) || b.pays(use) {
			return
		}
	}
	var group []charge
	for i := range b.offer.Prices {
		if price := &b.offer.Prices[i]; price.Role == offers.OptionPrice {
			if c, ok := b.option(price, uses, func(offers.UseID) bool { return true }); ok {
				group = append(group, c)
			}
		}
	}
	for _, use := range uses {
		if delivery := b.offer.Services[use].Delivery; optionHeld(delivery) && !b.hasPrice(use) {
			group = append(group, bareOption([]offers.UseID{use}, delivery.State() == offers.Stated))
		}
	}
	switch len(group) {
	case 0:
	case 1:
		b.charges = append(b.charges, group[0])
	default:
		b.either = append(b.either, group)
	}
}

// pays reports whether a use is already among the options charged.
func (b *bill) pays(use offers.UseID) bool {
	return slices.ContainsFunc(b.charges, func(c charge) bool {
		return c.price.Role == offers.OptionPrice && slices.Contains(c.price.For, use)
	})
}
