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
func (n noting) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	switch event := event.(type) {
	case screen.Typed:
		n.note, _ = n.note.Type(event.Press)
		return n, screen.Overflow(in, n.note.Overflow())
	case screen.Click:
		if event.Wheel == 0 && event.Y == len(n.head(in)) {
			n.note = n.note.Touch(event.X-notePlace, noteWidth(in))
		}
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
	lines := append(n.head(in), in.Theme.Glyph(theme.Cursor)+" ["+n.note.View(in.Theme, true, "", noteWidth(in))+"]")
	return screen.Frame{Body: strings.Join(lines, "\n"), Status: n.title(in)}
}

// notePlace is the column of the note, after the cursor and a bracket.
const notePlace = 3

func noteWidth(in screen.Input) int { return max(1, min(in.Width, prose.Measure)-4) }

func (n noting) title(in screen.Input) string {
	return in.Text.T("note.title", "offer", in.Text.Offer(in.Catalogue, n.offer))
}

// head is what stands over the note.
func (n noting) head(in screen.Input) []string {
	lines := prose.Indent(prose.Lines(in.Theme, []prose.Block{
		{Kind: prose.Heading, Text: n.title(in)},
		{Text: in.Text.T("note.help")},
		{Kind: prose.Gap},
	}, min(in.Width, prose.Measure)-2))
	return lines[:max(0, min(len(lines), in.Height-1))]
}

// Speak implements [screen.Screen].
func (n noting) Speak(in screen.Input) screen.Speech {
	return screen.Speech{
		Title: n.title(in), Said: []string{in.Text.T("note.help")}, At: -1, Ask: n.title(in), Value: n.note.Value(),
	}.Aloud(in.Text)
}
