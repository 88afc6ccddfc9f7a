package ranking

import (
	"math"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/list"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// pair is the offer under the cursor and the one it is set against: the frozen
// one, else the one above it, else the one below. The one listed first comes
// first.
func (s Screen) pair(in screen.Input) (a, b offers.OfferID, ok bool) {
	id := s.offer(in)
	all := in.Result.Offers
	at := len(all) // « ne rien changer » comes last
	if id != comparison.StatusQuo {
		for at = 0; at < len(all) && all[at].ID() != id; at++ {
		}
	}
	if id == "" || len(all) == 0 {
		return "", "", false
	}
	if s.frozen != "" && s.frozen != id {
		for i := range all {
			if all[i].ID() == s.frozen && i > at {
				return id, s.frozen, true
			}
		}
		if _, known := in.Result.Of(s.frozen); known && s.frozen == comparison.StatusQuo {
			return id, s.frozen, true
		} else if known {
			return s.frozen, id, true
		}
	}
	switch {
	case at == len(all):
		return all[0].ID(), id, true
	case at > 0:
		return all[at-1].ID(), id, true
	case len(all) > 1:
		return id, all[1].ID(), true
	case in.Result.StatusQuo.Standing != nil:
		return id, comparison.StatusQuo, true
	}
	return "", "", false
}

// even is the difference, out of 1, too small to be printed.
const even = 0.0005

// versus says what stands between two offers, the largest difference first.
func (w *writer) versus(a, b offers.OfferID) {
	p, t := w.in.Text, w.in.Theme
	first, _ := w.in.Result.Of(a)
	second, _ := w.in.Result.Of(b)
	w.between(&first, &second)
	if !w.aloud { // it says whom each difference is for
		w.heading(t.Glyph(theme.Rises) + " " + p.T("ranking.versus.for", "offer", p.Offer(w.in.Catalogue, a)) + pad(3) +
			t.Glyph(theme.Falls) + " " + p.T("ranking.versus.for", "offer", p.Offer(w.in.Catalogue, b)))
	}
	differences := w.in.Result.Versus(a, b)
	if len(differences) == 0 {
		w.text(theme.Normal, p.T("ranking.nothing-judged"))
		return
	}
	width := 0
	for _, d := range differences {
		width = max(width, ansi.StringWidth(p.T("criterion."+string(d.Criterion))))
	}
	width = max(8, min(width, w.width-len(indent)-2-2*cellGap-pointsWidth))
	var sum float64
	var equal []string
	for _, d := range differences {
		sum += d.Points
		if math.Abs(d.Points) < even {
			equal = append(equal, p.T("criterion."+string(d.Criterion)))
			continue
		}
		w.difference(d, [2]offers.OfferID{a, b}, width)
	}
	if len(equal) > 0 {
		w.text(theme.Muted, p.T("ranking.versus.equal", "criteria", within(w.in, equal)))
	}
	w.sum(a, b, sum)
	w.ending()
}

// between says first what the score does not decide: groups come before it, and
// « ne rien changer » has no place among them.
func (w *writer) between(first, second *comparison.Ranked) {
	p := w.in.Text
	names := []any{"first", p.Offer(w.in.Catalogue, first.ID()), "second", p.Offer(w.in.Catalogue, second.ID())}
	switch {
	case first.Offer == nil || second.Offer == nil:
		w.text(theme.Normal, p.T("ranking.versus.status-quo"))
	case first.Group != second.Group:
		w.text(theme.Normal, p.T("ranking.versus.groups", append(names,
			"group", p.T("group."+string(first.Group)), "other", p.T("group."+string(second.Group)))...))
	case first.Rank == 0:
		w.text(theme.Normal, p.T("ranking.versus.no-rank"))
	case first.Rank == second.Rank:
		w.text(theme.Normal, p.T("ranking.versus.tie", names...))
	default:
		w.text(theme.Normal, p.T("ranking.versus.before", names...))
	}
	w.text(theme.Muted, p.T("ranking.versus.point."+string(w.in.Result.Order)))
}

// pointsWidth is the room of an arrow and its points.
const pointsWidth = 7

// difference writes what one criterion changes between two offers, and its
// ingredients when it is open.
func (w *writer) difference(d comparison.Difference, pair [2]offers.OfferID, width int) {
	p, t := w.in.Text, w.in.Theme
	key, name, both := string(d.Criterion), p.T("criterion."+string(d.Criterion)), sides(w.in, d.A, d.B)
	aside := true
	if w.aloud {
		brief := p.T("ranking.versus.points", "points", w.arrow(d.Points, pair), "sides", both)
		w.say(line{Item: list.Item{Text: name}, opens: key, brief: brief})
	} else {
		cut := ansi.Truncate(name, width, t.Glyph(theme.Ellipsis))
		text := w.sign(key) + cut + pad(width-ansi.StringWidth(cut)+cellGap) + w.arrow(d.Points, pair)
		if aside = ansi.StringWidth(text)+cellGap+ansi.StringWidth(both)+len(indent) <= w.width; aside {
			text += pad(cellGap) + both
		}
		w.row(text, key)
	}
	if !w.isOpen(key) {
		return
	}
	w.inside = true
	defer func() { w.inside = false }()
	if !aside {
		w.note(both)
	}
	for _, part := range d.Parts {
		if part.A == part.B && math.Abs(part.Points) < even {
			continue
		}
		w.hanging(theme.Normal, indent+t.Glyph(theme.Dot)+" ", p.T("ranking.versus.part",
			"part", partName(w.in, part.Name), "points", w.arrow(part.Points, pair), "sides", sides(w.in, part.A, part.B)), "")
		w.sources(part.StatementsA)
		w.sources(part.StatementsB)
	}
}

// arrow says whom points go to, and how many: ▲ 6,2; aloud, « 6,2 points pour
// Zourit ».
func (w *writer) arrow(value float64, pair [2]offers.OfferID) string {
	sign, to := theme.Rises, pair[0]
	if value < 0 {
		sign, to = theme.Falls, pair[1]
	}
	text := w.in.Text.Points(value)
	if w.aloud {
		return w.in.Text.T("ranking.versus.points-for", "points", text, "offer", w.in.Text.Offer(w.in.Catalogue, to))
	}
	return w.in.Theme.Glyph(sign) + pad(pointsWidth-2-ansi.StringWidth(text)) + " " + text
}

// sum says that the differences add up to the gap.
func (w *writer) sum(a, b offers.OfferID, sum float64) {
	p := w.in.Text
	if math.Abs(sum) < even {
		w.text(theme.Strong, p.T("ranking.versus.no-gap"))
		return
	}
	ahead := a
	if sum < 0 {
		ahead = b
	}
	w.text(theme.Strong, p.T("ranking.versus.sum", "points", w.in.Text.Points(sum), "offer", p.Offer(w.in.Catalogue, ahead)))
}

// versusTitle names the two offers.
func (s Screen) versusTitle(in screen.Input) string {
	a, b, ok := s.pair(in)
	if !ok {
		return in.Text.T("ranking.why-not.alone")
	}
	return in.Text.T("ranking.title.versus", "first", in.Text.Offer(in.Catalogue, a), "second", in.Text.Offer(in.Catalogue, b))
}
