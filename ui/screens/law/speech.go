package law

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// Speak implements [screen.Screen].
func (s Screen) Speak(in screen.Input) screen.Speech {
	var speech screen.Speech
	switch p := s.page(); {
	case p == textsPage:
		speech = s.speakTexts(in)
	case !s.ready(in):
		speech = screen.Speech{Title: in.Text.T("screen.law.title"), State: why(in), At: -1}
	case p == cardsPage:
		speech = s.speakCards(in)
	case p == acrossPage:
		speech = s.speakAcross(in)
	case p == severityPage:
		speech = s.speakSeverity(in)
	default:
		speech = s.speakPage(p, in)
	}
	return speech.Aloud(in.Text)
}

// speakTexts says one of the texts; the others are chosen from.
func (s Screen) speakTexts(in screen.Input) screen.Speech {
	speech := screen.Speech{
		Title: in.Text.T("law.aloud.texts"),
		State: in.Text.T("law.section."+s.section.name()) + in.Text.T("list.comma") +
			in.Text.T("law.aloud.text", "n", int(s.section)+1, "of", int(sectionCount)) + ".",
		Said: prose.Texts(withWords(in, s.textBlocks(in))),
		At:   int(s.section),
	}
	for i := range sectionCount {
		speech.Items = append(speech.Items, screen.Item{Key: i.key(), Name: in.Text.T("law.section." + i.name())})
	}
	return speech
}

// key names a section among the items.
func (s section) key() string { return "text/" + s.name() }

// state says what shows and for which offer.
func (s Screen) state(in screen.Input) string {
	return in.Text.T("law.aloud.state", "what", i18n.Capital(s.status(in)),
		"offer", in.Text.Offer(in.Catalogue, s.present(in)),
		"place", in.Text.T("law.place.offer", "n", s.offerAt(in)+1, "of", len(s.cached(in).order)))
}

// speakCards says what the cards come to for an offer, and each of them.
func (s Screen) speakCards(in screen.Input) screen.Speech {
	views, group := s.views(in), ""
	speech := screen.Speech{
		Title: in.Text.T("screen.law.title"), State: s.state(in),
		Said:  []string{s.counted(in), in.Text.T("law.summary.exposure", "level", in.Text.ExposureLevel(s.standing(in).Exposure)) + "."},
		Items: make([]screen.Item, 0, len(views)), At: s.cardAt(in),
	}
	for _, row := range cardRows(in) {
		if row.at < 0 {
			group = row.heading
			continue
		}
		v := views[row.at]
		brief := []string{
			in.Text.T("law.aloud.number", "n", v.Card.Number), in.Text.Word("law.reading", string(v.Reading)),
			strings.Join(badgeWords(in, v.Card), in.Text.T("list.comma")),
		}
		if v.Severity != "" {
			brief = append(brief, in.Text.Word("severity", string(v.Severity)))
		}
		speech.Items = append(speech.Items, screen.Item{
			Key: cardKey(v.Card.ID), Group: group, Name: in.Text.In(v.Card.Label),
			Brief: s.briefly(in, append(brief, proofSaid(in, v)...)),
			More:  append([]string{in.Text.In(v.Card.Question), s.answerSentence(in, v)}, captionsOf(in, v.Card)...),
		})
	}
	return speech
}

// briefly joins what stands after a name.
func (s Screen) briefly(in screen.Input, said []string) string {
	return strings.Join(said, in.Text.T("list.semicolon"))
}

// counted is how many cards come to each answer, as a sentence.
func (s Screen) counted(in screen.Input) string {
	return i18n.Capital(counts(in, s.tally(in))) + "."
}

// proofSaid says how a reading is proven and how old it is, where it is.
func proofSaid(in screen.Input, v comparison.CardView) []string {
	var said []string
	if proof := proofCell(in, v); proof != "" {
		said = append(said, in.Text.T("law.aloud.proof", "proof", proof))
	}
	if age := ageCell(in, v); age != "" {
		said = append(said, in.Text.T("law.aloud.age", "age", age))
	}
	return said
}

// captionsOf says what the badges of a card mean.
func captionsOf(in screen.Input, card offers.Card) []string {
	captions := make([]string, len(card.Badges))
	for i, badge := range card.Badges {
		captions[i] = badgeCaption(in, badge)
	}
	return captions
}

