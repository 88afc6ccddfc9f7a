package comparison

import (
	"slices"

	"bascule/offers"
)

// useState is how an offer answers a want, the better the greater.
type useState int8

const (
	useAbsent useState = iota
	useSelfInstall
	useAnnounced
	useUnknown
	useMet
)

// code is the reason a must in that state is to be verified.
func (s useState) code() ReasonCode {
	switch s {
	case useSelfInstall:
		return MustSelfInstall
	case useAnnounced:
		return MustAnnounced
	}
	return MustUnknown
}

// meeting is how one offer answers one want.
type meeting struct {
	state      useState
	known      bool     // what is said of it makes one state
	coverage   Interval // what it is worth in coverage
	delivered  Interval // what it is worth in simplicity: 1 when this offer delivers it
	statements []offers.Statement
}

// meet works out how an offer answers a want; any one of several uses will do,
// so the best counts.
func (a *assessor) meet(offer *offers.Offer, w *want) meeting {
	best := a.meetUse(offer, w.uses[0])
	for _, use := range w.uses[1:] {
		best = best.or(a.meetUse(offer, use))
	}
	return best
}

// or takes the better of two alternatives.
func (m meeting) or(n meeting) meeting {
	kept := m
	switch {
	case n.state > m.state:
		kept = n
	case n.state == m.state:
		kept.statements = append(m.statements[:len(m.statements):len(m.statements)], n.statements...)
	}
	kept.known = m.known || n.known
	kept.coverage = Interval{max(m.coverage.Low, n.coverage.Low), max(m.coverage.High, n.coverage.High)}
	kept.delivered = Interval{max(m.delivered.Low, n.delivered.Low), max(m.delivered.High, n.delivered.High)}
	return kept
}

// meetUse works out how an offer delivers a use.
func (a *assessor) meetUse(offer *offers.Offer, use offers.UseID) meeting {
	fact := offer.Services[use].Delivery
	m := meeting{
		state:      useUnknown,
		coverage:   spread(fact, func(d offers.Delivery) float64 { return DeliveryValue(d, a.autonomous()) }),
		delivered:  spread(fact, deliveredHere),
		statements: statements(fact),
	}
	for i, claim := range fact.Held() {
		state := a.stateOf(claim.Value)
		if i > 0 && state != m.state {
			m.state = useUnknown
			break
		}
		m.state = state
	}
	m.known = m.state != useUnknown
	return m
}

// stateOf is what a delivery means for a must. A must we would have to install
// is met when one of us at least can.
func (a *assessor) stateOf(d offers.Delivery) useState {
	switch d {
	case offers.Included, offers.Option, offers.Shared:
		return useMet
	case offers.SelfInstall:
		if a.autonomous() {
			return useMet
		}
		return useSelfInstall
	case offers.Announced:
		return useAnnounced
	}
	return useAbsent
}

// deliveredHere is 1 when this one offer delivers the use.
func deliveredHere(d offers.Delivery) float64 {
	switch d {
	case offers.Included, offers.Option, offers.Shared:
		return 1
	}
	return 0
}

// autonomous reports whether somebody in the association can install and run a
// tool. As long as nobody answered, it is not assumed.
func (a *assessor) autonomous() bool {
	return a.session.Association.Autonomy == OneCan || a.session.Association.Autonomy == SeveralCan
}

// cautions lists the wanted uses with a known bug or limit.
func (a *assessor) cautions(offer *offers.Offer) []offers.UseID {
	var list []offers.UseID
	for i := range a.wants {
		for _, use := range a.wants[i].uses {
			if a.hasCaution(offer, use) && !slices.Contains(list, use) {
				list = append(list, use)
			}
		}
	}
	return list
}

func (a *assessor) hasCaution(offer *offers.Offer, use offers.UseID) bool {
	if len(offer.Services[use].Caveat.Held()) > 0 {
		return true
	}
	for _, remarks := range [2][]offers.Remark{offer.Remarks, offer.Host.Remarks} {
		for i := range remarks {
			if remarks[i].Kind == offers.Caution && slices.Contains(remarks[i].Uses, use) {
				return true
			}
		}
	}
	return false
}
