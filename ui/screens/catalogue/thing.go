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
	part    string // of the list: the kind of a host, or [programPart]
	offer   *offers.Offer
	program *offers.Software
}

// What the keys of things begin with. What follows is their id.
const (
	offerKey   = "offer/"
	programKey = "program/"
)

// programPart is where programs stand in the list.
const programPart = "program"

// keyOf names an offer among the things.
func keyOf(id offers.OfferID) string { return offerKey + string(id) }

// thingsOf lists the offers in their order, then the programs by name.
func thingsOf(cat *offers.Catalogue) []thing {
	things := make([]thing, 0, len(cat.Offers)+len(cat.Software))
	for _, offer := range byName(cat.Offers) {
		things = append(things, thing{key: keyOf(offer.ID), part: string(offer.Host.Kind), offer: offer})
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
