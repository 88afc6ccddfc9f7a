package comparison

import (
	"slices"

	"bascule/offers"
)

// ID is the id of the offer, or [StatusQuo].
func (s *Standing) ID() offers.OfferID {
	if s.Offer == nil {
		return StatusQuo
	}
	return s.Offer.ID
}

// Values lists what each criterion is worth, in order, with its parts and what
// they rest on. A standing keeps their intervals only: ten thousand offers would
// fill the memory with reasons nobody reads. The rest is worked out at each call.
func (s *Standing) Values() []Value {
	if s.from == nil {
		return s.values
	}
	c := s.from.clerk()
	c.examine(s)
	return c.values(s, c.met, c.verdicts)
}

// Value returns what a criterion is worth for the offer, like [Standing.Values].
func (s *Standing) Value(id CriterionID) (Value, bool) {
	for _, value := range s.Values() {
		if value.Criterion == id {
			return value, true
		}
	}
	return Value{}, false
}

// Interval returns what a criterion is worth for the offer, without the reasons;
// nothing for a word that names no criterion.
func (s *Standing) Interval(id CriterionID) Interval {
	if i := slices.Index(CriterionIDs(), id); i >= 0 && i < len(s.low) {
		return Interval{s.low[i], s.high[i]}
	}
	return Interval{}
}

// Card returns what a card is worth for the offer; it is false for a card that
// does not apply to this association, and for « ne rien changer ».
func (s *Standing) Card(id offers.CardID) (Part, bool) {
	if s.from == nil {
		return Part{}, false
	}
	for i := range s.from.cards {
		if card := &s.from.cards[i]; card.Card.ID == id {
			return cardPart(card, s.from.answer(id, s.Offer, &s.Exposure)), true
		}
	}
	return Part{}, false
}

// reach is where an offer could stand once what is unknown is learnt. An
// exclusion stands: it rests on something known.
type reach struct {
	best, worst Group // while it is ranked
	mayFall     bool  // it could end up excluded
	gateOpen    bool  // a card, a ceiling or a price to obtain could exclude it
	blind       bool  // no must is known
}

// truth is the answer to a yes-no question about a fact.
type truth int8

const (
	unclear truth = iota
	yes
	no
)

// holds asks a yes-no question of a fact. Sources that disagree on the value may
// still agree on the answer; when they do not, or nobody claims the fact, it is
// unclear.
func holds[T any](fact offers.Fact[T], is func(T) bool) truth {
	answer := unclear
	for _, claim := range fact.Held() {
		this := no
		if is(claim.Value) {
			this = yes
		}
		if answer != unclear && answer != this {
			return unclear
		}
		answer = this
	}
	return answer
}

// isTrue asks whether a plain fact is true.
func isTrue(fact offers.Fact[bool]) truth { return holds(fact, func(v bool) bool { return v }) }

// spread is the interval a fact is worth: the hull of what its claims are worth,
// anything when nobody claims it.
func spread[T any](fact offers.Fact[T], worth func(T) float64) Interval {
	held := fact.Held()
	if len(held) == 0 {
		return Anything()
	}
	interval := Exactly(worth(held[0].Value))
	for _, claim := range held[1:] {
		interval = interval.Hull(Exactly(worth(claim.Value)))
	}
	return interval
}

// statements lists what the claims of a fact that hold say of themselves.
func statements[T any](fact offers.Fact[T]) []offers.Statement {
	held := fact.Held()
	if len(held) == 0 {
		return nil
	}
	list := make([]offers.Statement, len(held))
	for i := range held {
		list[i] = held[i].Statement
	}
	return list
}

// old reports whether statements are all read at a third party, or past the
// shelf life of a fact.
func old(list []offers.Statement, today offers.Date) bool {
	for _, s := range list {
		if s.Proof != offers.ThirdParty && s.Proof != offers.NoProof && s.Age(today) <= offers.FactShelfLife {
			return false
		}
	}
	return len(list) > 0
}
