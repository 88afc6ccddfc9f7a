package offers

import "slices"

// Certainty says whether a source states a thing or we worked it out.
type Certainty string

// The certainties.
const (
	Explicit Certainty = "explicit" // the source says it
	Inferred Certainty = "inferred" // we deduced it: Statement.Because says how
)

// Certainties lists the certainties.
func Certainties() []Certainty { return []Certainty{Explicit, Inferred} }

// Proof says how well a claim is proven.
type Proof string

// The proofs, from the strongest to the weakest.
const (
	Document   Proof = "document"    // a contract, a dated official page, a certificate
	Tested     Proof = "test"        // somebody tried it
	Authority  Proof = "authority"   // a court or an authority says so
	Declared   Proof = "declared"    // the host says so of itself
	ThirdParty Proof = "third-party" // somebody else says so
	NoProof    Proof = "none"        // nothing supports it
)

// Proofs lists the proofs, strongest first.
func Proofs() []Proof { return []Proof{Document, Tested, Authority, Declared, ThirdParty, NoProof} }

// Strong reports whether a claim so proven may make an offer fail a
// deal-breaker without the board's confirmation (facts/criteria.md §5, rule 2).
func (p Proof) Strong() bool { return p == Document || p == Tested || p == Authority }

// Statement is everything about a claim but its value: who said it, when, and
// how far it can be trusted.
type Statement struct {
	Key        string    // the key of the claim in its file: the source, or "source-2" for a second statement
	Source     SourceID  // who says so
	Of         SourceID  // set on a further statement of a source that has another one here
	NotBefore  Date      // copied from the source
	NotAfter   Date      // copied from the source
	Read       Date      // copied from the source
	Own        bool      // the host speaks of itself
	Certainty  Certainty // stated or deduced
	Because    Text      // how it was deduced; set when Certainty is Inferred
	Proof      Proof
	Note       Text // a remark in our words
	Until      Date // a promotion ends; zero means it does not
	Reply      bool // the host's answer to its sheet
	Hypothesis bool // typed by the board to see what would follow: never a fact
	Board      bool // received by the board (a quote, a mail): comes from its dossier
	Overlay    bool // comes from a catalogue laid over the embedded one
	File       string
	Line       int
}

// Age counts the whole months from the statement's date (the end of its
// interval, else the day it was read) to today.
func (s Statement) Age(today Date) int {
	if s.NotAfter.Known() {
		return s.NotAfter.MonthsUntil(today)
	}
	return s.Read.MonthsUntil(today)
}

// Months after which a fact is marked « à revérifier » (design §3.1). It is
// never dropped.
const (
	PriceShelfLife = 12
	FactShelfLife  = 24
)

// Claim is one statement of one value.
type Claim[T any] struct {
	Statement
	Value T
}

// State says what is known of a [Fact].
type State string

// The states of a fact.
const (
	Unknown  State = ""         // nobody claims it
	Stated   State = "stated"   // one value holds
	Disputed State = "disputed" // several values hold, none can be preferred
)

// Fact is a thing claimed by zero, one or several sources. The zero Fact is
// unknown. [Fact.Get] is the only way to its value.
type Fact[T any] struct {
	claims []Claim[T] // those that hold first, then the outweighed, newest first
	held   int
	state  State
}

// Get returns the value that holds. It is false when nobody claims the fact and
// when sources dispute it: callers then widen to an interval over [Fact.Held].
func (f Fact[T]) Get() (value T, known bool) {
	if f.state != Stated {
		return value, false
	}
	return f.claims[0].Value, true
}

// State says whether the fact is unknown, stated or disputed.
func (f Fact[T]) State() State { return f.state }

// Held lists the claims that hold: none when unknown, several that agree, or
// several that differ when disputed.
func (f Fact[T]) Held() []Claim[T] { return f.claims[:f.held] }

// History lists the claims that no longer hold, newest first.
func (f Fact[T]) History() []Claim[T] { return f.claims[f.held:] }

// Claims lists every claim, those that hold first.
func (f Fact[T]) Claims() []Claim[T] { return f.claims }

