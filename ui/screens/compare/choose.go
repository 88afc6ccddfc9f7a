package compare

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/choice"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// candidates lists what can be set side by side: « ne rien changer », then the
// offers in the order of the ranking.
func candidates(in screen.Input) []offers.OfferID {
	ids := []offers.OfferID{comparison.StatusQuo}
	for i := range in.Result.Offers {
		ids = append(ids, in.Result.Offers[i].ID())
	}
	return ids
}

// choices is what the page asks to choose from.
func (s Screen) choices(in screen.Input) choice.Choice {
	switch s.page {
	case groupsPage:
		return choice.Choice{Several: true, Options: s.groupOptions(in)}
	case copyPage:
		return choice.Choice{Options: s.copyOptions(in)}
	}
	return choice.Choice{Several: true, Options: s.offerOptions(in)}
}

// groupOptions are the groups of rows that are not empty.
func (s Screen) groupOptions(in screen.Input) []choice.Option {
	var options []choice.Option
	for _, i := range s.filled(in) {
		g := s.model(in).groups[i]
		options = append(options, choice.Option{Text: g.title, Right: in.Text.N("compare.rows", len(g.rows)), Chosen: !s.outlook.hidden.has(i)})
	}
	return options
}

// filled lists the groups that have rows.
func (s Screen) filled(in screen.Input) []int {
	var list []int
	for i, g := range s.model(in).groups {
		if len(g.rows) > 0 {
			list = append(list, i)
		}
	}
	return list
}

// offerOptions are the candidates, kept until something they depend on changes.
func (s Screen) offerOptions(in screen.Input) []choice.Option {
	key := modelKey{in.Version, s.present}
	if s.cache.options != nil && s.cache.optionsKey == key {
		return s.cache.options
	}
	side := make(map[offers.OfferID]bool)
	for _, id := range s.offered(in) {
		side[id] = true
	}
	ranked := make(map[offers.OfferID]*comparison.Ranked, len(in.Result.Offers))
	for i := range in.Result.Offers {
		ranked[in.Result.Offers[i].ID()] = &in.Result.Offers[i]
	}
	var options []choice.Option
	for _, id := range candidates(in) {
		option := choice.Option{Text: in.Text.Offer(in.Catalogue, id), Chosen: side[id]}
		if r := ranked[id]; r != nil {
			option.Right = in.Text.T("group." + string(r.Group))
			if r.Rank > 0 {
				option.Right = in.Text.T("compare.ranked", "rank", r.Rank, "group", option.Right)
			}
			if r.Offer.Host.Kind == offers.Baseline {
				option.Right = in.Text.T("host-kind.baseline")
			}
		} else {
			option.Right = in.Text.T("compare.what-we-have")
		}
		options = append(options, option)
	}
	s.cache.optionsKey, s.cache.options = key, options
	return options
}

// choiceHead is how many lines stand over a choice.
func (s Screen) choiceHead(in screen.Input) []string {
	lines := prose.Indent(prose.Lines(in.Theme, []prose.Block{{Text: in.Text.T("compare.choose-" + s.page.word())}, {Kind: prose.Gap}}, min(in.Width, prose.Measure)-2))
	return lines[:min(len(lines), max(0, in.Height-leastChoice))]
}

// leastChoice is how many options show whatever stands over them.
const leastChoice = 4

func (s Screen) viewChoice(in screen.Input) screen.Frame {
	head := s.choiceHead(in)
	room := max(1, in.Height-len(head))
	view := s.choices(in).View(s.choosing, in.Theme, true, min(in.Width, prose.Measure), room)
	lines := append(head, strings.Split(view, "\n")...)
	return screen.Frame{Body: strings.Join(lines[:min(len(lines), in.Height)], "\n"), Status: in.Text.T("compare.status.choosing-" + s.page.word())}
}

// word is how the texts name what is chosen.
func (p page) word() string {
	switch p {
	case groupsPage:
		return "groups"
	case copyPage:
		return "copy"
	}
	return "offers"
}

// choose answers an action on the pages of a choice.
func (s Screen) choose(action keys.ID, in screen.Input) (screen.Screen, []screen.Intent) {
	switch action {
	case actBack:
		s.page = tablePage
	case choice.Pick:
		return s.pick(in)
	default:
		room := max(1, in.Height-len(s.choiceHead(in)))
		s.choosing, _ = s.choices(in).List(in.Theme).Do(s.choosing, action, room)
	}
	return s, nil
}

// chooseAt answers a click on a choice.
func (s Screen) chooseAt(click screen.Click, in screen.Input) (screen.Screen, []screen.Intent) {
	head := s.choiceHead(in)
	room, options := max(1, in.Height-len(head)), s.choices(in).List(in.Theme)
	if click.Wheel != 0 {
		s.choosing = options.Scroll(s.choosing, click.Wheel, room)
		return s, nil
	}
	place, hit := options.At(s.choosing, click.Y-len(head), room)
	if !hit {
		return s, nil
	}
	s.choosing = place
	return s.pick(in)
}

// pick adds or removes what is under the cursor.
func (s Screen) pick(in screen.Input) (screen.Screen, []screen.Intent) {
	at := s.choosing.At
	switch s.page {
	case groupsPage:
		if filled := s.filled(in); at < len(filled) {
			s.outlook.hidden = s.outlook.hidden.toggle(filled[at])
		}
		return s, nil
	case copyPage:
		return s.pickCopy(at, in)
	}
	ids := candidates(in)
	if at >= len(ids) {
		return s, nil
	}
	id := ids[at]
	if id == comparison.StatusQuo {
		if s.shows(in, id) {
			s.present = never
		} else {
			s.present = always
		}
		return s, nil
	}
	return s, s.keep(in, id)
}

// keep is the wish to keep an offer, or to let it go. What was only proposed is
// kept from the first change on.
func (s Screen) keep(in screen.Input, id offers.OfferID) []screen.Intent {
	before := kept(in)
	if len(before) == 0 {
		before = leaders(in)
	}
	return screen.Keep(in, before, id)
}
