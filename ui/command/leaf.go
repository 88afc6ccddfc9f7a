package command

import (
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
)

// leaf is the sheet of what is neither a host nor an offer: a piece of software,
// somebody who guides, a resource to turn to.
type leaf struct {
	part    part
	id      string
	name    string
	kind    string // in the reader's words
	website string
	summary string
	links   []link
	entries []entry
}

// link is what a leaf has to do with other things of the catalogue.
type link struct {
	id    string   // command.leaf.<id>, and the key in JSON
	ids   []string // for programs
	names []string // for people
}

// leaves finds everything that bears an id and is neither a host nor an offer.
func (d *desk) leaves(id string) []leaf {
	var list []leaf
	if software, ok := d.cat.Software[offers.SoftwareID(id)]; ok {
		list = append(list, d.softwareLeaf(software))
	}
	if accompanier, ok := d.cat.Accompanier(offers.AccompanierID(id)); ok {
		list = append(list, d.accompanierLeaf(&accompanier))
	}
	if signpost, ok := d.cat.Signpost(offers.SignpostID(id)); ok {
		list = append(list, d.signpostLeaf(&signpost))
	}
	return list
}

// softwareLeaf gathers what is known of a piece of software: who hosts it is
// derived from the offers, what replaces it from the other programs.
func (d *desk) softwareLeaf(software offers.Software) leaf {
	s := &sheet{desk: d}
	s.noteTruth("facts.free", d.text.T("command.leaf.free"), software.Free)
	s.noteString("facts.licence", d.text.T("command.leaf.licence"), software.Licence)
	for _, opinion := range software.Opinions {
		label := d.text.T("command.leaf.opinion", "stance", d.text.T("stance."+string(opinion.Value.Stance)))
		note(s, "opinions."+opinion.Key, label, offers.FactShelfLife,
			offers.Settle([]offers.Claim[offers.Opinion]{opinion}, func(a, b offers.Opinion) bool { return a.Stance == b.Stance }),
			func(o offers.Opinion) string { return d.text.In(o.Text) }, func(o offers.Opinion) any { return string(o.Stance) })
	}
	l := leaf{
		part: softwarePart, id: string(software.ID), name: software.Name, kind: d.text.T("command.leaf.kind.software"),
		website: software.Website, summary: d.text.In(software.Note), entries: s.entries,
	}
	l.link("uses", words(software.Uses), i18n.Within(d.text.Uses(d.cat, software.Uses)...))
	l.link("replaces", words(software.Replaces), d.programs(software.Replaces))
	replacing := d.cat.Replacing(software.ID)
	l.link("replaced-by", words(replacing), d.programs(replacing))
	var ids, names []string
	for _, offer := range d.cat.Hosting(software.ID) {
		ids, names = append(ids, string(offer.ID)), append(names, offer.Name)
	}
	l.link("offers", ids, names)
	return l
}

// accompanierLeaf gathers what is known of somebody who guides.
func (d *desk) accompanierLeaf(a *offers.Accompanier) leaf {
	s := &sheet{desk: d}
	fact := func(id string) string { return d.text.T("fact." + id) }
	noteWord(s, "facts.legal-form", fact("legal-form"), "legal-form", a.LegalForm)
	s.noteCountry("facts.country", fact("country"), a.Country)
	s.noteString("facts.town", fact("town"), a.Town)
	note(s, "facts.region", fact("region"), offers.FactShelfLife, a.Region,
		func(id offers.RegionID) string { return d.text.In(d.cat.Regions[id].Label) },
		func(id offers.RegionID) any { return string(id) })
	for _, body := range offers.Bodies() {
		if accepts, ok := a.Accepts[body]; ok {
			noteWord(s, "audience."+string(body), d.text.T("command.show.accepts", "who", d.text.T("body."+string(body))), "answer", accepts)
		}
	}
	for _, network := range a.Networks {
		noteWord(s, "networks."+network.ID, d.networkName(network.ID), "membership", network.Status)
	}
	for i := range a.Guidance {
		s.guidance(&a.Guidance[i])
	}
	s.remarks("remarks.", a.Remarks)
	l := leaf{
		part: accompaniersPart, id: string(a.ID), name: a.Name, kind: d.text.T("command.leaf.kind.accompanier"),
		website: a.Website, summary: d.text.In(a.Summary), entries: s.entries,
	}
	if a.Operator != "" {
		l.link("operator", []string{a.Operator}, []string{a.Operator})
	}
	if host := d.cat.Host(a.Host); host != nil {
		l.link("host", []string{string(host.ID)}, []string{d.text.T("command.named", "name", host.Name, "id", host.ID)})
	}
	return l
}

