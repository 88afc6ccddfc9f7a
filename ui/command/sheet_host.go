package command

import "bascule/offers"

// hostSheet gathers what is claimed of a host, its offers left out.
func (d *desk) hostSheet(h *offers.Host) []entry {
	s := &sheet{desk: d}
	label := func(id string) string { return d.text.T("fact." + id) }
	noteWord(s, "facts.legal-form", label("legal-form"), "legal-form", h.LegalForm)
	s.noteCountry("facts.country", label("country"), h.Country)
	s.noteString("facts.town", label("town"), h.Town)
	note(s, "facts.region", label("region"), offers.FactShelfLife, h.Region,
		func(id offers.RegionID) string { return d.text.In(d.cat.Regions[id].Label) },
		func(id offers.RegionID) any { return string(id) })
	s.noteNumber("facts.founded", label("founded"), h.Founded)
	s.noteCountry("facts.owner", label("owner"), h.Owner)
	noteWord(s, "facts.us-subsidiary", label("us-subsidiary"), "us-link", h.USLink)
	s.noteTruth("facts.subprocessors-listed", label("subprocessors-listed"), h.SubprocessorsListed)
	noteWord(s, "facts.end-to-end", label("end-to-end"), "encryption", h.EndToEnd)
	s.noteTruth("facts.secnumcloud", label("secnumcloud"), h.SecNumCloud)
	s.places(h)
	s.subprocessors(h)
	for _, network := range h.Networks {
		noteWord(s, "networks."+network.ID, d.networkName(network.ID), "membership", network.Status)
	}
	s.help("help.", h.Help)
	s.answers("answers.", h.Answers)
	s.remarks("remarks.", h.Remarks)
	return s.entries
}

func (s *sheet) places(h *offers.Host) {
	for _, place := range h.Places {
		path, name := "places."+place.ID+".", s.text.T("role."+string(place.Role))
		part := func(word string) string { return s.text.T("command.of", "what", name, "part", word) }
		s.noteCountry(path+"country", part(s.text.T("command.show.country")), place.Country)
		if len(place.Town.Claims()) > 0 {
			s.noteString(path+"town", part(s.text.T("fact.town")), place.Town)
		}
		if len(place.Operator.Claims()) > 0 {
			s.noteString(path+"operator", part(s.text.T("command.show.operator")), place.Operator)
		}
	}
}

func (s *sheet) subprocessors(h *offers.Host) {
	for _, sub := range h.Subprocessors {
		path := "subprocessors." + sub.ID + "."
		part := func(id string) string { return s.text.T("command.of", "what", sub.Name, "part", s.text.T(id)) }
		s.noteCountry(path+"country", part("command.show.country"), sub.Country)
		s.noteCountry(path+"owner", part("fact.owner"), sub.Owner)
		noteWord(s, path+"access", part("command.show.access"), "access", sub.Access)
	}
}

// networkName names a network; one an overlay brings has no name but its id.
func (d *desk) networkName(id string) string {
	if d.text.Has("network." + id) {
		return d.text.T("network." + id)
	}
	return id
}

func (s *sheet) help(path string, levels map[offers.HelpKind]offers.Fact[offers.HelpLevel]) {
	for _, kind := range offers.HelpKinds() {
		if level, ok := levels[kind]; ok {
			noteWord(s, path+string(kind), s.text.T("help-kind."+string(kind)), "help-level", level)
		}
	}
}

// answers adds the answers to the cards, by number.
func (s *sheet) answers(path string, answers map[offers.CardID]offers.Fact[offers.Answer]) {
	for _, card := range s.cat.Cards {
		if answer, ok := answers[card.ID]; ok {
			noteWord(s, path+string(card.ID), s.text.In(card.Label), "answer", answer)
		}
	}
}

// remarks adds the remarks, those by which the host answers first.
func (s *sheet) remarks(path string, remarks []offers.Remark) {
	for _, remark := range offers.RepliesFirst(remarks) {
		if remark.Kind == offers.Finance && remark.Text.Stale(s.today, offers.FactShelfLife) {
			continue // money trouble is not shown past its time (design §3.1)
		}
		s.noteText(path+remark.ID, s.text.T("remark-kind."+string(remark.Kind)), remark.Text)
	}
}
