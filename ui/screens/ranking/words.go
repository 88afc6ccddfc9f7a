package ranking

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// knownWord says in words how much of the weight is known.
func knownWord(in screen.Input, share float64) string {
	for _, step := range []struct {
		below float64
		word  string
	}{
		{0.005, "none"},
		{0.15, "little"},
		{0.29, "quarter"},
		{0.42, "third"},
		{0.58, "half"},
		{0.71, "two-thirds"},
		{0.85, "three-quarters"},
		{0.995, "almost-all"},
	} {
		if share < step.below {
			return in.Text.T("ranking.known." + step.word)
		}
	}
	return in.Text.T("ranking.known.all")
}

// sides sets two values against each other: in words, and in figures where the
// same word would hide what differs.
func sides(in screen.Input, a, b comparison.Interval) string {
	first, second := in.Text.Extent(a), in.Text.Extent(b)
	if first == second && a != b {
		first, second = figures(in, a), figures(in, b)
	}
	return in.Text.T("ranking.versus.sides", "first", first, "second", second)
}

// figures writes a value as a percentage, or the two it lies between.
func figures(in screen.Input, i comparison.Interval) string {
	low, high := in.Text.Share(i.Low), in.Text.Share(i.High)
	if low == high {
		return low
	}
	return in.Text.T("scale.extent", "low", low, "high", high)
}

// said is the headline in words, and what would overturn it or settle it.
func said(in screen.Input) (headline, more string) {
	h := in.Result.Headline
	if len(in.Result.Judged) == 0 {
		return in.Text.T("ranking.nothing-judged"), in.Text.T("ranking.nothing-judged-hint")
	}
	var rest []string
	if h.BreakEven != nil {
		rest = append(rest, in.Text.BreakEven(in.Catalogue, in.Session.Needs, h.Kind, *h.BreakEven))
	} else if h.Kind == comparison.LeadsOnKnown && h.Challenger != "" {
		rest = append(rest, in.Text.T("ranking.challenger", "offer", in.Text.Offer(in.Catalogue, h.Challenger)))
	}
	if h.Kind == comparison.NobodyLeads {
		rest = append(rest, in.Text.T("ranking.nobody-hint"))
	}
	if unknown := in.Text.UnknownToAll(h); unknown != "" {
		rest = append(rest, unknown)
	}
	return in.Text.Headline(in.Catalogue, h), strings.Join(rest, " ")
}

// shift says in a sentence what the last step changed; nothing before the first.
func shift(in screen.Input, moved int) string {
	if len(in.Before.Offers) == 0 {
		return ""
	}
	first := firstSaid(in)
	if moved == 0 {
		return in.Text.T("ranking.shift.nothing", "first", first)
	}
	return in.Text.N("ranking.shift.moved", moved, "first", first)
}

// firstSaid says whether the first place changed hands.
func firstSaid(in screen.Input) string {
	was, now := in.Before.Firsts(), in.Result.Firsts()
	names := in.Text.List(names(in, now))
	switch {
	case len(now) == 0:
		return in.Text.T("ranking.shift.nobody")
	case same(was, now):
		return in.Text.T("ranking.shift.same", "offer", names)
	case len(was) == 1 && len(now) == 1:
		return in.Text.T("ranking.shift.passed", "offer", names, "former", in.Text.Offer(in.Catalogue, was[0]))
	}
	return in.Text.T("ranking.shift.now", "offer", names)
}

// same reports whether two lists name the same offers.
func same(a, b []offers.OfferID) bool {
	if len(a) != len(b) {
		return false
	}
	held := make(map[offers.OfferID]bool, len(a))
	for _, id := range a {
		held[id] = true
	}
	for _, id := range b {
		if !held[id] {
			return false
		}
	}
	return true
}

// mostNamed is how many offers a sentence names before it counts the others.
const mostNamed = 3

// names names offers, the first few of many.
func names(in screen.Input, ids []offers.OfferID) []string {
	list := make([]string, 0, mostNamed+1)
	for i, id := range ids {
		if i == mostNamed && len(ids) > mostNamed+1 {
			return append(list, in.Text.N("ranking.others", len(ids)-i))
		}
		list = append(list, in.Text.Offer(in.Catalogue, id))
	}
	return list
}

// status says what is shown and what is not: the uses the ranking is about and
// the order, when they are not the usual ones, else how many offers there are.
func status(in screen.Input) string {
	var said []string
	if len(in.Only) > 0 {
		said = append(said, only(in))
	}
	if in.Result.Order != comparison.ByMiddle {
		said = append(said, in.Text.T("ranking.in-order", "order", in.Text.T("order."+string(in.Result.Order))))
	}
	if len(said) == 0 {
		said = append(said, in.Text.N("ranking.offers", len(in.Result.Offers)))
	}
	return strings.Join(said, in.Text.T("list.comma"))
}
