package comparison

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
)

// Presentation is a sequence of views a trainer prepared, to be shown on a wall
// one after the other.
type Presentation struct {
	ID    string
	Title string   // as people call it; the id stands for it when it is empty
	Views []string // see [CheckView]
}

// The forms of a view that is about something.
const (
	OfferView  = "offer/"  // and the id of an offer
	ScreenView = "screen/" // and a screen, then what it is about: "/offer/<id>", "/host/<id>", "/card/<id>", "/software/<id>", "/accompanier/<id>", "/resource/<id>"
)

// Views lists the views that are about nothing in particular, in the order of a
// meeting.
func Views() []string {
	return []string{"question", "headline", "offers", "costs", "weights", "why", "law", "ask", "status-quo"}
}

// CheckView checks the form of the word of a view: one of [Views], [OfferView] or
// [ScreenView]. Whether the offer or the screen exists is not its business. The
// error is an [offers.Fault].
func CheckView(word string) error {
	if slices.Contains(Views(), word) {
		return nil
	}
	if id, ok := strings.CutPrefix(word, OfferView); ok && offers.IsID(id) {
		return nil
	}
	if rest, ok := strings.CutPrefix(word, ScreenView); ok {
		parts := strings.Split(rest, "/")
		sound := len(parts)%2 == 1
		for i, part := range parts {
			sound = sound && offers.IsID(part) && (i%2 == 0 || slices.Contains([]string{"offer", "host", "card", "software", "accompanier", "resource"}, part))
		}
		if sound {
			return nil
		}
	}
	return offers.NewFault("view-form", "value", word)
}

// Presentation returns a sequence by its id.
func (s Session) Presentation(id string) (Presentation, bool) {
	if i, ok := findPresentation(&s, id); ok {
		return s.Presentations[i], true
	}
	return Presentation{}, false
}

// findPresentation returns where a sequence stands, or would.
func findPresentation(s *Session, id string) (int, bool) {
	return slices.BinarySearchFunc(s.Presentations, id, func(p Presentation, id string) int { return cmp.Compare(p.ID, id) })
}

// presentationFields are the sequences of views, kept by id. One of which
// everything is cleared is no more.
func presentationFields() []accessor {
	of := func(name string, kind FieldKind, get func(Presentation) string, set func(*Presentation, string)) accessor {
		return accessor{
			Field: Field{Path: "presentation.<name>." + name, Kind: kind},
			keys: func(s *Session) []string {
				ids := make([]string, len(s.Presentations))
				for i, p := range s.Presentations {
					ids[i] = p.ID
				}
				return ids
			},
			get: func(s *Session, key string) string {
				p, _ := s.Presentation(key)
				return get(p)
			},
			set: func(s *Session, key, value string) {
				i, ok := findPresentation(s, key)
				if !ok {
					s.Presentations = slices.Insert(s.Presentations, i, Presentation{ID: key})
				}
				p := &s.Presentations[i]
				if set(p, value); p.Title == "" && len(p.Views) == 0 {
					s.Presentations = slices.Delete(s.Presentations, i, i+1)
				}
			},
		}
	}
	return []accessor{
		of("title", LineField, func(p Presentation) string { return p.Title }, func(p *Presentation, v string) { p.Title = v }),
		of("views", WordsField, func(p Presentation) string { return joined(p.Views) }, func(p *Presentation, v string) { p.Views = listed[string](v) }),
	}
}
