package command

import (
	"bascule/offers"
)

// specifications says a price in the words of schema.org: one a tier, none when what
// is asked is not known, told on request only, or disputed, nor for a commission, which is a
// share of what others pay.
func (d *desk) specifications(p *offers.Price) []node {
	rate, known := p.Rate.Get()
	switch {
	case !known, p.Role == offers.Fee, rate.Mode == offers.QuotePrice, !rate.Known && !rate.Abroad():
		return nil
	case len(rate.Tiers) == 0:
		n := d.specification(p, &rate)
		amount, currency := rate.Amount, "EUR"
		if rate.Abroad() {
			amount, currency = rate.Published.Amount, string(rate.Published.Currency)
		}
		n["priceCurrency"] = currency
		if rate.Mode == offers.FromPrice {
			n["minPrice"] = amount.String()
		} else {
			n["price"] = amount.String()
		}
		if rate.HasMin {
			n["minPrice"] = rate.Minimum.String()
		}
		return []node{n}
	}
	var list []node
	from := offers.Quantity(0)
	for _, tier := range rate.Tiers {
		n := d.specification(p, &rate)
		n["price"], n["priceCurrency"] = tier.Amount.String(), "EUR"
		n["eligibleQuantity"] = d.band(rate.Unit, from, tier.UpTo)
		list = append(list, n)
		from = tier.UpTo
	}
	return list
}

// specification is what all the tiers of a price have in common.
func (d *desk) specification(p *offers.Price, rate *offers.Rate) node {
	n := node{"@type": "UnitPriceSpecification", "name": d.priceName(p)}
	switch p.Role {
	case offers.Subscription:
		n["priceComponentType"] = schemaOrg + "/Subscription"
	case offers.Setup:
		n["priceComponentType"] = schemaOrg + "/ActivationFee"
	}
	switch rate.Per {
	case offers.Yearly:
		n["billingDuration"] = "P1Y"
	case offers.Monthly:
		n["billingDuration"] = "P1M"
	}
	if rate.Unit != "" {
		block := offers.Quantity(max(rate.Block, 1))
		if rate.Unit == offers.Storage {
			block = offers.Gigabytes(int64(block))
		}
		amount, unit := d.counted(rate.Unit, block)
		n["referenceQuantity"] = node{"@type": "QuantitativeValue", "value": amount, "unitText": unit}
		if rate.Block > 1 {
			n["billingIncrement"] = amount
		}
	}
	switch vat, _ := p.VAT.Get(); vat {
	case offers.VATIncluded:
		n["valueAddedTaxIncluded"] = true
	case offers.VATExcluded:
		n["valueAddedTaxIncluded"] = false
	}
	if rate.Mode == offers.SolidarityPrice {
		n["priceType"] = schemaOrg + "/ListPrice" // those who cannot pay it pay less
	}
	if until := p.Rate.Held()[0].Until; until.Known() {
		n["priceType"], n["validThrough"] = schemaOrg+"/SalePrice", until.String()
	}
	return n
}

// band is what a tier covers: from a quantity to another, or on without end.
func (d *desk) band(r offers.Resource, from, upTo offers.Quantity) node {
	least, unit := d.counted(r, from)
	n := node{"@type": "QuantitativeValue", "minValue": least, "unitText": unit}
	if upTo > 0 {
		most, _ := d.counted(r, upTo)
		n["maxValue"] = most
	}
	return n
}
