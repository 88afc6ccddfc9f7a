package command

import (
	"strconv"

	"github.com/spf13/cobra"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
)

// criteria is "bascule criteria": the cards of law, advice, charter and choice,
// one of them, or what they come to for an offer.
func (r *runner) criteria() *cobra.Command {
	var wanted []string
	c := &cobra.Command{
		Use:     "criteria [CARD]",
		Aliases: []string{"criteres", "critères"},
		Args:    exactly(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.sit()
			if err != nil {
				return err
			}
			d.warn()
			g, err := d.grid(args, wanted)
			if err != nil {
				return err
			}
			if r.asked.json {
				return r.print(g.json())
			}
			return r.write(g.page())
		},
	}
	c.Flags().StringSliceVar(&wanted, flagOffer, nil, "")
	r.jsonFlag(c)
	return c
}

// grid is some cards, and what they come to for some offers.
type grid struct {
	*desk
	cards    []offers.Card
	one      bool // a card was named: say all of it
	offers   []*comparison.Standing
	reader   *comparison.CardReader
	severity map[offers.CardID]offers.Severity // in force for the association
}

// grid finds the cards and the offers asked for. A card is named by its id or by
// its number.
func (d *desk) grid(args, wanted []string) (*grid, error) {
	g := &grid{
		desk: d, cards: d.cat.Cards,
		reader: comparison.ReadCards(d.cat, d.session, d.today), severity: map[offers.CardID]offers.Severity{},
	}
	for _, card := range comparison.ApplyCards(d.cat, d.session) {
		g.severity[card.Card.ID] = card.Severity
	}
	if len(args) > 0 {
		card, err := d.card(args[0])
		if err != nil {
			return nil, err
		}
		g.cards, g.one = []offers.Card{card}, true
	}
	ids, err := offerIDs(d.cat, wanted, false)
	if err != nil {
		return nil, err
	}
	if len(ids) > 0 {
		assessment := comparison.Assess(d.cat, d.session, d.today)
		for _, id := range ids {
			g.offers = append(g.offers, assessment.Standing(id))
		}
	}
	return g, nil
}

// card finds a card by its id or its number.
func (d *desk) card(given string) (offers.Card, error) {
	ids := make([]offers.CardID, len(d.cat.Cards))
	for i, card := range d.cat.Cards {
		if ids[i] = card.ID; given == strconv.Itoa(card.Number) || given == string(card.ID) {
			return card, nil
		}
	}
	return offers.Card{}, among("card", given, ids)
}

// page sets the cards for people.
func (g *grid) page() *page {
	p := newPage(g.text)
	if !g.one {
		p.line(g.text.N("command.criteria.title", len(g.cards)))
		p.para(g.text.T("law.disclaimer"))
		for _, badge := range offers.Badges() {
			p.pair(g.text.T("badge."+string(badge)), g.text.T("law.badge."+string(badge)))
		}
		for _, standing := range g.offers {
			p.gap()
			g.exposure(p, standing)
		}
	}
	group := ""
	for _, card := range g.cards {
		if heading := g.text.In(card.Group); heading != group && !g.one {
			group = heading
			p.gap()
			p.heading(heading)
		}
		g.cardPage(p, card)
	}
	return p
}

// exposure says how far US law reaches an offer, and what makes it so.
func (g *grid) exposure(p *page, s *comparison.Standing) {
	p.heading(g.offerName(s.Offer))
	p.pair(g.text.T("command.criteria.exposure"), g.text.ExposureLevel(s.Exposure))
	for _, step := range s.Exposure.Because {
		p.detail(g.stepOf(step))
	}
	if len(s.Exposure.Missing) > 0 {
		names := make([]string, len(s.Exposure.Missing))
		for i, fact := range s.Exposure.Missing {
			names[i] = g.text.T("fact." + fact)
		}
		p.fact(g.text.T("command.criteria.missing"), g.text.List(names))
	}
}

