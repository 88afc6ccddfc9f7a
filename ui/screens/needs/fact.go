package needs

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// A fact is named by its path within an offer: "prices.storage",
// "ceilings.accounts", "services.mail", "answers.sauvegardes",
// "facts.own-domain".

// factOptions are the facts of an offer a host may have answered, what is to be
// obtained from it first. For a hypothesis, only those nobody tells.
func factOptions(in screen.Input, offer *offers.Offer, hypothesis bool) []option {
	var options []option
	for _, fact := range facts(in, offer) {
		known := told(offer, fact)
		if hypothesis && known {
			continue
		}
		right := ""
		if known {
			right = in.Text.T("needs.told-already")
		}
		options = append(options, option{id: fact, text: i18n.Capital(factText(in, offer, fact)), right: right})
	}
	return options
}

// facts lists the facts of an offer, those the board is to obtain first, then
// those it wants, then the others.
func facts(in screen.Input, offer *offers.Offer) []string {
	var list []string
	add := func(fact string) {
		if !slices.Contains(list, fact) {
			list = append(list, fact)
		}
	}
	for _, obtain := range in.Assessment.Standing(offer.ID).Obtain {
		kind, id, _ := strings.Cut(obtain.Fact, ".")
		switch {
		case obtain.Card != "":
			add("answers." + string(obtain.Card))
		case obtain.Fact == "prices":
			add("prices." + newPrice)
		case kind != "prices" || priceOf(offer, id) != nil:
			add(obtain.Fact)
		}
	}
	for _, use := range in.Catalogue.Uses {
		if level := in.Session.Needs.Uses[use.ID]; level == offers.Must || level == offers.Useful {
			add("services." + string(use.ID))
		}
	}
	add("facts.own-domain")
	add("facts.monthly-billing")
	for _, price := range offer.Prices {
		add("prices." + price.ID)
	}
	for _, resource := range []offers.Resource{offers.Storage, offers.Accounts, offers.Mailboxes} {
		if priceOf(offer, string(resource)) == nil && !sells(offer, resource) {
			add("prices." + string(resource))
		}
	}
	for _, resource := range offers.Resources() {
		add("ceilings." + string(resource))
	}
	for _, card := range in.Catalogue.Cards {
		add("answers." + string(card.ID))
	}
	return list
}

// newPrice is the id of the subscription of an offer that has no price.
const newPrice = "subscription"

// priceOf returns a price of an offer, or nil.
func priceOf(offer *offers.Offer, id string) *offers.Price {
	for i := range offer.Prices {
		if offer.Prices[i].ID == id {
			return &offer.Prices[i]
		}
	}
	return nil
}

// unitOf is what a price is counted by; a price an offer does not have is named
// by its unit.
func unitOf(offer *offers.Offer, id string) offers.Resource {
	if price := priceOf(offer, id); price != nil {
		for _, claim := range price.Rate.Held() {
			return claim.Value.Unit
		}
		return ""
	}
	if slices.Contains(offers.Resources(), offers.Resource(id)) {
		return offers.Resource(id)
	}
	return ""
}

// perOf is what a price of an offer is paid for, when it says so.
func perOf(offer *offers.Offer, id string) offers.Period {
	if price := priceOf(offer, id); price != nil {
		for _, claim := range price.Rate.Held() {
			return claim.Value.Per
		}
	}
	return ""
}

// sells reports whether an offer has a price by the unit of a resource.
func sells(offer *offers.Offer, resource offers.Resource) bool {
	return slices.ContainsFunc(offer.Prices, func(p offers.Price) bool { return unitOf(offer, p.ID) == resource })
}

// told reports whether somebody tells a fact. What the board supposed does not
// count.
func told(offer *offers.Offer, fact string) bool {
	kind, id, _ := strings.Cut(fact, ".")
	switch kind {
	case "prices":
		price := priceOf(offer, id)
		return price != nil && slices.ContainsFunc(price.Rate.Held(), func(c offers.Claim[offers.Rate]) bool {
			return c.Value.Told() && !c.Hypothesis
		})
	case "ceilings":
		return claimed(offer.Ceilings[offers.Resource(id)].Max)
	case "services":
		return claimed(offer.Services[offers.UseID(id)].Delivery)
	case "answers":
		return claimed(offer.Answer(offers.CardID(id)))
	}
	if id == "own-domain" {
		return claimed(offer.OwnDomain)
	}
	return claimed(offer.MonthlyBilling)
}

func claimed[T any](fact offers.Fact[T]) bool {
	held := fact.Held()
	return len(held) > 0 && !held[0].Hypothesis
}

// factText names a fact of an offer; the offer may be nil.
func factText(in screen.Input, offer *offers.Offer, fact string) string {
	kind, id, _ := strings.Cut(fact, ".")
	switch kind {
	case "ceilings":
		return in.Text.T("fact.ceilings." + id)
	case "services":
		return in.Text.T("needs.fact.service", "use", in.Text.Use(in.Catalogue, offers.UseID(id)))
	case "answers":
		return in.Text.Card(in.Catalogue, offers.CardID(id))
	case "facts":
		return in.Text.T("fact." + id)
	}
	if offer == nil {
		return in.Text.T("fact.price")
	}
	role := offers.Subscription
	var uses []offers.UseID
	if price := priceOf(offer, id); price != nil {
		role, uses = price.Role, price.For
	}
	text := in.Text.T("needs.fact.price", "role", in.Text.T("price-role."+string(role)))
	if unit := unitOf(offer, id); unit != "" {
		text = in.Text.T("needs.fact.unit-price", "role", in.Text.T("price-role."+string(role)), "unit", in.Text.T("needs.one."+string(unit)))
	}
	if len(uses) > 0 {
		text = in.Text.T("needs.fact.price-for", "price", text, "uses", in.Text.List(in.Text.Uses(in.Catalogue, uses)))
	}
	return text
}

// seenLine says what other offers publish of a fact.
func seenLine(in screen.Input, offer *offers.Offer, fact string, per offers.Period) (string, comparison.Elsewhere) {
	kind, id, _ := strings.Cut(fact, ".")
	seen := comparison.SeenElsewhere(in.Catalogue, offer, fact, unitOf(offer, id), per)
	switch {
	case seen.Offers == 0:
		return in.Text.T("needs.seen.nowhere"), seen
	case kind == "prices":
		return in.Text.N("needs.seen.range", seen.Offers, "range", in.Text.Range(seen.Amounts)), seen
	case kind == "ceilings":
		low, high := in.Text.Quantity(offers.Resource(id), seen.Quantities[0]), in.Text.Quantity(offers.Resource(id), seen.Quantities[1])
		return in.Text.N("needs.seen.between", seen.Offers, "low", low, "high", high), seen
	}
	words := make([]string, len(seen.Words))
	for i, word := range seen.Words {
		words[i] = in.Text.T("needs.seen.word", "word", factWord(in, kind, word.Word), "n", word.Offers)
	}
	return in.Text.N("needs.seen.words", seen.Offers, "words", in.Text.List(words)), seen
}

// factWord writes a word that is the value of a fact.
func factWord(in screen.Input, kind, word string) string {
	switch {
	case kind == "services":
		return in.Text.Word("delivery", word)
	case word == "true":
		return in.Text.T("truth.yes")
	case word == "false":
		return in.Text.T("truth.no")
	}
	return in.Text.Word("answer", word)
}
