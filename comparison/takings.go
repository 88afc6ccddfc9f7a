package comparison

import "bascule/offers"

// Takings is the money an association takes online in a year: gifts, memberships,
// tickets, sales. Commissions are counted on it. What is not told is not zero.
type Takings struct {
	Amount        offers.Money
	AmountKnown   bool
	Payments      int64 // how many of them make it
	PaymentsKnown bool
}

// feeOn is what a commission makes in a year: a percentage of all that is taken,
// rounded half up to the cent once a year, and an amount for each payment. Of
// nothing taken there is no commission; what is not told leaves the high end open.
func feeOn(rate *offers.Rate, taken Takings) amount {
	if taken.AmountKnown && taken.Amount == 0 {
		return amount{Range: Precisely(0)}
	}
	fee := amount{Range: AtLeast(0)}
	fee.HighKnown = hasAmount(rate)
	add := func(due, known bool, step CostStep) {
		switch {
		case !due:
		case !known:
			fee.HighKnown = false
		default:
			fee.lowSteps = append(fee.lowSteps, step)
		}
	}
	add(rate.Percent > 0, taken.AmountKnown, CostStep{
		Units: 1, Amount: taken.Amount, Periods: 1, Percent: rate.Percent, Total: rate.Percent.Of(taken.Amount),
	})
	add(rate.Amount > 0, taken.PaymentsKnown, newStep(taken.Payments, rate.Amount, 1))
	fee.Low = sum(fee.lowSteps)
	fee.High, fee.highSteps = fee.Low, fee.lowSteps
	return fee
}

// untold reports whether a commission cannot be counted for want of what the board
// has not said.
func (t Takings) untold(rate *offers.Rate) bool {
	if t.AmountKnown && t.Amount == 0 {
		return false
	}
	return rate.Percent > 0 && !t.AmountKnown || rate.Amount > 0 && !t.PaymentsKnown
}

// takingsFields are the fields of the takings.
func takingsFields() []accessor {
	amount := optionalAmount("needs.takings.amount", func(s *Session) (*offers.Money, *bool) {
		return &s.Needs.Takings.Amount, &s.Needs.Takings.AmountKnown
	})
	payments := numberAt("needs.takings.payments", 0, MaxReach, func(s *Session) *int64 { return &s.Needs.Takings.Payments })
	told := payments.get
	payments.get = func(s *Session, key string) string {
		if !s.Needs.Takings.PaymentsKnown {
			return ""
		}
		return told(s, key)
	}
	payments.set = func(s *Session, _, value string) {
		s.Needs.Takings.Payments, s.Needs.Takings.PaymentsKnown = number(value), value != ""
	}
	return []accessor{amount, payments}
}
