package catalogue

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// programIncludes says how many uses a program has, then what it replaces or what
// replaces it, and which uses.
func programIncludes(in screen.Input, program *offers.Software) (count, whole string) {
	var parts []string
	if by := replacingTool(in.Catalogue, program.ID); len(by) > 0 {
		parts = append(parts, in.Text.T("catalogue.replaced-by", "programs", in.Text.Either(programNames(in, by))))
	}
	if tools := program.Replaces; len(tools) > 0 {
		parts = append(parts, in.Text.T("catalogue.replaces", "programs", strings.Join(programNames(in, tools), ", ")))
	}
	parts = append(parts, strings.Join(useNames(in, program.Uses), ", "))
	return usesSaid(in, len(program.Uses)), strings.Join(parts, in.Text.T("list.semicolon"))
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
