package tomlfile

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The longest texts, in characters.
const (
	maxName  = 300
	maxProse = 4000
)

// Check holds a tree against a shape and returns everything that differs, except
// required keys: those may come from another document, see [Shape.Missing].
func (s *Shape) Check(n *Node) Problems {
	c := checker{}
	c.check(s, n)
	return c.problems.Sort()
}

// checker collects problems.
type checker struct{ problems Problems }

// fault records what is wrong with a node, up to the limit of one file.
func (c *checker) fault(n *Node, f *Fault) {
	switch {
	case len(c.problems) < maxProblems:
		c.problems = append(c.problems, n.Problem(Error, f))
	case len(c.problems) == maxProblems:
		whole := Problem{File: n.doc.Name, Line: n.Line(), Rule: "too-many-problems"}
		c.problems = append(c.problems, whole)
	}
}

// check holds one node against its shape.
func (c *checker) check(s *Shape, n *Node) {
	if len(c.problems) > maxProblems {
		return
	}
	switch s.Kind {
	case Table:
		if n.kind != tableNode {
			c.want(n, "want-table")
			return
		}
		for _, entry := range n.below {
			if below := s.below(entry.key); below != nil {
				c.check(below, entry)
			} else {
				c.unknown(entry, s.names())
			}
		}
	case Map:
		c.checkMap(s, n)
	case List:
		if n.kind != listNode {
			c.want(n, "want-list")
			return
		}
		for _, item := range n.below {
			c.check(s.Each, item)
		}
	case Prose:
		c.checkProse(n)
	default:
		c.checkValue(s, n)
	}
}

// unknown records a key that is not one of words.
func (c *checker) unknown(n *Node, words []string) {
	if len(c.problems) <= maxProblems {
		c.fault(n, Unlisted("unknown-key", n.key, words))
	}
}

// checkMap holds a table keyed by ids or by closed words against its shape.
func (c *checker) checkMap(s *Shape, n *Node) {
	if n.kind != tableNode {
		c.want(n, "want-table")
		return
	}
	for _, entry := range n.below {
		switch {
		case s.Words != nil && !slices.Contains(s.Words, entry.key):
			c.unknown(entry, s.Words)
		case s.Words == nil && s.Parse == nil && !IsID(entry.key):
			c.fault(entry, NewFault("bad-id", "value", entry.key))
		case s.Parse != nil && !c.parsed(s, entry, entry.key):
		default:
			c.check(s.Each, entry)
		}
	}
}

// parsed holds a text against a shape's form.
func (c *checker) parsed(s *Shape, n *Node, text string) bool {
	err := s.Parse(text)
	var fault *Fault
	if errors.As(err, &fault) {
		c.fault(n, fault)
	} else if err != nil {
		c.fault(n, NewFault("bad-form", "value", text))
	}
	return err == nil
}

// checkProse holds a text for readers: French at least, and nothing but languages.
func (c *checker) checkProse(n *Node) {
	if n.kind != tableNode {
		c.want(n, "want-prose")
		return
	}
	for _, entry := range n.below {
		text, isText := entry.value.(string)
		switch {
		case entry.key != "fr" && entry.key != "en":
			c.fault(entry, Unlisted("unknown-key", entry.key, []string{"fr", "en"}))
		case !isText:
			c.want(entry, "want-string")
		case strings.TrimSpace(text) == "":
			c.fault(entry, NewFault("empty"))
		case utf8.RuneCountInString(text) > maxProse:
			c.fault(entry, NewFault("too-long", "limit", strconv.Itoa(maxProse)))
		}
	}
	if n.Get("fr") == nil {
		c.fault(n, NewFault("missing-key", "key", "fr"))
	}
}

// checkValue holds a single value.
func (c *checker) checkValue(s *Shape, n *Node) {
	switch s.Kind {
	case Truth:
		if _, ok := n.value.(bool); !ok {
			c.want(n, "want-truth")
		}
	case Number:
		v, ok := n.value.(int64)
		if !ok {
			c.want(n, "want-number")
		} else if s.Max != 0 && (v < s.Min || v > s.Max) {
			c.fault(n, NewFault("out-of-range", "value", strconv.FormatInt(v, 10),
				"min", strconv.FormatInt(s.Min, 10), "max", strconv.FormatInt(s.Max, 10)))
		}
	case Date:
		if _, ok := n.value.(Day); !ok {
			c.want(n, "want-date")
		}
	case FormOrInt:
		if v, ok := n.value.(int64); ok {
			if v < 0 {
				c.fault(n, NewFault("quantity-count", "value", strconv.FormatInt(v, 10)))
			}
			return
		}
		c.checkText(s, n)
	default:
		c.checkText(s, n)
	}
}

// checkText holds a string of one line.
func (c *checker) checkText(s *Shape, n *Node) {
	text, ok := n.value.(string)
	if !ok {
		c.want(n, wantOf(s))
		return
	}
	if strings.TrimSpace(text) == "" && s.Kind != Form && s.Kind != FormOrInt {
		c.fault(n, NewFault("empty"))
		return
	}
	if utf8.RuneCountInString(text) > maxName {
		c.fault(n, NewFault("too-long", "limit", strconv.Itoa(maxName)))
		return
	}
	if strings.ContainsAny(text, "\n\t") {
		c.fault(n, NewFault("several-lines"))
		return
	}
	switch {
	case s.Kind == Word && !slices.Contains(s.Words, text):
		c.fault(n, Unlisted("unknown-word", text, s.Words))
	case s.Kind == ID && !IsID(text):
		c.fault(n, NewFault("bad-id", "value", text))
	case s.Parse != nil:
		c.parsed(s, n, text)
	}
}

// wantOf names what a shape of one string wants.
func wantOf(s *Shape) string {
	if s.Kind == Form || s.Kind == FormOrInt {
		return "want-" + s.Of
	}
	return "want-string"
}

// want records a value of the wrong type.
func (c *checker) want(n *Node, rule string) {
	c.fault(n, NewFault(rule, "key", n.key))
}

// IsID reports whether s is an identifier: small letters and digits in groups
// joined by single dashes.
func IsID(s string) bool {
	dash := true
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			dash = false
		case r == '-' && !dash:
			dash = true
		default:
			return false
		}
	}
	return !dash && len(s) <= MaxKey
}

// Missing reports the required keys that nobody wrote in a tree, once everything
// that lies over it is merged: each with the table that lacks it.
func (s *Shape) Missing(n *Node, report func(*Node, *Fault)) {
	if n == nil {
		return
	}
	for _, key := range s.Keys {
		if below := n.Get(key.Name); below != nil {
			key.Shape.Missing(below, report)
		} else if key.Required && n.kind == tableNode {
			report(n, NewFault("missing-key", "key", key.Name))
		}
	}
	if s.Each == nil {
		return
	}
	for _, below := range n.below {
		s.Each.Missing(below, report)
	}
}
