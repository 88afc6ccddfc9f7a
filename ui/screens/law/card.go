package law

import (
	"fmt"
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// cardBlocks is the present card for the present offer. The whole of it also
// gives the addresses of the texts it rests on.
func (s Screen) cardBlocks(in screen.Input, whole bool) []prose.Block {
	v := s.view(in)
	blocks := []prose.Block{
		{Kind: prose.Line, Text: cardTitle(in, v.Card), Role: theme.Heading},
		{Kind: prose.Line, Text: in.Text.In(v.Card.Question), Role: theme.Strong},
	}
	for _, badge := range v.Card.Badges {
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: badgeCaption(in, badge), Role: theme.Muted})
	}
	blocks = append(blocks, s.answerBlocks(in, v)...)
	blocks = append(blocks, severityBlocks(in, v)...)
	blocks = append(blocks, heading(in, "law.card.ask"), line(in.Text.T("law.quoted", "text", in.Text.In(v.Card.Ask))))
	if pitfall := in.Text.In(v.Card.Pitfall); pitfall != "" {
		blocks = append(blocks, heading(in, "law.card.pitfall"), line(pitfall))
	}
	blocks = append(blocks, heading(in, "law.card.proof"), line(in.Text.In(v.Card.Proof)))
	blocks = append(blocks, scaleBlocks(in, v.Card)...)
	blocks = append(blocks, basisBlocks(in, v.Card, whole)...)
	return append(blocks, prose.Block{Text: in.Text.T("law.card.review", "date", in.Text.Month(v.Card.Review)), Role: theme.Muted})
}

// cardTitle is the number and the name of a card.
func cardTitle(in screen.Input, card offers.Card) string {
	return fmt.Sprintf("%d. %s", card.Number, in.Text.In(card.Label))
}

func heading(in screen.Input, id string, args ...any) prose.Block {
	return prose.Block{Kind: prose.Heading, Text: in.Text.T(id, args...)}
}

func line(text string) prose.Block { return prose.Block{Kind: prose.Line, Text: text} }

func bullet(text string) prose.Block { return prose.Block{Kind: prose.Bullet, Text: text} }

// answerBlocks is what the card comes to for the offer, and everybody who says so.
func (s Screen) answerBlocks(in screen.Input, v comparison.CardView) []prose.Block {
	blocks := []prose.Block{
		heading(in, "law.card.answer", "offer", in.Text.Offer(in.Catalogue, s.present(in))),
		{Kind: prose.Line, Sign: in.Theme.Glyph(readingGlyph(v.Reading)), Text: readingLong(in, v.Reading), Role: readingRole(v.Reading)},
	}
	if meaning := scaleMeaning(in, v); meaning != "" {
		blocks = append(blocks, line(meaning))
	}
	blocks = append(blocks, line(evidence(in, v)))
	if ranked, ok := in.Result.Of(s.present(in)); ok && s.confirmable(in) {
		blocks = append(blocks, prose.Block{
			Kind: prose.Line, Role: theme.Notice,
			Text: screen.Confirming(in, &ranked, string(v.Card.ID), actConfirm),
		})
	}
	blocks = append(blocks, claimBlocks(in, v)...)
	if v.Card.ID == offers.CardUSExposure {
		blocks = append(blocks, derivationBlocks(in, s.standing(in))...)
	} else if v.Derived {
		for _, statement := range unclaimed(v) {
			blocks = append(blocks, bullet(statementLine(in, statement)))
		}
	}
	return blocks
}

// scaleMeaning is what the answer means on this card, in the words of its scale.
func scaleMeaning(in screen.Input, v comparison.CardView) string {
	answer := offers.Answer(v.Reading)
	if v.Reading == comparison.ReadUsFree {
		answer = offers.NotApplicable
	}
	return in.Text.In(v.Card.Scale[answer])
}

// claimBlocks lists what is claimed of the card: what the host answers, then what
// holds, both sides when sources disagree, then what no longer holds.
func claimBlocks(in screen.Input, v comparison.CardView) []prose.Block {
	var blocks []prose.Block
	replies, held, past := v.Answer.Reading()
	for _, claim := range slices.Concat(replies, held) {
		said := in.Text.T("law.claim.says", "answer", in.Text.Word("answer", string(claim.Value)))
		blocks = append(blocks, bullet(said+" "+statementLine(in, claim.Statement)))
	}
	for _, claim := range past {
		said := in.Text.T("law.claim.said", "answer", in.Text.Word("answer", string(claim.Value)))
		blocks = append(blocks, prose.Block{Kind: prose.Bullet, Text: said + " " + statementLine(in, claim.Statement), Role: theme.Muted})
	}
	return blocks
}

