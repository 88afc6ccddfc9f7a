package catalogue

import (
	"strconv"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// identity says who the host is, who holds it, and where it is.
func (b *builder) identity() {
	text := b.in.Text
	fact := func(id string) string { return i18n.Capital(text.T("fact." + id)) }
	ask := func(id string) string { return text.T("catalogue.ask." + id) }
	same := func(s string) string { return s }

	b.named()
	tell(b, "legal-form", fact("legal-form"), ask("legal-form"), b.host.LegalForm, word[offers.LegalForm](b, "legal-form"))
	tell(b, "country", fact("country"), text.T("obtain.country"), b.host.Country, b.country)
	tell(b, "town", fact("town"), ask("town"), b.host.Town, same)
	tell(b, "region", fact("region"), ask("region"), b.host.Region, func(id offers.RegionID) string {
		return text.In(b.in.Catalogue.Regions[id].Label)
	})
	tell(b, "founded", fact("founded"), ask("founded"), b.host.Founded, strconv.Itoa)
	tell(b, "owner", fact("owner"), text.T("obtain.owner"), b.host.Owner, b.country)
	tell(b, "us-subsidiary", fact("us-subsidiary"), text.T("obtain.us-subsidiary"), b.host.USLink, word[offers.USLink](b, "us-link"))
	b.places()
	for i := range b.host.Subprocessors {
		b.subprocessor(&b.host.Subprocessors[i])
	}
	tell(b, "subprocessors-listed", fact("subprocessors-listed"), text.T("obtain.subprocessors"), b.host.SubprocessorsListed, b.truth)
	tell(b, "end-to-end", fact("end-to-end"), ask("end-to-end"), b.host.EndToEnd, word[offers.Encryption](b, "encryption"))
	tell(b, "secnumcloud", fact("secnumcloud"), text.T("obtain.secnumcloud"), b.host.SecNumCloud, b.truth)
	b.networks(b.host.Networks)
}

// networks says which networks somebody belongs to.
func (b *builder) networks(networks []offers.Network) {
	for _, network := range networks {
		label := b.in.Text.T("catalogue.network", "network", b.in.Text.T("network."+network.ID))
		tell(b, "network."+network.ID, label, "", network.Status, word[offers.Membership](b, "membership"))
	}
}

// named says what is offered by whom: what the catalogue calls them needs no
// source.
func (b *builder) named() {
	text := b.in.Text
	kind := string(b.offer.Kind)
	b.add(entry{
		id: "offer", label: text.T("catalogue.the-offer"), role: theme.Strong,
		value: strings.Join([]string{b.offer.Name, text.T("offer-kind." + kind), text.T("offer-status." + string(b.offer.Status))}, dot(b.in)),
		notes: append([]note{{text.T("offer-kind-help." + kind), theme.Muted}}, link(b.offer.Website)...), wish: visit(b.offer.Website),
	})
	host := []string{b.host.Name}
	if b.host.Operator != "" && b.host.Operator != b.host.Name {
		host = append(host, b.host.Operator)
	}
	site := b.host.Website
	if site == b.offer.Website {
		site = ""
	}
	b.add(entry{
		id: "host", label: text.T("catalogue.the-host"), role: theme.Strong,
		value: strings.Join(append(host, text.T("host-kind."+string(b.host.Kind))), dot(b.in)), notes: link(site), wish: visit(site),
	})
}

// link is the line of an address, if there is one.
func link(address string) []note {
	if address == "" {
		return nil
	}
	return []note{{address, theme.Muted}}
}

// visit is the wish to read a page, if there is one.
func visit(address string) screen.Intent {
	if address == "" {
		return nil
	}
	return screen.Visit{Address: address}
}

// word shows a word of a closed set.
func word[T ~string](b *builder, kind string) func(T) string {
	return func(v T) string { return b.in.Text.Word(kind, string(v)) }
}

// truth shows yes or no.
func (b *builder) truth(v bool) string {
	if v {
		return b.in.Text.T("truth.yes")
	}
	return b.in.Text.T("truth.no")
}

// country names a country.
func (b *builder) country(code offers.Country) string { return country(b.in, code) }

// country names a country, by its code where the catalogue has no name for it.
func country(in screen.Input, code offers.Country) string {
	if label := in.Text.In(in.Catalogue.Countries[code].Label); label != "" {
		return label
	}
	return string(code)
}

// places says where data is kept and reached from.
func (b *builder) places() {
	text := b.in.Text
	for i := range b.host.Places {
		place := &b.host.Places[i]
		label := text.T("catalogue.place", "role", text.T("role."+string(place.Role)))
		same := func(s string) string { return s }
		parts := []said{
			say(b.in, i18n.Capital(text.T("fact.town")), place.Town, offers.FactShelfLife, same),
			say(b.in, text.T("catalogue.country-of-place"), place.Country, offers.FactShelfLife, b.country),
			say(b.in, text.T("catalogue.operator-of-place"), place.Operator, offers.FactShelfLife, same),
		}
		b.gather("place."+place.ID, label, parts, text.T("obtain.places"))
	}
	if len(b.host.Places) == 0 {
		b.miss("places", i18n.Capital(text.T("fact.places")), text.T("obtain.places"))
	}
}

// gather adds several facts as one line: those that are known, then under it
// where each comes from.
func (b *builder) gather(id, label string, parts []said, ask string) {
	e := entry{id: id, label: label, role: theme.Strong}
	var known []string
	for _, part := range parts {
		if !part.known() {
			continue
		}
		known = append(known, part.value(b.in))
		e.said = append(e.said, part)
		for _, n := range part.notes(b.in) {
			e.note(n)
		}
	}
	if len(known) == 0 {
		b.miss(id, label, ask)
		return
	}
	e.value = strings.Join(known, ", ")
	b.add(e)
}

// note adds a line under an entry, once.
func (e *entry) note(n note) {
	for _, other := range e.notes {
		if other.text == n.text {
			return
		}
	}
	e.notes = append(e.notes, n)
}

// subprocessor says who else may touch data, and what it can see.
func (b *builder) subprocessor(sub *offers.Subprocessor) {
	text := b.in.Text
	parts := []said{
		say(b.in, i18n.Capital(text.T("fact.country")), sub.Country, offers.FactShelfLife, b.country),
		say(b.in, i18n.Capital(text.T("fact.owner")), sub.Owner, offers.FactShelfLife, b.country),
		say(b.in, text.T("catalogue.access"), sub.Access, offers.FactShelfLife, word[offers.Access](b, "access")),
	}
	e := entry{id: "subprocessor." + sub.ID, label: i18n.Capital(text.T("fact.subprocessor")), value: sub.Name, role: theme.Strong}
	if does := text.In(sub.Does); does != "" {
		e.value = text.T("catalogue.does", "name", sub.Name, "does", i18n.Small(does))
	}
	for _, part := range parts {
		value := text.T("fact-state.unknown")
		if part.known() {
			value = part.value(b.in) + " (" + part.provenance(b.in) + ")"
			e.said = append(e.said, part)
		}
		e.note(note{text.T("catalogue.part", "name", i18n.Small(part.subject), "value", value), theme.Muted})
	}
	b.add(e)
}
