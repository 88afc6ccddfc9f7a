package i18n

import (
	"bascule/comparison"
	"bascule/offers"
)

// Hours says how much of our own people's time an offer takes in a year, or that
// nobody says; nothing for an offer somebody else runs. It stands beside the cost
// and is never part of it.
func (p *Printer) Hours(offer *offers.Offer) string {
	if offer == nil || !offer.AsksHours() {
		return ""
	}
	var said []string
	for _, claim := range offer.VolunteerHours.Held() {
		said = append(said, p.N("hours", claim.Value))
	}
	if len(said) == 0 {
		return p.T("hours-unknown")
	}
	return p.T("hours-of", "hours", p.Either(said))
}

// HoursWorth says what these hours are worth at the board's own estimate, which
// stands apart from any price; nothing where it gave none or nobody tells the hours.
func (p *Printer) HoursWorth(offer *offers.Offer, needs comparison.Needs) string {
	worth, told := comparison.HoursWorth(offer, needs)
	if !told {
		return ""
	}
	return p.T("hours-worth", "amount", p.Range(worth), "hour", p.Money(needs.HourWorth.Amount))
}
