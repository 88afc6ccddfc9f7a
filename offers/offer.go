package offers

import "slices"

// OfferID names an offer; it is unique in the catalogue.
type OfferID string

// OfferKind says how an offer is provided.
type OfferKind string

// The kinds of offers.
const (
	Managed    OfferKind = "managed"     // the host maintains and updates (infogéré)
	Unbundled  OfferKind = "unbundled"   // the software alone, technical support only (à la carte)
	Guided     OfferKind = "guided"      // with diagnosis, migration, training (accompagné)
	SelfHosted OfferKind = "self-hosted" // we install and run it
)

// OfferKinds lists the kinds.
func OfferKinds() []OfferKind { return []OfferKind{Managed, Unbundled, Guided, SelfHosted} }

// OfferStatus says whether an offer can be had.
type OfferStatus string

// The statuses.
const (
	Current  OfferStatus = "current"
	Planned  OfferStatus = "planned"
	Historic OfferStatus = "historic" // withdrawn, or not known to exist any more
)

// OfferStatuses lists the statuses.
func OfferStatuses() []OfferStatus { return []OfferStatus{Current, Planned, Historic} }

// Body is a kind of structure an offer may accept.
type Body string

// The kinds of structures (facts/domain.md §3.4, Q4).
const (
	Association Body = "association"
	Collective  Body = "collective" // without legal status
	Union       Body = "union"
	Cooperative Body = "cooperative"
	Foundation  Body = "foundation"
	PublicBody  Body = "public-body"
	Company     Body = "company"
	Individual  Body = "individual"
)

// Bodies lists the kinds of structures.
func Bodies() []Body {
	return []Body{Association, Collective, Union, Cooperative, Foundation, PublicBody, Company, Individual}
}

// Person is a kind of people who may hold an account.
type Person string

// The kinds of people.
const (
	Staff      Person = "staff"
	Board      Person = "board"
	Volunteers Person = "volunteers"
	Members    Person = "members"
)

// Persons lists the kinds of people.
func Persons() []Person { return []Person{Staff, Board, Volunteers, Members} }

// Admission says how one gets in.
type Admission string

// The admissions.
const (
	OpenDoor     Admission = "open"
	OnRequest    Admission = "on-request" // a file is examined
	MembersOnly  Admission = "members"    // one must join the host
	ThroughOther Admission = "partner"    // through a network or a reseller
)

// Admissions lists the admissions.
func Admissions() []Admission {
	return []Admission{OpenDoor, OnRequest, MembersOnly, ThroughOther}
}

// Offer is what can be bought or joined: services with prices and ceilings.
type Offer struct {
	ID      OfferID
	Host    *Host
	Name    string
	Kind    OfferKind
	Status  OfferStatus
	Summary Text
	Website string
	Written Origin

	Admission      Fact[Admission]
	OwnDomain      Fact[Answer] // the offer accepts a domain name of ours
	MonthlyBilling Fact[bool]   // may be paid by the month
	SupportDelay   Fact[int]    // promised delay in working days
	VolunteerHours Fact[int]    // our own people's hours a year it takes; never part of a cost
	Accepts        map[Body]Fact[Answer]
	AcceptsPeople  map[Person]Fact[Answer]
	Ceilings       map[Resource]Ceiling
	Services       map[UseID]Service
	Prices         []Price                      // in the order of their ids
	Answers        map[CardID]Fact[Answer]      // where the offer differs from its host
	Help           map[HelpKind]Fact[HelpLevel] // where the offer differs from its host
	Remarks        []Remark
}

// AsksHours reports whether our own people's hours are part of what the offer takes:
// we would run it, or somebody says how many it needs.
func (o *Offer) AsksHours() bool { return o.Kind == SelfHosted || len(o.VolunteerHours.Held()) > 0 }

// Answer returns what is claimed of a card: the offer's own answer where it has
// one, else its host's.
func (o *Offer) Answer(card CardID) Fact[Answer] {
	if own, ok := o.Answers[card]; ok {
		return own
	}
	return o.Host.Answers[card]
}

// HelpWith returns what is claimed of a kind of help: the offer's own where it
// has one, else its host's.
func (o *Offer) HelpWith(kind HelpKind) Fact[HelpLevel] {
	if own, ok := o.Help[kind]; ok {
		return own
	}
	return o.Host.Help[kind]
}

// Ceiling is a published limit, and whether the host publishes a way past it.
type Ceiling struct {
	Max       Fact[Quantity]
	Extension Fact[bool] // a published extension exists
}

// Delivery says how a use is made available by an offer.
type Delivery string

// The deliveries (design §3.1).
const (
	Included    Delivery = "included"
	Option      Delivery = "option"       // at a surcharge
	Shared      Delivery = "shared"       // an instance shared with others
	SelfInstall Delivery = "self-install" // to be installed by us on what the host rents
	Announced   Delivery = "announced"
	Absent      Delivery = "absent"
)

// Deliveries lists the deliveries.
func Deliveries() []Delivery {
	return []Delivery{Included, Option, Shared, SelfInstall, Announced, Absent}
}

// Service is a use made available by an offer. The zero Service is unknown.
type Service struct {
	Use      UseID
	Delivery Fact[Delivery]
	Software Fact[[]SoftwareID]
	Caveat   Fact[Text] // a known bug or limit, in our words

	FreeWithoutAccount Fact[bool] // anybody may use it, without paying nor signing up
}

// Rendered reports whether somebody says that the use can be had: a source in
// dispute with others is enough, an announcement is not.
func (s Service) Rendered() bool {
	return slices.ContainsFunc(s.Delivery.Held(), func(c Claim[Delivery]) bool {
		return c.Value != Absent && c.Value != Announced
	})
}
