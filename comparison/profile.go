package comparison

import (
	"slices"

	"bascule/offers"
)

// NewSession starts the work of a board from a profile: its needs, its kind of
// structure and the data it holds. A profile the catalogue does not have gives an
// empty session.
func NewSession(cat *offers.Catalogue, id offers.ProfileID) Session {
	profile, known := cat.Profile(id)
	if !known {
		return Session{}
	}
	return Session{
		Association: Association{Body: profile.Body, Data: dataOf(profile)},
		Needs:       needsOf(profile),
	}
}

// ReferenceBudget is the yearly amount [Cost] is measured against: the board's
// budget, else the upper figure of the profile; not known when neither is given.
func ReferenceBudget(cat *offers.Catalogue, s Session) (budget offers.Money, known bool) {
	if s.Needs.Budget.Known {
		return s.Needs.Budget.Amount, true
	}
	profile, known := cat.Profile(s.Needs.Profile)
	return profile.BudgetHigh, known && profile.BudgetHigh > 0
}

// needsOf is what a profile wants. Its budget is a figure to compare with, not the
// board's own.
func needsOf(p offers.Profile) Needs {
	needs := Needs{
		Profile: p.ID,
		Quantities: Quantities{
			Accounts:    Accounts{Total: p.Accounts},
			Mailboxes:   p.Mailboxes,
			FilesGB:     p.FilesGB,
			MailGB:      p.MailGB,
			Subscribers: p.Subscribers,
			Lists:       p.Lists,
		},
		Uses:    p.Uses,
		AnyOf:   p.AnyOf,
		Help:    p.Help,
		Weights: Weights{},
	}
	for id, weight := range p.Weights {
		needs.Weights[CriterionID(id)] = weight
	}
	return needs.Clone()
}

// dataOf is the personal data a profile holds, in the order of [DataKinds].
func dataOf(p offers.Profile) []DataKind {
	var held []DataKind
	for _, kind := range DataKinds() {
		if slices.Contains(p.Sensitive, string(kind)) {
			held = append(held, kind)
		}
	}
	return held
}

// follow replaces the needs by those of a profile. The association keeps what the
// board said of it; what was only the former profile's follows.
func (s Session) follow(cat *offers.Catalogue, p offers.Profile) Session {
	former, _ := cat.Profile(s.Needs.Profile)
	if s.Association.Body == "" || s.Association.Body == former.Body {
		s.Association.Body = p.Body
	}
	if len(s.Association.Data) == 0 || slices.Equal(s.Association.Data, dataOf(former)) {
		s.Association.Data = dataOf(p)
	}
	s.Needs = needsOf(p)
	return s
}
