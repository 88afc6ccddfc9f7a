package ranking

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// copyables lists what can be copied of what shows: what has the keyboard first,
// then the line under the cursor, then the whole ranking.
func (s Screen) copyables(in screen.Input) []screen.Copyable {
	var list []screen.Copyable
	switch shown := s.shown(in); {
	case s.focused(in) && shown.reads():
		list = append(list, screen.Copyable{Title: s.panelTitle(in), Text: s.writtenPanel(in)})
	case s.focused(in) && shown == weightsPanel:
		list = append(list, screen.Copyable{Title: in.Text.T("ranking.title.weights"), Text: writtenWeights(in)})
	}
	if ranked := s.ranked(in); ranked != nil {
		title := in.Text.T("ranking.copy.line", "offer", in.Text.Offer(in.Catalogue, ranked.ID()))
		list = append(list, screen.Copyable{Title: title, Text: writtenOffer(in, ranked) + "\n"})
	}
	return append(list,
		screen.Copyable{Title: in.Text.T("ranking.copy.ranking"), Text: s.written(in)},
		screen.Copyable{Title: in.Text.T("ranking.copy.table"), Text: writtenTable(in)})
}

// writtenPanel is the panel that is read as plain text, a paragraph a line.
func (s Screen) writtenPanel(in screen.Input) string {
	const endless = 10_000 // a mail wraps its own lines
	lines := []string{s.panelTitle(in)}
	for _, line := range s.write(in, writer{in: in, width: endless, opened: s.page.opened, copied: true}) {
		if line.opens == openMethod {
			continue
		}
		lines = append(lines, strings.TrimRight(ansi.Strip(line.Text), " "))
	}
	return strings.Join(lines, "\n") + "\n"
}

// writtenWeights is the weights as cells: name, value, word and share.
func writtenWeights(in screen.Input) string {
	draw := newWeightDrawing(in, 0)
	var rows [][]string
	for _, id := range comparison.CriterionIDs() {
		weight := in.Session.Needs.Weights[id]
		line := weightLine{criterion: id, inner: true}
		rows = append(rows, []string{draw.title(line), strconv.Itoa(weight), in.Text.T("weight." + strconv.Itoa(weight)), draw.shareSaid(line)})
	}
	return screen.Tabbed(rows)
}

// written is the whole ranking as plain text, to be pasted in a mail.
func (s Screen) written(in screen.Input) string {
	headline, more := said(in)
	lines := []string{headline}
	if more != "" {
		lines = append(lines, more)
	}
	if len(in.Only) > 0 {
		lines = append(lines, i18n.Capital(only(in))+".")
	}
	var group comparison.Group
	counts := s.listing(in).counts
	for i := range in.Result.Offers {
		ranked := &in.Result.Offers[i]
		if ranked.Group != group {
			group = ranked.Group
			lines = append(lines, "", groupTitle(in, group, counts[groupPlace(group)]))
		}
		lines = append(lines, writtenOffer(in, ranked))
	}
	return strings.Join(append(lines, "", in.Text.T("law.disclaimer")), "\n") + "\n"
}

// writtenTable is the whole ranking as cells, for a spreadsheet.
func writtenTable(in screen.Input) string {
	p := in.Text
	titles := []string{"rank", "offer", "group", "cost", "musts", "known", "least", "most", "reason"}
	for i, id := range titles {
		titles[i] = p.T("ranking.copy.column." + id)
	}
	rows := [][]string{titles}
	add := func(ranked *comparison.Ranked) {
		rank, group, least, most, known := "", "", "", "", ""
		if ranked.Rank > 0 {
			rank = strconv.Itoa(ranked.Rank)
		}
		if ranked.Group != "" {
			group = p.T("group." + string(ranked.Group))
		}
		if len(in.Result.Judged) > 0 {
			least, most, known = in.Text.Points(ranked.Score.Low), in.Text.Points(ranked.Score.High), p.Share(ranked.KnownShare)
		}
		musts := ""
		if ranked.Musts.Of > 0 {
			musts = p.T("ranking.copy.musts", "met", ranked.Musts.Met, "of", ranked.Musts.Of)
		}
		rows = append(rows, []string{
			rank, p.Offer(in.Catalogue, ranked.ID()), group, p.Cost(ranked.Cost), musts, known, least, most, reasons(in, ranked),
		})
	}
	for i := range in.Result.Offers {
		add(&in.Result.Offers[i])
	}
	if in.Result.StatusQuo.Standing != nil {
		add(&in.Result.StatusQuo)
	}
	return screen.Tabbed(append(rows, []string{p.T("law.disclaimer")}))
}

// groupPlace is the place of a group in [comparison.Groups].
func groupPlace(group comparison.Group) int {
	for i, other := range comparison.Groups() {
		if other == group {
			return i
		}
	}
	return 0
}

// writtenOffer is the line of an offer as plain text.
func writtenOffer(in screen.Input, ranked *comparison.Ranked) string {
	said := []string{
		in.Text.Offer(in.Catalogue, ranked.ID()), in.Text.Cost(ranked.Cost),
		in.Text.MustsMet(in.Catalogue, in.Session.Needs, ranked.Musts),
	}
	if why := reasons(in, ranked); why != "" {
		said = append(said, why)
	}
	text := strings.Join(said, in.Text.T("list.semicolon"))
	if ranked.Rank == 0 {
		return "-  " + text
	}
	return in.Text.T("ranking.written", "rank", ranked.Rank, "offer", text)
}
