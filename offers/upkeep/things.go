package upkeep

import (
	"maps"
	"slices"

	"bascule/offers"
)

// ofSoftware gathers what is said of a program. What somebody thinks of it is a claim
// of theirs alone: opinions are never weighed against one another.
func ofSoftware(s offers.Software) *list {
	l := &list{}
	l.field("name", s.Name)
	l.field("website", s.Website)
	l.field("uses", s.Uses)
	l.field("replaces", s.Replaces)
	l.field("note", s.Note)
	fact(l, "facts.free", "", s.Free)
	fact(l, "facts.licence", "", s.Licence)
	for _, opinion := range s.Opinions {
		table := "opinions." + opinion.Key
		l.part(table, opinion.Key, "stance", opinion.Value.Stance)
		l.part(table, opinion.Key, "uses", opinion.Value.Uses)
		l.items = append(l.items, Item{
			Path: table, Table: "opinions", Months: offers.FactShelfLife, State: offers.Stated,
			Claims: []Claim{{opinion.Statement, opinion.Value.Text}}, Held: 1,
		})
	}
	return l
}

// ofAccompanier gathers what is said of somebody who guides.
func ofAccompanier(a *offers.Accompanier) *list {
	l := &list{}
	l.field("name", a.Name)
	l.field("operator", a.Operator)
	l.field("website", a.Website)
	l.field("host", a.Host)
	l.field("summary", a.Summary)
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
		l.part(table, guidance.ID, "kind", guidance.Kind)
		fact(l, table, "text", guidance.Text)
		fact(l, table, "duration", guidance.Duration)
		fact(l, table, "setting", guidance.Setting)
		fact(l, table, "software", guidance.Software)
		add(l, table, "price", offers.PriceShelfLife, guidance.Price)
	}
	remarks(l, a.Remarks)
	return l
}

// ofResource gathers what is said of a resource to turn to.
func ofResource(s *offers.Signpost) *list {
	l := &list{}
	l.field("name", s.Name)
	l.field("kind", s.Kind)
	l.field("publisher", s.Publisher)
	l.field("website", s.Website)
	l.field("summary", s.Summary)
	add(l, "facts.price", "", offers.PriceShelfLife, s.Price)
	fact(l, "facts.licence", "", s.Licence)
	l.services(s.Services)
	remarks(l, s.Remarks)
	return l
}

// ofCard gathers what a criteria card says.
func ofCard(c *offers.Card) *list {
	l := &list{}
	l.field("number", c.Number)
	l.field("group", c.Group)
	l.field("label", c.Label)
	l.field("question", c.Question)
	l.field("badges", c.Badges)
	l.field("severity", c.Severity)
	l.field("reason", c.Reason)
	for _, answer := range slices.Sorted(maps.Keys(c.Scale)) {
		l.entry("scale", string(answer), c.Scale[answer])
	}
	l.field("proof", c.Proof)
	l.field("ask", c.Ask)
	l.field("pitfall", c.Pitfall)
	l.field("review", c.Review)
	for _, basis := range c.Basis {
		table := "basis." + basis.ID
		l.part(table, basis.ID, "text", basis.Text)
		l.part(table, basis.ID, "badge", basis.Badge)
		l.part(table, basis.ID, "source", basis.Source)
		l.part(table, basis.ID, "status", basis.Status)
	}
	return l
}

// ofUse gathers what is said of a use.
func ofUse(u *offers.Use) *list {
	l := &list{}
	l.field("order", u.Order)
	l.field("label", u.Label)
	l.field("explain", u.Explain)
	l.field("confusion", u.Confusion)
	l.field("words", u.Words)
	return l
}

// ofProfile gathers the needs of a profile.
func ofProfile(p *offers.Profile) *list {
	l := &list{}
	l.field("order", p.Order)
	l.field("name", p.Name)
	l.field("story", p.Story)
	l.field("body", p.Body)
	l.field("accounts", p.Accounts)
	l.field("mailboxes", p.Mailboxes)
	l.field("files-gb", p.FilesGB)
	l.field("mail-gb", p.MailGB)
	l.field("newsletter-subscribers", p.Subscribers)
	l.field("discussion-lists", p.Lists)
	for _, use := range slices.Sorted(maps.Keys(p.Uses)) {
		l.entry("uses", string(use), p.Uses[use])
	}
	for _, need := range p.AnyOf {
		table := "any-of." + need.ID
		l.part(table, need.ID, "uses", need.Uses)
		l.part(table, need.ID, "level", need.Level)
	}
	l.field("cards", p.Cards)
	l.field("data", p.Sensitive)
	l.field("budget-low", p.BudgetLow)
	l.field("budget-high", p.BudgetHigh)
	l.field("help", p.Help)
	for _, criterion := range slices.Sorted(maps.Keys(p.Weights)) {
		l.entry("weights", criterion, p.Weights[criterion])
	}
	l.field("source", p.Source)
	return l
}

// ofCurrency gathers what is said of a currency.
func ofCurrency(c offers.Currency) *list {
	l := &list{}
	l.field("label", c.Label)
	l.field("sign", c.Sign)
	add(l, "facts.euro", "", offers.PriceShelfLife, c.Euro)
	return l
}

// ofCountry gathers what is said of a country.
func ofCountry(c offers.CountryInfo) *list {
	l := &list{}
	l.field("label", c.Label)
	l.field("eu", c.EU)
	l.field("eea", c.EEA)
	l.field("adequate", c.Adequate)
	l.field("vat-permil", c.VATPermil)
	l.field("source", c.Source)
	return l
}

// ofRegion gathers what is said of a region.
func ofRegion(r offers.Region) *list {
	l := &list{}
	l.field("label", r.Label)
	l.field("country", r.Country)
	l.field("departments", r.Departments)
	return l
}

// ofSource gathers what is said of a document.
func ofSource(s offers.Source) *list {
	l := &list{}
	l.field("title", s.Title)
	l.field("publisher", s.Publisher)
	l.field("url", s.URL)
	l.field("not-before", s.NotBefore)
	l.field("not-after", s.NotAfter)
	l.field("read", s.Read)
	l.field("basis", s.Basis)
	l.field("interest", s.Interest)
	return l
}
