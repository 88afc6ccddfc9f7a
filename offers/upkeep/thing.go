package upkeep

import (
	"maps"
	"slices"

	"bascule/offers"
)

// Sort says what a [Thing] is.
type Sort string

// The sorts of things, in the order [Things] lists them.
const (
	Software    Sort = "software"
	Accompanier Sort = "accompanier"
	Resource    Sort = "resource"
	Card        Sort = "card"
	Use         Sort = "use"
	Profile     Sort = "profile"
	Currency    Sort = "currency"
	Country     Sort = "country"
	Region      Sort = "region"
	Source      Sort = "source"
	Whole       Sort = "catalogue" // the catalogue itself, of which there is one
)

// Sorts lists the sorts of things.
func Sorts() []Sort {
	return []Sort{Software, Accompanier, Resource, Card, Use, Profile, Currency, Country, Region, Source, Whole}
}

// Thing is all that a catalogue says of something that is neither a host nor an
// offer.
type Thing struct {
	Sort   Sort
	ID     string
	Fields []Field
	Items  []Item
}

// Things lists what a catalogue holds besides hosts and offers, sort by sort, by id.
func Things(c *offers.Catalogue) []Thing {
	var all []Thing
	add := func(sort Sort, id string, l *list) {
		all = append(all, Thing{sort, id, l.fields, l.items})
	}
	for _, id := range slices.Sorted(maps.Keys(c.Software)) {
		add(Software, string(id), ofSoftware(c.Software[id]))
	}
	for i := range c.Accompaniers {
		add(Accompanier, string(c.Accompaniers[i].ID), ofAccompanier(&c.Accompaniers[i]))
	}
	for i := range c.Signposts {
		add(Resource, string(c.Signposts[i].ID), ofResource(&c.Signposts[i]))
	}
	for i := range c.Cards {
		add(Card, string(c.Cards[i].ID), ofCard(&c.Cards[i]))
	}
	for i := range c.Uses {
		add(Use, string(c.Uses[i].ID), ofUse(&c.Uses[i]))
	}
	for i := range c.Profiles {
		add(Profile, string(c.Profiles[i].ID), ofProfile(&c.Profiles[i]))
	}
	for _, id := range slices.Sorted(maps.Keys(c.Currencies)) {
		add(Currency, string(id), ofCurrency(c.Currencies[id]))
	}
	for _, code := range slices.Sorted(maps.Keys(c.Countries)) {
		add(Country, string(code), ofCountry(c.Countries[code]))
	}
	for _, id := range slices.Sorted(maps.Keys(c.Regions)) {
		add(Region, string(id), ofRegion(c.Regions[id]))
	}
	for _, id := range slices.Sorted(maps.Keys(c.Sources)) {
		add(Source, string(id), ofSource(c.Sources[id]))
	}
	whole := &list{}
	whole.field("licence", c.Licence)
	add(Whole, "", whole)
	return all
}
