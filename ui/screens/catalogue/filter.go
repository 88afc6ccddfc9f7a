package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// group is a family of filters. Uses add up (an offer has them all); within any
// other family one is enough.
type group int

// The families, in the order of the menu.
const (
	byUse group = iota
	byPrice
	byNetwork
	byPart // of the catalogue: the kind of host
	byKind
	byStatus
	groups
)

func (g group) word() string {
	return [groups]string{"use", "price", "network", "part", "kind", "status"}[g]
}

// facet is one thing offers can be kept to: a use, a network…
type facet struct {
	group group
	word  string
}

// The facets of prices.
const (
	freeOfCharge = "free"
	priceKnown   = "known"
)

// filter is the facets chosen, in order.
type filter []facet

func compareFacets(a, b facet) int {
	return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.word, b.word))
}

// toggle chooses a facet, or lets it go.
func (f filter) toggle(chosen facet) filter {
	at, has := slices.BinarySearchFunc(f, chosen, compareFacets)
	if has {
		return slices.Delete(slices.Clone(f), at, at+1)
	}
	return slices.Insert(slices.Clone(f), at, chosen)
}

func (f filter) has(wanted facet) bool {
	_, has := slices.BinarySearchFunc(f, wanted, compareFacets)
	return has
}

// without drops a family.
func (f filter) without(g group) filter {
	return slices.DeleteFunc(slices.Clone(f), func(x facet) bool { return x.group == g })
}

// key tells filters apart.
func (f filter) key() string {
	var b strings.Builder
	for _, facet := range f {
		b.WriteString(facet.group.word())
		b.WriteByte('.')
		b.WriteString(facet.word)
		b.WriteByte(' ')
	}
	return b.String()
}

// label names a facet as it stands in a sentence.
func (f facet) label(in screen.Input) string {
	switch f.group {
	case byUse:
		return i18n.Small(in.Text.Use(in.Catalogue, offers.UseID(f.word)))
	case byPrice:
		return in.Text.T("catalogue.price-filter." + f.word)
	case byNetwork:
		return in.Text.T("network." + f.word)
	case byPart:
		return i18n.Small(in.Text.T("catalogue.shelf." + f.word))
	case byKind:
		return in.Text.T("offer-kind." + f.word)
	default:
		return in.Text.T("offer-status." + f.word)
	}
}

// facetsOf lists what the catalogue says of a thing that a filter can ask for.
// Where sources disagree, one of them is enough: a filter must not hide what may
// be there.
func facetsOf(thing thing) []facet {
	if thing.program != nil {
		var facets []facet
		for _, use := range thing.program.Uses {
			facets = append(facets, facet{byUse, string(use)})
		}
		return facets
	}
	offer := thing.offer
	facets := []facet{{byPart, string(offer.Host.Kind)}, {byKind, string(offer.Kind)}, {byStatus, string(offer.Status)}}
	for use, service := range offer.Services {
		if offered(service) {
			facets = append(facets, facet{byUse, string(use)})
		}
	}
	for _, network := range offer.Host.Networks {
		for _, claim := range network.Status.Held() {
			if claim.Value == offers.Member || claim.Value == offers.Founder {
				facets = append(facets, facet{byNetwork, network.ID})
				break
			}
		}
	}
	return facets
}

// offered reports whether somebody says that a use can be had today.
func offered(service offers.Service) bool {
	return slices.ContainsFunc(service.Delivery.Held(), func(c offers.Claim[offers.Delivery]) bool {
		return c.Value != offers.Absent && c.Value != offers.Announced
	})
}

// priceFacets lists what is known of the price: of what it costs us where there
// are needs, else of the price list.
func priceFacets(offer *offers.Offer, ranked *comparison.Ranked) (free, known bool) {
	if ranked != nil {
		yearly := ranked.Cost.Yearly
		return yearly.Exact() && yearly.Low == 0, yearly.LowKnown && yearly.HighKnown
	}
	charged := false
	for i := range offer.Prices {
		price := &offer.Prices[i]
		if price.Role != offers.Subscription && price.Role != offers.MemberFee {
			continue
		}
		for _, claim := range price.Rate.Held() {
			rate := claim.Value
			priced := rate.Told()
			known = known || priced
			free = free || priced && rate.Amount == 0
			charged = charged || !priced || rate.Amount > 0
		}
	}
	return free && !charged, known
}
