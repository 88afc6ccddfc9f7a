package catalogue

import (
	"bascule/offers"
	"bascule/ui/screen"
)

// listed is the price as the host prints it, without our needs. That of an offer that
// was withdrawn says so: nobody can have it any more.
func listed(in screen.Input, offer *offers.Offer) string {
	price := printedPrice(in, offer)
	if offer.Status == offers.Historic {
		return in.Text.T("catalogue.listed.withdrawn", "price", price)
	}
	return price
}

// printedPrice is the price that says most of an offer, in short.
func printedPrice(in screen.Input, offer *offers.Offer) string {
	var price *offers.Price
	more := false
	for i := range offer.Prices {
		candidate := &offer.Prices[i]
		switch candidate.Role {
		case offers.Subscription, offers.MemberFee, offers.Fee:
		default:
			continue
		}
		if len(candidate.Rate.Held()) == 0 {
			continue
		}
		more = more || price != nil
		if price == nil || rankOf(candidate) < rankOf(price) {
			price = candidate
		}
	}
	if price == nil {
		return in.Text.T("range.unknown")
	}
	return in.Text.Either(values(price.Rate.Held(), func(r offers.Rate) string { return listedRate(in, r, more) }))
}

// listedRate says a rate in short: how it may bend, and what other prices add to
// it, is on the sheet.
func listedRate(in screen.Input, r offers.Rate, more bool) string {
	short := r
	short.Mode, short.HasMin = offers.FixedPrice, false
	switch {
	case r.Mode == offers.QuotePrice, r.Mode == offers.PayWhatYouWant:
		return in.Text.T("price-mode." + string(r.Mode))
	case len(r.Tiers) > 0:
		short.Amount, short.Known, short.Tiers = r.Tiers[0].Amount, true, nil
	case more && free(short):
		return in.Text.T("catalogue.listed.more", "price", rateText(in, short))
	case !r.Told(), r.Mode != offers.FromPrice && !more:
		return rateText(in, short)
	}
	return in.Text.T("catalogue.listed.from", "price", printed(in, short))
}

// rankOf puts first the price that says most: what an account costs, which counts
// several times, then a flat amount, then one by another unit, then one whose amount
// is not known.
func rankOf(price *offers.Price) int {
	rate := price.Rate.Held()[0].Value
	rank := 0
	switch price.Role {
	case offers.MemberFee:
		rank = 4
	case offers.Fee:
		rank = 8
	}
	switch {
	case !rate.Told():
		return rank + 3
	case rate.Unit == offers.Accounts:
		return rank
	case rate.Unit != "":
		return rank + 2
	}
	return rank + 1
}
