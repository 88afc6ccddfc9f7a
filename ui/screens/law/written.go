package law

import (
	"fmt"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
)

// copyables lists what can be copied of the page that shows, what is sent to a
// host first.
func (s Screen) copyables(in screen.Input) []screen.Copyable {
	p := s.page()
	if p == textsPage {
		return []screen.Copyable{{Title: in.Text.T("law.section." + s.section.name()), Text: prose.Plain(s.textBlocks(in))}}
	}
	offer := in.Text.Offer(in.Catalogue, s.present(in))
	switch p {
	case questionsPage:
		var texts []string
		for _, q := range s.questions(in) {
			texts = append(texts, q.text)
		}
		return []screen.Copyable{{Title: in.Text.T("law.copy.letter"), Text: s.letter(in, texts)}}
	case exposurePage:
		var texts []string
		for _, fact := range s.standing(in).Exposure.Missing {
			texts = append(texts, in.Text.T("obtain."+fact))
		}
		list := []screen.Copyable{{Title: in.Text.T("law.exposure.title", "offer", offer), Text: prose.Plain(s.exposureBlocks(in))}}
		if len(texts) > 0 {
			list = append([]screen.Copyable{{Title: in.Text.T("law.copy.letter"), Text: s.letter(in, texts)}}, list...)
		}
		return list
	}
	card := s.view(in).Card
	list := []screen.Copyable{
		{Title: in.Text.T("law.copy.message"), Text: in.Text.In(card.Ask)},
		{Title: in.Text.T("law.copy.card", "card", in.Text.In(card.Label), "offer", offer), Text: prose.Plain(s.cardBlocks(in, true))},
	}
	switch p {
	case cardsPage:
		list = append(list, screen.Copyable{Title: in.Text.T("law.copy.cards", "offer", offer), Text: s.cardTable(in)})
	case acrossPage:
		list = append(list, screen.Copyable{Title: in.Text.T("law.copy.across", "card", in.Text.In(card.Label)), Text: s.acrossTable(in)})
	}
	return list
}

// cardTable is the cards for the present offer as cells, a row a card.
func (s Screen) cardTable(in screen.Input) string {
	rows := [][]string{columnTitles(in, "card", "answer", "badge", "severity", "proof", "age")}
	for _, v := range s.views(in) {
		row := []string{cardTitle(in, v.Card), in.Text.Word("law.reading", string(v.Reading)), badges(in, v.Card), "", proofCell(in, v), ageCell(in, v)}
		if v.Severity != "" {
			row[3] = in.Text.Word("severity", string(v.Severity))
		}
		rows = append(rows, row)
	}
	return screen.Tabbed(rows)
}

// acrossTable is what every offer answers to the present card as cells, a row an
// offer.
func (s Screen) acrossTable(in screen.Input) string {
	c, card := s.cached(in), in.Catalogue.Cards[s.cardAt(in)]
	rows := [][]string{columnTitles(in, "offer", "answer", "exposure", "proof", "age")}
	for _, id := range c.order {
		standing := in.Assessment.Standing(id)
		v, _ := c.reader.Of(standing, card.ID)
		rows = append(rows, []string{
			in.Text.Offer(in.Catalogue, id), in.Text.Word("law.reading", string(v.Reading)), exposureCell(in, card, standing),
			proofCell(in, v), ageCell(in, v),
		})
	}
	return screen.Tabbed(rows)
}

// exposureCell is how far US law reaches an offer, on the card that asks it.
func exposureCell(in screen.Input, card offers.Card, standing *comparison.Standing) string {
	if card.ID != offers.CardUSExposure {
		return ""
	}
	return in.Text.ExposureLevel(standing.Exposure)
}

func columnTitles(in screen.Input, names ...string) []string {
	for i, name := range names {
		names[i] = in.Text.T("law.column." + name)
	}
	return names
}

// letter puts questions between a greeting and thanks, ready to send.
func (s Screen) letter(in screen.Input, texts []string) string {
	var b strings.Builder
	b.WriteString(in.Text.T("law.letter.greeting", "offer", in.Text.Offer(in.Catalogue, s.present(in))))
	b.WriteString("\n\n")
	for i, text := range texts {
		fmt.Fprintf(&b, "%d. %s\n", i+1, text)
	}
	b.WriteString("\n" + in.Text.T("law.letter.thanks") + "\n")
	return b.String()
}
