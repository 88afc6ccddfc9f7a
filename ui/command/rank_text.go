package command

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
)

// page sets the ranking for people: who it is for, the headline, then the offers
// group by group.
func (a *ranking) page() *page {
	p := newPage(a.text)
	p.line(a.title())
	a.needsLine(p)
	p.gap()
	a.headline(p)
	for _, group := range comparison.Groups() {
		a.group(p, group)
	}
	p.gap()
	p.heading(a.text.T("status-quo.name"))
	a.costs(p.pair, a.result.StatusQuo.Cost)
	p.gap()
	a.closing(p)
	return p
}

// title says whose ranking it is.
func (a *ranking) title() string {
	who := a.who()
	if len(a.only) == 0 {
		return a.text.T("command.rank.title", "who", who)
	}
	return a.text.T("command.rank.title-only", "who", who, "uses", a.text.List(i18n.Within(a.text.Uses(a.cat, a.only)...)))
}

// who names the association, or the profile it starts from.
func (d *desk) who() string {
	if name := d.session.Association.Name; name != "" {
		return name
	}
	if profile, ok := d.cat.Profile(d.session.Needs.Profile); ok {
		return d.text.In(profile.Name)
	}
	return d.text.T("command.rank.somebody")
}

// needsLine recalls the quantities and the budget everything is worked out for.
func (d *desk) needsLine(p *page) {
	if said := d.text.Quantities(d.session.Needs); len(said) > 0 {
		p.line(d.text.T("command.rank.needs", "quantities", d.text.List(said)))
	}
	if budget, ok := comparison.ReferenceBudget(d.cat, d.session); ok {
		p.line(d.text.T("command.rank.reference", "budget", d.text.Money(budget)))
	}
}

// headline says how firm the first place is and what would overturn it.
func (a *ranking) headline(p *page) {
	h := a.result.Headline
	p.para(a.text.Headline(a.cat, h))
	if h.BreakEven != nil {
		p.para(a.text.BreakEven(a.cat, a.session.Needs, h.Kind, *h.BreakEven))
	}
	if said := a.text.UnknownToAll(h); said != "" {
		p.para(said)
	}
}

// group lists the offers of a group, if there is any.
func (a *ranking) group(p *page, group comparison.Group) {
	first := true
	for i := range a.result.Offers {
		ranked := &a.result.Offers[i]
		if ranked.Group != group {
			continue
		}
		if first {
			p.gap()
			p.heading(a.text.T("group." + string(group)))
			p.line(a.text.T("group-help." + string(group)))
		}
		first = false
		p.gap()
		a.offer(p, ranked)
	}
}

// offer is the record of one offer.
func (a *ranking) offer(p *page, r *comparison.Ranked) {
	name := a.offerName(r.Offer)
	if r.Rank > 0 {
		name = a.text.T("command.rank.place", "rank", r.Rank, "offer", name)
	}
	p.item(name)
	if over := r.Offer.Host.Overlays; len(over) > 0 {
		p.detail(a.text.T("overlay.host", "catalogues", a.text.List(over)))
	}
	for _, reason := range r.Reasons() {
		if reason.Code != comparison.MustUnknown { // the next line names them
			p.detail(sentence(a.text.Reason(a.cat, reason)))
		}
	}
	p.detail(sentence(a.text.MustsMet(a.cat, a.session.Needs, r.Musts)))
	a.costs(p.fact, r.Cost)
	a.hours(p, r.Offer)
	if len(r.Cautions) > 0 {
		p.fact(a.text.T("command.rank.cautions"), a.text.List(i18n.Within(a.text.Uses(a.cat, r.Cautions)...)))
	}
	if len(r.Obtain) > 0 && r.Rank > 0 {
		p.fact(a.text.T("command.rank.obtain"), a.obtainList(r))
	}
	if r.Rank > 0 {
		p.detail(a.text.T("command.rank.standing",
			"low", points(r.Score.Low), "high", points(r.Score.High), "known", a.text.Share(r.KnownShare), "ranks", a.ranks(r)))
	}
}

// offerName names an offer with its id, the word commands take, and its host
// where the name does not say it.
func (d *desk) offerName(offer *offers.Offer) string {
	name := offer.Name
	if host := offer.Host.Name; !strings.Contains(name, host) {
		name += d.text.T("list.comma") + host
	}
	return d.text.T("command.named", "name", name, "id", offer.ID)
}

// points is a total out of 100, for show.
func points(score float64) int { return int(score*100 + 0.5) }

// ranks says which places an offer could still have.
func (a *ranking) ranks(r *comparison.Ranked) string {
	if r.RankLow == r.RankHigh {
		return a.text.T("command.rank.only-rank", "rank", r.RankLow)
	}
	return a.text.T("command.rank.ranks", "best", r.RankLow, "worst", r.RankHigh)
}

// obtainList names what to obtain before signing; the questions themselves are
// in the JSON, the letter and the page for the minutes.
func (a *ranking) obtainList(r *comparison.Ranked) string {
	names := make([]string, 0, len(r.Obtain))
	for _, obtain := range r.Obtain {
		if obtain.Card != "" {
			names = append(names, a.text.Card(a.cat, obtain.Card))
			continue
		}
		names = append(names, a.factLabel(r.Offer, obtain.Fact))
	}
	return a.text.List(i18n.Within(names...))
}

// factLabel names the fact of a path: "ceilings.accounts", "prices.storage".
func (d *desk) factLabel(offer *offers.Offer, path string) string {
	kind, id, _ := strings.Cut(path, ".")
	if kind != "prices" {
		return d.text.T("fact." + path)
	}
	for i := range offer.Prices {
		if price := &offer.Prices[i]; price.ID == id {
			return d.text.T("command.pair", "label", d.text.T("fact.price"), "value", d.priceName(price))
		}
	}
	return d.text.T("fact.price")
}

// costs says what an offer costs, a year and once, in labelled lines.
func (d *desk) costs(say func(label, value string), cost comparison.CostResult) {
	say(d.text.T("command.rank.yearly"), d.text.Cost(cost))
	if cost.SaysOnce() && cost.Once != comparison.Precisely(0) {
		say(d.text.T("command.rank.once"), d.text.Range(cost.Once))
	}
}

// closing says what the answer was made from, and what it is not.
func (d *desk) closing(p *page) {
	p.para(d.text.T("command.closing", "catalogue", d.cat.Version, "today", d.text.Date(d.today)))
	d.overlaid(p)
	p.para(d.text.T("law.disclaimer"))
}

// overlaid says what each catalogue laid over changes.
func (d *desk) overlaid(p *page) {
	for _, over := range d.cat.Overlays {
		p.para(d.text.Overlay(d.cat, over))
	}
}

// sentence begins a text with a capital and ends it with a full stop.
func sentence(s string) string {
	s = i18n.Capital(s)
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}
