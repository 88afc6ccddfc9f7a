package catalogue

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
)

// facetsOf lists what the catalogue says of a thing that a filter can ask for.
// Where sources disagree, one of them is enough: a filter must not hide what may
// be there.
func facetsOf(t *thing) []facet { return append(t.facets(), facet{byView, t.genre().word()}) }

// runFacets lists the programs named.
func runFacets(software offers.Fact[[]offers.SoftwareID]) []facet {
	var facets []facet
	for _, claim := range software.Held() {
		for _, program := range claim.Value {
			facets = append(facets, facet{bySoftware, string(program)})
		}
	}
	return facets
}

// bodyFacets lists who is taken in.
func bodyFacets(accepts map[offers.Body]offers.Fact[offers.Answer]) []facet {
	var facets []facet
	for body, fact := range accepts {
		if slices.ContainsFunc(fact.Held(), says(offers.Yes, offers.Partial)) {
			facets = append(facets, facet{byBody, string(body)})
		}
	}
	return facets
}

// placeFacets lists where somebody is.
func placeFacets(country offers.Fact[offers.Country], region offers.Fact[offers.RegionID]) []facet {
	var facets []facet
	for _, claim := range country.Held() {
		facets = append(facets, facet{byCountry, string(claim.Value)})
	}
	for _, claim := range region.Held() {
		facets = append(facets, facet{byRegion, string(claim.Value)})
	}
	return facets
}

// networkFacets lists the networks somebody belongs to.
func networkFacets(networks []offers.Network) []facet {
	var facets []facet
	for _, network := range networks {
		if slices.ContainsFunc(network.Status.Held(), says(offers.Member, offers.Founder)) {
			facets = append(facets, facet{byNetwork, network.ID})
		}
	}
	return facets
}

// says reports whether a claim says one of some things.
func says[T comparable](of ...T) func(offers.Claim[T]) bool {
	return func(c offers.Claim[T]) bool { return slices.Contains(of, c.Value) }
}

// derivedFacets lists those that follow from the board's needs: how far US law
// reaches the data.
func derivedFacets(a *comparison.Assessment, offer *offers.Offer) []facet {
	if a == nil {
		return nil
	}
	standing := a.Standing(offer.ID)
	if standing == nil {
		return nil
	}
	return []facet{{byExposure, string(standing.Exposure.Level)}}
}

// exposures lists the levels a filter can ask for, the unknown one last.
func exposures() []comparison.ExposureLevel {
	return []comparison.ExposureLevel{comparison.U0, comparison.U1, comparison.U2, comparison.U3, comparison.U4, comparison.ExposureUnknown}
}

// offered reports whether somebody says that a use can be had today.
func offered(service offers.Service) bool {
	return slices.ContainsFunc(service.Delivery.Held(), func(c offers.Claim[offers.Delivery]) bool {
		return c.Value != offers.Absent && c.Value != offers.Announced
	})
}

// priceFacets lists what is known of the price: of what it costs us where there
// are needs, else of the price list. What was withdrawn has no price any more: it is
// not free.
func priceFacets(offer *offers.Offer, ranked *comparison.Ranked) (free, known bool) {
	if offer.Status == offers.Historic {
		return false, false
	}
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
