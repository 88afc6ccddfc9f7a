package offers

import "slices"

// answering is what a host may have written in answer to its sheet: a [Statement],
// a [Claim], a [Fact], a [Remark].
type answering interface{ IsReply() bool }

// RepliesFirst returns things said of a host in the order people read them: what
// it answers before everything else, both parts as they stood. Nothing else
// decides that order (design §3.1). The list itself is not changed.
func RepliesFirst[E answering](list []E) []E {
	if !slices.ContainsFunc(list, E.IsReply) {
		return list
	}
	others := slices.DeleteFunc(slices.Clone(list), E.IsReply)
	replies := slices.DeleteFunc(slices.Clone(list), func(e E) bool { return !e.IsReply() })
	return append(replies, others...)
}

// IsReply reports whether a statement is the host's answer to its sheet.
func (s Statement) IsReply() bool { return s.Reply }

// IsReply reports whether the host answered on the fact, even where a later source
// outweighs it.
func (f Fact[T]) IsReply() bool {
	return slices.ContainsFunc(f.claims, func(c Claim[T]) bool { return c.Reply })
}

// IsReply reports whether a remark holds an answer of the host: it is read before
// any caution.
func (r Remark) IsReply() bool { return r.Text.IsReply() }

// Reading parts the claims of a fact as people read them: what the host answers,
// then what else holds, then what else no longer does, newest first.
func (f Fact[T]) Reading() (replies, held, past []Claim[T]) {
	if !f.IsReply() {
		return nil, f.Held(), f.History()
	}
	for i, claim := range f.claims {
		switch {
		case claim.Reply:
			replies = append(replies, claim)
		case i < f.held:
			held = append(held, claim)
		default:
			past = append(past, claim)
		}
	}
	return replies, held, past
}

// Cautions lists what is known to go wrong with a use: the caveat of the service,
// then the remarks about it. What the host answers, on that use or on all, comes
// first.
func (o *Offer) Cautions(use UseID) []Fact[Text] {
	var list []Fact[Text]
	if caveat := o.Services[use].Caveat; len(caveat.Claims()) > 0 {
		list = append(list, caveat)
	}
	for _, remarks := range [2][]Remark{o.Remarks, o.Host.Remarks} {
		for i := range remarks {
			r := &remarks[i]
			about := slices.Contains(r.Uses, use)
			if about && r.Kind == Caution || r.IsReply() && (about || len(r.Uses) == 0) {
				list = append(list, r.Text)
			}
		}
	}
	return RepliesFirst(list)
}
