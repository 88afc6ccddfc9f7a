package comparison

import (
	"slices"

	"bascule/offers"
)

// Group is where an offer stands before any weighing (design §5.2).
type Group string

// The groups, in the order they are listed.
const (
	Compliant Group = "compliant"
	ToVerify  Group = "to-verify"
	Partly    Group = "partial"
	Unrated   Group = "unrated"
	Excluded  Group = "excluded"
)

// Groups lists the groups in order.
func Groups() []Group { return []Group{Compliant, ToVerify, Partly, Unrated, Excluded} }

// Ranked reports whether offers of the group have a rank.
func (g Group) Ranked() bool { return g == Compliant || g == ToVerify || g == Partly }

// ReasonCode is why an offer stands in its group. The set is closed and listed
// in docs/json.md.
type ReasonCode string

// The reasons.
const (
	MustUnknown         ReasonCode = "must-unknown"
	MustAnnounced       ReasonCode = "must-announced"
	MustSelfInstall     ReasonCode = "must-self-install"
	MustAbsent          ReasonCode = "must-absent"
	ConstraintUnknown   ReasonCode = "constraint-unknown"
	ConstraintUnmet     ReasonCode = "constraint-unmet"
	ConstraintWeak      ReasonCode = "constraint-weak" // unmet, but weakly proven: to confirm
	CeilingExceeded     ReasonCode = "ceiling-exceeded"
	AudienceRefused     ReasonCode = "audience-refused"
	AudienceConditional ReasonCode = "audience-conditional"
	OverBudget          ReasonCode = "over-budget"
	CardFailed          ReasonCode = "card-failed"
	CardWeak            ReasonCode = "card-weak" // failed, but weakly proven: to confirm
	TooLittleKnown      ReasonCode = "too-little-known"
	NoMustKnown         ReasonCode = "no-must-known"
	NotOnSale           ReasonCode = "not-on-sale" // planned or historic
)

// Reason is one reason, with the things it speaks of. Only the fields its code
// needs are set.
type Reason struct {
	Code       ReasonCode
	Use        offers.UseID
	AnyOf      []offers.UseID // the alternatives of an any-of need
	Constraint string         // a key of the dossier's [needs.constraints]
	Card       offers.CardID
	Resource   offers.Resource
	Body       offers.Body
	Person     offers.Person
	Need       offers.Quantity // what we want
	Limit      offers.Quantity // what the offer allows at most
	Amount     offers.Money    // the least it costs
	Budget     offers.Money
	Share      float64            // of the weight that is known
	Statements []offers.Statement // what it rests on
	Old        bool               // every statement is third-party, or past its shelf life
	Confirmed  bool               // weakly proven, and the board confirmed it
}

// Confirmable returns what the board may confirm of the reason, or no longer
// confirm, as [Session.Confirms] takes it: a card or a condition. It is empty
// for reasons that do not wait for the board.
func (r Reason) Confirmable() string {
	switch {
	case !r.Confirmed && r.Code != CardWeak && r.Code != ConstraintWeak:
		return ""
	case r.Card != "":
		return string(r.Card)
	}
	return r.Constraint
}

// Obtain is something to get from the host before signing: a card or a fact,
// with its question in the texts or the card.
type Obtain struct {
	Card offers.CardID // set for a card
	Fact string        // else the path of a fact: "prices.storage", "ceilings.accounts"
}

// Musts counts the indispensable uses an offer covers. An any-of need counts as
// one and is named by its id.
type Musts struct {
	Met, Of int
	Missing []string
	Unknown []string
	Freely  []string // those of both that a service open to everybody renders elsewhere (decision 0043)
}

// Line is one line of a cost.
type Line struct {
	Price      string          // the id of the price, or "vat", "status-quo"
	Label      string          // a label id of the texts: the role of the price
	Uses       []offers.UseID  // an option's
	Resource   offers.Resource // what is counted, if anything
	Quantity   offers.Quantity // how much of it is paid for
	Yearly     bool            // false: paid once
	Range      Range
	Steps      []CostStep         // how its low end was computed; empty when nothing is added
	HighSteps  []CostStep         // how its high end was computed, when that is known and differs
	Assumes    string             // an assumption's id in the texts, or empty
	Hypothesis bool               // rests on a value the board typed
	Statements []offers.Statement // the price claims it rests on, and the rates of exchange
	Abroad     []offers.Rate      // the prices among them that were published in another currency
}

// CostStep is one multiplication behind a [Line]: Units times Amount times
// Periods, or a part of an amount when PerMille or Percent is set. Steps add up.
type CostStep struct {
	Units    int64 // how many units, or blocks
	Amount   offers.Money
	Periods  int64          // 12 for a monthly price, else 1
	PerMille int64          // set on a step of VAT: the thousandths of Amount; negative when VAT is taken out
	Percent  offers.Percent // set on a step of a commission: the share of Amount
	Total    offers.Money
}

// CostResult is what an offer costs this association.
type CostResult struct {
	Yearly Range // recurring, membership included: what is weighed
	Once   Range // set-up and share; see [CostResult.SaysOnce]
	Lines  []Line
}

