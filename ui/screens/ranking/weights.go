package ranking

import (
	"strconv"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/component/slider"
	"bascule/ui/screen"
)

// weighing is where the reader is among the weights.
type weighing struct {
	place list.Place
	open  [familyCount]bool
}

// familyCount is the number of families.
const familyCount = 6

// weightLine is one line of the weights: a criterion, or a family that gathers
// several.
type weightLine struct {
	family    int                    // in the order of [comparison.Families]; -1 for coverage, which is in none
	criterion comparison.CriterionID // empty for a family of several
	inner     bool                   // under its family
}

// gathers reports whether the line is a family of several criteria.
func (l weightLine) gathers() bool { return l.criterion == "" }

// criteria are those the line weighs.
func (l weightLine) criteria() []comparison.CriterionID {
	if l.gathers() {
		return comparison.Families()[l.family].Criteria()
	}
	return []comparison.CriterionID{l.criterion}
}

// weightLines lists the weights: what is covered, then the families.
func (s Screen) weightLines() []weightLine {
	lines := []weightLine{{family: -1, criterion: comparison.Coverage}}
	for i, family := range comparison.Families() {
		criteria := family.Criteria()
		if len(criteria) == 1 {
			lines = append(lines, weightLine{family: i, criterion: criteria[0]})
			continue
		}
		lines = append(lines, weightLine{family: i})
		if s.weights.open[i] {
			for _, id := range criteria {
				lines = append(lines, weightLine{family: i, criterion: id, inner: true})
			}
		}
	}
	return lines
}

// weightLine is the line under the cursor.
func (s Screen) weightLine() weightLine {
	lines := s.weightLines()
	return lines[max(0, min(s.weights.place.At, len(lines)-1))]
}

// common is the weight criteria share; it is false when they have different
// ones.
func common(in screen.Input, criteria []comparison.CriterionID) (weight int, ok bool) {
	for i, id := range criteria {
		if i > 0 && in.Session.Needs.Weights[id] != weight {
			return 0, false
		}
		weight = in.Session.Needs.Weights[id]
	}
	return weight, true
}

// weigh answers an action in the weights. The third value is false when it is
// not about them.
func (s Screen) weigh(event screen.Do, in screen.Input) (Screen, []screen.Intent, bool) {
	under := s.weightLine()
	switch event.Action {
	case actOpen:
		return s.unfold(under), nil, true
	case actReset:
		return s, setWeights(profileWeights(in, under.criteria())), true
	case actResetAll:
		return s, setWeights(profileWeights(in, comparison.CriterionIDs())), true
	case actSet:
		if n, ok := event.Press.Digit(); ok {
			return s.set(under, in, func(int) int { return n })
		}
		return s, nil, true
	case slider.Less, slider.More:
		return s.set(under, in, func(weight int) int {
			weight, _ = slider.Do(weight, comparison.MaxWeight, event.Action)
			return weight
		})
	}
	place, ok := s.weightList(in).Do(s.weights.place, event.Action, s.weightRows(in))
	s.weights.place = place
	return s, nil, ok
}

// set changes what the line weighs. Criteria of a family move together while
// they weigh the same: when they do not, the family opens instead, for nobody
// could say what one slider would do to them.
func (s Screen) set(l weightLine, in screen.Input, change func(weight int) int) (Screen, []screen.Intent, bool) {
	criteria := l.criteria()
	weight, ok := common(in, criteria)
	if !ok {
		if !s.weights.open[l.family] {
			s = s.unfold(l)
		}
		return s, []screen.Intent{screen.Notify{Text: in.Text.T("ranking.weights.apart")}}, true
	}
	var edits []comparison.Edit
	if next := change(weight); next != weight {
		for _, id := range criteria {
			edits = append(edits, edit(id, next))
		}
	}
	return s, setWeights(edits), true
}

// unfold opens a family, or closes it.
func (s Screen) unfold(l weightLine) Screen {
	if l.gathers() {
		s.weights.open[l.family] = !s.weights.open[l.family]
	}
	return s
}

// edit is the change of one weight.
func edit(id comparison.CriterionID, weight int) comparison.Edit {
	return comparison.Edit{Path: "needs.weights." + string(id), Value: strconv.Itoa(weight)}
}

// setWeights is the step that changes weights; nothing when none does.
func setWeights(edits []comparison.Edit) []screen.Intent {
	if len(edits) == 0 {
		return nil
	}
	return []screen.Intent{screen.Change{Step: "step.weight", Edits: edits}}
}

// profileWeights are the changes that give criteria the weights of the profile
// again.
func profileWeights(in screen.Input, criteria []comparison.CriterionID) []comparison.Edit {
	profile, ok := in.Catalogue.Profile(in.Session.Needs.Profile)
	if !ok {
		return nil
	}
	var edits []comparison.Edit
	for _, id := range criteria {
		if weight := profile.Weights[string(id)]; weight != in.Session.Needs.Weights[id] {
			edits = append(edits, edit(id, weight))
		}
	}
	return edits
}

// unlessReset says why the weight under the cursor, and all of them, cannot be
// given back their value of the profile.
func (s Screen) unlessReset(in screen.Input) (own, all string) {
	if _, ok := in.Catalogue.Profile(in.Session.Needs.Profile); !ok {
		return "ranking.why-not.no-profile", "ranking.why-not.no-profile"
	}
	if len(profileWeights(in, s.weightLine().criteria())) == 0 {
		own = "ranking.why-not.same-weight"
	}
	if len(profileWeights(in, comparison.CriterionIDs())) == 0 {
		all = "ranking.why-not.same-weights"
	}
	return own, all
}

// mostTried is how many offers are ranked again for each weight a criterion
// could have, while the cursor moves over the weights.
const mostTried = 400

// turning says at which weight of the criterion under the cursor another offer
// would be first; nothing where it would take too long or has no answer.
func (s Screen) turning(in screen.Input) string {
	id := s.weightLine().criterion
	if id == "" || len(in.Result.Offers) > mostTried || !in.Assessment.Judged(id) {
		return ""
	}
	return s.cache.firsts.get(firstsKey{in.Version, id}, func() string {
		weight := in.Session.Needs.Weights[id]
		firsts := in.Assessment.Firsts(in.Session.Needs.Weights, in.Result.Order, id)
		for step := 1; step <= comparison.MaxWeight; step++ {
			for _, other := range [2]int{weight - step, weight + step} {
				if other >= 0 && other <= comparison.MaxWeight && !same(firsts[other], firsts[weight]) {
					return turned(in, other, firsts[other])
				}
			}
		}
		return in.Text.T("ranking.weights.steady")
	})
}

// turned says who would be first at another weight.
func turned(in screen.Input, weight int, first []offers.OfferID) string {
	if len(first) == 0 {
		return in.Text.T("ranking.weights.nobody-at", "weight", weight)
	}
	return in.Text.T("ranking.weights.turns", "weight", weight, "offer", in.Text.List(names(in, first)))
}
