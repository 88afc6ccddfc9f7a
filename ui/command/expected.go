package command

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
)

// expected is a fact a board needs before choosing. The share of facts unknown
// is counted over them (docs/json.md lists them), and the letter to a host asks
// for those that lack.
type expected struct {
	entry
	offer offers.OfferID // of which offer; empty for the host
	card  offers.CardID  // set for an answer to a card
	ask   string         // else its question: command.ask.fact.<ask>; facts of one question are asked together

	question string // set for a part of a price: asked in these words
}

// expectedOf lists the facts expected of a host and of some of its offers, each
// as far as it is known.
func (d *desk) expectedOf(h *offers.Host, list []*offers.Offer) []expected {
	w := want{d: d, known: byPath(d.hostSheet(h))}
	for _, fact := range []string{"legal-form", "country", "region", "owner", "us-subsidiary", "subprocessors-listed", "end-to-end"} {
		w.add("facts."+fact, d.text.T("fact."+fact), fact)
	}
	for _, role := range offers.Roles() {
		w.place(h, role)
	}
	for _, kind := range offers.HelpKinds() {
		w.add("help."+string(kind), d.text.T("help-kind."+string(kind)), "help")
	}
	for _, card := range comparison.ApplyCards(d.cat, d.session) {
		if card.Card.ID == offers.CardUSExposure {
			continue // derived from the owner, the places and the sub-processors
		}
		w.add("answers."+string(card.Card.ID), d.text.In(card.Card.Label), "")
		w.list[len(w.list)-1].card = card.Card.ID
	}
	for _, offer := range list {
		d.expectOffer(&w, offer)
	}
	return w.list
}

// current lists the offers of a host that can be had.
func current(h *offers.Host) []*offers.Offer {
	var list []*offers.Offer
	for _, offer := range h.Offers {
		if offer.Status == offers.Current {
			list = append(list, offer)
		}
	}
	return list
}

// expectOffer adds the facts expected of an offer.
func (d *desk) expectOffer(w *want, o *offers.Offer) {
	w.known, w.offer = byPath(d.offerSheet(o)), o.ID
	prefix := "offers." + string(o.ID) + "."
	for _, fact := range []string{"admission", "own-domain", "monthly-billing", "support-delay-days"} {
		w.add(prefix+"facts."+fact, d.text.T("fact."+fact), fact)
	}
	body := offers.Association
	if d.session.Association.Body != "" {
		body = d.session.Association.Body
	}
	w.add(prefix+"audience."+string(body), d.text.T("body."+string(body)), "audience")
	for _, person := range offers.Persons() {
		w.add(prefix+"people."+string(person), d.text.T("person."+string(person)), "people")
	}
	for _, resource := range offers.Resources() {
		w.add(prefix+"ceilings."+string(resource)+".max", d.text.T("resource."+string(resource)), "ceilings")
	}
	w.price(o)
	for _, use := range d.cat.Uses {
		if d.wanted(use.ID) {
			w.add(prefix+"services."+string(use.ID)+".delivery", d.text.In(use.Label), "services")
		}
	}
}

// wanted reports whether a use is wanted by the board or, when no needs were
// given, by one of the profiles.
func (d *desk) wanted(use offers.UseID) bool {
	if d.given {
		return wants(d.session.Needs.Uses, d.session.Needs.AnyOf, use)
	}
	return slices.ContainsFunc(d.cat.Profiles, func(p offers.Profile) bool { return wants(p.Uses, p.AnyOf, use) })
}

func wants(uses map[offers.UseID]offers.Level, anyOf []offers.AnyOf, use offers.UseID) bool {
	if level := uses[use]; level == offers.Must || level == offers.Useful {
		return true
	}
	return slices.ContainsFunc(anyOf, func(a offers.AnyOf) bool {
		return a.Level != offers.Unneeded && slices.Contains(a.Uses, use)
	})
}

// want gathers what is expected.
type want struct {
	d     *desk
	known map[string]entry
	offer offers.OfferID
	list  []expected
}

func byPath(entries []entry) map[string]entry {
	found := make(map[string]entry, len(entries))
	for _, e := range entries {
		found[e.path] = e
	}
	return found
}

// add expects the fact of a path; label says it among those asked together.
func (w *want) add(path, label, ask string) {
	e := w.known[path]
	e.path, e.label = path, label
	w.list = append(w.list, expected{entry: e, offer: w.offer, ask: ask})
}

// place expects a country for a role: that of any place of this role.
func (w *want) place(h *offers.Host, role offers.Role) {
	path := "places." + string(role)
	for _, place := range h.Places {
		if e := w.known["places."+place.ID+".country"]; place.Role == role && e.state != offers.Unknown {
			w.known[path] = e
		}
	}
	w.add(path, w.d.text.T("role."+string(role)), path)
}

// price expects that something is known of what a subscriber pays, or of the commission.
func (w *want) price(o *offers.Offer) {
	prefix := "offers." + string(o.ID) + ".prices"
	for i := range o.Prices {
		price := &o.Prices[i]
		if !slices.Contains([]offers.PriceRole{offers.Subscription, offers.MemberFee, offers.NonMember, offers.Fee}, price.Role) {
			continue
		}
		amount := func(c offers.Claim[offers.Rate]) bool {
			return c.Value.Told() || c.Value.Abroad()
		}
		if slices.ContainsFunc(price.Rate.Held(), amount) && w.known[prefix].state == offers.Unknown {
			w.known[prefix] = w.known[prefix+"."+price.ID+".rate"]
		}
	}
	w.add(prefix, w.d.text.T("fact.price"), "price")
}

// census counts what is known of some facts.
type census struct {
	facts, unknown, disputed, stale int
}

func count(list []expected) census {
	c := census{facts: len(list)}
	for _, e := range list {
		switch {
		case e.state == offers.Unknown:
			c.unknown++
		case e.state == offers.Disputed:
			c.disputed++
		case e.stale:
			c.stale++
		}
	}
	return c
}

// and adds what another count found.
func (c census) and(other census) census {
	return census{c.facts + other.facts, c.unknown + other.unknown, c.disputed + other.disputed, c.stale + other.stale}
}

// share is how much of what is expected nobody claims.
func (c census) share() float64 {
	if c.facts == 0 {
		return 0
	}
	return float64(c.unknown) / float64(c.facts)
}
