package catalogue

import (
	"slices"
	"strings"

	"bascule/ui/component/choice"
	"bascule/ui/component/prose"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// What the keys of the items begin with, besides those of things. What follows is
// the id of a line of the sheet or of an order, the family and the word of a facet,
// or the word of what can be copied.
const (
	lineKey   = "line/"
	filterKey = "filter/"
	sortKey   = "sort/"
	copyKey   = "copy/"
	dropKey   = "drop/"
)

// Speak implements [screen.Screen].
func (s Screen) Speak(in screen.Input) screen.Speech {
	speech := screen.Speech{Title: in.Text.T("screen.catalogue.title"), At: -1}
	if in.Catalogue == nil {
		speech.State, speech.Said = sentence(in.Text.T("catalogue.status-loading")), []string{in.Text.T("catalogue.loading")}
		return speech.Aloud(in.Text)
	}
	speech.State = sentence(s.status(in, true))
	thing := s.thing(in)
	switch {
	case s.menu == filterMenu:
		speech = s.speakFilters(speech, in)
	case s.menu == sortMenu:
		speech = s.speakOrders(speech, in)
	case s.menu == copyMenu:
		speech = s.speakCopies(speech, in)
	case s.menu == dropMenu:
		speech = s.speakDrops(speech, in)
	case s.page == listPage || thing == nil:
		speech = s.speakList(speech, in)
	case s.page == claimsPage:
		speech = s.speakClaims(speech, in, thing)
	default:
		speech = s.speakSheet(speech, in, thing)
	}
	return speech.Aloud(in.Text)
}

// sentence makes a sentence of a few words.
func sentence(words string) string { return i18n.Capital(words) + "." }

// speakList says the offers listed, or why there is none, and the hosts that were
// left out.
func (s Screen) speakList(speech screen.Speech, in screen.Input) screen.Speech {
	if s.searching {
		speech.Ask = in.Text.T("catalogue.search-label") + " " + in.Text.T("catalogue.search-hint")
		speech.Value, speech.Narrows = s.query.Value(), true
		speech.Said = []string{in.Text.T("catalogue.spoken.searching")}
	}
	rows := s.rows(in)
	if rows.shown == 0 {
		speech.Said = append(speech.Said, texts(in, s.nothing(in, in.Text.T("catalogue.spoken.nothing-do")))...)
		return speech
	}
	group, current := "", s.thing(in)
	for _, row := range rows.list {
		switch {
		case row.text != "":
			speech.Said = append(speech.Said, row.text)
		case row.part != "":
			group = partTitle(in, row)
		case row.thing >= 0:
			thing := &s.cache.index.things[row.thing]
			if thing == current {
				speech.At = len(speech.Items)
			}
			item := s.thingItem(in, row.thing)
			item.Group = group
			speech.Items = append(speech.Items, item)
		}
	}
	return speech
}

// thingItem is a thing of the list: what its line shows and why it was found, then
// what it includes and what it is.
func (s Screen) thingItem(in screen.Input, i int) screen.Item {
	thing := &s.cache.index.things[i]
	count, whole := thing.includes(in)
	brief := s.stand(in, thing, false)
	why := s.cache.search(s.query.Value()).reason(in, i)
	switch {
	case why != "":
		brief = append(brief, why)
	case thing.offer == nil:
		brief = []string{whole}
	default:
		brief = append(brief, count)
	}
	if thing.overlaid() {
		brief = append(brief, in.Text.T("mark.overlay"))
	}
	item := screen.Item{
		Key: thing.key, Name: thing.name(in), Brief: strings.Join(brief, in.Text.T("list.comma")),
		More: append([]string{sentence(whole)}, thing.summary(in)...), Does: actOpen,
	}
	return item
}

// speakSheet says the sheet of an offer: each line with everything that is claimed
// of it.
func (s Screen) speakSheet(speech screen.Speech, in screen.Input, thing *thing) screen.Speech {
	speech.Title = thing.name(in)
	if stand := s.stand(in, thing, false); len(stand) > 0 {
		speech.Said = []string{sentence(strings.Join(stand, in.Text.T("list.comma")))}
	}
	group, chosen := "", s.entryAt(in, thing)
	entries := s.sheet(in, thing).entries
	for i := range entries {
		e := &entries[i]
		switch {
		case e.kind == heading:
			group = e.label
			continue
		case group == "": // what stands over the first part introduces the offer
			speech.Said = append(speech.Said, e.value)
			continue
		case e.kind == unknown && !s.open[e.section]:
			continue
		}
		if e == chosen {
			speech.At = len(speech.Items)
		}
		item := s.lineItem(in, e)
		item.Group = group
		speech.Items = append(speech.Items, item)
	}
	return speech
}

// lineItem is a line of the sheet.
func (s Screen) lineItem(in screen.Input, e *entry) screen.Item {
	item := screen.Item{Key: lineKey + e.id, Name: e.label, Brief: e.value}
	switch {
	case e.kind == paragraph:
		item.Name, item.Brief = e.value, ""
	case e.kind == foldEntry:
		item.Name, item.Brief, item.Does = in.Text.N("catalogue.spoken.unknown", e.count), in.Text.T("catalogue.spoken.folded"), actDo
		if s.open[e.section] {
			item.Brief = in.Text.T("catalogue.spoken.unfolded")
		}
	case e.wish != nil && len(e.said) == 0:
		item.Does = actDo
	}
	for _, n := range e.notes {
		item.More = append(item.More, n.text)
	}
	item.More = append(item.More, texts(in, claimBlocks(in, e))...)
	return item
}

// speakClaims says everything that is claimed of the line under the cursor.
func (s Screen) speakClaims(speech screen.Speech, in screen.Input, thing *thing) screen.Speech {
	speech.Title = thing.name(in)
	if e := s.entryAt(in, thing); e != nil {
		speech.Title += in.Text.T("list.comma") + e.label
		speech.Said = texts(in, claimBlocks(in, e))
	}
	return speech
}

// speakFilters says what offers can be kept to, and how many would remain.
func (s Screen) speakFilters(speech screen.Speech, in screen.Input) screen.Speech {
	speech.Title = in.Text.T("catalogue.menu.filter")
	at := s.menuAt(in)
	group := ""
	for i, line := range s.filterLines(in) {
		if line.facet < 0 {
			group = in.Text.T("catalogue.family." + line.heading.word())
			continue
		}
		facet := s.cache.index.facets[line.facet]
		item := screen.Item{
			Key: facet.key(), Group: group, Name: facet.title(in),
			Brief: s.left(in, line.facet), Does: choice.Pick,
		}
		if s.filter.has(facet) {
			item.Brief = in.Text.T("catalogue.spoken.chosen") + in.Text.T("list.comma") + item.Brief
		}
		if i == at {
			speech.At = len(speech.Items)
		}
		speech.Items = append(speech.Items, item)
	}
	return speech
}

// key names a facet among the items.
func (f facet) key() string { return filterKey + f.group.word() + "/" + f.word }

// speakOrders says the orders offers can be listed in.
func (s Screen) speakOrders(speech screen.Speech, in screen.Input) screen.Speech {
	speech.Title, speech.At = in.Text.T("catalogue.menu.sort"), s.menuAt(in)
	for i, option := range s.sortOptions(in) {
		item := screen.Item{Key: sortKey + order(i).word(), Name: option.Text, Brief: option.Right, Does: choice.Pick}
		if option.Chosen {
			item.Brief = strings.Join([]string{in.Text.T("catalogue.spoken.chosen"), option.Right}, in.Text.T("list.comma"))
		}
		speech.Items = append(speech.Items, item)
	}
	return speech
}

// speakCopies says what can be copied.
func (s Screen) speakCopies(speech screen.Speech, in screen.Input) screen.Speech {
	speech.Title, speech.At = in.Text.T("catalogue.menu.copy"), s.menuAt(in)
	for _, thing := range s.copyables(in) {
		speech.Items = append(speech.Items, screen.Item{Key: copyKey + thing.word, Name: thing.label, Does: choice.Pick})
	}
	return speech
}

// speakDrops says what can be let go of, and how many offers there would be.
func (s Screen) speakDrops(speech screen.Speech, in screen.Input) screen.Speech {
	speech.Title, speech.At = in.Text.T("catalogue.menu.drop"), s.menuAt(in)
	words := []string{"all"}
	for _, asked := range s.askedFor() {
		words = append(words, asked.word())
	}
	for i, option := range s.dropOptions(in) {
		speech.Items = append(speech.Items, screen.Item{Key: dropKey + words[i], Name: option.Text, Brief: option.Right, Does: choice.Pick})
	}
	return speech
}

// texts are those of blocks; what is listed under one is said with it.
func texts(in screen.Input, blocks []prose.Block) []string {
	var said []string
	for _, block := range blocks {
		if last := len(said) - 1; block.Kind == prose.Bullet && last >= 0 {
			said[last] = strings.TrimSuffix(said[last], ".") + in.Text.T("list.semicolon") + block.Text
			continue
		}
		said = append(said, block.Text)
	}
	return said
}

// picked puts the cursor on an item, and the keyboard in its part of the screen.
func (s Screen) picked(key string, in screen.Input) Screen {
	if in.Catalogue == nil {
		return s
	}
	rows := s.rows(in)
	if _, listed := s.cache.index.place[key]; listed {
		if row := rows.of(s.cache.index, key); row >= 0 {
			s = s.toList()
			s.searching = false
			return s.choose(row, s.top, in)
		}
		return s
	}
	if id, ok := strings.CutPrefix(key, lineKey); ok {
		return s.pickedLine(id, in)
	}
	if word, ok := strings.CutPrefix(key, copyKey); ok {
		for i, thing := range s.copyables(in) {
			if thing.word == word {
				s = s.openMenu(copyMenu, in)
				s.menuPlace.At = i
			}
		}
		return s
	}
	if word, ok := strings.CutPrefix(key, sortKey); ok {
		for o := range orders {
			if o.word() == word {
				s = s.openMenu(sortMenu, in)
				s.menuPlace.At = int(o)
			}
		}
		return s
	}
	if word, ok := strings.CutPrefix(key, dropKey); ok {
		at := 1 + slices.IndexFunc(s.askedFor(), func(a asked) bool { return a.word() == word })
		s = s.openMenu(dropMenu, in)
		s.menuPlace.At = at
		return s
	}
	at := slices.IndexFunc(s.filterLines(in), func(l filterLine) bool { return l.facet >= 0 && s.cache.index.facets[l.facet].key() == key })
	if at >= 0 {
		s = s.openMenu(filterMenu, in)
		s.menuPlace.At = at
	}
	return s
}

// pickedLine puts the cursor on a line of the sheet.
func (s Screen) pickedLine(id string, in screen.Input) Screen {
	thing := s.thing(in)
	if thing == nil {
		return s
	}
	f := s.flow(in, thing, sheetWidth(in))
	at := slices.IndexFunc(f.stops, func(stop stop) bool { return stop.entry.id == id })
	if at < 0 {
		return s
	}
	s.page, s.menu, s.searching = sheetPage, noMenu, false
	return s.rest(f, at, in)
}
