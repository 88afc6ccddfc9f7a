package law

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/comparison"
	"bascule/ui/component/beside"
	"bascule/ui/component/prose"
	"bascule/ui/component/switcher"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// listLines draws a list: whom it is about, the columns, the rows, and on the
// card under the cursor what the columns do not hold.
func (s Screen) listLines(in screen.Input, room layout) []string {
	var head []string
	if s.across {
		head = append(head, s.cardLine(in, room.width))
	} else {
		head = append(head, s.offerLine(in, room.width))
	}
	if room.head > 2 {
		head = append(head, s.summary(in, room.width))
	}
	head = append(head, titles(in, s.columns(in, room.width), room.width))

	shown := s.list(in).View(s.place(in), in.Theme, true, room.width, room.list)
	lines := append(head, strings.Split(shown, "\n")...)
	if room.side > 0 {
		return s.beside(in, lines, room)
	}
	if room.strip > 0 {
		for len(lines) < room.head+room.list {
			lines = append(lines, "")
		}
		lines = append(lines, s.strip(in, room)...)
	}
	return lines
}

// cardSwitch is what the line of the present card is made of.
func (s Screen) cardSwitch(in screen.Input) (n, at int, name func(int) string, place string) {
	cards, at := in.Catalogue.Cards, s.cardAt(in)
	name = func(i int) string { return in.Text.In(cards[i].Label) }
	return len(cards), at, name, in.Text.T("law.place.card", "n", at+1, "of", len(cards))
}

// cardLine names the present card between its neighbours.
func (s Screen) cardLine(in screen.Input, width int) string {
	n, at, name, place := s.cardSwitch(in)
	return switcher.View(in.Theme, width, n, at, name, place)
}

// summary counts what the cards come to and says how far US law reaches, or asks
// the question of the card. Where there is little room, the exposure stays.
func (s Screen) summary(in screen.Input, width int) string {
	if s.across {
		question := in.Text.In(in.Catalogue.Cards[s.cardAt(in)].Question)
		return ansi.Truncate(" "+question, max(0, width), in.Theme.Glyph(theme.Ellipsis))
	}
	exposure := in.Text.T("law.summary.exposure", "level", in.Text.ExposureLevel(s.standing(in).Exposure))
	count := s.tally(in)
	both := in.Text.T("law.summary.both", "counts", counts(in, count), "exposure", exposure)
	if ansi.StringWidth(both)+1 > width {
		both = in.Text.T("law.summary.both", "counts", in.Text.N("law.count.unknown", count["unknown"]), "exposure", exposure)
	}
	return ansi.Truncate(" "+both, max(0, width), in.Theme.Glyph(theme.Ellipsis))
}

// tally counts the cards of the present offer by what they come to.
func (s Screen) tally(in screen.Input) map[string]int {
	count := make(map[string]int)
	for _, v := range s.views(in) {
		count[answerFamily(v.Reading)]++
	}
	return count
}

// counts says how many cards come to each answer.
func counts(in screen.Input, count map[string]int) string {
	var said []string
	for _, family := range []string{"yes", "partial", "no", "unknown", "without"} {
		if n := count[family]; n > 0 {
			said = append(said, in.Text.N("law.count."+family, n))
		}
	}
	return strings.Join(said, in.Text.T("list.comma"))
}

// answerFamily is what a reading is counted as.
func answerFamily(r comparison.Reading) string {
	switch r {
	case comparison.ReadYes, comparison.ReadPartial, comparison.ReadNo:
		return string(r)
	case comparison.ReadHostFree, comparison.ReadUsFree:
		return "without"
	}
	return "unknown"
}

// strip says of the card under the cursor what its badges mean and what its answer
// rests on, under the list.
func (s Screen) strip(in screen.Input, room layout) []string {
	v := s.view(in)
	lines := []string{in.Theme.Paint(theme.Rule, in.Theme.Repeat(theme.Horizontal, in.Width))}
	var blocks []prose.Block
	for _, badge := range v.Card.Badges {
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: badgeCaption(in, badge), Role: theme.Muted})
	}
	blocks = append(blocks, prose.Block{Kind: prose.Line, Text: s.answerSentence(in, v)})
	if !s.across {
		said := in.Text.T("law.labelled", "label", in.Text.In(v.Card.Label), "text", in.Text.In(v.Card.Question))
		blocks = append(blocks, prose.Block{Kind: prose.Line, Text: said, Role: theme.Strong})
	}
	set := indented(in, blocks, in.Width)
	if left := room.strip - 1; len(set) > left {
		set = set[:left]
		last := ansi.Truncate(set[left-1], in.Width-2, "")
		set[left-1] = last + in.Theme.Glyph(theme.Ellipsis)
	}
	return append(lines, set...)
}

// answerSentence is the answer in full words and what it rests on.
func (s Screen) answerSentence(in screen.Input, v comparison.CardView) string {
	return in.Text.T("law.answer-sentence", "answer", in.Text.Word("law.reading", string(v.Reading)), "evidence", evidence(in, v))
}

// beside draws the card under the cursor at the right of the list.
func (s Screen) beside(in screen.Input, left []string, room layout) []string {
	side := s.side(in, room)
	if len(side) > in.Height {
		side = append(side[:in.Height-1:in.Height-1], in.Theme.Paint(theme.Muted, in.Text.T("law.panel-more")))
	}
	return beside.View(in.Theme, left, side, room.width+1, in.Height)
}

// side is the text of the panel, kept until something it depends on changes.
func (s Screen) side(in screen.Input, room layout) []string {
	c := s.cached(in)
	key := textKey{page: s.page(), offer: s.offer, card: s.card, width: room.side, version: in.Version, made: true}
	if c.panel != key {
		c.panel, c.side = key, prose.Lines(in.Theme, s.cardBlocks(in, false), room.side)
	}
	return c.side
}
