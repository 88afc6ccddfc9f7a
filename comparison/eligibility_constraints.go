package comparison

import (
	"maps"
	"slices"

	"bascule/offers"
)

// The keys of the dossier's [needs.constraints], as [Reason.Constraint] names
// them.
const (
	ConstraintManaged      = "managed"
	ConstraintEUOnly       = "eu-only"
	ConstraintEUParent     = "eu-parent"
	ConstraintOwnDomain    = "own-domain"
	ConstraintMonthly      = "monthly-billing"
	ConstraintNoMembership = "no-membership"
	ConstraintSameRegion   = "same-region"
	ConstraintSupportDelay = "support-delay-days"
	ConstraintSoftware     = "software"
	ConstraintCards        = "cards"
)

// constraint is one condition the board ticked, and how to check it.
type constraint struct {
	key   string
	check func(*offers.Offer) check
}

// check is the answer of an offer to a constraint.
type check struct {
	met        truth
	strong     bool // when not met: well enough proven to exclude
	statements []offers.Statement
}

// conditions lists the constraints the board ticked, in the order of their keys
// above. Cards are checked with the cards; a region constraint without a region
// asks nothing.
func (a *assessor) conditions() []constraint {
	c := a.session.Needs.Constraints
	var list []constraint
	add := func(asked bool, key string, f func(*offers.Offer) check) {
		if asked {
			list = append(list, constraint{key, f})
		}
	}
	add(c.Managed, ConstraintManaged, checkManaged)
	add(c.EUOnly, ConstraintEUOnly, a.checkEUOnly)
	add(c.EUParent, ConstraintEUParent, func(o *offers.Offer) check { return checkFact(o.Host.Owner, a.inEU) })
	add(c.OwnDomain, ConstraintOwnDomain, checkOwnDomain)
	add(c.MonthlyBilling, ConstraintMonthly, func(o *offers.Offer) check { return checkFact(o.MonthlyBilling, identity) })
	add(c.NoMembership, ConstraintNoMembership, checkNoMembership)
	add(c.SameRegion && a.session.Association.Region != "", ConstraintSameRegion, a.checkRegion)
	add(c.SupportDelayDays > 0, ConstraintSupportDelay, func(o *offers.Offer) check {
		return checkFact(o.SupportDelay, func(days int) bool { return days <= c.SupportDelayDays })
	})
	add(len(c.Software) > 0, ConstraintSoftware, a.checkSoftware)
	return list
}

func identity(v bool) bool { return v }

// checkFact checks a constraint that one fact answers.
func checkFact[T any](fact offers.Fact[T], is func(T) bool) check {
	return check{holds(fact, is), fact.Proof().Strong(), statements(fact)}
}

func (a *assessor) inEU(c offers.Country) bool { return a.catalogue.Countries[c].EU }

// checkManaged asks whether the host maintains and updates. The kind of an offer
// is what the offer is, not a claim; « à la carte » does not say who updates.
func checkManaged(offer *offers.Offer) check {
	switch offer.Kind {
	case offers.Managed, offers.Guided:
		return check{met: yes}
	case offers.SelfHosted:
		return check{met: no, strong: true}
	}
	return check{}
}

// checkEUOnly asks whether data is hosted, backed up and reached from the EU
// only. One place elsewhere is enough to say no; all three roles must be known to
// say yes.
func (a *assessor) checkEUOnly(offer *offers.Offer) check {
	result := check{met: yes}
	known := map[offers.Role]bool{}
	for i := range offer.Host.Places {
		place := &offer.Host.Places[i]
		result.statements = append(result.statements, statements(place.Country)...)
		switch holds(place.Country, a.inEU) {
		case yes:
			known[place.Role] = true
		case no:
			if result.met != no {
				result.met, result.strong = no, false
			}
			result.strong = result.strong || place.Country.Proof().Strong()
		case unclear:
			if result.met == yes {
				result.met = unclear
			}
		}
	}
	for _, role := range offers.Roles() {
		if result.met == yes && !known[role] {
			result.met = unclear
		}
	}
	return result
}

// checkOwnDomain asks whether the offer accepts a domain name of ours. A « yes,
// but » is to be verified.
func checkOwnDomain(offer *offers.Offer) check {
	result := checkFact(offer.OwnDomain, func(v offers.Answer) bool { return v == offers.Yes })
	if result.met == no && holds(offer.OwnDomain, func(v offers.Answer) bool { return v == offers.No }) != yes {
		result.met = unclear
	}
	return result
}

// checkNoMembership asks whether the offer can be had without joining the host.
// A price for those who do not join answers yes.
func checkNoMembership(offer *offers.Offer) check {
	for i := range offer.Prices {
		if offer.Prices[i].Role == offers.NonMember {
			return check{met: yes, statements: statements(offer.Prices[i].Rate)}
		}
	}
	return checkFact(offer.Admission, func(v offers.Admission) bool { return v != offers.MembersOnly })
}

// checkRegion asks whether the host is in our region; another country is another
// region.
func (a *assessor) checkRegion(offer *offers.Offer) check {
	ours := a.session.Association.Region
	result := checkFact(offer.Host.Region, func(r offers.RegionID) bool { return r == ours })
	if offer.Host.Region.State() != offers.Unknown {
		return result
	}
	country := a.country()
	if country != "" && holds(offer.Host.Country, func(c offers.Country) bool { return c == country }) == no {
		return check{no, offer.Host.Country.Proof().Strong(), statements(offer.Host.Country)}
	}
	return result
}

// country is the association's: the one it gives, else its region's.
func (a *assessor) country() offers.Country {
	if given := a.session.Association.Country; given != "" {
		return given
	}
	return a.catalogue.Regions[a.session.Association.Region].Country
}

// checkSoftware asks whether one of the wanted programs is there. A list of
// programs that does not name one is no proof that it is missing: such a « no »
// is always weak.
func (a *assessor) checkSoftware(offer *offers.Offer) check {
	wanted := a.session.Needs.Constraints.Software
	ours := func(list []offers.SoftwareID) bool {
		return slices.ContainsFunc(list, func(id offers.SoftwareID) bool { return slices.Contains(wanted, id) })
	}
	for _, use := range slices.Sorted(maps.Keys(offer.Services)) {
		if service := offer.Services[use]; holds(service.Software, ours) == yes {
			return check{met: yes, statements: statements(service.Software)}
		}
	}
	result := check{met: no}
	for _, id := range wanted {
		for _, use := range a.catalogue.Software[id].Uses {
			service := offer.Services[use]
			absent := holds(service.Delivery, func(d offers.Delivery) bool { return d == offers.Absent })
			switch {
			case absent == yes:
				result.statements = append(result.statements, statements(service.Delivery)...)
			case holds(service.Software, ours) == no:
				result.statements = append(result.statements, statements(service.Software)...)
			default:
				result.met = unclear
			}
		}
	}
	if len(result.statements) == 0 {
		result.met = unclear
	}
	return result
}
