package needs

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// showsNames reports whether names of hosts were already shown to this board.
// Until then the screen speaks of offers without naming them, so that weights
// can be set blind.
func showsNames(in screen.Input) bool {
	return slices.ContainsFunc(in.Session.Journal, func(s comparison.Step) bool { return s.Name == comparison.StepNamesShown })
}

// rank weighs a session as the window would.
func rank(in screen.Input, s comparison.Session) comparison.Result {
	order := in.Result.Order
	if order == "" {
		order = comparison.ByMiddle
	}
	return comparison.Assess(in.Catalogue, s, in.Today, in.Only...).Rank(s.Needs.Weights, order)
}

// preview works out what edits would do to a session that ranks as before. It
// assesses every offer: it is asked for on events, never while drawing.
func preview(in screen.Input, s comparison.Session, before comparison.Result, edits ...comparison.Edit) comparison.Effect {
	next, err := s.Apply(in.Catalogue, edits...)
	if err != nil {
		return comparison.Compare(before, before)
	}
	return comparison.Compare(before, rank(in, next))
}

// keptLine says how many offers a change would keep, and which would drop out.
func keptLine(in screen.Input, e comparison.Effect) string {
	if len(e.Lost)+len(e.Won) == 0 {
		return in.Text.T("proposal.nothing-lost") + in.Text.T("list.semicolon") + leadWords(in, e)
	}
	line := in.Text.T("proposal.keep",
		"before", in.Text.Count(int64(e.Kept[0])), "after", in.Text.N("proposal.offers", e.Kept[1]))
	if len(e.Lost) > 0 && showsNames(in) {
		line += in.Text.T("list.semicolon") + in.Text.T("proposal.loses", "offers", in.Text.List(offerNames(in, e.Lost)))
	}
	return line
}

// movedLine says what a change did to the ranking, in one sentence.
func movedLine(in screen.Input, e comparison.Effect) string {
	groups := groupWords(in, e)
	if groups == "" {
		groups = in.Text.T("needs.effect.same-groups")
	}
	return in.Text.T("needs.effect.moved", "what", groups, "head", leadWords(in, e))
}

// groupWords counts the groups that grow or shrink; it is empty when none does.
func groupWords(in screen.Input, e comparison.Effect) string {
	parts := make([]string, len(e.Groups))
	for i, change := range e.Groups {
		parts[i] = in.Text.T("needs.effect.group", "group", in.Text.T("group."+string(change.Group)),
			"before", change.Before, "after", change.After)
	}
	return strings.Join(parts, in.Text.T("list.comma"))
}

// leadWords says whether the head of the ranking is another.
func leadWords(in screen.Input, e comparison.Effect) string {
	after := e.Leaders[1]
	switch {
	case e.SameLeaders() && len(after) == 0:
		return in.Text.T("needs.effect.still-nobody")
	case e.SameLeaders():
		return in.Text.T("needs.effect.same-head")
	case len(after) == 0:
		return in.Text.T("needs.effect.nobody")
	case !showsNames(in):
		return in.Text.N("needs.effect.another", len(after))
	case len(after) == 1:
		return in.Text.T("needs.effect.leads", "offer", in.Text.Offer(in.Catalogue, after[0]))
	}
	return in.Text.T("needs.effect.group-leads", "offers", in.Text.List(offerNames(in, after)))
}

func offerNames(in screen.Input, ids []offers.OfferID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = in.Text.Offer(in.Catalogue, id)
	}
	return names
}
