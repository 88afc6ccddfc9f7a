package law

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// levels are the severities to choose from for a card; the last, empty, goes back
// to the default. A deal-breaker asks more when the board itself wants it: an
// answer nobody knows is then to be verified.
func levels(v comparison.CardView) []offers.Severity {
	list := slices.DeleteFunc(offers.Severities(), func(level offers.Severity) bool {
		return level == v.Default && level != offers.DealBreaker
	})
	return append(list, "")
}

// levelName is what a choice is called.
func levelName(in screen.Input, v comparison.CardView, level offers.Severity) string {
	switch {
	case level == offers.DealBreaker && v.Default == offers.DealBreaker:
		return in.Text.T("law.severity.asked")
	case level != "":
		return in.Text.Word("severity", string(level))
	case v.Default == "":
		return in.Text.T("law.severity.default-none")
	}
	return in.Text.T("law.severity.default", "severity", in.Text.Word("severity", string(v.Default)))
}

// mostForeseen bounds the catalogues whose ranking is worked out again to say
// beforehand what a severity would do.
const mostForeseen = 1000

// presentLevel is the place of the severity in force among the choices.
func (s Screen) presentLevel(in screen.Input) int {
	if !s.ready(in) {
		return 0
	}
	v := s.view(in)
	if i := slices.Index(levels(v), v.Severity); i >= 0 && (v.Change.Severity != "" || v.Ticked) {
		return i
	}
	return len(levels(v)) - 1
}

// choice asks how far the present card matters, and says what each answer would do.
func (s Screen) choice(in screen.Input) choice.Choice {
	if !s.ready(in) {
		return choice.Choice{}
	}
	v, present, effects := s.view(in), s.presentLevel(in), s.effects(in)
	var c choice.Choice
	for i, level := range levels(v) {
		c.Options = append(c.Options, choice.Option{Text: levelName(in, v, level), Note: effects[i], Chosen: i == present})
	}
	return c
}

// choiceBlocks is what stands over the choice, the reason of the default, and
// under it, what a severity is worth.
func (s Screen) choiceBlocks(in screen.Input) (head, foot []prose.Block) {
	v := s.view(in)
	head = []prose.Block{
		{Kind: prose.Line, Text: in.Text.T("law.severity.title", "card", in.Text.In(v.Card.Label)), Role: theme.Heading},
		{Kind: prose.Line, Text: in.Text.In(v.Card.Reason)},
	}
	for _, badge := range v.Card.Badges {
		head = append(head, prose.Block{Kind: prose.Line, Text: badgeCaption(in, badge), Role: theme.Muted})
	}
	if v.Suggested != "" {
		head = append(head, line(in.Text.T("law.card.suggested", "severity", in.Text.Word("severity", string(v.Suggested)))))
	}
	foot = []prose.Block{{Text: in.Text.T("law.severity.worth"), Role: theme.Muted}}
	if !lawful(v.Card) {
		foot = append(foot, prose.Block{Kind: prose.Line, Text: in.Text.T("law.severity.not-law"), Role: theme.Strong})
	}
	return head, foot
}

// levelHead is what stands over the choice on lines, as far as it leaves it its
// own, and what stands under it.
func (s Screen) levelHead(in screen.Input) (lines []string, foot []prose.Block) {
	head, foot := s.choiceBlocks(in)
	lines = indented(in, head, in.Width)
	if left := in.Height - s.levelLines(in); len(lines) > left {
		lines = lines[:max(0, left)]
	} else if len(lines) < left {
		lines = append(lines, "")
	}
	return lines, foot
}

// levelLines is how many lines the whole choice takes: each with its effect.
func (s Screen) levelLines(in screen.Input) int { return 2 * len(levels(s.view(in))) }

// levelRoom is how many lines the choice has under its head.
func (s Screen) levelRoom(in screen.Input, head []string) int {
	return max(2, min(s.levelLines(in), in.Height-len(head)))
}

