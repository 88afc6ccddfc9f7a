package presentation

import (
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/ui/component/field"
	"bascule/ui/component/list"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// page is what shows.
type page int

const (
	showing   page = iota // a view
	choosing              // the sequences
	arranging             // the views of one
	naming                // the name of one is typed
)

// mostTitle bounds the name of a sequence.
const mostTitle = 40

// prepared is a line of a page that prepares: what it says and what it is.
type prepared struct {
	key, text, right string
}

// lines lists what can be chosen on a page that prepares.
func (s Screen) lines(in screen.Input) []prepared {
	p := in.Text
	if s.page == arranging {
		sequence, _ := in.Session.Presentation(s.last)
		lines := make([]prepared, len(sequence.Views))
		for i, view := range sequence.Views {
			lines[i] = prepared{key: view, text: p.T("present.nth", "n", i+1, "view", name(in, view))}
		}
		return lines
	}
	lines := []prepared{{key: "usual", text: p.T("present.sequence.usual"), right: p.N("present.sequence.views", len(usual(in)))}}
	for _, sequence := range in.Session.Presentations {
		lines = append(lines, prepared{key: "sequence/" + sequence.ID, text: title(sequence), right: p.N("present.sequence.views", len(sequence.Views))})
	}
	return append(lines, prepared{key: "new", text: p.T("present.sequence.new")})
}

// under is the line under the cursor, and its key.
func (s Screen) under(in screen.Input) string {
	lines := s.lines(in)
	if len(lines) == 0 {
		return ""
	}
	return lines[max(0, min(s.place.At, len(lines)-1))].key
}

// listed is the lines as a list.
func (s Screen) listed(in screen.Input) list.List {
	var items []list.Item
	for _, line := range s.lines(in) {
		items = append(items, list.Item{Text: line.text, Right: line.right})
	}
	return list.Of(items)
}

// rows is the room of a list: what a view may take, less its title.
func rows(in screen.Input) int { return max(1, min(mostLines, in.Height)-2) }

// prepare answers an action on the pages that prepare.
func (s Screen) prepare(action keys.ID, in screen.Input) (Screen, []screen.Intent) {
	sequence, isOne := strings.CutPrefix(s.under(in), "sequence/")
	switch action {
	case actBack:
		if s.page == arranging {
			s.page, s.place = choosing, list.Place{}
			return s, nil
		}
		s.page = showing
	case actChoose:
		return s.choose(in)
	case actArrange:
		if s.page == choosing && isOne {
			s.page, s.last, s.place = arranging, sequence, list.Place{}
		}
	case actRename:
		if p, ok := in.Session.Presentation(sequence); ok && s.page == choosing {
			s.page, s.last, s.typed = naming, p.ID, field.Proposing(field.Text, title(p), mostTitle)
		}
	case actRemove:
		return s.remove(sequence, isOne, in)
	case actEarlier:
		return s.shiftView(-1, in)
	case actLater:
		return s.shiftView(1, in)
	default:
		s.place, _ = s.listed(in).Do(s.place, action, rows(in))
	}
	return s, nil
}

// choose does what the line under the cursor says: it shows a sequence, begins
// one, or shows a view.
func (s Screen) choose(in screen.Input) (Screen, []screen.Intent) {
	key := s.under(in)
	if s.page == arranging {
		if len(s.lines(in)) == 0 {
			return s, nil
		}
		s.page, s.chosen = showing, s.last
		return s.show(s.place.At, in)
	}
	s.page = showing
	switch sequence, ok := strings.CutPrefix(key, "sequence/"); {
	case ok:
		s.chosen, s.last = sequence, sequence
	case key == "new":
		name := in.Text.T("present.sequence.mine")
		id := freeID(in, name)
		change := write("step.sequence-begun", id, usual(in))
		change.Edits = append(change.Edits, comparison.Edit{Path: path(id, "title"), Value: name})
		s.page, s.last, s.place = naming, id, list.Place{}
		s.typed = field.Proposing(field.Text, name, mostTitle)
		return s, []screen.Intent{change}
	default:
		s.chosen = ""
	}
	return s.show(0, in)
}

// remove takes a view out of a sequence, or a sequence out of the dossier.
func (s Screen) remove(sequence string, isOne bool, in screen.Input) (Screen, []screen.Intent) {
	if s.page == choosing {
		if !isOne {
			return s, nil
		}
		return s, []screen.Intent{screen.Change{Step: "step.sequence-removed", Edits: []comparison.Edit{{Path: "presentation." + sequence}}}}
	}
	p, _ := in.Session.Presentation(s.last)
	if s.place.At >= len(p.Views) {
		return s, nil
	}
	views := slices.Delete(slices.Clone(p.Views), s.place.At, s.place.At+1)
	s.place.At = max(0, min(s.place.At, len(views)-1))
	return s, []screen.Intent{write("step.view-removed", p.ID, views)}
}

// shiftView moves a view earlier or later in its sequence.
func (s Screen) shiftView(by int, in screen.Input) (Screen, []screen.Intent) {
	p, _ := in.Session.Presentation(s.last)
	from, to := s.place.At, s.place.At+by
	if s.page != arranging || from >= len(p.Views) || to < 0 || to >= len(p.Views) {
		return s, nil
	}
	views := slices.Clone(p.Views)
	views[from], views[to] = views[to], views[from]
	s.place.At = to
	s.place = s.listed(in).Settle(s.place, rows(in))
	return s, []screen.Intent{write("step.view-moved", p.ID, views)}
}

// rename ends the typing of a name: an empty one changes nothing.
func (s Screen) rename(action keys.ID) (Screen, []screen.Intent) {
	s.page = choosing
	if action == actRename && !s.typed.Empty() {
		return s, []screen.Intent{screen.Change{
			Step: "step.sequence-named", Edits: []comparison.Edit{{Path: path(s.last, "title"), Value: s.typed.Value()}},
		}}
	}
	return s, nil
}

// preparing draws a page that prepares.
func (s Screen) preparing(in screen.Input) *slide {
	p := in.Text
	if s.page == naming {
		sl := newSlide(in, p.T("present.sequence.name"))
		sl.add(block{rows: []string{in.Theme.Glyph(theme.Cursor) + " [" + s.typed.View(in.Theme, true, "", max(1, min(mostTitle+1, sl.width-4))) + "]"}})
		return sl
	}
	head := p.T("present.sequence.title")
	if s.page == arranging {
		sequence, _ := in.Session.Presentation(s.last)
		head = title(sequence)
	}
	sl := newSlide(in, head)
	if len(s.lines(in)) == 0 {
		sl.say(0, p.T("present.sequence.empty"))
		return sl
	}
	sl.add(block{rows: strings.Split(s.listed(in).View(s.place, in.Theme, true, sl.width, rows(in)), "\n")})
	return sl
}
