package comparison

import (
	"cmp"
	"slices"

	"bascule/offers"
)

// Rank weighs an assessment (design §5.3): the total of each offer, its rank
// with the ranks it could still have, the order, and the headline. It only
// weighs and sorts, so that it can run at every key press. A weight outside its
// scale is brought to the nearest end.
//
// Ranks run through the compliant offers, then those to verify, then the partial
// ones; offers whose keys differ by no more than [Tolerance] share theirs.
func (a *Assessment) Rank(w Weights, o Order) Result {
	r := ranking{assessment: a, order: o, weights: a.weigh(w)}
	r.score()
	running := make(chan *field)
	go func() { running <- r.running() }() // it needs the scores, not their order
	r.sort()
	r.place()
	r.bound(<-running)
	return r.result()
}

// balance holds the weights that count, by criterion, and their sum.
type balance struct {
	of      [criteria]float64
	total   float64
	columns []int // of the criteria that count
	even    bool  // the board gave no weight: all count the same
}

// weigh keeps the weights of the criteria that are judged. Where none weighs
// anything, all weigh the same: to weigh nothing would make every offer equal, the
// unknown ones too. [Headline.Even] says it.
func (a *Assessment) weigh(w Weights) balance {
	b := a.balance(w)
	if b.total == 0 {
		even := Weights{}
		for _, id := range CriterionIDs() {
			even[id] = 1
		}
		b = a.balance(even)
		b.even = b.total > 0
	}
	return b
}

func (a *Assessment) balance(w Weights) balance {
	var b balance
	for i, id := range CriterionIDs() {
		weight := min(max(w[id], 0), MaxWeight)
		if weight == 0 || !a.judged[i] {
			continue
		}
		b.of[i] = float64(weight)
		b.total += float64(weight)
		b.columns = append(b.columns, i)
	}
	return b
}

// total is what values on a row are worth together: Σ weight × value / Σ weight.
// Without any weight nothing tells offers apart, and all are worth nothing.
func (b *balance) sum(row []float64) float64 {
	if b.total == 0 {
		return 0
	}
	var sum float64
	for _, c := range b.columns {
		sum += b.of[c] * row[c]
	}
	return sum / b.total
}

// ranking is a [Result] in the making.
type ranking struct {
	assessment *Assessment
	order      Order
	weights    balance
	scores     []Interval // in the order of the catalogue
	groups     []int8     // in the order of the catalogue
	slots      []slot     // in the order of the ranking
	ranks      []int32    // by slot; 0 for none
	ranked     int        // how many have one
	lowest     []int32    // possible ranks, by slot
	highest    []int32
}

// entry is what ranking needs of one offer, whatever the weights.
type entry struct {
	group   int8 // in the order of [Groups]
	best    int8
	worst   int8
	mayFall bool
	blind   bool
}

// newEntry keeps of a standing what ranking needs, side by side with the others.
func newEntry(s *Standing) entry {
	return entry{
		group: placeOf(s.Group), best: placeOf(s.reach.best), worst: placeOf(s.reach.worst),
		mayFall: s.reach.mayFall, blind: s.reach.blind,
	}
}

// slot is one offer while it is sorted: small, for it moves a lot.
type slot struct {
	key   float64
	offer int32 // in the catalogue
	group int8
}

// The places of the groups in [Groups], as [entry] keeps them.
const (
	partlyPlace   = 2
	unratedPlace  = 3
	excludedPlace = 4
)

func placeOf(g Group) int8 {
	switch g {
	case Compliant:
		return 0
	case ToVerify:
		return 1
	case Partly:
		return partlyPlace
	case Unrated:
		return unratedPlace
	}
	return excludedPlace
}

// score weighs every offer.
func (r *ranking) score() {
	a := r.assessment
	r.scores = make([]Interval, len(a.standings))
	r.groups = make([]int8, len(a.standings))
	r.slots = make([]slot, len(a.standings))
	for i, e := range a.entries {
		row := i * criteria
		score := Interval{r.weights.sum(a.low[row : row+criteria]), r.weights.sum(a.high[row : row+criteria])}
		group := e.group
		if group < unratedPlace && (e.blind || r.tooLittle(r.known(score))) {
			group = unratedPlace
		}
		r.scores[i], r.groups[i] = score, group
		r.slots[i] = slot{key: r.order.of(score), offer: int32(i), group: group}
	}
}

