package tomlfile

import "strconv"

// IsTable reports whether the node is a table.
func (n *Node) IsTable() bool { return n != nil && n.kind == tableNode }

// IsList reports whether the node is a list.
func (n *Node) IsList() bool { return n != nil && n.kind == listNode }

// Text writes a single value as somebody would type it: a string, a day, a whole
// number, true or false. It is false for anything else.
func (n *Node) Text() (text string, ok bool) {
	if n == nil || n.kind != valueNode {
		return "", false
	}
	switch v := n.value.(type) {
	case string:
		return v, true
	case Day:
		return string(v), true
	case int64:
		return strconv.FormatInt(v, 10), true
	case bool:
		return strconv.FormatBool(v), true
	}
	return "", false
}
