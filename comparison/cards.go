package comparison

import (
	"slices"

	"bascule/offers"
)

// AppliedCard is a criteria card that applies to this association, with the
// severity in force here.
type AppliedCard struct {
	Card     offers.Card
	Severity offers.Severity
	Ticked   bool // the board itself made it a deal-breaker
	Asked    bool // the profile asks to obtain it before signing

	firm bool // a « no » is a deal-breaker whatever the severity shown
}

// Gate reports whether the card is a deal-breaker here: to be obtained before
// signing as long as it is not known to pass.
func (c AppliedCard) Gate() bool { return c.Severity == offers.DealBreaker }

// ApplyCards lists the cards that apply to an association, by number. A card
// kept to care data, minors or sensitive data is left out, for every offer,
// unless the association holds some or the board asks for it.
func ApplyCards(cat *offers.Catalogue, s Session) []AppliedCard {
	var asked []offers.CardID
	if profile, ok := cat.Profile(s.Needs.Profile); ok {
		asked = profile.Cards
	}
	var list []AppliedCard
	for _, card := range cat.Cards {
		change, changed := s.Severities[card.ID]
		ticked := slices.Contains(s.Needs.Constraints.Cards, card.ID)
		severity := defaultSeverity(card, s.Association)
		if changed && change.Severity != "" {
			severity = change.Severity
		}
		if ticked {
			severity = offers.DealBreaker
		}
		if severity == "" {
			continue
		}
		list = append(list, AppliedCard{
			Card:     card,
			Severity: severity,
			Ticked:   ticked || changed && change.Severity == offers.DealBreaker,
			Asked:    slices.Contains(asked, card.ID),
			firm:     card.ID == offers.CardEncryption && !changed,
		})
	}
	return list
}

// defaultSeverity is what a card weighs for an association, before the board
// changes it; empty when the card is without object there (facts/criteria.md §6).
func defaultSeverity(card offers.Card, a Association) offers.Severity {
	switch card.ID {
	case offers.CardHealth:
		if !a.Holds(CareData) {
			return ""
		}
		return offers.DealBreaker
	case offers.CardMinors:
		return when(a.Holds(MinorData), offers.Important, "")
	case offers.CardSensitive:
		return when(a.HoldsSensitive(), offers.Important, "")
	case offers.CardAccessibility:
		return when(a.PublicService, offers.Important, card.Severity)
	case offers.CardEndToEnd:
		return when(a.HoldsSensitive(), offers.Important, card.Severity)
	}
	return card.Severity
}

func when(condition bool, then, otherwise offers.Severity) offers.Severity {
	if condition {
		return then
	}
	return otherwise
}

// HoldsSensitive reports whether the association holds special categories of
// data (art. 9 GDPR).
func (a Association) HoldsSensitive() bool {
	return slices.ContainsFunc([]DataKind{OpinionData, ReligionData, UnionData, HealthData, CareData}, a.Holds)
}

// verdict is what a card is worth for one offer, and how well a « no » is proven.
type verdict struct {
	interval   Interval
	statements []offers.Statement
	strong     bool
}

// fails reports whether the card is answered by a « no ».
func (v verdict) fails() bool { return v.interval.High == 0 }

// answer works out what a card is worth for an offer.
func (a *assessor) answer(card offers.CardID, offer *offers.Offer, e *Exposure) verdict {
	switch card {
	case offers.CardUSExposure:
		return a.exposureAnswer(e)
	case offers.CardSensitive:
		return a.sensitiveAnswer(offer, e)
	case offers.CardTransfers:
		if v := claimed(offer.Answer(card)); v.interval.Width() == 0 {
			return v
		}
		return a.transferAnswer(offer)
	}
	return claimed(offer.Answer(card))
}

// claimed is what the claims of an answer are worth: the hull when they differ.
func claimed(fact offers.Fact[offers.Answer]) verdict {
	return verdict{spread(fact, AnswerValue), statements(fact), fact.Proof().Strong()}
}

