package comparison

import "slices"

// Shown is the score of an offer without the criteria unknown for all
// contenders: they are named once and left out of the bars, not of the ranking
// (design §5.3). Without any criterion left it is the score.
func (r *Result) Shown(ranked *Ranked) Interval {
	if len(r.Headline.UnknownToAll) == 0 {
		return ranked.Score
	}
	var sum Interval
	var total float64
	for _, id := range r.Judged {
		if slices.Contains(r.Headline.UnknownToAll, id) {
			continue
		}
		value := ranked.Interval(id)
		weight := float64(r.Weights[id])
		sum.Low += weight * value.Low
		sum.High += weight * value.High
		total += weight
	}
	if total == 0 {
		return ranked.Score
	}
	return sum.times(1 / total)
}
