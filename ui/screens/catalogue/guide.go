package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/screen"
)

// guideIncludes says what somebody who guides does, then where they are.
func guideIncludes(in screen.Input, guide *offers.Accompanier) (count, whole string) {
	count = strings.Join(helpNames(in, guide), ", ")
	if count == "" {
		count = in.Text.T("catalogue.guidance-unknown")
	}
	whole = count
	if place := guidePlace(in, guide); place != "" {
		whole += in.Text.T("list.semicolon") + place
	}
	return count, whole
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

// resourceIncludes says what a resource is and what it renders, then who keeps it.
func resourceIncludes(in screen.Input, resource *offers.Signpost) (count, whole string) {
	count = in.Text.T("signpost-kind." + string(resource.Kind))
	parts := []string{count}
	if uses := servedBy(in, resource); len(uses) > 0 {
		parts[0] = in.Text.T("catalogue.part", "name", count, "value", strings.Join(uses, ", "))
	}
	if resource.Publisher != "" {
		parts = append(parts, resource.Publisher)
	}
	return count, strings.Join(parts, in.Text.T("list.semicolon"))
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

// namesProgram reports whether some claim that holds names a program.
func namesProgram(software offers.Fact[[]offers.SoftwareID], program offers.SoftwareID) bool {
	return slices.ContainsFunc(software.Held(), func(c offers.Claim[[]offers.SoftwareID]) bool { return slices.Contains(c.Value, program) })
}
