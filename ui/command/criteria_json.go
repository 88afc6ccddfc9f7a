package command

import (
	"bascule/comparison"
	"bascule/offers"
)

// jsonGrid is bascule/criteria/1.
type jsonGrid struct {
	head
	Profile *string            `json:"profile"`
	Needs   *jsonNeeds         `json:"needs"`
	Cards   []jsonCard         `json:"cards"`
	Offers  []jsonOfferAnswers `json:"offers"`
}

type jsonCard struct {
	ID       string            `json:"id"`
	Number   int               `json:"number"`
	Group    string            `json:"group"`
	Label    string            `json:"label"`
	Question string            `json:"question"`
	Badges   []string          `json:"badges"`
	Severity *string           `json:"severity"`
	Applies  bool              `json:"applies"`
	Reason   string            `json:"reason"`
	Scale    map[string]string `json:"scale"`
	Proof    string            `json:"proof"`
	Ask      string            `json:"ask"`
	Pitfall  *string           `json:"pitfall"`
	Basis    []jsonBasis       `json:"basis"`
	Review   *string           `json:"review"`
}

type jsonBasis struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Badge  string `json:"badge"`
	Status string `json:"status"`
	Source string `json:"source"`
}

// jsonOfferAnswers is what the cards come to for one offer.
type jsonOfferAnswers struct {
	ID       string       `json:"id"`
	Host     string       `json:"host"`
	Exposure jsonExposure `json:"exposure"`
	Answers  []jsonAnswer `json:"answers"`
}

// jsonExposure is how far US law reaches an offer; a null level is not shown
// either way.
type jsonExposure struct {
	Level    *string  `json:"level"`
	AtLeast  bool     `json:"at_least"`
	Softened bool     `json:"softened"`
	Missing  []string `json:"missing"`
	Text     string   `json:"text"`
}

type jsonAnswer struct {
	Card    string          `json:"card"`
	Reading string          `json:"reading"`
	Low     float64         `json:"low"`
	High    float64         `json:"high"`
	Derived bool            `json:"derived"`
	Held    []jsonClaim     `json:"held"`
	History []jsonClaim     `json:"history"`
	Sources []jsonStatement `json:"sources"`
}

func (g *grid) json() jsonGrid {
	answer := jsonGrid{head: g.head("bascule/criteria/1"), Profile: word(g.session.Needs.Profile), Cards: []jsonCard{}, Offers: []jsonOfferAnswers{}}
	if g.given {
		needs := g.needsJSON()
		answer.Needs = &needs
	}
	for _, card := range g.cards {
		answer.Cards = append(answer.Cards, g.cardJSON(card))
	}
	for _, standing := range g.offers {
		answer.Offers = append(answer.Offers, g.answersJSON(standing))
	}
	return answer
}

func (g *grid) cardJSON(card offers.Card) jsonCard {
	severity, applies := g.severity[card.ID]
	said := g.text.In
	answer := jsonCard{
		ID: string(card.ID), Number: card.Number, Group: said(card.Group), Label: said(card.Label), Question: said(card.Question),
		Badges: words(card.Badges), Severity: word(severity), Applies: applies, Reason: said(card.Reason), Scale: map[string]string{},
		Proof: said(card.Proof), Ask: said(card.Ask), Pitfall: word(said(card.Pitfall)), Basis: []jsonBasis{}, Review: day(card.Review),
	}
	for value, meaning := range card.Scale {
		answer.Scale[string(value)] = said(meaning)
	}
	for _, basis := range card.Basis {
		answer.Basis = append(answer.Basis, jsonBasis{basis.ID, said(basis.Text), string(basis.Badge), string(basis.Status), string(basis.Source)})
	}
	return answer
}

func (g *grid) answersJSON(s *comparison.Standing) jsonOfferAnswers {
	e := s.Exposure
	answer := jsonOfferAnswers{
		ID: string(s.Offer.ID), Host: string(s.Offer.Host.ID), Answers: []jsonAnswer{},
		Exposure: jsonExposure{word(e.Level), e.AtLeast, e.Softened, words(e.Missing), g.text.ExposureLevel(e)},
	}
	for _, card := range g.cards {
		view, _ := g.reader.Of(s, card.ID)
		sheet := &sheet{desk: g.desk}
		noteWord(sheet, "answers."+string(card.ID), "", "answer", view.Answer)
		fact := g.entriesJSON(sheet.entries)[0]
		answer.Answers = append(answer.Answers, jsonAnswer{
			Card: string(card.ID), Reading: readingName(view.Reading), Low: view.Interval.Low, High: view.Interval.High,
			Derived: view.Derived, Held: fact.Held, History: fact.History,
			Sources: g.statementsJSON(view.Statements, offers.FactShelfLife),
		})
	}
	return answer
}
