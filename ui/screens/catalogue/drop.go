package catalogue

import (
	"bascule/ui/component/choice"
	"bascule/ui/component/field"
	"bascule/ui/component/list"
	"bascule/ui/screen"
)

// asked is one thing that was asked for and hides the rest: the search, or a
// facet.
type asked struct {
	search bool
	facet  facet
}

// askedFor lists what hides offers, the search first.
func (s Screen) askedFor() []asked {
	var all []asked
	if !s.query.Empty() {
		all = append(all, asked{search: true})
	}
	for _, facet := range s.filter {
		all = append(all, asked{facet: facet})
	}
	return all
}

// without is the screen that asks for all but one thing.
func (s Screen) without(a asked) Screen {
	if a.search {
		s.query = field.New(field.Text, "", mostTyped)
	} else {
		s.filter = s.filter.toggle(a.facet)
	}
	return s
}

// say says what was asked for, as it stands in a sentence.
func (a asked) say(in screen.Input, s Screen) string {
	if a.search {
		return in.Text.T("catalogue.the-search", "words", s.query.Value())
	}
	return in.Text.T("catalogue.the-filter", "what", a.facet.label(in))
}

// word names what was asked for among the items that are said.
func (a asked) word() string {
	if a.search {
		return "search"
	}
	return a.facet.key()
}

// drop shows everything again, or asks what to let go when several things were
// asked for.
func (s Screen) drop(in screen.Input) Screen {
	if len(s.askedFor()) > 1 {
		return s.openMenu(dropMenu, in)
	}
	return s.showAll()
}

// pickDrop lets go of what is under the cursor of the menu; the first line is
// everything.
func (s Screen) pickDrop(at int, in screen.Input) Screen {
	all := s.askedFor()
	if at < 1 || at > len(all) {
		s.menu = noMenu
		return s.showAll()
	}
	s = s.without(all[at-1])
	s.menuPlace.At, s.top = 0, 0
	if len(all) == 1 {
		s.menu = noMenu
	}
	s.menuPlace = s.menuList(in).Scroll(s.menuPlace, 0, menuRoom(in))
	return s
}

// dropList draws what hides offers, and how many there would be without it.
func (s Screen) dropList(in screen.Input) list.List {
	return choice.Choice{Options: s.dropOptions(in)}.List(in.Theme)
}

func (s Screen) dropOptions(in screen.Input) []choice.Option {
	left := s.leftWithout(in)
	options := []choice.Option{{Text: in.Text.T("catalogue.drop-all"), Right: anOffer.said(in, s.cache.index.offers)}}
	for i, asked := range s.askedFor() {
		g, _ := s.without(asked).filter.viewed()
		options = append(options, choice.Option{
			Text: in.Text.T("catalogue.drop-one", "what", asked.say(in, s)), Right: g.said(in, left[i]),
		})
	}
	return options
}

// leftWithout counts, for each thing asked for, the offers there would be without
// it, or the things of the genre then looked at.
func (s Screen) leftWithout(in screen.Input) []int {
	c := s.cache
	c.prepare(in)
	key := s.rowsKey()
	key.sorting = sorting{}
	if c.left == nil || c.leftKey != key {
		c.leftKey, c.left = key, []int{}
		for _, asked := range s.askedFor() {
			w := s.without(asked)
			q := newSearch(c.index.lexicon, w.query.Value(), c.index.passed)
			c.left = append(c.left, newMatcher(c.index, c.weighed.marks, q, w.filter).count())
		}
	}
	return c.left
}
