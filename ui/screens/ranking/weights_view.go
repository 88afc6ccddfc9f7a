package ranking

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/component/slider"
	"bascule/ui/i18n"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// weightList is the weights as a list.
func (s Screen) weightList(in screen.Input) list.List {
	lines := s.weightLines()
	draw := newWeightDrawing(in, s.zones(in).panelText()-len(indent))
	return list.List{Len: len(lines), Item: func(i int) list.Item {
		return list.Item{Text: draw.line(lines[i], s.weights.open)}
	}}
}

// weightDrawing is what drawing a weight needs.
type weightDrawing struct {
	in    screen.Input
	width int
	word  int // the widest word of a weight
	total int // of the weights that count
}

// newWeightDrawing measures what drawing weights on a width needs.
func newWeightDrawing(in screen.Input, width int) weightDrawing {
	draw := weightDrawing{in: in, width: width}
	for n := range comparison.MaxWeight + 1 {
		draw.word = max(draw.word, ansi.StringWidth(in.Text.T("weight."+strconv.Itoa(n))))
	}
	for _, id := range in.Result.Judged {
		draw.total += in.Result.Weights[id]
	}
	return draw
}

// shareWidth is the room of a share: « 100 % ».
const shareWidth = 5

// line draws a weight: its name, the slider with its word, the share it takes.
func (d weightDrawing) line(l weightLine, open [familyCount]bool) string {
	control, room := d.control(), d.room()
	name := ansi.Truncate(d.name(l, open), room, d.in.Theme.Glyph(theme.Ellipsis))
	share := d.share(l)
	return name + pad(room-ansi.StringWidth(name)+1) + d.slider(l, control) +
		pad(1+shareWidth-ansi.StringWidth(share)) + share
}

// name is what the line weighs, under the sign of a family that opens.
func (d weightDrawing) name(l weightLine, open [familyCount]bool) string {
	switch {
	case l.inner:
		return indent + indent + d.title(l)
	case !l.gathers():
		return indent + d.title(l)
	case open[l.family]:
		return "- " + d.title(l)
	}
	return "+ " + d.title(l)
}

// title is the name of a criterion, or of its family.
func (d weightDrawing) title(l weightLine) string {
	if l.inner || l.family < 0 {
		return d.in.Text.T("criterion." + string(l.criterion))
	}
	return i18n.Capital(d.in.Text.T("family." + string(comparison.Families()[l.family])))
}

// control is the width of the slider and its word.
func (d weightDrawing) control() int { return comparison.MaxWeight + 1 + d.word }

// room is the width of the names, before the slider.
func (d weightDrawing) room() int { return max(4, d.width-1-d.control()-1-shareWidth) }

// slider draws the slider, or the weights of a family that has several.
func (d weightDrawing) slider(l weightLine, width int) string {
	criteria := l.criteria()
	weight, ok := common(d.in, criteria)
	if ok {
		word := d.in.Text.T("weight." + strconv.Itoa(weight))
		return slider.View(d.in.Theme, weight, comparison.MaxWeight, word+pad(width-comparison.MaxWeight-1-ansi.StringWidth(word)), width)
	}
	text := d.mixed(criteria)
	return text + pad(width-ansi.StringWidth(text))
}

// mixed says between which weights several criteria are.
func (d weightDrawing) mixed(criteria []comparison.CriterionID) string {
	low, high := comparison.MaxWeight, 0
	for _, id := range criteria {
		low, high = min(low, d.in.Session.Needs.Weights[id]), max(high, d.in.Session.Needs.Weights[id])
	}
	return d.in.Text.T("ranking.weights.mixed", "low", low, "high", high)
}

// share writes the part of all the weight the line takes.
func (d weightDrawing) share(l weightLine) string {
	if share, judged := d.part(l); judged {
		return d.in.Text.Share(share)
	}
	return d.in.Theme.Glyph(theme.Horizontal)
}

// part is the part of all the weight the line takes, out of 1; false when none
// of its criteria is judged.
func (d weightDrawing) part(l weightLine) (share float64, judged bool) {
	sum := 0
	for _, id := range l.criteria() {
		judged = judged || d.in.Assessment.Judged(id)
		sum += d.in.Result.Weights[id]
	}
	if !judged || d.total == 0 {
		return 0, false
	}
	return float64(sum) / float64(d.total), true
}

// weightFoot is what stands under the weights, each as far as it fits whole: what
// the last step changed, when another offer would be first, what the criterion is.
func (s Screen) weightFoot(in screen.Input) []string {
	z := s.zones(in)
	most := 8
	switch {
	case z.height < 12:
		most = 3
	case z.height >= 24:
		most = 12
	}
	explanation := explained(in, s.weightLine())
	if s.weightLine().gathers() {
		explanation += " " + in.Text.T("ranking.weights.gathers-hint")
	}
	lines := []string{in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, z.panelText()))}
	for _, block := range []prose.Block{
		{Text: shift(in, s.listing(in).moved), Role: theme.Strong},
		{Text: s.turning(in)},
		{Text: explanation, Role: theme.Muted},
	} {
		if block.Text == "" {
			continue
		}
		if set := prose.Lines(in.Theme, []prose.Block{block}, z.panelText()); len(lines)+len(set) <= most+1 {
			lines = append(lines, set...)
		}
	}
	return lines
}

// explained says what the line under the cursor weighs.
func explained(in screen.Input, l weightLine) string {
	if l.gathers() {
		list := make([]string, 0, len(l.criteria()))
		for _, id := range l.criteria() {
			list = append(list, in.Text.T("criterion."+string(id)))
		}
		return in.Text.T("ranking.weights.gathers", "criteria", within(in, list))
	}
	id := string(l.criterion)
	said := in.Text.T("ranking.weights.criterion", "criterion", in.Text.T("criterion."+id), "help", in.Text.T("criterion-help."+id))
	if !in.Assessment.Judged(l.criterion) {
		return in.Text.T("ranking.weights.unjudged") + " " + said
	}
	return said
}

// weightRows is how many weights show.
func (s Screen) weightRows(in screen.Input) int {
	return s.zones(in).panelRows(len(s.weightFoot(in)))
}

// weightsView draws the weights under their title.
func (s Screen) weightsView(in screen.Input, focused bool) []string {
	foot := s.weightFoot(in)
	room := s.zones(in).panelRows(len(foot))
	weights := s.weightList(in)
	lines := strings.Split(weights.View(s.weights.place, in.Theme, focused, s.zones(in).panelText(), room), "\n")
	for len(lines) < room {
		lines = append(lines, "")
	}
	return append(lines, foot...)
}
