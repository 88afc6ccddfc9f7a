package ui

import (
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/list"
	"bascule/ui/component/prose"
	"bascule/ui/glossary"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// lexicon is the dialog of the glossary: the words of the screen behind it, then
// all the others, looked through as they are typed. Entrée reads a meaning whole.
type lexicon struct {
	finder
	here, others []glossary.Term // used on the screen behind, and not
	reading      bool            // a meaning shows whole
	scroll       prose.Scroll
}

const (
	actGlossary   keys.ID = "app.glossary"
	actReadTerm   keys.ID = "glossary.read"
	actBackToList keys.ID = "glossary.back"
)

// newLexicon gathers the words, those of the screen that shows first.
func newLexicon(a *App) lexicon {
	l := lexicon{finder: newFinder()}
	behind := a.screens[a.at].View(a.input())
	l.here, l.others = glossary.Used(glossary.Terms(a.text), ansi.Strip(behind.Body))
	return l
}

// found lists the words that meet what is typed.
func (l lexicon) found() []glossary.Term {
	all := append(append([]glossary.Term(nil), l.here...), l.others...)
	if l.query.Empty() {
		return all
	}
	return glossary.Search(all, l.query.Value())
}

// under is the word under the cursor; false when there is none.
func (l lexicon) under(in screen.Input) (glossary.Term, bool) {
	items, rows := l.list(in)
	term, ok := rows[items.Settle(l.place, l.room(in).list).At]
	return term, ok
}

// Actions implements [screen.Screen].
func (l lexicon) Actions(screen.Input) []keys.Action {
	if l.reading {
		return append(keys.Moves(), keys.Action{ID: actBackToList, Keys: []string{"esc", "enter"}})
	}
	return append(keys.Moves(), keys.Action{ID: actReadTerm, Keys: []string{"enter"}, Rank: 1})
}

// Typing implements [screen.Screen].
func (l lexicon) Typing() screen.Typing {
	if l.reading {
		return screen.Nothing
	}
	return screen.Words
}

// Update implements [screen.Screen].
func (l lexicon) Update(event screen.Event, in screen.Input) (screen.Screen, []screen.Intent) {
	items, rows := l.list(in)
	room := l.room(in)
	l.place = items.Settle(l.place, room.list)
	switch event := event.(type) {
	case screen.Typed:
		l.finder, _ = l.typed(event.Press)
	case screen.Do:
		switch _, chosen := l.under(in); {
		case event.Action == actReadTerm:
			l.reading, l.scroll = chosen, 0
		case event.Action == actBackToList:
			l.reading = false
		case l.reading:
			l.scroll, _ = l.scroll.Do(event.Action, len(l.whole(in)), in.Height)
		default:
			l.place, _ = items.Do(l.place, event.Action, room.list)
		}
	case screen.Click:
		if l.reading {
			l.scroll = l.scroll.By(event.Wheel, len(l.whole(in)), in.Height)
		} else {
			l.finder, l.reading = l.click(event, items, room)
		}
	case screen.Pick:
		for row, term := range rows {
			if term.ID == event.Key {
				l.place.At, l.reading = row, false
			}
		}
	}
	return l, nil
}

// meaningLines is the room kept under the words for a meaning.
const meaningLines = 4

func (l lexicon) room(in screen.Input) layout { return lay(in, true, meaningLines) }

// list sets the words found, and says which each row is.
func (l lexicon) list(in screen.Input) (list.List, map[int]glossary.Term) {
	var items []list.Item
	rows := make(map[int]glossary.Term)
	for i, term := range l.found() {
		if l.query.Empty() && (i == 0 || i == len(l.here)) {
			items = append(items, list.Item{Text: " " + in.Text.T(l.group(i)), Heading: true})
		}
		rows[len(items)] = term
		items = append(items, list.Item{Text: term.Word})
	}
	if len(items) == 0 {
		items = append(items, list.Item{Text: "  " + in.Text.T("glossary.nothing"), Still: true})
	}
	return list.Of(items), rows
}

// group is the heading of a word of the whole list, as a text id.
func (l lexicon) group(i int) string {
	if i < len(l.here) {
		return "glossary.here"
	}
	return "glossary.others"
}

// whole sets the meaning under the cursor, its other names included.
func (l lexicon) whole(in screen.Input) []string {
	term, _ := l.under(in)
	blocks := []prose.Block{{Kind: prose.Heading, Text: term.Word}, {Text: term.Says}}
	if len(term.Also) > 0 {
		blocks = append(blocks, prose.Block{Text: in.Text.T("glossary.also", "names", in.Text.List(term.Also)), Role: theme.Muted})
	}
	return prose.Indent(prose.Lines(in.Theme, blocks, min(in.Width, prose.Measure)-2))
}

// View implements [screen.Screen].
func (l lexicon) View(in screen.Input) screen.Frame {
	frame := screen.Frame{Status: in.Text.T("glossary.title")}
	if l.reading {
		frame.Body = prose.View(in.Theme, l.whole(in), l.scroll, in.Width, in.Height)
		return frame
	}
	items, _ := l.list(in)
	term, _ := l.under(in)
	frame.Body = l.view(in, l.room(in), items, in.Text.T("glossary.ask"), term.Says)
	return frame
}

// Speak implements [screen.Screen].
func (l lexicon) Speak(in screen.Input) screen.Speech {
	found := l.found()
	speech := screen.Speech{
		Title: in.Text.T("glossary.title"),
		State: in.Text.N("glossary.found", len(found)),
		At:    -1,
	}
	under, _ := l.under(in)
	if l.reading {
		speech.Said = append([]string{under.Word, under.Says}, under.Also...)
	} else {
		speech.Ask, speech.Value, speech.Narrows = in.Text.T("glossary.ask"), l.query.Value(), true
	}
	for i, term := range found {
		if term.ID == under.ID {
			speech.At = i
		}
		item := screen.Item{Key: term.ID, Name: term.Word, More: append([]string{term.Says}, term.Also...)}
		if l.query.Empty() {
			item.Group = in.Text.T(l.group(i))
		}
		speech.Items = append(speech.Items, item)
	}
	if len(found) == 0 {
		speech.Said = []string{in.Text.T("glossary.nothing")}
	}
	return speech.Aloud(in.Text)
}
