package ui

import tea "github.com/charmbracelet/bubbletea"

// messagesKept bounds what the help can still show of past messages.
const messagesKept = 20

// messages is the message line and what it said before.
type messages struct {
	shown      string
	generation int
	kept       []string // the latest last
}

// dismiss clears the line.
func (m *messages) dismiss() { m.shown = "" }

// keep shows a message until a key.
func (m *messages) keep(text string) {
	m.shown = text
	m.generation++
	m.kept = append(m.kept, text)
	m.kept = append([]string(nil), m.kept[max(0, len(m.kept)-messagesKept):]...)
}

// warn shows what went wrong until a key.
func (a *App) warn(err error) tea.Cmd {
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
