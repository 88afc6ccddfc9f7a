package upkeep

import (
	"maps"
	"slices"

	"bascule/offers"
)

// Items lists what is claimed of a host, then of each of its offers, in a stable
// order. A fact nobody claims is not among them.
func Items(h *offers.Host) []Item { return ofHost(h).items }

// ofHost gathers all that is said of a host, then of each of its offers.
func ofHost(h *offers.Host) *list {
	l := &list{}
	l.field("name", h.Name)
	l.field("operator", h.Operator)
	l.field("website", h.Website)
	l.field("kind", h.Kind)
	l.field("summary", h.Summary)
	fact(l, "facts.legal-form", "", h.LegalForm)
	fact(l, "facts.country", "", h.Country)
	fact(l, "facts.town", "", h.Town)
	fact(l, "facts.region", "", h.Region)
	fact(l, "facts.founded", "", h.Founded)
	fact(l, "facts.owner", "", h.Owner)
	fact(l, "facts.us-subsidiary", "", h.USLink)
	fact(l, "facts.subprocessors-listed", "", h.SubprocessorsListed)
	fact(l, "facts.end-to-end", "", h.EndToEnd)
	fact(l, "facts.secnumcloud", "", h.SecNumCloud)
	for _, place := range h.Places {
		table := "places." + place.ID
		l.part(table, place.ID, "role", place.Role)
		fact(l, table, "country", place.Country)
		fact(l, table, "town", place.Town)
		fact(l, table, "operator", place.Operator)
	}
	for _, sub := range h.Subprocessors {
		table := "subprocessors." + sub.ID
		l.part(table, sub.ID, "name", sub.Name)
		l.part(table, sub.ID, "does", sub.Does)
		fact(l, table, "country", sub.Country)
		fact(l, table, "owner", sub.Owner)
		fact(l, table, "access", sub.Access)
	}
	for _, network := range h.Networks {
		fact(l, "networks."+network.ID, "", network.Status)
	}
	each(l, "help", h.Help)
	each(l, "answers", h.Answers)
	remarks(l, h.Remarks)
	for _, offer := range h.Offers {
		l.prefix, l.offer = "offers."+string(offer.ID)+".", offer
		l.ofOffer(offer)
	}
	return l
}

// ofOffer adds what is claimed of an offer.
func (l *list) ofOffer(o *offers.Offer) {
	l.field("name", o.Name)
	l.field("kind", o.Kind)
	l.field("status", o.Status)
	l.field("summary", o.Summary)
	l.field("website", o.Website)
	fact(l, "facts.admission", "", o.Admission)
	fact(l, "facts.own-domain", "", o.OwnDomain)
	fact(l, "facts.monthly-billing", "", o.MonthlyBilling)
	fact(l, "facts.support-delay-days", "", o.SupportDelay)
	fact(l, "facts.volunteer-hours", "", o.VolunteerHours)
	each(l, "audience", o.Accepts)
	each(l, "people", o.AcceptsPeople)
	for _, resource := range offers.Resources() {
		table := "ceilings." + string(resource)
		fact(l, table, "max", o.Ceilings[resource].Max)
		fact(l, table, "extension", o.Ceilings[resource].Extension)
	}
	for i := range o.Prices {
		l.price(&o.Prices[i])
	}
	l.services(o.Services)
	each(l, "help", o.Help)
	each(l, "answers", o.Answers)
	remarks(l, o.Remarks)
}

// services adds the uses rendered.
func (l *list) services(services map[offers.UseID]offers.Service) {
	for _, use := range slices.Sorted(maps.Keys(services)) {
		table, service := "services."+string(use), services[use]
		fact(l, table, "delivery", service.Delivery)
		fact(l, table, "software", service.Software)
		fact(l, table, "caveat", service.Caveat)
		fact(l, table, "free-without-account", service.FreeWithoutAccount)
	}
}

// price adds a line of a tariff.
func (l *list) price(p *offers.Price) {
	table := "prices." + p.ID
	l.part(table, p.ID, "role", p.Role)
	l.part(table, p.ID, "for", p.For)
	l.part(table, p.ID, "audience", p.Audience)
	add(l, table, "rate", offers.PriceShelfLife, p.Rate)
	add(l, table, "vat", offers.PriceShelfLife, p.VAT)
	for _, resource := range offers.Resources() {
		fact(l, table, "includes."+string(resource), p.Includes[resource])
	}
}

// remarks adds remarks.
func remarks(l *list, all []offers.Remark) {
	for _, remark := range all {
		table := "remarks." + remark.ID
		l.part(table, remark.ID, "kind", remark.Kind)
		l.part(table, remark.ID, "uses", remark.Uses)
		fact(l, table, "", remark.Text)
	}
}

// each adds the facts of a table by their keys.
func each[K, T ~string](l *list, table string, facts map[K]offers.Fact[T]) {
	for _, key := range slices.Sorted(maps.Keys(facts)) {
		fact(l, table+"."+string(key), "", facts[key])
	}
}
