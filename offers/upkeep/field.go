package upkeep

import (
	"reflect"
	"strings"

	"bascule/offers"
)

// Field is something a catalogue writes without claiming it: a name, a rank, the
// uses an option serves. An empty one is not among the fields of its thing.
type Field struct {
	Path  string        // from the thing, as its file writes it: "offers.zourit.prices.lettre.for"
	Table string        // of the part it is of: "offers.zourit.prices.lettre"; empty for the thing itself
	Name  string        // what it is, without any id: "name", "offers-kind", "prices-for", "each-weights"
	Of    string        // the id of the part: "lettre"
	Offer *offers.Offer // nil for what is not of an offer
	Value any
}

// field adds a field of the thing itself, or of the offer at hand.
func (l *list) field(name string, value any) {
	f := Field{Path: l.prefix + name, Name: name, Offer: l.offer, Value: value}
	if l.offer != nil {
		f.Name = "offers-" + name
	}
	l.keep(f)
}

// part adds a field of one part of the thing: of a price, of a place.
func (l *list) part(table, of, name string, value any) {
	group, _, _ := strings.Cut(table, ".")
	l.keep(Field{
		Path: l.prefix + table + "." + name, Table: l.prefix + table, Name: group + "-" + name, Of: of, Offer: l.offer, Value: value,
	})
}

// entry adds the value a table gives to one of its keys, be it zero.
func (l *list) entry(table, of string, value any) {
	l.fields = append(l.fields, Field{Path: table + "." + of, Name: "each-" + table, Of: of, Value: value})
}

// keep keeps a field that says something.
func (l *list) keep(f Field) {
	value := reflect.ValueOf(f.Value)
	switch value.Kind() {
	case reflect.Map, reflect.Slice:
		if value.Len() == 0 {
			return
		}
	default:
		if value.IsZero() {
			return
		}
	}
	l.fields = append(l.fields, f)
}
