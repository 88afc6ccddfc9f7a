package tomlfile

import (
	"strconv"
	"strings"
)

// The limits on one file. They are far above what a catalogue or a dossier needs
// and far below what hurts the TOML library.
const (
	MaxSize  = 1_000_000 // bytes
	MaxDepth = 16        // keys, lists and inline tables inside one another
	MaxKey   = 80        // bytes of one part of a dotted key
	MaxItems = 10_000    // of one list
)

// maxProblems is how many problems one file may have: past it the reader has
// enough to do.
const maxProblems = 500

// place is where a path was written, and whether it was written for itself (a key
// with a value, a table with a header) or only on the way to another.
type place struct {
	line    int
	defined bool
}

// scan reads the outline of a TOML file in one pass: where every key stands, and
// whether sizes stay within the limits. It reads less than the grammar says and
// refuses what it cannot follow, so that what it lets through is what it measured.
type scan struct {
	doc      *Document
	src      string
	at       int // byte offset
	line     int // of at
	places   map[string]place
	arrays   map[string]int // elements so far of each [[list]]
	problems Problems
	broken   bool // the grammar is lost: nothing more is read
}

// separator joins the parts of a path in the scan's tables; a key cannot hold it.
const separator = "\x1f"

// bytesAnEntry is about how much of a file stands for one path: a table that grows
// is filled twice.
const bytesAnEntry = 32

// outline scans a whole file.
func outline(doc *Document, src string) *scan {
	s := &scan{doc: doc, src: src, line: 1, places: make(map[string]place, len(src)/bytesAnEntry), arrays: map[string]int{}}
	var header []string
	for !s.broken && len(s.problems) < maxProblems {
		s.blank(true)
		switch {
		case s.at >= len(s.src):
			return s
		case s.src[s.at] == '[':
			header = s.header()
		default:
			s.entry(header, 0)
		}
		s.lineEnd()
	}
	return s
}

// fault records a problem at the current line.
func (s *scan) fault(line int, path []string, f *Fault) {
	parts := make([]string, len(path))
	for i, part := range path {
		parts[i] = Printable(part)
	}
	s.problems = append(s.problems, Problem{
		File: s.doc.Name, Line: line, Key: strings.Join(parts, "."), Rule: f.Rule, Args: f.Args,
	})
}

// lose records a fault past which the file cannot be followed.
func (s *scan) lose(path []string, rule string, pairs ...string) {
	if !s.broken {
		s.fault(s.line, path, NewFault(rule, pairs...))
		s.broken = true
	}
}

// peek returns the byte at the reading point, or 0 at the end.
func (s *scan) peek() byte {
	if s.at >= len(s.src) {
		return 0
	}
	return s.src[s.at]
}

// blank skips spaces and, when lines is set, line ends and comments.
func (s *scan) blank(lines bool) {
	for s.at < len(s.src) {
		switch c := s.src[s.at]; {
		case c == ' ' || c == '\t':
			s.at++
		case c == '\n' && lines:
			s.at++
			s.line++
		case c == '#' && lines:
			s.comment()
		default:
			return
		}
	}
}

// comment skips a comment, which may hold no more than any other text.
func (s *scan) comment() {
	text := s.src[s.at:]
	if end := strings.IndexByte(text, '\n'); end >= 0 {
		text = text[:end]
	}
	if r, bad := forbidden(text); bad {
		s.fault(s.line, nil, NewFault("forbidden-character", "code", codePoint(r)))
	}
	s.at += len(text)
}

// lineEnd expects nothing more on the line than a comment.
func (s *scan) lineEnd() {
	if s.broken {
		return
	}
	s.blank(false)
	if s.peek() == '#' {
		s.comment()
	}
	if s.at < len(s.src) && s.src[s.at] != '\n' {
		s.lose(nil, "junk-after-value", "value", s.rest())
	}
}

// rest returns the remainder of the line, to show.
func (s *scan) rest() string {
	text, _, _ := strings.Cut(s.src[s.at:], "\n")
	return text
}

// header reads [a.b] or [[a.b]] and returns the path the following entries stand
// under.
func (s *scan) header() []string {
	s.at++
	list, closing := s.peek() == '[', "]"
	if list {
		s.at++
		closing = "]]"
	}
	path := s.key(nil)
	if !s.broken && !strings.HasPrefix(s.src[s.at:], closing) {
		s.lose(path, "unclosed-header")
	}
	if s.broken {
		return nil
	}
	s.at += len(closing)
	return s.open(path, list)
}

// open notes a header's table. Inside the tables of a [[list]], the path goes
// through the number of the last one.
func (s *scan) open(path []string, list bool) []string {
	var full []string
	for i, part := range path {
		full = append(full, part)
		joined := strings.Join(full, separator)
		last := i == len(path)-1
		s.note(full, last && !list)
		if last && list {
			s.arrays[joined]++
		}
		if n := s.arrays[joined]; n > 0 {
			full = append(full, strconv.Itoa(n-1))
			s.note(full, last && list)
		}
	}
	return full
}

// note records where a path stands; defined says that it is written for itself,
// which may happen once.
func (s *scan) note(path []string, defined bool) {
	if len(path) > MaxDepth {
		s.lose(path[:MaxDepth], "too-deep", "limit", strconv.Itoa(MaxDepth))
		return
	}
	joined := strings.Join(path, separator)
	was, seen := s.places[joined]
	switch {
	case !seen:
		s.places[joined] = place{s.line, defined}
	case was.defined && defined:
		s.fault(s.line, path, NewFault("duplicate-key", "line", strconv.Itoa(was.line)))
	case defined:
		s.places[joined] = place{s.line, true}
	}
}

// entry reads key = value under a path.
func (s *scan) entry(under []string, depth int) {
	path := s.key(under)
	if s.broken {
		return
	}
	if s.peek() != '=' {
		s.lose(path, "missing-equals")
		return
	}
	s.at++
	for i := len(under) + 1; i < len(path); i++ {
		s.note(path[:i], false)
	}
	s.note(path, true)
	s.blank(false)
	s.value(path, depth)
}

// key reads a dotted key and the spaces around it, and returns it after the path
// it stands under.
func (s *scan) key(under []string) []string {
	path := under[:len(under):len(under)]
	for {
		s.blank(false)
		part := s.part()
		if s.broken {
			return path
		}
		if path = append(path, part); len(path) > MaxDepth {
			s.lose(path[:MaxDepth], "too-deep", "limit", strconv.Itoa(MaxDepth))
			return path
		}
		s.blank(false)
		if s.peek() != '.' {
			return path
		}
		s.at++
	}
}

// part reads one part of a key: bare, or quoted without escapes.
func (s *scan) part() string {
	var part string
	if quote := s.peek(); quote == '"' || quote == '\'' {
		line, _, _ := strings.Cut(s.src[s.at+1:], "\n")
		end := strings.IndexByte(line, quote)
		if end < 0 || strings.Contains(line[:end], `\`) {
			s.lose(nil, "bad-key", "value", s.rest())
			return ""
		}
		part = line[:end]
		s.at += end + 2
	} else {
		start := s.at
		for s.at < len(s.src) && bare(s.src[s.at]) {
			s.at++
		}
		if part = s.src[start:s.at]; part == "" {
			s.lose(nil, "bad-key", "value", s.rest())
			return ""
		}
	}
	if _, bad := forbidden(part); bad || len(part) > MaxKey {
		s.lose(nil, "bad-key", "value", part)
	}
	return part
}

// bare reports whether c may stand in a key without quotes.
func bare(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}
