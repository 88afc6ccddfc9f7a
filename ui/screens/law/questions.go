package law

import (
	"fmt"
	"slices"

	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// question is one thing to ask a host.
type question struct {
	first bool   // to be obtained before signing
	about string // what it is about
	text  string
}

// questions is all there is to ask about the present offer: what to obtain before
// signing, what its exposure lacks, then every card that is not settled, what
// matters most first. None is asked twice.
func (s Screen) questions(in screen.Input) []question {
	standing := s.standing(in)
	var list []question
	add := func(q question) {
		if q.text != "" && !slices.ContainsFunc(list, func(other question) bool { return other.text == q.text }) {
			list = append(list, q)
		}
	}
	for _, obtain := range standing.Obtain {
		about := in.Text.T("law.questions.price-or-limit")
		if obtain.Card != "" {
			about = in.Text.Card(in.Catalogue, obtain.Card)
		}
		add(question{first: true, about: about, text: in.Text.Obtain(in.Catalogue, standing.Offer, in.Session.Needs, obtain)})
	}
	for _, fact := range standing.Exposure.Missing {
		add(question{about: in.Text.T("fact." + fact), text: in.Text.T("obtain." + fact)})
	}
	for _, severity := range offers.Severities() {
		for _, v := range s.views(in) {
			if v.Severity == severity && !v.Reading.Settled() && v.Card.ID != offers.CardUSExposure {
				add(question{about: in.Text.In(v.Card.Label), text: in.Text.In(v.Card.Ask)})
			}
		}
	}
	return list
}

// questionBlocks sets the questions on the page.
func (s Screen) questionBlocks(in screen.Input) []prose.Block {
	list := s.questions(in)
	if len(list) == 0 {
		return []prose.Block{{Text: in.Text.T("law.questions.none")}}
	}
	blocks := []prose.Block{{Text: in.Text.T("law.questions.intro"), Role: theme.Muted}}
	for i, q := range list {
		switch {
		case i == 0 && q.first:
			blocks = append(blocks, heading(in, "law.questions.first"))
		case i == 0 || !q.first && list[i-1].first:
			blocks = append(blocks, heading(in, "law.questions.then"))
		}
		blocks = append(blocks,
			prose.Block{Kind: prose.Line, Text: fmt.Sprintf("%d. %s", i+1, q.about), Role: theme.Strong},
			bullet(q.text))
	}
	return blocks
}
