package offers

import (
	"slices"

	"bascule/offers/spelling"
	"bascule/offers/tomlfile"
)

// lowerHost reads a host and its offers.
func (l *lowering) lowerHost(root *tomlfile.Node) *Host {
	facts := root.Get("facts")
	h := &Host{
		ID:       l.host,
		Name:     root.Get("name").String(),
		Operator: root.Get("operator").String(),
		Website:  root.Get("website").String(),
		Kind:     HostKind(root.Get("kind").String()),
		Summary:  text(root.Get("summary")),
		Written:  originOf(root),

		LegalForm:           wordFact[LegalForm](l, facts.Get("legal-form"), "value"),
		Country:             l.countryFact(facts.Get("country")),
		Town:                wordFact[string](l, facts.Get("town"), "value"),
		Region:              settle(l, l.said(facts.Get("region")), l.asRegion, equal[RegionID], "value"),
		Founded:             settle(l, l.said(facts.Get("founded")), asInt, equal[int], "value"),
		Owner:               l.countryFact(facts.Get("owner")),
		USLink:              wordFact[USLink](l, facts.Get("us-subsidiary"), "value"),
		SubprocessorsListed: l.truthFact(facts.Get("subprocessors-listed")),
		EndToEnd:            wordFact[Encryption](l, facts.Get("end-to-end"), "value"),
		SecNumCloud:         l.truthFact(facts.Get("secnumcloud")),
		Help:                wordFacts[HelpKind, HelpLevel](l, root.Get("help"), "level"),
		Answers:             l.answers(root.Get("answers")),
		Remarks:             l.remarks(root.Get("remarks")),
	}
	for id, fact := range root.Get("places").Each() {
		h.Places = append(h.Places, l.place(id, fact))
	}
	for id, fact := range root.Get("subprocessors").Each() {
		h.Subprocessors = append(h.Subprocessors, l.subprocessor(id, fact))
	}
	for id, fact := range root.Get("networks").Each() {
		h.Networks = append(h.Networks, Network{ID: id, Status: wordFact[Membership](l, fact, "status")})
	}
	for id, offer := range root.Get("offers").Each() {
		h.Offers = append(h.Offers, l.lowerOffer(h, OfferID(id), offer))
	}
	h.sortOffers()
	return h
}

// sortOffers puts the offer that bears the id of the host first, then the others by
// name.
func (h *Host) sortOffers() {
	spelling.Sort(h.Offers, func(o *Offer) (name, id string) {
		if string(o.ID) == string(h.ID) {
			return "", ""
		}
		return o.Name, string(o.ID)
	})
}

// countryFact settles a fact made of one country.
func (l *lowering) countryFact(fact *tomlfile.Node) Fact[Country] {
	return settle(l, l.said(fact), l.asCountry, equal[Country], "value")
}

// truthFact settles a fact that is true or false.
func (l *lowering) truthFact(fact *tomlfile.Node) Fact[bool] {
	return settle(l, l.said(fact), asTruth, equal[bool], "value")
}

// asRegion reads a region and checks that the catalogue knows it.
func (l *lowering) asRegion(n *tomlfile.Node) (RegionID, bool) {
	return RegionID(n.String()), l.refer(n, n.String(), l.region)
}

// answers settles the answers to cards, which must exist.
func (l *lowering) answers(table *tomlfile.Node) map[CardID]Fact[Answer] {
	for id, fact := range table.Each() {
		l.refer(fact, id, l.card)
	}
	return wordFacts[CardID, Answer](l, table, "value")
}

// place reads one place; every claim says the same role.
func (l *lowering) place(id string, fact *tomlfile.Node) Place {
	all := l.said(fact)
	return Place{
		ID:       id,
		Role:     Role(l.agree(all, "role")),
		Country:  settle(l, all, l.asCountry, equal[Country], "country"),
		Town:     settle(l, all, asWord[string], equal[string], "town"),
		Operator: settle(l, all, asWord[string], equal[string], "operator"),
	}
}

// subprocessor reads one sub-processor, named after its id where no claim names it.
func (l *lowering) subprocessor(id string, fact *tomlfile.Node) Subprocessor {
	all := l.said(fact)
	s := Subprocessor{
		ID:      id,
		Name:    id,
		Country: settle(l, all, l.asCountry, equal[Country], "country"),
		Owner:   settle(l, all, l.asCountry, equal[Country], "owner"),
		Access:  settle(l, all, asWord[Access], equal[Access], "access"),
	}
	if names := settle(l, all, asWord[string], equal[string], "name").Held(); len(names) > 0 {
		s.Name = names[0].Value
	}
	if does := settle(l, all, asText, sameText, "does").Held(); len(does) > 0 {
		s.Does = does[0].Value
	}
	return s
}

// remarks reads remarks in the order of their ids.
func (l *lowering) remarks(table *tomlfile.Node) []Remark {
	var remarks []Remark
	for id, fact := range table.Each() {
		all := l.said(fact)
		r := Remark{
			ID:   id,
			Kind: RemarkKind(l.agree(all, "kind")),
			Text: settle(l, all, asText, sameText, "text"),
		}
		for _, s := range all {
			r.Uses = append(r.Uses, references[UseID](l, s.node.Get("uses"), l.use)...)
		}
		slices.Sort(r.Uses)
		r.Uses = slices.Compact(r.Uses)
		remarks = append(remarks, r)
	}
	return remarks
}
