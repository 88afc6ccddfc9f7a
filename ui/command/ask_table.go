package command

import (
	"encoding/csv"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/offers/spelling"
)

// tableMark opens the table of questions, so that it is known when it comes back,
// whatever its language.
const tableMark = "bascule-id"

// dateRow names the row in which a host dates its answers.
const dateRow = "date"

// table writes the questions of a letter as a table to fill in: one a row, each with
// an id that stays, what can be answered, and a place for the answer and a remark.
func (l letter) table() string {
	var b strings.Builder
	b.WriteString("\ufeff") // without it, the usual spreadsheets take accents for something else
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = ';', true
	t := func(id string) string { return l.text.T("command.table." + id) }
	row := func(cells ...string) {
		for i, cell := range cells {
			cells[i] = inert(cell)
		}
		_ = w.Write(cells) // a strings.Builder refuses nothing
	}
	row(tableMark, t("question"), t("possible"), t("answer"), t("remark"))
	row(string(l.host.ID)+"."+dateRow, t("date"), t("day"), "", "")
	for _, e := range slices.Concat(l.open, l.doubt) {
		question := l.question(e)
		if e.state != offers.Unknown {
			question = l.confirm(e)
		}
		row(string(l.host.ID)+"."+e.path, question, l.possible(e), "", "")
	}
	w.Flush()
	return b.String()
}

// inert keeps a cell from being taken for a formula.
func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// possible says what can be answered to a question.
func (l letter) possible(e expected) string {
	form, _ := l.form(l.host.ID, e.path)
	if len(form.words) > 0 {
		return strings.Join(form.words, " / ")
	}
	return l.text.T("command.table.form." + form.kind)
}

// form is what an answer to a question is made of, and where it is written.
type form struct {
	kind  string   // word, truth, country, region, number, size, free
	ids   []string // the words, as the catalogue writes them
	words []string // the same, as people say them
	table string   // the fact, from the host: "facts.country"
	key   string   // of the claim
	role  offers.Role
	unit  string // what a number counts, as people say it: it is no remark
}

// form finds the form of the answer to the question of a path of a host. It is false
// for a path no question has. One whose kind is free cannot be taken over by a
// program.
func (d *desk) form(host offers.HostID, path string) (form, bool) {
	parts := strings.Split(path, ".")
	if parts[0] != "offers" {
		return d.hostForm(host, path, parts)
	}
	if len(parts) < 3 {
		return form{}, false
	}
	offer := d.cat.Offer(offers.OfferID(parts[1]))
	if offer == nil || offer.Host.ID != host {
		return form{}, false
	}
	if parts[2] == "prices" {
		known := len(parts) == 3 || len(parts) == 5 && slices.ContainsFunc(offer.Prices, func(p offers.Price) bool { return p.ID == parts[3] })
		return form{kind: "free", table: path}, known
	}
	return d.offerForm(path, parts[2:])
}

// worded is the form of an answer made of a word of a closed set.
func worded[W ~string](d *desk, table, key, set string, list []W) form {
	f := form{kind: "word", table: table, key: key, ids: words(list)}
	for _, id := range f.ids {
		f.words = append(f.words, d.text.Word(set, id))
	}
	return f
}

// truthful is the form of an answer by yes or no.
func (d *desk) truthful(table string) form {
	return form{kind: "truth", table: table, key: "value", words: []string{d.text.T("truth.yes"), d.text.T("truth.no")}}
}

func (d *desk) hostForm(host offers.HostID, path string, parts []string) (form, bool) {
	if len(parts) != 2 {
		return form{}, false
	}
	name := parts[1]
	switch parts[0] {
	case "facts":
		switch name {
		case "legal-form":
			return worded(d, path, "value", "legal-form", offers.LegalForms()), true
		case "us-subsidiary":
			return worded(d, path, "value", "us-link", offers.USLinks()), true
		case "end-to-end":
			return worded(d, path, "value", "encryption", offers.Encryptions()), true
		case "country", "owner":
			return form{kind: "country", table: path, key: "value"}, true
		case "region":
			return form{kind: "region", table: path, key: "value"}, true
		case "subprocessors-listed":
			return d.truthful(path), true
		}
	case "places":
		role := offers.Role(name)
		return form{kind: "country", table: "places." + d.placeOf(host, role), key: "country", role: role}, slices.Contains(offers.Roles(), role)
	case "help":
		return worded(d, path, "level", "help-level", offers.HelpLevels()), slices.Contains(offers.HelpKinds(), offers.HelpKind(name))
	case "answers":
		_, known := d.cat.Card(offers.CardID(name))
		return worded(d, path, "value", "answer", offers.Answers()), known
	}
	return form{}, false
}

