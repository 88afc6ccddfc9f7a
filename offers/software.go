package offers

import (
	"maps"
	"slices"
)

// SoftwareID names a piece of software: "nextcloud".
type SoftwareID string

// Software is a program hosts run, or one it may replace. Who hosts it is not
// written: see [Catalogue.Hosting].
type Software struct {
	ID       SoftwareID
	Name     string
	Free     Fact[bool]
	Licence  Fact[string]
	Uses     []UseID
	Replaces []SoftwareID
	Website  string
	Note     Text
	Written  Origin
	Opinions []Claim[Opinion] // in the order of their sources
}

// Stance is what somebody who guides associations thinks of a tool for them.
type Stance string

// The stances, from the warmest to the coolest. None is a judgement of ours.
const (
	Advised    Stance = "advised"     // proposed by default
	Compromise Stance = "compromise"  // not what they would wish, and nothing better found
	KeepIt     Stance = "keep"        // better kept, for some, than badly replaced
	NotForAll  Stance = "not-for-all" // seldom proposed: it suits few
)

// Stances lists the stances.
func Stances() []Stance { return []Stance{Advised, Compromise, KeepIt, NotForAll} }

// Opinion is what one source thinks of a tool. Opinions are never weighed against
// one another: each stands with its date and with who holds it.
type Opinion struct {
	Stance Stance
	Text   Text
	Uses   []UseID // the uses it bears on; empty means all
}

// Hosting lists the offers on sale, in the order of their ids, of which a claim in
// force says that a use is rendered with a piece of software.
func (c *Catalogue) Hosting(id SoftwareID) []*Offer {
	var list []*Offer
	for _, offer := range c.Offers {
		if offer.Status == Current && offer.runs(id) {
			list = append(list, offer)
		}
	}
	return list
}

// runs reports whether one of the services of an offer is rendered with a piece of
// software.
func (o *Offer) runs(id SoftwareID) bool {
	for _, service := range o.Services {
		if !service.Rendered() {
			continue
		}
		for _, claim := range service.Software.Held() {
			for _, named := range claim.Value {
				if named == id {
					return true
				}
			}
		}
	}
	return false
}

// Replacing lists the software that may replace a tool, in the order of their ids.
func (c *Catalogue) Replacing(id SoftwareID) []SoftwareID {
	var list []SoftwareID
	for _, other := range slices.Sorted(maps.Keys(c.Software)) {
		for _, replaced := range c.Software[other].Replaces {
			if replaced == id {
				list = append(list, other)
			}
		}
	}
	return list
}