// unclaimed are the statements a derived card rests on beyond its own claims, each
// once.
func unclaimed(v comparison.CardView) []offers.Statement {
	seen := make(map[string]bool)
	for _, claim := range v.Answer.Claims() {
		seen[place(claim.Statement)] = true
	}
	var list []offers.Statement
	for _, s := range offers.RepliesFirst(v.Statements) {
		if !seen[place(s)] {
			seen[place(s)] = true
			list = append(list, s)
		}
	}
	return list
}

// place tells statements apart: two claims never stand on one line of a file.
func place(s offers.Statement) string { return fmt.Sprintf("%s:%d:%s", s.File, s.Line, s.Key) }

// statementLine says who says something, when, and how far to trust it.
func statementLine(in screen.Input, s offers.Statement) string {
	parts := []string{
		sourceTitle(in, s.Source),
		in.Text.When(s.NotBefore, s.NotAfter, s.Read),
		in.Text.Word("proof", string(s.Proof)),
	}
	if s.Age(in.Today) > offers.FactShelfLife {
		parts = append(parts, in.Text.T("mark.old"))
	}
	for _, mark := range []struct {
		so bool
		id string
	}{{s.Hypothesis, "mark.hypothesis"}, {s.Board, "mark.board"}, {s.Reply, "mark.reply"}, {s.Overlay, "mark.overlay"}} {
		if mark.so {
			parts = append(parts, in.Text.T(mark.id))
		}
	}
	said := strings.Join(parts, " "+in.Theme.Glyph(theme.Dot)+" ") + "."
	if because := in.Text.In(s.Because); s.Certainty == offers.Inferred && because != "" {
		said += " " + in.Text.T("law.claim.inferred", "because", because)
	}
	if note := in.Text.In(s.Note); note != "" {
		said += " " + note
	}
	if interest := in.Text.In(in.Catalogue.Sources[s.Source].Interest); interest != "" {
		said += " " + in.Text.T("law.claim.interest", "interest", interest)
	}
	return said
}

// severityBlocks says how far the card matters here, why, and who decided it.
func severityBlocks(in screen.Input, v comparison.CardView) []prose.Block {
	blocks := []prose.Block{
		heading(in, "law.card.severity", "severity", in.Text.Word("severity", string(v.Severity))),
		line(in.Text.In(v.Card.Reason)),
	}
	switch change := v.Change; {
	case change.Severity != "":
		blocks = append(blocks, line(in.Text.T("law.card.changed", "default", in.Text.Word("severity", string(v.Default)))))
		if change.On.Known() {
			blocks = append(blocks, line(in.Text.T("law.card.changed-on", "date", in.Text.Date(change.On))))
		}
		for _, said := range []struct{ id, value string }{{"law.card.changed-by", change.Who}, {"law.card.changed-why", change.Why}} {
			if said.value != "" {
				blocks = append(blocks, line(in.Text.T(said.id, "said", said.value)))
			}
		}
	case v.Ticked:
		blocks = append(blocks, line(in.Text.T("law.card.ticked")))
	}
	if v.Suggested != "" {
		blocks = append(blocks, prose.Block{
			Kind: prose.Line, Role: theme.Notice,
			Text: in.Text.T("law.card.suggested", "severity", in.Text.Word("severity", string(v.Suggested))),
		})
	}
	return blocks
}

// scaleBlocks says what each answer means on the card.
func scaleBlocks(in screen.Input, card offers.Card) []prose.Block {
	blocks := []prose.Block{heading(in, "law.card.scale")}
	for _, answer := range offers.Answers() {
		if meaning := in.Text.In(card.Scale[answer]); meaning != "" {
			said := in.Text.T("law.card.scale-line", "answer", in.Text.Word("answer", string(answer)), "meaning", meaning)
			blocks = append(blocks, bullet(said))
		}
	}
	return blocks
}

// basisBlocks lists the texts the card rests on, each with its badge, how it
// stands today and where it was read.
func basisBlocks(in screen.Input, card offers.Card, whole bool) []prose.Block {
	blocks := []prose.Block{heading(in, "law.card.basis")}
	for _, basis := range card.Basis {
		source := in.Catalogue.Sources[basis.Source]
		said := in.Text.T("law.card.basis-line",
			"badge", in.Text.Word("badge", string(basis.Badge)),
			"status", in.Text.Word("legal-status", string(basis.Status)),
			"text", in.Text.In(basis.Text),
			"source", sourceTitle(in, basis.Source),
			"when", in.Text.When(source.NotBefore, source.NotAfter, source.Read))
		if whole && source.URL != "" {
			said += " " + source.URL
		}
		blocks = append(blocks, bullet(said))
	}
	return blocks
}
