package comparison

import (
	"maps"
	"slices"

	"bascule/offers"
)

// CriterionID names one of the thirteen criteria a board weighs.
type CriterionID string

// The criteria of design §5.3, in the order screens show them.
const (
	Coverage      CriterionID = "coverage"
	Cost          CriterionID = "cost"
	Simplicity    CriterionID = "simplicity"
	Help          CriterionID = "help"
	Exit          CriterionID = "exit"
	Jurisdiction  CriterionID = "jurisdiction"
	Contract      CriterionID = "contract"
	Security      CriterionID = "security"
	Governance    CriterionID = "governance"
	FreeSoftware  CriterionID = "free"
	Accessibility CriterionID = "accessibility"
	Sobriety      CriterionID = "sobriety"
	Proximity     CriterionID = "proximity"
)

// CriterionIDs lists the criteria in order.
func CriterionIDs() []CriterionID {
	return []CriterionID{
		Coverage, Cost, Simplicity, Help, Exit, Jurisdiction, Contract, Security,
		Governance, FreeSoftware, Accessibility, Sobriety, Proximity,
	}
}

// MaxWeight is the heaviest weight; a weight is a whole number from 0 to it.
const MaxWeight = 5

// Weights are the board's, by criterion. A missing criterion weighs zero.
type Weights map[CriterionID]int

// Accounts counts the people who will log in. A breakdown by kind of people is
// optional; when one is given, Total is their sum.
type Accounts struct {
	Total int64
	By    map[offers.Person]int64
}

// Quantities are the numbers a price or a ceiling depends on.
type Quantities struct {
	Accounts    Accounts
	Mailboxes   int64 // on the association's own domain
	FilesGB     int64
	MailGB      int64
	Subscribers int64 // of the newsletter
	Lists       int64 // discussion lists
}

// Of returns the quantity of a resource, storage being files and mail together.
func (q Quantities) Of(r offers.Resource) offers.Quantity {
	switch r {
	case offers.Accounts:
		return offers.Quantity(q.Accounts.Total)
	case offers.Storage:
		return offers.Gigabytes(q.FilesGB + q.MailGB)
	case offers.Mailboxes:
		return offers.Quantity(q.Mailboxes)
	case offers.Subscribers:
		return offers.Quantity(q.Subscribers)
	case offers.Lists:
		return offers.Quantity(q.Lists)
	}
	return 0
}

// Constraints are the conditions the board itself ticked. Zero means not asked.
type Constraints struct {
	Managed          bool                // the host maintains and updates
	EUOnly           bool                // hosting, back-ups and support access in the EU
	EUParent         bool                // ultimate owner in the EU
	OwnDomain        bool                // the offer accepts our domain name
	MonthlyBilling   bool                // may be paid by the month
	NoMembership     bool                // we cannot join the host as a member
	SameRegion       bool                // the host must be in our region
	SupportDelayDays int                 // a promised answer within so many working days; 0 means not asked
	Software         []offers.SoftwareID // one of them must be there
	Cards            []offers.CardID     // cards made deal-breakers
}

// Budget is what the board can pay a year.
type Budget struct {
	Amount offers.Money
	Known  bool
	Firm   bool // a ceiling rather than a wish
}

// Needs is what the board wants of an offer.
type Needs struct {
	Profile     offers.ProfileID
	Quantities  Quantities
	Uses        map[offers.UseID]offers.Level
	AnyOf       []offers.AnyOf
	Constraints Constraints
	Takings     Takings
	HourWorth   HourWorth
	Budget      Budget
	Help        []offers.HelpKind
	Weights     Weights
	Assumed     []string // the paths answered « je ne sais pas »: the profile's value stands
}

// Clone returns a copy that shares nothing with n.
func (n Needs) Clone() Needs {
	n.Quantities.Accounts.By = maps.Clone(n.Quantities.Accounts.By)
	n.Uses = maps.Clone(n.Uses)
	n.AnyOf = slices.Clone(n.AnyOf)
	for i := range n.AnyOf {
		n.AnyOf[i].Uses = slices.Clone(n.AnyOf[i].Uses)
	}
	n.Constraints.Software = slices.Clone(n.Constraints.Software)
	n.Constraints.Cards = slices.Clone(n.Constraints.Cards)
	n.Help = slices.Clone(n.Help)
	n.Weights = maps.Clone(n.Weights)
	n.Assumed = slices.Clone(n.Assumed)
	return n
}
