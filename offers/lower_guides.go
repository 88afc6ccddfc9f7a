package offers

import "bascule/offers/tomlfile"

// lowerAccompaniers reads those who guide associations, by id.
func (l *lowering) lowerAccompaniers(table *tomlfile.Node, hosts vocabulary) []Accompanier {
	var list []Accompanier
	for id, n := range table.Each() {
		facts := n.Get("facts")
		l.voices = []string{id, n.Get("name").String()}
		a := Accompanier{
			ID:        AccompanierID(id),
			Name:      n.Get("name").String(),
			Operator:  n.Get("operator").String(),
			Website:   n.Get("website").String(),
			Summary:   text(n.Get("summary")),
			LegalForm: wordFact[LegalForm](l, facts.Get("legal-form"), "value"),
			Country:   l.countryFact(facts.Get("country")),
			Town:      wordFact[string](l, facts.Get("town"), "value"),
			Region:    settle(l, l.said(facts.Get("region")), l.asRegion, equal[RegionID], "value"),
			Accepts:   wordFacts[Body, Answer](l, n.Get("audience"), "accepts"),
			Guidance:  l.guidance(n.Get("guidance")),
			Remarks:   l.remarks(n.Get("remarks")),
		}
		if host := n.Get("host"); host != nil && l.refer(host, host.String(), hosts) {
			a.Host = HostID(host.String())
		}
		for network, fact := range n.Get("networks").Each() {
			a.Networks = append(a.Networks, Network{ID: network, Status: wordFact[Membership](l, fact, "status")})
		}
		list = append(list, a)
	}
	l.voices = nil
	return list
}

// guidance reads what an accompanier does; every claim says the same kind of help.
func (l *lowering) guidance(table *tomlfile.Node) []Guidance {
	var list []Guidance
	for id, fact := range table.Each() {
		all := l.said(fact)
		list = append(list, Guidance{
			ID:       id,
			Kind:     HelpKind(l.agree(all, "kind")),
			Text:     settle(l, all, asText, sameText, "text"),
			Duration: settle(l, all, asText, sameText, "duration"),
			Setting:  settle(l, all, asWord[Setting], equal[Setting], "setting"),
			Software: settle(l, all, l.asSoftware, sameSet[SoftwareID], "software"),
			Price:    settle(l, all, asMoney, equal[Money], "price"),
		})
	}
	return list
}

// asMoney reads an amount its shape has checked.
func asMoney(n *tomlfile.Node) (Money, bool) { return money(n), true }

// lowerSignposts reads the resources, by id.
func (l *lowering) lowerSignposts(table *tomlfile.Node) []Signpost {
	var list []Signpost
	for id, n := range table.Each() {
		list = append(list, Signpost{
			ID:        SignpostID(id),
			Name:      n.Get("name").String(),
			Kind:      SignpostKind(n.Get("kind").String()),
			Publisher: n.Get("publisher").String(),
			Website:   n.Get("website").String(),
			Summary:   text(n.Get("summary")),
			Price:     settle(l, l.said(n.Get("facts", "price")), asMoney, equal[Money], "value"),
			Licence:   wordFact[string](l, n.Get("facts", "licence"), "value"),
			Services:  l.services(n.Get("services")),
			Remarks:   l.remarks(n.Get("remarks")),
		})
	}
	return list
}
