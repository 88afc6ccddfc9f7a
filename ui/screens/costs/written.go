package costs

import (
	"strings"

	"bascule/comparison"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
)

// copyables lists what can be copied of the page that shows.
func (s Screen) copyables(in screen.Input) []screen.Copyable {
	id := s.present(in)
	offer := in.Text.Offer(in.Catalogue, id)
	b := s.bill(in, s.layout(in).width)
	bill := screen.Copyable{Title: in.Text.T("costs.copy.bill", "offer", offer), Text: writtenBill(in, offer, b)}
	if s.page == allPage {
		return []screen.Copyable{{Title: in.Text.T("costs.copy.all"), Text: allTable(in)}, bill}
	}
	list := []screen.Copyable{bill, {Title: in.Text.T("costs.copy.table", "offer", offer), Text: billTable(in, b)}}
	at := b.lineAt(b.list().Settle(s.lines, s.layout(in).list).At)
	if at >= len(b.cost.Lines) {
		return list
	}
	line := screen.Copyable{
		Title: in.Text.T("costs.copy.line", "line", label(in, b.offer, at, b.cost.Lines[at])),
		Text:  prose.Plain(about(in, id, b.cost.Lines, at)),
	}
	return append([]screen.Copyable{line}, list...)
}

// writtenBill is the cost of an offer as plain text, with its working.
func writtenBill(in screen.Input, offer string, b *bill) string {
	blocks := []prose.Block{{Text: offer}, {Text: quantities(in)}}
	for i, one := range b.cost.Lines {
		blocks = append(blocks, line(totalled(in, label(in, b.offer, i, one), amount(in, one))))
		for _, part := range working(in, b.offer, one) {
			part.Kind = prose.Bullet
			blocks = append(blocks, part)
		}
	}
	if len(b.cost.Lines) == 0 {
		blocks = append(blocks, line(in.Text.T("costs.no-line")))
	}
	blocks = append(blocks,
		line(totalled(in, in.Text.T("costs.total-yearly"), in.Text.Range(b.cost.Yearly))),
		line(totalled(in, in.Text.T("costs.total-once"), in.Text.Once(b.cost))))
	return prose.Plain(append(blocks, compared(in, b.offer, b.cost)...))
}

// totalled is a label and what it comes to.
func totalled(in screen.Input, label, amount string) string {
	return in.Text.T("costs.aloud.total", "label", label, "amount", amount)
}

// billTable is the lines of a cost as cells, a row a line, then what they come to.
func billTable(in screen.Input, b *bill) string {
	rows := [][]string{titles(in, "line", "least", "most", "when", "working")}
	for i, one := range b.cost.Lines {
		when := "once"
		if one.Yearly {
			when = "yearly"
		}
		row := append([]string{label(in, b.offer, i, one)}, ends(in, one.Range)...)
		rows = append(rows, append(row, in.Text.T("costs.copy."+when), strings.Join(prose.Texts(working(in, b.offer, one)), in.Text.T("list.semicolon"))))
	}
	once := b.cost.Once
	if !b.cost.SaysOnce() {
		once = comparison.Unpriced()
	}
	for _, total := range []struct {
		label string
		sum   comparison.Range
	}{{"costs.total-yearly", b.cost.Yearly}, {"costs.total-once", once}} {
		rows = append(rows, append([]string{in.Text.T(total.label)}, ends(in, total.sum)...))
	}
	return screen.Tabbed(rows)
}

// allTable is the yearly cost of every offer as cells, the cheapest first.
func allTable(in screen.Input) string {
	rows := [][]string{titles(in, "offer", "least", "most", "note")}
	priced, open := costs(in)
	for _, one := range append(priced, open...) {
		var notes []string
		if one.kept {
			notes = append(notes, in.Text.T("costs.aloud.kept"))
		}
		if one.excluded {
			notes = append(notes, in.Text.T("costs.aloud.excluded"))
		}
		row := append([]string{one.name}, ends(in, one.cost)...)
		rows = append(rows, append(row, strings.Join(notes, in.Text.T("list.comma"))))
	}
	return screen.Tabbed(rows)
}

// ends are the two ends of an amount; what is not known is said so.
func ends(in screen.Input, r comparison.Range) []string {
	cells := []string{in.Text.T("range.unknown"), in.Text.T("range.unknown")}
	if r.LowKnown && !r.Silent() {
		cells[0] = in.Text.Money(r.Low)
	}
	if r.HighKnown {
		cells[1] = in.Text.Money(r.High)
	}
	return cells
}

func titles(in screen.Input, names ...string) []string {
	for i, name := range names {
		names[i] = in.Text.T("costs.copy.column." + name)
	}
	return names
}
