package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
)

// thing is one thing that is listed and has a sheet: an offer, or a program.
// Exactly one of its pointers is set.
type thing struct {
	key     string // names it among all, drawn or said: "offer/zourit"
	part    string // of the list: see [partOf], or [programPart]
	offer   *offers.Offer
	program *offers.Software
}

// What the keys of things begin with. What follows is their id.
const (
	offerKey   = "offer/"
	programKey = "program/"
)

// The parts of the list that are no kind of host.
const (
	contactPart = "to-contact" // see [toContact]
	programPart = "program"
)

// partsOf lists the parts offers stand in, in the order of the list.
func partsOf() []string {
	var parts []string
	for _, kind := range offers.HostKinds() {
		parts = append(parts, string(kind))
	}
	return append(parts, contactPart)
}

// partOf is the part of the list an offer stands in: the kind of its host, or
// [contactPart].
func partOf(offer *offers.Offer) string {
	if toContact(offer) {
		return contactPart
	}
	return string(offer.Host.Kind)
}

// toContact reports whether nothing to weigh an offer by is known yet: no claim
// that holds says anything of a price, be it « on quote », nor that a use can be
// had today. What we would run ourselves and what was withdrawn have nobody to
// contact, and stay with their kind.
func toContact(offer *offers.Offer) bool {
	if offer.Host.Kind == offers.InHouse || offer.Status == offers.Historic || usesOffered(offer) > 0 {
		return false
	}
	return !slices.ContainsFunc(offer.Prices, func(p offers.Price) bool { return len(p.Rate.Held()) > 0 })
}

// keyOf names an offer among the things.
func keyOf(id offers.OfferID) string { return offerKey + string(id) }

// thingsOf lists the offers in their order, then the programs by name.
func thingsOf(cat *offers.Catalogue) []thing {
	things := make([]thing, 0, len(cat.Offers)+len(cat.Software))
	for _, offer := range byName(cat.Offers) {
		things = append(things, thing{key: keyOf(offer.ID), part: partOf(offer), offer: offer})
	}
	programs := things[len(things):]
	for _, program := range cat.Software {
		programs = append(programs, thing{key: programKey + string(program.ID), part: programPart, program: &program})
	}
	slices.SortFunc(programs, func(a, b thing) int {
		if c := i18n.Compare(a.program.Name, b.program.Name); c != 0 {
			return c
		}
		return strings.Compare(a.key, b.key)
	})
	return things[:len(things)+len(programs)]
}
