package offers

import (
	"cmp"
	"slices"

	"bascule/offers/tomlfile"
)

// addSources reads a table of sources. An identifier somebody else took is a fault.
func (l *lowering) addSources(table *tomlfile.Node) {
	for id, n := range table.Each() {
		source := l.lowerSource(SourceID(id), n)
		if other, taken := l.sources[source.ID]; taken {
			l.fault(n, tomlfile.NewFault("source-taken", "value", id, "file", other.File))
			continue
		}
		l.sources[source.ID] = source
	}
}

// lowerSource reads one source.
func (l *lowering) lowerSource(id SourceID, n *tomlfile.Node) Source {
	s := Source{
		ID:        id,
		Title:     n.Get("title").String(),
		Publisher: n.Get("publisher").String(),
		URL:       n.Get("url").String(),
		NotBefore: l.day(n.Get("not-before")),
		NotAfter:  l.day(n.Get("not-after")),
		Read:      l.day(n.Get("read")),
		Basis:     Basis(n.Get("basis").String()),
		Interest:  text(n.Get("interest")),
		File:      n.Document().Name,
		Line:      n.Line(),
	}
	if s.NotAfter.Before(s.NotBefore) {
		l.fault(n.Get("not-after"), tomlfile.NewFault("dates-reversed",
			"before", s.NotBefore.String(), "after", s.NotAfter.String()))
	}
	if !s.NotBefore.Known() && !s.NotAfter.Known() && !s.Read.Known() {
		l.fault(n, tomlfile.NewFault("source-undated"))
	}
	if l.today.Before(s.Read) {
		l.problems = append(l.problems, n.Get("read").Problem(Warning,
			tomlfile.NewFault("read-in-future", "date", s.Read.String())))
	}
	return s
}

// lowerUses reads the uses in the order screens show them.
func lowerUses(table *tomlfile.Node) []Use {
	var uses []Use
	for id, n := range table.Each() {
		uses = append(uses, Use{
			ID:        UseID(id),
			Order:     int(whole(n.Get("order"))),
			Label:     text(n.Get("label")),
			Explain:   text(n.Get("explain")),
			Confusion: text(n.Get("confusion")),
			Written:   originOf(n),
			Words:     text(n.Get("words")),
		})
	}
	slices.SortStableFunc(uses, func(a, b Use) int { return cmp.Compare(a.Order, b.Order) })
	return uses
}

// lowerSoftware reads the software.
func (l *lowering) lowerSoftware(table *tomlfile.Node) map[SoftwareID]Software {
	all := map[SoftwareID]Software{}
	for id, n := range table.Each() {
		all[SoftwareID(id)] = Software{
			ID:       SoftwareID(id),
			Name:     n.Get("name").String(),
			Free:     l.truthFact(n.Get("facts", "free")),
			Licence:  wordFact[string](l, n.Get("facts", "licence"), "value"),
			Uses:     references[UseID](l, n.Get("uses"), l.use),
			Replaces: references[SoftwareID](l, n.Get("replaces"), l.software),
			Website:  n.Get("website").String(),
			Note:     text(n.Get("note")),
			Opinions: l.opinions(n.Get("opinions")),
			Written:  originOf(n),
		}
	}
	return all
}

// opinions reads what sources think of a tool. Nothing settles them.
func (l *lowering) opinions(fact *tomlfile.Node) []Claim[Opinion] {
	var list []Claim[Opinion]
	for _, s := range l.said(fact) {
		list = append(list, Claim[Opinion]{s.Statement, Opinion{
			Stance: Stance(s.node.Get("stance").String()),
			Text:   text(s.node.Get("text")),
			Uses:   references[UseID](l, s.node.Get("uses"), l.use),
		}})
	}
	return list
}

// lowerRegions reads the regions.
func (l *lowering) lowerRegions(table *tomlfile.Node) map[RegionID]Region {
	all := map[RegionID]Region{}
	for id, n := range table.Each() {
		country, _ := l.asCountry(n.Get("country"))
		all[RegionID(id)] = Region{
			ID:          RegionID(id),
			Label:       text(n.Get("label")),
			Country:     country,
			Departments: list[string](n.Get("departments")),
		}
	}
	return all
}

