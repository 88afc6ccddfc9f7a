package offers

import (
	"strconv"

	"bascule/offers/tomlfile"
)

// lowerOffer reads one offer of a host.
func (l *lowering) lowerOffer(h *Host, id OfferID, n *tomlfile.Node) *Offer {
	facts := n.Get("facts")
	o := &Offer{
		ID:      id,
		Host:    h,
		Name:    n.Get("name").String(),
		Kind:    OfferKind(n.Get("kind").String()),
		Status:  Current,
		Summary: text(n.Get("summary")),
		Website: n.Get("website").String(),
		Written: originOf(n),

		Admission:      wordFact[Admission](l, facts.Get("admission"), "value"),
		OwnDomain:      wordFact[Answer](l, facts.Get("own-domain"), "value"),
		MonthlyBilling: l.truthFact(facts.Get("monthly-billing")),
		SupportDelay:   settle(l, l.said(facts.Get("support-delay-days")), asInt, equal[int], "value"),
		VolunteerHours: settle(l, l.said(facts.Get("volunteer-hours")), asInt, equal[int], "value"),
		Accepts:        wordFacts[Body, Answer](l, n.Get("audience"), "accepts"),
		AcceptsPeople:  wordFacts[Person, Answer](l, n.Get("people"), "accepts"),
		Ceilings:       l.ceilings(n.Get("ceilings")),
		Services:       l.services(n.Get("services")),
		Prices:         l.prices(n.Get("prices")),
		Answers:        l.answers(n.Get("answers")),
		Help:           wordFacts[HelpKind, HelpLevel](l, n.Get("help"), "level"),
		Remarks:        l.remarks(n.Get("remarks")),
	}
	if status := n.Get("status"); status != nil {
		o.Status = OfferStatus(status.String())
	}
	return o
}

// asQuantity reads quantities of one resource.
func (l *lowering) asQuantity(r Resource) func(*tomlfile.Node) (Quantity, bool) {
	return func(n *tomlfile.Node) (Quantity, bool) {
		written := n.String()
		if count, ok := n.Int(); ok {
			written = strconv.FormatInt(count, 10)
		}
		q, err := ParseQuantity(r, written)
		if fault, ok := err.(*Fault); ok {
			l.fault(n, fault)
		}
		return q, err == nil
	}
}

// ceilings reads the published limits.
func (l *lowering) ceilings(table *tomlfile.Node) map[Resource]Ceiling {
	var ceilings map[Resource]Ceiling
	for id, fact := range table.Each() {
		if ceilings == nil {
			ceilings = map[Resource]Ceiling{}
		}
		all := l.said(fact)
		ceilings[Resource(id)] = Ceiling{
			Max:       settle(l, all, l.asQuantity(Resource(id)), equal[Quantity], "max"),
			Extension: settle(l, all, asTruth, equal[bool], "extension"),
		}
	}
	return ceilings
}

// services reads the uses an offer makes available.
func (l *lowering) services(table *tomlfile.Node) map[UseID]Service {
	var services map[UseID]Service
	for id, fact := range table.Each() {
		if services == nil {
			services = map[UseID]Service{}
		}
		l.refer(fact, id, l.use)
		all := l.said(fact)
		services[UseID(id)] = Service{
			Use:      UseID(id),
			Delivery: settle(l, all, asWord[Delivery], equal[Delivery], "delivery"),
			Software: settle(l, all, l.asSoftware, sameSet[SoftwareID], "software"),
			Caveat:   settle(l, all, asText, sameText, "caveat"),

			FreeWithoutAccount: settle(l, all, asTruth, equal[bool], "free-without-account"),
		}
	}
	return services
}

// asSoftware reads a list of software and checks that the catalogue knows it.
func (l *lowering) asSoftware(n *tomlfile.Node) ([]SoftwareID, bool) {
	return references[SoftwareID](l, n, l.software), true
}
