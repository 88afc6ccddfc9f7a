package catalogue

import (
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// guideIdentity says who guides, how to reach them and where they are.
func (b *builder) guideIdentity() {
	text, guide := b.in.Text, b.guide
	fact := func(id string) string { return i18n.Capital(text.T("fact." + id)) }
	ask := func(id string) string { return text.T("catalogue.ask." + id) }
	same := func(s string) string { return s }

	b.called(aGuide, guide.Name, guide.Operator, guide.Website)
	if host := b.in.Catalogue.Host(guide.Host); host != nil {
		e := entry{id: "host", label: text.T("catalogue.hosts-too"), value: host.Name, role: theme.Strong}
		if len(host.Offers) > 0 {
			e.wish = screen.Open{Screen: screen.Catalogue, Offer: host.Offers[0].ID}
		}
		b.add(e)
	}
	tell(b, "legal-form", fact("legal-form"), ask("legal-form"), guide.LegalForm, word[offers.LegalForm](b, "legal-form"))
	tell(b, "country", fact("country"), ask("country"), guide.Country, b.country)
	tell(b, "town", fact("town"), ask("town"), guide.Town, same)
	tell(b, "region", fact("region"), ask("region"), guide.Region, func(id offers.RegionID) string {
		return text.In(b.in.Catalogue.Regions[id].Label)
	})
	b.networks(guide.Networks)
}

// called says what something is called, who is behind it, and how to reach it.
func (b *builder) called(g genre, name, behind, website string) {
	text := b.in.Text
	id := g.word()
	b.add(entry{id: id, label: text.T("catalogue.the." + id), value: name, role: theme.Strong})
	if behind != "" {
		b.add(entry{id: "behind", label: text.T("catalogue.behind." + id), value: behind, role: theme.Strong})
	}
	label := text.T("catalogue.to-reach." + id)
	if website == "" {
		b.miss("website", label, text.T("catalogue.ask.website"))
		return
	}
	b.add(entry{id: "website", label: label, value: website, role: theme.Strong, wish: visit(website)})
}

// guidance says each thing that is done: what, how long, where, with what, for how
// much as somebody claims; then what nobody says of how long and how much.
func (b *builder) guidance() {
	text := b.in.Text
	var untimed, unpriced []string
	for i := range b.guide.Guidance {
		g := &b.guide.Guidance[i]
		kind := text.T("help-kind." + string(g.Kind))
		b.guided(g, i18n.Capital(kind))
		if len(g.Duration.Held()) == 0 {
			untimed = append(untimed, kind)
		}
		if len(g.Price.Held()) == 0 {
			unpriced = append(unpriced, kind)
		}
	}
	for _, lack := range []struct {
		id    string
		kinds []string
	}{{"duration", untimed}, {"price", unpriced}} {
		if len(lack.kinds) > 0 {
			b.miss(lack.id, text.T("catalogue.guidance."+lack.id), text.T("catalogue.ask.guidance."+lack.id, "what", text.List(each(lack.kinds))))
		}
	}
	if len(b.guide.Guidance) == 0 {
		b.miss("any", text.T("catalogue.guidance.any"), text.T("catalogue.ask.guidance.any"))
	}
}

// guided says one thing that is done.
func (b *builder) guided(g *offers.Guidance, kind string) {
	text := b.in.Text
	part := func(id string) string {
		return text.T("catalogue.part", "name", kind, "value", i18n.Small(text.T("catalogue.guidance."+id)))
	}
	what := say(b.in, kind, g.Text, offers.FactShelfLife, text.In)
	e := entry{id: g.ID, label: kind, value: what.valueOr(b.in, text.T("fact-state.unknown")), role: what.role()}
	parts := []said{
		say(b.in, part("duration"), g.Duration, offers.FactShelfLife, func(t offers.Text) string { return i18n.Small(text.In(t)) }),
		say(b.in, part("setting"), g.Setting, offers.FactShelfLife, word[offers.Setting](b, "setting")),
		say(b.in, part("software"), g.Software, offers.FactShelfLife, b.programs),
		say(b.in, part("price"), g.Price, offers.PriceShelfLife, text.Money),
	}
	for i, id := range []string{"duration", "setting", "software", "price"} {
		if parts[i].known() {
			e.note(note{text.T("catalogue.part", "name", i18n.Small(text.T("catalogue.guidance."+id)), "value", parts[i].value(b.in)), theme.Normal})
		}
	}
	for _, s := range append([]said{what}, parts...) {
		if !s.known() {
			continue
		}
		e.said = append(e.said, s)
		for i, n := range s.notes(b.in) {
			if i == 0 && s.state == offers.Disputed {
				n.text = text.T("catalogue.part", "name", s.subject, "value", n.text)
			}
			e.note(n)
		}
	}
	b.add(e)
}

// guideAudience says which bodies are guided.
func (b *builder) guideAudience() {
	text := b.in.Text
	for _, body := range offers.Bodies() {
		name := text.T("body." + string(body))
		tell(b, "body."+string(body), text.T("catalogue.guided", "who", name), text.T("catalogue.ask.guided", "who", name),
			b.guide.Accepts[body], word[offers.Answer](b, "answer"))
	}
}
