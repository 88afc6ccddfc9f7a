package costs

import (
	"slices"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/evidence"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

func line(text string) prose.Block    { return prose.Block{Kind: prose.Line, Text: text} }
func heading(text string) prose.Block { return prose.Block{Kind: prose.Heading, Text: text} }

// about says all that a line rests on: the working, then the prices as they are
// printed, by whom, since when, and what they were before.
func about(in screen.Input, id offers.OfferID, lines []comparison.Line, at int) []prose.Block {
	if at >= len(lines) {
		return []prose.Block{line(in.Text.T("costs.no-line"))}
	}
	one, offer := lines[at], in.Catalogue.Offer(id)
	blocks := []prose.Block{
		heading(in.Text.T("costs.about.title", "offer", in.Text.Offer(in.Catalogue, id), "line", label(in, offer, at, one))),
		{Kind: prose.Line, Text: signed(in, one), Role: theme.Strong},
	}
	for _, part := range working(in, offer, one) {
		part.Kind = prose.Bullet
		blocks = append(blocks, part)
	}
	if offer == nil {
		return append(blocks, prose.Block{Text: in.Text.T("costs.about.today")})
	}
	switch one.Label {
	case comparison.LabelVAT:
		blocks = append(blocks, vat(in, offer, one)...)
	case comparison.LabelBeyond:
		blocks = append(blocks, prose.Block{Text: in.Text.T("costs.about.beyond", "quantity", in.Text.Quantity(one.Resource, one.Quantity))})
	case comparison.LabelUnpriced:
		blocks = append(blocks, prose.Block{Text: in.Text.T("costs.about.unpriced")})
	}
	for _, price := range prices(offer, one) {
		blocks = append(blocks, printed(in, price)...)
	}
	return blocks
}

// prices lists those a line is made of: its own, and any other it states.
func prices(offer *offers.Offer, one comparison.Line) []*offers.Price {
	var list []*offers.Price
	for i := range offer.Prices {
		price := &offer.Prices[i]
		states := slices.ContainsFunc(price.Rate.Held(), func(c offers.Claim[offers.Rate]) bool {
			return slices.ContainsFunc(one.Statements, func(s offers.Statement) bool {
				return s.File == c.File && s.Line == c.Line && s.Key == c.Key
			})
		})
		if price.ID == one.Price || states {
			list = append(list, price)
		}
	}
	return list
}

// printed says a price as its sources print it.
func printed(in screen.Input, price *offers.Price) []prose.Block {
	read, p := reader(in), in.Text
	title := p.T("price-role." + string(price.Role))
	if len(price.For) > 0 {
		title = p.T("evidence.line", "label", title, "of", p.List(p.Uses(in.Catalogue, price.For)))
	}
	blocks := []prose.Block{heading(p.T("costs.about.printed", "price", title))}
	blocks = append(blocks, evidence.Claims(read, price.Rate, offers.PriceShelfLife, read.Rate)...)
	for _, r := range offers.Resources() {
		if included, says := price.Includes[r]; says {
			blocks = append(blocks, heading(p.T("costs.about.includes."+string(r))))
			blocks = append(blocks, evidence.Claims(read, included, offers.PriceShelfLife,
				func(q offers.Quantity) string { return p.Quantity(r, q) })...)
		}
	}
	if len(price.VAT.Claims()) == 0 {
		return append(blocks, prose.Block{Kind: prose.Paragraph, Text: p.T("costs.about.vat-unsaid"), Role: theme.Muted})
	}
	blocks = append(blocks, heading(p.T("cost-line.vat")))
	return append(blocks, evidence.Claims(read, price.VAT, offers.PriceShelfLife, func(v offers.VAT) string { return p.T("vat." + string(v)) })...)
}

// vat says where the rate of a line of VAT comes from.
func vat(in screen.Input, offer *offers.Offer, one comparison.Line) []prose.Block {
	var blocks []prose.Block
	for _, claim := range offer.Host.Country.Held() {
		info, ok := in.Catalogue.Countries[claim.Value]
		if !ok || info.VATPermil == 0 {
			continue
		}
		blocks = append(blocks, line(in.Text.T("costs.about.vat-rate", "country", in.Text.In(info.Label),
			"rate", reader(in).PerMille(info.VATPermil), "source", reader(in).Source(info.Source))))
	}
	if len(blocks) == 0 {
		blocks = append(blocks, line(in.Text.T("costs.about.vat-rate-unknown")))
	}
	blocks = append(blocks, heading(in.Text.T("costs.about.vat-on")))
	return append(blocks, reader(in).Statements(one.Statements, offers.PriceShelfLife)...)
}
