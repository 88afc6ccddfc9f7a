package needs

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// standing says where the ranking stands: how many offers each group holds, what
// the last answer changed of it, and, once names were shown, who leads.
func (s Screen) standing(in screen.Input) []string {
	c := &s.cache.standing
	if c.version != in.Version || c.moved != s.said.changed || c.lines == nil {
		c.version, c.moved, c.lines = in.Version, s.said.changed, standing(in, s.said.changed)
	}
	return c.lines
}

func standing(in screen.Input, moved bool) []string {
	lines := []string{in.Theme.Paint(theme.Heading, in.Text.T("needs.standing")), ""}
	if in.Assessment == nil {
		return lines
	}
	const width = standingWidth - 3
	counts := groupCounts(in)
	moves := make(map[comparison.Group]int)
	if moved {
		for _, change := range comparison.Compare(in.Before, in.Result).Groups {
			moves[change.Group] = change.After - change.Before
		}
	}
	for _, group := range comparison.Groups() {
		label, count := in.Text.T("group."+string(group)), strconv.Itoa(counts[group])
		dots := max(1, width-6-ansi.StringWidth(label)-len(count))
		lines = append(lines, label+strings.Repeat(" ", dots)+in.Theme.Paint(theme.Strong, count)+move(in, moves[group]))
	}
	if showsNames(in) {
		lines = append(lines, "")
		lines = append(lines, prose.Wrap(in.Text.Headline(in.Catalogue, in.Result.Headline), width)...)
	}
	return lines
}

// groupCounts counts the offers of each group.
func groupCounts(in screen.Input) map[comparison.Group]int {
	counts := make(map[comparison.Group]int)
	for i := range in.Result.Offers {
		counts[in.Result.Offers[i].Group]++
	}
	return counts
}

// spokenStanding says in sentences where the ranking stands.
func spokenStanding(in screen.Input) []string {
	if in.Assessment == nil {
		return nil
	}
	counts, groups := groupCounts(in), make([]string, 0, len(comparison.Groups()))
	for _, group := range comparison.Groups() {
		groups = append(groups, in.Text.T("needs.aloud.group", "group", in.Text.T("group."+string(group)), "n", counts[group]))
	}
	said := []string{in.Text.T("needs.aloud.standing", "groups", strings.Join(groups, in.Text.T("list.comma")))}
	if showsNames(in) {
		said = append(said, in.Text.Headline(in.Catalogue, in.Result.Headline))
	}
	return said
}

// move says by how many offers a group grew or shrank.
func move(in screen.Input, by int) string {
	switch {
	case by > 0:
		return " " + in.Theme.Glyph(theme.Rises) + strconv.Itoa(by)
	case by < 0:
		return " " + in.Theme.Glyph(theme.Falls) + strconv.Itoa(-by)
	}
	return ""
}
