package law

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// exposureLevels lists the levels, from no link to the most direct, unknown last.
func exposureLevels() []comparison.ExposureLevel {
	return []comparison.ExposureLevel{
		comparison.U0, comparison.U1, comparison.U2, comparison.U3, comparison.U4, comparison.ExposureUnknown,
	}
}

// levelLine names a level and says when it applies.
func levelLine(in screen.Input, level comparison.ExposureLevel) string {
	return in.Text.T("law.exposure.level-line",
		"code", levelCode(in, level), "word", in.Text.Word("exposure", string(level)), "means", in.Text.Word("law.exposure.means", string(level)))
}

// levelCode is the short name of a level.
func levelCode(in screen.Input, level comparison.ExposureLevel) string {
	if level == comparison.ExposureUnknown {
		return "?"
	}
	return string(level)
}

// exposureBlocks is how far US law reaches the present offer: the level, how it is
// worked out, what is missing, what softens it and what does not.
func (s Screen) exposureBlocks(in screen.Input) []prose.Block {
	standing := s.standing(in)
	e := standing.Exposure
	blocks := []prose.Block{
		heading(in, "law.exposure.title", "offer", in.Text.Offer(in.Catalogue, s.present(in))),
		{Kind: prose.Line, Text: in.Text.T("law.exposure.level", "code", levelCode(in, e.Level), "level", in.Text.ExposureLevel(e)), Role: theme.Strong},
		line(in.Text.T("law.exposure.that-is", "means", in.Text.Word("law.exposure.means", string(e.Level)))),
	}
	blocks = append(blocks, derivationBlocks(in, standing)...)
	blocks = append(blocks, heading(in, "law.exposure.unmoved"))
	for _, id := range []string{"europe", "rest", "clauses"} {
		blocks = append(blocks, bullet(in.Text.T("law.exposure.unmoved-by."+id)))
	}
	blocks = append(blocks, heading(in, "law.exposure.ladder"))
	for _, level := range exposureLevels() {
		block := bullet(levelLine(in, level))
		if level == e.Level {
			block.Sign, block.Role = in.Theme.Glyph(theme.Cursor), theme.Strong
			block.Text = in.Text.T("law.exposure.here", "level", block.Text)
		}
		blocks = append(blocks, block)
	}
	return append(blocks,
		prose.Block{Text: in.Text.T("law.exposure.advice"), Role: theme.Muted},
		prose.Block{Kind: prose.Line, Text: badgeCaption(in, offers.Recommendation), Role: theme.Muted})
}

// derivationBlocks is how the level is worked out, step by step, then each missing
// fact with its question, then what softens it.
func derivationBlocks(in screen.Input, standing *comparison.Standing) []prose.Block {
	e := standing.Exposure
	blocks := []prose.Block{heading(in, "law.exposure.steps")}
	if len(e.Because) == 0 {
		blocks = append(blocks, line(in.Text.T("law.exposure.no-step")))
	}
	for i := range e.Because {
		step := &e.Because[i]
		said := in.Text.T("law.exposure.step", "fact", stepName(in, step), "value", stepValue(in, standing.Offer.Host, step), "then", stepThen(in, step, e))
		for _, statement := range offers.RepliesFirst(step.Statements) {
			said += " " + statementLine(in, statement)
		}
		blocks = append(blocks, bullet(said))
	}
	if e.AtLeast {
		blocks = append(blocks, line(in.Text.T("law.exposure.at-least")))
	}
	if len(e.Missing) > 0 {
		blocks = append(blocks, prose.Block{Kind: prose.Heading, Text: in.Text.N("law.exposure.missing", len(e.Missing))},
			line(in.Text.T("law.exposure.never-lower")))
		for _, fact := range e.Missing {
			blocks = append(blocks, bullet(in.Text.T("law.exposure.ask", "fact", in.Text.T("fact."+fact), "question", in.Text.T("obtain."+fact))))
		}
	}
	return append(blocks, mitigationBlocks(in, standing.Offer.Host)...)
}

// stepName names the fact of a step.
func stepName(in screen.Input, step *comparison.ExposureStep) string {
	name := in.Text.T("fact." + step.Fact)
	if step.Fact == comparison.FactSubprocessor && step.Name != "" {
		return in.Text.T("law.exposure.named", "fact", name, "name", step.Name)
	}
	return name
}

// stepValue says the value of a step in words.
func stepValue(in screen.Input, host *offers.Host, step *comparison.ExposureStep) string {
	switch step.Fact {
	case comparison.FactUSLink:
		return in.Text.Word("us-link", step.Value)
	case comparison.FactSubprocessor:
		return in.Text.Word("access", step.Value)
	case comparison.FactSecNumCloud:
		return in.Text.Word("truth", step.Value)
	case comparison.FactPlace:
		return in.Text.T("law.exposure.place", "role", placeRole(in, host, step.Name), "country", countries(in, step.Value))
	}
	return countries(in, step.Value)
}

// placeRole says what happens at a place of the host.
func placeRole(in screen.Input, host *offers.Host, id string) string {
	for i := range host.Places {
		if host.Places[i].ID == id {
			return in.Text.Word("role", string(host.Places[i].Role))
		}
	}
	return in.Text.T("fact." + comparison.FactPlace)
}

// countries names countries written with commas.
func countries(in screen.Input, codes string) string {
	var names []string
	for code := range strings.SplitSeq(codes, ",") {
		name := code
		if info, ok := in.Catalogue.Countries[offers.Country(code)]; ok {
			name = in.Text.In(info.Label)
		}
		names = append(names, name)
	}
	return in.Text.Either(names)
}

// stepThen says what follows from a step.
func stepThen(in screen.Input, step *comparison.ExposureStep, e comparison.Exposure) string {
	switch enough := step.Enough(); {
	case step.Fact == comparison.FactSecNumCloud && step.Value == string(offers.Yes) && e.Level == comparison.U0:
		return in.Text.T("law.exposure.then-qualified")
	case enough == comparison.ExposureUnknown:
		return in.Text.T("law.exposure.then-nothing")
	default:
		return in.Text.T("law.exposure.then-level", "code", string(enough), "word", in.Text.Word("exposure", string(enough)))
	}
}

// mitigationBlocks is the second axis: what softens the level and never hides it.
func mitigationBlocks(in screen.Input, host *offers.Host) []prose.Block {
	blocks := []prose.Block{heading(in, "law.exposure.mitigation")}
	if host.EndToEnd.State() == offers.Unknown {
		return append(blocks, line(in.Text.T("law.exposure.e2e.unknown")))
	}
	if host.EndToEnd.State() == offers.Disputed {
		blocks = append(blocks, line(in.Text.T("law.evidence.disputed")))
	}
	for _, claim := range host.EndToEnd.Held() {
		blocks = append(blocks, bullet(in.Text.T("law.exposure.e2e."+string(claim.Value))+" "+statementLine(in, claim.Statement)))
	}
	return blocks
}