// known is the share of the weight that is known: what the score does not leave
// open.
func (r *ranking) known(score Interval) float64 {
	if r.weights.total == 0 {
		return 0
	}
	return clip(1 - score.Width())
}

func (r *ranking) tooLittle(known float64) bool {
	return r.weights.total > 0 && known < KnownEnough-Tolerance
}

// of is the point of an interval an order looks at.
func (o Order) of(i Interval) float64 {
	switch o {
	case Prudent:
		return i.Low
	case Optimistic:
		return i.High
	}
	return i.Mid()
}

// sort orders offers by group, key, known share and name. Keys that differ by a
// rounding are first brought together, or the rounding would decide.
func (r *ranking) sort() {
	names := r.assessment.names
	slices.SortFunc(r.slots, func(a, b slot) int {
		switch {
		case a.group != b.group:
			return cmp.Compare(a.group, b.group)
		case a.key > b.key:
			return -1
		case a.key < b.key:
			return 1
		}
		return cmp.Compare(names[a.offer], names[b.offer])
	})
	for start := 0; start < len(r.slots); {
		end := r.runEnd(start)
		if end-start > 1 {
			slices.SortFunc(r.slots[start:end], func(a, b slot) int {
				x, y := r.known(r.scores[a.offer]), r.known(r.scores[b.offer])
				if x-y > Tolerance || y-x > Tolerance {
					return cmp.Compare(y, x)
				}
				return cmp.Compare(names[a.offer], names[b.offer])
			})
		}
		start = end
	}
}

// runEnd is where the run of equal keys that begins at start ends.
func (r *ranking) runEnd(start int) int {
	end := start + 1
	for end < len(r.slots) && r.slots[end].group == r.slots[start].group &&
		r.slots[end-1].key-r.slots[end].key <= Tolerance {
		end++
	}
	return end
}

// place gives ranks; those who share a key share a rank.
func (r *ranking) place() {
	r.ranks = make([]int32, len(r.slots))
	for r.ranked < len(r.slots) && r.slots[r.ranked].group <= partlyPlace {
		start, end := r.ranked, r.runEnd(r.ranked)
		for i := start; i < end; i++ {
			r.ranks[i] = int32(start + 1)
		}
		r.ranked = end
	}
}

// result gathers the ranking.
func (r *ranking) result() Result {
	a := r.assessment
	groups := Groups()
	result := Result{Offers: make([]Ranked, len(r.slots)), Order: r.order, Weights: Weights{}}
	if result.Order == "" {
		result.Order = ByMiddle
	}
	ids := CriterionIDs()
	for _, c := range r.weights.columns {
		result.Judged = append(result.Judged, ids[c])
		result.Weights[ids[c]] = int(r.weights.of[c])
	}
	for i := range r.slots {
		slot := &r.slots[i]
		score := r.scores[slot.offer]
		ranked := &result.Offers[i]
		ranked.Standing, ranked.place = a.standings[slot.offer], slot.offer
		ranked.Group, ranked.Score, ranked.KnownShare = groups[slot.group], score, r.known(score)
		ranked.little = r.tooLittle(ranked.KnownShare)
		if i < r.ranked {
			ranked.Rank, ranked.RankLow, ranked.RankHigh = int(r.ranks[i]), int(r.lowest[i]), int(r.highest[i])
		}
	}
	result.StatusQuo = r.statusQuo()
	result.Headline = r.headline(&result)
	return result
}

// statusQuo scores « ne rien changer ».
func (r *ranking) statusQuo() Ranked {
	s := r.assessment.statusQuo
	score := Interval{r.weights.sum(s.low), r.weights.sum(s.high)}
	return Ranked{Standing: s, Score: score, KnownShare: r.known(score)}
}

// Of returns an offer's place in the ranking, or that of [StatusQuo].
func (r *Result) Of(id offers.OfferID) (Ranked, bool) {
	if id == StatusQuo {
		return r.StatusQuo, r.StatusQuo.Standing != nil
	}
	for i := range r.Offers {
		if r.Offers[i].Offer.ID == id {
			return r.Offers[i], true
		}
	}
	return Ranked{}, false
}
