package tomlfile

import (
	"slices"
	"strings"
)

// Merge lays over on top of base: tables are merged key by key, everything else
// and every shape marked Whole (a claim is one piece) is replaced. Both trees are
// left as they are, and every node keeps the place it was written at.
func Merge(s *Shape, base, over *Node) *Node {
	switch {
	case base == nil:
		return over
	case over == nil:
		return base
	case s == nil, s.Whole, s.Kind != Table && s.Kind != Map, base.kind != tableNode, over.kind != tableNode:
		return over
	}
	merged := *base
	merged.below = make([]*Node, 0, len(base.below)+len(over.below))
	b, o := base.below, over.below
	for len(b) > 0 && len(o) > 0 {
		switch strings.Compare(b[0].key, o[0].key) {
		case -1:
			merged.below, b = append(merged.below, b[0]), b[1:]
		case 1:
			merged.below, o = append(merged.below, o[0]), o[1:]
		default:
			merged.below = append(merged.below, Merge(s.below(b[0].key), b[0], o[0]))
			b, o = b[1:], o[1:]
		}
	}
	merged.below = append(append(merged.below, b...), o...)
	return &merged
}

// Replaced lists the nodes of over that [Merge] puts in place of something else that
// base says: the same thing said again replaces nothing.
func Replaced(s *Shape, base, over *Node) []*Node {
	switch {
	case base == nil || over == nil || same(base, over):
		return nil
	case s == nil, s.Whole, s.Kind != Table && s.Kind != Map, base.kind != tableNode, over.kind != tableNode:
		return []*Node{over}
	}
	var list []*Node
	for _, below := range over.below {
		list = append(list, Replaced(s.below(below.key), base.Get(below.key), below)...)
	}
	return list
}

// same reports whether two nodes say the same, wherever they are written.
func same(a, b *Node) bool {
	return a.kind == b.kind && a.key == b.key && a.value == b.value && slices.EqualFunc(a.below, b.below, same)
}
