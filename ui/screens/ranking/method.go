package ranking

import (
	"math"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/theme"
)

// method says how scores are worked out, with the figures the engine uses.
func (w *writer) method() {
	p := w.in.Text
	headline, more := said(w.in)
	w.text(theme.Strong, headline)
	if more != "" {
		w.text(theme.Normal, more)
	}
	w.heading(p.T("ranking.method.total"))
	w.text(theme.Normal, p.T("ranking.method.total-1"))
	w.text(theme.Normal, p.T("ranking.method.total-2"))
	w.text(theme.Normal, p.T("ranking.method.total-3", "enough", p.Share(comparison.KnownEnough), "margin", p.Count(int64(math.Round(comparison.LeadMargin*100)))))
	for _, order := range comparison.Orders() {
		w.bullet(p.T("ranking.method.scored", "word", p.T("order."+string(order)), "value", p.T("order-help."+string(order))))
	}
	w.criterion(comparison.Coverage, p.T("ranking.method.coverage",
		"must", comparison.MustShare, "useful", comparison.UsefulShare))
	for _, delivery := range offers.Deliveries() {
		value := p.Share(comparison.DeliveryValue(delivery, false))
		if able := p.Share(comparison.DeliveryValue(delivery, true)); able != value {
			value = p.T("ranking.method.able", "value", value, "able", able)
		}
		w.scored("delivery."+string(delivery), value)
	}
	w.criterion(comparison.Cost, p.T("ranking.method.cost"))
	if reference, ok := w.in.Assessment.Reference(); ok {
		for _, cost := range []offers.Money{0, reference / 2, reference, 2 * reference} {
			w.bullet(p.T("ranking.method.scored", "word", p.Money(cost), "value", p.Share(comparison.CostValue(cost, reference))))
		}
	}
	const whole = float64(comparison.SimplicityUses + comparison.SimplicitySSO)
	w.criterion(comparison.Simplicity, p.T("ranking.method.simplicity",
		"uses", p.Share(comparison.SimplicityUses/whole), "sso", p.Share(comparison.SimplicitySSO/whole)))
	w.criterion(comparison.Help, p.T("ranking.method.help"))
	for _, level := range offers.HelpLevels() {
		w.scored("help-level."+string(level), p.Share(comparison.HelpValue(level)))
	}
	w.cards()
	w.criterion(comparison.Proximity, p.T("ranking.method.proximity"))
}

// cards says how the criteria made of cards are worked out, and which cards
// each holds.
func (w *writer) cards() {
	p := w.in.Text
	w.heading(p.T("ranking.method.cards"))
	w.text(theme.Normal, p.T("ranking.method.cards-1"))
	for _, answer := range offers.Answers() {
		w.scored("answer."+string(answer), p.Share(comparison.AnswerValue(answer)))
	}
	w.text(theme.Normal, p.T("ranking.method.cards-2"))
	for _, severity := range offers.Severities() {
		w.scored("severity."+string(severity), p.Count(int64(comparison.SeverityShare(severity))))
	}
	w.text(theme.Normal, p.T("ranking.method.cards-3"))
	for _, id := range comparison.CriterionIDs() {
		var held []string
		for _, card := range w.in.Assessment.Cards() {
			if comparison.CriterionOf(card.Card.Number) == id {
				held = append(held, p.In(card.Card.Label))
			}
		}
		if len(held) > 0 {
			w.bullet(p.T("ranking.method.scored", "word", p.T("criterion."+string(id)), "value", within(w.in, held)))
		}
	}
}

// criterion begins the part on a criterion.
func (w *writer) criterion(id comparison.CriterionID, how string) {
	w.heading(w.in.Text.T("criterion." + string(id)))
	w.text(theme.Normal, how)
}

// scored says what a word is worth.
func (w *writer) scored(word, value string) {
	w.bullet(w.in.Text.T("ranking.method.scored", "word", w.in.Text.T(word), "value", value))
}
