package ui

import (
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"bascule/ui/keys"
	"bascule/ui/screen"
)

// clickAround answers a click on what stands around the body: a step of the
// strip shows it, a hint of the footer does what it says, a long message goes.
func (a *App) clickAround(msg tea.MouseMsg) tea.Cmd {
	if msg.Button != tea.MouseButtonLeft || msg.Action != tea.MouseActionPress {
		return nil
	}
	var does keys.ID
	switch {
	case msg.Y == 0 && len(a.dialogs) == 0:
		does = a.stepAt(msg.X)
	case msg.Y >= a.height-footLines:
		does = a.hintAt(msg.X)
	}
	a.messages.dismiss()
	switch {
	case does == "":
		return nil
	case does == actHelp && len(a.dialogs) > 0:
		return a.overDialog(does)
	}
	return a.run(screen.Run{Action: does})
}

// stepAt is the action of the step at a column of the strip; empty when there is
// none.
func (a *App) stepAt(x int) keys.ID {
	does := append([]keys.ID{actHome}, actSteps()...)
	for i, cell := range a.stepCells(a.input()) {
		width := ansi.StringWidth(cell)
		if x < width {
			return does[i]
		}
		if x -= width + 1; x < 0 {
			return ""
		}
	}
	return ""
}

// hintAt is the action of the hint at a column of the footer; empty when there is
// none.
func (a *App) hintAt(x int) keys.ID {
	_, hints := a.foot(a.input())
	for _, hint := range hints {
		if x >= hint.x && x < hint.x+hint.width {
			return hint.does
		}
	}
	return ""
}
