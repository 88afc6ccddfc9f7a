package upkeep

import (
	"iter"
	"maps"
	"reflect"
	"slices"

	"bascule/offers"
)

// entries compares two tables of things of one kind.
func entries[K ~string, V any](c *comparison, was, is map[K]V, added, removed, edited Kind) {
	for _, id := range union(maps.Keys(was), maps.Keys(is)) {
		before, had := was[id]
		after, has := is[id]
		kind := edited
		switch {
		case !had:
			kind = added
		case !has:
			kind = removed
		case reflect.DeepEqual(before, after):
			continue
		}
		c.rest = append(c.rest, Change{Kind: kind, ID: string(id)})
	}
}

// program is what a sheet of software says, without where it is written.
type program struct {
	name, website string
	uses          []offers.UseID
	replaces      []offers.SoftwareID
	note          offers.Text
	values        []any
}

// programOf is what is compared of a program.
func programOf(s offers.Software) program {
	p := program{s.Name, s.Website, s.Uses, s.Replaces, s.Note, nil}
	for _, item := range OfSoftware(s) {
		for _, claim := range item.Claims {
			p.values = append(p.values, item.Path, claim.Key, claim.Value)
		}
	}
	return p
}

// says reports whether two claims of one fact are the same: said by the same, the
// same value, as sure.
func (c Claim) says(other Claim) bool {
	return c.Key == other.Key && c.Certainty == other.Certainty && c.Proof == other.Proof &&
		c.NotBefore == other.NotBefore && c.NotAfter == other.NotAfter && c.Read == other.Read &&
		reflect.DeepEqual(c.Value, other.Value)
}

// unread reports whether a sheet of a host has been left out.
func unread(c *offers.Catalogue, id offers.HostID) bool {
	return slices.ContainsFunc(c.LeftOut, func(out offers.LeftOut) bool { return out.Host == id })
}

// hosts yields the ids of the hosts of a catalogue.
func hosts(c *offers.Catalogue) iter.Seq[offers.HostID] {
	return func(yield func(offers.HostID) bool) {
		for _, host := range c.Hosts {
			if !yield(host.ID) {
				return
			}
		}
	}
}

// union joins two sets of ids, in order, once each.
func union[K ~string](a, b iter.Seq[K]) []K {
	return slices.Compact(slices.Sorted(func(yield func(K) bool) {
		for _, set := range []iter.Seq[K]{a, b} {
			for id := range set {
				if !yield(id) {
					return
				}
			}
		}
	}))
}

// byOffer finds the offers of a host.
func byOffer(h *offers.Host) map[offers.OfferID]*offers.Offer {
	found := map[offers.OfferID]*offers.Offer{}
	for _, offer := range h.Offers {
		found[offer.ID] = offer
	}
	return found
}

// byPath finds the items that are kept by their paths.
func byPath(items []Item, kept func(Item) bool) map[string]*Item {
	found := map[string]*Item{}
	for i := range items {
		if kept(items[i]) {
			found[items[i].Path] = &items[i]
		}
	}
	return found
}
