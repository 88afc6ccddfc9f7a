package command

import (
	"slices"

	"github.com/spf13/cobra"

	"bascule/comparison"
	"bascule/offers"
)

// mostCompared is how many offers are compared at once: more cannot be kept in
// mind.
const mostCompared = 6

// compare is "bascule compare": offers side by side, subject after subject.
func (r *runner) compare() *cobra.Command {
	c := &cobra.Command{
		Use:     "compare OFFER OFFER…",
		Aliases: []string{"comparer"},
		Args:    exactly(2, mostCompared),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.sitWithNeeds()
			if err != nil {
				return err
			}
			ids, err := offerIDs(d.cat, args, true)
			if err != nil {
				return err
			}
			if repeated := repeats(ids); repeated != "" {
				return wrong("offer-twice", "offer", string(repeated))
			}
			ranking, err := d.ranking(nil, "")
			if err != nil {
				return err
			}
			table := ranking.compared(ids)
			if r.asked.json {
				return r.print(table.json())
			}
			return r.write(table.page())
		},
	}
	r.jsonFlag(c)
	return c
}

func repeats(ids []offers.OfferID) offers.OfferID {
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			return id
		}
	}
	return ""
}

// compared is offers side by side.
type compared struct {
	*ranking
	columns []comparison.Ranked
	cards   []readCard
}

// readCard is a card with what it comes to for each column; the status quo, of
// which nothing is claimed, reads unknown.
type readCard struct {
	view     comparison.CardView // of the first offer: what is the same for all
	readings []comparison.Reading
}

func (a *ranking) compared(ids []offers.OfferID) compared {
	c := compared{ranking: a}
	for _, id := range ids {
		ranked, _ := a.result.Of(id)
		c.columns = append(c.columns, ranked)
	}
	reader := comparison.ReadCards(a.cat, a.session, a.today)
	for _, card := range a.assessment.Cards() {
		read := readCard{view: comparison.CardView{Card: card.Card, Severity: card.Severity}}
		for _, column := range c.columns {
			view, _ := reader.Of(column.Standing, card.Card.ID)
			read.readings = append(read.readings, view.Reading)
		}
		c.cards = append(c.cards, read)
	}
	return c
}

// wanted lists the uses that are wanted, musts first, in the catalogue's order.
func (c compared) wanted() []offers.UseID {
	var list []offers.UseID
	for _, level := range []offers.Level{offers.Must, offers.Useful} {
		for _, use := range c.cat.Uses {
			if !slices.Contains(list, use.ID) && c.level(use.ID) == level {
				list = append(list, use.ID)
			}
		}
	}
	return list
}

// level is how much a use is wanted, by itself or as one of several.
func (c compared) level(use offers.UseID) offers.Level {
	if level := c.session.Needs.Uses[use]; level == offers.Must || level == offers.Useful {
		return level
	}
	for _, any := range c.session.Needs.AnyOf {
		if slices.Contains(any.Uses, use) {
			return any.Level
		}
	}
	return offers.Unneeded
}

// page sets the comparison for people: a subject, then each offer under it.
func (c compared) page() *page {
	p := newPage(c.text)
	p.line(c.text.T("command.compare.title", "offers", c.text.List(c.names()), "who", c.who()))
	c.needsLine(p)
	c.place(p)
	c.rows(p, c.text.T("command.rank.yearly"), func(r comparison.Ranked) string { return c.text.Cost(r.Cost) })
	c.rows(p, c.text.T("command.rank.once"), func(r comparison.Ranked) string { return c.text.Once(r.Cost) })
	for _, use := range c.wanted() {
		title := c.text.T("command.of", "what", c.text.Use(c.cat, use), "part", c.text.T("level."+string(c.level(use))))
		c.rows(p, title, func(r comparison.Ranked) string { return c.delivery(r, use) })
	}
	for _, id := range c.result.Judged {
		title := c.text.T("command.compare.criterion", "criterion", c.text.T("criterion."+string(id)),
			"weight", c.text.T("weight."+c.text.Count(int64(c.result.Weights[id]))))
		c.rows(p, title, func(r comparison.Ranked) string {
			return c.level5(r.Interval(id))
		})
	}
	for i, card := range c.cards {
		title := c.text.T("command.of", "what", c.text.In(card.view.Card.Label), "part", c.text.Word("severity", string(card.view.Severity)))
		p.gap()
		p.heading(title)
		for at, column := range c.columns {
			p.pair(c.text.Offer(c.cat, column.ID()), c.reading(c.cards[i].readings[at]))
		}
	}
	c.differences(p)
	p.gap()
	c.closing(p)
	return p
}

