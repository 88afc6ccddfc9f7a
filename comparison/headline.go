package comparison

import (
	"cmp"
	"slices"

	"bascule/offers"
)

// headline says the ranking in one sentence (design §5.3). An offer leads
// whatever is learnt when its possible ranks are [1, 1], it has that place to
// itself, and no gate is still open: a deal-breaker, a ceiling or a firm budget
// that learning could shut would take it out of the race.
func (r *ranking) headline(result *Result) Headline {
	contenders := result.Offers[:r.ranked]
	if len(contenders) == 0 {
		return Headline{Kind: NobodyLeads, Even: r.weights.even}
	}
	h := Headline{Even: r.weights.even, UnknownToAll: r.unknownToAll()}
	first := &contenders[0]
	leaders := leadersOf(contenders)
	alone := len(contenders) == 1 || contenders[1].Rank > 1
	t := turning{assessment: r.assessment, result: result}
	switch {
	case alone && first.RankHigh == 1 && !first.reach.gateOpen:
		h.Kind = LeadsWhatever
	case len(leaders) > 1 && !(alone && first.RankHigh == 1):
		h.Kind = LeadingGroup
		h.BreakEven = t.decisive(first, leaders[1:])
	default:
		h.Kind = LeadsOnKnown
		h.Challenger, h.BreakEven = t.challenger(first, contenders[1:])
	}
	if h.Kind != LeadingGroup {
		leaders = leaders[:1]
	}
	h.Leaders, h.Known = r.inOrder(leaders), first.KnownShare
	if h.Kind == LeadingGroup {
		h.Challenger = leaders[1].ID()
		if h.BreakEven != nil {
			h.Challenger = other(h.BreakEven, first.ID())
		}
	}
	return h
}

// leadersOf lists the offers that share the first rank, and those of its group
// whose middle is within [LeadMargin] of the first one's.
func leadersOf(contenders []Ranked) []Ranked {
	first := &contenders[0]
	var leaders []Ranked
	for i := range contenders {
		c := &contenders[i]
		if c.Rank == 1 || c.Group == first.Group && c.Score.Mid() >= first.Score.Mid()-LeadMargin-Tolerance {
			leaders = append(leaders, *c)
		}
	}
	return leaders
}

// inOrder lists a leading group: by known share, then name.
func (r *ranking) inOrder(leaders []Ranked) []offers.OfferID {
	names := r.assessment.names
	sorted := slices.Clone(leaders)
	slices.SortFunc(sorted, func(a, b Ranked) int {
		if d := a.KnownShare - b.KnownShare; d > Tolerance || d < -Tolerance {
			return cmp.Compare(b.KnownShare, a.KnownShare)
		}
		return cmp.Compare(names[a.place], names[b.place])
	})
	ids := make([]offers.OfferID, len(sorted))
	for i := range sorted {
		ids[i] = sorted[i].ID()
	}
	return ids
}

// unknownToAll lists the criteria that count and of which nothing is known for
// any offer that has a rank.
func (r *ranking) unknownToAll() []CriterionID {
	var list []CriterionID
	low, high, ids := r.assessment.low, r.assessment.high, CriterionIDs()
	for _, c := range r.weights.columns {
		told := slices.ContainsFunc(r.slots[:r.ranked], func(s slot) bool {
			cell := int(s.offer)*criteria + c
			return high[cell]-low[cell] < 1-Tolerance
		})
		if !told {
			list = append(list, ids[c])
		}
	}
	return list
}

// other is the offer of a break-even that is not the one given.
func other(b *BreakEven, one offers.OfferID) offers.OfferID {
	if b.Offer == one {
		return b.Against
	}
	return b.Offer
}
