package i18n

import (
	"slices"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
)

// List joins names: « fichiers, messagerie et site web ».
func (p *Printer) List(names []string) string { return p.join(names, "list.and") }

// Either joins alternatives: « discussion d'équipe ou liste de discussion ».
func (p *Printer) Either(names []string) string { return p.join(names, "list.or") }

func (p *Printer) join(names []string, last string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	end := len(names) - 1
	return strings.Join(names[:end], p.T("list.comma")) + p.T(last) + names[end]
}

// Within writes labels as they stand inside a sentence: without their capital.
func Within(labels ...string) []string {
	written := make([]string, len(labels))
	for i, label := range labels {
		written[i] = Small(label)
	}
	return written
}

// Use names a use.
func (p *Printer) Use(cat *offers.Catalogue, id offers.UseID) string {
	if use, ok := cat.Use(id); ok {
		return p.In(use.Label)
	}
	return string(id)
}

// Uses names several uses.
func (p *Printer) Uses(cat *offers.Catalogue, ids []offers.UseID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = p.Use(cat, id)
	}
	return names
}

// Card names a criteria card.
func (p *Printer) Card(cat *offers.Catalogue, id offers.CardID) string {
	if card, ok := cat.Card(id); ok {
		return p.In(card.Label)
	}
	return string(id)
}

// Offer names an offer, and « ne rien changer ».
func (p *Printer) Offer(cat *offers.Catalogue, id offers.OfferID) string {
	switch offer := cat.Offer(id); {
	case offer != nil:
		return offer.Name
	case id == comparison.StatusQuo:
		return p.T("status-quo.name")
	default:
		return string(id)
	}
}

// Part names an ingredient of a criterion, as [comparison.Part] and
// [comparison.Musts] do: a use, an any-of need, a card or a kind of help.
func (p *Printer) Part(cat *offers.Catalogue, needs comparison.Needs, name string) string {
	for _, need := range needs.AnyOf {
		if need.ID == name {
			return p.Either(Within(p.Uses(cat, need.Uses)...))
		}
	}
	if _, ok := cat.Use(offers.UseID(name)); ok {
		return p.Use(cat, offers.UseID(name))
	}
	if id := "help-kind." + name; p.Has(id) {
		return p.T(id)
	}
	return p.Card(cat, offers.CardID(name))
}

// Reason says why an offer stands in its group.
func (p *Printer) Reason(cat *offers.Catalogue, r comparison.Reason) string {
	uses := r.AnyOf
	if len(uses) == 0 {
		uses = []offers.UseID{r.Use}
	}
	audience := p.T("body." + string(r.Body))
	if r.Person != "" {
		audience = p.T("person." + string(r.Person))
	}
	code := string(r.Code)
	switch {
	case r.Confirmed && r.Card != "":
		code = "card-confirmed"
	case r.Confirmed:
		code = "constraint-confirmed"
	}
	said := p.T("reason."+code,
		"use", p.Either(Within(p.Uses(cat, uses)...)),
		"constraint", p.T("constraint."+r.Constraint),
		"card", p.Card(cat, r.Card),
		"need", p.Quantity(r.Resource, r.Need),
		"limit", p.Quantity(r.Resource, r.Limit),
		"audience", audience,
		"amount", p.Money(r.Amount),
		"budget", p.Money(r.Budget),
		"share", p.Share(r.Share),
	)
	if r.Old {
		return p.T("reason.old", "reason", said)
	}
	return said
}

// MustsMet says how many of the indispensable uses an offer covers, and which
// ones it lacks.
func (p *Printer) MustsMet(cat *offers.Catalogue, needs comparison.Needs, m comparison.Musts) string {
	switch {
	case m.Of == 0:
		return p.T("musts.none-asked")
	case m.Met == m.Of:
		return p.T("musts.all")
	}
	said := []string{p.T("musts.met", "met", m.Met, "of", m.Of)}
	for _, list := range []struct {
		id    string
		names []string
	}{{"musts.missing", m.Missing}, {"musts.unknown", m.Unknown}} {
		if len(list.names) > 0 {
			said = append(said, p.T(list.id, "uses", p.List(Within(p.parts(cat, needs, list.names)...))))
		}
	}
	if freely := p.Freely(cat, needs, m.Freely); freely != "" {
		said = append(said, freely)
	}
	return strings.Join(said, p.T("list.semicolon"))
}

// Freely says which of some wanted uses a service open to everybody renders, and
// where: nothing when there is none.
func (p *Printer) Freely(cat *offers.Catalogue, needs comparison.Needs, names []string) string {
	said := make([]string, 0, len(names))
	for _, name := range names {
		var places []string
		for _, freely := range cat.Freely(freelyUse(cat, needs, name)) {
			place := ""
			if freely.Signpost != nil {
				place = freely.Signpost.Name
			} else {
				place = freely.Offer.Host.Name
			}
			if !slices.Contains(places, place) {
				places = append(places, place)
			}
		}
		if len(places) > 0 {
			said = append(said, p.T("musts.freely-at", "use", Within(p.Part(cat, needs, name))[0], "places", p.Either(places)))
		}
	}
	if len(said) == 0 {
		return ""
	}
	return p.T("musts.freely", "uses", p.List(said))
}

