package ui

import tea "github.com/charmbracelet/bubbletea"

// messagesKept bounds what the journal of messages can still show.
const messagesKept = 200

// messages is the message line and what it said before.
type messages struct {
	shown      string
	generation int
	kept       []string // the latest last
	held       bool     // what shows stays until a key, or until something goes wrong
}

// dismiss clears the line.
func (m *messages) dismiss() { m.shown, m.held = "", false }

// hold shows what the reader must know on arriving: what is said of the dossier
// a moment later must not take its place.
func (m *messages) hold(text string) {
	m.held = false
	m.keep(text)
	m.held = true
}

// keep shows a message until a key.
func (m *messages) keep(text string) {
	if !m.held {
		m.shown = text
	}
	m.generation++
	m.kept = append(m.kept, text)
	m.kept = append([]string(nil), m.kept[max(0, len(m.kept)-messagesKept):]...)
}

// warn shows what went wrong until a key.
func (a *App) warn(err error) tea.Cmd {
	a.messages.held = false
	a.messages.keep(a.veil(a.explain(err)))
	return nil
}

// notify shows a message for a while, or until a key.
func (a *App) notify(text string) tea.Cmd {
	if text == "" {
		return nil
	}
	a.messages.keep(a.veil(text))
	return a.expire()
}