// lowerCountries reads the countries.
func (l *lowering) lowerCountries(table *tomlfile.Node) map[Country]CountryInfo {
	all := map[Country]CountryInfo{}
	for id, n := range table.Each() {
		all[Country(id)] = CountryInfo{
			Code:      Country(id),
			Label:     text(n.Get("label")),
			EU:        is(n.Get("eu")),
			EEA:       is(n.Get("eea")),
			Adequate:  is(n.Get("adequate")),
			VATPermil: whole(n.Get("vat-permil")),
			Source:    l.cited(n.Get("source")),
		}
	}
	return all
}

// cited reads the id of a source that must exist, or nothing.
func (l *lowering) cited(n *tomlfile.Node) SourceID {
	if n == nil {
		return ""
	}
	id := SourceID(n.String())
	l.cite(id)
	if _, ok := l.sources[id]; !ok && !l.noSources {
		l.fault(n, unlisted("unknown-source", n.String(), l.sources))
	}
	return id
}

// lowerProfiles reads the profiles in the order screens show them.
func (l *lowering) lowerProfiles(table *tomlfile.Node) []Profile {
	var profiles []Profile
	for id, n := range table.Each() {
		p := Profile{
			ID:          ProfileID(id),
			Order:       int(whole(n.Get("order"))),
			Name:        text(n.Get("name")),
			Story:       text(n.Get("story")),
			Body:        Body(n.Get("body").String()),
			Accounts:    whole(n.Get("accounts")),
			Mailboxes:   whole(n.Get("mailboxes")),
			FilesGB:     whole(n.Get("files-gb")),
			MailGB:      whole(n.Get("mail-gb")),
			Subscribers: whole(n.Get("newsletter-subscribers")),
			Lists:       whole(n.Get("discussion-lists")),
			Uses:        map[UseID]Level{},
			Cards:       references[CardID](l, n.Get("cards"), l.card),
			Sensitive:   list[string](n.Get("data")),
			BudgetLow:   money(n.Get("budget-low")),
			BudgetHigh:  money(n.Get("budget-high")),
			Help:        list[HelpKind](n.Get("help")),
			Weights:     map[string]int{},
			Source:      l.cited(n.Get("source")),
		}
		for use, level := range n.Get("uses").Each() {
			l.refer(level, use, l.use)
			p.Uses[UseID(use)] = Level(level.String())
		}
		for criterion, weight := range n.Get("weights").Each() {
			p.Weights[criterion] = int(whole(weight))
		}
		for id, need := range n.Get("any-of").Each() {
			p.AnyOf = append(p.AnyOf, AnyOf{
				ID:    id,
				Uses:  references[UseID](l, need.Get("uses"), l.use),
				Level: Level(need.Get("level").String()),
			})
		}
		profiles = append(profiles, p)
	}
	slices.SortStableFunc(profiles, func(a, b Profile) int { return cmp.Compare(a.Order, b.Order) })
	return profiles
}

// lowerCard reads one criteria card.
func (l *lowering) lowerCard(id CardID, n *tomlfile.Node) Card {
	c := Card{
		ID:       id,
		Number:   int(whole(n.Get("number"))),
		Group:    text(n.Get("group")),
		Label:    text(n.Get("label")),
		Question: text(n.Get("question")),
		Badges:   list[Badge](n.Get("badges")),
		Severity: Severity(n.Get("severity").String()),
		Reason:   text(n.Get("reason")),
		Scale:    map[Answer]Text{},
		Proof:    text(n.Get("proof")),
		Ask:      text(n.Get("ask")),
		Pitfall:  text(n.Get("pitfall")),
		Review:   l.day(n.Get("review")),
		Written:  originOf(n),
	}
	for answer, meaning := range n.Get("scale").Each() {
		c.Scale[Answer(answer)] = text(meaning)
	}
	for id, basis := range n.Get("basis").Each() {
		c.Basis = append(c.Basis, LegalBasis{
			ID:     id,
			Text:   text(basis.Get("text")),
			Badge:  Badge(basis.Get("badge").String()),
			Source: l.cited(basis.Get("source")),
			Status: LegalStatus(basis.Get("status").String()),
		})
	}
	return c
}
