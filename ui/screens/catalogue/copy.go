package catalogue

import (
	"strings"

	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/screen"
)

// copyable is one thing that can be copied: what it is called, and how its text
// is made.
type copyable struct {
	word  string // "line", "sheet" or "list"
	label string
	text  func() string
}

// copyables lists what can be copied here: a line, and what it stands in.
func (s Screen) copyables(in screen.Input) []copyable {
	offer := s.current(in)
	if offer == nil {
		return nil
	}
	name := offerName(in, offer)
	sheet := copyable{"sheet", in.Text.T("catalogue.copy.sheet", "offer", name), func() string { return s.sheetText(in, offer) }}
	e := s.entryAt(in, offer)
	switch {
	case s.page == listPage:
		return []copyable{
			{"line", in.Text.T("catalogue.copy.line", "line", name), func() string { return s.offerText(in, offer) }},
			sheet,
			{"list", in.Text.N("catalogue.copy.list", s.rows(in).shown), func() string { return s.listText(in) }},
		}
	case e == nil || e.kind == foldEntry:
		return []copyable{sheet}
	}
	title := in.Text.T("catalogue.copy.line", "line", e.label)
	if e.kind == paragraph {
		title = in.Text.T("catalogue.copy.text")
	}
	line := copyable{"line", title, func() string { return s.lineText(in, offer, e) }}
	if s.page == claimsPage {
		return []copyable{line}
	}
	return []copyable{line, sheet}
}

// copy copies what shows, or asks what when there are several things.
func (s Screen) copy(in screen.Input) (Screen, []screen.Intent) {
	if things := s.copyables(in); len(things) > 1 {
		return s.openMenu(copyMenu, in), nil
	}
	return s.pickCopy(0, in)
}

// pickCopy copies one of the things, and closes the menu.
func (s Screen) pickCopy(at int, in screen.Input) (Screen, []screen.Intent) {
	s.menu = noMenu
	things := s.copyables(in)
	if at >= len(things) {
		return s, nil
	}
	return s, []screen.Intent{screen.Copy{Text: things[at].text()}}
}

// copyList draws what can be copied.
func (s Screen) copyList(in screen.Input) list.List {
	var options []choice.Option
	for _, thing := range s.copyables(in) {
		options = append(options, choice.Option{Text: thing.label})
	}
	return choice.Choice{Options: options}.List(in.Theme)
}

// offerText is the line of an offer, in a sentence.
func (s Screen) offerText(in screen.Input, offer *offers.Offer) string {
	_, whole := includes(in, offer)
	said := strings.Join(append(s.stand(in, offer, false), whole), in.Text.T("list.semicolon"))
	return in.Text.T("catalogue.part", "name", offerName(in, offer), "value", said) + "\n"
}

// listText is what is listed as cells, for a spreadsheet.
func (s Screen) listText(in screen.Input) string {
	needs := s.cache.weighed.needs
	titles := []string{"offer", "includes", "listed"}
	if needs {
		titles = []string{"offer", "kept", "includes", "cost", "group", "unknown"}
	}
	for i, id := range titles {
		titles[i] = in.Text.T("catalogue.column." + id)
	}
	rows := [][]string{titles}
	for _, row := range s.rows(in).list {
		if row.offer < 0 {
			continue
		}
		offer := s.cache.index.offers[row.offer]
		_, whole := includes(in, offer)
		cells := []string{offerName(in, offer), whole, listed(in, offer)}
		if ranked := s.cache.weighed.ranked[row.offer]; needs && ranked != nil {
			kept, unknown := in.Text.T("truth.no"), "?"
			if s.cache.weighed.kept[offer.ID] {
				kept = in.Text.T("truth.yes")
			}
			if len(in.Result.Judged) > 0 {
				unknown = in.Text.Share(1 - ranked.KnownShare)
			}
			cells = []string{cells[0], kept, whole, in.Text.Cost(ranked.Cost), in.Text.T("group." + string(ranked.Group)), unknown}
		}
		rows = append(rows, cells)
	}
	return screen.Tabbed(rows)
}

// sheetText is the whole sheet of an offer, where nothing is folded.
func (s Screen) sheetText(in screen.Input, offer *offers.Offer) string {
	var b strings.Builder
	s.writeHead(&b, in, offer)
	entries := s.sheet(in, offer).entries
	for i := range entries {
		entries[i].write(&b, in)
	}
	return b.String()
}

// lineText is a line of the sheet, with everything that is claimed of it.
func (s Screen) lineText(in screen.Input, offer *offers.Offer, e *entry) string {
	var b strings.Builder
	s.writeHead(&b, in, offer)
	b.WriteByte('\n')
	e.write(&b, in)
	for _, block := range claimBlocks(in, e) {
		writeBlock(&b, block)
	}
	return b.String()
}

// writeHead writes whose sheet it is, and where it stands.
func (s Screen) writeHead(b *strings.Builder, in screen.Input, offer *offers.Offer) {
	b.WriteString(offerName(in, offer) + "\n" + strings.Join(s.stand(in, offer, false), dot(in)) + "\n")
}

// writeBlock writes a block as plain text.
func writeBlock(b *strings.Builder, block prose.Block) {
	switch block.Kind {
	case prose.Heading, prose.Paragraph:
		b.WriteString("\n" + block.Text + "\n")
	default:
		b.WriteString("- " + block.Text + "\n")
	}
}

// write writes an entry as plain text; nothing is folded there.
func (e *entry) write(b *strings.Builder, in screen.Input) {
	switch e.kind {
	case heading:
		b.WriteString("\n" + e.label + "\n")
		return
	case foldEntry:
		return
	case paragraph:
		b.WriteString("\n" + e.value + "\n")
		return
	}
	b.WriteString("- " + in.Text.T("catalogue.part", "name", e.label, "value", e.value) + "\n")
	for _, n := range e.notes {
		b.WriteString("  " + n.text + "\n")
	}
}
