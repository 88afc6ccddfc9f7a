package comparison

import (
	"fmt"

	"bascule/offers"
)

// Matrix makes an assessment of values given outright, one row an offer named
// "0", "1", "2"… and one column a criterion in order, so that published cases can
// be weighed as they are.
func Matrix(rows [][]Interval) *Assessment {
	a := &Assessment{byID: map[offers.OfferID]int{}, statusQuo: &Standing{}}
	for _, criterion := range CriterionIDs() {
		a.statusQuo.values = append(a.statusQuo.values, Value{Criterion: criterion})
	}
	a.statusQuo.low, a.statusQuo.high = make([]float64, criteria), make([]float64, criteria)
	for i, row := range rows {
		id := offers.OfferID(fmt.Sprint(i))
		s := &Standing{Offer: &offers.Offer{ID: id, Name: string(id)}, Group: Compliant, reach: reach{best: Compliant, worst: Compliant}}
		for c, criterion := range CriterionIDs() {
			value := Value{Criterion: criterion}
			if c < len(row) {
				value.Judged, value.Interval = true, row[c]
				a.judged[c] = true
			}
			s.values = append(s.values, value)
			s.low, s.high = append(s.low, value.Interval.Low), append(s.high, value.Interval.High)
			a.low, a.high = append(a.low, value.Interval.Low), append(a.high, value.Interval.High)
		}
		a.byID[id] = i
		a.standings = append(a.standings, s)
		a.entries = append(a.entries, newEntry(s))
	}
	a.sortNames()
	return a
}
