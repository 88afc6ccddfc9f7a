package offers

import (
	"slices"
	"strconv"
	"strings"

	"bascule/offers/tomlfile"
)

// Template writes the sheet of a new host, to be filled in: what every sheet has
// (its name, its part of the catalogue, its main offer), a first source, then every
// key a sheet may hold, commented out. It is made from the table of shapes, loads
// without an error as it is, and still does with every comment that begins with "#"
// and no space opened. What keys are for is said in French, as in
// docs/catalogue.md.
func (c *Catalogue) Template(id HostID, today Date) string {
	t := &template{c: c, id: string(id), today: today}
	t.remark("La fiche d’un hébergeur : hosts/" + t.id + ".toml. docs/catalogue.md dit tout ce qu’elle peut tenir.")
	t.remark("Ôtez le # devant ce que vos sources affirment, effacez le reste : ce que personne n’affirme ne s’écrit pas.")
	t.remark("« page » est la source de l’exemple : une source par document lu, un fait par source.")
	t.table("", nil, c.shapes.host, false)
	return t.String()
}

// templateSource keys the source every example of a template rests on.
const templateSource = "-page"

// template writes one.
type template struct {
	strings.Builder
	c     *Catalogue
	id    string
	today Date // when the first source is read
}

// remark writes a line for people, with the spaces French typography asks for.
func (t *template) remark(text string) {
	t.WriteString("# " + strings.NewReplacer(" :", "\u00a0:", " ;", "\u00a0;", "« ", "«\u00a0", " »", "\u00a0»").Replace(text) + "\n")
}

// table writes the values of a table, then the tables inside it. Open says that its
// heading is not commented out.
func (t *template) table(doc string, path []string, s *tomlfile.Shape, open bool) {
	if len(path) > 0 && slices.ContainsFunc(s.Keys, func(k tomlfile.Key) bool { return !nested(k.Shape) }) {
		t.WriteByte('\n')
		t.remark(doc)
		t.line(open, "["+strings.Join(path, ".")+"]")
	}
	for _, key := range s.Keys {
		if !nested(key.Shape) {
			t.key(key, open || len(path) == 0)
		}
	}
	for _, key := range s.Keys {
		if nested(key.Shape) && !rare(key.Name) {
			t.inside(append(path[:len(path):len(path)], key.Name), key)
		}
	}
}

// nested reports whether a shape is written under a heading of its own.
func nested(s *tomlfile.Shape) bool {
	return s.Kind == tomlfile.Table || s.Kind == tomlfile.Map && nested(s.Each)
}

// inside writes what stands at a key under headings of its own: an entry of a map,
// whatever its depth, stands for all.
func (t *template) inside(path []string, key tomlfile.Key) {
	s, doc := key.Shape, key.Doc
	for s.Kind == tomlfile.Map {
		entry := t.entry(s)
		if s.Words != nil {
			doc += " Clés possibles : " + strings.Join(s.Words, ", ") + "."
		}
		path, s = append(path[:len(path):len(path)], entry), s.Each
	}
	t.table(doc, path, s, len(path) == 2 && (path[0] == "sources" || path[0] == "offers"))
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
func (t *template) key(key tomlfile.Key, open bool) {
	if rare(key.Name) {
		return
	}
	doc := key.Doc
	if key.Name == "value" {
		doc = "" // said above, with the fact
	}
	if said := strings.TrimSpace(doc + choices(key.Shape)); said != "" {
		t.remark(said)
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

// choices lists the words of a closed set.
func choices(s *tomlfile.Shape) string {
	if s.Kind == tomlfile.List {
		s = s.Each
	}
	if s.Kind != tomlfile.Word {
		return ""
	}
	return " Au choix : " + strings.Join(s.Words, ", ") + "."
}

// value is an example of what a shape allows.
func (t *template) value(s *tomlfile.Shape) string {
	switch s.Kind {
	case tomlfile.Prose:
		return `{ fr = "À écrire.", en = "To be written." }`
	case tomlfile.Word:
		return strconv.Quote(s.Words[0])
	case tomlfile.ID:
		return strconv.Quote(t.reference(s.Of))
	case tomlfile.Truth:
		return "true"
	case tomlfile.Number:
		return strconv.FormatInt(s.Max, 10)
	case tomlfile.Date:
		return t.today.String()
	case tomlfile.List:
		return "[" + t.value(s.Each) + "]"
	case tomlfile.Map:
		return "{ " + s.Words[0] + " = " + t.value(s.Each) + " }"
	case tomlfile.Form, tomlfile.FormOrInt:
		return t.form(s.Of)
	}
	return `"À écrire"`
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
		return string(sortedKeys(t.c.Software)[0])
	case of == "region" && len(t.c.Regions) > 0:
		return string(sortedKeys(t.c.Regions)[0])
	}
	return "exemple"
}
