package chatonsinfos

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"bascule/offers"
	"bascule/offers/tomlfile"
)

// The bounds of one file. Those that exist hold a hundred lines; those of metrics, a
// few thousand.
const (
	MaxSize  = 1_000_000 // bytes
	maxLine  = 4_000     // bytes
	maxLines = 20_000
	maxFault = 50 // told of one file
)

// Class is what a file describes.
type Class string

// The classes of file.
const (
	Federation   Class = "federation"
	Organization Class = "organization"
	Service      Class = "service"
	NoClass      Class = "" // something else, or nothing that can be told
)

// property is one line of a file: a path in small letters and its value, never empty.
type property struct {
	key, value string
	line       int
}

// File is one file that was read. The zero File says nothing.
type File struct {
	Name string // its address or its file name: where it can be read again

	properties []property
}

// Child is a file that another one names: its key under "subs" and its address.
type Child struct{ Key, Address string }

// Parse reads a file. Name is its address, or its file name. What cannot be read of
// it is told in the problems, each with its line; the rest holds. Bytes that are not
// UTF-8 are taken for Latin-1, as Windows writes it.
func Parse(name string, data []byte) (File, offers.Problems) {
	if _, fault := tomlfile.Clean(name); fault != nil {
		name = tomlfile.Printable(name)
	}
	p := parser{file: File{Name: name}, seen: map[string]int{}}
	if len(data) > MaxSize {
		p.tell(0, "", "file-too-large", "limit", strconv.Itoa(MaxSize/1_000_000))
		return p.file, p.problems
	}
	src := strings.TrimPrefix(string(data), "\ufeff")
	if !utf8.ValidString(src) {
		src = tomlfile.Windows1252(src)
		p.tell(0, "", "import-latin")
	}
	src = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(src)
	n := 0
	for line := range strings.SplitSeq(src, "\n") {
		if n++; n > maxLines {
			p.tell(n, "", "import-lines", "limit", strconv.Itoa(maxLines))
			break
		}
		p.line(n, line)
	}
	return p.file, p.problems.Sort()
}

// parser is the state of one [Parse].
type parser struct {
	file     File
	seen     map[string]int // the place of a key among the properties
	problems offers.Problems
}

// tell records a problem of a line. Past so many, one says that there are others.
func (p *parser) tell(line int, key, rule string, args ...string) {
	switch {
	case len(p.problems) > maxFault:
		return
	case len(p.problems) == maxFault:
		line, key, rule, args = 0, "", "too-many-problems", nil
	}
	p.problems = append(p.problems, warning(p.file.Name, line, key, rule, args...))
}

// warning makes a problem that leaves the rest of a file usable.
func warning(file string, line int, key, rule string, args ...string) offers.Problem {
	return offers.Problem{
		File: file, Line: line, Key: tomlfile.Printable(key),
		Severity: offers.Warning, Rule: rule, Args: tomlfile.NewFault(rule, args...).Args,
	}
}

// line reads one line: nothing, a comment, or a path and its value.
func (p *parser) line(n int, line string) {
	line = strings.TrimSpace(line)
	if line == "" || strings.HasPrefix(line, "#") {
		return
	}
	if len(line) > maxLine {
		p.tell(n, "", "import-line", "limit", strconv.Itoa(maxLine))
		return
	}
	key, value, found := strings.Cut(line, "=")
	key = strings.ToLower(strings.TrimSpace(key))
	if !found {
		p.tell(n, "", "import-equals", "value", line)
		return
	}
	if !isKey(key) {
		p.tell(n, "", "import-key", "value", key)
		return
	}
	value, fault := tomlfile.Clean(strings.TrimSpace(unquoted(strings.TrimSpace(value))))
	switch {
	case fault != nil:
		p.tell(n, key, "forbidden-character", "code", fault.Args["code"])
		return
	case value == "":
		return // nothing is said
	}
	if at, twice := p.seen[key]; twice {
		before := &p.file.properties[at]
		if before.value != value {
			p.tell(n, key, "import-twice", "line", strconv.Itoa(before.line))
		}
		before.value, before.line = value, n // the collective's own reader keeps the last
		return
	}
	p.seen[key] = len(p.file.properties)
	p.file.properties = append(p.file.properties, property{key, value, n})
}

// isKey reports whether a text is a path of properties.
func isKey(s string) bool {
	return s != "" && len(s) <= tomlfile.MaxKey && !strings.ContainsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.' && r != '-' && r != '_'
	})
}

// unquoted takes off the quotes some generators put around a value.
func unquoted(s string) string {
	if len(s) >= 2 && s[0] == s[len(s)-1] && (s[0] == '\'' || s[0] == '"') {
		return s[1 : len(s)-1]
	}
	return s
}

// Get returns the value of a path, and nothing where the file does not say.
func (f File) Get(key string) string {
	p, _ := f.property(key)
	return p.value
}

// Empty reports whether the file says nothing at all: it is probably another kind of
// document.
func (f File) Empty() bool { return len(f.properties) == 0 }

func (f File) property(key string) (property, bool) {
	i := slices.IndexFunc(f.properties, func(p property) bool { return p.key == key })
	if i < 0 {
		return property{}, false
	}
	return f.properties[i], true
}

// Class is what the file describes: what it says, else what its properties are of.
func (f File) Class() Class {
	switch class := Class(strings.ToLower(f.Get("file.class"))); class {
	case Federation, Organization, Service:
		return class
	}
	for _, class := range []Class{Federation, Organization, Service} {
		if f.Get(string(class)+".name") != "" {
			return class
		}
	}
	return NoClass
}

// Children lists the files this one names, in its order: the members of a
// federation, the services of an organization.
func (f File) Children() []Child {
	var children []Child
	for _, p := range f.properties {
		if key, ok := strings.CutPrefix(p.key, "subs."); ok {
			children = append(children, Child{key, p.value})
		}
	}
	return children
}

// items splits a list, whose separator is ";" in some files and "," in others. An
// empty item says nothing.
func items(value string) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(value, func(r rune) bool { return r == ';' || r == ',' }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// day reads a date: as the standard writes it, with or without the hour, or the day
// first as a generator does. It is false for anything else.
func day(value string) (offers.Date, bool) {
	value, _, _ = strings.Cut(value, "T")
	value, _, _ = strings.Cut(value, " ")
	d, err := offers.ParseWritten(value)
	return d, err == nil
}
