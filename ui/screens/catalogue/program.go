package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// name is what a thing is called, in the list and over its sheet.
func (t *thing) name(in screen.Input) string {
	if t.program != nil {
		return t.program.Name
	}
	return offerName(in, t.offer)
}

// includes says in a few words what a thing makes possible: how many uses, then
// which; for a program, also what it replaces or what replaces it.
func (t *thing) includes(in screen.Input) (count, whole string) {
	if t.offer != nil {
		return includes(in, t.offer)
	}
	count = usesSaid(in, len(t.program.Uses))
	var parts []string
	if by := replacingTool(in.Catalogue, t.program.ID); len(by) > 0 {
		parts = append(parts, in.Text.T("catalogue.replaced-by", "programs", in.Text.Either(programNames(in, by))))
	}
	if tools := t.program.Replaces; len(tools) > 0 {
		parts = append(parts, in.Text.T("catalogue.replaces", "programs", strings.Join(programNames(in, tools), ", ")))
	}
	parts = append(parts, strings.Join(useNames(in, t.program.Uses), ", "))
	return count, strings.Join(parts, in.Text.T("list.semicolon"))
}

// listed is what stands in the column of prices: for a program, whether it is
// free software.
func (t *thing) listed(in screen.Input) string {
	if t.offer != nil {
		return listed(in, t.offer)
	}
	return freedom(in, t.program)
}

// freedom says whether a program is free software; nothing when nobody says so.
func freedom(in screen.Input, program *offers.Software) string {
	free, known := program.Free.Get()
	switch {
	case !known:
		return ""
	case free:
		return in.Text.T("catalogue.software-free")
	}
	return in.Text.T("catalogue.software-closed")
}

// standing says of a program whether it is free, and its uses.
func standing(in screen.Input, program *offers.Software) []string {
	uses := useNames(in, program.Uses)
	if said := freedom(in, program); said != "" {
		return append([]string{said}, uses...)
	}
	return uses
}

// tell adds to an item what the thing is.
func (t *thing) tell(in screen.Input, item screen.Item) screen.Item {
	if t.program != nil {
		item.More = append(item.More, in.Text.In(t.program.Note))
		return item
	}
	item.More = append(item.More, in.Text.In(t.offer.Summary), in.Text.In(t.offer.Host.Summary))
	return item
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
	slices.SortFunc(ids, func(a, b offers.SoftwareID) int { return i18n.Compare(cat.Software[a].Name, cat.Software[b].Name) })
	return ids
}