// stepOf says one fact behind an exposure.
func (g *grid) stepOf(step comparison.ExposureStep) string {
	label := g.text.T("fact." + step.Fact)
	if step.Fact == comparison.FactSubprocessor {
		label = g.text.T("command.of", "what", label, "part", step.Name)
	}
	value := step.Value
	switch step.Fact {
	case comparison.FactUSLink:
		value = g.text.Word("us-link", value)
	case comparison.FactCountry, comparison.FactOwner, comparison.FactPlace, comparison.FactSubprocessor:
		value = g.countryName(offers.Country(value))
	}
	return g.text.T("command.pair", "label", i18n.Capital(label), "value", value)
}

// cardPage sets one card, whole when it alone was asked for.
func (g *grid) cardPage(p *page, card offers.Card) {
	badges := make([]string, len(card.Badges))
	for i, badge := range card.Badges {
		badges[i] = g.text.T("badge." + string(badge))
	}
	if !g.one {
		p.gap()
	}
	p.set("", "    ", g.text.T("command.criteria.card", "number", card.Number, "card", g.text.In(card.Label), "id", card.ID,
		"badges", g.text.List(badges), "severity", g.text.Word("severity", string(g.severity[card.ID]))))
	p.item(g.text.In(card.Question))
	for _, standing := range g.offers {
		g.answer(p, standing, card.ID)
	}
	if !g.one {
		return
	}
	for _, standing := range g.offers {
		if card.ID == offers.CardUSExposure {
			p.gap()
			g.exposure(p, standing)
		}
	}
	g.wholeCard(p, card)
}

// answer says what a card comes to for an offer, and who says so.
func (g *grid) answer(p *page, s *comparison.Standing, id offers.CardID) {
	view, _ := g.reader.Of(s, id)
	said := g.reading(view.Reading)
	if view.Derived {
		said = g.text.T("command.criteria.derived", "reading", said)
	}
	p.pair(s.Offer.Name, said)
	for _, claim := range offers.RepliesFirst(view.Answer.Claims()) {
		p.fact(g.text.Word("answer", string(claim.Value)), g.statement(claim.Statement, offers.FactShelfLife))
	}
	if view.Derived {
		for _, statement := range offers.RepliesFirst(view.Statements) {
			p.fact(g.text.T("command.source"), g.statement(statement, offers.FactShelfLife))
		}
	}
}

// wholeCard says the rest of a card: why it matters, its scale, what proves an
// answer, what to ask, and the texts it rests on.
func (g *grid) wholeCard(p *page, card offers.Card) {
	p.gap()
	for _, part := range []struct {
		id   string
		text offers.Text
	}{{"reason", card.Reason}, {"proof", card.Proof}, {"ask", card.Ask}, {"pitfall", card.Pitfall}} {
		if said := g.text.In(part.text); said != "" {
			p.pair(g.text.T("command.criteria."+part.id), said)
		}
	}
	p.gap()
	p.heading(g.text.T("command.criteria.scale"))
	for _, answer := range offers.Answers() {
		if meaning, ok := card.Scale[answer]; ok {
			p.pair(g.text.Word("answer", string(answer)), g.text.In(meaning))
		}
	}
	p.gap()
	p.heading(g.text.T("command.criteria.basis"))
	for _, basis := range card.Basis {
		p.pair(g.text.T("badge."+string(basis.Badge)), g.text.In(basis.Text))
		p.detail(g.text.T("legal-status." + string(basis.Status)))
		if source, ok := g.cat.Sources[basis.Source]; ok {
			p.fact(g.text.T("command.source"), source.Title+g.text.T("list.comma")+g.text.When(source.NotBefore, source.NotAfter, source.Read))
			if source.URL != "" {
				p.verbatim("      " + source.URL)
			}
		}
	}
	if card.Review.Known() {
		p.gap()
		p.line(g.text.T("command.criteria.review", "date", g.text.Date(card.Review)))
	}
}
