package comparison

import (
	"cmp"
	"slices"

	"bascule/offers"
)

// headline says the ranking in one sentence (design §5.3). An offer leads
// whatever is learnt when its possible ranks are [1, 1], it has that place to
// itself, and no deal-breaker is still open: those are gates, and learning that
// one is shut would take it out of the race.
func headline(result *Result, a *Assessment) Headline {
	contenders := result.Offers
	if i := slices.IndexFunc(contenders, func(r Ranked) bool { return r.Rank == 0 }); i >= 0 {
		contenders = contenders[:i]
	}
	if len(contenders) == 0 {
		return Headline{Kind: NobodyLeads}
	}
	h := Headline{UnknownToAll: unknownToAll(result.Judged, contenders)}
	first := &contenders[0]
	leaders := leadersOf(contenders)
	alone := len(contenders) == 1 || contenders[1].Rank > 1
	t := turning{assessment: a, result: result}
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
	h.Leaders, h.Known = inOrder(leaders), first.KnownShare
	if h.Kind == LeadingGroup {
		h.Challenger = leaders[1].ID()
		if h.BreakEven != nil {
			h.Challenger = other(h.BreakEven, first.ID())
		}
	}
	return h
}

// leadersOf lists the offers whose middle is within [LeadMargin] of the first
// one's, in its group.
func leadersOf(contenders []Ranked) []Ranked {
	first := &contenders[0]
	var leaders []Ranked
	for i := range contenders {
		c := &contenders[i]
		if c.Group == first.Group && c.Score.Mid() >= first.Score.Mid()-LeadMargin-Tolerance {
			leaders = append(leaders, *c)
		}
	}
	return leaders
}

// inOrder lists a leading group: by known share, then name.
func inOrder(leaders []Ranked) []offers.OfferID {
	sorted := slices.Clone(leaders)
	slices.SortStableFunc(sorted, func(a, b Ranked) int {
		if d := a.KnownShare - b.KnownShare; d > Tolerance || d < -Tolerance {
			return cmp.Compare(b.KnownShare, a.KnownShare)
		}
		return cmp.Or(cmp.Compare(a.Offer.Name, b.Offer.Name), cmp.Compare(a.Offer.ID, b.Offer.ID))
	})
	ids := make([]offers.OfferID, len(sorted))
	for i := range sorted {
		ids[i] = sorted[i].ID()
	}
	return ids
}

// unknownToAll lists the criteria that count and of which nothing is known for
// any offer that has a rank.
func unknownToAll(judged []CriterionID, contenders []Ranked) []CriterionID {
	var list []CriterionID
	ids := CriterionIDs()
	for _, id := range judged {
		column := slices.Index(ids, id)
		unknown := !slices.ContainsFunc(contenders, func(r Ranked) bool {
			return r.Values[column].Interval.Width() < 1-Tolerance
		})
		if unknown {
			list = append(list, id)
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
