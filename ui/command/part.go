package command

import (
	"slices"

	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/i18n"
)

// part is one of the parts of the catalogue that can be listed.
type part string

// The parts.
const (
	hostsPart        part = "hosts"
	softwarePart     part = "software"
	accompaniersPart part = "accompaniers"
	resourcesPart    part = "resources"
)

// parts lists the parts in the order they are told.
func parts() []part { return []part{hostsPart, softwarePart, accompaniersPart, resourcesPart} }

// partOf reads the name of a part, in English or as a French reader says it.
func partOf(given string) (part, error) {
	french := map[string]part{
		"hebergeurs": hostsPart, "logiciels": softwarePart, "accompagnement": accompaniersPart, "ressources": resourcesPart,
	}
	if p, ok := french[spelling.Fold(given)]; ok {
		return p, nil
	}
	return part(given), among("part", given, parts())
}

// leavesOf lists the leaves of a part, by name.
func (d *desk) leavesOf(p part) []leaf {
	var list []leaf
	switch p {
	case softwarePart:
		for _, software := range d.cat.Software {
			list = append(list, d.softwareLeaf(software))
		}
	case accompaniersPart:
		for i := range d.cat.Accompaniers {
			list = append(list, d.accompanierLeaf(&d.cat.Accompaniers[i]))
		}
	case resourcesPart:
		for i := range d.cat.Signposts {
			list = append(list, d.signpostLeaf(&d.cat.Signposts[i]))
		}
	}
	spelling.Sort(list, func(l leaf) (name, id string) { return l.name, l.id })
	return list
}

// partPage lists a part: each thing with its id and what it is, in a line or two.
func (d *desk) partPage(p part) *page {
	out := newPage(d.text)
	leaves := d.leavesOf(p)
	out.line(d.text.N("command.part."+string(p), len(leaves)))
	out.para(d.text.T("command.part.show"))
	for _, l := range leaves {
		out.gap()
		out.item(d.text.T("command.named", "name", l.name, "id", l.id))
		if l.part == resourcesPart {
			out.detail(i18n.Capital(l.kind))
		}
		if l.summary != "" {
			out.detail(l.summary)
		}
		for _, link := range l.links {
			out.fact(d.text.N("command.leaf.link."+link.id, len(link.names)), d.text.List(link.names))
		}
	}
	return out
}

// partLines tells, under the hosts, what else the catalogue holds.
func (d *desk) partLines(out *page) {
	out.gap()
	out.heading(d.text.T("command.part.others"))
	for _, p := range []struct {
		part part
		n    int
	}{{softwarePart, len(d.cat.Software)}, {accompaniersPart, len(d.cat.Accompaniers)}, {resourcesPart, len(d.cat.Signposts)}} {
		out.item(d.text.N("command.part."+string(p.part), p.n))
	}
	out.item(d.text.T("command.part.list"))
}

// leafIDs lists the ids a leaf may be asked by.
func leafIDs(cat *offers.Catalogue) []string {
	var ids []string
	for id := range cat.Software {
		ids = append(ids, string(id))
	}
	for i := range cat.Accompaniers {
		ids = append(ids, string(cat.Accompaniers[i].ID))
	}
	for i := range cat.Signposts {
		ids = append(ids, string(cat.Signposts[i].ID))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