func (c compared) names() []string {
	names := make([]string, len(c.columns))
	for i, column := range c.columns {
		names[i] = c.text.Offer(c.cat, column.ID())
	}
	return names
}

// place says in which group each offer stands, and why.
func (c compared) place(p *page) {
	p.gap()
	p.heading(c.text.T("command.compare.place"))
	for i := range c.columns {
		column := &c.columns[i]
		said := c.text.T("command.compare.not-ranked")
		switch {
		case column.Rank > 0:
			said = c.text.T("command.compare.ranked", "group", c.text.T("group."+string(column.Group)), "rank", column.Rank)
		case column.Group != "":
			said = c.text.T("group." + string(column.Group))
		}
		p.pair(c.text.Offer(c.cat, column.ID()), said)
		if column.Offer != nil && len(column.Offer.Host.Overlays) > 0 {
			p.detail(c.text.T("overlay.host", "catalogues", c.text.List(column.Offer.Host.Overlays)))
		}
		for _, reason := range column.Reasons() {
			p.detail(sentence(c.text.Reason(c.cat, reason)))
		}
		p.detail(sentence(c.text.MustsMet(c.cat, c.session.Needs, column.Musts)))
	}
}

// rows sets one subject for every offer.
func (c compared) rows(p *page, title string, say func(comparison.Ranked) string) {
	p.gap()
	p.heading(title)
	for _, column := range c.columns {
		p.pair(c.text.Offer(c.cat, column.ID()), say(column))
	}
}

// delivery says how an offer delivers a use, and with what.
func (c compared) delivery(r comparison.Ranked, use offers.UseID) string {
	if r.Offer == nil {
		return c.presentTool(use)
	}
	service := r.Offer.Services[use]
	delivery, known := service.Delivery.Get()
	said := c.text.Word("delivery", string(delivery))
	if !known && service.Delivery.State() == offers.Disputed {
		said = c.text.T("fact-state.disputed")
	}
	if software, known := service.Software.Get(); known {
		said = c.text.T("command.with", "what", said, "software", c.softwareNames(software))
	}
	if service.Delivery.Stale(c.today, offers.FactShelfLife) {
		said += c.text.T("list.semicolon") + c.text.T("mark.old")
	}
	return said
}

// presentTool names what the association uses today for a use.
func (c compared) presentTool(use offers.UseID) string {
	for _, tool := range c.session.Present {
		if tool.Use == use && tool.Name != "" {
			return tool.Name
		}
	}
	return c.text.T("delivery.unknown")
}

// level5 says a value in words: « bon », « entre faible et fort », « inconnu ».
func (d *desk) level5(i comparison.Interval) string {
	low, high := d.text.Level(i.Low), d.text.Level(i.High)
	switch {
	case i == comparison.Anything():
		return d.text.T("scale.unknown")
	case low == high:
		return low
	}
	return d.text.T("command.between", "low", low, "high", high)
}

// reading says what a card comes to.
func (d *desk) reading(r comparison.Reading) string { return d.text.Word("command.reading", string(r)) }

// differences says where the first offer wins and loses against each other one.
// The points of a pair add up to the gap between them.
func (c compared) differences(p *page) {
	first := c.columns[0]
	for _, other := range c.columns[1:] {
		gap := gapOf(c.result.Versus(first.ID(), other.ID()))
		p.gap()
		p.heading(c.text.T("command.compare.versus", "a", c.text.Offer(c.cat, first.ID()), "b", c.text.Offer(c.cat, other.ID())))
		for _, difference := range c.result.Versus(first.ID(), other.ID()) {
			if signed(difference.Points) == "0" {
				continue
			}
			p.pair(c.text.T("criterion."+string(difference.Criterion)), c.text.T("command.compare.points", "points", signed(difference.Points)))
		}
		p.pair(c.text.T("command.compare.gap"), c.text.T("command.compare.points", "points", signed(gap)))
	}
}
