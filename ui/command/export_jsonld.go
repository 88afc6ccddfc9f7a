package command

import (
	"bascule/offers"
)

// schemaOrg is the vocabulary of the export for the web.
const schemaOrg = "https://schema.org"

// node is a thing in the words of schema.org. What is not known is left out.
type node map[string]any

// set adds a property that has a value.
func (n node) set(property, value string) {
	if value != "" {
		n[property] = value
	}
}

// add adds a property that is a list with something in it.
func (n node) add(property string, list []node) {
	if len(list) > 0 {
		n[property] = list
	}
}

// exportJSONLD says the catalogue in the words of schema.org: organizations, the
// services they render and the offers to have them. Only what holds is in it, and
// what sources dispute is not.
func (d *desk) exportJSONLD() node {
	catalogue := node{"@type": "Dataset", "@id": "urn:bascule:catalogue", "name": d.text.T("export.dataset"), "version": d.cat.Version}
	catalogue.set("dateModified", d.cat.Date.String())
	catalogue.set("license", licenceOf(d.cat.Licence))
	graph := []node{catalogue}
	for _, host := range d.cat.Hosts {
		graph = append(graph, d.organization(host))
		for _, offer := range host.Offers {
			graph = append(graph, d.serviceNode(offer), d.offerNode(offer))
		}
	}
	return node{"@context": schemaOrg, "@graph": graph}
}

// licenceOf is the address of a licence, or its name.
func licenceOf(name string) string {
	if name == "CC BY-SA 4.0" {
		return "https://creativecommons.org/licenses/by-sa/4.0/"
	}
	return name
}

// The names of things in the graph.
func hostURN(h *offers.Host) string     { return "urn:bascule:host:" + string(h.ID) }
func offerURN(o *offers.Offer) string   { return "urn:bascule:offer:" + string(o.ID) }
func serviceURN(o *offers.Offer) string { return "urn:bascule:service:" + string(o.ID) }
func reference(urn string) node         { return node{"@id": urn} }

// organization is a host.
func (d *desk) organization(h *offers.Host) node {
	n := node{"@type": "Organization", "@id": hostURN(h), "name": h.Name}
	n.set("legalName", h.Operator)
	n.set("url", h.Website)
	n.set("description", d.text.In(h.Summary))
	if year, ok := h.Founded.Get(); ok {
		n["foundingDate"] = d.text.T("command.number", "n", year)
	}
	address := node{}
	if country, ok := h.Country.Get(); ok {
		address.set("addressCountry", string(country))
	}
	if region, ok := h.Region.Get(); ok {
		address.set("addressRegion", d.text.In(d.cat.Regions[region].Label))
	}
	if town, ok := h.Town.Get(); ok {
		address.set("addressLocality", town)
	}
	if len(address) > 0 {
		address["@type"] = "PostalAddress"
		n["address"] = address
	}
	var networks []node
	for _, network := range h.Networks {
		if status, ok := network.Status.Get(); ok && (status == offers.Member || status == offers.Founder) {
			networks = append(networks, node{"@type": "Organization", "name": d.networkName(network.ID)})
		}
	}
	n.add("memberOf", networks)
	var made []node
	for _, offer := range h.Offers {
		made = append(made, reference(offerURN(offer)))
	}
	n.add("makesOffer", made)
	return n
}

// serviceNode is what an offer renders: the uses that are there, and for whom.
func (d *desk) serviceNode(o *offers.Offer) node {
	n := node{"@type": "Service", "@id": serviceURN(o), "name": o.Name, "provider": reference(hostURN(o.Host))}
	n.set("url", o.Website)
	n.set("description", d.text.In(o.Summary))
	var uses []string
	for _, use := range d.cat.Uses {
		switch delivery, _ := o.Services[use.ID].Delivery.Get(); delivery {
		case offers.Included, offers.Option, offers.Shared:
			uses = append(uses, d.text.In(use.Label))
		}
	}
	if len(uses) > 0 {
		n["serviceType"] = uses
	}
	var audience []node
	for _, body := range offers.Bodies() {
		if accepts, _ := o.Accepts[body].Get(); accepts == offers.Yes || accepts == offers.Partial {
			audience = append(audience, node{"@type": "Audience", "audienceType": d.text.T("body." + string(body))})
		}
	}
	n.add("audience", audience)
	return n
}

// offerNode is an offer: what is paid by all, what can be added, what is included.
func (d *desk) offerNode(o *offers.Offer) node {
	n := node{
		"@type": "Offer", "@id": offerURN(o), "name": o.Name,
		"itemOffered": reference(serviceURN(o)), "offeredBy": reference(hostURN(o.Host)),
	}
	n.set("url", o.Website)
	switch o.Status {
	case offers.Current:
		n["availability"] = schemaOrg + "/InStock"
	case offers.Planned:
		n["availability"] = schemaOrg + "/PreOrder"
	case offers.Historic:
		n["availability"] = schemaOrg + "/Discontinued"
	}
	var components, options, included []node
	for i := range o.Prices {
		price := &o.Prices[i]
		specifications := d.specifications(price)
		if len(specifications) == 0 {
			continue
		}
		if price.Role == offers.OptionPrice || price.Role == offers.NonMember { // not everybody pays it
			option := node{"@type": "Offer", "name": d.priceName(price), "priceSpecification": specifications}
			option.add("includesObject", d.included(price))
			options = append(options, option)
			continue
		}
		components = append(components, specifications...)
		included = append(included, d.included(price)...)
	}
	switch len(components) {
	case 0:
	case 1:
		n["priceSpecification"] = components[0]
	default:
		n["priceSpecification"] = node{"@type": "CompoundPriceSpecification", "priceComponent": components}
	}
	n.add("addOn", options)
	n.add("includesObject", included)
	return n
}

// included is what a price covers before units are counted.
func (d *desk) included(p *offers.Price) []node {
	var list []node
	for _, resource := range offers.Resources() {
		if quantity, ok := p.Includes[resource].Get(); ok {
			amount, unit := d.counted(resource, quantity)
			list = append(list, node{"@type": "TypeAndQuantityNode", "amountOfThisGood": amount, "unitText": unit})
		}
	}
	return list
}

// counted is a quantity as schema.org writes it: gigabytes for storage, things for
// the rest.
func (d *desk) counted(r offers.Resource, q offers.Quantity) (amount any, unit string) {
	if r != offers.Storage {
		return int64(q), d.text.T("resource." + string(r))
	}
	if q%offers.Gigabytes(1) == 0 {
		return int64(q / offers.Gigabytes(1)), "GB"
	}
	return int64(q), "MB"
}
