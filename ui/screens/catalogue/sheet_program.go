package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// programIdentity says what a program is for, and whether it is free.
func (b *builder) programIdentity() {
	text := b.in.Text
	b.add(entry{
		id: "program", label: text.T("catalogue.the-program"), value: b.program.Name, role: theme.Strong, notes: link(b.program.Website), wish: visit(b.program.Website),
	})
	for _, id := range b.program.Uses {
		use, _ := b.in.Catalogue.Use(id)
		b.add(entry{
			id: "use." + string(id), label: text.T("catalogue.the-use"), value: i18n.Small(text.In(use.Label)), role: theme.Strong,
			notes: []note{{text.In(use.Explain), theme.Muted}},
		})
	}
	tell(b, "free", text.T("catalogue.is-free"), text.T("catalogue.ask.free"), b.program.Free, b.truth)
	tell(b, "licence", text.T("catalogue.licence"), text.T("catalogue.ask.licence"), b.program.Licence, func(s string) string { return s })
}

// opinions says what those who accompany associations think of a program, each as
// their own: opinions are not weighed against one another.
func (b *builder) opinions() {
	text := b.in.Text
	same := func(x, y offers.Opinion) bool { return x.Stance == y.Stance }
	for _, opinion := range b.program.Opinions {
		label := text.T("catalogue.opinion", "stance", text.T("stance."+string(opinion.Value.Stance)))
		fact := offers.Settle([]offers.Claim[offers.Opinion]{opinion}, same)
		tell(b, "opinion."+opinion.Key, label, "", fact, func(o offers.Opinion) string { return text.In(o.Text) })
	}
}

// replacements says what can replace a tool, and what a program can replace. Each
// line opens the program it names.
func (b *builder) replacements() {
	text := b.in.Text
	by := replacingTool(b.in.Catalogue, b.program.ID)
	line := func(id offers.SoftwareID, label string) {
		program := b.in.Catalogue.Software[id]
		b.add(entry{
			id: string(id), label: label, value: program.Name, role: theme.Strong,
			notes: []note{{strings.Join(useNames(b.in, program.Uses), ", "), theme.Muted}},
			wish:  screen.Open{Screen: screen.Catalogue, Software: id},
		})
	}
	for _, id := range by {
		line(id, text.T("catalogue.replaced-by-label"))
	}
	for _, id := range b.program.Replaces {
		line(id, text.T("catalogue.replaces-label"))
	}
	if len(by)+len(b.program.Replaces) == 0 {
		b.say("none", text.T("catalogue.replaces-nothing"), theme.Muted)
	}
}

// mostRunners bounds the offers a sheet names; the search lists them all.
const mostRunners = 40

// runners says which offers run a program; for a tool that can be replaced, those
// that run what replaces it, then those that serve its uses with something else.
func (b *builder) runners(x *index) {
	programs := append([]offers.SoftwareID{b.program.ID}, replacingTool(b.in.Catalogue, b.program.ID)...)
	has := make(map[int]bool)
	var all []int
	add := func(found []int) {
		from := len(all)
		for _, i := range found {
			if !has[i] {
				has[i], all = true, append(all, i)
			}
		}
		slices.Sort(all[from:])
	}
	for _, program := range programs {
		add(x.running[program])
	}
	slices.Sort(all)
	if len(programs) > 1 {
		for _, use := range b.program.Uses {
			add(x.serving[use])
		}
	}
	for _, i := range all[:min(len(all), mostRunners)] {
		b.runner(x.things[i].offer, programs)
	}
	switch {
	case len(all) == 0:
		b.say("none", b.in.Text.T("catalogue.no-runner"), theme.Muted)
	case len(all) > mostRunners:
		b.say("more", b.in.Text.N("catalogue.more-runners", len(all)-mostRunners, "program", b.program.Name), theme.Normal)
	}
}

// turning says who teaches or installs a program, and which resources render a
// use with it. Each line opens what it names.
func (b *builder) turning() {
	for _, guide := range teachers(b.in.Catalogue, b.program.ID) {
		count, _ := guideThing{guide}.includes(b.in)
		b.add(entry{
			id: keyFor(aGuide, guide.ID), label: guide.Name, value: count, role: theme.Normal,
			wish: screen.Open{Screen: screen.Catalogue, Accompanier: guide.ID},
		})
	}
	for _, resource := range rendering(b.in.Catalogue, b.program.ID) {
		count, _ := resourceThing{resource}.includes(b.in)
		b.add(entry{
			id: keyFor(aResource, resource.ID), label: resource.Name, value: count, role: theme.Normal,
			wish: screen.Open{Screen: screen.Catalogue, Signpost: resource.ID},
		})
	}
}

// runner says what an offer has of some programs, or of the uses of one.
func (b *builder) runner(offer *offers.Offer, programs []offers.SoftwareID) {
	id, said := "catalogue.runs", programNames(b.in, runs(offer, programs))
	if len(said) == 0 {
		id, said = "catalogue.serves", useNames(b.in, serves(offer, b.program.Uses))
	}
	b.add(entry{
		id: string(offer.ID), label: offerName(b.in, offer), value: b.in.Text.T(id, "what", strings.Join(said, ", ")), role: theme.Normal,
		wish: screen.Open{Screen: screen.Catalogue, Offer: offer.ID},
	})
}

// runs lists which programs an offer runs, of some.
func runs(offer *offers.Offer, of []offers.SoftwareID) []offers.SoftwareID {
	var has []offers.SoftwareID
	for _, program := range of {
		for _, service := range offer.Services {
			if offered(service) && namesProgram(service.Software, program) {
				has = append(has, program)
				break
			}
		}
	}
	return has
}

// serves lists which uses an offer makes possible, of some.
func serves(offer *offers.Offer, of []offers.UseID) []offers.UseID {
	var has []offers.UseID
	for _, use := range of {
		if offered(offer.Services[use]) {
			has = append(has, use)
		}
	}
	return has
}
