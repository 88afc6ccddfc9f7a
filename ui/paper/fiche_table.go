package paper

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/i18n"
)

// table sets the offers side by side, one column each.
func (f *fiche) table() Table {
	table := Table{Head: []string{f.p.T("paper.fiche.for-us")}}
	for _, column := range f.columns {
		table.Head = append(table.Head, f.p.Offer(f.Catalogue, column.standing.ID()))
	}
	for _, row := range []struct {
		id   string
		cell func(column) []string
	}{
		{"paper.fiche.row-group", f.group},
		{"paper.fiche.row-price", f.price},
		{"paper.fiche.row-once", f.once},
		{"paper.fiche.row-hours", f.hoursWorth},
		{"paper.fiche.row-musts", f.musts},
		{"paper.fiche.row-cautions", f.cautions},
		{"paper.fiche.row-obtain", f.obtain},
		{"paper.fiche.row-help", f.help},
		{"paper.fiche.row-exposure", f.exposure},
		{"paper.fiche.row-known", f.known},
	} {
		line, empty := Row{Name: f.p.T(row.id)}, true
		for _, column := range f.columns {
			cell := row.cell(column)
			empty = empty && len(cell) == 0
			if len(cell) == 0 {
				cell = []string{f.p.T("paper.none")}
			}
			line.Cells = append(line.Cells, cell)
		}
		if !empty {
			table.Rows = append(table.Rows, line)
		}
	}
	return table
}

// group says where the offer stands, and the reasons that are not a must.
func (f *fiche) group(c column) []string {
	if c.place == nil {
		return []string{f.p.T("paper.fiche.to-compare")}
	}
	lines := []string{f.p.Word("group", string(c.standing.Group))}
	for _, reason := range c.standing.Reasons {
		if reason.Use == "" && len(reason.AnyOf) == 0 {
			lines = append(lines, f.p.Reason(f.Catalogue, reason))
		}
	}
	return lines
}

// undescribed reports whether the column is « ne rien changer » and the board has
// noted none of its present tools: there is then nothing to count.
func (c column) undescribed(f *fiche) bool { return c.place == nil && len(f.Session.Present) == 0 }

// price says what a year costs, then what it is made of.
func (f *fiche) price(c column) []string {
	if c.undescribed(f) {
		return []string{f.p.T("paper.fiche.no-tools")}
	}
	lines := []string{f.p.Range(c.standing.Cost.Yearly)}
	lines = append(lines, f.costLines(c.standing.Cost, true)...)
	if hours := f.p.Hours(c.standing.Offer); hours != "" {
		lines = append(lines, i18n.Capital(hours))
	}
	return lines
}

// hoursWorth says what the board says our own people's time is worth: a row of its
// own, for it is no price.
func (f *fiche) hoursWorth(c column) []string {
	worth, told := comparison.HoursWorth(c.standing.Offer, f.Session.Needs)
	if !told {
		return nil
	}
	return []string{f.p.T("paper.fiche.hours-worth", "amount", f.p.Range(worth))}
}

// once says what is paid once.
func (f *fiche) once(c column) []string { return f.costLines(c.standing.Cost, false) }

func (f *fiche) costLines(cost comparison.CostResult, yearly bool) []string {
	var lines []string
	for _, line := range cost.Lines {
		if line.Yearly == yearly {
			label := f.p.T("cost-line." + line.Label)
			if len(line.Uses) > 0 {
				label = f.p.T("paper.fiche.option", "label", label, "uses", f.p.List(i18n.Within(f.p.Uses(f.Catalogue, line.Uses)...)))
			}
			said := f.p.T("paper.fiche.cost-line", "label", label, "amount", f.p.Range(line.Range))
			if len(line.Abroad) > 0 {
				said += f.p.T("list.comma") + f.p.Assumption(f.Catalogue, &line)
			}
			if slices.ContainsFunc(line.Statements, func(s offers.Statement) bool { return s.Overlay }) {
				said += f.p.T("list.comma") + f.p.T("mark.overlay")
			}
			lines = append(lines, said)
		}
	}
	return lines
}

// musts says how many indispensable uses are covered, and which are not.
func (f *fiche) musts(c column) []string {
	if c.undescribed(f) {
		return nil
	}
	return strings.Split(f.p.MustsMet(f.Catalogue, f.Session.Needs, c.standing.Musts), f.p.T("list.semicolon"))
}

