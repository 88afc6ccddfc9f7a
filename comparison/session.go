package comparison

import (
	"maps"
	"slices"

	"bascule/offers"
)

// Autonomy says who in the association can administer an online tool (Q3).
type Autonomy string

// The autonomies. The zero Autonomy is not answered.
const (
	NobodyCan  Autonomy = "nobody"
	OneCan     Autonomy = "one"
	SeveralCan Autonomy = "several"
)

// Autonomies lists the autonomies.
func Autonomies() []Autonomy { return []Autonomy{NobodyCan, OneCan, SeveralCan} }

// DataKind is a kind of personal data the association holds (Q14).
type DataKind string

// The kinds of data. Opinions, religion, union and health are special categories
// (art. 9 GDPR); care is health data collected for prevention, care or social
// follow-up, which calls for HDS; a sports certificate in a drawer is not care.
const (
	MemberData   DataKind = "members"
	DonationData DataKind = "donations"
	MinorData    DataKind = "minors"
	OpinionData  DataKind = "opinions"
	ReligionData DataKind = "religion"
	UnionData    DataKind = "union"
	HealthData   DataKind = "health"
	CareData     DataKind = "care"
	OffenceData  DataKind = "offences"
	PayrollData  DataKind = "payroll"
	WelcomedData DataKind = "beneficiaries" // people received, vulnerable people
)

// DataKinds lists the kinds of data in the order screens show them.
func DataKinds() []DataKind {
	return []DataKind{
		MemberData, DonationData, MinorData, OpinionData, ReligionData, UnionData,
		HealthData, CareData, OffenceData, PayrollData, WelcomedData,
	}
}

// Association is who decides.
type Association struct {
	Name          string
	Body          offers.Body
	Country       offers.Country
	Region        offers.RegionID
	FirstMonth    int // of the financial year, 1 to 12; 0 when not answered
	Data          []DataKind
	Autonomy      Autonomy
	RecoversVAT   bool
	PublicService bool // art. 47 of the law of 2005 applies: accessibility is then important
}

// Holds reports whether the association holds a kind of data.
func (a Association) Holds(kind DataKind) bool { return slices.Contains(a.Data, kind) }

// Ownership says in whose name a present tool is held.
type Ownership string

// The ownerships.
const (
	OwnedByUs     Ownership = "association"
	OwnedByPerson Ownership = "person"
)

// Ownerships lists the ownerships.
func Ownerships() []Ownership { return []Ownership{OwnedByUs, OwnedByPerson} }

// Tool is something the association uses today for one use (Q11).
type Tool struct {
	ID     string
	Use    offers.UseID
	Name   string
	Yearly offers.Money
	Priced bool // Yearly is known
	Owner  Ownership
}

// SeverityChange is the severity the board gave a card: it may give any, and
// who, when and why are kept.
type SeverityChange struct {
	Severity offers.Severity
	Who      string
	On       offers.Date
	Why      string
}

// Session is the board's work: everything that is saved in its dossier.
type Session struct {
	Association   Association
	Needs         Needs
	Present       []Tool
	Shortlist     []offers.OfferID
	Notes         map[string]string // by offer id or criterion id
	Presentations []Presentation    // sequences of views, by id
	Severities    map[offers.CardID]SeverityChange
	Confirmed     []string          // weakly proven « no » the board confirmed: "offer/card"
	Sources       []offers.Source   // of the board's own claims: a quote, a mail
	Additions     []offers.Addition // the board's own claims and its hypotheses
	Journal       []Step
}

// Clone returns a copy that shares nothing with s.
func (s Session) Clone() Session {
	s.Association.Data = slices.Clone(s.Association.Data)
	s.Needs = s.Needs.Clone()
	s.Present = slices.Clone(s.Present)
	s.Shortlist = slices.Clone(s.Shortlist)
	s.Notes = maps.Clone(s.Notes)
	s.Presentations = slices.Clone(s.Presentations)
	for i := range s.Presentations {
		s.Presentations[i].Views = slices.Clone(s.Presentations[i].Views)
	}
	s.Severities = maps.Clone(s.Severities)
	s.Confirmed = slices.Clone(s.Confirmed)
	s.Sources = slices.Clone(s.Sources)
	s.Additions = slices.Clone(s.Additions)
	for i := range s.Additions {
		s.Additions[i] = s.Additions[i].Clone()
	}
	s.Journal = slices.Clone(s.Journal) // what a step wrote is never written over
	return s
}
