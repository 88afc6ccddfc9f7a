package upkeep

import (
	"iter"
	"path"
	"slices"
	"strings"

	"bascule/offers"
)

// unread reports whether a sheet of a host has been left out.
func unread(c *offers.Catalogue, id offers.HostID) bool {
	return slices.ContainsFunc(c.LeftOut, func(out offers.LeftOut) bool { return out.Host == id })
}

// sheet is the host a file of a catalogue is about; empty for a file of another kind.
func sheet(file string) offers.HostID {
	if path.Base(path.Dir(file)) != "hosts" {
		return ""
	}
	return offers.HostID(strings.TrimSuffix(path.Base(file), ".toml"))
}

// byHost finds the hosts of a catalogue.
func byHost(c *offers.Catalogue) map[offers.HostID]*offers.Host {
	found := map[offers.HostID]*offers.Host{}
	for _, host := range c.Hosts {
		found[host.ID] = host
	}
	return found
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

// bySort finds things by their sort and their id.
func bySort(things []Thing) map[Sort]map[string]Thing {
	found := map[Sort]map[string]Thing{}
	for _, thing := range things {
		if found[thing.Sort] == nil {
			found[thing.Sort] = map[string]Thing{}
		}
		found[thing.Sort][thing.ID] = thing
	}
	return found
}
