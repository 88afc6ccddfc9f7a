package upkeep

import (
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"bascule/offers"
)

// Scope says how much a [Review] tells.
type Scope struct {
	Each bool                   // every thing in a line of its own; else those of one kind are gathered
	Of   func(file string) bool // only what is written in these files; nil for all
}

// gathered is how many names a line that gathers them holds.
const gathered = 12

// Review finds what is no error and yet makes a catalogue less true: facts past
// their time, things nothing refers to, hosts without a price, cards nobody
// answers or whose own time has come. All are warnings, in stable order, of what
// [offers.Load] accepted; what it refused is in its own problems.
func Review(c *offers.Catalogue, today offers.Date, scope Scope) offers.Problems {
	r := &review{c: c, today: today, scope: scope}
	for _, host := range c.Hosts {
		r.old(host)
	}
	r.prices()
	r.cards()
	r.idle()
	return r.found.Sort()
}

// review is the state of one [Review].
type review struct {
	c     *offers.Catalogue
	today offers.Date
	scope Scope
	found offers.Problems
}

// concerns reports whether what is written at a place is to be told.
func (r *review) concerns(at offers.Origin) bool { return r.scope.Of == nil || r.scope.Of(at.File) }

// warn tells one thing.
func (r *review) warn(at offers.Origin, key, rule string, pairs ...string) {
	if r.concerns(at) {
		fault := offers.NewFault(rule, pairs...)
		r.found = append(r.found, offers.Problem{
			File: at.File, Line: at.Line, Key: key, Severity: offers.Warning, Rule: fault.Rule, Args: fault.Args,
		})
	}
}

// thing is something a warning is about.
type thing struct {
	offers.Origin
	key, name string
}

// gather tells things of one kind: each by the rule one, or all of one file
// together by the rule many.
func (r *review) gather(things []thing, one, many string) {
	things = slices.DeleteFunc(things, func(t thing) bool { return !r.concerns(t.Origin) })
	if r.scope.Each {
		for _, t := range things {
			r.warn(t.Origin, t.key, one, "value", t.name)
		}
		return
	}
	byFolder := map[string][]string{}
	first := map[string]offers.Origin{}
	for _, t := range things {
		place := t.Origin
		if path.Base(path.Dir(t.File)) == "hosts" || path.Base(path.Dir(t.File)) == "criteria" {
			place = offers.Origin{File: path.Dir(t.File)} // many files, one thing each
		}
		if _, begun := first[place.File]; !begun {
			first[place.File] = place
		}
		byFolder[place.File] = append(byFolder[place.File], t.name)
	}
	for _, file := range slices.Sorted(maps.Keys(first)) {
		names := byFolder[file]
		shown := strings.Join(names[:min(len(names), gathered)], ", ")
		if len(names) > gathered {
			shown += "…"
		}
		fault := offers.NewFault(many, "count", strconv.Itoa(len(names)))
		fault.Args["names"] = shown
		r.found = append(r.found, offers.Problem{
			File: file, Line: first[file].Line, Severity: offers.Warning, Rule: fault.Rule, Args: fault.Args,
		})
	}
}

// old tells the facts of a host that are past their time, table by table. What an
// offer withdrawn long ago was is no longer to be checked.
func (r *review) old(h *offers.Host) {
	var late []Item
	oldest := offers.Date{}
	seen := map[string]bool{}
	for _, item := range Items(h) {
		if item.Late(r.today) <= 0 || item.Offer != nil && item.Offer.Status == offers.Historic || seen[item.Table] {
			continue
		}
		seen[item.Table] = true
		newest := item.Claims[0]
		if !r.concerns(offers.Origin{File: newest.File}) {
			continue
		}
		late = append(late, item)
		said := newest.NotAfter
		if !said.Known() {
			said = newest.Read
		}
		if !oldest.Known() || said.Before(oldest) {
			oldest = said
		}
		if r.scope.Each {
			r.warn(offers.Origin{File: newest.File, Line: newest.Line}, item.Table+"."+newest.Key, "fact-old",
				"date", said.String(), "months", strconv.Itoa(item.Months))
		}
	}
	if len(late) > 0 && !r.scope.Each {
		first := late[0].Claims[0]
		r.warn(offers.Origin{File: first.File, Line: first.Line}, "", "facts-old",
			"count", strconv.Itoa(len(late)), "date", oldest.String())
	}
}

// prices tells the hosts of whose offers no price is known.
func (r *review) prices() {
	var without []thing
	for _, host := range r.c.Hosts {
		sold := slices.DeleteFunc(slices.Clone(host.Offers), func(o *offers.Offer) bool { return o.Status == offers.Historic })
		if len(sold) > 0 && !slices.ContainsFunc(sold, priced) {
			without = append(without, thing{host.Written, "offers", string(host.ID)})
		}
	}
	r.gather(without, "host-unpriced", "hosts-unpriced")
}

// priced reports whether an amount is known of an offer.
func priced(o *offers.Offer) bool {
	return slices.ContainsFunc(o.Prices, func(p offers.Price) bool {
		return slices.ContainsFunc(p.Rate.Held(), func(c offers.Claim[offers.Rate]) bool { return c.Value.Told() || c.Value.Abroad() })
	})
}

// cards tells the cards no host answers, and those whose own time has come.
func (r *review) cards() {
	answered := map[offers.CardID]bool{
		// Worked out from other facts: nobody has to answer them.
		offers.CardUSExposure: true, offers.CardSensitive: true,
	}
	for _, host := range r.c.Hosts {
		for card := range host.Answers {
			answered[card] = true
		}
		for _, offer := range host.Offers {
			for card := range offer.Answers {
				answered[card] = true
			}
		}
	}
	var silent []thing
	for _, card := range r.c.Cards {
		if !answered[card.ID] {
			silent = append(silent, thing{card.Written, "", string(card.ID)})
		}
		if card.Review.Before(r.today) {
			r.warn(card.Written, "review", "card-review-over", "date", card.Review.String())
		}
	}
	r.gather(silent, "card-unanswered", "cards-unanswered")
}
