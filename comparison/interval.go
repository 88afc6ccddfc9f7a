package comparison

import (
	"math"

	"bascule/offers"
)

// Tolerance is the difference under which two scores are equal (facts: ties
// within 1e-12 share their rank).
const Tolerance = 1e-12

// Interval is a value in [0, 1] known to lie between Low and High. A known value
// has both equal; an unknown one is [Unknown].
type Interval struct {
	Low, High float64
}

// Exactly returns the interval of a known value.
func Exactly(v float64) Interval { return Interval{v, v} }

// Anything is the interval of what is not known at all.
func Anything() Interval { return Interval{0, 1} }

// Mid is the middle, used to order and never printed as a grade.
func (i Interval) Mid() float64 { return (i.Low + i.High) / 2 }

// Width is how much is not known: 0 when everything is, 1 when nothing is.
func (i Interval) Width() float64 { return i.High - i.Low }

// Hull is the smallest interval that covers both.
func (i Interval) Hull(j Interval) Interval {
	return Interval{min(i.Low, j.Low), max(i.High, j.High)}
}

// Range is an amount of money known to lie between Low and High, in cents.
type Range struct {
	Low, High offers.Money
	LowKnown  bool // false: nothing is known of the least it costs (Low is 0)
	HighKnown bool // false: it may cost any more (High equals Low)
}

// Precisely returns the range of a known amount.
func Precisely(m offers.Money) Range { return Range{m, m, true, true} }

// Between returns the range from low to high.
func Between(low, high offers.Money) Range { return Range{low, high, true, true} }

// AtLeast returns the range that begins at m and has no known end.
func AtLeast(m offers.Money) Range { return Range{Low: m, High: m, LowKnown: true} }

// Unpriced returns the range of an amount of which nothing is known.
func Unpriced() Range { return Range{} }

// Exact reports whether the amount is known.
func (r Range) Exact() bool { return r.LowKnown && r.HighKnown && r.Low == r.High }

// Silent reports whether nothing is known of the amount that says anything: « at
// least nothing » does not.
func (r Range) Silent() bool { return !r.HighKnown && r.Low == 0 }

// Add sums two ranges: an end is known when both are.
func (r Range) Add(s Range) Range {
	return Range{plus(r.Low, s.Low), plus(r.High, s.High), r.LowKnown && s.LowKnown, r.HighKnown && s.HighKnown}.tidy()
}

// Hull is the smallest range that covers both.
func (r Range) Hull(s Range) Range {
	return Range{min(r.Low, s.Low), max(r.High, s.High), r.LowKnown && s.LowKnown, r.HighKnown && s.HighKnown}.tidy()
}

// tidy gives an unknown end the one value [Range] says it has, so that equal
// ranges compare equal.
func (r Range) tidy() Range {
	if !r.LowKnown {
		r.Low = 0
	}
	if !r.HighKnown {
		r.High = r.Low
	}
	return r
}

// plus adds two amounts, staying at the largest one rather than wrapping round.
func plus(a, b offers.Money) offers.Money {
	if a > 0 && b > math.MaxInt64-a {
		return math.MaxInt64
	}
	return a + b
}
