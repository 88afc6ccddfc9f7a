package comparison

import "bascule/offers"

// values works out what each criterion is worth for an offer, in the order of
// [CriterionIDs] (design §5.3).
// Only the values of the last call are valid: they share one room.
func (c *clerk) values(s *Standing, met []meeting, verdicts []verdict) []Value {
	a, values, room := c.assessor, c.valued[:0], c.room[:0]
	for _, id := range CriterionIDs() {
		start := len(room)
		switch id {
		case Coverage:
			room = a.coverage(room, met)
		case Cost:
			values = append(values, a.costValue(s.Cost.Yearly))
			continue
		case Simplicity:
			room = a.simplicity(room, s.Offer, met)
		case Help:
			room = a.help(room, s.Offer)
		case Proximity:
			values = append(values, a.proximity(s.Offer.Host))
			continue
		default:
			room = a.cardParts(room, id, verdicts)
		}
		values = append(values, judgeParts(id, room[start:len(room):len(room)]))
	}
	return values
}

// judgeParts makes the value of a criterion of its parts; without any there is
// nothing to judge.
func judgeParts(id CriterionID, parts []Part) Value {
	if len(parts) == 0 {
		return Value{Criterion: id}
	}
	return Value{Criterion: id, Judged: true, Interval: mean(parts), Parts: parts}
}

// coverage adds a part for each wanted use but single sign-on, musts counted
// twice.
func (a *assessor) coverage(parts []Part, met []meeting) []Part {
	for i := range met {
		w := &a.wants[i]
		if !w.scored() {
			continue
		}
		share := float64(UsefulShare)
		if w.must() {
			share = MustShare
		}
		parts = append(parts, Part{Name: w.name, Share: share, Interval: met[i].coverage, Statements: met[i].statements})
	}
	return parts
}

// simplicity adds a part for each wanted use, three quarters of the value
// together, and one for single sign-on.
func (a *assessor) simplicity(parts []Part, offer *offers.Offer, met []meeting) []Part {
	uses := 0
	for i := range met {
		if a.wants[i].scored() {
			uses++
			parts = append(parts, Part{Name: a.wants[i].name, Share: SimplicityUses, Interval: met[i].delivered, Statements: met[i].statements})
		}
	}
	if uses == 0 {
		return parts
	}
	login := offer.Services[offers.UseSSO].Delivery
	return append(parts, Part{
		Name:       string(offers.UseSSO),
		Share:      SimplicitySSO * float64(uses),
		Interval:   spread(login, deliveredHere),
		Statements: statements(login),
	})
}

// help adds a part for each kind of help wanted.
func (a *assessor) help(parts []Part, offer *offers.Offer) []Part {
	for _, kind := range a.session.Needs.Help {
		fact := offer.HelpWith(kind)
		parts = append(parts, Part{Name: string(kind), Share: 1, Interval: spread(fact, HelpValue), Statements: statements(fact)})
	}
	return parts
}

// cardParts adds a part for each card of a criterion that applies, by severity.
func (a *assessor) cardParts(parts []Part, id CriterionID, verdicts []verdict) []Part {
	for i := range a.cards {
		card := &a.cards[i]
		if CriterionOf(card.Card.Number) != id {
			continue
		}
		parts = append(parts, cardPart(card, verdicts[i]))
	}
	return parts
}

// cardPart is a card as an ingredient of its criterion.
func cardPart(card *AppliedCard, v verdict) Part {
	return Part{Name: string(card.Card.ID), Share: SeverityShare(card.Severity), Interval: v.interval, Statements: v.statements}
}

// costValue weighs a yearly cost against the reference budget. An end that is
// not known is the end of the scale.
func (a *assessor) costValue(cost Range) Value {
	if !a.budgeted {
		return Value{Criterion: Cost}
	}
	interval := Anything()
	if cost.LowKnown {
		interval.High = CostValue(cost.Low, a.reference)
	}
	if cost.HighKnown {
		interval.Low = CostValue(cost.High, a.reference)
	}
	return Value{Criterion: Cost, Judged: true, Interval: interval}
}

// proximity is worth 1 in our region, half in our country, else nothing.
func (a *assessor) proximity(host *offers.Host) Value {
	region := a.session.Association.Region
	if region == "" {
		return Value{Criterion: Proximity}
	}
	country := a.country()
	interval := Anything()
	var from []offers.Statement
	switch {
	case host.Region.State() != offers.Unknown:
		from = statements(host.Region)
		interval = spread(host.Region, func(r offers.RegionID) float64 {
			switch {
			case r == region:
				return 1
			case country != "" && a.catalogue.Regions[r].Country == country:
				return 0.5
			}
			return 0
		})
	case host.Country.State() != offers.Unknown:
		from = statements(host.Country)
		inOurs := func(c offers.Country) bool { return c == country }
		switch holds(host.Country, inOurs) {
		case yes:
			interval = Interval{0.5, 1}
		case no:
			interval = Exactly(0)
		}
	}
	// The one part is the place itself: it carries what it rests on.
	return Value{
		Criterion: Proximity, Judged: true, Interval: interval,
		Parts: []Part{{Name: PartPlace, Share: 1, Interval: interval, Statements: from}},
	}
}

// PartPlace names the one part of [Proximity].
const PartPlace = "place"

// statusQuo assesses « ne rien changer » on what the association says of it: its
// cost, and the uses it names a tool for. The rest is not known.
func (a *assessor) statusQuo() *Standing {
	s := &Standing{Cost: StatusQuoCost(a.session)}
	named := map[offers.UseID]bool{}
	for _, tool := range a.session.Present {
		named[tool.Use] = true
	}
	met := make([]meeting, len(a.wants))
	for i := range a.wants {
		w := &a.wants[i]
		met[i] = meeting{state: useUnknown, coverage: Anything(), delivered: Anything()}
		for _, use := range w.uses {
			if named[use] {
				met[i] = meeting{state: useMet, known: true, coverage: Exactly(1), delivered: Anything()}
			}
		}
		if !w.must() {
			continue
		}
		s.Musts.Of++
		if met[i].state == useMet {
			s.Musts.Met++
		} else {
			s.Musts.Unknown = append(s.Musts.Unknown, w.name)
		}
	}
	verdicts := make([]verdict, len(a.cards))
	for i := range verdicts {
		verdicts[i].interval = Anything()
	}
	nobody := &offers.Offer{Host: &offers.Host{}} // of whom nothing is known
	s.values = a.clerk().values(&Standing{Offer: nobody, Cost: s.Cost}, met, verdicts)
	for _, value := range s.values {
		s.low, s.high = append(s.low, value.Interval.Low), append(s.high, value.Interval.High)
	}
	return s
}
