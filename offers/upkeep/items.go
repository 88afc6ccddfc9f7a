package upkeep

import (
	"slices"

	"bascule/offers"
)

// Items lists what is claimed of a host, then of each of its offers, in a stable
// order. A fact nobody claims is not among them.
func Items(h *offers.Host) []Item {
	l := &list{}
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
		fact(l, table, "country", place.Country)
		fact(l, table, "town", place.Town)
		fact(l, table, "operator", place.Operator)
	}
	for _, sub := range h.Subprocessors {
		table := "subprocessors." + sub.ID
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
	return l.items
}

// ofOffer adds what is claimed of an offer.
func (l *list) ofOffer(o *offers.Offer) {
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
	for _, use := range keys(services) {
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
	add(l, table, "rate", offers.PriceShelfLife, p.Rate)
	add(l, table, "vat", offers.PriceShelfLife, p.VAT)
	for _, resource := range offers.Resources() {
		fact(l, table, "includes."+string(resource), p.Includes[resource])
	}
}

// remarks adds remarks.
func remarks(l *list, all []offers.Remark) {
	for _, remark := range all {
		fact(l, "remarks."+remark.ID, "", remark.Text)
	}
}

// each adds the facts of a table by their keys.
func each[K, T ~string](l *list, table string, facts map[K]offers.Fact[T]) {
	for _, key := range keys(facts) {
		fact(l, table+"."+string(key), "", facts[key])
	}
}

// OfSoftware lists what is claimed of a program.
func OfSoftware(s offers.Software) []Item {
	l := &list{}
	fact(l, "facts.free", "", s.Free)
	fact(l, "facts.licence", "", s.Licence)
	for _, opinion := range s.Opinions {
		l.items = append(l.items, Item{
			Path: "opinions." + opinion.Key, Table: "opinions", Months: offers.FactShelfLife, State: offers.Stated,
			Claims: []Claim{{opinion.Statement, opinion.Value}}, Held: 1,
		})
	}
	return l.items
}

// OfAccompanier lists what is claimed of somebody who guides.
func OfAccompanier(a offers.Accompanier) []Item {
	l := &list{}
	fact(l, "facts.legal-form", "", a.LegalForm)
	fact(l, "facts.country", "", a.Country)
	fact(l, "facts.town", "", a.Town)
	fact(l, "facts.region", "", a.Region)
	each(l, "audience", a.Accepts)
	for _, network := range a.Networks {
		fact(l, "networks."+network.ID, "", network.Status)
	}
	for _, guidance := range a.Guidance {
		table := "guidance." + guidance.ID
		fact(l, table, "text", guidance.Text)
		fact(l, table, "duration", guidance.Duration)
		fact(l, table, "setting", guidance.Setting)
		fact(l, table, "software", guidance.Software)
		add(l, table, "price", offers.PriceShelfLife, guidance.Price)
	}
	remarks(l, a.Remarks)
	return l.items
}

// OfSignpost lists what is claimed of a resource to turn to.
func OfSignpost(s offers.Signpost) []Item {
	l := &list{}
	add(l, "facts.price", "", offers.PriceShelfLife, s.Price)
	fact(l, "facts.licence", "", s.Licence)
	l.services(s.Services)
	remarks(l, s.Remarks)
	return l.items
}

// OfCurrency lists what is claimed of a currency.
func OfCurrency(c offers.Currency) []Item {
	l := &list{}
	add(l, "facts.euro", "", offers.PriceShelfLife, c.Euro)
	return l.items
}

// keys lists the keys of a map in order.
func keys[K ~string, V any](m map[K]V) []K {
	list := make([]K, 0, len(m))
	for key := range m {
		list = append(list, key)
	}
	slices.Sort(list)
	return list
}
