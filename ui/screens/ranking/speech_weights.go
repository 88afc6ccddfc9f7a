package ranking

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// speakWeights says what the last step changed, and the weights.
func (s Screen) speakWeights(in screen.Input) screen.Speech {
	lines := s.weightLines()
	speech := screen.Speech{
		Title: in.Text.T("ranking.title.weights"),
		State: in.Text.T("ranking.aloud.weights", "least", in.Text.T("weight.0"),
			"n", comparison.MaxWeight, "most", in.Text.T("weight."+strconv.Itoa(comparison.MaxWeight))),
		Said: sentences(stepSaid(in, s.listing(in))),
		At:   max(0, min(s.weights.place.At, len(lines)-1)),
	}
	draw := newWeightDrawing(in, 0)
	for i, l := range lines {
		item := screen.Item{Key: l.key(), Name: draw.title(l), Brief: draw.said(l)}
		if l.inner {
			item.Group = i18n.Capital(in.Text.T("family." + string(comparison.Families()[l.family])))
		}
		// A step changes every share: said in the brief, all would be said again.
		item.More = []string{i18n.Capital(draw.shareSaid(l)) + ".", explained(in, l)}
		if i == speech.At {
			item.More = append(item.More, sentences(s.turning(in))...)
		}
		speech.Items = append(speech.Items, item)
	}
	return speech
}

// key names a weight among the items.
func (l weightLine) key() string {
	if l.gathers() {
		return "family/" + string(comparison.Families()[l.family])
	}
	return "weight/" + string(l.criterion)
}

// said says a weight and its word.
func (d weightDrawing) said(l weightLine) string {
	criteria := l.criteria()
	weight, ok := common(d.in, criteria)
	if !ok {
		return d.mixed(criteria)
	}
	return d.in.Text.T("ranking.aloud.weight", "weight", weight, "word", d.in.Text.T("weight."+strconv.Itoa(weight)))
}

// shareSaid says the part of all the weight a line takes, or that it counts for
// nothing.
func (d weightDrawing) shareSaid(l weightLine) string {
	if share, judged := d.part(l); judged {
		return d.in.Text.T("ranking.aloud.share", "share", d.in.Text.Share(share))
	}
	return d.in.Text.T("ranking.aloud.uncounted")
}

// mostMoves is how many moves are said one by one.
const mostMoves = 5

// stepSaid says what the last step changed: the weights, who is first, and who
// moved.
func stepSaid(in screen.Input, l *listing) string {
	if len(in.Before.Offers) == 0 {
		return ""
	}
	said := weightsSaid(in)
	if l.moved == 0 {
		return strings.Join(append(said, shift(in, 0)), " ")
	}
	said = append(said, firstSaid(in))
	moved := make([]*comparison.Ranked, 0, l.moved)
	for i := range in.Result.Offers {
		if l.move(&in.Result.Offers[i]) != (move{}) {
			moved = append(moved, &in.Result.Offers[i])
		}
	}
	// Those that have a rank first, the best before the others.
	slices.SortStableFunc(moved, func(a, b *comparison.Ranked) int {
		return cmp.Or(ranklessLast(a.Rank, b.Rank), cmp.Compare(a.Rank, b.Rank))
	})
	for i, ranked := range moved {
		if i == mostMoves && len(moved) > mostMoves+1 {
			said = append(said, in.Text.N("ranking.aloud.others-move", len(moved)-i))
			break
		}
		said = append(said, in.Text.T("ranking.aloud.moves", "offer", in.Text.Offer(in.Catalogue, ranked.ID()),
			"move", moveSaid(in, l.move(ranked)), "rank", rankSaid(in, ranked.Rank)))
	}
	return strings.Join(said, " ")
}

// ranklessLast puts what has no rank after what has one.
func ranklessLast(a, b int) int {
	switch {
	case a == 0 && b != 0:
		return 1
	case a != 0 && b == 0:
		return -1
	}
	return 0
}

// mostWeights is how many weights that changed are said one by one.
const mostWeights = 4

// weightsSaid says which weights changed: « Argent : 3 puis 4. » A criterion may
// also begin to count, or count no more.
func weightsSaid(in screen.Input) []string {
	var said []string
	changed := 0
	for _, id := range comparison.CriterionIDs() {
		was, is := in.Before.Weights[id], in.Result.Weights[id]
		how := "weight-changed"
		switch {
		case was == is:
			continue
		case was == 0:
			how = "weight-counts"
		case is == 0:
			how = "weight-counts-no-more"
		}
		if changed++; changed <= mostWeights {
			said = append(said, in.Text.T("ranking.aloud."+how,
				"criterion", in.Text.T("criterion."+string(id)), "before", was, "after", is))
		}
	}
	if changed > mostWeights {
		said = append(said, in.Text.N("ranking.aloud.others-changed", changed-mostWeights))
	}
	return said
}

// moveSaid says what the last step did to the rank of an offer.
func moveSaid(in screen.Input, m move) string {
	switch {
	case m.entered:
		return in.Text.T("ranking.aloud.entered")
	case m.left:
		return in.Text.T("ranking.aloud.left")
	case m.by > 0:
		return in.Text.N("ranking.aloud.gains", m.by)
	}
	return in.Text.N("ranking.aloud.loses", -m.by)
}

// pointed puts the cursor on an item of the speech, and gives the keyboard to
// what it is in.
func (s Screen) pointed(key string, in screen.Input) Screen {
	if !ready(in) {
		return s
	}
	kind, id, _ := strings.Cut(key, "/")
	switch kind {
	case "offer":
		ranked, ok := in.Result.Of(offers.OfferID(id))
		if !ok {
			return s
		}
		if at := groupPlace(ranked.Group); ranked.Group != "" {
			s.folded[at] = false
		}
		return s.onList(in).to(spot{offer: ranked.ID()})
	case "group":
		return s.onList(in).to(spot{group: comparison.Group(id)})
	case "weight", "family":
		return s.onWeight(key, in)
	case "line", "confirm":
		at := slices.IndexFunc(s.lines(in), func(l line) bool { return l.key() == key })
		if at >= 0 && s.shown(in).reads() {
			s.page.place.At, s.inPanel = at, true
		}
	default:
		if at := slices.Index(s.menuKeys(in), key); at >= 0 {
			s.menu.At, s.inPanel = at, true
		}
	}
	return s
}

// onList gives the keyboard to the list.
func (s Screen) onList(in screen.Input) Screen {
	s.inPanel = false
	if !s.wide(in) {
		s.panel = noPanel
	}
	return s
}

// onWeight opens the weights, with the family of the one that is wanted.
func (s Screen) onWeight(key string, in screen.Input) Screen {
	for i, family := range comparison.Families() {
		for _, id := range family.Criteria() {
			if len(family.Criteria()) > 1 && key == (weightLine{family: i, criterion: id}).key() {
				s.weights.open[i] = true
			}
		}
	}
	at := slices.IndexFunc(s.weightLines(), func(l weightLine) bool { return l.key() == key })
	if at < 0 {
		return s
	}
	if s.shown(in) != weightsPanel {
		s.panel = weightsPanel
	}
	s.inPanel = true
	s.weights.place.At = at
	return s
}
