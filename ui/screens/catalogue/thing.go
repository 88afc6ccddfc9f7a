package catalogue

import (
	"cmp"
	"slices"

	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/screen"
)

// genre is what a thing is. The list shows one genre, or the offers and whatever
// of the others answers a search.
type genre int

// The genres, in the order of the list.
const (
	anOffer genre = iota
	aProgram
	aGuide    // who guides associations
	aResource // to read, to use, to turn to
	genres
)

func (g genre) word() string {
	return [genres]string{"offer", "program", "guide", "resource"}[g]
}

// said counts things of a genre: « 3 logiciels ».
func (g genre) said(in screen.Input, n int) string {
	return in.Text.N([genres]string{"catalogue.offers", "catalogue.programs", "catalogue.guides", "catalogue.resources"}[g], n)
}

// thing is one thing that is listed and has a sheet. Exactly one of its pointers
// is set.
type thing struct {
	key      string // names it among all, drawn or said: "offer/zourit"
	part     string // of the list: see [partOf]; the word of its genre where it is no offer
	offer    *offers.Offer
	program  *offers.Software
	guide    *offers.Accompanier
	resource *offers.Signpost
}

// contactPart is the part of the list that is no kind of host; see [toContact].
const contactPart = "to-contact"

// genre says what the thing is.
func (t *thing) genre() genre {
	switch {
	case t.program != nil:
		return aProgram
	case t.guide != nil:
		return aGuide
	case t.resource != nil:
		return aResource
	}
	return anOffer
}

// name is what a thing is called, in the list and over its sheet.
func (t *thing) name(in screen.Input) string {
	switch t.genre() {
	case aProgram:
		return t.program.Name
	case aGuide:
		return t.guide.Name
	case aResource:
		return t.resource.Name
	}
	return offerName(in, t.offer)
}

// includes says in a few words what a thing is good for: what the list has always
// room for, then the whole.
func (t *thing) includes(in screen.Input) (count, whole string) {
	switch t.genre() {
	case aProgram:
		return programIncludes(in, t.program)
	case aGuide:
		return guideIncludes(in, t.guide)
	case aResource:
		return resourceIncludes(in, t.resource)
	}
	return includes(in, t.offer)
}

// listed is what stands in the column of prices: for a program, whether it is
// free software; for what is neither, nothing.
func (t *thing) listed(in screen.Input) string {
	switch t.genre() {
	case aProgram:
		return freedom(in, t.program)
	case aGuide, aResource:
		return ""
	}
	return listed(in, t.offer)
}

// summary says what the thing is, in a sentence or two each.
func (t *thing) summary(in screen.Input) []string {
	switch t.genre() {
	case aProgram:
		return []string{in.Text.In(t.program.Note)}
	case aGuide:
		return []string{in.Text.In(t.guide.Summary)}
	case aResource:
		return []string{in.Text.In(t.resource.Summary)}
	}
	return []string{in.Text.In(t.offer.Summary), in.Text.In(t.offer.Host.Summary)}
}

// website is where the thing is found, or empty.
func (t *thing) website() string {
	switch t.genre() {
	case aProgram:
		return t.program.Website
	case aGuide:
		return t.guide.Website
	case aResource:
		return t.resource.Website
	}
	return cmp.Or(t.offer.Website, t.offer.Host.Website)
}

// keyFor names a thing of a genre by its id.
func keyFor[ID ~string](g genre, id ID) string { return g.word() + "/" + string(id) }

// keyOf names an offer among the things.
func keyOf(id offers.OfferID) string { return keyFor(anOffer, id) }

// opens is the key of the thing a wish opens here, or empty.
func opens(open screen.Open) string {
	switch {
	case open.Software != "":
		return keyFor(aProgram, open.Software)
	case open.Accompanier != "":
		return keyFor(aGuide, open.Accompanier)
	case open.Signpost != "":
		return keyFor(aResource, open.Signpost)
	case open.Offer != "":
		return keyOf(open.Offer)
	}
	return ""
}

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

// thingsOf lists the offers in their order, then each other genre by name. The
// second value is where each genre begins, and in the end where the last one ends.
func thingsOf(cat *offers.Catalogue) (things []thing, from [genres + 1]int) {
	things = make([]thing, 0, len(cat.Offers)+len(cat.Software)+len(cat.Accompaniers)+len(cat.Signposts))
	for _, offer := range byName(cat) {
		things = append(things, thing{key: keyOf(offer.ID), part: partOf(offer), offer: offer})
	}
	type named struct {
		name  string
		thing thing
	}
	var of [genres][]named
	add := func(g genre, name string, t thing) {
		t.part = g.word()
		of[g] = append(of[g], named{name, t})
	}
	for _, program := range cat.Software {
		add(aProgram, program.Name, thing{key: keyFor(aProgram, program.ID), program: &program})
	}
	for i := range cat.Accompaniers {
		guide := &cat.Accompaniers[i]
		add(aGuide, guide.Name, thing{key: keyFor(aGuide, guide.ID), guide: guide})
	}
	for i := range cat.Signposts {
		resource := &cat.Signposts[i]
		add(aResource, resource.Name, thing{key: keyFor(aResource, resource.ID), resource: resource})
	}
	for g := aProgram; g < genres; g++ {
		from[g] = len(things)
		spelling.Sort(of[g], func(n named) (name, id string) { return n.name, n.thing.key })
		for _, named := range of[g] {
			things = append(things, named.thing)
		}
	}
	from[genres] = len(things)
	return things, from
}
