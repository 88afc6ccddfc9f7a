package command

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
)

// unpriced lists what is left to ask of the price of an offer of which something is
// known: the parts nobody publishes, then whether the tax is in those somebody does.
// A price of which nothing is known is asked for as a whole, with the membership and
// the tax: only what comes on top of it is then asked for apart.
func (l letter) unpriced(o *offers.Offer) []expected {
	prefix := "offers." + string(o.ID) + ".prices"
	whole := slices.ContainsFunc(l.open, func(e expected) bool { return e.path == prefix })
	var list []expected
	var taxed bool
	for i := range o.Prices {
		price := &o.Prices[i]
		add := func(part, question string) {
			path := prefix + "." + price.ID + "." + part
			list = append(list, expected{entry: entry{path: path, label: l.priceName(price)}, offer: o.ID, question: question})
		}
		at := slices.IndexFunc(price.Rate.Held(), func(c offers.Claim[offers.Rate]) bool { return c.Value.Told() })
		switch {
		case !l.pays(price), whole && price.Role != offers.OptionPrice && price.Role != offers.Fee && price.Role != offers.Setup:
		case at < 0:
			add("rate", l.text.Obtain(l.cat, o, l.session.Needs, comparison.Obtain{Fact: "prices." + price.ID}))
		case !taxed && price.Role != offers.Share && price.VAT.State() == offers.Unknown && !free(price.Rate.Held()[at].Value):
			taxed = true // one question for all: who prints one price with the tax prints the others so
			add("vat", l.text.T("command.ask.vat", "price", l.rate(price.Rate.Held()[at].Value)))
		}
	}
	return list
}

// pays reports whether the board would pay a price: what serves some uses only counts
// when one of them is wanted.
func (l letter) pays(price *offers.Price) bool {
	return len(price.For) == 0 || slices.ContainsFunc(price.For, l.wanted)
}

// free reports whether there is nothing to pay, however much is used.
func free(r offers.Rate) bool {
	return r.Amount == 0 && r.Percent == 0 && len(r.Tiers) == 0
}