// cautions repeats the known caveats on wanted uses, after what the host answers to
// them.
func (f *fiche) cautions(c column) []string {
	offer := c.standing.Offer
	if offer == nil {
		return nil
	}
	var claims []offers.Claim[offers.Text]
	for _, use := range c.standing.Cautions {
		for _, caution := range offer.Cautions(use) {
			replies, held, _ := caution.Reading()
			claims = append(append(claims, replies...), held...)
		}
	}
	var lines []string
	for _, claim := range offers.RepliesFirst(claims) {
		said := f.p.In(claim.Value)
		if claim.IsReply() {
			said = f.p.T("paper.reply", "when", f.p.When(claim.NotBefore, claim.NotAfter, claim.Read), "said", said)
		}
		if claim.Overlay {
			said += " (" + f.p.T("mark.overlay") + ")"
		}
		if !slices.Contains(lines, said) {
			lines = append(lines, said)
		}
	}
	return lines
}

// obtain names what to get before signing: the cards, then the ceilings and the
// prices, each on one line.
func (f *fiche) obtain(c column) []string {
	var cards, ceilings, prices, price, lines []string
	for _, obtain := range c.standing.Obtain {
		kind, what, _ := strings.Cut(obtain.Fact, ".")
		switch {
		case obtain.Card != "":
			cards = append(cards, i18n.Within(f.p.Card(f.Catalogue, obtain.Card))...)
		case kind == "ceilings":
			ceilings = append(ceilings, i18n.Within(f.p.Word("resource", what))...)
		case obtain.Fact == "prices": // nothing at all is published
			price = append(price, f.p.T("paper.fiche.obtain-price"))
		case kind == "prices":
			prices = append(prices, i18n.Within(f.priceName(c.standing.Offer, what))...)
		}
	}
	for _, line := range []struct {
		id   string
		what []string
	}{
		{"paper.fiche.obtain-cards", cards},
		{"paper.fiche.obtain-ceilings", ceilings},
		{"paper.fiche.obtain-prices", slices.Compact(prices)},
	} {
		if len(line.what) > 0 {
			lines = append(lines, f.p.T(line.id, "what", f.p.List(line.what)))
		}
	}
	return append(lines, price...)
}

// priceName names a price of an offer by its role.
func (f *fiche) priceName(offer *offers.Offer, id string) string {
	for i := range offer.Prices {
		if offer.Prices[i].ID == id {
			return f.p.T("cost-line." + string(offer.Prices[i].Role))
		}
	}
	return id
}

// help says who helps with what: one line for each way help is to be had.
func (f *fiche) help(c column) []string {
	if c.standing.Offer == nil {
		return nil
	}
	kinds := map[string][]string{}
	var order []string
	for _, kind := range offers.HelpKinds() {
		level := f.level(c.standing.Offer.HelpWith(kind))
		if kinds[level] == nil {
			order = append(order, level)
		}
		kinds[level] = append(kinds[level], f.p.Word("help-kind", string(kind)))
	}
	lines := make([]string, len(order))
	for i, level := range order {
		lines[i] = f.p.T("paper.fiche.help-line", "kinds", f.p.List(kinds[level]), "level", level)
	}
	return lines
}

// level says how a kind of help is to be had.
func (f *fiche) level(fact offers.Fact[offers.HelpLevel]) string {
	if value, known := fact.Get(); known {
		return f.p.Word("help-level", string(value))
	}
	if fact.State() == offers.Disputed {
		return f.p.Word("fact-state", string(offers.Disputed))
	}
	return f.p.Word("help-level", "")
}

// exposure says how far US law reaches, as derived.
func (f *fiche) exposure(c column) []string {
	if c.standing.Offer == nil {
		return nil
	}
	return []string{f.p.ExposureLevel(c.standing.Exposure)}
}

// known says how much of the weight is known and which ranks remain possible.
func (f *fiche) known(c column) []string {
	if c.place == nil {
		return nil
	}
	lines := []string{f.p.T("paper.fiche.known-share", "share", f.p.Share(c.place.KnownShare))}
	if c.place.Rank > 0 {
		lines = append(lines, f.p.T("paper.fiche.ranks",
			"low", f.p.Count(int64(c.place.RankLow)), "high", f.p.Count(int64(c.place.RankHigh))))
	}
	return lines
}
