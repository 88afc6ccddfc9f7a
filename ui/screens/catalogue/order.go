package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// keys are what an order that needs no needs compares, by thing: made once, the
// first time it is asked for.
func (x *index) keys(o order) []int64 {
	if x.sorted[o] == nil {
		x.sorted[o] = make([]int64, len(x.things))
		switch o {
		case byAge:
			x.datePlaces(x.sorted[o])
		default:
			x.townPlaces(x.sorted[o])
		}
	}
	return x.sorted[o]
}

// datePlaces numbers offers by the date of their facts, the latest first.
func (x *index) datePlaces(keys []int64) {
	for i := range keys {
		keys[i] = unknownKey
		if i >= x.offers {
			continue
		}
		if date := factsDate(x.things[i].offer); date.Known() {
			const month, year = 100, 10_000
			keys[i] = -(int64(date.Year)*year + int64(date.Month)*month + int64(date.Day))
		}
	}
}

// factsDate is the latest date of what is known of an offer's prices, or else of
// its services.
func factsDate(offer *offers.Offer) offers.Date {
	var last offers.Date
	see := func(st offers.Statement) {
		for _, date := range [3]offers.Date{st.NotAfter, st.NotBefore, st.Read} {
			if date.Known() {
				if !last.Known() || last.Before(date) {
					last = date
				}
				return
			}
		}
	}
	for i := range offer.Prices {
		for _, claim := range offer.Prices[i].Rate.Held() {
			see(claim.Statement)
		}
	}
	if last.Known() {
		return last
	}
	for _, service := range offer.Services {
		for _, claim := range service.Delivery.Held() {
			see(claim.Statement)
		}
	}
	return last
}

// townPlaces numbers offers by the place of their host: country, region, town.
func (x *index) townPlaces(keys []int64) {
	type placed struct {
		thing int
		at    string
	}
	var list []placed
	for i := range keys {
		keys[i] = unknownKey
		if i >= x.offers {
			continue
		}
		if parts := placeOf(x.catalogue, x.lexicon.text, x.things[i].offer.Host); len(parts) > 0 {
			list = append(list, placed{i, spelling.Fold(strings.Join(parts, "\n"))})
		}
	}
	slices.SortStableFunc(list, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	place := int64(0)
	for i, p := range list {
		if i > 0 && p.at != list[i-1].at {
			place++
		}
		keys[p.thing] = place
	}
}

// placeOf says where a host is: its country, its region, its town, as far as they
// are known. Where sources disagree the first is taken: all are on the sheet.
func placeOf(cat *offers.Catalogue, text *i18n.Printer, host *offers.Host) []string {
	var parts []string
	if held := host.Country.Held(); len(held) > 0 {
		parts = append(parts, text.In(cat.Countries[held[0].Value].Label))
	}
	if held := host.Region.Held(); len(held) > 0 {
		parts = append(parts, text.In(cat.Regions[held[0].Value].Label))
	}
	if held := host.Town.Held(); len(held) > 0 {
		parts = append(parts, held[0].Value)
	}
	return parts
}

// told is what the list says of an offer because it is sorted so; empty when the
// order is seen in another column.
func (o order) told(in screen.Input, offer *offers.Offer) string {
	switch o {
	case byAge:
		if date := factsDate(offer); date.Known() {
			return in.Text.Month(date)
		}
		return in.Text.T("when.unknown")
	case byPlace:
		if parts := placeOf(in.Catalogue, in.Text, offer.Host); len(parts) > 0 {
			return strings.Join(parts, in.Text.T("list.comma"))
		}
		return in.Text.T("catalogue.place-unknown")
	}
	return ""
}
