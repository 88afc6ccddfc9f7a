package needs

import (
	"slices"

	"bascule/comparison"
	"bascule/ui/component/list"
	"bascule/ui/screen"
)

// proposing is what an answer suggests, put to the board with what each would do
// to the ranking. Nothing is ticked to begin with: the default is no.
type proposing struct {
	step      string
	proposals []comparison.Proposal
	effects   []comparison.Effect // of each alone
	together  comparison.Effect   // of what is ticked
	ticked    []int
	place     list.Place
	session   comparison.Session // the proposals are about
	before    *comparison.Result // its ranking
}

// propose works out what each proposal would do to a session.
func propose(in screen.Input, s comparison.Session, step string, proposals []comparison.Proposal) proposing {
	before := rank(in, s)
	p := proposing{step: step, proposals: proposals, session: s, before: &before}
	for _, proposal := range proposals {
		p.effects = append(p.effects, preview(in, s, before, proposal.Edit))
	}
	return p
}

// tick ticks a proposal, or lets it go, and works out what is ticked together.
func (p proposing) tick(in screen.Input) proposing {
	at := max(0, min(p.place.At, len(p.proposals)-1))
	if i := slices.Index(p.ticked, at); i >= 0 {
		p.ticked = slices.Delete(slices.Clone(p.ticked), i, i+1)
	} else {
		p.ticked = append(slices.Clip(p.ticked), at)
		slices.Sort(p.ticked)
	}
	p.together = preview(in, p.session, *p.before, p.edits()...)
	return p
}

// edits are the changes ticked.
func (p proposing) edits() []comparison.Edit {
	edits := make([]comparison.Edit, 0, len(p.ticked))
	for _, at := range p.ticked {
		edits = append(edits, p.proposals[at].Edit)
	}
	return edits
}
