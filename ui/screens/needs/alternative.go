package needs

import (
	"cmp"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// alternativeAsk asks for uses any of which would do, then how much they matter.
type alternativeAsk struct {
	id   string // of the need that is changed; empty for another one
	uses []string
}

// prompt implements [asker].
func (a alternativeAsk) prompt(in screen.Input) prompt {
	p := prompt{title: in.Text.T("needs.entry.any-of"), help: in.Text.T("needs.field.any-of.help")}
	if a.uses == nil {
		p.ask, p.options, p.several = in.Text.T("needs.field.any-of.ask"), useOptions(in), true
		return p.narrowed()
	}
	p.ask = in.Text.T("needs.field.any-of.level", "uses", either(in, strings.Join(a.uses, ",")))
	for _, level := range []offers.Level{offers.Useful, offers.Must} {
		p.options = append(p.options, option{id: string(level), text: in.Text.T("level." + string(level))})
	}
	return p
}

// take implements [asker]. A must is proposed, and useful meanwhile.
func (a alternativeAsk) take(in screen.Input, r comparison.Response) verdict {
	if a.uses == nil {
		if len(r.Choices) < 2 {
			return verdict{refusal: in.Text.T("needs.want-two")}
		}
		return verdict{next: alternativeAsk{uses: r.Choices}}
	}
	path := "needs.any-of." + cmp.Or(a.id, strings.Join(a.uses, "-or-"))
	uses := strings.Join(a.uses, ",")
	v := verdict{step: "step.needs.any-of", answered: []string{path}}
	if r.Choices[0] == string(offers.Useful) || in.Session.Get(path) == "" {
		v.outcome.Edits = []comparison.Edit{{Path: path, Value: uses + ":" + string(offers.Useful)}}
	}
	if r.Choices[0] == string(offers.Must) && in.Session.Get(path) != uses+":"+string(offers.Must) {
		must := comparison.Edit{Path: path, Value: uses + ":" + string(offers.Must)}
		v.outcome.Proposals = []comparison.Proposal{{Kind: comparison.ProposeMust, Edit: must}}
	}
	return v
}
