package tomlfile

import (
	"iter"
	"slices"
	"strings"
)

// Document is one file, or one piece of writing that came from elsewhere.
type Document struct {
	Name  string // as problems show it: "hosts/zourit.toml"
	Layer int    // 0 for the embedded catalogue, 1 and up for what lies over it
}

// Day is a TOML local date, written as YYYY-MM-DD.
type Day string

// Node is one value of a document, or a table. It is read-only, and every method
// works on a nil Node as on a key nobody wrote.
type Node struct {
	doc    *Document
	parent *Node
	key    string
	line   int32
	kind   nodeKind
	value  any     // string, int64, float64, bool, Day, or instant; nil for tables and lists
	below  []*Node // the entries of a table, by key; the items of a list
}

// nodeKind tells a table from a list from a value.
type nodeKind uint8

const (
	valueNode nodeKind = iota
	tableNode
	listNode
)

// instant is a TOML date with a time: no shape allows it.
type instant string

// Document returns the document the node was written in.
func (n *Node) Document() *Document {
	if n == nil {
		return &Document{}
	}
	return n.doc
}

// Line returns the line the node was written at, from 1; 0 when it was not read
// from a file.
func (n *Node) Line() int {
	if n == nil {
		return 0
	}
	return int(n.line)
}

// Key returns the last part of the node's path.
func (n *Node) Key() string {
	if n == nil {
		return ""
	}
	return n.key
}

// Path returns the dotted path of the node, its odd parts cleaned for showing.
func (n *Node) Path() string {
	var parts []string
	for ; n != nil && n.parent != nil; n = n.parent {
		parts = append(parts, Printable(n.key))
	}
	slices.Reverse(parts)
	return strings.Join(parts, ".")
}

// Get returns the node at a path of keys below n, or nil.
func (n *Node) Get(path ...string) *Node {
	for _, key := range path {
		if n == nil {
			return nil
		}
		i, found := n.find(key)
		if !found {
			return nil
		}
		n = n.below[i]
	}
	return n
}

// find returns where key stands, or would stand, among the entries of a table.
func (n *Node) find(key string) (int, bool) {
	if n.kind != tableNode {
		return 0, false
	}
	return slices.BinarySearchFunc(n.below, key, func(e *Node, key string) int { return strings.Compare(e.key, key) })
}

// Each yields the entries of a table in the order of their keys.
func (n *Node) Each() iter.Seq2[string, *Node] {
	return func(yield func(string, *Node) bool) {
		if n == nil || n.kind != tableNode {
			return
		}
		for _, entry := range n.below {
			if !yield(entry.key, entry) {
				return
			}
		}
	}
}

// Items lists the nodes of a list.
func (n *Node) Items() []*Node {
	if n == nil || n.kind != listNode {
		return nil
	}
	return n.below
}

// Holds reports whether a table holds at least one of the keys.
func (n *Node) Holds(keys ...string) bool {
	return slices.ContainsFunc(keys, func(key string) bool { return n.Get(key) != nil })
}

// String returns the text of a string or a [Day], else "".
func (n *Node) String() string {
	if n == nil {
		return ""
	}
	switch v := n.value.(type) {
	case string:
		return v
	case Day:
		return string(v)
	}
	return ""
}

// Int returns a whole number, and whether the node is one.
func (n *Node) Int() (int64, bool) {
	if n == nil {
		return 0, false
	}
	v, ok := n.value.(int64)
	return v, ok
}

// Bool returns a truth value, and whether the node is one.
func (n *Node) Bool() (value, ok bool) {
	if n == nil {
		return false, false
	}
	value, ok = n.value.(bool)
	return value, ok
}

// Problem makes a problem about the node.
func (n *Node) Problem(severity Severity, f *Fault) Problem {
	return Problem{
		File: n.Document().Name, Line: n.Line(), Key: n.Path(),
		Severity: severity, Rule: f.Rule, Args: f.Args,
	}
}