// SaysOnce reports whether anything is known of what is paid once: some price of it
// is claimed, or nothing changes. Else Once adds nothing up, which is not a price of
// zero: nobody says whether there is one.
func (c CostResult) SaysOnce() bool {
	return slices.ContainsFunc(c.Lines, func(l Line) bool { return !l.Yearly || l.Label == LabelStatusQuo })
}

// Value is what one criterion is worth for one offer. What it weighs belongs to
// the [Result].
type Value struct {
	Criterion CriterionID
	Judged    bool // false: nothing to judge, left out for every offer
	Interval  Interval
	Parts     []Part // what it was made of
}

// Part is one ingredient of a [Value]: a use for coverage, a card for the card
// criteria, a kind of help. The value is the mean of its parts by Share.
type Part struct {
	Name       string // a use, a card, a help kind
	Share      float64
	Interval   Interval
	Statements []offers.Statement
}

// Standing is one offer, assessed.
type Standing struct {
	Offer    *offers.Offer // nil for the status quo
	Group    Group         // before weighing: never Unrated for want of known weight; empty for the status quo
	Reasons  []Reason
	Obtain   []Obtain
	Cautions []offers.UseID // musts and useful uses with a known caveat
	Musts    Musts
	Cost     CostResult
	Exposure Exposure

	low, high []float64  // what each criterion is worth, in order
	worth     []Interval // what each part of each criterion is worth, in order
	from      *assessor  // works out the values again, with what they rest on
	values    []Value    // where nothing can work them out again
	reach     reach      // the groups it could still be in
}

// StatusQuo is the id of « ne rien changer » in outputs.
const StatusQuo offers.OfferID = "status-quo"

// Ranked is a standing with the place the weights give it. Its Group and
// [Ranked.Reasons()] stand before those of the [Standing]: how much of the weight
// is known is only known once there are weights.
type Ranked struct {
	*Standing
	Group      Group
	Score      Interval // Σ weight × value / Σ weight
	KnownShare float64  // share of the weight that is known
	Rank       int      // 0 when its group has none; ties share
	RankLow    int      // best possible rank, whatever the unknowns turn out to be
	RankHigh   int      // worst possible rank

	place  int32 // in the catalogue
	little bool  // too little of the weight is known to rate it
}

// Reasons is why the offer stands in its group. The one reason of an unrated
// offer is why it is.
func (r *Ranked) Reasons() []Reason {
	switch {
	case r.Group != Unrated:
		return r.Standing.Reasons
	case r.little:
		return []Reason{{Code: TooLittleKnown, Share: r.KnownShare}}
	}
	return []Reason{{Code: NoMustKnown, Share: r.KnownShare}}
}

// Order says how offers are ordered inside a group.
type Order string

// The orders.
const (
	ByMiddle   Order = "middle"
	Prudent    Order = "prudent"    // low end: silence counts against
	Optimistic Order = "optimistic" // high end
)

// Orders lists the orders.
func Orders() []Order { return []Order{ByMiddle, Prudent, Optimistic} }

// HeadlineKind says how firm the first place is.
type HeadlineKind string

// The headlines of design §5.3.
const (
	LeadsWhatever HeadlineKind = "leads-whatever" // possible ranks [1, 1]
	LeadsOnKnown  HeadlineKind = "leads-on-known" // on what is known, with the break-even
	LeadingGroup  HeadlineKind = "leading-group"  // midpoints within 5 points
	NobodyLeads   HeadlineKind = "nobody"         // nothing eligible
)

// LeadMargin is the difference of midpoints, out of 1, under which offers form a
// leading group.
const LeadMargin = 0.05

// Headline is the ranking said in one sentence, as data.
type Headline struct {
	Kind         HeadlineKind
	Leaders      []offers.OfferID // one, or the leading group
	Known        float64          // share of the weight known for the first
	Challenger   offers.OfferID   // who could overturn it
	BreakEven    *BreakEven       // the fact that would settle or overturn it
	Even         bool             // no weight was given: every criterion counts the same
	UnknownToAll []CriterionID    // judged, and wholly unknown for all contenders
}

// BreakEven is the value of one unknown at which the order of two offers turns,
// everything else standing where the order looks at it.
type BreakEven struct {
	Offer     offers.OfferID // whose fact is unknown
	Against   offers.OfferID // the offer it passes, or falls behind
	Criterion CriterionID
	Part      string       // the ingredient whose knowing would decide, or empty for the whole criterion
	Value     float64      // of the part, or of the criterion, in [0, 1]
	Above     bool         // the order turns above Value (Offer then passes), else below
	Amount    offers.Money // for the cost: the yearly cost at which it turns
	HasAmount bool
}

// Result is a ranking.
type Result struct {
	Offers    []Ranked // by group, then order, then known share, then name
	StatusQuo Ranked   // « ne rien changer »: scored to compare with, never ranked
	Headline  Headline
	Judged    []CriterionID // the criteria that count, in order
	Weights   Weights       // of those
	Order     Order
}
