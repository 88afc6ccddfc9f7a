package command

import (
	"slices"

	"bascule/offers"
)

// entry is one fact of the catalogue, whatever its type, with all that is
// claimed of it.
type entry struct {
	path   string // from the host: "offers.zourit.prices.base"
	label  string
	months int // after which it is to be checked again
	state  offers.State
	stale  bool
	claims []saying // those that hold first
	held   int
}

// saying is one claim: who says it, the value for programs and for people.
type saying struct {
	offers.Statement
	value any
	text  string
	past  bool // it no longer holds
}

// value is what holds, for people: the first of the claims that hold.
func (e entry) value() string {
	if e.held == 0 {
		return ""
	}
	return e.claims[0].text
}

// standing names why a claim is not the one that holds: "again" when its source says
// both, "same" when it says no other thing, "former" when it is proven older, "aside"
// when something else comes before it.
func (e entry) standing(past saying) string {
	switch {
	case past.Of != "":
		return "again"
	case slices.ContainsFunc(e.claims[:e.held], func(held saying) bool { return past.text == held.text }):
		return "same"
	case slices.ContainsFunc(e.claims[:e.held], func(held saying) bool { return past.Older(held.Statement) }):
		return "former"
	}
	return "aside"
}

// sheet gathers the facts of a host, in the order a reader meets them.
type sheet struct {
	*desk
	entries []entry
	prefix  string // of the paths
}

// note adds a fact to a sheet. show says a value to people, raw to programs.
func note[T any](s *sheet, path, label string, months int, f offers.Fact[T], show func(T) string, raw func(T) any) {
	e := entry{
		path: s.prefix + path, label: label, months: months,
		state: f.State(), stale: f.Stale(s.today, months), held: len(f.Held()),
	}
	for i, claim := range f.Claims() {
		e.claims = append(e.claims, saying{claim.Statement, raw(claim.Value), show(claim.Value), i >= e.held})
	}
	s.entries = append(s.entries, e)
}

// noteWord adds a fact whose value is a word of a closed set.
func noteWord[W ~string](s *sheet, path, label, kind string, f offers.Fact[W]) {
	note(s, path, label, offers.FactShelfLife, f,
		func(w W) string { return s.text.Word(kind, string(w)) }, func(w W) any { return string(w) })
}

func (s *sheet) noteTruth(path, label string, f offers.Fact[bool]) {
	note(s, path, label, offers.FactShelfLife, f, s.truth, func(v bool) any { return v })
}

func (d *desk) truth(v bool) string {
	if v {
		return d.text.T("truth.yes")
	}
	return d.text.T("truth.no")
}

func (s *sheet) noteNumber(path, label string, f offers.Fact[int]) {
	note(s, path, label, offers.FactShelfLife, f,
		func(n int) string { return s.text.T("command.number", "n", n) }, func(n int) any { return n })
}

func (s *sheet) noteString(path, label string, f offers.Fact[string]) {
	note(s, path, label, offers.FactShelfLife, f,
		func(v string) string { return v }, func(v string) any { return v })
}

func (s *sheet) noteText(path, label string, f offers.Fact[offers.Text]) {
	note(s, path, label, offers.FactShelfLife, f,
		func(t offers.Text) string { return s.text.In(t) }, func(t offers.Text) any { return s.text.In(t) })
}

func (s *sheet) noteCountry(path, label string, f offers.Fact[offers.Country]) {
	note(s, path, label, offers.FactShelfLife, f,
		func(c offers.Country) string { return s.countryName(c) }, func(c offers.Country) any { return string(c) })
}

func (d *desk) countryName(c offers.Country) string {
	if info, ok := d.cat.Countries[c]; ok {
		return d.text.In(info.Label)
	}
	return string(c)
}
