package offers

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"bascule/offers/tomlfile"
)

// Template writes the sheet of a new host, to be filled in: what every sheet has
// (its name, its part of the catalogue, its main offer), a first source, then every
// key a sheet may hold, commented out. It is made from the table of shapes, loads
// without an error as it is, and still does with every comment that begins with "#"
// and no space opened. What keys are for is said by say, from the name of a text and
// its name, value pairs: "key-offers-prices" for the key "prices" of an offer.
func (c *Catalogue) Template(id HostID, today Date, say func(text string, args ...any) string) string {
	t := &template{c: c, id: string(id), today: today, say: say}
	t.remark(say("file", "id", t.id))
	t.remark(say("open"))
	t.remark(say("source"))
	t.table("", place{}, c.shapes.host, false)
	return t.String()
}

// place is where a template stands: the path in the file, and the keys alone, without
// the ids between them.
type place struct{ path, keys []string }

// at is the place of a key.
func (p place) at(key string) place {
	return place{append(slices.Clip(p.path), key), append(slices.Clip(p.keys), key)}
}

// text names the text that says what a key is for.
func (p place) text() string { return "key-" + strings.Join(p.keys, "-") }

// templateSource keys the source every example of a template rests on.
const templateSource = "-page"

// template writes one.
type template struct {
	strings.Builder
	c     *Catalogue
	id    string
	today Date // when the first source is read
	say   func(text string, args ...any) string
}

// remark writes a line for people.
func (t *template) remark(text string) { t.WriteString("# " + text + "\n") }

// table writes the values of a table, then the tables inside it. Open says that its
// heading is not commented out.
func (t *template) table(doc string, p place, s *tomlfile.Shape, open bool) {
	if len(p.path) > 0 && slices.ContainsFunc(s.Keys, func(k tomlfile.Key) bool { return !nested(k.Shape) }) {
		t.WriteByte('\n')
		t.remark(doc)
		t.line(open, "["+strings.Join(p.path, ".")+"]")
	}
	for _, key := range s.Keys {
		if !nested(key.Shape) {
			t.key(p.at(key.Name), key, open || len(p.path) == 0)
		}
	}
	for _, key := range s.Keys {
		if nested(key.Shape) && !rare(key.Name) {
			t.inside(p.at(key.Name), key.Shape)
		}
	}
}

// nested reports whether a shape is written under a heading of its own.
func nested(s *tomlfile.Shape) bool {
	return s.Kind == tomlfile.Table || s.Kind == tomlfile.Map && nested(s.Each)
}

// inside writes what stands at a key under headings of its own: an entry of a map,
// whatever its depth, stands for all.
func (t *template) inside(p place, s *tomlfile.Shape) {
	doc := t.say(p.text())
	for s.Kind == tomlfile.Map {
		if s.Words != nil {
			doc += " " + t.say("keys", "words", strings.Join(s.Words, ", "))
		}
		p.path, s = append(slices.Clip(p.path), t.entry(s)), s.Each
	}
	t.table(doc, p, s, len(p.path) == 2 && (p.path[0] == "sources" || p.path[0] == "offers"))
}

// entry names the entry of a map that stands for all.
func (t *template) entry(s *tomlfile.Shape) string {
	switch {
	case s.Words != nil:
		return s.Words[0]
	case s.Of == "source":
		return t.id + templateSource
	case s.Of == "offer":
		return t.id
	case s.Of == "use", s.Of == "card":
		return t.reference(s.Of)
	}
	return "exemple"
}

// key writes one key with a value that can stay, and what it is for.
func (t *template) key(p place, key tomlfile.Key, open bool) {
	if rare(key.Name) {
		return
	}
	var said []string
	if key.Name != "value" { // said above, with the fact
		said = append(said, t.say(p.text()))
	}
	if words := choices(key.Shape); words != "" {
		said = append(said, t.say("choices", "words", words))
	}
	if len(said) > 0 {
		t.remark(strings.Join(said, " "))
	}
	value := t.value(key.Shape)
	if key.Name == "name" || key.Name == "publisher" {
		value = strconv.Quote(t.id)
	}
	t.line(open && key.Required || open && key.Name == "read", key.Name+" = "+value)
}

// rare reports whether few sheets need a key: docs/catalogue.md tells it, a first
// sheet is shorter without it.
func rare(key string) bool {
	switch key {
	case "certainty", "because", "of", "until", "reply", "note", "proof", "pooled", "tiers", "block", "minimum", "currency", "percent":
		return true
	}
	return false
}

// line writes TOML, commented out when it is only offered.
func (t *template) line(open bool, text string) {
	if !open {
		text = "#" + text
	}
	t.WriteString(text + "\n")
}

// choices lists the words of a closed set; empty for another shape.
func choices(s *tomlfile.Shape) string {
	if s.Kind == tomlfile.List {
		s = s.Each
	}
	if s.Kind != tomlfile.Word {
		return ""
	}
	return strings.Join(s.Words, ", ")
}

// value is an example of what a shape allows.
func (t *template) value(s *tomlfile.Shape) string {
	switch s.Kind {
	case tomlfile.Prose:
		return `{ fr = "À écrire.", en = "To be written." }` // a catalogue is in both languages
	case tomlfile.Word:
		return strconv.Quote(s.Words[0])
	case tomlfile.ID:
		return strconv.Quote(t.reference(s.Of))
	case tomlfile.Truth:
		return "true"
	case tomlfile.Number:
		return strconv.FormatInt(t.number(s), 10)
	case tomlfile.Date:
		return t.today.String()
	case tomlfile.List:
		return "[" + t.value(s.Each) + "]"
	case tomlfile.Map:
		return "{ " + s.Words[0] + " = " + t.value(s.Each) + " }"
	case tomlfile.Form, tomlfile.FormOrInt:
		return t.form(s.Of)
	}
	return strconv.Quote(t.say("blank"))
}

// number is an example of a number: a year is this one.
func (t *template) number(s *tomlfile.Shape) int64 {
	if s.Min == firstYear {
		return int64(t.today.Year)
	}
	return min(10, s.Max)
}

// form is an example of a form.
func (t *template) form(of string) string {
	switch of {
	case "amount":
		return `"80.00"`
	case "quantity":
		return "50"
	case "country":
		return `"FR"`
	}
	return `"https://` + t.id + `.example"`
}

// reference is an id the catalogue knows.
func (t *template) reference(of string) string {
	switch {
	case of == "use" && len(t.c.Uses) > 0:
		return string(t.c.Uses[0].ID)
	case of == "card" && len(t.c.Cards) > 0:
		return string(t.c.Cards[len(t.c.Cards)-1].ID)
	case of == "software" && len(t.c.Software) > 0:
		return string(slices.Sorted(maps.Keys(t.c.Software))[0])
	case of == "region" && len(t.c.Regions) > 0:
		return string(slices.Sorted(maps.Keys(t.c.Regions))[0])
	}
	return "exemple"
}
