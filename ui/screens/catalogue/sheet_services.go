package catalogue

import (
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/theme"
)

// services says how each use is made available: those that are, then those that
// are not, and under the fold those nobody speaks of.
func (b *builder) services() {
	for _, there := range [2]bool{true, false} {
		for _, use := range b.in.Catalogue.Uses {
			service, spoken := b.offer.Services[use.ID]
			if offered(service) == there && spoken && serviceKnown(service) {
				b.service(use, service)
			}
		}
	}
	for _, use := range b.in.Catalogue.Uses {
		if !serviceKnown(b.offer.Services[use.ID]) {
			label := b.in.Text.In(use.Label)
			b.miss(string(use.ID), label, b.in.Text.T("catalogue.ask.service", "use", i18n.Small(label)))
		}
	}
}

// serviceKnown reports whether anything is claimed of a use.
func serviceKnown(s offers.Service) bool {
	return len(s.Delivery.Held())+len(s.Software.Held())+len(s.Caveat.Held())+len(s.FreeWithoutAccount.Held()) > 0
}

// service says how one use is made available, with which software, and what to
// beware of.
func (b *builder) service(use offers.Use, service offers.Service) {
	text := b.in.Text
	label := text.In(use.Label)
	delivery := say(b.in, text.T("catalogue.delivery", "use", label), service.Delivery, offers.FactShelfLife, word[offers.Delivery](b, "delivery"))
	software := say(b.in, text.T("catalogue.software", "use", label), service.Software, offers.FactShelfLife, b.programs)
	caveat := say(b.in, text.T("catalogue.caveat", "use", label), service.Caveat, offers.FactShelfLife, text.In)

	e := entry{id: string(use.ID), label: label, role: delivery.role(), value: text.Word("delivery", "")}
	if delivery.known() {
		e.value = delivery.value(b.in)
	} else {
		e.role = theme.Doubt
		e.note(note{text.T("catalogue.to-ask", "question", text.T("catalogue.ask.service", "use", i18n.Small(label))), theme.Normal})
	}
	if names := software.value(b.in); names != "" {
		e.value = strings.Join([]string{e.value, names}, dot(b.in))
	}
	for _, part := range []said{delivery, software} {
		if part.known() {
			e.said = append(e.said, part)
		}
	}
	if delivery.known() {
		for _, n := range delivery.notes(b.in) {
			e.note(n)
		}
	}
	if software.state == offers.Disputed || !delivery.known() {
		for i, n := range software.notes(b.in) {
			if i == 0 {
				n.text = text.T("catalogue.part", "name", text.T("catalogue.of-software"), "value", n.text)
			}
			e.note(n)
		}
	}
	if caveat.known() {
		e.said = append(e.said, caveat)
		e.note(note{text.T("catalogue.beware", "caveat", caveat.value(b.in)), theme.Level2})
		e.note(note{caveat.provenance(b.in), theme.Muted})
	}
	if open := say(b.in, text.T("catalogue.open", "use", label), service.FreeWithoutAccount, offers.FactShelfLife, b.truth); open.known() {
		e.said = append(e.said, open)
		e.note(note{text.T("catalogue.part", "name", open.subject, "value", open.value(b.in)), theme.Normal})
		e.note(note{open.provenance(b.in), theme.Muted})
	}
	b.add(e)
}

// programs names programs.
func (b *builder) programs(ids []offers.SoftwareID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		if program, ok := b.in.Catalogue.Software[id]; ok {
			names[i] = program.Name
		}
	}
	return b.in.Text.List(names)
}
