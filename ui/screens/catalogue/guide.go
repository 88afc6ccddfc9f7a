package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// guideThing is somebody who guides associations, among the things.
type guideThing struct{ *offers.Accompanier }

func (guideThing) genre() genre      { return aGuide }
func (t guideThing) id() string      { return string(t.ID) }
func (t guideThing) called() string  { return t.Name }
func (t guideThing) website() string { return t.Website }
func (guideThing) uses() int         { return 0 }

func (guideThing) listed(screen.Input) string         { return "" }
func (t guideThing) summary(in screen.Input) []string { return []string{in.Text.In(t.Summary)} }

func (t guideThing) place() screen.Open {
	return screen.Open{Screen: screen.Catalogue, Accompanier: t.ID}
}

// guidesOf lists those who guide.
func guidesOf(cat *offers.Catalogue) []nature {
	list := make([]nature, len(cat.Accompaniers))
	for i := range cat.Accompaniers {
		list[i] = guideThing{&cat.Accompaniers[i]}
	}
	return list
}

// includes says what they do, then where they are.
func (t guideThing) includes(in screen.Input) (count, whole string) {
	count = strings.Join(helpNames(in, t.Accompanier), ", ")
	if count == "" {
		count = in.Text.T("catalogue.guidance-unknown")
	}
	whole = count
	if place := guidePlace(in, t.Accompanier); place != "" {
		whole += in.Text.T("list.semicolon") + place
	}
	return count, whole
}

func (t guideThing) stand(in screen.Input) []string {
	_, whole := t.includes(in)
	return []string{whole}
}

// facets are those of a host; what is taught counts as used.
func (t guideThing) facets() []facet {
	facets := append(placeFacets(t.Country, t.Region), networkFacets(t.Networks)...)
	facets = append(facets, bodyFacets(t.Accepts)...)
	for i := range t.Guidance {
		facets = append(facets, runFacets(t.Guidance[i].Software)...)
	}
	return facets
}

// topics says their names, what they do, where they are, the programs they teach, and
// their texts.
func (t guideThing) topics(r *reading) []topic {
	said := []phrase{r.phrase(itsName, t.Name, "")}
	if t.Operator != "" && t.Operator != t.Name {
		said = append(said, r.phrase(itsOperator, t.Operator, ""))
	}
	for _, claim := range t.Town.Held() {
		said = append(said, r.phrase(itsPlace, claim.Value, ""))
	}
	for _, claim := range t.Region.Held() {
		said = append(said, r.phrase(itsRegion, r.text.In(r.catalogue.Regions[claim.Value].Label), ""))
	}
	for _, claim := range t.Country.Held() {
		said = append(said, r.phrase(itsRegion, r.text.In(r.catalogue.Countries[claim.Value].Label), ""))
	}
	var about []topic
	for i := range t.Guidance {
		g := &t.Guidance[i]
		said = append(said, r.phrase(itHelps, r.text.T("help-kind."+string(g.Kind)), ""))
		for _, claim := range g.Text.Held() {
			said = append(said, r.says(claim.Value)...)
		}
		about = appendPrograms(about, g.Software, r.runs)
	}
	said = append(said, r.says(t.Summary)...)
	return once(append(about, r.topic(append(said, r.remarks(t.Remarks)...)...)))
}

// sheet puts together who they are and how to reach them, what they do, for whom.
func (t guideThing) sheet(in screen.Input, _ *index) *sheet {
	b := &builder{in: in, guide: t.Accompanier}
	b.say("summary", in.Text.In(t.Summary), theme.Normal)
	b.fill([sections]func(){
		identity: b.guideIdentity, guidance: b.guidance, audience: b.guideAudience,
		remarks: func() { b.remarks(t.Remarks) }, sources: b.sources,
	})
	return &sheet{entries: b.entries}
}

// helpNames names the kinds of help somebody gives, each once.
func helpNames(in screen.Input, guide *offers.Accompanier) []string {
	var names []string
	for _, kind := range offers.HelpKinds() {
		if slices.ContainsFunc(guide.Guidance, func(g offers.Guidance) bool { return g.Kind == kind }) {
			names = append(names, in.Text.T("help-kind."+string(kind)))
		}
	}
	return names
}

// guidePlace says where somebody who guides is, as far as it is known. Where
// sources disagree all are said.
func guidePlace(in screen.Input, guide *offers.Accompanier) string {
	same := func(s string) string { return s }
	parts := values(guide.Town.Held(), same)
	parts = append(parts, values(guide.Region.Held(), func(id offers.RegionID) string {
		return in.Text.In(in.Catalogue.Regions[id].Label)
	})...)
	return strings.Join(parts, ", ")
}

// teachers lists those who guide with a program: they teach or install it.
func teachers(cat *offers.Catalogue, program offers.SoftwareID) []*offers.Accompanier {
	var list []*offers.Accompanier
	for i := range cat.Accompaniers {
		guide := &cat.Accompaniers[i]
		if slices.ContainsFunc(guide.Guidance, func(g offers.Guidance) bool { return namesProgram(g.Software, program) }) {
			list = append(list, guide)
		}
	}
	return list
}

// namesProgram reports whether some claim that holds names a program.
func namesProgram(software offers.Fact[[]offers.SoftwareID], program offers.SoftwareID) bool {
	return slices.ContainsFunc(software.Held(), func(c offers.Claim[[]offers.SoftwareID]) bool { return slices.Contains(c.Value, program) })
}
