package comparison

import (
	"slices"

	"bascule/offers"
)

// Reading is what a criteria card comes to for one offer, in one word.
type Reading string

// The readings. The zero Reading is unknown.
const (
	ReadUnknown  Reading = ""
	ReadYes      Reading = "yes"
	ReadPartial  Reading = "partial"
	ReadNo       Reading = "no"
	ReadHostFree Reading = "not-applicable"   // proven to be without object at this host
	ReadUsFree   Reading = "without-object"   // without object for this association, for every offer
	ReadAtMost   Reading = "at-most-partial"  // a fact is missing: in part, or no
	ReadAtLeast  Reading = "at-least-partial" // a fact is missing: yes, or in part
	ReadDisputed Reading = "disputed"         // sources disagree: the answers of all are kept
)

// Readings lists the readings but unknown, from the best.
func Readings() []Reading {
	return []Reading{ReadYes, ReadAtLeast, ReadPartial, ReadAtMost, ReadNo, ReadDisputed, ReadHostFree, ReadUsFree}
}

// Settled reports whether nothing is left to ask.
func (r Reading) Settled() bool {
	switch r {
	case ReadYes, ReadPartial, ReadNo, ReadHostFree, ReadUsFree:
		return true
	}
	return false
}

// CardView is one criteria card as it stands for one offer: what it comes to, how
// that is known, and how far it matters here.
type CardView struct {
	Card     offers.Card
	Severity offers.Severity // in force here; empty when the card is without object
	Default  offers.Severity // what it is before the board changes it
	Change   SeverityChange  // the board's; zero when it made none
	Ticked   bool            // the board made it a deal-breaker among its conditions

	// Suggested is a severity facts/criteria.md §7.4 proposes for what this offer
	// and this association are; empty when there is nothing to propose. It has no
	// effect: the board accepts it or not.
	Suggested offers.Severity

	Reading    Reading
	Interval   Interval                   // what the reading is worth
	Answer     offers.Fact[offers.Answer] // what is claimed of this very card, history included
	Derived    bool                       // the reading is worked out from other facts
	Statements []offers.Statement         // what the reading rests on
	Proof      offers.Proof               // the strongest among them; empty without any
	Age        int                        // whole months since the latest of them
	Dated      bool                       // one of them has a date: Age means something
	ReadOnly   bool                       // that date is the day it was read: nothing says when it was written
	Stale      bool                       // all of them are past the shelf life of a fact
}

// CardReader reads the criteria cards for one association: what depends on its
// work only is worked out once. Use [ReadCards].
type CardReader struct {
	association Association
	today       offers.Date
	frames      []CardView // what is the same for every offer
	byID        map[offers.CardID]int
}

// ReadCards prepares to read every card of the catalogue, those without object
// included, for the work of a board.
func ReadCards(cat *offers.Catalogue, s Session, today offers.Date) *CardReader {
	r := &CardReader{association: s.Association, today: today, byID: make(map[offers.CardID]int, len(cat.Cards))}
	applied := make(map[offers.CardID]AppliedCard, len(cat.Cards))
	for _, card := range ApplyCards(cat, s) {
		applied[card.Card.ID] = card
	}
	for i, card := range cat.Cards {
		r.byID[card.ID] = i
		r.frames = append(r.frames, CardView{
			Card:     card,
			Severity: applied[card.ID].Severity,
			Default:  defaultSeverity(card, s.Association),
			Change:   s.Severities[card.ID],
			Ticked:   slices.Contains(s.Needs.Constraints.Cards, card.ID),
		})
	}
	return r
}

// All reads every card for an assessed offer, by number. It is nil for « ne rien
// changer », of which nothing is claimed.
func (r *CardReader) All(s *Standing) []CardView {
	if s == nil || s.Offer == nil {
		return nil
	}
	views := make([]CardView, len(r.frames))
	for i := range r.frames {
		views[i] = r.read(r.frames[i], s)
	}
	return views
}

