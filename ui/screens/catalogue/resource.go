package catalogue

import (
	"strings"

	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// resourceThing is a resource among the things.
type resourceThing struct{ *offers.Signpost }

func (resourceThing) genre() genre      { return aResource }
func (t resourceThing) id() string      { return string(t.ID) }
func (t resourceThing) called() string  { return t.Name }
func (t resourceThing) website() string { return t.Website }
func (t resourceThing) uses() int       { return len(t.Services) }

func (resourceThing) listed(screen.Input) string         { return "" }
func (t resourceThing) summary(in screen.Input) []string { return []string{in.Text.In(t.Summary)} }

func (t resourceThing) place() screen.Open {
	return screen.Open{Screen: screen.Catalogue, Signpost: t.ID}
}

// resourcesOf lists the resources.
func resourcesOf(cat *offers.Catalogue) []nature {
	list := make([]nature, len(cat.Signposts))
	for i := range cat.Signposts {
		list[i] = resourceThing{&cat.Signposts[i]}
	}
	return list
}

// includes says what it is and what it renders, then who keeps it.
func (t resourceThing) includes(in screen.Input) (count, whole string) {
	count = in.Text.T("signpost-kind." + string(t.Kind))
	parts := []string{count}
	if uses := servedBy(in, t.Signpost); len(uses) > 0 {
		parts[0] = in.Text.T("catalogue.part", "name", count, "value", strings.Join(uses, ", "))
	}
	if t.Publisher != "" {
		parts = append(parts, t.Publisher)
	}
	return count, strings.Join(parts, in.Text.T("list.semicolon"))
}

func (t resourceThing) stand(in screen.Input) []string {
	_, whole := t.includes(in)
	return []string{whole}
}

func (t resourceThing) facets() []facet {
	var facets []facet
	for use, service := range t.Services {
		facets = append(append(facets, facet{byUse, string(use)}), runFacets(service.Software)...)
	}
	return facets
}

// topics says its name, what it is, who keeps it, what it renders, and its texts. What
// it renders is found as what an offer renders is.
func (t resourceThing) topics(r *reading) []topic {
	said := []phrase{r.phrase(itsName, t.Name, ""), r.phrase(itsKind, r.text.T("signpost-kind."+string(t.Kind)), "")}
	if t.Publisher != "" {
		said = append(said, r.phrase(itsKeeper, t.Publisher, ""))
	}
	said = append(said, r.says(t.Summary)...)
	about := []topic{r.topic(append(said, r.remarks(t.Remarks)...)...)}
	for id, service := range t.Services {
		about = append(about, r.uses[id])
		about = appendKnown(about, r.likes, id)
		about = appendPrograms(about, service.Software, r.runs, r.replaces)
	}
	return once(about)
}

// sheet puts together what it is, where it is found, what it renders and costs.
func (t resourceThing) sheet(in screen.Input, _ *index) *sheet {
	b := &builder{in: in, resource: t.Signpost}
	b.say("summary", in.Text.In(t.Summary), theme.Normal)
	b.fill([sections]func(){
		identity: b.resourceIdentity, services: b.rendered,
		remarks: func() { b.remarks(t.Remarks) }, sources: b.sources,
	})
	return &sheet{entries: b.entries}
}

// servedBy names the uses a resource renders itself.
func servedBy(in screen.Input, resource *offers.Signpost) []string {
	var ids []offers.UseID
	for _, use := range in.Catalogue.Uses {
		if _, ok := resource.Services[use.ID]; ok {
			ids = append(ids, use.ID)
		}
	}
	return useNames(in, ids)
}

// rendering lists the resources that render a use with a program.
func rendering(cat *offers.Catalogue, program offers.SoftwareID) []*offers.Signpost {
	var list []*offers.Signpost
	for i := range cat.Signposts {
		for _, service := range cat.Signposts[i].Services {
			if namesProgram(service.Software, program) {
				list = append(list, &cat.Signposts[i])
				break
			}
		}
	}
	return list
}