func (d *desk) offerForm(path string, parts []string) (form, bool) {
	name, some := "", []offers.Answer{offers.Yes, offers.Partial, offers.No}
	if len(parts) > 1 {
		name = parts[1]
	}
	switch parts[0] {
	case "facts":
		switch name {
		case "admission":
			return worded(d, path, "value", "admission", offers.Admissions()), len(parts) == 2
		case "own-domain":
			return worded(d, path, "value", "answer", some), len(parts) == 2
		case "monthly-billing":
			return d.truthful(path), len(parts) == 2
		case "support-delay-days":
			return form{kind: "number", table: path, key: "value", unit: d.text.T("fact.support-delay-days")}, len(parts) == 2
		}
	case "audience":
		return worded(d, path, "accepts", "answer", some), len(parts) == 2 && slices.Contains(offers.Bodies(), offers.Body(name))
	case "people":
		return worded(d, path, "accepts", "answer", some), len(parts) == 2 && slices.Contains(offers.Persons(), offers.Person(name))
	case "ceilings":
		f := form{kind: "number", table: strings.TrimSuffix(path, ".max"), key: "max", unit: d.text.T("resource." + name)}
		if name == string(offers.Storage) {
			f.kind = "size"
		}
		return f, len(parts) == 3 && parts[2] == "max" && slices.Contains(offers.Resources(), offers.Resource(name))
	case "services":
		_, known := d.cat.Use(offers.UseID(name))
		return worded(d, strings.TrimSuffix(path, ".delivery"), "delivery", "delivery", offers.Deliveries()), known && len(parts) == 3 && parts[2] == "delivery"
	}
	return form{}, false
}

// placeOf names the place of a role: the one the host has, else the role itself.
func (d *desk) placeOf(id offers.HostID, role offers.Role) string {
	if host := d.cat.Host(id); host != nil {
		for _, place := range host.Places {
			if place.Role == role {
				return place.ID
			}
		}
	}
	return string(role)
}

// readAnswer reads an answer as the catalogue writes it. What follows the word is a remark.
func (d *desk) readAnswer(f form, said string) (value any, remark string, ok bool) {
	head, rest := said, ""
	if at := strings.IndexAny(said, ",;:(."); at > 0 {
		head, rest = strings.TrimSpace(said[:at]), strings.Trim(said[at:], " ,;:().")
	}
	folded := spelling.Fold(head)
	switch f.kind {
	case "word":
		for i, id := range f.ids {
			if folded == spelling.Fold(f.words[i]) || folded == id {
				return id, rest, true
			}
		}
	case "truth":
		for i, word := range f.words {
			if folded == spelling.Fold(word) {
				return i == 0, rest, true
			}
		}
	case "country":
		for code, country := range d.cat.Countries {
			if strings.EqualFold(head, string(code)) || folded == spelling.Fold(d.text.In(country.Label)) {
				return string(code), rest, true
			}
		}
	case "region":
		for id, region := range d.cat.Regions {
			if folded == string(id) || folded == spelling.Fold(d.text.In(region.Label)) {
				return string(id), rest, true
			}
		}
	case "number":
		number, more, ok := wholeNumber(said)
		if n, err := offers.ParseQuantity(offers.Accounts, number); ok && err == nil {
			return int(n), f.remark(strings.Trim(more, " ,;:().")), true
		}
	case "size":
		number, more, ok := wholeNumber(said)
		unit, more, _ := strings.Cut(strings.TrimSpace(strings.NewReplacer(",", " ", ".", " ", ";", " ", "(", " ").Replace(more)), " ")
		size := number + " " + strings.NewReplacer("go", "GB", "gb", "GB", "to", "TB", "tb", "TB", "mo", "MB", "mb", "MB").Replace(spelling.Fold(unit))
		if _, err := offers.ParseQuantity(offers.Storage, size); ok && err == nil {
			return size, strings.Trim(more, " ,;:()."), true
		}
	}
	return nil, "", false
}

// remark is what follows a number, without the name of what it counts: nothing for
// "2 jours ouvrés".
func (f form) remark(said string) string {
	unit := strings.Fields(spelling.Fold(f.unit))
	for _, word := range strings.Fields(spelling.Fold(said)) {
		if !slices.Contains(unit, word) {
			return said
		}
	}
	return ""
}

// wholeNumber reads the number an answer begins with, its thousands parted by spaces
// or not: "1 000 comptes". It is false when more digits follow: "2,5" and "2 à 3 jours"
// are left to a person.
func wholeNumber(said string) (number, rest string, ok bool) {
	rest = strings.TrimLeft(said, "0123456789")
	number = said[:len(said)-len(rest)]
	for grouped := len(number) <= 3; grouped && len(rest) > 3 && rest[0] == ' '; {
		group := rest[1:4]
		if strings.Trim(group, "0123456789") != "" || len(rest) > 4 && rest[4] >= '0' && rest[4] <= '9' {
			break
		}
		number, rest = number+group, rest[4:]
	}
	return number, rest, number != "" && !strings.ContainsAny(rest, "0123456789")
}
