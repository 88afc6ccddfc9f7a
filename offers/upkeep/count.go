package upkeep

import "bascule/offers"

// Figures are what a catalogue holds, counted.
type Figures struct {
	Hosts, Offers, Claims, Sources, Software, Uses, Cards int
}

// Count counts what a catalogue holds. A claim counts once, however many values
// it holds: the amount of a price and what it includes are one.
func Count(c *offers.Catalogue) Figures {
	f := Figures{
		Hosts: len(c.Hosts), Offers: len(c.Offers), Sources: len(c.Sources),
		Software: len(c.Software), Uses: len(c.Uses), Cards: len(c.Cards),
	}
	for _, host := range c.Hosts {
		f.Claims += claims(Items(host))
	}
	for _, thing := range Things(c) {
		f.Claims += claims(thing.Items)
	}
	return f
}

// claims counts the claims of one thing: by their table and their key.
func claims(items []Item) int {
	type place struct{ table, key string }
	seen := map[place]bool{}
	for _, item := range items {
		for _, claim := range item.Claims {
			seen[place{item.Table, claim.Key}] = true
		}
	}
	return len(seen)
}
