package command

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"bascule/data"
	"bascule/offers"
	"bascule/offers/upkeep"
	"bascule/ui/i18n"
)

// untold are the fields of the domain that say nothing of what a catalogue holds.
var untold = map[string]string{
	"Catalogue.Version":    "the title says it",
	"Catalogue.Date":       "goes with the version",
	"Catalogue.Offers":     "those of the hosts",
	"Catalogue.LeftOut":    "told as problems",
	"Catalogue.Overlays":   "who says it, not what is said",
	"Host.ID":              "names the host",
	"Host.Overlays":        "who says it, not what is said",
	"Offer.ID":             "names the offer",
	"Offer.Host":           "the host it is listed under",
	"Source.ID":            "names the source",
	"Software.ID":          "names the program",
	"Region.ID":            "names the region",
	"CountryInfo.Code":     "names the country",
	"Currency.ID":          "names the currency",
	"Source.File":          "where it is written",
	"Source.Line":          "where it is written",
	"Source.Cited":         "follows from the claims",
	"Service.Use":          "names the service",
	"Statement.Source":     "the key of the claim says it",
	"Statement.NotBefore":  "the source tells it",
	"Statement.NotAfter":   "the source tells it",
	"Statement.Read":       "the source tells it",
	"Statement.Own":        "the publisher of the source tells it",
	"Statement.Hypothesis": "never in a catalogue",
	"Statement.Board":      "never in a catalogue",
	"Statement.Overlay":    "who says it, not what is said",
	"Statement.File":       "where it is written",
	"Statement.Line":       "where it is written",
}

// TestDiffForgetsNothing changes every field of every type a catalogue is made of,
// one after the other, and holds that each change is told in a sentence. A field that
// is added to the domain and that the comparison forgets fails here.
func TestDiffForgetsNothing(t *testing.T) {
	today := offers.Date{Year: 2026, Month: 11, Day: 22}
	load := func() *offers.Catalogue {
		cat, problems := offers.Load(os.DirFS("../../offers/testdata/full"), today)
		if err := problems.Err(); err != nil {
			t.Fatal(err)
		}
		return cat
	}
	text, err := i18n.Load(data.FS, "fr")
	if err != nil {
		t.Fatal(err)
	}
	from, to := load(), load()
	w := &changer{done: map[string]bool{}, sampled: map[string]bool{}, check: func(field string) {
		x := &differences{
			desk:    &desk{text: text, today: today, cat: to},
			earlier: &desk{text: text, today: today, cat: from}, was: shown{}, now: shown{},
		}
		for _, change := range upkeep.Compare(from, to) {
			if said := x.sentence(change); said != "" && !strings.Contains(said, "diff.") {
				return
			}
		}
		t.Errorf("%s has changed and nothing says so", field)
	}}
	w.visit(reflect.ValueOf(to).Elem(), "", func() {})
	for field := range w.sampled {
		if !w.done[field] {
			t.Errorf("%s has no value anywhere: give it one in offers/testdata/full", field)
		}
	}
}

// changer changes each field of each type once, where it first finds a value.
type changer struct {
	sampled, done map[string]bool // the fields met, and those changed
	check         func(field string)
}

// visit goes through a value that can be set; commit carries what was set up to the
// catalogue, through the maps that hold copies.
func (w *changer) visit(v reflect.Value, field string, commit func()) {
	if field != "" {
		w.change(v, field, commit)
	}
	switch v.Kind() {
	case reflect.Pointer:
		w.visit(v.Elem(), "", commit)
	case reflect.Slice:
		for i := range v.Len() {
			w.visit(v.Index(i), "", commit)
		}
	case reflect.Map:
		if v.Type().Elem().Kind() == reflect.String { // a text, a set of words
			return
		}
		for _, key := range v.MapKeys() {
			held := reflect.New(v.Type().Elem()).Elem()
			held.Set(v.MapIndex(key))
			w.visit(held, "", func() { v.SetMapIndex(key, held); commit() })
		}
	case reflect.Struct:
		w.inside(v, commit)
	}
}

// inside visits the fields of a struct, or the claims of a fact.
func (w *changer) inside(v reflect.Value, commit func()) {
	if claims := v.MethodByName("Claims"); claims.IsValid() {
		w.visit(claims.Call(nil)[0], "", commit)
		return
	}
	if v.Type() == reflect.TypeFor[offers.Date]() || v.Type() == reflect.TypeFor[offers.Origin]() {
		return
	}
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name := v.Type().Name() + "." + f.Name
		if f.IsExported() && untold[name] == "" && f.Type != reflect.TypeFor[offers.Origin]() {
			w.visit(v.Field(i), name, commit)
		}
	}
}

// change changes a field that says something, checks that it is told, and puts it
// back.
func (w *changer) change(v reflect.Value, field string, commit func()) {
	w.sampled[field] = true
	if w.done[field] || v.IsZero() || (v.Kind() == reflect.Slice || v.Kind() == reflect.Map) && v.Len() == 0 {
		return
	}
	w.done[field] = true
	old := reflect.New(v.Type()).Elem()
	old.Set(v)
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "x")
	case reflect.Int, reflect.Int64:
		v.SetInt(v.Int() + 1)
	case reflect.Slice:
		v.Set(v.Slice(0, v.Len()-1))
	default:
		v.SetZero()
	}
	commit()
	w.check(field)
	v.Set(old)
	commit()
}
