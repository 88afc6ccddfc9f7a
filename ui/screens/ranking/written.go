package ranking

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// written is what shows as plain text, to be pasted in a mail: the panel that is
// read, else the whole ranking.
func (s Screen) written(in screen.Input) string {
	if shown := s.shown(in); shown.reads() && s.focused(in) {
		lines := []string{s.panelTitle(in)}
		for _, line := range s.lines(in) {
			lines = append(lines, ansi.Strip(line.Text))
		}
		return strings.Join(lines, "\n") + "\n"
	}
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
		ranked.Offer.Name, in.Text.Cost(ranked.Cost),
		in.Text.MustsMet(in.Catalogue, in.Session.Needs, ranked.Musts),
	}
	for _, reason := range ranked.Reasons {
		said = append(said, in.Text.Reason(in.Catalogue, reason))
	}
	text := strings.Join(said, in.Text.T("list.semicolon"))
	if ranked.Rank == 0 {
		return "-  " + text
	}
	return in.Text.T("ranking.written", "rank", ranked.Rank, "offer", text)
}
