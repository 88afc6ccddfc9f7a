package tomlfile

import (
	"fmt"
	"strconv"
	"strings"
)

// Written makes the tree of something that was not written in a file of its own:
// what a board typed, as maps, lists and strings. Where the shape wants a truth
// value, a number, a day, a list or a text for readers, the string that says it is
// taken for it. Its nodes have no line.
func Written(doc *Document, tree map[string]any, s *Shape) (*Node, Problems) {
	b := builder{doc: doc}
	root := b.node(nil, "", "", meant(s, tree))
	return root, b.problems.Sort()
}

// meant turns a value somebody typed into what its shape wants, when it can be.
func meant(s *Shape, value any) any {
	switch v := value.(type) {
	case map[string]any:
		tree := make(map[string]any, len(v))
		for key, value := range v {
			var below *Shape
			if s != nil && (s.Kind == Table || s.Kind == Map) {
				below = s.below(key)
			}
			tree[key] = meant(below, value)
		}
		return tree
	case map[string]string:
		tree := make(map[string]any, len(v))
		for key, value := range v {
			tree[key] = value
		}
		return meant(s, tree)
	case []string:
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = item
		}
		return list
	case []any, bool, int64, int, float64, Day:
		return v
	case string:
		return meantText(s, v)
	default:
		return meantText(s, fmt.Sprint(v))
	}
}

// meantText reads a string as its shape wants.
func meantText(s *Shape, text string) any {
	if s == nil {
		return text
	}
	switch s.Kind {
	case Truth:
		if truth, err := strconv.ParseBool(text); err == nil {
			return truth
		}
	case Number:
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return n
		}
	case Date:
		return Day(text)
	case Prose:
		return map[string]any{"fr": text, "en": text}
	case List:
		list := []any{}
		for part := range strings.SplitSeq(text, ",") {
			if part = strings.TrimSpace(part); part != "" {
				list = append(list, meantText(s.Each, part))
			}
		}
		return list
	}
	return text
}
