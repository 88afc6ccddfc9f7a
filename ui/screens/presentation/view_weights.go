package presentation

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/component/slider"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// weighed is something that weighs: what is covered, or a family of criteria.
type weighed struct {
	key      string
	criteria []comparison.CriterionID
}

// allWeighed lists what weighs, in the order screens show it.
func allWeighed() []weighed {
	list := []weighed{{string(comparison.Coverage), []comparison.CriterionID{comparison.Coverage}}}
	for _, family := range comparison.Families() {
		list = append(list, weighed{string(family), family.Criteria()})
	}
	return list
}

// label names what weighs.
func (w weighed) label(in screen.Input) string {
	if id := "family." + w.key; in.Text.Has(id) {
		return i18n.Capital(in.Text.T(id))
	}
	return in.Text.T("criterion." + w.key)
}

// word says the weight of what weighs, or the two its criteria lie between.
func (w weighed) word(in screen.Input) string {
	low, high := w.ends(in)
	if low != high {
		return in.Text.T("ranking.weights.mixed", "low", low, "high", high)
	}
	return in.Text.T("weight." + strconv.Itoa(low))
}

func (w weighed) ends(in screen.Input) (low, high int) {
	low = comparison.MaxWeight
	for _, id := range w.criteria {
		weight := in.Session.Needs.Weights[id]
		low, high = min(low, weight), max(high, weight)
	}
	return low, high
}

// share is the part of all the weight it takes, of the criteria that are judged.
func (w weighed) share(in screen.Input) string {
	sum, total := 0, 0
	for _, id := range in.Result.Judged {
		total += in.Result.Weights[id]
		for _, own := range w.criteria {
			if own == id {
				sum += in.Result.Weights[id]
			}
		}
	}
	if total == 0 {
		return in.Text.Share(0)
	}
	return in.Text.Share(float64(sum) / float64(total))
}

// weights shows what weighs, the heavier the longer; after a change, what it did.
func (s Screen) weights(in screen.Input) *slide {
	if s.moved {
		return s.effect(in)
	}
	p := in.Text
	sl := newSlide(in, p.T("present.weights.title"))
	wide, word := 0, 0
	for _, w := range allWeighed() {
		wide, word = max(wide, ansi.StringWidth(w.label(in))), max(word, ansi.StringWidth(w.word(in)))
	}
	b := block{}
	for i, w := range allWeighed() {
		mark := "  "
		if i == s.family {
			mark = in.Theme.Glyph(theme.Cursor) + " "
		}
		_, high := w.ends(in)
		row := mark + pad(w.label(in), wide+2) + slider.Bar(in.Theme, high, comparison.MaxWeight) + " " + pad(w.word(in), word+2) + w.share(in)
		b.rows = append(b.rows, cut(in.Theme, row, sl.width))
		b.said = append(b.said, p.T("present.weights.said", "what", w.label(in), "weight", w.word(in), "share", w.share(in)))
	}
	sl.add(b)
	sl.say(1, p.T("present.weights.how"))
	return sl
}

// effect says big what the last change of a weight did: who is first, and where
// each of the offers stands now.
func (s Screen) effect(in screen.Input) *slide {
	p, w := in.Text, allWeighed()[s.family]
	sl := newSlide(in, p.T("present.weights.said", "what", w.label(in), "weight", w.word(in), "share", w.share(in)))
	sl.say(0, shift(in))
	list := subjects(in)
	if len(list) == 0 {
		return sl
	}
	width := (sl.width - columnGap*(len(list)-1)) / len(list)
	columns := make([][]string, len(list))
	for i := range list {
		columns[i] = sl.moved(&list[i], width)
	}
	sl.add(block{rows: sideBySide(columns, width)})
	return sl
}

// moved is one offer after a change: its rank in big digits, its name, and how
// many places it gained or lost.
func (s *slide) moved(ranked *comparison.Ranked, width int) []string {
	rank := "–"
	if ranked.Rank > 0 {
		rank = s.p.Count(int64(ranked.Rank))
	}
	move := s.p.T("present.move.none")
	if before, ok := s.in.Before.Of(ranked.ID()); ok && before.Rank > 0 && ranked.Rank > 0 {
		switch gained := before.Rank - ranked.Rank; {
		case gained > 0:
			move = s.t.Glyph(theme.Rises) + " " + s.p.N("present.move.up", gained)
		case gained < 0:
			move = s.t.Glyph(theme.Falls) + " " + s.p.N("present.move.down", -gained)
		}
	}
	return append(big(s.t, rank, width), cut(s.t, ranked.Offer.Name, width), cut(s.t, move, width))
}

// shift says whether the first place changed hands.
func shift(in screen.Input) string {
	was, now := in.Before.Firsts(), in.Result.Firsts()
	names := make([]string, 0, len(now))
	same := len(was) == len(now)
	for i, id := range now {
		names = append(names, in.Text.Offer(in.Catalogue, id))
		same = same && was[i] == id
	}
	if len(names) > mostNamed {
		names = append(names[:mostNamed-1], in.Text.N("present.others", len(names)-mostNamed+1))
	}
	first := in.Text.List(names)
	switch {
	case len(now) == 0:
		return in.Text.T("ranking.shift.nobody")
	case same:
		return in.Text.T("ranking.shift.same", "offer", first)
	case len(was) == 1 && len(now) == 1:
		return in.Text.T("ranking.shift.passed", "offer", first, "former", in.Text.Offer(in.Catalogue, was[0]))
	}
	return in.Text.T("ranking.shift.now", "offer", first)
}

// weigh answers an action on the weights; it is false for any other. Criteria of
// a family move together while they weigh the same: when they do not, the ranking
// is where each is set, as it says itself.
func (s Screen) weigh(action keys.ID, in screen.Input) (Screen, []screen.Intent, bool) {
	all := allWeighed()
	if at, ok := keys.Step(action, s.family, len(all), len(all)); ok && (action == keys.MoveUp || action == keys.MoveDown) {
		s.family, s.weighing, s.moved = at, true, false
		return s, nil, true
	}
	if action != slider.More && action != slider.Less {
		return s, nil, false
	}
	if low, high := all[s.family].ends(in); low != high {
		return s, []screen.Intent{screen.Notify{Text: in.Text.T("present.weights.apart")}}, true
	}
	var edits []comparison.Edit
	for _, id := range all[s.family].criteria {
		weight := in.Session.Needs.Weights[id]
		if next, _ := slider.Do(weight, comparison.MaxWeight, action); next != weight {
			edits = append(edits, comparison.Edit{Path: "needs.weights." + string(id), Value: strconv.Itoa(next)})
		}
	}
	if len(edits) == 0 {
		return s, []screen.Intent{screen.Notify{Text: in.Text.T("present.weights.end")}}, true
	}
	s.weighing, s.moved = true, true
	return s, []screen.Intent{screen.Change{Step: "step.weight", Edits: edits}}, true
}
