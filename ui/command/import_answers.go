package command

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"bascule/offers"
	"bascule/offers/hostfile"
	"bascule/offers/tomlfile"
)

// isTable reports whether a source is a table of questions that came back.
func isTable(source string) bool {
	info, err := os.Stat(source)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	file, err := os.Open(source)
	if err != nil {
		return false
	}
	defer file.Close()
	start := make([]byte, 64)
	n, _ := io.ReadFull(file, start)
	return strings.Contains(decoded(start[:n]), tableMark)
}

// answered is a table of questions as a host filled it in.
type answered struct {
	*desk
	file   string
	host   offers.HostID
	date   offers.Date
	tables []hostfile.Table
	asides []aside // answers no program can take over, kept for somebody to write
	taken  int
	seen   map[string]bool
}

// aside is an answer that somebody must write by hand.
type aside struct{ path, said string }

// answers reads a table of questions that came back: each answer is a claim of the
// host on itself, its reply. Rows that cannot be read are told with their line, and
// the others count.
func (d *desk) answers(source string) (brought, error) {
	data, problem := tomlfile.Load(os.DirFS(filepath.Dir(source)), filepath.Base(source))
	if problem != nil {
		problem.File = clean(source)
		d.tellAll(d.text, offers.Problems{*problem})
		return brought{}, faulty()
	}
	a := answered{desk: d, file: clean(filepath.Base(source)), seen: map[string]bool{}}
	text := decoded(data)
	rows := csv.NewReader(strings.NewReader(text))
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord = separator(text), true, -1
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			a.refuse(0, "unread")
			break
		}
		line, _ := rows.FieldPos(0)
		a.row(line, row)
	}
	if a.host == "" || a.taken+len(a.asides) == 0 {
		return brought{}, no("import-no-answer", "source", a.file)
	}
	return brought{
		host: a.host, name: d.cat.Host(a.host).Name, answers: a.taken, asides: a.asides,
		source: a.source(), claims: a.tables, text: a.written(),
	}, nil
}

// decoded is the text of a file: in UTF-8, in UTF-16 where it opens with its mark (the
// « texte Unicode » of spreadsheets), else as Windows writes it.
func decoded(data []byte) string {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) { // least byte first, the only way they save it
		units := make([]uint16, len(data)/2)
		for i := range units {
			units[i] = binary.LittleEndian.Uint16(data[2*i:])
		}
		data = []byte(string(utf16.Decode(units)))
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	if !utf8.ValidString(text) {
		text = tomlfile.Windows1252(text)
	}
	return text
}

// separator is what stands between the cells of the first row: spreadsheets choose.
func separator(text string) rune {
	first, _, _ := strings.Cut(text, "\n")
	_, after, _ := strings.Cut(first, tableMark)
	switch r, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, `"`)); r {
	case ',', '\t':
		return r
	}
	return ';'
}

// refuse tells that a row is not taken.
func (a *answered) refuse(line int, why string, args ...any) {
	a.progress(a.text.T("command.answers."+why, append(args, "file", a.file, "line", line)...))
}

// row reads one row: id, question, what is possible, answer, remark.
func (a *answered) row(line int, row []string) {
	cell := func(i int) (string, bool) {
		if i >= len(row) {
			return "", true
		}
		text, fault := tomlfile.Clean(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(row[i]), "'")))
		return strings.Join(strings.Fields(text), " "), fault == nil
	}
	id, sound := cell(0)
	said, sayable := cell(3)
	remark, remarkable := cell(4)
	switch {
	case id == tableMark, sound && said == "" && sayable:
		return // the title, or a question left without an answer: unknown stays unknown
	case !sound || !sayable || !remarkable:
		a.refuse(line, "character")
		return
	}
	host, path, _ := strings.Cut(id, ".")
	switch {
	case a.cat.Host(offers.HostID(host)) == nil || path == "":
		a.refuse(line, "id", "id", id)
	case a.host != "" && a.host != offers.HostID(host):
		a.refuse(line, "host", "id", id)
	case a.seen[path]:
		a.refuse(line, "twice", "id", id)
	default:
		a.host, a.seen[path] = offers.HostID(host), true
		a.take(line, path, said, remark)
	}
}

// take turns an answer into a claim.
func (a *answered) take(line int, path, said, remark string) {
	if path == dateRow {
		date, err := offers.ParseWritten(said)
		if err != nil || a.today.Before(date) {
			a.refuse(line, "date", "said", said)
			return
		}
		a.date = date
		return
	}
	f, known := a.form(a.host, path)
	switch {
	case !known:
		a.refuse(line, "id", "id", path)
		return
	case f.kind == "free":
		a.asides = append(a.asides, aside{path, strings.TrimSpace(said + " " + remark)})
		a.progress(a.text.T("command.answers.free", "file", a.file, "line", line, "said", said))
		return
	}
	value, rest, ok := a.readAnswer(f, said)
	if !ok {
		words := strings.Join(f.words, ", ")
		if words == "" {
			words = a.text.T("command.table.form." + f.kind)
		}
		a.refuse(line, "word", "said", said, "words", words)
		return
	}
	a.taken++
	note := strings.TrimSpace(rest + " " + remark)
	table := hostfile.Table{Path: strings.Split(f.table, "."), Pairs: []hostfile.Pair{{Key: f.key, Value: value}}}
	if f.role != "" {
		table.Pairs = append(table.Pairs, hostfile.Pair{Key: "role", Value: string(f.role)})
	}
	if note != "" {
		table.Pairs = append(table.Pairs, hostfile.Pair{Key: "note", Value: offers.Text{"fr": note, "en": note}})
	}
	table.Pairs = append(table.Pairs, hostfile.Pair{Key: "reply", Value: true})
	a.tables = append(a.tables, table)
}

// source is the document the answers make: the host's own, dated when it says so.
func (a *answered) source() offers.Source {
	source := offers.Source{
		ID: offers.SourceID("reponse-" + string(a.host) + "-" + cmp.Or(a.date, a.today).String()), Title: a.text.T("command.answers.title"),
		Publisher: string(a.host), URL: strings.ReplaceAll(a.file, ":", "-"),
		NotBefore: a.date, NotAfter: a.date, Read: a.today,
	}
	if a.date.Known() {
		source.Basis = offers.Printed
	}
	return source
}

// written writes the claims under their source. It comes last: the date may stand in
// any row.
func (a *answered) written() string {
	source := a.source()
	tables := []hostfile.Table{hostfile.Source(source)}
	for _, table := range a.tables {
		table.Path = append(slices.Clip(table.Path), string(source.ID))
		tables = append(tables, table)
	}
	comment := []string{a.text.T("command.answers.comment")}
	for _, aside := range a.asides {
		comment = append(comment, a.text.T("command.answers.aside", "said", aside.path+": "+aside.said))
	}
	return hostfile.Write(comment, nil, tables)
}
