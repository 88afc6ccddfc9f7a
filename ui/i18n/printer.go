package i18n

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"bascule/offers"
)

// Printer speaks one language. It may be used from several goroutines.
type Printer struct {
	lang  string
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

// N returns a text that counts: the one under id.one when the language says n as
// one thing, else the one under id.other, with {n} filled. French says « 0 compte »,
// English "0 accounts": the text plural.one lists the numbers that are singular, as
// CLDR does for the languages of western Europe.
func (p *Printer) N(id string, n int, args ...any) string {
	args = append(slices.Clip(args), "n", p.Count(int64(n)))
	if slices.Contains(strings.Fields(p.T("plural.one")), strconv.Itoa(max(n, -n))) {
		return p.T(id+".one", args...)
	}
	return p.T(id+".other", args...)
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
