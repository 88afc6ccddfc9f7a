package ranking

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// fiche is the paper the ranking exports.
const fiche = "fiche-ca"

// formats are those the fiche is written in.
func formats() []string { return []string{"html", "md"} }

// menuChoice is what the menu that shows asks.
func (s Screen) menuChoice(in screen.Input) choice.Choice {
	switch s.panel {
	case orderPanel:
		return orderChoice(in)
	case usesPanel:
		return usesChoice(in)
	}
	c := choice.Choice{}
	for _, format := range formats() {
		c.Options = append(c.Options, choice.Option{Text: in.Text.T("ranking.export." + format)})
	}
	return c
}

// menuHelp says what the option under the cursor does.
func (s Screen) menuHelp(in screen.Input) string {
	switch s.panel {
	case orderPanel:
		orders := comparison.Orders()
		at := max(0, min(s.menu.At, len(orders)-1))
		return in.Text.T("order-help."+string(orders[at])) + " " + in.Text.T("ranking.order.help")
	case usesPanel:
		return in.Text.T("ranking.uses.help")
	}
	return in.Text.T("ranking.export.help")
}

// choose answers an action in a menu. The third value is false when it is not
// about it.
func (s Screen) choose(action keys.ID, in screen.Input) (Screen, []screen.Intent, bool) {
	menu := s.menuChoice(in).List(in.Theme)
	if action == choice.Pick {
		at := menu.Settle(s.menu, s.menuRows(in)).At
		next, wishes := s.pick(at, in)
		return next, wishes, true
	}
	place, ok := menu.Do(s.menu, action, s.menuRows(in))
	s.menu = place
	return s, nil, ok
}

// pick does what an option says. Uses add up, so their menu stays; the others
// close.
func (s Screen) pick(at int, in screen.Input) (Screen, []screen.Intent) {
	switch s.panel {
	case usesPanel:
		return s, []screen.Intent{screen.Narrow{Uses: narrowed(in, at)}}
	case orderPanel:
		return s.back(), []screen.Intent{screen.Reorder{Order: comparison.Orders()[at]}}
	}
	return s.back(), []screen.Intent{screen.Export{Paper: fiche, Format: formats()[at]}}
}

// menuKeys name the options of the menu that shows among the items.
func (s Screen) menuKeys(in screen.Input) []string {
	var names []string
	switch s.panel {
	case orderPanel:
		for _, order := range comparison.Orders() {
			names = append(names, "order/"+string(order))
		}
	case usesPanel:
		names = append(names, "use/")
		for _, use := range wanted(in) {
			names = append(names, "use/"+string(use))
		}
	case exportPanel:
		for _, format := range formats() {
			names = append(names, "format/"+format)
		}
	}
	return names
}

// orderChoice lists the orders inside the groups.
func orderChoice(in screen.Input) choice.Choice {
	c := choice.Choice{}
	for _, order := range comparison.Orders() {
		c.Options = append(c.Options, choice.Option{
			Text: i18n.Capital(in.Text.T("order." + string(order))), Chosen: order == in.Result.Order,
		})
	}
	return c
}

// orderPlace is the option of the present order.
func orderPlace(in screen.Input) int {
	return max(0, slices.Index(comparison.Orders(), in.Result.Order))
}

// usesChoice lists the uses wanted, after « tous vos usages ».
func usesChoice(in screen.Input) choice.Choice {
	c := choice.Choice{Several: true, Options: []choice.Option{{
		Text: in.Text.T("ranking.uses.all"), Chosen: len(in.Only) == 0,
	}}}
	for _, use := range wanted(in) {
		level, ok := in.Session.Needs.Uses[use]
		if !ok {
			level = anyOfLevel(in.Session.Needs, use)
		}
		c.Options = append(c.Options, choice.Option{
			Text:   in.Text.Use(in.Catalogue, use),
			Right:  in.Text.Word("level", string(level)),
			Chosen: slices.Contains(in.Only, use),
		})
	}
	return c
}

// wanted lists the uses the board wants, alternatives included, in the order
// screens show them.
func wanted(in screen.Input) []offers.UseID {
	var list []offers.UseID
	for _, use := range in.Catalogue.Uses {
		level := in.Session.Needs.Uses[use.ID]
		if level == offers.Must || level == offers.Useful || anyOfLevel(in.Session.Needs, use.ID) != "" {
			list = append(list, use.ID)
		}
	}
	return list
}

// anyOfLevel is how much a use is wanted as one of several.
func anyOfLevel(needs comparison.Needs, use offers.UseID) offers.Level {
	for _, need := range needs.AnyOf {
		if slices.Contains(need.Uses, use) {
			return need.Level
		}
	}
	return ""
}

// narrowed is the uses the ranking is about once an option is ticked or not: all
// of them for the first option.
func narrowed(in screen.Input, at int) []offers.UseID {
	uses := wanted(in)
	if at == 0 || at > len(uses) {
		return nil
	}
	use, only := uses[at-1], slices.Clone(in.Only)
	if i := slices.Index(only, use); i >= 0 {
		return slices.Delete(only, i, i+1)
	}
	return append(only, use)
}

// only says which uses the ranking is about: « pour la messagerie seulement ».
func only(in screen.Input) string {
	return in.Text.T("ranking.only", "uses", in.Text.List(i18n.Within(in.Text.Uses(in.Catalogue, in.Only)...)))
}

// menuFoot explains the option under the cursor.
func (s Screen) menuFoot(in screen.Input) []string {
	return prose.Lines(in.Theme, []prose.Block{{Text: s.menuHelp(in), Role: theme.Muted}}, s.zones(in).panelText())
}

// menuRows is how many options show: the explanation gives way.
func (s Screen) menuRows(in screen.Input) int {
	room := s.zones(in).panelRows(len(s.menuFoot(in)) + 1)
	return max(room, min(len(s.menuChoice(in).Options), s.zones(in).panelRows(0)))
}

// menuView draws a menu and what its option does.
func (s Screen) menuView(in screen.Input) []string {
	z := s.zones(in)
	options := s.menuChoice(in)
	rows := min(s.menuRows(in), len(options.Options))
	lines := strings.Split(options.View(settledMenu(options, s.menu, in, rows), in.Theme, true, z.panelText(), rows), "\n")
	if foot := s.menuFoot(in); len(lines)+1+len(foot) <= z.panelRows(0) {
		lines = append(append(lines, ""), foot...)
	}
	return lines
}

// settledMenu brings the cursor within the options.
func settledMenu(c choice.Choice, p list.Place, in screen.Input, rows int) list.Place {
	return c.List(in.Theme).Settle(p, rows)
}