// severityLines draws the choice between what stands over and under it.
func (s Screen) severityLines(in screen.Input) []string {
	lines, foot := s.levelHead(in)
	room := s.levelRoom(in, lines)
	lines = append(lines, strings.Split(s.choice(in).View(s.level, in.Theme, true, in.Width, room), "\n")...)
	under := append([]string{""}, indented(in, foot, in.Width)...)
	return append(lines, under[:max(0, min(len(under), in.Height-len(lines)))]...)
}

// lawful reports whether a card rests on a rule of law, be it on a condition.
func lawful(card offers.Card) bool {
	return slices.Contains(card.Badges, offers.Law) || slices.Contains(card.Badges, offers.LawIf)
}

// pickLevel sets the severity under the cursor, as one step the board can undo,
// and says what it did.
func (s Screen) pickLevel(in screen.Input) (screen.Screen, []screen.Intent) {
	if !s.ready(in) {
		return s.back(), nil
	}
	v := s.view(in)
	at := max(0, min(s.level.At, len(levels(v))-1))
	if at == s.presentLevel(in) {
		return s.back(), nil
	}
	said := in.Text.T("law.severity.done",
		"card", in.Text.In(v.Card.Label),
		"severity", levelName(in, v, levels(v)[at]),
		"effect", s.effects(in)[at])
	return s.back(), []screen.Intent{
		screen.Change{Step: "step.card-severity", Edits: edits(in, v, levels(v)[at])},
		screen.Notify{Text: said},
	}
}

// edits are the fields of the dossier a choice writes. A card the board ticked
// among its conditions is no longer one: what was just chosen holds.
func edits(in screen.Input, v comparison.CardView, level offers.Severity) []comparison.Edit {
	path := "severities." + string(v.Card.ID)
	list := []comparison.Edit{{Path: path, Value: string(level)}}
	if level != "" {
		list = append(list, comparison.Edit{Path: path + ".on", Value: in.Today.String()})
	}
	if !v.Ticked {
		return list
	}
	var kept []string
	for _, card := range in.Session.Needs.Constraints.Cards {
		if card != v.Card.ID {
			kept = append(kept, string(card))
		}
	}
	return append(list, comparison.Edit{Path: "needs.constraints.cards", Value: strings.Join(kept, ",")})
}

// effects says, for each severity, how many offers would change group. It is
// worked out once, when the choice opens.
func (s Screen) effects(in screen.Input) []string {
	c, card := s.cached(in), in.Catalogue.Cards[s.cardAt(in)].ID
	if said, ok := c.foreseen[card]; ok {
		return said
	}
	v := s.view(in)
	said := make([]string, len(levels(v)))
	for i, level := range levels(v) {
		said[i] = effect(in, v, level)
	}
	c.foreseen[card] = said
	return said
}

// effect says what one severity would do to the groups of the ranking.
func effect(in screen.Input, v comparison.CardView, level offers.Severity) string {
	if len(in.Catalogue.Offers) > mostForeseen {
		return in.Text.T("law.effect.later")
	}
	session := in.Session
	for _, edit := range edits(in, v, level) {
		next, err := session.Set(in.Catalogue, edit)
		if err != nil {
			return in.Text.T("law.effect.later")
		}
		session = next
	}
	before := in.Result.CountGroups()
	after := comparison.Assess(in.Catalogue, session, in.Today, in.Only...).Rank(session.Needs.Weights, in.Result.Order).CountGroups()
	var changes []string
	for _, group := range comparison.Groups() {
		if before[group] != after[group] {
			changes = append(changes, in.Text.T("law.effect.change",
				"group", in.Text.Word("group", string(group)), "before", before[group], "after", after[group]))
		}
	}
	if len(changes) == 0 {
		return in.Text.T("law.effect.none")
	}
	return strings.Join(changes, in.Text.T("list.semicolon"))
}
