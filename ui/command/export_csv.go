package command

import (
	"slices"
	"strings"

	"bascule/offers"
	"bascule/ui/i18n"
)

// byteOrderMark opens a CSV for spreadsheets that would else read its accents
// wrong.
const byteOrderMark = "\ufeff"

// column is a column of the export: what it is called, and what it says of an offer
// whose facts are known by their paths.
type column struct {
	label string
	cell  func(o *offers.Offer, known map[string]entry) string
}

// exportCSV sets one row an offer with what holds of it and of its host. A fact
// nobody claims is an empty cell, and a dispute shows every side. The separator is
// that of spreadsheets in the reader's language: the semicolon where the comma parts
// decimals.
func (d *desk) exportCSV() string {
	separator := ","
	if d.text.T("format.decimal") == "," {
		separator = ";"
	}
	columns := d.columns()
	var b strings.Builder
	b.WriteString(byteOrderMark)
	for i, c := range columns {
		if i > 0 {
			b.WriteString(separator)
		}
		b.WriteString(csvCell(i18n.Capital(c.label), separator))
	}
	b.WriteString("\r\n")
	for _, host := range d.cat.Hosts {
		known := byPath(d.wholeSheet(host))
		for _, offer := range host.Offers {
			for i, c := range columns {
				if i > 0 {
					b.WriteString(separator)
				}
				b.WriteString(csvCell(c.cell(offer, known), separator))
			}
			b.WriteString("\r\n")
		}
	}
	return b.String()
}

// csvCell writes one cell: a line, quoted where it must be, never a formula.
func csvCell(cell, separator string) string {
	cell = strings.Join(strings.Fields(strings.ReplaceAll(cell, "\u00a0", " ")), " ")
	if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
		cell = "'" + cell
	}
	if strings.ContainsAny(cell, separator+"\"") {
		cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
	}
	return cell
}

// columns are the columns in order: which offer, its host, what it asks and allows,
// its prices, the uses it renders, what is answered to the cards.
func (d *desk) columns() []column {
	t := d.text.T
	named := func(id string, value func(o *offers.Offer) string) column {
		return column{t("export.column." + id), func(o *offers.Offer, _ map[string]entry) string { return value(o) }}
	}
	list := []column{
		named("id", func(o *offers.Offer) string { return string(o.ID) }),
		named("offer", func(o *offers.Offer) string { return o.Name }),
		named("kind", func(o *offers.Offer) string { return t("offer-kind." + string(o.Kind)) }),
		named("status", func(o *offers.Offer) string { return t("offer-status." + string(o.Status)) }),
		named("host-id", func(o *offers.Offer) string { return string(o.Host.ID) }),
		named("host", func(o *offers.Offer) string { return o.Host.Name }),
		named("part", func(o *offers.Offer) string { return t("host-kind." + string(o.Host.Kind)) }),
		named("website", func(o *offers.Offer) string {
			if o.Website != "" {
				return o.Website
			}
			return o.Host.Website
		}),
		named("overlays", func(o *offers.Offer) string { return d.text.List(o.Host.Overlays) }),
		{t("export.column.replies"), d.repliesCell},
	}
	for _, fact := range []string{"legal-form", "country", "region", "owner", "us-subsidiary", "end-to-end"} {
		list = append(list, d.ofHost("facts."+fact, t("fact."+fact)))
	}
	for _, fact := range []string{"admission", "own-domain", "monthly-billing", "support-delay-days"} {
		list = append(list, d.ofOffer("facts."+fact, t("fact."+fact)))
	}
	for _, body := range offers.Bodies() {
		list = append(list, d.ofOffer("audience."+string(body), t("command.show.accepts", "who", t("body."+string(body)))))
	}
	for _, person := range offers.Persons() {
		list = append(list, d.ofOffer("people."+string(person), t("command.show.accepts", "who", t("person."+string(person)))))
	}
	for _, resource := range offers.Resources() {
		list = append(list, d.ofOffer("ceilings."+string(resource)+".max", t("fact.ceilings."+string(resource))))
	}
	list = append(list, column{t("export.column.prices"), d.priceCell})
	for _, use := range d.cat.Uses {
		list = append(list, d.useColumn(use))
	}
	for _, card := range d.cat.Cards {
		list = append(list, d.cardColumn(card))
	}
	return list
}

// ofHost is a column of a fact of the host.
func (d *desk) ofHost(path, label string) column {
	return column{label, func(_ *offers.Offer, known map[string]entry) string { return d.held(known[path]) }}
}

// ofOffer is a column of a fact of the offer.
func (d *desk) ofOffer(path, label string) column {
	return column{label, func(o *offers.Offer, known map[string]entry) string {
		return d.held(known["offers."+string(o.ID)+"."+path])
	}}
}

// priceCell sets the lines of a tariff, with what each includes.
func (d *desk) priceCell(o *offers.Offer, known map[string]entry) string {
	var lines []string
	for i := range o.Prices {
		price := &o.Prices[i]
		path := "offers." + string(o.ID) + ".prices." + price.ID
		rate := d.held(known[path+".rate"])
		if rate == "" {
			continue
		}
		line := d.text.T("command.pair", "label", d.priceName(price), "value", rate)
		var included []string
		for _, resource := range offers.Resources() {
			if quantity := d.held(known[path+".includes."+string(resource)]); quantity != "" {
				included = append(included, quantity)
			}
		}
		if len(included) > 0 {
			line = d.text.T("export.including", "price", line, "quantities", d.text.List(included))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, " | ")
}

// repliesCell sets what the host answers to its sheet, each with its date.
func (d *desk) repliesCell(o *offers.Offer, _ map[string]entry) string {
	var lines []string
	for _, e := range slices.Concat(d.hostSheet(o.Host), d.offerSheet(o)) {
		for _, claim := range e.claims {
			if claim.IsReply() {
				lines = append(lines, d.text.T("export.reply", "fact", i18n.Capital(e.label), "value", claim.text,
					"when", d.text.When(claim.NotBefore, claim.NotAfter, claim.Read)))
			}
		}
	}
	return strings.Join(lines, " | ")
}

// useColumn says how a use is rendered, and by what.
func (d *desk) useColumn(use offers.Use) column {
	return column{d.text.In(use.Label), func(o *offers.Offer, known map[string]entry) string {
		path := "offers." + string(o.ID) + ".services." + string(use.ID)
		said := d.held(known[path+".delivery"])
		if software := d.held(known[path+".software"]); software != "" && said != "" {
			said = d.text.T("command.with", "what", said, "software", software)
		}
		return said
	}}
}

// cardColumn says what is answered to a card: by the offer, else by its host.
func (d *desk) cardColumn(card offers.Card) column {
	label := d.text.T("export.column.card", "number", card.Number, "card", d.text.In(card.Label))
	return column{label, func(o *offers.Offer, known map[string]entry) string {
		path := "answers." + string(card.ID)
		if own, ok := known["offers."+string(o.ID)+"."+path]; ok {
			return d.held(own)
		}
		return d.held(known[path])
	}}
}