// freelyUse is the use a want names or, of one that any of several uses meets, the
// first a service open to everybody renders.
func freelyUse(cat *offers.Catalogue, needs comparison.Needs, name string) offers.UseID {
	for _, need := range needs.AnyOf {
		if need.ID != name {
			continue
		}
		for _, use := range need.Uses {
			if len(cat.Freely(use)) > 0 {
				return use
			}
		}
	}
	return offers.UseID(name)
}

func (p *Printer) parts(cat *offers.Catalogue, needs comparison.Needs, names []string) []string {
	labels := make([]string, len(names))
	for i, name := range names {
		labels[i] = p.Part(cat, needs, name)
	}
	return labels
}

// Obtain returns the question to ask a host before signing, about an offer and
// for these needs.
func (p *Printer) Obtain(cat *offers.Catalogue, offer *offers.Offer, needs comparison.Needs, o comparison.Obtain) string {
	if o.Card != "" {
		if card, ok := cat.Card(o.Card); ok {
			return p.In(card.Ask)
		}
		return string(o.Card)
	}
	kind, what, _ := strings.Cut(o.Fact, ".")
	switch kind {
	case "ceilings":
		resource := offers.Resource(what)
		return p.T("obtain."+o.Fact, "need", p.Quantity(resource, needs.Quantities.Of(resource)))
	case "prices":
		return p.priceQuestion(cat, offer, what)
	default:
		return p.T("obtain." + o.Fact)
	}
}

// priceQuestion asks for a price of an offer: by the unit when it is known to be
// one, by what it serves when that tells it from others, else by its role.
func (p *Printer) priceQuestion(cat *offers.Catalogue, offer *offers.Offer, id string) string {
	for i := range offer.Prices {
		price := &offer.Prices[i]
		if price.ID != id {
			continue
		}
		if price.Role == offers.Fee {
			return p.T("obtain.price.fee")
		}
		for _, claim := range price.Rate.Held() {
			if claim.Value.Abroad() {
				return p.T("obtain.price-euros")
			}
			if claim.Value.Unit != "" {
				return p.T("obtain.unit." + string(claim.Value.Unit))
			}
		}
		if len(price.For) > 0 {
			return p.T("obtain.price-for", "uses", p.List(Within(p.Uses(cat, price.For)...)))
		}
		return p.T("obtain.price." + string(price.Role))
	}
	return p.T("obtain.price.any")
}

// Headline says how firm the first place is, in one sentence.
func (p *Printer) Headline(cat *offers.Catalogue, h comparison.Headline) string {
	names := make([]string, len(h.Leaders))
	for i, id := range h.Leaders {
		names[i] = p.Offer(cat, id)
	}
	said := p.T("headline."+string(h.Kind), "offer", p.List(names), "offers", p.List(names), "known", p.Share(h.Known))
	if h.Even {
		said += " " + p.T("headline.even")
	}
	return said
}

// UnknownToAll names the criteria nobody knows anything of, or says nothing when
// there is none.
func (p *Printer) UnknownToAll(h comparison.Headline) string {
	if len(h.UnknownToAll) == 0 {
		return ""
	}
	names := make([]string, len(h.UnknownToAll))
	for i, id := range h.UnknownToAll {
		names[i] = p.T("criterion." + string(id))
	}
	return p.T("headline.unknown-to-all", "criteria", p.List(Within(names...)))
}

// BreakEven says which fact would turn the order of two offers, and which way. In
// a leading group it is the question that would separate them.
func (p *Printer) BreakEven(cat *offers.Catalogue, needs comparison.Needs, kind comparison.HeadlineKind, b comparison.BreakEven) string {
	fact := p.T("criterion." + string(b.Criterion))
	if b.Part != "" {
		fact = p.Part(cat, needs, b.Part)
	}
	id := "headline.falls"
	switch {
	case kind == comparison.LeadingGroup && b.Criterion == comparison.Cost:
		id = "headline.question-cost"
	case kind == comparison.LeadingGroup:
		id = "headline.question"
	case b.HasAmount && b.Above:
		id = "headline.passes-cost"
	case b.HasAmount:
		id = "headline.falls-cost"
	case b.Above:
		id = "headline.passes"
	case b.Value <= 0:
		id = "headline.gate"
	}
	return p.T(id,
		"offer", p.Offer(cat, b.Offer),
		"against", p.Offer(cat, b.Against),
		"fact", fact,
		"value", p.Level(b.Value),
		"amount", p.Money(b.Amount),
	)
}

// Level names a value between 0 and 1 on the scale of five words, from
// « insuffisant » to « fort ».
func (p *Printer) Level(value float64) string {
	return p.T("scale." + strconv.Itoa(Step(value)))
}

// Extent says a value in words: « bon », « de faible à fort », « inconnu ».
func (p *Printer) Extent(i comparison.Interval) string {
	if i.Width() >= 1-comparison.Tolerance {
		return p.T("scale.unknown")
	}
	low, high := p.Level(i.Low), p.Level(i.High)
	if low == high {
		return low
	}
	return p.T("scale.extent", "low", low, "high", high)
}

// Step places a value between 0 and 1 on the scale of five, from 1 to 5.
func Step(value float64) int { return min(1+int(value*5), 5) }

// ExposureLevel says how far US law reaches an offer: « au moins : indirecte, par
// un sous-traitant, contenu atténué ».
func (p *Printer) ExposureLevel(e comparison.Exposure) string {
	said := p.Word("exposure", string(e.Level))
	if e.Softened {
		said = p.T("exposure.softened", "level", said)
	}
	if e.AtLeast {
		said = p.T("exposure.at-least", "level", said)
	}
	return said
}
