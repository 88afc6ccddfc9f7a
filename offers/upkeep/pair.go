package upkeep

import (
	"maps"
	"slices"

	"bascule/offers"
)

// contents are what is said of one thing, by path.
type contents struct {
	fields map[string]*Field
	items  map[string]*Item
	tables map[string]bool // that say anything
	facts  map[string]bool // tables that hold a claim, and facts
}

// contentsOf sorts fields and facts, those of the offers that are kept.
func contentsOf(fields []Field, items []Item, kept func(*offers.Offer) bool) contents {
	c := contents{map[string]*Field{}, map[string]*Item{}, map[string]bool{}, map[string]bool{}}
	for i := range fields {
		if f := &fields[i]; kept(f.Offer) {
			c.fields[f.Path] = f
			c.tables[f.Table] = true
		}
	}
	for i := range items {
		if item := &items[i]; kept(item.Offer) {
			c.items[item.Path] = item
			for _, table := range []string{item.Table, item.Path} {
				c.tables[table], c.facts[table] = true, true
			}
		}
	}
	return c
}

// pair compares one thing that both catalogues have.
type pair struct {
	about         Change // what every change of it says
	was, is       contents
	facts, claims []Change
	told          map[string]bool // what is said around a claim: several facts share one
}

// compare tells every change.
func (p *pair) compare() {
	p.told = map[string]bool{}
	for _, at := range union(maps.Keys(p.was.fields), maps.Keys(p.is.fields)) {
		p.field(p.was.fields[at], p.is.fields[at])
	}
	for _, at := range union(maps.Keys(p.was.items), maps.Keys(p.is.items)) {
		p.item(p.was.items[at], p.is.items[at])
	}
}

// field compares one field; one of the two may be nil. That of a part that came or
// went goes without saying where a fact of that part says it.
func (p *pair) field(was, is *Field) {
	change := p.about
	change.Kind = Edited
	switch {
	case was == nil:
		if is.Table != "" && !p.was.tables[is.Table] && p.is.facts[is.Table] {
			return
		}
		change.Field, change.Offer, change.After = is, is.Offer, is.Value
	case is == nil:
		if was.Table != "" && !p.is.tables[was.Table] && p.was.facts[was.Table] {
			return
		}
		change.Field, change.Offer, change.Before = was, was.Offer, was.Value
	case same(was.Value, is.Value):
		return
	default:
		change.Field, change.Offer, change.Before, change.After = is, is.Offer, was.Value, is.Value
	}
	p.facts = append(p.facts, change)
}

// item compares one fact; one of the two may be nil.
func (p *pair) item(was, is *Item) {
	change := p.about
	change.Kind, change.Was, change.Is = Changed, was, is
	switch {
	case was == nil:
		change.Kind, change.Offer = Learned, is.Offer
		p.facts = append(p.facts, change)
	case is == nil:
		change.Kind, change.Offer = Forgotten, was.Offer
		p.facts = append(p.facts, change)
	default:
		change.Offer = is.Offer
		alike := was.Says(*is)
		if !alike {
			p.facts = append(p.facts, change)
		}
		p.statements(change, alike)
	}
}

// statements tells what changed of the claims of a fact: what is said around those
// of both, and, when what holds is alike, which came, went or say something else.
func (p *pair) statements(change Change, alike bool) {
	tell := func(kind Kind, claim *Claim) {
		if alike {
			change.Kind, change.Claim = kind, claim
			p.claims = append(p.claims, change)
		}
	}
	for i := range change.Is.Claims {
		claim := &change.Is.Claims[i]
		old := keyed(change.Was.Claims, claim.Key)
		switch {
		case old == nil:
			tell(Claimed, claim)
		case !same(old.Value, claim.Value):
			tell(Restated, claim)
			fallthrough
		default:
			p.around(change, old, claim)
		}
	}
	for i := range change.Was.Claims {
		if claim := &change.Was.Claims[i]; keyed(change.Is.Claims, claim.Key) == nil {
			tell(Withdrawn, claim)
		}
	}
}

// around tells what changed of what is said around a claim. Its dates are those of
// its source, which tells them.
func (p *pair) around(change Change, was, is *Claim) {
	before, after := qualifiers(change.Was, was), qualifiers(change.Is, is)
	for _, at := range union(maps.Keys(before), maps.Keys(after)) {
		old, now := before[at], after[at]
		if same(value(old), value(now)) || p.told[at] {
			continue
		}
		p.told[at] = true
		change.Kind, change.Claim = Edited, is
		change.Field, change.Before, change.After = now, value(old), value(now)
		if now == nil {
			change.Field = old
		}
		p.claims = append(p.claims, change)
	}
}

// qualifiers are what is said around a claim, by path.
func qualifiers(i *Item, c *Claim) map[string]*Field {
	l := &list{}
	table := i.Table + "." + c.Key
	for _, q := range []struct {
		name  string
		value any
	}{
		{"certainty", c.Certainty},
		{"because", c.Because},
		{"proof", c.Proof},
		{"note", c.Note},
		{"until", c.Until},
		{"reply", c.Reply},
		{"of", c.Of},
	} {
		l.keep(Field{Path: table + "." + q.name, Table: table, Name: "claims-" + q.name, Of: c.Key, Offer: i.Offer, Value: q.value})
	}
	return contentsOf(l.fields, nil, everywhere).fields
}

// everywhere keeps what is of any offer or of none.
func everywhere(*offers.Offer) bool { return true }

// value is that of a field; nil for none.
func value(f *Field) any {
	if f == nil {
		return nil
	}
	return f.Value
}

// keyed finds a claim by its key.
func keyed(claims []Claim, key string) *Claim {
	if i := slices.IndexFunc(claims, func(c Claim) bool { return c.Key == key }); i >= 0 {
		return &claims[i]
	}
	return nil
}
