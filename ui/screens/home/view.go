package home

import (
	"fmt"
	"path/filepath"
	"strings"

	"bascule/comparison"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// View implements [screen.Screen].
func (s Screen) View(in screen.Input) screen.Frame {
	frame := screen.Frame{Status: in.Text.T("home.status-" + s.page.name())}
	items, room, ok := s.list(in)
	if !ok {
		frame.Body = prose.View(in.Theme, s.text(in), s.scroll, in.Width, in.Height)
		return frame
	}
	lines := s.head(in)
	shown := items.View(s.places[s.page], in.Theme, true, min(in.Width, prose.Measure), room)
	lines = append(lines, strings.Split(shown, "\n")...)
	if foot := s.foot(in); len(lines)+1+len(foot) <= in.Height {
		for len(lines)+len(foot) < in.Height {
			lines = append(lines, "")
		}
		lines = append(lines, foot...)
	}
	frame.Body = strings.Join(lines[:min(len(lines), in.Height)], "\n")
	return frame
}

func (p page) name() string {
	return [pageCount]string{"menu", "profiles", "why", "problems"}[p]
}

// list returns the list of a page that has one, and its room.
func (s Screen) list(in screen.Input) (list.List, int, bool) {
	var items []list.Item
	switch s.page {
	case menuPage:
		for _, choice := range menu(in) {
			items = append(items, choice.item)
		}
	case profilesPage:
		for _, profile := range profiles(in) {
			items = append(items, list.Item{Text: in.Text.In(profile.Name), Right: in.Text.N("home.accounts", int(profile.Accounts))})
		}
	default:
		return list.List{}, 0, false
	}
	return list.Of(items), max(1, min(len(items), in.Height-s.above(in))), true
}

// above is how many lines stand over the list.
func (s Screen) above(in screen.Input) int { return len(s.head(in)) }

// leastList is how many lines of the list show whatever stands over it.
const leastList = 4

// head is what stands over the list, as far as there is room.
func (s Screen) head(in screen.Input) []string {
	blocks := append(s.heading(in), prose.Block{Kind: prose.Gap})
	lines := prose.Indent(prose.Lines(in.Theme, blocks, measure(in)))
	if room := in.Height - leastList; len(lines) > room {
		lines = lines[:max(0, room)]
	}
	return lines
}

// heading introduces the list.
func (s Screen) heading(in screen.Input) []prose.Block {
	switch {
	case s.page == profilesPage && in.Catalogue == nil:
		return []prose.Block{{Text: in.Text.T("home.profiles-loading")}}
	case s.page == profilesPage:
		return []prose.Block{{Text: in.Text.T("home.choose-profile")}}
	case in.Dossier.State == screen.NoDossier:
		blocks := []prose.Block{{Text: in.Text.T("home.promise"), Role: theme.Strong}, {Text: in.Text.T("home.invitation")}}
		if len(in.Dossier.Recent) == 0 {
			blocks = append(blocks, prose.Block{Text: in.Text.T("home.first-visit")})
		}
		return blocks
	}
	return standing(in)
}

// standing says where the work stands.
func standing(in screen.Input) []prose.Block {
	blocks := []prose.Block{{Kind: prose.Line, Text: in.Text.T("home.file", "path", in.Dossier.Path)}}
	switch {
	case in.Dossier.State == screen.Demonstration:
		blocks[0] = prose.Block{Kind: prose.Line, Text: in.Text.T("home.in-demo"), Role: theme.Notice}
	case in.Dossier.Path == "" && in.Dossier.State == screen.Saved:
		blocks[0].Text = in.Text.T("home.hidden-file")
	case in.Dossier.Path == "":
		blocks[0].Text = in.Text.T("home.no-file")
	}
	if in.Dossier.Reason != "" {
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: in.Dossier.Reason, Role: theme.Notice})
	}
	blocks = append(blocks, prose.Block{Kind: prose.Gap}, prose.Block{Kind: prose.Bullet, Text: needsLine(in)})
	if n := len(in.Session.Needs.Assumed); n > 0 {
		blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: in.Text.N("home.assumed", n), Role: theme.Doubt})
	}
	if line := groupsLine(in); line != "" {
		blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: line})
	}
	kept := in.Text.T("home.no-shortlist")
	if n := screen.Kept(in); n > 0 {
		kept = in.Text.N("home.shortlist", n)
	}
	return append(blocks, prose.Block{Kind: prose.Bullet, Text: kept})
}

