package catalogue

import (
	"slices"

	"bascule/offers"
	"bascule/ui/screen"
)

// thing is one thing that is listed and has a sheet.
type thing struct {
	nature
	key   string        // names it among all, drawn or said: "offer/zourit"
	part  string        // of the list: see [partOf]; the word of its genre where it is no offer
	offer *offers.Offer // nil where it is none
}

// newThing makes the thing of what it is.
func newThing(n nature) thing {
	t := thing{nature: n, key: keyFor(n.genre(), n.id()), part: n.genre().word()}
	if offer, ok := n.(offerThing); ok {
		t.offer, t.part = offer.Offer, partOf(offer.Offer)
	}
	return t
}

// name is what a thing is called, in the list and over its sheet.
func (t *thing) name(in screen.Input) string {
	if t.offer != nil {
		return offerName(in, t.offer)
	}
	return t.called()
}

// keyFor names a thing of a genre by its id.
func keyFor[ID ~string](g genre, id ID) string { return g.word() + "/" + string(id) }

// keyOf names an offer among the things.
func keyOf(id offers.OfferID) string { return keyFor(anOffer, id) }

// thingsOf lists the things genre by genre. The second value is where each genre
// begins, and in the end where the last one ends.
func thingsOf(cat *offers.Catalogue) (things []thing, from [genres + 1]int) {
	for g, list := range listOf(cat) {
		from[g], things = len(things), slices.Grow(things, len(list))
		for _, n := range list {
			things = append(things, newThing(n))
		}
	}
	from[genres] = len(things)
	return things, from
}
