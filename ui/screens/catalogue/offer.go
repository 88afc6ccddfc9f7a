package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// offerThing is an offer among the things.
type offerThing struct{ *offers.Offer }

func (offerThing) genre() genre      { return anOffer }
func (t offerThing) id() string      { return string(t.ID) }
func (t offerThing) called() string  { return t.Name }
func (t offerThing) website() string { return cmp.Or(t.Website, t.Host.Website) }
func (t offerThing) uses() int       { return usesOffered(t.Offer) }

func (t offerThing) listed(in screen.Input) string  { return listed(in, t.Offer) }
func (t offerThing) stand(in screen.Input) []string { return []string{listed(in, t.Offer)} }

func (t offerThing) summary(in screen.Input) []string {
	return []string{in.Text.In(t.Summary), in.Text.In(t.Host.Summary)}
}

func (t offerThing) place() screen.Open {
	return screen.Open{Screen: screen.Catalogue, Offer: t.ID}
}

// includes says in a few words what an offer includes: how many uses, how much
// storage, then which uses.
func (t offerThing) includes(in screen.Input) (count, whole string) {
	words := []string{usesSaid(in, usesOffered(t.Offer))}
	for i := range t.Prices {
		storage, ok := t.Prices[i].Includes[offers.Storage].Get()
		if ok && t.Prices[i].Role == offers.Subscription {
			words = append(words, in.Text.Quantity(offers.Storage, storage))
			break
		}
	}
	var uses []string
	for _, use := range in.Catalogue.Uses {
		if offered(t.Services[use.ID]) {
			uses = append(uses, i18n.Small(in.Text.In(use.Label)))
		}
	}
	count = strings.Join(words, ", ")
	if len(uses) == 0 {
		return count, count
	}
	return count, in.Text.T("catalogue.includes", "count", count, "uses", strings.Join(uses, ", "))
}

func (t offerThing) facets() []facet {
	facets := []facet{{byPart, string(t.Host.Kind)}, {byKind, string(t.Kind)}, {byStatus, string(t.Status)}}
	for use, service := range t.Services {
		if !offered(service) {
			continue
		}
		facets = append(append(facets, facet{byUse, string(use)}), runFacets(service.Software)...)
	}
	facets = append(facets, bodyFacets(t.Accepts)...)
	for _, claim := range t.OwnDomain.Held() {
		if claim.Value != offers.No {
			facets = append(facets, facet{byDomain, string(claim.Value)})
		}
	}
	facets = append(facets, placeFacets(t.Host.Country, t.Host.Region)...)
	return append(facets, networkFacets(t.Host.Networks)...)
}

// topics says the offer by its host, its name and its services.
func (t offerThing) topics(r *reading) []topic {
	host, known := r.hosts[t.Host]
	if !known {
		host = r.host(r.catalogue, t.Host)
		r.hosts[t.Host] = host
	}
	about := []topic{host, r.topic(r.phrase(itsName, t.Name, ""))}
	for id, service := range t.Services {
		if !offered(service) {
			continue
		}
		about = append(about, r.uses[id])
		if t.Host.Kind != offers.Baseline { // what is there to compare with is no way out
			about = appendKnown(about, r.likes, id)
		}
		about = appendPrograms(about, service.Software, r.runs, r.replaces)
	}
	return once(about)
}

// sheet puts together everything known of the offer and its host.
func (t offerThing) sheet(in screen.Input, _ *index) *sheet {
	b := &builder{in: in, host: t.Host, offer: t.Offer}
	b.introduce()
	b.fill([sections]func(){
		identity: b.identity, services: b.services, prices: b.prices, terms: b.terms,
		help: b.help, criteria: b.criteria,
		remarks: func() { b.remarks(slices.Concat(t.Remarks, t.Host.Remarks)) }, sources: b.sources,
	})
	b.answerFirst()
	return &sheet{entries: b.entries}
}

// offerName is the name of an offer, with its host's where it does not hold it, and
// what became of it.
func offerName(in screen.Input, offer *offers.Offer) string {
	name := offer.Name
	if !strings.Contains(name, offer.Host.Name) {
		name += dot(in) + offer.Host.Name
	}
	if offer.Status != offers.Current {
		name += " (" + in.Text.T("offer-status."+string(offer.Status)) + ")"
	}
	return name
}

// usesOffered counts the uses an offer makes possible.
func usesOffered(offer *offers.Offer) int {
	n := 0
	for _, service := range offer.Services {
		if offered(service) {
			n++
		}
	}
	return n
}

// offersOf lists offers part by part of the catalogue, in each by host.
func offersOf(cat *offers.Catalogue) []nature {
	hosts := slices.Clone(cat.Hosts)
	spelling.Sort(hosts, func(h *offers.Host) (name, id string) { return h.Name, string(h.ID) })
	in := make(map[string][]nature)
	for _, host := range hosts {
		for _, offer := range host.Offers {
			part := partOf(offer)
			in[part] = append(in[part], offerThing{offer})
		}
	}
	list := make([]nature, 0, len(cat.Offers))
	for _, part := range partsOf() {
		list = append(list, in[part]...)
	}
	return list
}

// contactPart is the part of the list that is no kind of host; see [toContact].
const contactPart = "to-contact"

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
