package upkeep

import (
	"maps"
	"slices"

	"bascule/offers"
)

// Kind says what a [Change] is.
type Kind string

// The kinds of changes, in the order [Compare] lists them.
const (
	HostAdded    Kind = "host-added"
	HostRemoved  Kind = "host-removed"
	OfferAdded   Kind = "offer-added"
	OfferRemoved Kind = "offer-removed"
	Renamed      Kind = "renamed"   // a host or an offer has another name
	Status       Kind = "status"    // an offer can be had, or can no longer
	Learned      Kind = "learned"   // a fact was unknown
	Changed      Kind = "changed"   // what holds of a fact is something else
	Removed      Kind = "removed"   // a fact nobody claims any more
	Claimed      Kind = "claimed"   // somebody says so too, or said so before: what holds is the same
	Withdrawn    Kind = "withdrawn" // a claim is gone: what holds is the same
	CardAdded    Kind = "card-added"
	CardRemoved  Kind = "card-removed"
	CardEdited   Kind = "card-edited"
	ToolAdded    Kind = "software-added"
	ToolRemoved  Kind = "software-removed"
	ToolEdited   Kind = "software-edited"
	UseAdded     Kind = "use-added"
	UseRemoved   Kind = "use-removed"
)

// Change is one thing that is not the same in two catalogues.
type Change struct {
	Kind   Kind
	Host   *offers.Host  // of the later catalogue where it has it; nil for what is of no host
	Offer  *offers.Offer // the same, of an offer
	ID     string        // of a card, a program or a use
	Before string        // the former name or status
	After  string        // the latter
	Was    *Item         // the fact in the earlier catalogue
	Is     *Item         // and in the later one
	Claim  *Claim        // the claim that came or went
}

// Compare tells what changed from one catalogue to another: first the hosts and
// offers that came and went, then what is known of those in both, host by host,
// then claims that change nothing to what holds, then the rest. A host whose sheet
// one of the two could not read is left aside: nobody can tell.
func Compare(from, to *offers.Catalogue) []Change {
	c := comparison{from: from, to: to}
	var both [][2]*offers.Host
	for _, id := range union(hosts(from), hosts(to)) {
		was, is := from.Host(id), to.Host(id)
		switch {
		case unread(from, id) || unread(to, id):
		case was == nil:
			c.came = append(c.came, Change{Kind: HostAdded, Host: is})
		case is == nil:
			c.came = append(c.came, Change{Kind: HostRemoved, Host: was})
		default:
			both = append(both, [2]*offers.Host{was, is})
			c.offers(was, is)
		}
	}
	for _, pair := range both {
		c.host(pair[0], pair[1])
	}
	c.shared()
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
			c.came = append(c.came, Change{Kind: OfferAdded, Host: is, Offer: after[id]})
		case after[id] == nil:
			c.came = append(c.came, Change{Kind: OfferRemoved, Host: is, Offer: before[id]})
		}
	}
}

// host compares what is known of a host and of the offers it keeps.
func (c *comparison) host(was, is *offers.Host) {
	if was.Name != is.Name {
		c.facts = append(c.facts, Change{Kind: Renamed, Host: is, Before: was.Name, After: is.Name})
	}
	before, after := byOffer(was), byOffer(is)
	for _, offer := range is.Offers {
		old := before[offer.ID]
		if old == nil {
			continue
		}
		if old.Name != offer.Name {
			c.facts = append(c.facts, Change{Kind: Renamed, Host: is, Offer: offer, Before: old.Name, After: offer.Name})
		}
		if old.Status != offer.Status {
			c.facts = append(c.facts, Change{Kind: Status, Host: is, Offer: offer, Before: string(old.Status), After: string(offer.Status)})
		}
	}
	kept := func(i Item) bool {
		return i.Offer == nil || before[i.Offer.ID] != nil && after[i.Offer.ID] != nil
	}
	old, now := byPath(Items(was), kept), byPath(Items(is), kept)
	for _, path := range union(maps.Keys(old), maps.Keys(now)) {
		c.fact(is, old[path], now[path])
	}
}

// fact compares one fact; one of the two may be nil.
func (c *comparison) fact(host *offers.Host, was, is *Item) {
	change := Change{Kind: Changed, Host: host, Was: was, Is: is}
	switch {
	case was == nil:
		change.Kind, change.Offer = Learned, is.Offer
	case is == nil:
		change.Kind, change.Offer = Removed, was.Offer
	case was.Says(*is):
		c.sameFact(Change{Host: host, Offer: is.Offer, Was: was, Is: is})
		return
	default:
		change.Offer = is.Offer
	}
	c.facts = append(c.facts, change)
}

// sameFact tells the claims that came and went without changing what holds.
func (c *comparison) sameFact(change Change) {
	tell := func(kind Kind, claims, others []Claim) {
		for i := range claims {
			if !slices.ContainsFunc(others, func(other Claim) bool { return other.says(claims[i]) }) {
				change.Kind, change.Claim = kind, &claims[i]
				c.claims = append(c.claims, change)
			}
		}
	}
	tell(Claimed, change.Is.Claims, change.Was.Claims)
	tell(Withdrawn, change.Was.Claims, change.Is.Claims)
}

// shared compares what is of no host.
func (c *comparison) shared() {
	cards := func(cat *offers.Catalogue) map[offers.CardID]offers.Card {
		byID := map[offers.CardID]offers.Card{}
		for _, card := range cat.Cards {
			card.Written = offers.Origin{}
			byID[card.ID] = card
		}
		return byID
	}
	entries(c, cards(c.from), cards(c.to), CardAdded, CardRemoved, CardEdited)
	programs := func(cat *offers.Catalogue) map[offers.SoftwareID]program {
		byID := map[offers.SoftwareID]program{}
		for id, s := range cat.Software {
			byID[id] = programOf(s)
		}
		return byID
	}
	entries(c, programs(c.from), programs(c.to), ToolAdded, ToolRemoved, ToolEdited)
	uses := func(cat *offers.Catalogue) map[offers.UseID]bool {
		byID := map[offers.UseID]bool{}
		for _, use := range cat.Uses {
			byID[use.ID] = true
		}
		return byID
	}
	entries(c, uses(c.from), uses(c.to), UseAdded, UseRemoved, "")
}
