package dossier

import (
	"bytes"
	"fmt"
	"strings"

	"bascule/comparison"
	"bascule/offers/tomlfile"
)

// Format is the version of the shape of the file. A file that says more was made
// by a newer program.
const Format = 1

// opening is what a reader of the file must know.
const opening = `# Dossier Bascule. Ce fichier est à vous : il se lit, se compare et s'envoie par mél.
# Le programme l'enregistre à chaque changement. Les commentaires ne sont pas gardés,
# les notes le sont.
`

// headings introduce the sections.
func headings() map[string]string {
	return map[string]string{
		"association":  "Qui décide",
		"needs":        "Ce que nous voulons",
		"present":      "Nos outils d'aujourd'hui",
		"notes":        "Nos notes",
		"presentation": "Ce que nous projetons",
		"severities":   "Les niveaux que nous avons changés",
		"sources":      "Nos documents : devis, courriels",
		"claims":       "Ce que des hébergeurs nous ont répondu",
		"hypotheses":   "Nos hypothèses : jamais des faits",
	}
}

// Encode writes a session as the bytes of a dossier: the same bytes for the same
// session. When it would be longer than a dossier may be, the oldest steps of the
// journal give way ([comparison.Condense]).
func Encode(s comparison.Session) []byte {
	body := encodeFields(s)
	journal := s.Journal
	for {
		written := encodeJournal(journal)
		if len(body)+len(written) <= tomlfile.MaxSize || len(journal) == 0 {
			return append(body, written...)
		}
		shorter := comparison.Condense(journal)
		if len(shorter) >= len(journal) {
			shorter = nil
		}
		journal = shorter
	}
}

// table is one table of the file.
type table struct {
	name  string
	lines []string
}

// encodeFields writes everything but the journal.
func encodeFields(s comparison.Session) []byte {
	tables := []*table{{}}
	find := func(name string) *table {
		for _, t := range tables {
			if t.name == name {
				return t
			}
		}
		tables = append(tables, &table{name: name})
		return tables[len(tables)-1]
	}
	for _, w := range s.Written() {
		name, key := place(w)
		t := find(name)
		t.lines = append(t.lines, key+" = "+literal(w.Field, key, w.Value))
	}
	var b bytes.Buffer
	b.WriteString(opening)
	fmt.Fprintf(&b, "format = %d\n", Format)
	introduced := map[string]bool{}
	for _, t := range tables {
		if t.name != "" {
			section, _, _ := strings.Cut(t.name, ".")
			b.WriteByte('\n')
			if heading := headings()[section]; heading != "" && !introduced[section] {
				fmt.Fprintf(&b, "# %s\n", heading)
			}
			introduced[section] = true
			fmt.Fprintf(&b, "[%s]\n", t.name)
		}
		for _, line := range t.lines {
			b.WriteString(line + "\n")
		}
	}
	return b.Bytes()
}

// place returns the table a field is written in, and its key there. The keys of a
// claim stay together in the table of the claim, however long they are.
func place(w comparison.Written) (name, key string) {
	if w.Field.Kind != comparison.ClaimField {
		if at := strings.LastIndexByte(w.Path, '.'); at >= 0 {
			return w.Path[:at], w.Path[at+1:]
		}
		return "", w.Path
	}
	parts := strings.Split(w.Path, ".")
	length := 4
	if parts[2] == "offers" {
		length = 6
	}
	if parts[0] == "claims" {
		length++
	}
	return strings.Join(parts[:length], "."), strings.Join(parts[length:], ".")
}

// encodeJournal writes the steps in the order they were made.
func encodeJournal(journal []comparison.Step) []byte {
	var b bytes.Buffer
	for i, step := range journal {
		b.WriteByte('\n')
		if i == 0 {
			b.WriteString("# Ce qui a été fait, dans l'ordre\n")
		}
		b.WriteString("[[journal]]\n")
		if step.On.Known() {
			fmt.Fprintf(&b, "on = %s\n", step.On)
		}
		for _, part := range [][2]string{
			{"step", step.Name}, {"path", step.Path}, {"before", step.Before}, {"after", step.After},
		} {
			if part[1] != "" {
				b.WriteString(part[0] + " = " + quoted(part[1]) + "\n")
			}
		}
		encodeWith(&b, step.With)
	}
	return b.Bytes()
}

// encodeWith writes what else a step wrote, a field a line.
func encodeWith(b *bytes.Buffer, with []comparison.Edit) {
	if len(with) == 0 {
		return
	}
	b.WriteString("with = [\n")
	for _, e := range with {
		b.WriteString("  " + quoted(e.Path+assigns+e.Value) + ",\n")
	}
	b.WriteString("]\n")
}

// assigns stands between the path of a field and its value in what else a step
// wrote.
const assigns = " = "
