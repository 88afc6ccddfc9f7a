package command

import (
	"bascule/offers"
	"bascule/ui/i18n"
)

// offerSheet gathers what is claimed of an offer.
func (d *desk) offerSheet(o *offers.Offer) []entry {
	s := &sheet{desk: d, prefix: "offers." + string(o.ID) + "."}
	label := func(id string) string { return d.text.T("fact." + id) }
	noteWord(s, "facts.admission", label("admission"), "admission", o.Admission)
	noteWord(s, "facts.own-domain", label("own-domain"), "answer", o.OwnDomain)
	s.noteTruth("facts.monthly-billing", label("monthly-billing"), o.MonthlyBilling)
	s.noteNumber("facts.support-delay-days", label("support-delay-days"), o.SupportDelay)
	if o.AsksHours() {
		s.noteNumber("facts.volunteer-hours", label("volunteer-hours"), o.VolunteerHours)
	}
	for _, body := range offers.Bodies() {
		if accepts, ok := o.Accepts[body]; ok {
			noteWord(s, "audience."+string(body), d.text.T("command.show.accepts", "who", d.text.T("body."+string(body))), "answer", accepts)
		}
	}
	for _, person := range offers.Persons() {
		if accepts, ok := o.AcceptsPeople[person]; ok {
			noteWord(s, "people."+string(person), d.text.T("command.show.accepts", "who", d.text.T("person."+string(person))), "answer", accepts)
		}
	}
	for _, resource := range offers.Resources() {
		if ceiling, ok := o.Ceilings[resource]; ok {
			s.ceiling(resource, ceiling)
		}
	}
	for i := range o.Prices {
		s.price(&o.Prices[i])
	}
	for _, use := range d.cat.Uses {
		if service, ok := o.Services[use.ID]; ok {
			s.service(use, service)
		}
	}
	s.help("help.", o.Help)
	s.answers("answers.", o.Answers)
	s.remarks("remarks.", o.Remarks)
	return s.entries
}

func (s *sheet) ceiling(r offers.Resource, c offers.Ceiling) {
	label := s.text.T("fact.ceilings." + string(r))
	s.noteQuantity("ceilings."+string(r)+".max", label, r, c.Max)
	if len(c.Extension.Claims()) > 0 {
		s.noteTruth("ceilings."+string(r)+".extension", s.text.T("command.of", "what", label, "part", s.text.T("command.show.extension")), c.Extension)
	}
}

func (s *sheet) noteQuantity(path, label string, r offers.Resource, f offers.Fact[offers.Quantity]) {
	note(s, path, label, offers.FactShelfLife, f,
		func(q offers.Quantity) string { return s.text.Quantity(r, q) }, func(q offers.Quantity) any { return int64(q) })
}

// service adds how a use is delivered, with what software and which known limit.
func (s *sheet) service(use offers.Use, service offers.Service) {
	path, label := "services."+string(use.ID)+".", s.text.In(use.Label)
	noteWord(s, path+"delivery", label, "delivery", service.Delivery)
	if len(service.Software.Claims()) > 0 {
		note(s, path+"software", s.text.T("command.of", "what", label, "part", s.text.T("command.show.software")), offers.FactShelfLife,
			service.Software, s.softwareNames, func(ids []offers.SoftwareID) any { return words(ids) })
	}
	if len(service.FreeWithoutAccount.Claims()) > 0 {
		s.noteTruth(path+"free-without-account", s.text.T("command.of", "what", label, "part", s.text.T("command.leaf.freely")), service.FreeWithoutAccount)
	}
	if len(service.Caveat.Claims()) > 0 {
		s.noteText(path+"caveat", s.text.T("command.of", "what", label, "part", s.text.T("remark-kind.caution")), service.Caveat)
	}
}

func (d *desk) softwareNames(ids []offers.SoftwareID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		if software, ok := d.cat.Software[id]; ok {
			names[i] = software.Name
		}
	}
	return d.text.List(names)
}

// price adds a price with what it includes and its tax.
func (s *sheet) price(p *offers.Price) {
	path, label := "prices."+p.ID, s.priceName(p)
	note(s, path+".rate", label, offers.PriceShelfLife, p.Rate, s.rate, func(r offers.Rate) any { return rateJSON(r) })
	if len(p.VAT.Claims()) > 0 {
		note(s, path+".vat", s.text.T("command.of", "what", label, "part", s.text.T("cost-line.vat")), offers.PriceShelfLife, p.VAT,
			func(v offers.VAT) string { return s.text.Word("vat", string(v)) }, func(v offers.VAT) any { return string(v) })
	}
	for _, resource := range offers.Resources() {
		if included, ok := p.Includes[resource]; ok {
			s.noteQuantity(path+".includes."+string(resource), s.text.T("command.of", "what", label, "part", s.text.T("delivery.included")), resource, included)
		}
	}
}

// priceName says what a price is: its role, the uses it serves or what it counts.
func (d *desk) priceName(p *offers.Price) string {
	label := d.text.T("price-role." + string(p.Role))
	if len(p.For) > 0 {
		return d.text.T("command.show.for", "what", label, "uses", d.text.List(i18n.Within(d.text.Uses(d.cat, p.For)...)))
	}
	for _, claim := range p.Rate.Held() {
		if unit := claim.Value.Unit; unit != "" {
			return d.text.T("command.show.for", "what", label, "uses", d.text.T("resource."+string(unit)))
		}
	}
	return label
}

// rate says a price: "80,00 € par an", "0,50 € par Go par mois".
func (d *desk) rate(r offers.Rate) string { return d.text.Rate(d.cat, r) }

// jsonRate is a price for programs: amounts in cents, storage in megabytes. What was
// published in another currency is in hundredths of it, and in cents where a source
// says what it is worth.
type jsonRate struct {
	Cents   *int64       `json:"cents"`
	Foreign *jsonForeign `json:"published"`
	Percent *int64       `json:"percent_hundredths"`
	Per     string       `json:"per"`
	Unit    *string      `json:"unit"`
	Block   int64        `json:"block"`
	Tiers   []jsonTier   `json:"tiers"`
	Mode    string       `json:"mode"`
	Minimum *int64       `json:"minimum_cents"`
	Pooled  bool         `json:"pooled"`
}

type jsonForeign struct {
	Hundredths int64  `json:"hundredths"`
	Currency   string `json:"currency"`
}

type jsonTier struct {
	UpTo  *offers.Quantity `json:"up_to"`
	Cents int64            `json:"cents"`
}

func rateJSON(r offers.Rate) jsonRate {
	answer := jsonRate{
		Cents: known(int64(r.Amount), r.Known), Percent: known(int64(r.Percent), r.Percent > 0), Per: string(r.Per), Unit: word(r.Unit), Block: max(r.Block, 1), Tiers: []jsonTier{},
		Mode: string(r.Mode), Minimum: known(int64(r.Minimum), r.HasMin), Pooled: r.Pooled,
	}
	if r.Abroad() {
		answer.Foreign = &jsonForeign{int64(r.Published.Amount), string(r.Published.Currency)}
	}
	for _, tier := range r.Tiers {
		answer.Tiers = append(answer.Tiers, jsonTier{known(tier.UpTo, tier.UpTo > 0), int64(tier.Amount)})
	}
	return answer
}
