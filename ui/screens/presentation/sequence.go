package presentation

import (
	"slices"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/screen"
)

// opening is what a view that is an ordinary screen opens; it is false for the
// others.
func opening(view string) (screen.Open, bool) {
	rest, ok := strings.CutPrefix(view, comparison.ScreenView)
	if !ok {
		return screen.Open{}, false
	}
	parts := strings.Split(rest, "/")
	open := screen.Open{Screen: screen.ID(parts[0])}
	for i := 1; i+1 < len(parts); i += 2 {
		switch parts[i] {
		case "offer":
			open.Offer = offers.OfferID(parts[i+1])
		case "host":
			open.Host = offers.HostID(parts[i+1])
		case "card":
			open.Card = offers.CardID(parts[i+1])
		case "software":
			open.Software = offers.SoftwareID(parts[i+1])
		case "accompanier":
			open.Accompanier = offers.AccompanierID(parts[i+1])
		case "resource":
			open.Signpost = offers.SignpostID(parts[i+1])
		}
	}
	return open, true
}

// wordOf is the view that opens an ordinary screen.
func wordOf(open screen.Open) string {
	word := comparison.ScreenView + string(open.Screen)
	for _, about := range [...][2]string{
		{"offer", string(open.Offer)},
		{"host", string(open.Host)},
		{"card", string(open.Card)},
		{"software", string(open.Software)},
		{"accompanier", string(open.Accompanier)},
		{"resource", string(open.Signpost)},
	} {
		if about[1] != "" {
			word += "/" + about[0] + "/" + about[1]
		}
	}
	return word
}

// sequence is the one that shows; it is false for the usual views, and while the
// one asked for is not there.
func (s Screen) sequence(in screen.Input) (comparison.Presentation, bool) {
	if s.chosen == "" {
		return comparison.Presentation{}, false
	}
	return called(in, s.chosen)
}

// called finds a sequence by its id, by the title its id was made of, or by the
// title it has now.
func called(in screen.Input, name string) (comparison.Presentation, bool) {
	for _, id := range [2]string{name, idOf(name)} {
		if p, ok := in.Session.Presentation(id); ok {
			return p, true
		}
	}
	for _, p := range in.Session.Presentations {
		if spelling.Fold(p.Title) == spelling.Fold(name) {
			return p, true
		}
	}
	return comparison.Presentation{}, false
}

// target is the sequence a view is added to: the one that shows, else the one
// last added to, else the first; a new one when there is none.
func (s Screen) target(in screen.Input) comparison.Presentation {
	if p, ok := s.sequence(in); ok {
		return p
	}
	if p, ok := in.Session.Presentation(s.last); ok {
		return p
	}
	if len(in.Session.Presentations) > 0 {
		return in.Session.Presentations[0]
	}
	title := in.Text.T("present.sequence.mine")
	return comparison.Presentation{ID: freeID(in, title), Title: title}
}

// add puts a view at the end of the target.
func (s Screen) add(view string, in screen.Input) (Screen, []screen.Intent) {
	p := s.target(in)
	s.last = p.ID
	if slices.Contains(p.Views, view) {
		return s, []screen.Intent{screen.Notify{Text: in.Text.T("present.sequence.already", "name", title(p))}}
	}
	views := append(slices.Clone(p.Views), view)
	change := write("step.view-added", p.ID, views)
	if _, exists := in.Session.Presentation(p.ID); !exists {
		change.Edits = append(change.Edits, comparison.Edit{Path: path(p.ID, "title"), Value: p.Title})
	}
	return s, []screen.Intent{change, screen.Notify{Text: in.Text.N("present.sequence.added", len(views), "view", name(in, view), "name", title(p))}}
}

// write is the step that gives a sequence other views.
func write(step, id string, views []string) screen.Change {
	return screen.Change{Step: step, Edits: []comparison.Edit{{Path: path(id, "views"), Value: strings.Join(views, ",")}}}
}

// path is a field of a sequence.
func path(id, field string) string { return "presentation." + id + "." + field }

// title is what a sequence is called.
func title(p comparison.Presentation) string {
	if p.Title == "" {
		return p.ID
	}
	return p.Title
}

// freeID makes an identifier of a title that no sequence has.
func freeID(in screen.Input, title string) string {
	id := idOf(title)
	free := id
	for n := 2; ; n++ {
		if _, taken := in.Session.Presentation(free); !taken {
			return free
		}
		free = id + "-" + strconv.Itoa(n)
	}
}

// idOf makes an identifier of a title: « Ma suite » is ma-suite.
func idOf(title string) string {
	parts := strings.FieldsFunc(spelling.Fold(title), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	if id := strings.Join(parts, "-"); offers.IsID(id) {
		return id
	}
	return "suite"
}
