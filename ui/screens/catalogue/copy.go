package catalogue

import (
	"strings"

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
	thing := s.thing(in)
	if thing == nil {
		return nil
	}
	name := thing.name(in)
	sheet := copyable{"sheet", in.Text.T("catalogue.copy.sheet", "offer", name), func() string { return s.sheetText(in, thing) }}
	e := s.entryAt(in, thing)
	switch {
	case s.page == listPage:
		return []copyable{
			{"line", in.Text.T("catalogue.copy.line", "line", name), func() string { return s.thingText(in, thing) }},
			sheet,
			{"list", in.Text.T("catalogue.copy.list", "count", in.Text.List(s.listedSaid(in))), func() string { return s.listText(in) }},
		}
	case e == nil || e.kind == foldEntry:
		return []copyable{sheet}
	}
	title := in.Text.T("catalogue.copy.line", "line", e.label)
	if e.kind == paragraph {
		title = in.Text.T("catalogue.copy.text")
	}
	line := copyable{"line", title, func() string { return s.lineText(in, thing, e) }}
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

// thingText is the line of a thing, in a sentence.
func (s Screen) thingText(in screen.Input, thing *thing) string {
	_, whole := thing.includes(in)
	said := strings.Join(append(s.stand(in, thing, false), whole), in.Text.T("list.semicolon"))
	return in.Text.T("catalogue.part", "name", thing.name(in), "value", said) + "\n"
}

// listedSaid counts what is listed, genre by genre.
func (s Screen) listedSaid(in screen.Input) []string {
	var parts []string
	for g, n := range s.rows(in).tally {
		if n > 0 {
			parts = append(parts, genre(g).said(in, n))
		}
	}
	return parts
}

// othersText is what is listed of a genre that is no offer: what each is good for,
// and where it is found.
func (s Screen) othersText(in screen.Input, viewed genre) string {
	rows := [][]string{{
		in.Text.T("catalogue.column.name"), in.Text.T("catalogue.column." + viewed.word()), in.Text.T("catalogue.column.website"),
	}}
	for _, row := range s.rows(in).list {
		if row.thing >= 0 {
			thing := &s.cache.index.things[row.thing]
			_, whole := thing.includes(in)
			rows = append(rows, []string{thing.name(in), whole, thing.website()})
		}
	}
	return screen.Tabbed(rows)
}

// listText is what is listed as cells, for a spreadsheet.
func (s Screen) listText(in screen.Input) string {
	if viewed, _ := s.filter.viewed(); viewed != anOffer {
		return s.othersText(in, viewed)
	}
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
		if row.thing < 0 {
			continue
		}
		thing := &s.cache.index.things[row.thing]
		_, whole := thing.includes(in)
		cells := []string{thing.name(in), whole, thing.listed(in)}
		if needs {
			cells = []string{cells[0], "", whole, "", "", ""}
		}
		if ranked := s.cache.weighed.ranked[row.thing]; needs && ranked != nil {
			kept, unknown := in.Text.T("truth.no"), "?"
			if s.cache.weighed.kept[thing.offer.ID] {
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

// sheetText is a whole sheet, where nothing is folded.
func (s Screen) sheetText(in screen.Input, thing *thing) string {
	var b strings.Builder
	s.writeHead(&b, in, thing)
	entries := s.sheet(in, thing).entries
	for i := range entries {
		entries[i].write(&b, in)
	}
	return b.String()
}

// lineText is a line of the sheet, with everything that is claimed of it.
func (s Screen) lineText(in screen.Input, thing *thing, e *entry) string {
	var b strings.Builder
	s.writeHead(&b, in, thing)
	b.WriteByte('\n')
	e.write(&b, in)
	for _, block := range claimBlocks(in, e) {
		writeBlock(&b, block)
	}
	return b.String()
}

// writeHead writes whose sheet it is, and where it stands.
func (s Screen) writeHead(b *strings.Builder, in screen.Input, thing *thing) {
	b.WriteString(thing.name(in) + "\n" + strings.Join(s.stand(in, thing, false), dot(in)) + "\n")
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
