package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
)

// index is what searching and filtering need of a catalogue. It is made once for
// a catalogue and a language, so that a key press only compares.
type index struct {
	catalogue *offers.Catalogue
	lang      string

	offers []*offers.Offer // by part of the catalogue, then name
	place  map[offers.OfferID]int
	found  []string // by offer: the folded words it is found by
	facets []facet  // every facet there is, in the order of the menu
	number map[facet]int
	width  int      // how many words of 64 facets an offer takes
	marks  []uint64 // by offer, then facet
}

// newIndex reads a catalogue through.
func newIndex(cat *offers.Catalogue, text *i18n.Printer) *index {
	x := &index{catalogue: cat, lang: text.Lang(), offers: byName(cat.Offers)}
	x.place = make(map[offers.OfferID]int, len(x.offers))
	all := make([][]facet, len(x.offers))
	seen := map[facet]bool{{byPrice, freeOfCharge}: true, {byPrice, priceKnown}: true}
	for i, offer := range x.offers {
		x.place[offer.ID] = i
		all[i] = facetsOf(offer)
		for _, facet := range all[i] {
			seen[facet] = true
		}
	}
	x.order(seen, cat)
	x.width = (len(x.facets) + 63) / 64
	x.marks = make([]uint64, len(x.offers)*x.width)
	for i := range x.offers {
		for _, facet := range all[i] {
			x.mark(x.marks, i, facet)
		}
	}
	x.fold(text)
	return x
}

// byName sorts offers as they are listed: by part of the catalogue, host, then
// the host's main offer before its others.
func byName(all []*offers.Offer) []*offers.Offer {
	type named struct {
		offer *offers.Offer
		part  int
		host  string
		name  string
	}
	list := make([]named, len(all))
	kinds := offers.HostKinds()
	for i, offer := range all {
		list[i] = named{offer, slices.Index(kinds, offer.Host.Kind), i18n.Fold(offer.Host.Name), i18n.Fold(offer.Name)}
		if string(offer.ID) == string(offer.Host.ID) {
			list[i].name = ""
		}
	}
	slices.SortFunc(list, func(a, b named) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.host, b.host),
			cmp.Compare(a.offer.Host.ID, b.offer.Host.ID), cmp.Compare(a.name, b.name), cmp.Compare(a.offer.ID, b.offer.ID))
	})
	sorted := make([]*offers.Offer, len(list))
	for i := range list {
		sorted[i] = list[i].offer
	}
	return sorted
}

// order numbers the facets there are, in the order of the menu.
func (x *index) order(seen map[facet]bool, cat *offers.Catalogue) {
	add := func(g group, word string) {
		if facet := (facet{g, word}); seen[facet] {
			x.facets = append(x.facets, facet)
			delete(seen, facet)
		}
	}
	for _, use := range cat.Uses {
		add(byUse, string(use.ID))
	}
	add(byPrice, freeOfCharge)
	add(byPrice, priceKnown)
	for _, kind := range offers.HostKinds() {
		add(byPart, string(kind))
	}
	for _, kind := range offers.OfferKinds() {
		add(byKind, string(kind))
	}
	for _, status := range offers.OfferStatuses() {
		add(byStatus, string(status))
	}
	for facet := range seen { // the networks: their order is that of their names
		x.facets = append(x.facets, facet)
	}
	position := make(map[facet]int, len(x.facets))
	for i, facet := range x.facets {
		position[facet] = i
	}
	slices.SortFunc(x.facets, func(a, b facet) int {
		if a.group == byNetwork && b.group == byNetwork {
			return cmp.Compare(a.word, b.word)
		}
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(position[a], position[b]))
	})
	x.number = make(map[facet]int, len(x.facets))
	for i, facet := range x.facets {
		x.number[facet] = i
	}
}

// mark sets a facet of an offer.
func (x *index) mark(marks []uint64, offer int, f facet) {
	n := x.number[f]
	marks[offer*x.width+n/64] |= 1 << (n % 64)
}

// fold writes, for each offer, the words it is found by: names, operators, towns,
// the uses it makes possible and their software. They stand on lines of their
// own, so that what is typed is never found across two of them.
func (x *index) fold(text *i18n.Printer) {
	uses := make(map[offers.UseID]string, len(x.catalogue.Uses))
	for _, use := range x.catalogue.Uses {
		uses[use.ID] = i18n.Fold(text.In(use.Label))
	}
	software := make(map[offers.SoftwareID]string, len(x.catalogue.Software))
	for id, program := range x.catalogue.Software {
		software[id] = i18n.Fold(program.Name)
	}
	x.found = make([]string, len(x.offers))
	hosts := make(map[*offers.Host]string, len(x.catalogue.Hosts))
	var b strings.Builder
	for i, offer := range x.offers {
		b.Reset()
		host, folded := hosts[offer.Host]
		if !folded {
			host = hostWords(offer.Host)
			hosts[offer.Host] = host
		}
		b.WriteString(host)
		b.WriteString(i18n.Fold(offer.Name))
		for id, service := range offer.Services {
			if !offered(service) {
				continue
			}
			b.WriteByte('\n')
			b.WriteString(uses[id])
			for _, claim := range service.Software.Held() {
				for _, program := range claim.Value {
					b.WriteByte('\n')
					b.WriteString(software[program])
				}
			}
		}
		x.found[i] = b.String()
	}
}

// hostWords are the words of a host that its offers are found by, a line each.
func hostWords(host *offers.Host) string {
	words := []string{host.Name, host.Operator}
	towns := []offers.Fact[string]{host.Town}
	for _, place := range host.Places {
		towns = append(towns, place.Town, place.Operator)
	}
	for _, fact := range towns {
		for _, claim := range fact.Held() {
			words = append(words, claim.Value)
		}
	}
	var b strings.Builder
	for _, word := range words {
		if word != "" {
			b.WriteString(i18n.Fold(word))
			b.WriteByte('\n')
		}
	}
	return b.String()
}