// exposureAnswer derives card 1 from the level (facts/criteria.md §7.4).
func (a *assessor) exposureAnswer(e *Exposure) verdict {
	v := verdict{statements: exposureStatements(e), strong: e.proven}
	switch e.Level {
	case U0:
		v.interval = Exactly(1)
	case U1, U2:
		v.interval = Exactly(0.5)
		if e.AtLeast {
			v.interval.Low = 0
		}
		if e.Level == U2 && a.session.Association.HoldsSensitive() && !e.Softened {
			v.interval = Exactly(0)
		}
	case U3, U4:
		v.interval = Exactly(0)
		if e.Softened {
			v.interval = Exactly(0.5)
		}
	default:
		v.interval = Anything()
	}
	return v
}

// transferAnswer derives card 4 where no source settles it: a host whose places
// and sub-processors are all known, and all in the EEA or in countries an
// adequacy decision covers, transfers nothing without a basis.
func (a *assessor) transferAnswer(offer *offers.Offer) verdict {
	fact := offer.Answer(offers.CardTransfers)
	covered := func(c offers.Country) bool {
		info := a.catalogue.Countries[c]
		return info.EU || info.EEA || info.Adequate
	}
	var list []offers.Statement
	known := map[offers.Role]bool{}
	for i := range offer.Host.Places {
		place := &offer.Host.Places[i]
		if holds(place.Country, covered) != yes {
			return claimed(fact)
		}
		known[place.Role] = true
		list = append(list, statements(place.Country)...)
	}
	for _, role := range offers.Roles() {
		if !known[role] {
			return claimed(fact)
		}
	}
	if isTrue(offer.Host.SubprocessorsListed) != yes || fact.State() == offers.Disputed {
		return claimed(fact)
	}
	for i := range offer.Host.Subprocessors {
		s := &offer.Host.Subprocessors[i]
		sees := holds(s.Access, func(v offers.Access) bool { return v != offers.NoAccess })
		if sees != no && holds(s.Country, covered) != yes {
			return claimed(fact)
		}
		list = append(list, statements(s.Country)...)
	}
	return verdict{interval: Exactly(1), statements: append(list, statements(offer.Host.SubprocessorsListed)...)}
}

// sensitiveAnswer derives card 21 from the exposure, the contract and the access
// control. A host that itself advises against sensitive data settles it.
func (a *assessor) sensitiveAnswer(offer *offers.Offer, e *Exposure) verdict {
	own := claimed(offer.Answer(offers.CardSensitive))
	if own.fails() {
		return own
	}
	contract, access := claimed(offer.Answer(offers.CardContract)), claimed(offer.Answer(offers.CardAccess))
	measures := Interval{
		min(contract.interval.Low, access.interval.Low), min(contract.interval.High, access.interval.High),
	}
	v := verdict{
		interval:   measures,
		statements: slices.Concat(own.statements, exposureStatements(e), contract.statements, access.statements),
		strong:     contract.fails() && contract.strong || access.fails() && access.strong,
	}
	switch {
	case e.Softened || e.Level == U0:
	case e.Level == U3 || e.Level == U4:
		v.interval, v.strong = Exactly(0), e.proven
	case e.Level == U1 || e.Level == U2:
		v.interval = Interval{min(measures.Low, 0.5), min(measures.High, 0.5)}
		if e.AtLeast {
			v.interval.Low = 0
		}
	default:
		v.interval.Low = 0
	}
	v.interval = own.interval.within(v.interval)
	return v
}

// within keeps a claimed interval inside the derived one: the nearest there is
// when they do not meet.
func (i Interval) within(derived Interval) Interval {
	return Interval{
		min(max(i.Low, derived.Low), derived.High),
		max(min(i.High, derived.High), derived.Low),
	}
}

// exposureStatements gathers what an exposure rests on.
func exposureStatements(e *Exposure) []offers.Statement {
	var list []offers.Statement
	for i := range e.Because {
		list = append(list, e.Because[i].Statements...)
	}
	return list
}
