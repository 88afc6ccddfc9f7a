package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// programThing is a program among the things.
type programThing struct{ *offers.Software }

func (programThing) genre() genre      { return aProgram }
func (t programThing) id() string      { return string(t.ID) }
func (t programThing) called() string  { return t.Name }
func (t programThing) website() string { return t.Website }
func (t programThing) uses() int       { return len(t.Uses) }

func (t programThing) summary(in screen.Input) []string { return []string{in.Text.In(t.Note)} }

func (t programThing) place() screen.Open {
	return screen.Open{Screen: screen.Catalogue, Software: t.ID}
}

// programsOf lists the programs.
func programsOf(cat *offers.Catalogue) []nature {
	list := make([]nature, 0, len(cat.Software))
	for _, program := range cat.Software {
		list = append(list, programThing{&program})
	}
	return list
}

// includes says how many uses a program has, then what it replaces or what
// replaces it, and which uses.
func (t programThing) includes(in screen.Input) (count, whole string) {
	var parts []string
	if by := replacingTool(in.Catalogue, t.ID); len(by) > 0 {
		parts = append(parts, in.Text.T("catalogue.replaced-by", "programs", in.Text.Either(programNames(in, by))))
	}
	if tools := t.Replaces; len(tools) > 0 {
		parts = append(parts, in.Text.T("catalogue.replaces", "programs", strings.Join(programNames(in, tools), ", ")))
	}
	parts = append(parts, strings.Join(useNames(in, t.Uses), ", "))
	return usesSaid(in, len(t.Uses)), strings.Join(parts, in.Text.T("list.semicolon"))
}

// listed says whether the program is free software; nothing when nobody says so.
func (t programThing) listed(in screen.Input) string {
	free, known := t.Free.Get()
	switch {
	case !known:
		return ""
	case free:
		return in.Text.T("catalogue.software-free")
	}
	return in.Text.T("catalogue.software-closed")
}

// stand says whether it is free, and its uses.
func (t programThing) stand(in screen.Input) []string {
	uses := useNames(in, t.Uses)
	if said := t.listed(in); said != "" {
		return append([]string{said}, uses...)
	}
	return uses
}

func (t programThing) facets() []facet {
	var facets []facet
	for _, use := range t.Uses {
		facets = append(facets, facet{byUse, string(use)})
	}
	return facets
}

// topics says the program by its name, its uses and what it replaces.
func (t programThing) topics(r *reading) []topic {
	about := []topic{r.topic(r.phrase(itsName, t.Name, ""))}
	for _, use := range t.Uses {
		about = append(about, r.uses[use])
	}
	return appendKnown(about, r.replaces, t.ID)
}

// sheet puts together what the program is, what it replaces or what replaces it, the
// offers that have it, and what is thought of it.
func (t programThing) sheet(in screen.Input, x *index) *sheet {
	b := &builder{in: in, program: t.Software}
	b.say("note", in.Text.In(t.Note), theme.Normal)
	b.fill([sections]func(){
		identity:  b.programIdentity,
		replacing: b.replacements,
		runners:   func() { b.runners(x) },
		turning:   b.turning,
		remarks:   b.opinions,
		sources:   b.sources,
	})
	return &sheet{entries: b.entries}
}

// useNames names uses.
func useNames(in screen.Input, ids []offers.UseID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = i18n.Small(in.Text.Use(in.Catalogue, id))
	}
	return names
}

// programNames names programs.
func programNames(in screen.Input, ids []offers.SoftwareID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = in.Catalogue.Software[id].Name
	}
	return names
}

// replacingTool lists the programs that can replace a tool, by name.
func replacingTool(cat *offers.Catalogue, tool offers.SoftwareID) []offers.SoftwareID {
	var ids []offers.SoftwareID
	for id, program := range cat.Software {
		if slices.Contains(program.Replaces, tool) {
			ids = append(ids, id)
		}
	}
	spelling.Sort(ids, func(id offers.SoftwareID) (name, as string) { return cat.Software[id].Name, string(id) })
	return ids
}
