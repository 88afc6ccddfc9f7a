package command

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
)

// leaders follows who leads from a step of a journal to the next. What a step did
// not reach is not worked out again.
type leaders struct {
	*desk
	assessment *comparison.Assessment
	last       []offers.OfferID
}

func (d *desk) newLeaders() *leaders { return &leaders{desk: d} }

// after returns who leads once a step is done, and whether they are others than
// before it.
func (l *leaders) after(s comparison.Session, step comparison.Step) (ids []offers.OfferID, moved bool) {
	switch section, _, _ := strings.Cut(step.Path, "."); {
	case l.assessment != nil && slices.Contains([]string{"notes", "shortlist"}, section):
		return l.last, false
	case l.assessment != nil && step.Path == "" && len(step.With) == 0:
		return l.last, false
	case l.assessment == nil || !strings.HasPrefix(step.Path, "needs.weights."):
		cat := l.cat
		if len(s.Sources)+len(s.Additions) > 0 {
			cat, _ = l.cat.With(s.Sources, s.Additions, l.today)
		}
		l.assessment = comparison.Assess(cat, s, l.today)
	}
	ids = l.assessment.Rank(s.Needs.Weights, comparison.ByMiddle).Headline.Leaders
	moved = !slices.Equal(ids, l.last)
	l.last = ids
	return ids, moved
}
