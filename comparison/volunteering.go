package comparison

import "bascule/offers"

// HourWorth is what the board says an hour of its volunteers' time is worth, in
// euros. What is not told is not zero.
type HourWorth struct {
	Amount offers.Money
	Known  bool
}

// HoursWorth is what the volunteers' hours an offer asks of us in a year come to, at
// the worth of an hour the board gave; a range where sources differ on the hours. It
// is false where the board gave none or nobody tells the hours. It is an estimate
// of the board: no price, never part of a cost, of a score or of a rank (decision
// 0046).
func HoursWorth(offer *offers.Offer, needs Needs) (worth Range, told bool) {
	if offer == nil || !needs.HourWorth.Known {
		return Range{}, false
	}
	for i, claim := range offer.VolunteerHours.Held() {
		amount := offers.Money(claim.Value) * needs.HourWorth.Amount
		if i == 0 {
			worth = Precisely(amount)
		}
		worth.Low, worth.High = min(worth.Low, amount), max(worth.High, amount)
		told = true
	}
	return worth, told
}

// hourField is the worth of an hour of volunteering.
func hourField() accessor {
	return optionalAmount("needs.volunteering.hour", func(s *Session) (*offers.Money, *bool) {
		return &s.Needs.HourWorth.Amount, &s.Needs.HourWorth.Known
	})
}
