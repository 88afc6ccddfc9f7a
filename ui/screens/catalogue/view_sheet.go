package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/mark"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// settled is the first line of the sheet shown.
func (s Screen) settled(f *flow, in screen.Input) int {
	return f.settle(s.line, f.at(s.entry), sheetRoom(in))
}

// sheetLines draws the sheet of the thing under the cursor, or what is claimed of
// one of its lines.
func (s Screen) sheetLines(in screen.Input) []string {
	thing := s.thing(in)
	if thing == nil {
		return nil
	}
	width := sheetWidth(in)
	lines := s.head(in, thing, width)
	if s.page == claimsPage {
		return append(lines, strings.Split(prose.View(in.Theme, s.claimLines(in), s.scroll, width, sheetRoom(in)), "\n")...)
	}
	f := s.flow(in, thing, width)
	return append(lines, f.view(in.Theme, s.settled(f, in), f.at(s.entry), s.page == sheetPage, width, sheetRoom(in))...)
}

// head says whose sheet it is, what it costs us and where it stands.
func (s Screen) head(in screen.Input, thing *thing, width int) []string {
	cut := func(text string) string { return ansi.Truncate(text, width, in.Theme.Glyph(theme.Ellipsis)) }
	return []string{
		cut(" " + in.Theme.Paint(theme.Strong, thing.name(in))),
		cut(" " + strings.Join(s.stand(in, thing, true), dot(in))),
		in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, width)),
	}
}

// stand says where a thing stands for our needs, and whether it is kept; drawn,
// with the sign and the colour of each.
func (s Screen) stand(in screen.Input, thing *thing, drawn bool) []string {
	offer := thing.offer
	if offer == nil {
		return thing.stand(in)
	}
	var parts []string
	w := s.cache.weighed
	if w.kept[offer.ID] {
		kept := in.Text.T("catalogue.is-kept")
		if drawn {
			kept = in.Theme.Glyph(mark.Kept) + " " + kept
		}
		parts = append(parts, kept)
	}
	ranked := w.ranked[s.cache.index.place[thing.key]]
	if ranked == nil {
		return append(parts, thing.stand(in)...)
	}
	group := in.Text.T("group-short." + string(ranked.Group))
	if drawn {
		signed, role := groupMark(in, ranked.Group)
		group = in.Theme.Paint(role, signed)
	}
	parts = append(parts, group, costForUs(in, ranked.Cost))
	if len(in.Result.Judged) > 0 {
		parts = append(parts, in.Text.T("catalogue.unknown-share", "share", in.Text.Share(1-ranked.KnownShare)))
	}
	return parts
}

// costForUs says what the offer costs us a year.
func costForUs(in screen.Input, cost comparison.CostResult) string {
	if cost.Yearly.Silent() {
		return in.Text.Cost(cost)
	}
	return in.Text.T("catalogue.cost-for-us", "cost", in.Text.ShortRange(cost.Yearly))
}

// claimLines sets everything that is claimed of the line under the cursor.
func (s Screen) claimLines(in screen.Input) []string {
	e := s.entryAt(in, s.thing(in))
	if e == nil {
		return nil
	}
	var lines []string
	for _, line := range prose.Lines(in.Theme, claimBlocks(in, e), sheetWidth(in)-2) {
		if line != "" {
			line = " " + line
		}
		lines = append(lines, line)
	}
	return lines
}

// claimBlocks says, for each fact of a line, every claim: what the host answers,
// what else holds, what else was said, then why the ones outweigh the others.
func claimBlocks(in screen.Input, e *entry) []prose.Block {
	var blocks []prose.Block
	facts := slices.Clone(e.said)
	slices.SortStableFunc(facts, func(a, b said) int { return cmp.Compare(disputed(b), disputed(a)) })
	for _, s := range facts {
		title := in.Text.T("catalogue.claims-title", "fact", s.subject, "state", s.stateWord(in))
		blocks = append(blocks, prose.Block{Kind: prose.Heading, Text: title})
		for _, claim := range offers.RepliesFirst(slices.Concat(s.held, s.past)) {
			value := in.Text.T("catalogue.claim", "value", claim.value, "standing", claim.standing(in, s, !claim.past))
			blocks = append(blocks, prose.Block{Text: value, Role: theme.Strong})
			for _, detail := range claim.details(in) {
				blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: detail})
			}
		}
		if len(s.held)+len(s.past) > 1 {
			rule := "catalogue.rule.agree"
			switch {
			case len(s.values) > 1:
				rule = "catalogue.rule.disputed"
			case len(s.past) > 0:
				rule = "catalogue.rule.outweighed"
			}
			blocks = append(blocks, prose.Block{Text: in.Text.T(rule), Role: theme.Muted})
		}
		if s.stale {
			blocks = append(blocks, prose.Block{Text: in.Text.T("catalogue.rule.stale"), Role: theme.Doubt})
		}
	}
	return blocks
}

// disputed is 1 for a fact sources disagree on: it is told first.
func disputed(s said) int {
	if s.state == offers.Disputed {
		return 1
	}
	return 0
}