// Proof returns the strongest proof among the claims that hold, and [NoProof]
// when the fact is unknown.
func (f Fact[T]) Proof() Proof {
	order := Proofs()
	best := len(order) - 1
	for _, claim := range f.Held() {
		if i := slices.Index(order, claim.Proof); i >= 0 {
			best = min(best, i)
		}
	}
	return order[best]
}

// Stale reports whether every claim that holds is older than months.
func (f Fact[T]) Stale(today Date, months int) bool {
	for _, claim := range f.Held() {
		if claim.Age(today) <= months {
			return false
		}
	}
	return f.held > 0
}

// Settle weighs claims of one fact against each other (design §3.1): a
// hypothesis of the board only speaks where nobody else does; what is explicit
// comes before what is inferred; then the later statement wins where the dates
// prove it is later; then the host's own page. What remains either agrees
// (stated) or not (disputed). A further statement of a source that already
// speaks of the fact is kept beside the first and outweighs nothing.
func Settle[T any](claims []Claim[T], same func(a, b T) bool) Fact[T] {
	if len(claims) == 0 {
		return Fact[T]{}
	}
	held := strongest(claims)
	beaten := func(c Claim[T]) bool {
		return slices.ContainsFunc(held, func(other Claim[T]) bool { return outweighs(other.Statement, c.Statement) })
	}
	winners := make([]Claim[T], 0, len(claims))
	for _, claim := range held {
		if !beaten(claim) {
			winners = append(winners, claim)
		}
	}
	if len(winners) == 0 {
		winners = append(winners, held...)
	}
	fact := Fact[T]{claims: winners, held: len(winners), state: Stated}
	isWinner := func(c Claim[T]) bool {
		return slices.ContainsFunc(winners, func(w Claim[T]) bool { return w.Key == c.Key })
	}
	for _, winner := range winners[1:] {
		if !same(winners[0].Value, winner.Value) {
			fact.state = Disputed
		}
	}
	var past []Claim[T]
	for _, claim := range claims {
		if !isWinner(claim) {
			past = append(past, claim)
		}
	}
	return fact.withHistory(past)
}

// withHistory adds claims that no longer hold to a fact, newest first.
func (f Fact[T]) withHistory(past []Claim[T]) Fact[T] {
	if len(past) == 0 {
		return f
	}
	f.claims = slices.Concat(f.claims, past)
	slices.SortStableFunc(f.History(), func(a, b Claim[T]) int { return b.latest().Compare(a.latest()) })
	return f
}

// strongest keeps the claims of the best class present: facts before
// hypotheses, explicit before inferred, and the first statement of a source
// before its further ones.
func strongest[T any](claims []Claim[T]) []Claim[T] {
	for _, class := range []func(Statement) bool{
		func(s Statement) bool { return !s.Hypothesis },
		func(s Statement) bool { return s.Certainty != Inferred },
		func(s Statement) bool {
			return s.Of == "" || !slices.ContainsFunc(claims, func(first Claim[T]) bool { return first.Of == "" && first.Source == s.Of })
		},
	} {
		var kept []Claim[T]
		for _, claim := range claims {
			if class(claim.Statement) {
				kept = append(kept, claim)
			}
		}
		if len(kept) > 0 {
			claims = kept
		}
	}
	return claims
}

// outweighs reports whether a is to be believed before b: proven later, or, the
// dates proving nothing, the host's own page.
func outweighs(a, b Statement) bool {
	aLater, bLater := later(a, b), later(b, a)
	if aLater != bLater {
		return aLater
	}
	return a.Own && !b.Own
}

// later reports whether a can be no older than b.
func later(a, b Statement) bool {
	return a.NotBefore.Known() && b.NotAfter.Known() && a.NotBefore.Compare(b.NotAfter) >= 0
}

// Older reports whether a statement is proven older than another: what it says held
// before. One that is set aside for another reason still stands beside it.
func (s Statement) Older(than Statement) bool { return later(than, s) }

// latest is the best date to sort a statement by.
func (s Statement) latest() Date {
	for _, d := range []Date{s.NotAfter, s.NotBefore, s.Read} {
		if d.Known() {
			return d
		}
	}
	return Date{}
}
