package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
)

// Reading is what shows now, for a front end that draws nothing. What it does it
// does through the same actions, wishes and effects as the keys.
type Reading struct {
	Screen  screen.ID
	Dialogs int // open over the screen; the last one has the word
	Speech  screen.Speech
	Typing  screen.Typing
	Dossier screen.Dossier
	Whose   string   // the dossier, in words: "Dossier « Les Trois Sources »"
	Over    []string // what each catalogue laid over the embedded one changes, a sentence each
}

// The window a screen is told of where there is none: wide enough for all its
// panels, high enough that nothing scrolls away.
const (
	readingWidth  = 160
	readingHeight = 200
)

// Unroll gives the app the room it says everything in. It is called once, before
// [App.Init], by a front end that draws nothing.
func (a *App) Unroll() { a.width, a.height = readingWidth, readingHeight }

// Read says what shows now.
func (a *App) Read() Reading {
	in := a.input()
	reading := Reading{
		Screen: a.at, Dialogs: len(a.dialogs),
		Speech: a.top().Speak(in), Typing: a.top().Typing(),
		Dossier: in.Dossier, Whose: a.dossierName(in),
	}
	if in.Catalogue != nil {
		for _, over := range in.Catalogue.Overlays {
			reading.Over = append(reading.Over, a.text.Overlay(in.Catalogue, over))
		}
	}
	return reading
}

// Screens lists the screens one can go to, in the order of a first visit.
func (a *App) Screens() []screen.ID {
	ids := make([]screen.ID, len(a.entries))
	for i, entry := range a.entries {
		ids[i] = entry.ID
	}
	return ids
}

// Text is the printer of the language spoken now.
func (a *App) Text() *i18n.Printer { return a.text }

// Unsaved reports whether leaving now would lose something.
func (a *App) Unsaved() bool { return a.dossier.unsaved() }

// Said returns the messages since a mark that an earlier call gave, 0 the first
// time, and the mark of now.
func (a *App) Said(mark int) ([]string, int) {
	kept := a.messages.kept
	return kept[max(0, len(kept)-max(0, a.messages.generation-mark)):], a.messages.generation
}

// Do does an action that is possible now, by id. A key says which of the keys of
// the action is meant where each has its own sense, as the digits that set a
// weight; it is empty elsewhere.
func (a *App) Do(id keys.ID, key string) tea.Cmd {
	a.messages.dismiss()
	a.staging.black = false // where nothing is drawn, nothing can be black
	own, shell := a.Actions()
	for _, action := range own {
		if action.ID == id {
			return a.perform(action, keys.Press{Name: key})
		}
	}
	for _, action := range shell {
		switch {
		case action.ID != id:
		case len(a.dialogs) == 0 || id == actInterrupt:
			return a.perform(action, keys.Press{Name: key})
		case id == actUp || id == actHelp:
			return a.overDialog(id)
		case id == actQuit && !a.asksToQuit():
			a.dialogs = nil // what was open is left as Échap leaves it
			return a.perform(action, keys.Press{})
		default:
			return a.notify(a.text.T("linear.close-first"))
		}
	}
	return nil
}

// Back does what Échap does here.
func (a *App) Back() tea.Cmd {
	a.staging.black = false
	return a.press(keys.Press{Name: "esc"})
}

// Go shows a screen, as its step does.
func (a *App) Go(id screen.ID) tea.Cmd {
	a.messages.dismiss()
	a.trail = nil
	if id != screen.Home {
		a.trail = []screen.ID{screen.Home}
	}
	return a.show(screen.Open{Screen: id})
}

// Pick chooses an item of the speech, by its key.
func (a *App) Pick(key string) tea.Cmd {
	a.messages.dismiss()
	return a.tell(screen.Pick{Key: key})
}

// Write puts a text in the focused field, in place of what it held, then does
// what Entrée does there.
func (a *App) Write(text string) tea.Cmd {
	return tea.Batch(a.Fill(text), a.press(keys.Press{Name: "enter"}))
}

// Fill puts a text in the focused field, in place of what it held.
func (a *App) Fill(text string) tea.Cmd {
	var commands []tea.Cmd
	for _, press := range []keys.Press{{Name: "end"}, {Name: "ctrl+u"}, {Text: text, Paste: true}} {
		if press.Name != "" || press.Text != "" {
			commands = append(commands, a.press(press))
		}
	}
	return tea.Batch(commands...)
}
