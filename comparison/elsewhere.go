package comparison

import (
	"slices"
	"strings"

	"bascule/offers"
)

// Elsewhere is what other offers say of a fact one of them does not tell: the
// range to choose a hypothesis from. Only one of Amounts, Quantities and Words
// is told of.
type Elsewhere struct {
	Offers     int                // how many say something; 0 means nobody does
	Amounts    Range              // of a price: yearly or monthly, as Per says
	Per        offers.Period      // of the amounts
	Quantities [2]offers.Quantity // of a ceiling: the lowest and the highest
	Words      []WordCount        // of an answer, the most frequent first
}

// WordCount is how many offers say a word.
type WordCount struct {
	Word   string
	Offers int
}

// SeenElsewhere gathers what the other offers on sale say of a fact, by its path
// within an offer: "prices.storage", "ceilings.accounts", "services.mail",
// "answers.sauvegardes", "facts.own-domain". A price is compared with those of the
// same role, the same unit and the same period: unit and per say which when the
// offer has no such price yet.
func SeenElsewhere(cat *offers.Catalogue, offer *offers.Offer, fact string, unit offers.Resource, per offers.Period) Elsewhere {
	kind, id, _ := strings.Cut(fact, ".")
	var seen Elsewhere
	for _, other := range cat.Offers {
		if other.ID == offer.ID || other.Status != offers.Current {
			continue
		}
		switch kind {
		case "prices":
			seen.Per = per
			seen.price(other, roleOf(offer, id), unit, per)
		case "ceilings":
			if most, told := factOf(other.Ceilings[offers.Resource(id)].Max); told {
				seen.quantity(most)
			}
		default:
			if word, told := wordOf(other, kind, id); told {
				seen.word(word)
			}
		}
	}
	slices.SortStableFunc(seen.Words, func(a, b WordCount) int { return b.Offers - a.Offers })
	return seen
}

// factOf is the value that holds of a fact, unless it is a hypothesis of the board.
func factOf[T any](fact offers.Fact[T]) (value T, told bool) {
	if value, told = fact.Get(); told && fact.Held()[0].Hypothesis {
		told = false
	}
	return value, told
}

// roleOf is what a price of an offer is for; one it does not have would be paid
// by every subscriber.
func roleOf(offer *offers.Offer, price string) offers.PriceRole {
	for i := range offer.Prices {
		if offer.Prices[i].ID == price {
			return offer.Prices[i].Role
		}
	}
	return offers.Subscription
}

// price counts the amount of the first price of an offer that compares.
func (e *Elsewhere) price(offer *offers.Offer, role offers.PriceRole, unit offers.Resource, per offers.Period) {
	for i := range offer.Prices {
		price := &offer.Prices[i]
		rate, told := factOf(price.Rate)
		if price.Role != role || role == offers.Fee || !told || !rate.Told() || rate.Tiers != nil || rate.Unit != unit || rate.Per != per || rate.Block > 1 {
			continue
		}
		amount := Precisely(rate.Amount)
		if e.Offers > 0 {
			amount = amount.Hull(e.Amounts)
		}
		e.Amounts = amount
		e.Offers++
		return
	}
}

// quantity counts one ceiling.
func (e *Elsewhere) quantity(q offers.Quantity) {
	if e.Offers == 0 {
		e.Quantities = [2]offers.Quantity{q, q}
	}
	e.Quantities = [2]offers.Quantity{min(e.Quantities[0], q), max(e.Quantities[1], q)}
	e.Offers++
}

// word counts one answer.
func (e *Elsewhere) word(word string) {
	e.Offers++
	for i := range e.Words {
		if e.Words[i].Word == word {
			e.Words[i].Offers++
			return
		}
	}
	e.Words = append(e.Words, WordCount{word, 1})
}

// wordOf is the one word an offer says of a fact.
func wordOf(offer *offers.Offer, kind, id string) (word string, told bool) {
	switch kind + "." + id {
	case "facts.own-domain":
		answer, told := factOf(offer.OwnDomain)
		return string(answer), told
	case "facts.monthly-billing":
		answer, told := factOf(offer.MonthlyBilling)
		if answer {
			return string(offers.Yes), told
		}
		return string(offers.No), told
	}
	switch kind {
	case "answers":
		answer, told := factOf(offer.Answer(offers.CardID(id)))
		return string(answer), told
	case "services":
		delivery, told := factOf(offer.Services[offers.UseID(id)].Delivery)
		return string(delivery), told
	}
	return "", false
}
