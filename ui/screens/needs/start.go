package needs

import (
	"slices"

	"bascule/comparison"
	"bascule/ui/screen"
)

// firstFive are the questions a first ranking needs.
func firstFive() []string {
	var ids []string
	for _, q := range comparison.Questions() {
		if q.Start {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

// started reports whether the five were gone through: the last of them is the
// budget, which no profile answers.
func started(s comparison.Session) bool {
	return s.Needs.Budget.Known || slices.Contains(s.Needs.Assumed, "needs.budget.amount")
}

// pending is the first of the five that is not answered, from 1.
func (s Screen) pending(in screen.Input) int {
	ids := firstFive()
	for i, id := range ids {
		path := questionOf(id).Fields[0]
		if id == "q8" {
			path = "needs.uses"
		}
		if source := s.sourceOf(in, path, in.Session.Get(path)); source == unanswered || source == fromProfile {
			return i + 1
		}
	}
	return len(ids)
}

// enoughAsk is what follows the five: a first ranking, or more.
type enoughAsk struct{}

// prompt implements [asker].
func (enoughAsk) prompt(in screen.Input) prompt {
	return prompt{
		title: in.Text.T("needs.enough.title"), ask: in.Text.T("needs.enough.ask"), help: in.Text.T("needs.enough.help"), plain: true,
		options: []option{
			{id: "ranking", text: in.Text.T("needs.enough.ranking")},
			{id: "themes", text: in.Text.T("needs.enough.themes")},
		},
	}
}

// take implements [asker].
func (enoughAsk) take(_ screen.Input, r comparison.Response) verdict {
	if slices.Contains(r.Choices, "themes") {
		return verdict{}
	}
	return verdict{wishes: []screen.Intent{screen.Open{Screen: screen.Ranking}}}
}

// state is how far the step is: something to answer while the five are not done
// or something is taken for granted.
func state(in screen.Input) screen.StepState {
	switch {
	case in.Catalogue == nil || in.Session.Needs.Profile == "" && len(in.Session.Needs.Uses) == 0:
		return screen.Unsaid
	case !started(in.Session) || len(in.Session.Needs.Assumed) > 0:
		return screen.Waiting
	}
	return screen.Done
}
