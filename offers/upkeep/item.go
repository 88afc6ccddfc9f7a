package upkeep

import (
	"reflect"
	"slices"

	"bascule/offers"
)

// Item is one fact of a host, of one of its offers or of a program, whatever the
// type of its value.
type Item struct {
	Path   string        // from the host, as commands and dossiers write it: "offers.zourit.prices.base.rate"
	Table  string        // of the claims in the file: "offers.zourit.prices.base"
	Offer  *offers.Offer // nil for a fact of the host itself
	Months int           // after which it is to be checked again
	State  offers.State
	Claims []Claim // those that hold first, then the history
	Held   int     // how many hold
}

// Claim is one statement of an [Item]. Values of one path are of one type, and
// lists whose order means nothing are sorted.
type Claim struct {
	offers.Statement
	Value any
}

// Holds lists the claims that hold.
func (i Item) Holds() []Claim { return i.Claims[:i.Held] }

// Late counts the months the fact is past its time: those of the youngest claim
// that holds. It is zero or less for a fact that is in time, or unknown.
func (i Item) Late(today offers.Date) int {
	late := 0
	for n, claim := range i.Holds() {
		if past := claim.Age(today) - i.Months; n == 0 || past < late {
			late = past
		}
	}
	return late
}

// Prose reports whether the fact is a text in our words: two texts that differ
// complete each other and dispute nothing.
func (i Item) Prose() bool {
	if len(i.Claims) == 0 {
		return false
	}
	_, prose := i.Claims[0].Value.(offers.Text)
	return prose
}

// Says reports whether two facts come to the same: the same state, and the same
// values that hold, whoever says them.
func (i Item) Says(other Item) bool {
	return i.State == other.State && covers(i.Holds(), other.Holds()) && covers(other.Holds(), i.Holds())
}

// covers reports whether every value of some claims is among those of others.
func covers(all, some []Claim) bool {
	for _, claim := range some {
		if !slices.ContainsFunc(all, func(c Claim) bool { return same(c.Value, claim.Value) }) {
			return false
		}
	}
	return true
}

// same reports whether two values are the same.
func same(a, b any) bool { return reflect.DeepEqual(a, b) }

// list gathers items and fields under a prefix.
type list struct {
	items  []Item
	fields []Field
	prefix string
	offer  *offers.Offer
}

// add adds a fact that somebody claims. The path of its claims in the file is
// that of the fact, but for the part named: a price and what it includes are
// claimed together.
func add[T any](l *list, table, part string, months int, f offers.Fact[T]) {
	if len(f.Claims()) == 0 {
		return
	}
	item := Item{
		Path: l.prefix + table, Table: l.prefix + table, Offer: l.offer,
		Months: months, State: f.State(), Held: len(f.Held()),
	}
	if part != "" {
		item.Path += "." + part
	}
	for _, claim := range f.Claims() {
		item.Claims = append(item.Claims, Claim{claim.Statement, plain(claim.Value)})
	}
	l.items = append(l.items, item)
}

// plain sorts a list whose order means nothing.
func plain(value any) any {
	if programs, ok := value.([]offers.SoftwareID); ok {
		return slices.Sorted(slices.Values(programs))
	}
	return value
}

// fact adds a fact that is to be checked again at the pace of most.
func fact[T any](l *list, table, part string, f offers.Fact[T]) {
	add(l, table, part, offers.FactShelfLife, f)
}
