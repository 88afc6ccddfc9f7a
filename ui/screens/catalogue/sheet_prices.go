package catalogue

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// prices says each price: what holds, what held before, both sides of a dispute,
// and what it includes.
func (b *builder) prices() {
	for i := range b.offer.Prices {
		b.price(&b.offer.Prices[i])
	}
	if len(b.offer.Prices) == 0 {
		b.miss("any", b.in.Text.T("catalogue.any-price"), b.in.Text.T("obtain.price.any"))
	}
}

func (b *builder) price(price *offers.Price) {
	text := b.in.Text
	label := b.priceLabel(price)
	rate := say(b.in, label, price.Rate, offers.PriceShelfLife, func(r offers.Rate) string { return rateText(b.in, r) })
	vat := say(b.in, text.T("catalogue.vat", "price", i18n.Small(label)), price.VAT, offers.PriceShelfLife, word[offers.VAT](b, "vat"))
	e := entry{id: price.ID, label: label, value: rate.value(b.in), role: rate.role(), said: []said{rate}}

	if vat.known() {
		e.said = append(e.said, vat)
	}
	if (amounts(price) || abroad(price)) && !all(price.Rate.Held(), free) {
		e.value += dot(b.in) + vat.valueOr(b.in, text.Word("vat", ""))
	}
	if !amounts(price) {
		e.role = theme.Doubt
		e.note(note{text.T("catalogue.to-ask", "question", b.priceQuestion(price)), theme.Normal})
	}
	var included []string
	for _, resource := range offers.Resources() {
		fact, claimed := price.Includes[resource]
		if !claimed {
			continue
		}
		part := say(b.in, text.T("catalogue.included", "resource", text.T("resource."+string(resource))), fact, offers.PriceShelfLife,
			func(q offers.Quantity) string { return text.Quantity(resource, q) })
		included = append(included, part.value(b.in))
		e.said = append(e.said, part)
	}
	if len(included) > 0 {
		e.note(note{text.T("catalogue.price-includes", "what", strings.Join(included, ", ")), theme.Normal})
	}
	if len(price.Audience) > 0 {
		var names []string
		for _, body := range price.Audience {
			names = append(names, text.T("body."+string(body)))
		}
		e.note(note{text.T("catalogue.price-for", "who", strings.Join(names, ", ")), theme.Normal})
	}
	for _, claim := range price.Rate.Held() {
		if claim.Value.Pooled {
			e.note(note{text.T("catalogue.price-pooled"), theme.Normal})
		}
		if claim.Until.Known() {
			e.note(note{text.T("catalogue.price-until", "date", text.Date(claim.Until)), theme.Doubt})
		}
	}
	for _, n := range rate.notes(b.in) {
		e.note(n)
	}
	b.add(e)
}

// abroad reports whether some claim that holds says how much in another currency.
func abroad(price *offers.Price) bool {
	return !all(price.Rate.Held(), func(r offers.Rate) bool { return !r.Abroad() })
}

// amounts reports whether some claim that holds says how much in euros.
func amounts(price *offers.Price) bool {
	return !all(price.Rate.Held(), func(r offers.Rate) bool { return !r.Told() })
}

// all reports whether something is so of every claim.
func all[T any](claims []offers.Claim[T], so func(T) bool) bool {
	return !slices.ContainsFunc(claims, func(c offers.Claim[T]) bool { return !so(c.Value) })
}

// priceLabel says what a price is for.
func (b *builder) priceLabel(price *offers.Price) string {
	text := b.in.Text
	label := i18n.Capital(text.T("price-role." + string(price.Role)))
	if len(price.For) > 0 {
		uses := make([]string, len(price.For))
		for i, use := range price.For {
			uses[i] = i18n.Small(text.Use(b.in.Catalogue, use))
		}
		return text.T("catalogue.part", "name", label, "value", text.List(uses))
	}
	for _, claim := range price.Rate.Held() {
		if unit := claim.Value.Unit; unit != "" {
			return text.T("catalogue.part", "name", label, "value", text.T("resource."+string(unit)))
		}
	}
	return label
}

// priceQuestion asks for a price of which the amount is not known.
func (b *builder) priceQuestion(price *offers.Price) string {
	return b.in.Text.Obtain(b.in.Catalogue, b.offer, b.in.Session.Needs, comparison.Obtain{Fact: "prices." + price.ID})
}

// rateText says an amount and what it is the amount of: « 2,50 € par compte par
// mois », « gratuit », « prix non publié ».
func rateText(in screen.Input, r offers.Rate) string {
	if free(r) {
		return in.Text.T("catalogue.free")
	}
	return printed(in, r)
}

// printed says a rate as it is printed.
func printed(in screen.Input, r offers.Rate) string {
	return in.Text.Rate(in.Catalogue, r)
}

// free reports whether a rate is nothing to pay, whatever we use.
func free(r offers.Rate) bool {
	return r.Known && r.Amount == 0 && r.Percent == 0 && len(r.Tiers) == 0 && (r.Mode == offers.FixedPrice || r.Mode == "")
}
