package offers

// PriceRole says what a price is for.
type PriceRole string

// The roles of a price.
const (
	Subscription PriceRole = "subscription" // paid by every subscriber
	OptionPrice  PriceRole = "option"       // paid when one of Price.For is wanted
	MemberFee    PriceRole = "membership"   // the yearly due that makes us a member of the host
	NonMember    PriceRole = "non-member"   // paid by those who do not join
	Setup        PriceRole = "setup"        // once
	Share        PriceRole = "share"        // a co-operative share, once
	Fee          PriceRole = "fee"          // on each payment taken online, when one of Price.For is wanted
)

// PriceRoles lists the roles.
func PriceRoles() []PriceRole {
	return []PriceRole{Subscription, OptionPrice, MemberFee, NonMember, Setup, Share, Fee}
}

// Period is what an amount is paid for.
type Period string

// The periods.
const (
	Yearly  Period = "year"
	Monthly Period = "month"
	Once    Period = "once"

	PerPayment Period = "payment" // taken online: of a fee only
)

// Periods lists the periods.
func Periods() []Period { return []Period{Yearly, Monthly, Once, PerPayment} }

// VAT says how an amount stands to value-added tax.
type VAT string

// The VAT states. The zero VAT is not known.
const (
	VATIncluded VAT = "included"
	VATExcluded VAT = "excluded"
	VATExempt   VAT = "exempt" // the host charges none (art. 293 B of the French tax code)
)

// VATs lists the states.
func VATs() []VAT { return []VAT{VATIncluded, VATExcluded, VATExempt} }

// PriceMode says how firm an amount is.
type PriceMode string

// The modes of a price.
const (
	FixedPrice      PriceMode = "fixed"
	FromPrice       PriceMode = "from"              // « et plus »: the amount is where it begins
	PayWhatYouWant  PriceMode = "pay-what-you-want" // the amount is suggested, Minimum is the least
	SolidarityPrice PriceMode = "solidarity"        // the amount is listed, Minimum the floor when known
	QuotePrice      PriceMode = "quote"             // told on request only; an amount is indicative
)

// PriceModes lists the modes.
func PriceModes() []PriceMode {
	return []PriceMode{FixedPrice, FromPrice, PayWhatYouWant, SolidarityPrice, QuotePrice}
}

// Tier is a band of a graduated or block price: Amount a unit (or a block) for
// what lies between the previous tier's UpTo and this one's.
type Tier struct {
	UpTo   Quantity // the last unit of the band, counting from zero; 0 means no end
	Amount Money
}

// Rate is an amount and what it is the amount of.
type Rate struct {
	Amount  Money
	Known   bool // false: the source says there is such a price, not how much in euros
	Per     Period
	Unit    Resource // one unit of it (a GB for storage); empty means flat
	Block   int64    // sold by whole blocks of this many units; 0 and 1 mean by the unit
	Tiers   []Tier   // replaces Amount; by ascending UpTo, the open one last
	Mode    PriceMode
	Minimum Money   // of a pay-what-you-want or solidarity price
	HasMin  bool    // Minimum is published
	Percent Percent // of the money taken online in a year; of a fee only
	Pooled  bool    // one subscription an account, linked accounts sharing the storage (Nubo)

	// Published is the amount as it was printed when that is not in euros. Amount is
	// then what it makes in euros, and not Known when no source says what the currency
	// is worth.
	Published Foreign
}

// Told reports whether somebody says how much it is in euros, and means it: the amount
// of a quote is a hint, on which nothing is counted.
func (r *Rate) Told() bool { return r.Known && r.Mode != QuotePrice }

// Abroad reports whether the amount was published in another currency than the euro.
func (r *Rate) Abroad() bool { return r.Published.Currency != "" }

// Price is one line of an offer's tariff.
type Price struct {
	ID       string
	Role     PriceRole
	For      []UseID // the uses an option serves; it counts once for all of them
	Audience []Body  // kept to these structures; empty means everyone
	Rate     Fact[Rate]
	VAT      Fact[VAT]
	Includes map[Resource]Fact[Quantity] // what the amount covers before units are counted
}
