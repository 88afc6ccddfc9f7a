// Package hostfile answers: how is what was learnt of a host written as a file of the
// catalogue? It writes TOML that people then review, in the order it is given, with
// comments that say what is left to do.
//
// It must never read TOML (bascule/offers/tomlfile is the one door), choose what a
// file says, nor touch the disk.
package hostfile

import (
	"fmt"
	"strconv"
	"strings"

	"bascule/offers"
	"bascule/offers/tomlfile"
)

// Pair is one key and its value: a string, a bool, an int, an [offers.Date], an
// [offers.Text] or a list of strings. A value that says nothing ("", no date, no
// text) is not written.
type Pair struct {
	Key   string
	Value any
}

// Table is one table of a file.
type Table struct {
	Comment []string // lines before it
	Path    []string // "offers", "zourit", "services", "mail", "reponse-2026-11-22"
	Pairs   []Pair
}

// Source is the table that declares a source in the file of the host it speaks of.
func Source(s offers.Source) Table {
	return Table{Path: []string{"sources", string(s.ID)}, Pairs: []Pair{
		{"title", s.Title},
		{"publisher", s.Publisher},
		{"url", s.URL},
		{"not-before", s.NotBefore},
		{"not-after", s.NotAfter},
		{"read", s.Read},
		{"basis", string(s.Basis)},
	}}
}

// Write makes the text of a file, or of what is added at the end of one: comments,
// the keys of the host itself, then tables.
func Write(comment []string, top []Pair, tables []Table) string {
	var b strings.Builder
	comments(&b, comment)
	pairs(&b, top)
	for _, table := range tables {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		comments(&b, table.Comment)
		if len(table.Path) > 0 {
			b.WriteString("[" + strings.Join(table.Path, ".") + "]\n")
		}
		pairs(&b, table.Pairs)
	}
	return b.String()
}

// comments writes lines that no reader of TOML takes for anything else.
func comments(b *strings.Builder, lines []string) {
	for _, line := range lines {
		clean, fault := tomlfile.Clean(line)
		if fault != nil {
			clean = tomlfile.Printable(line)
		}
		b.WriteString(strings.TrimRight("# "+strings.ReplaceAll(clean, "\n", " "), " ") + "\n")
	}
}

func pairs(b *strings.Builder, list []Pair) {
	for _, pair := range list {
		if value := literal(pair.Value); value != "" {
			b.WriteString(pair.Key + " = " + value + "\n")
		}
	}
}

// literal writes a value; nothing when there is none.
func literal(value any) string {
	switch v := value.(type) {
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case offers.Date:
		return v.String()
	case string:
		if v != "" {
			return quoted(v)
		}
	case offers.Text:
		if len(v) > 0 {
			return "{ fr = " + quoted(v.In("fr")) + ", en = " + quoted(v.In("en")) + " }"
		}
	case []string:
		if len(v) > 0 {
			list := make([]string, len(v))
			for i, item := range v {
				list[i] = quoted(item)
			}
			return "[" + strings.Join(list, ", ") + "]"
		}
	}
	return ""
}

// quoted writes a text as a TOML string of one line.
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7F:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
