package tomlfile

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// byteOrderMark opens some files written on Windows.
const byteOrderMark = "\ufeff"

// Load returns the bytes of a regular file of at most [MaxSize] bytes, without
// reading more than that of any other.
func Load(fsys fs.FS, name string) ([]byte, *Problem) {
	refuse := func(f *Fault) ([]byte, *Problem) {
		return nil, &Problem{File: name, Rule: f.Rule, Args: f.Args}
	}
	tooLarge := NewFault("file-too-large", "limit", strconv.Itoa(MaxSize/1_000_000))
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return refuse(NewFault("file-unreadable"))
	case !info.Mode().IsRegular():
		return refuse(NewFault("file-not-regular"))
	case info.Size() > MaxSize:
		return refuse(tooLarge)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return refuse(NewFault("file-unreadable"))
	}
	defer file.Close()
	data := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead))
	_, err = data.ReadFrom(io.LimitReader(file, MaxSize+1))
	switch {
	case err != nil:
		return refuse(NewFault("file-unreadable"))
	case data.Len() > MaxSize:
		return refuse(tooLarge)
	}
	return data.Bytes(), nil
}

// Parse reads a document. The tree is nil when the file could not be read at all;
// the problems are then why.
func Parse(doc *Document, data []byte) (*Node, Problems) {
	whole := func(line int, f *Fault) (*Node, Problems) {
		return nil, Problems{{File: doc.Name, Line: line, Rule: f.Rule, Args: f.Args}}
	}
	if len(data) > MaxSize {
		return whole(0, NewFault("file-too-large", "limit", strconv.Itoa(MaxSize/1_000_000)))
	}
	if !utf8.Valid(data) {
		return whole(badLine(data), NewFault("not-utf8"))
	}
	src := strings.ReplaceAll(strings.TrimPrefix(string(data), byteOrderMark), "\r\n", "\n")
	s := outline(doc, src)
	if len(s.problems) > 0 {
		return nil, s.problems.Sort()
	}
	var tree map[string]any
	if _, err := toml.Decode(src, &tree); err != nil {
		var syntax toml.ParseError
		if errors.As(err, &syntax) {
			return whole(max(syntax.Position.Line, 1), NewFault("syntax", "detail", syntax.Message))
		}
		return whole(1, NewFault("syntax", "detail", err.Error()))
	}
	s.places[""] = place{line: 1}
	b := builder{doc: doc, places: s.places}
	root := b.node(nil, "", "", tree)
	return root, b.problems.Sort()
}

// badLine returns the line of the first byte that is not UTF-8.
func badLine(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			return line
		}
		if r == '\n' {
			line++
		}
		data = data[size:]
	}
	return line
}

// builder turns decoded values into nodes, cleaning their texts.
type builder struct {
	doc      *Document
	places   map[string]place
	problems Problems
}

// node makes the node of a value at a joined path.
func (b *builder) node(parent *Node, key, path string, value any) *Node {
	n := &Node{doc: b.doc, parent: parent, key: key, line: int32(b.places[path].line)}
	below := func(key string) string {
		if parent == nil {
			return key
		}
		return path + separator + key
	}
	switch v := value.(type) {
	case map[string]any:
		n.kind = tableNode
		n.below = make([]*Node, 0, len(v))
		for key, value := range v {
			n.below = append(n.below, b.node(n, key, below(key), value))
		}
		slices.SortFunc(n.below, func(a, b *Node) int { return strings.Compare(a.key, b.key) })
	case []map[string]any:
		n.kind = listNode
		for i, value := range v {
			n.below = append(n.below, b.node(n, strconv.Itoa(i), below(strconv.Itoa(i)), value))
		}
	case []any:
		n.kind = listNode
		for i, value := range v {
			n.below = append(n.below, b.node(n, strconv.Itoa(i), below(strconv.Itoa(i)), value))
		}
	case string:
		if r, bad := forbidden(v); bad {
			b.problems = append(b.problems, n.Problem(Error, NewFault("forbidden-character", "code", codePoint(r))))
		}
		n.value = composed(v)
	case Day:
		if r, bad := forbidden(string(v)); bad {
			b.problems = append(b.problems, n.Problem(Error, NewFault("forbidden-character", "code", codePoint(r))))
		}
		n.value = v
	case time.Time:
		n.value = moment(v)
	case int:
		n.value = int64(v)
	default:
		n.value = v
	}
	return n
}

// localDate is the name the TOML library gives to the zone of a day without hours.
const localDate = "date-local"

// moment tells a day from a day with hours.
func moment(t time.Time) any {
	if t.Location().String() == localDate {
		return Day(t.Format(time.DateOnly))
	}
	return instant(t.Format(time.RFC3339))
}