// guidance adds one thing an accompanier does: what, how long, where, with what,
// for how much.
func (s *sheet) guidance(g *offers.Guidance) {
	path, name := "guidance."+g.ID+".", s.text.T("help-kind."+string(g.Kind))
	part := func(id string) string {
		return s.text.T("command.of", "what", name, "part", s.text.T("command.leaf."+id))
	}
	s.noteText(path+"text", name, g.Text)
	if len(g.Duration.Claims()) > 0 {
		s.noteText(path+"duration", part("duration"), g.Duration)
	}
	if len(g.Setting.Claims()) > 0 {
		noteWord(s, path+"setting", part("setting"), "setting", g.Setting)
	}
	if len(g.Software.Claims()) > 0 {
		note(s, path+"software", part("software"), offers.FactShelfLife, g.Software, s.softwareNames,
			func(ids []offers.SoftwareID) any { return words(ids) })
	}
	if len(g.Price.Claims()) > 0 {
		s.noteMoney(path+"price", part("price"), g.Price)
	}
}

// noteMoney adds an amount paid once.
func (s *sheet) noteMoney(path, label string, f offers.Fact[offers.Money]) {
	note(s, path, label, offers.PriceShelfLife, f,
		func(m offers.Money) string { return s.text.Money(m) }, func(m offers.Money) any { return int64(m) })
}

// signpostLeaf gathers what is known of a resource to turn to.
func (d *desk) signpostLeaf(sp *offers.Signpost) leaf {
	s := &sheet{desk: d}
	if len(sp.Price.Claims()) > 0 {
		s.noteMoney("facts.price", d.text.T("command.leaf.price"), sp.Price)
	}
	s.noteString("facts.licence", d.text.T("command.leaf.licence"), sp.Licence)
	for _, use := range d.cat.Uses {
		service, ok := sp.Services[use.ID]
		if !ok {
			continue
		}
		path, label := "services."+string(use.ID)+".", d.text.In(use.Label)
		s.noteTruth(path+"free-without-account", d.text.T("command.of", "what", label, "part", d.text.T("command.leaf.freely")), service.FreeWithoutAccount)
		if len(service.Software.Claims()) > 0 {
			note(s, path+"software", d.text.T("command.of", "what", label, "part", d.text.T("command.leaf.software")), offers.FactShelfLife,
				service.Software, d.softwareNames, func(ids []offers.SoftwareID) any { return words(ids) })
		}
	}
	s.remarks("remarks.", sp.Remarks)
	l := leaf{
		part: resourcesPart, id: string(sp.ID), name: sp.Name, kind: d.text.T("signpost-kind." + string(sp.Kind)),
		website: sp.Website, summary: d.text.In(sp.Summary), entries: s.entries,
	}
	if sp.Publisher != "" {
		l.link("publisher", []string{sp.Publisher}, []string{sp.Publisher})
	}
	return l
}

// link ties a leaf to other things, unless there are none.
func (l *leaf) link(id string, ids, names []string) {
	if len(ids) > 0 {
		l.links = append(l.links, link{id, ids, names})
	}
}

// programs names pieces of software.
func (d *desk) programs(ids []offers.SoftwareID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = d.softwareNames([]offers.SoftwareID{id})
	}
	return names
}

// leafPage sets a leaf: what it is, what it has to do with the rest, and each claim
// with its source.
func (d *desk) leafPage(p *page, l leaf, cited map[offers.SourceID]bool) {
	p.line(d.text.T("command.named", "name", l.name, "id", l.id) + d.text.T("list.comma") + i18n.Small(l.kind))
	if l.website != "" {
		p.line(l.website)
	}
	if l.summary != "" {
		p.para(l.summary)
	}
	for _, link := range l.links {
		p.pair(d.text.N("command.leaf.link."+link.id, len(link.names)), d.text.List(link.names))
	}
	p.gap()
	d.entriesPage(p, l.entries, cited)
}

// jsonLeaf is a leaf for programs.
type jsonLeaf struct {
	Part    string              `json:"part"`
	ID      string              `json:"id"`
	Name    string              `json:"name"`
	Website *string             `json:"website"`
	Links   map[string][]string `json:"links"`
	Facts   []jsonFact          `json:"facts"`
}

func (d *desk) leavesJSON(leaves []leaf) []jsonLeaf {
	list := make([]jsonLeaf, len(leaves))
	for i, l := range leaves {
		list[i] = jsonLeaf{string(l.part), l.id, l.name, word(l.website), l.linked(), d.entriesJSON(l.entries)}
	}
	return list
}

// linked gives the links of a leaf to programs.
func (l *leaf) linked() map[string][]string {
	links := map[string][]string{}
	for _, link := range l.links {
		links[strings.ReplaceAll(link.id, "-", "_")] = link.ids
	}
	return links
}
