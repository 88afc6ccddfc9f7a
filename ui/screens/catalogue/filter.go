package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// group is a family of filters. Uses add up (an offer has them all); within any
// other family one is enough.
type group int

// The families, in the order of the menu.
const (
	byView group = iota // the genre that is looked at; its menu is its own
	byUse
	byPrice
	byCountry // of the host
	byRegion
	byBody   // that is taken in
	byDomain // of our own
	byExposure
	bySoftware
	byNetwork
	byPart // of the catalogue: the kind of host
	byKind
	byStatus
	groups
)

func (g group) word() string {
	return [groups]string{
		"view", "use", "price", "country", "region", "body", "domain", "exposure", "software", "network", "part", "kind", "status",
	}[g]
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

// toggle chooses a facet, or lets it go. One genre at most is looked at.
func (f filter) toggle(chosen facet) filter {
	at, has := slices.BinarySearchFunc(f, chosen, compareFacets)
	if has {
		return slices.Delete(slices.Clone(f), at, at+1)
	}
	if chosen.group == byView {
		f, at = f.without(byView), 0 // it sorts first
	}
	return slices.Insert(slices.Clone(f), at, chosen)
}

func (f filter) has(wanted facet) bool {
	_, has := slices.BinarySearchFunc(f, wanted, compareFacets)
	return has
}

// viewed is the genre looked at, or the offers; alone where one was chosen.
func (f filter) viewed() (g genre, alone bool) {
	for _, chosen := range f {
		if chosen.group == byView {
			for g := range genres {
				if g.word() == chosen.word {
					return g, true
				}
			}
		}
	}
	return anOffer, false
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

// title names a facet as it stands in the menu.
func (f facet) title(in screen.Input) string {
	if f.group == byView {
		return in.Text.T("catalogue.view-one." + f.word)
	}
	return i18n.Capital(f.label(in))
}

// label names a facet as it stands in a sentence.
func (f facet) label(in screen.Input) string {
	switch f.group {
	case byView:
		return in.Text.T("catalogue.view." + f.word)
	case byUse:
		return i18n.Small(in.Text.Use(in.Catalogue, offers.UseID(f.word)))
	case byPrice:
		return in.Text.T("catalogue.price-filter." + f.word)
	case byCountry:
		return country(in, offers.Country(f.word))
	case byRegion:
		return in.Text.In(in.Catalogue.Regions[offers.RegionID(f.word)].Label)
	case byBody:
		return in.Text.T("catalogue.body-filter", "body", in.Text.T("body."+f.word))
	case byDomain:
		return in.Text.T("catalogue.domain-filter." + f.word)
	case byExposure:
		return in.Text.T("catalogue.exposure-filter", "level", in.Text.Word("exposure", f.word))
	case bySoftware:
		return in.Catalogue.Software[offers.SoftwareID(f.word)].Name
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