// needsLine says what is wanted, in one line.
func needsLine(in screen.Input) string {
	needs := in.Session.Needs
	parts := []string{in.Text.N("home.accounts", int(needs.Quantities.Accounts.Total)), in.Text.N("home.musts", musts(needs))}
	if needs.Budget.Known {
		parts = append(parts, in.Text.T("home.budget", "amount", in.Text.Money(needs.Budget.Amount)))
	} else {
		parts = append(parts, in.Text.T("home.no-budget"))
	}
	return in.Text.T("home.needs", "what", strings.Join(parts, ", "))
}

// groupsLine counts the offers by group; it is empty while nothing is assessed.
func groupsLine(in screen.Input) string {
	if in.Assessment == nil {
		return ""
	}
	count := make(map[comparison.Group]int)
	for _, offer := range in.Result.Offers {
		count[offer.Group]++
	}
	return in.Text.T("home.groups",
		"fitting", in.Text.N("home.compliant", count[comparison.Compliant]),
		"verify", count[comparison.ToVerify], "partial", count[comparison.Partly],
		"unrated", in.Text.N("home.unrated", count[comparison.Unrated]), "excluded", in.Text.N("home.excluded", count[comparison.Excluded]))
}

// foot is what stands at the bottom when there is room: the story of the profile
// under the cursor, or the warning.
func (s Screen) foot(in screen.Input) []string {
	block := prose.Block{Text: in.Text.T("law.disclaimer"), Role: theme.Muted}
	if s.page == profilesPage {
		profiles := profiles(in)
		if len(profiles) == 0 {
			return nil
		}
		block = prose.Block{Text: in.Text.In(profiles[s.at(len(profiles))].Story)}
	}
	return prose.Indent(prose.Lines(in.Theme, []prose.Block{block}, measure(in)))
}

// text is a page to read, set on lines.
func (s Screen) text(in screen.Input) []string {
	return prose.Indent(prose.Lines(in.Theme, s.reading(in), measure(in)))
}

// reading is what a page to read says.
func (s Screen) reading(in screen.Input) []prose.Block {
	if s.page == whyPage {
		return why(in)
	}
	return problems(in)
}

// questions is how many questions the guide asks.
const questions = 4

func why(in screen.Input) []prose.Block {
	blocks := []prose.Block{{Text: in.Text.T("home.why-intro")}}
	for i := 1; i <= questions; i++ {
		id := fmt.Sprintf("home.question.%d", i)
		blocks = append(blocks,
			prose.Block{Kind: prose.Heading, Text: in.Text.T(id + ".ask")},
			prose.Block{Kind: prose.Line, Text: in.Text.T(id + ".because")})
	}
	return append(blocks,
		prose.Block{Text: in.Text.T("home.why-source"), Role: theme.Muted},
		prose.Block{Text: in.Text.T("law.disclaimer"), Role: theme.Muted})
}

// problems names what was left out of the catalogue, then every problem with its
// place and what to write instead.
func problems(in screen.Input) []prose.Block {
	var blocks []prose.Block
	if in.Catalogue != nil && len(in.Catalogue.LeftOut) > 0 {
		var names []string
		for _, out := range in.Catalogue.LeftOut {
			names = append(names, string(out.Host)+" ("+filepath.Base(out.File)+")")
		}
		blocks = append(blocks, prose.Block{Text: in.Text.N("home.left-out", len(names), "names", strings.Join(names, ", ")), Role: theme.Strong})
	}
	blocks = append(blocks, prose.Block{Text: in.Text.T("home.rest-works")})
	for _, problem := range in.Problems {
		place := problem.File
		if problem.Line > 0 {
			place = fmt.Sprintf("%s:%d", place, problem.Line)
		}
		if problem.Key != "" {
			place += " " + in.Theme.Glyph(theme.Dot) + " " + problem.Key
		}
		wrong, remedy := in.Text.Problem(problem.Rule, problem.Args)
		blocks = append(blocks,
			prose.Block{Text: place, Role: theme.Strong},
			prose.Block{Kind: prose.Line, Text: wrong},
			prose.Block{Kind: prose.Line, Text: remedy, Role: theme.Muted})
	}
	return blocks
}

// measure is the width text is set on.
func measure(in screen.Input) int { return min(in.Width, prose.Measure) - 2 }
