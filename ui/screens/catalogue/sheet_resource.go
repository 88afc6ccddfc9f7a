package catalogue

import (
	"strings"

	"bascule/offers"
	"bascule/ui/theme"
)

// resourceIdentity says what a resource is, who keeps it and what it costs.
func (b *builder) resourceIdentity() {
	text, resource := b.in.Text, b.resource
	b.called(aResource, resource.Name, resource.Publisher, resource.Website)
	b.add(entry{id: "kind", label: text.T("catalogue.kind"), value: text.T("signpost-kind." + string(resource.Kind)), role: theme.Strong})
	tell(b, "price", text.T("catalogue.any-price"), text.T("catalogue.ask.resource-price"), resource.Price, text.Money)
	tell(b, "licence", text.T("catalogue.licence"), text.T("catalogue.ask.licence"), resource.Licence, func(s string) string { return s })
}

// rendered says the uses a resource renders itself: with which software, and
// whether anybody may use it at once.
func (b *builder) rendered() {
	text := b.in.Text
	for _, use := range b.in.Catalogue.Uses {
		service, ok := b.resource.Services[use.ID]
		if !ok {
			continue
		}
		label := text.In(use.Label)
		open := say(b.in, text.T("catalogue.open", "use", label), service.FreeWithoutAccount, offers.FactShelfLife, b.freely)
		software := say(b.in, text.T("catalogue.software", "use", label), service.Software, offers.FactShelfLife, b.programs)
		e := entry{id: string(use.ID), label: label, role: theme.Strong}
		var known []string
		for _, part := range []said{open, software} {
			if !part.known() {
				continue
			}
			known, e.said = append(known, part.value(b.in)), append(e.said, part)
			for _, n := range part.notes(b.in) {
				e.note(n)
			}
		}
		e.value = strings.Join(known, dot(b.in))
		b.add(e)
	}
}

// freely says whether a service is open to everybody.
func (b *builder) freely(open bool) string {
	if open {
		return b.in.Text.T("catalogue.freely.yes")
	}
	return b.in.Text.T("catalogue.freely.no")
}
