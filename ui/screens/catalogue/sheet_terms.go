package catalogue

import (
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// terms says the ceilings, and whom the offer takes in.
func (b *builder) terms() {
	text := b.in.Text
	for _, resource := range offers.Resources() {
		b.ceiling(resource)
	}
	fact := func(id string) string { return i18n.Capital(text.T("fact." + id)) }
	ask := func(id string) string { return text.T("catalogue.ask." + id) }
	tell(b, "admission", fact("admission"), ask("admission"), b.offer.Admission, word[offers.Admission](b, "admission"))
	tell(b, "own-domain", fact("own-domain"), ask("own-domain"), b.offer.OwnDomain, word[offers.Answer](b, "answer"))
	tell(b, "monthly-billing", fact("monthly-billing"), ask("monthly-billing"), b.offer.MonthlyBilling, b.truth)
	for _, body := range offers.Bodies() {
		name := text.T("body." + string(body))
		tell(b, "body."+string(body), text.T("catalogue.accepts", "who", name), text.T("catalogue.ask.audience", "who", name),
			b.offer.Accepts[body], word[offers.Answer](b, "answer"))
	}
	for _, person := range offers.Persons() {
		name := text.T("person." + string(person))
		tell(b, "person."+string(person), text.T("catalogue.accounts-for", "who", name), text.T("catalogue.ask.people", "who", name),
			b.offer.AcceptsPeople[person], word[offers.Answer](b, "answer"))
	}
}

// ceiling says a published limit and whether there is a way past it.
func (b *builder) ceiling(resource offers.Resource) {
	text := b.in.Text
	label := i18n.Capital(text.T("fact.ceilings." + string(resource)))
	ceiling := b.offer.Ceilings[resource]
	most := say(b.in, label, ceiling.Max, offers.FactShelfLife, func(q offers.Quantity) string { return text.Quantity(resource, q) })
	beyond := say(b.in, text.T("catalogue.extension", "ceiling", i18n.Small(label)), ceiling.Extension, offers.FactShelfLife, b.truth)
	if !most.known() && !beyond.known() {
		b.miss("ceiling."+string(resource), label, text.T("catalogue.ask.ceiling."+string(resource)))
		return
	}
	e := entry{id: "ceiling." + string(resource), label: label, value: text.T("fact-state.unknown"), role: theme.Doubt}
	if most.known() {
		e.value, e.role, e.said = most.value(b.in), most.role(), []said{most}
		e.notes = most.notes(b.in)
	}
	if beyond.known() {
		e.said = append(e.said, beyond)
		e.note(note{text.T("catalogue.part", "name", text.T("catalogue.past-ceiling"), "value", beyond.value(b.in)), theme.Normal})
		e.note(note{beyond.provenance(b.in), theme.Muted})
	} else {
		e.note(note{text.T("catalogue.to-ask", "question", text.T("catalogue.ask.extension")), theme.Normal})
	}
	b.add(e)
}

// help says which help can be had and how, and whether the host also guides: the
// line opens that sheet.
func (b *builder) help() {
	text := b.in.Text
	for _, kind := range offers.HelpKinds() {
		label := i18n.Capital(text.T("help-kind." + string(kind)))
		tell(b, string(kind), label, text.T("catalogue.ask.help", "kind", i18n.Small(label)), b.offer.HelpWith(kind), word[offers.HelpLevel](b, "help-level"))
	}
	tell(b, "support-delay", i18n.Capital(text.T("fact.support-delay-days")), text.T("catalogue.ask.support-delay"), b.offer.SupportDelay,
		func(days int) string { return text.N("catalogue.days", days) })
	if b.offer.AsksHours() {
		tell(b, "volunteer-hours", i18n.Capital(text.T("fact.volunteer-hours")), text.T("catalogue.ask.volunteer-hours"), b.offer.VolunteerHours,
			func(hours int) string { return text.N("hours", hours) })
	}
	for i := range b.in.Catalogue.Accompaniers {
		if guide := &b.in.Catalogue.Accompaniers[i]; guide.Host == b.host.ID {
			count, _ := guideThing{guide}.includes(b.in)
			b.add(entry{
				id: keyFor(aGuide, guide.ID), label: text.T("catalogue.guides-too"), value: guide.Name, role: theme.Strong,
				notes: []note{{count, theme.Muted}}, wish: screen.Open{Screen: screen.Catalogue, Accompanier: guide.ID},
			})
		}
	}
}