// speakAcross says what every offer answers to a card.
func (s Screen) speakAcross(in screen.Input) screen.Speech {
	c, card := s.cached(in), in.Catalogue.Cards[s.cardAt(in)]
	speech := screen.Speech{
		Title: cardTitle(in, card), State: i18n.Capital(s.status(in)) + ".",
		Said:  append([]string{in.Text.In(card.Question)}, captionsOf(in, card)...),
		Items: make([]screen.Item, 0, len(c.order)), At: s.offerAt(in),
	}
	for _, id := range c.order {
		standing := in.Assessment.Standing(id)
		v, _ := c.reader.Of(standing, card.ID)
		brief := []string{in.Text.Word("law.reading", string(v.Reading))}
		if s.exposed(in) {
			brief = append(brief, in.Text.ExposureLevel(standing.Exposure))
		}
		speech.Items = append(speech.Items, screen.Item{
			Key: offerKey(id), Name: in.Text.Offer(in.Catalogue, id),
			Brief: s.briefly(in, append(brief, proofSaid(in, v)...)),
			More:  append([]string{s.answerSentence(in, v)}, prose.Texts(claimBlocks(in, v))...),
		})
	}
	return speech
}

// speakPage says a page to read: a card, an exposure, the questions.
func (s Screen) speakPage(p page, in screen.Input) screen.Speech {
	speech := screen.Speech{State: s.state(in), At: -1}
	switch p {
	case exposurePage:
		said := prose.Texts(withWords(in, s.exposureBlocks(in)))
		speech.Title, speech.Said = said[0], said[1:]
	case questionsPage:
		speech.Title = in.Text.T("law.aloud.questions", "offer", in.Text.Offer(in.Catalogue, s.present(in)))
		speech.Said = prose.Texts(withWords(in, s.questionBlocks(in)))
	default:
		said := prose.Texts(withWords(in, s.cardBlocks(in, true)))
		speech.Title, speech.Said = said[0], said[1:]
	}
	return speech
}

// speakSeverity says how much a card may matter, and what each choice would do.
func (s Screen) speakSeverity(in screen.Input) screen.Speech {
	v, options := s.view(in), s.choice(in)
	head, foot := s.choiceBlocks(in)
	said := prose.Texts(append(head, foot...))
	speech := screen.Speech{Title: said[0], State: s.state(in), Said: said[1:]}
	for i, level := range levels(v) {
		option := options.Options[i]
		item := screen.Item{Key: levelKey(level), Name: option.Text, Brief: option.Note, Does: choice.Pick}
		if option.Chosen {
			item.Brief = s.briefly(in, []string{in.Text.T("law.aloud.present"), option.Note})
		}
		speech.Items = append(speech.Items, item)
	}
	speech.At = max(0, min(s.level.At, len(speech.Items)-1))
	return speech
}

func cardKey(id offers.CardID) string { return "card/" + string(id) }

func offerKey(id offers.OfferID) string { return "offer/" + string(id) }

func levelKey(level offers.Severity) string { return "level/" + string(level) }

// pick puts the cursor on an item of the speech, on the page it belongs to.
func (s Screen) pick(key string, in screen.Input) Screen {
	for i := range sectionCount {
		if i.key() == key {
			s.section = i
			return s.show(textsPage)
		}
	}
	if !s.ready(in) {
		return s
	}
	if at := slices.IndexFunc(in.Catalogue.Cards, func(c offers.Card) bool { return cardKey(c.ID) == key }); at >= 0 {
		s.card = in.Catalogue.Cards[at].ID
		s.over, s.whole, s.across = cardsPage, false, false
	}
	if at := slices.IndexFunc(s.cached(in).order, func(id offers.OfferID) bool { return offerKey(id) == key }); at >= 0 {
		s.offer = s.cached(in).order[at]
		s.over, s.whole, s.across = cardsPage, false, true
	}
	if s.page() == severityPage {
		if at := slices.IndexFunc(levels(s.view(in)), func(l offers.Severity) bool { return levelKey(l) == key }); at >= 0 {
			s.level.At = at
		}
	}
	return s
}
