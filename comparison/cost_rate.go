package comparison

import "bascule/offers"

// amount is a range with the steps behind each end.
type amount struct {
	Range
	lowSteps, highSteps []CostStep
	units               int64 // paid for at the most; 0 for a flat price
}

// add sums two amounts.
func (a amount) add(other amount) amount {
	return amount{
		Range:     a.Range.Add(other.Range),
		lowSteps:  append(a.lowSteps[:len(a.lowSteps):len(a.lowSteps)], other.lowSteps...),
		highSteps: append(a.highSteps[:len(a.highSteps):len(a.highSteps)], other.highSteps...),
		units:     max(a.units, other.units),
	}
}

// hull is the amount that covers both, each end keeping its own steps.
func (a amount) hull(other amount) amount {
	hull := amount{
		Range: a.Range.Hull(other.Range), lowSteps: a.lowSteps, highSteps: a.highSteps,
		units: max(a.units, other.units),
	}
	if other.Low < a.Low {
		hull.lowSteps = other.lowSteps
	}
	if other.High > a.High {
		hull.highSteps = other.highSteps
	}
	return hull
}

// times is the amount of n such subscriptions.
func (a amount) times(n int64) amount {
	a.Low, a.High = a.Low.Times(n), a.High.Times(n)
	a.lowSteps, a.highSteps = timesSteps(a.lowSteps, n), timesSteps(a.highSteps, n)
	return a
}

// timesSteps multiplies the units of steps.
func timesSteps(steps []CostStep, n int64) []CostStep {
	multiplied := make([]CostStep, len(steps))
	for i, step := range steps {
		multiplied[i] = newStep(step.Units*n, step.Amount, step.Periods)
	}
	return multiplied
}

// newStep multiplies.
func newStep(units int64, each offers.Money, periods int64) CostStep {
	return CostStep{Units: units, Amount: each, Periods: periods, Total: each.Times(units).Times(periods)}
}

// sum adds the totals of steps.
func sum(steps []CostStep) offers.Money {
	total := offers.Money(0)
	for i := range steps {
		total = plus(total, steps[i].Total)
	}
	return total
}

// periods is how many times a year an amount is paid.
func periods(per offers.Period) int64 {
	if per == offers.Monthly {
		return 12
	}
	return 1
}

// charged works out a rate for a need of which covered is included.
func charged(rate *offers.Rate, need, covered offers.Quantity) amount {
	steps, units, open := bands(rate, need, covered)
	if rate.Unit != "" && units == 0 {
		return amount{Range: Precisely(0)}
	}
	listed := amount{Range: AtLeast(0), units: units}
	if hasAmount(rate) {
		listed = amount{Range: Precisely(sum(steps)), lowSteps: steps, highSteps: steps, units: units}
		if open {
			listed.HighKnown = false
		}
	}
	return bent(listed, rate, steps)
}

// bent is what a listed amount may become, as firm as the mode of the price says;
// steps count its units.
func bent(listed amount, rate *offers.Rate, steps []CostStep) amount {
	switch rate.Mode {
	case offers.QuotePrice:
		return amount{Range: Unpriced(), units: listed.units}
	case offers.FromPrice:
		listed.HighKnown = false
	case offers.PayWhatYouWant, offers.SolidarityPrice:
		listed.Low, listed.LowKnown, listed.lowSteps = floor(rate, steps)
		listed.High = max(listed.High, listed.Low)
	}
	return listed
}

// floor is the least that may be paid of a price one sets oneself: the published
// minimum; else nothing at all where one pays what one wants, and an unknown
// where a reduction is granted on request.
func floor(rate *offers.Rate, listed []CostStep) (least offers.Money, known bool, steps []CostStep) {
	if !rate.HasMin {
		return 0, rate.Mode == offers.PayWhatYouWant, nil
	}
	count := int64(0)
	for i := range listed {
		count += listed[i].Units
	}
	step := newStep(count, rate.Minimum, periods(rate.Per))
	return step.Total, true, []CostStep{step}
}

// bands multiplies what lies beyond the covered part, band by band. Units are
// what is paid for; open says that a part of the need lies past the last band.
func bands(rate *offers.Rate, need, covered offers.Quantity) (steps []CostStep, units int64, open bool) {
	times := periods(rate.Per)
	if rate.Unit == "" {
		return []CostStep{newStep(1, rate.Amount, times)}, 0, false
	}
	if need <= covered {
		return nil, 0, false
	}
	if len(rate.Tiers) == 0 {
		units = whole(rate.Unit, need-covered)
		return []CostStep{newStep(blocks(units, rate.Block), rate.Amount, times)}, units, false
	}
	from := covered
	for _, tier := range rate.Tiers {
		to := need
		if tier.UpTo > 0 {
			to = min(need, tier.UpTo)
		}
		if to <= from {
			continue
		}
		portion := whole(rate.Unit, to-from)
		steps = append(steps, newStep(blocks(portion, rate.Block), tier.Amount, times))
		units += portion
		from = to
	}
	return steps, units + whole(rate.Unit, need-from), need > from
}

// whole counts the units a quantity makes: gigabytes for storage, rounded up.
func whole(r offers.Resource, q offers.Quantity) int64 {
	if r == offers.Storage {
		return (int64(q) + 999) / 1000
	}
	return int64(q)
}

// blocks counts the whole blocks that hold the units.
func blocks(units, block int64) int64 {
	if block <= 1 {
		return units
	}
	return (units + block - 1) / block
}
