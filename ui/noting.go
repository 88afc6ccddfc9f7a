package ui

import (
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/component/field"
	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// noting is the dialog in which the board writes its note on an offer.
type noting struct {
	offer offers.OfferID
	note  field.Field
}

const actWrite keys.ID = "note.write"

// mostNoted bounds a note: a few sentences.
const mostNoted = 300

func newNoting(session comparison.Session, offer offers.OfferID) noting {
	return noting{offer, field.New(field.Text, session.Notes[string(offer)], mostNoted)}
}

// Actions implements [screen.Screen].
func (n noting) Actions(screen.Input) []keys.Action {
	return []keys.Action{{ID: actWrite, Keys: []string{"enter"}, Rank: 1}}
}

// Typing implements [screen.Screen].
func (n noting) Typing() screen.Typing { return screen.Words }

// Update implements [screen.Screen].
func (n noting) Update(event screen.Event, _ screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Typed:
		n.note, _ = n.note.Type(event.Press)
	case screen.Do:
		return n, []screen.Intent{
			screen.Up{},
			screen.Change{Step: "step.offer-note", Edits: []comparison.Edit{{Path: "notes." + string(n.offer), Value: n.note.Value()}}},
		}
	}
	return n, nil
}

// View implements [screen.Screen].
func (n noting) View(in screen.Input) screen.Frame {
	title := in.Text.T("note.title", "offer", in.Text.Offer(in.Catalogue, n.offer))
	lines := prose.Indent(prose.Lines(in.Theme, []prose.Block{
		{Kind: prose.Heading, Text: title},
		{Text: in.Text.T("note.help")},
		{Kind: prose.Gap},
	}, min(in.Width, prose.Measure)-2))
	lines = append(lines[:max(0, min(len(lines), in.Height-1))],
		in.Theme.Glyph(theme.Cursor)+" ["+n.note.View(in.Theme, true, "", max(1, min(in.Width, prose.Measure)-4))+"]")
	return screen.Frame{Body: strings.Join(lines, "\n"), Status: title}
}

// Speak implements [screen.Screen].
func (n noting) Speak(in screen.Input) screen.Speech {
	title := in.Text.T("note.title", "offer", in.Text.Offer(in.Catalogue, n.offer))
	return screen.Speech{Title: title, Said: []string{in.Text.T("note.help")}, At: -1, Ask: title, Value: n.note.Value()}.Aloud(in.Text)
}
