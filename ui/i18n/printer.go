package i18n

import (
	"maps"
	"slices"

	"bascule/offers"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Printer speaks one language. It may be used from several goroutines.
type Printer struct {
	lang  string
	tag   language.Tag
	texts *texts
	call  func(action string) string // how texts name what is done with a key; empty for no such action
}

// Lang returns the code of the language spoken: "fr".
func (p *Printer) Lang() string { return p.lang }

// Has reports whether a text exists.
func (p *Printer) Has(id string) bool {
	_, ok := p.texts.find(id)
	return ok
}

// IDs lists every text id, sorted.
func (p *Printer) IDs() []string {
	rest, _ := p.texts.rest()
	ids := slices.AppendSeq(slices.Collect(maps.Keys(p.texts.front)), maps.Keys(rest))
	slices.Sort(ids)
	return ids
}

// T returns a text, its {placeholders} filled from name, value pairs:
//
//	p.T("ranking.leader", "offer", "Zourit", "known", p.Share(0.46))
//
// Values are strings made by the Printer's other methods, or plain ints, written
// without grouping ([Printer.Count] groups). A missing text shows its id.
func (p *Printer) T(id string, args ...any) string {
	m, ok := p.texts.find(id)
	if !ok {
		return id
	}
	return m.write(args, p.call)
}

// N returns a text that counts: the one under id.one, id.other… that the
// language uses for n, with {n} filled. French says « 0 compte », English
// "0 accounts": the plural rules are Unicode's.
func (p *Printer) N(id string, n int, args ...any) string {
	args = append(slices.Clip(args), "n", p.Count(int64(n)))
	if m, ok := p.texts.find(id + "." + p.form(n)); ok {
		return m.write(args, p.call)
	}
	return p.T(id+".other", args...)
}

// form is the suffix of the plural form the language uses for n.
func (p *Printer) form(n int) string {
	switch plural.Cardinal.MatchPlural(p.tag, max(n, -n), 0, 0, 0, 0) {
	case plural.Zero:
		return "zero"
	case plural.One:
		return "one"
	case plural.Two:
		return "two"
	case plural.Few:
		return "few"
	case plural.Many:
		return "many"
	default:
		return "other"
	}
}

// Word returns the text of a word of a closed set, "delivery" and "included",
// and that of "unknown" for the zero word.
func (p *Printer) Word(kind, word string) string {
	if word == "" {
		word = "unknown"
	}
	return p.T(kind + "." + word)
}

// In returns a bilingual text of the catalogue in the Printer's language, or in
// French where it lacks it.
func (p *Printer) In(t offers.Text) string { return t.In(p.lang) }

// Raw returns a text as it is written, its placeholders not filled.
func (p *Printer) Raw(id string) string {
	m, _ := p.texts.find(id)
	return m.raw
}
