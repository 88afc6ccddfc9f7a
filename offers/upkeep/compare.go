package upkeep

import (
	"maps"
	"slices"

	"bascule/offers"
)

// Kind says what a [Change] is.
type Kind string

// The kinds of changes of what is in both catalogues. What is in one only has the
// kinds [Added] and [Removed] make.
const (
	Edited    Kind = "edited"    // a field, or what is said around a claim, is something else
	Learned   Kind = "learned"   // a fact was unknown
	Changed   Kind = "changed"   // what holds of a fact is something else
	Forgotten Kind = "removed"   // a fact nobody claims any more
	Claimed   Kind = "claimed"   // somebody says so too, or said so before: what holds is the same
	Restated  Kind = "restated"  // somebody says something else: what holds is the same
	Withdrawn Kind = "withdrawn" // a claim is gone: what holds is the same
)

// The sorts of what is not a [Thing].
const (
	Host  Sort = "host"
	Offer Sort = "offer"
)

// Added is the kind of something that only the later catalogue has: "host-added".
func Added(s Sort) Kind { return Kind(s) + "-added" }

// Removed is the kind of something that only the earlier catalogue has.
func Removed(s Sort) Kind { return Kind(s) + "-removed" }

// Change is one thing that is not the same in two catalogues.
type Change struct {
	Kind Kind
	Sort Sort   // of what it is about: a host, an offer or a thing
	ID   string // of the thing; empty for a host or an offer

	Host  *offers.Host  // of the later catalogue where it has it; nil for a thing
	Offer *offers.Offer // the same, of an offer

	Field  *Field // what is edited: of Item too when it is around a claim
	Before any    // its value in the earlier catalogue; nil when it had none
	After  any    // and in the later one

	Was   *Item  // the fact in the earlier catalogue
	Is    *Item  // and in the later one
	Claim *Claim // the claim that came, went or is restated
}

// Compare tells what changed from one catalogue to another: first the hosts and
// offers that came and went, then what is known of those in both, host by host,
// then claims that change nothing to what holds, then the things, sort by sort. A
// host whose sheet one of the two could not read is left aside with its sources:
// nobody can tell.
func Compare(from, to *offers.Catalogue) []Change {
	c := comparison{from: from, to: to}
	var both [][2]*offers.Host
	before, after := byHost(from), byHost(to)
	for _, id := range union(maps.Keys(before), maps.Keys(after)) {
		was, is := before[id], after[id]
		switch {
		case unread(from, id) || unread(to, id):
		case was == nil:
			c.came = append(c.came, Change{Kind: Added(Host), Sort: Host, Host: is})
		case is == nil:
			c.came = append(c.came, Change{Kind: Removed(Host), Sort: Host, Host: was})
		default:
			both = append(both, [2]*offers.Host{was, is})
			c.offers(was, is)
		}
	}
	for _, pair := range both {
		c.host(pair[0], pair[1])
	}
	c.things()
	return slices.Concat(c.came, c.facts, c.claims, c.rest)
}

// comparison is the state of one [Compare].
type comparison struct {
	from, to                  *offers.Catalogue
	came, facts, claims, rest []Change
}

// offers compares which offers a host has.
func (c *comparison) offers(was, is *offers.Host) {
	before, after := byOffer(was), byOffer(is)
	for _, id := range union(maps.Keys(before), maps.Keys(after)) {
		switch {
		case before[id] == nil:
			c.came = append(c.came, Change{Kind: Added(Offer), Sort: Offer, Host: is, Offer: after[id]})
		case after[id] == nil:
			c.came = append(c.came, Change{Kind: Removed(Offer), Sort: Offer, Host: is, Offer: before[id]})
		}
	}
}

// host compares what is said of a host and of the offers it keeps.
func (c *comparison) host(was, is *offers.Host) {
	before, after := byOffer(was), byOffer(is)
	kept := func(o *offers.Offer) bool { return o == nil || before[o.ID] != nil && after[o.ID] != nil }
	old, now := ofHost(was), ofHost(is)
	p := pair{
		about: Change{Sort: Host, Host: is},
		was:   contentsOf(old.fields, old.items, kept), is: contentsOf(now.fields, now.items, kept),
	}
	p.compare()
	c.facts = append(c.facts, p.facts...)
	c.claims = append(c.claims, p.claims...)
}

// things compares what is neither a host nor an offer.
func (c *comparison) things() {
	before, after := bySort(Things(c.from)), bySort(Things(c.to))
	for _, sort := range Sorts() {
		for _, id := range union(maps.Keys(before[sort]), maps.Keys(after[sort])) {
			was, had := before[sort][id]
			is, has := after[sort][id]
			about := Change{Sort: sort, ID: id}
			switch {
			case sort == Source && (c.hidden(c.from, c.to, id) || c.hidden(c.to, c.from, id)):
			case !had:
				about.Kind = Added(sort)
				c.rest = append(c.rest, about)
			case !has:
				about.Kind = Removed(sort)
				c.rest = append(c.rest, about)
			default:
				p := pair{
					about: about,
					was:   contentsOf(was.Fields, was.Items, everywhere), is: contentsOf(is.Fields, is.Items, everywhere),
				}
				p.compare()
				c.rest = slices.Concat(c.rest, p.facts, p.claims)
			}
		}
	}
}

// hidden reports whether a source that one catalogue has may only be missing from
// another because the sheet that declares it could not be read there.
func (c *comparison) hidden(has, lacks *offers.Catalogue, id string) bool {
	source, there := has.Sources[offers.SourceID(id)]
	_, both := lacks.Sources[offers.SourceID(id)]
	return there && !both && unread(lacks, sheet(source.File))
}
