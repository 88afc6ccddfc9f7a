package comparison

import (
	"bascule/offers"
)

// The labels and assumptions of a [Line] that are not the role of a price, as
// ids of the texts.
const (
	LabelVAT       = "vat"             // the tax on prices printed without it
	LabelBeyond    = "beyond-included" // needs beyond what is included, at no published price
	LabelUnpriced  = "unpriced"        // no price is claimed for us at all
	LabelStatusQuo = "status-quo"      // what the association pays today

	AssumesMember      = "member"        // the association joins the host
	AssumesPooled      = "pooled"        // from one pool of storage to a subscription an account
	AssumesMaybe       = "maybe"         // it is not known whether this price falls on us
	AssumesCheapest    = "cheapest"      // several options would do: the cheapest is taken
	AssumesVATUnknown  = "vat-unknown"   // it is not known whether VAT is in the price, or at which rate
	AssumesVATDeducted = "vat-recovered" // the association recovers VAT: the line is without it
	AssumesExchange    = "exchange"      // published in a currency of which the worth in euros is not known
	AssumesTakings     = "takings"       // the board has not said what it takes online
	AssumesConverted   = "converted"     // published in another currency, and converted
)

// Annual works out what an offer costs this association (design §5.1), in
// cents: what recurs each year, and what is paid once, each the sum of its lines.
//
// A price that is claimed without an amount leaves the high end open; so do
// needs beyond what is included when no price is published for them. Sources in
// dispute widen a line to cover them all. What nobody claims adds nothing, but an
// offer without any price of its own is unpriced, never free.
//
// What several counted prices include adds up before units are charged. A price
// by the unit includes the other resources once for each unit: 30 GB an account.
// A price kept to structures like ours replaces the open one of the same role,
// unit and uses.
//
// A commission is counted on what the association takes online in a year, when a
// use it serves is wanted; what the board has not said of it leaves the high end
// open. Of nothing taken there is none.
//
// A price published in another currency is converted before it is multiplied, to
// the cent; without a rate of exchange its high end is open, and the line keeps the
// price as it was published.
//
// VAT: an association that cannot recover it pays it, on a line of its own; the
// rate is that of the host's country, and the end of the range it would make is
// open when that rate is not known. An association that recovers VAT counts
// every line without it. A co-operative share is capital: no VAT unless a source
// says so.
func Annual(cat *offers.Catalogue, offer *offers.Offer, needs Needs, association Association) CostResult {
	b := bill{catalogue: cat, offer: offer, needs: &needs, association: &association}
	b.rate, b.rateKnown = vatRate(cat, offer.Host)
	b.choose()
	b.count()
	b.lines = make([]Line, 0, len(b.charges)+1)
	if !b.priced() {
		b.put(Line{Label: LabelUnpriced, Yearly: true, Range: Unpriced()})
	}
	if len(offer.Prices) == 0 {
		b.put(Line{Label: LabelUnpriced, Range: Unpriced()})
	}
	b.pool()
	for i := range b.charges {
		if c := &b.charges[i]; !c.pooled {
			b.charge(c)
		}
	}
	for _, group := range b.either {
		b.cheapest(group)
	}
	b.beyond()
	b.putVAT()
	return b.result()
}

// StatusQuoCost is what the association says it pays today, one line a tool in
// the order of [Session.Present]. A tool without a figure leaves the high end
// open, and nothing is known of an association that listed no tool.
func StatusQuoCost(session Session) CostResult {
	var b bill
	if len(session.Present) == 0 {
		b.put(Line{Price: LabelStatusQuo, Label: LabelStatusQuo, Yearly: true, Range: Unpriced()})
	}
	for _, tool := range session.Present {
		line := Line{Price: LabelStatusQuo, Label: LabelStatusQuo, Yearly: true, Range: AtLeast(0)}
		if tool.Use != "" {
			line.Uses = []offers.UseID{tool.Use}
		}
		if tool.Priced {
			line.Range = Precisely(tool.Yearly)
			line.Steps = []CostStep{{Units: 1, Amount: tool.Yearly, Periods: 1, Total: tool.Yearly}}
		}
		b.put(line)
	}
	return b.result()
}

// bill is one offer's cost in the making.
type bill struct {
	catalogue   *offers.Catalogue
	offer       *offers.Offer
	needs       *Needs
	association *Association

	rate      span // of VAT where the host is, in thousandths
	rateKnown bool

	charges []charge             // the prices that fall on us
	either  [][]charge           // options of which one will do
	covered [resourceCount]cover // what they include
	billed  [resourceCount]bool  // a price is charged by this unit
	vat     [2]tax               // on yearly lines, on lines paid once
	lines   []Line
}

// span is a whole number known to lie between low and high.
type span struct{ low, high int64 }

// cover is how much of a resource the counted prices include.
type cover struct {
	span
	claimed    bool // some price says so
	hypothesis bool // on the board's word
}

// resourceCount is the number of resources; resourceIndex numbers them.
const resourceCount = 5

func resourceIndex(r offers.Resource) int {
	switch r {
	case offers.Accounts:
		return 0
	case offers.Storage:
		return 1
	case offers.Mailboxes:
		return 2
	case offers.Subscribers:
		return 3
	default:
		return 4
	}
}

// priced reports whether something is known of what a subscriber pays.
func (b *bill) priced() bool {
	for i := range b.charges {
		switch b.charges[i].price.Role {
		case offers.Subscription, offers.MemberFee, offers.NonMember, offers.Fee:
			return true
		}
	}
	return false
}

// beyond opens the high end where needs exceed what is included and no price is
// published for the rest.
func (b *bill) beyond() {
	for i, r := range [resourceCount]offers.Resource{
		offers.Accounts, offers.Storage, offers.Mailboxes, offers.Subscribers, offers.Lists,
	} {
		included := b.covered[i]
		excess := int64(b.needs.Quantities.Of(r)) - included.low
		if !included.claimed || b.billed[i] || excess <= 0 {
			continue
		}
		b.put(Line{
			Label: LabelBeyond, Resource: r, Quantity: offers.Quantity(excess), Yearly: true,
			Range: AtLeast(0), Hypothesis: included.hypothesis,
		})
	}
}

// put adds a line.
func (b *bill) put(line Line) { b.lines = append(b.lines, line) }

// result sums the lines.
func (b *bill) result() CostResult {
	result := CostResult{Yearly: Precisely(0), Once: Precisely(0), Lines: b.lines}
	for i := range b.lines {
		if line := &b.lines[i]; line.Yearly {
			result.Yearly = result.Yearly.Add(line.Range)
		} else {
			result.Once = result.Once.Add(line.Range)
		}
	}
	return result
}
