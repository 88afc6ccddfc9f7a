package screen

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/keys"
)

// Keep returns the wish to keep an offer to compare, or to keep it no longer.
// Before is what was kept so far, or stood side by side for want of a choice.
func Keep(in Input, before []offers.OfferID, id offers.OfferID) []Intent {
	kept := slices.Clone(before)
	step, said := "step.offer-kept", "wish.kept"
	if i := slices.Index(kept, id); i >= 0 {
		kept, step, said = slices.Delete(kept, i, i+1), "step.offer-dropped", "wish.dropped"
	} else {
		kept = append(kept, id)
	}
	ids := make([]string, len(kept))
	for i, id := range kept {
		ids[i] = string(id)
	}
	return []Intent{
		Change{Step: step, Edits: []comparison.Edit{{Path: "shortlist", Value: strings.Join(ids, ",")}}},
		Notify{Text: in.Text.N(said, len(kept), "offer", in.Text.Offer(in.Catalogue, id))},
	}
}

// Overflow returns the wish to say that a field of so many characters did not
// take all that was typed; none for 0.
func Overflow(in Input, most int) []Intent {
	if most == 0 {
		return nil
	}
	return []Intent{Notify{Text: in.Text.N("wish.overflow", most)}}
}

// Kept counts the offers kept to compare that the catalogue still has.
func Kept(in Input) int {
	if in.Catalogue == nil {
		return len(in.Session.Shortlist)
	}
	n := 0
	for _, id := range in.Session.Shortlist {
		if id == comparison.StatusQuo || in.Catalogue.Offer(id) != nil {
			n++
		}
	}
	return n
}

// Confirm returns the wish that the board confirms a weakly proven « no » of an
// offer, or takes its confirmation back. See [comparison.Reason.Confirmable].
func Confirm(in Input, id offers.OfferID, what string) []Intent {
	step, said := "step.no-confirmed", "wish.confirmed"
	if in.Session.Confirms(id, what) {
		step, said = "step.no-unconfirmed", "wish.unconfirmed"
	}
	return []Intent{
		Change{Step: step, Edits: []comparison.Edit{in.Session.Confirm(id, what)}},
		Notify{Text: in.Text.T(said, "offer", in.Text.Offer(in.Catalogue, id))},
	}
}

// Confirming says what confirming a « no » would do to an offer, or what taking
// it back would, and with which key: that of the action by.
func Confirming(in Input, ranked *comparison.Ranked, what string, by keys.ID) string {
	key := in.Text.KeyOf(by)
	switch {
	case in.Session.Confirms(ranked.ID(), what):
		return in.Text.T("wish.unconfirm", "key", key)
	case ranked.Group == comparison.Excluded:
		return in.Text.T("wish.confirm-more", "key", key)
	}
	return in.Text.T("wish.confirm", "key", key, "group", in.Text.T("group."+string(comparison.Excluded)))
}