// Of reads one card for an assessed offer. It is false for a card the catalogue
// does not have and for « ne rien changer ».
func (r *CardReader) Of(s *Standing, id offers.CardID) (CardView, bool) {
	i, ok := r.byID[id]
	if !ok || s == nil || s.Offer == nil {
		return CardView{}, false
	}
	return r.read(r.frames[i], s), true
}

// read completes a card with what an offer makes of it.
func (r *CardReader) read(v CardView, s *Standing) CardView {
	v.Answer = s.Offer.Answer(v.Card.ID)
	part, applies := s.Card(v.Card.ID)
	if !applies {
		v.Reading, v.Interval = ReadUsFree, Anything()
		return v
	}
	claimed := spread(v.Answer, AnswerValue)
	v.Interval, v.Statements = part.Interval, part.Statements
	v.Derived = derives(v.Card.ID) || v.Interval != claimed
	v.Reading = v.reading()
	v.Suggested = r.suggested(v, s.Exposure)
	v.date(r.today)
	return v
}

// derives reports whether a card is always worked out from other facts.
func derives(id offers.CardID) bool {
	return id == offers.CardUSExposure || id == offers.CardSensitive
}

// reading puts an interval into one word.
func (v CardView) reading() Reading {
	without := func(a offers.Answer) bool { return a == offers.NotApplicable }
	switch {
	case !v.Derived && v.Answer.State() == offers.Disputed:
		return ReadDisputed
	case !v.Derived && holds(v.Answer, without) == yes:
		return ReadHostFree
	}
	switch v.Interval {
	case Exactly(1):
		return ReadYes
	case Exactly(0.5):
		return ReadPartial
	case Exactly(0):
		return ReadNo
	case Interval{0, 0.5}:
		return ReadAtMost
	case Interval{0.5, 1}:
		return ReadAtLeast
	}
	return ReadUnknown
}

// date says how well the reading is proven, and how old what it rests on is.
func (v *CardView) date(today offers.Date) {
	proofs := offers.Proofs()
	best := len(proofs)
	v.Stale = len(v.Statements) > 0
	for _, s := range v.Statements {
		if i := slices.Index(proofs, s.Proof); i >= 0 {
			best = min(best, i)
		}
		age := s.Age(today)
		v.Stale = v.Stale && age > offers.FactShelfLife
		if !s.NotAfter.Known() && !s.Read.Known() {
			continue
		}
		readOnly := !s.NotAfter.Known()
		if !v.Dated || age < v.Age || age == v.Age && v.ReadOnly {
			v.Age, v.Dated, v.ReadOnly = age, true, readOnly
		}
	}
	if best < len(proofs) {
		v.Proof = proofs[best]
	}
}

// suggested is the severity proposed for the most exposed data (facts/criteria.md
// §7.4). The CNIL recommends it for the most sensitive processing; extending it to
// an association is a choice, so that nothing sets it but the board.
func (r *CardReader) suggested(v CardView, e Exposure) offers.Severity {
	if !derives(v.Card.ID) || v.Severity == offers.DealBreaker || v.Change.Severity != "" || e.Softened {
		return ""
	}
	most := slices.ContainsFunc([]DataKind{MinorData, OffenceData, CareData, WelcomedData}, r.association.Holds)
	switch e.Level {
	case U3, U4:
		return when(most || r.association.HoldsSensitive(), offers.DealBreaker, "")
	case U2:
		return when(most, offers.DealBreaker, "")
	}
	return ""
}

// Enough is the level the fact of a step is enough for by itself; empty when it
// ties nobody to the United States.
func (s ExposureStep) Enough() ExposureLevel { return s.level }

// CountGroups counts the ranked offers by group: what the board reads before and
// after a change.
func (r Result) CountGroups() map[Group]int {
	count := make(map[Group]int, len(Groups()))
	for i := range r.Offers {
		count[r.Offers[i].Group]++
	}
	return count
}
