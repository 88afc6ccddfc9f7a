package catalogue

import (
	"bascule/ui/component/choice"
	"bascule/ui/component/list"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// menu is what of the list is being chosen.
type menu int

const (
	noMenu menu = iota
	filterMenu
	sortMenu
	copyMenu
	dropMenu
)

func (m menu) word() string { return [...]string{"", "filter", "sort", "copy", "drop"}[m] }

// menuList returns the lines of the menu that is open.
func (s Screen) menuList(in screen.Input) list.List {
	switch s.menu {
	case sortMenu:
		return s.sortList(in)
	case copyMenu:
		return s.copyList(in)
	case dropMenu:
		return s.dropList(in)
	}
	return s.filterList(in)
}

// filterLine is one line of the filter menu: a family, or a facet by its number.
type filterLine struct {
	heading group
	facet   int // -1 for a heading
}

// filterLines lists the families and their facets: what can be looked at, then
// what something of it has.
func (s Screen) filterLines(in screen.Input) []filterLine {
	s.cache.prepare(in)
	var lines []filterLine
	last := groups
	viewed, _ := s.filter.viewed()
	for i, facet := range s.cache.index.facets {
		if facet.group != byView && !s.cache.index.bears(viewed, i) {
			continue
		}
		if facet.group != last {
			last = facet.group
			lines = append(lines, filterLine{last, -1})
		}
		lines = append(lines, filterLine{last, i})
	}
	return lines
}

// filterList draws each facet with how many offers, or things of the genre looked
// at, choosing it would leave.
func (s Screen) filterList(in screen.Input) list.List {
	lines, counts := s.filterLines(in), s.counts(in)
	return list.List{Len: len(lines), Item: func(i int) list.Item {
		at := lines[i]
		if at.facet < 0 {
			return list.Item{Text: " " + in.Text.T("catalogue.family."+at.heading.word()), Heading: true}
		}
		facet := s.cache.index.facets[at.facet]
		item := list.Item{Text: in.Theme.Glyph(s.filterMark(facet)) + " " + facet.title(in), Right: s.left(in, at.facet)}
		if counts[at.facet] == 0 {
			item.Role = theme.Muted
		}
		return item
	}}
}

// filterMark tells a facet that is chosen: one genre only is looked at, so that
// its mark is round.
func (s Screen) filterMark(f facet) theme.Glyph {
	switch chosen := s.filter.has(f); {
	case f.group == byView && chosen:
		return theme.Chosen
	case f.group == byView:
		return theme.NotChosen
	case chosen:
		return theme.Full
	}
	return theme.Empty
}

// left says how many choosing a facet would leave, of what is looked at or would
// be.
func (s Screen) left(in screen.Input, number int) string {
	g, _ := s.filter.viewed()
	if f := s.cache.index.facets[number]; f.group == byView {
		g, _ = filter{f}.viewed()
	}
	return g.said(in, s.counts(in)[number])
}

// sortList draws the orders; the one chosen says which way it runs.
func (s Screen) sortList(in screen.Input) list.List {
	return choice.Choice{Options: s.sortOptions(in)}.List(in.Theme)
}

func (s Screen) sortOptions(in screen.Input) []choice.Option {
	options := make([]choice.Option, 0, orders)
	for o := range orders {
		option := choice.Option{Text: in.Text.T("catalogue.sort." + o.word()), Chosen: s.sorting.by == o}
		viewed, _ := s.filter.viewed()
		switch {
		case !o.fits(viewed):
			option.Right, option.Chosen = in.Text.T("catalogue.sort-offers"), false
		case o.needed() && !told(in):
			option.Right = in.Text.T("catalogue.after-needs")
		case option.Chosen:
			option.Right = s.sorting.way(in)
		}
		options = append(options, option)
	}
	return options
}

// way says which way an order runs, with an arrow and a word.
func (o sorting) way(in screen.Input) string {
	id := "catalogue.way." + o.by.word() + ".straight"
	if o.reverse {
		id = "catalogue.way." + o.by.word() + ".reverse"
	}
	return in.Theme.Glyph(o.arrow()) + " " + in.Text.T(id)
}

// arrow is the sign of the way an order runs.
func (o sorting) arrow() theme.Glyph {
	if o.reverse {
		return theme.Falls
	}
	return theme.Rises
}

// pick chooses what is under the cursor of the menu.
func (s Screen) pick(in screen.Input) (Screen, []screen.Intent) {
	at := s.menuAt(in)
	switch s.menu {
	case filterMenu:
		if lines := s.filterLines(in); at < len(lines) && lines[at].facet >= 0 {
			s.filter = s.filter.toggle(s.cache.index.facets[lines[at].facet])
			s.top = 0
		}
	case sortMenu:
		return s.sort(order(at), in)
	case copyMenu:
		return s.pickCopy(at, in)
	case dropMenu:
		return s.pickDrop(at, in), nil
	}
	return s, nil
}

// sort lists the offers in an order; the same order once more is turned round.
func (s Screen) sort(by order, in screen.Input) (Screen, []screen.Intent) {
	viewed, _ := s.filter.viewed()
	switch {
	case by >= orders:
	case !by.fits(viewed):
		return s, []screen.Intent{screen.Notify{Text: in.Text.T("catalogue.sort-offers-only")}}
	case by.needed() && !told(in):
		return s, []screen.Intent{screen.Notify{Text: in.Text.T("catalogue.sort-needs")}}
	case by == s.sorting.by:
		s.sorting.reverse = !s.sorting.reverse
	default:
		s.sorting = sorting{by: by}
	}
	return s, nil
}

// nextFamily goes to the first facet of the next family, or of the one before.
func (s Screen) nextFamily(action keys.ID, in screen.Input) Screen {
	lines, at := s.filterLines(in), s.menuAt(in)
	var first []int
	for i := range lines {
		if lines[i].facet >= 0 && lines[i-1].facet < 0 {
			first = append(first, i)
		}
	}
	if len(first) == 0 {
		return s
	}
	own := 0
	for i, line := range first {
		if line <= at {
			own = i
		}
	}
	step := 1
	if action == actBefore {
		step = len(first) - 1
	}
	s.menuPlace.At = first[(own+step)%len(first)]
	s.menuPlace = s.menuList(in).Scroll(s.menuPlace, 0, menuRoom(in))
	return s
}

// menuAt is the line of the menu under the cursor.
func (s Screen) menuAt(in screen.Input) int {
	return s.menuList(in).Scroll(s.menuPlace, 0, menuRoom(in)).At
}

// openMenu opens a menu, its cursor on a line that can be chosen. What filters or
// sorts is about the list; what copies is about what shows.
func (s Screen) openMenu(m menu, in screen.Input) Screen {
	if m != copyMenu {
		s = s.toList()
	}
	s.menu, s.menuPlace = m, list.Place{}
	if m == sortMenu {
		s.menuPlace.At = int(s.sorting.by)
	}
	s.menuPlace = s.menuList(in).Scroll(s.menuPlace, 0, menuRoom(in))
	return s
}
