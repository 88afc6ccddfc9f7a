package offers

import (
	"maps"
	"path"
	"slices"

	"bascule/offers/tomlfile"
)

// Overlay is a catalogue laid over the embedded one, and the hosts it speaks of.
type Overlay struct {
	Name    string   // of its folder, as problems show it
	Added   []HostID // hosts that nothing under it has, by id
	Changed []HostID // hosts it says more of, or otherwise, by id
}

// overlays lists what each layer over the first one changes.
func (r *reading) overlays() []Overlay {
	list := make([]Overlay, len(r.systems)-1)
	for i := range list {
		list[i].Name = path.Clean(r.name(i+1, "."))
	}
	for _, id := range slices.Sorted(maps.Keys(r.c.pieces)) {
		for n, piece := range r.c.pieces[id] {
			switch layer := piece.doc.Layer; {
			case layer == 0:
			case n == 0:
				list[layer-1].Added = append(list[layer-1].Added, id)
			default:
				list[layer-1].Changed = append(list[layer-1].Changed, id)
			}
		}
	}
	return list
}

// laid names the overlays that say something of a host, the last one last.
func (p *parts) laid() []string {
	var names []string
	for _, piece := range p.pieces {
		if piece.doc.Layer > 0 {
			names = append(names, path.Dir(path.Dir(piece.doc.Name)))
		}
	}
	return names
}

// tellRivals warns where two overlays say different things in the same place: the
// last one counts.
func (l *lowering) tellRivals(p *parts, shape *tomlfile.Shape) {
	for i, over := range p.nodes {
		for _, under := range p.nodes[:i] {
			if under.Document().Layer == 0 {
				continue
			}
			for _, node := range tomlfile.Replaced(shape, under, over) {
				l.problems = append(l.problems, node.Problem(Warning, tomlfile.NewFault("overlay-rival", "file", under.Document().Name)))
			}
		}
	}
}

// orphan reports whether the parts of a host only correct one, which is not there: it
// is then told, with the id that was probably meant.
func (r *reading) orphan(id HostID, p *parts) bool {
	root := p.merged(r.shapes.host)
	if root == nil || !p.whole || root.Document().Layer == 0 || root.Get("name") != nil || root.Get("kind") != nil {
		return false
	}
	fault := tomlfile.Unlisted("unknown-corrected", string(id), words(slices.Sorted(maps.Keys(r.c.pieces))))
	delete(fault.Args, "words")
	r.lowering.problems = append(r.lowering.problems, root.Problem(Error, fault))
	p.out = append(p.out, root.Document().Name)
	return true
}
