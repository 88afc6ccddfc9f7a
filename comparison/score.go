package comparison

import "bascule/offers"

// This file holds every figure of design §5.3 that turns a word into a number,
// so that screens can show them (« comment c'est calculé ») and nothing else has
// to be believed.

// The weight of a wanted use in [Coverage].
const (
	MustShare   = 2
	UsefulShare = 1
)

// The two parts of [Simplicity]: the wanted uses this one offer delivers, and
// one account for all of them.
const (
	SimplicityUses = 3
	SimplicitySSO  = 1
)

// KnownEnough is the share of the weight under which an offer is [Unrated].
const KnownEnough = 0.25

// DeliveryValue is what a delivery is worth in [Coverage]. An association is
// autonomous when one of its people at least can administer an online tool.
func DeliveryValue(d offers.Delivery, autonomous bool) float64 {
	switch d {
	case offers.Included, offers.Option:
		return 1
	case offers.Shared:
		return 0.75
	case offers.SelfInstall:
		if autonomous {
			return 0.75
		}
		return 0.25
	case offers.Announced:
		return 0.25
	}
	return 0
}

// HelpValue is what a level of help is worth in [Help] (decision 0022).
func HelpValue(level offers.HelpLevel) float64 {
	switch level {
	case offers.HelpIncluded:
		return 1
	case offers.HelpPaid:
		return 0.75
	case offers.HelpPartner:
		return 0.5
	case offers.HelpLight:
		return 0.25
	}
	return 0
}

// AnswerValue is what an answer to a card is worth. A card without object at
// the host, which is proven, is a yes.
func AnswerValue(a offers.Answer) float64 {
	switch a {
	case offers.Yes, offers.NotApplicable:
		return 1
	case offers.Partial:
		return 0.5
	}
	return 0
}

// SeverityShare is what a card weighs among those of its criterion.
func SeverityShare(s offers.Severity) float64 {
	switch s {
	case offers.DealBreaker:
		return 3
	case offers.Important:
		return 2
	case offers.Desirable:
		return 1
	}
	return 0
}

// CriterionOf is the criterion a card counts in, by its number, and empty for a
// number no criterion holds.
func CriterionOf(card int) CriterionID {
	switch {
	case card >= 1 && card <= 6:
		return Jurisdiction
	case card >= 7 && card <= 10:
		return Contract
	case card == 11, card >= 18 && card <= 20:
		return Exit
	case card >= 12 && card <= 17, card >= 21 && card <= 23:
		return Security
	case card >= 24 && card <= 26:
		return Governance
	case card == 27, card == 28:
		return FreeSoftware
	case card == 29:
		return Accessibility
	case card == 30:
		return Sobriety
	}
	return ""
}

// CostValue is what a yearly cost is worth against a reference budget: 1 at
// nothing, 0 at twice the reference. Against a budget of nothing only what is
// free is worth something.
func CostValue(yearly, reference offers.Money) float64 {
	if reference <= 0 {
		if yearly <= 0 {
			return 1
		}
		return 0
	}
	return clip(1 - float64(yearly)/(2*float64(reference)))
}

// clip keeps a value on the scale.
func clip(v float64) float64 { return min(max(v, 0), 1) }

// mean is the mean of parts by their shares, which need not sum to one; it
// makes them do so.
func mean(parts []Part) Interval {
	var sum Interval
	var total float64
	for i := range parts {
		sum.Low += parts[i].Share * parts[i].Interval.Low
		sum.High += parts[i].Share * parts[i].Interval.High
		total += parts[i].Share
	}
	for i := range parts {
		parts[i].Share /= total
	}
	return Interval{clip(sum.Low / total), clip(sum.High / total)}
}
