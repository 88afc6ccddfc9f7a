package ui_test

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// fuzzKeys are the keys pressed at random: every one that does something, and a
// few that do nothing. Quitting is left out.
func fuzzKeys() []string {
	return []string{
		"up", "down", "left", "right", "pgup", "pgdown", "home", "end", "enter", "esc", "tab", "shift+tab", "space", "backspace",
		"?", "f1", "0", "1", "2", "3", "4", "5", "&", "é", "\"", "'", "(", "-", "+", "=", "u", "U", "ctrl+z", "ctrl+y", "T", "L", "s",
		"a", "b", "c", "d", "e", "f", "g", "i", "m", "n", "o", "p", "r", "t", "v", "w", "x", "y", "z", "C", "/", "à", "è", "ç", "f5", ":", "ctrl+p", "ctrl+u",
	}
}

// TestAnyKeys presses keys at random in windows of any size: nothing panics, and
// every view fits its window.
func TestAnyKeys(t *testing.T) {
	situations := uitest.Situations(t)
	registry := ui.Registry()
	rapid.Check(t, func(r *rapid.T) {
		w := uitest.Open(t, rapid.SampledFrom(situations).Draw(r, "situation"), rapid.SampledFrom([]string{"fr", "en"}).Draw(r, "lang"), 80, 24)
		width, height := 80, 24
		w.Show(screen.Open{Screen: rapid.SampledFrom(registry).Draw(r, "screen").ID})
		for range rapid.IntRange(1, 30).Draw(r, "steps") {
			switch rapid.IntRange(0, 9).Draw(r, "kind") {
			case 0:
				width, height = rapid.IntRange(1, 200).Draw(r, "w"), rapid.IntRange(1, 60).Draw(r, "h")
				w.Send(tea.WindowSizeMsg{Width: width, Height: height})
			case 1:
				w.Paste(rapid.String().Draw(r, "paste"))
			case 2:
				w.Send(tea.MouseMsg{
					X: rapid.IntRange(0, width).Draw(r, "x"), Y: rapid.IntRange(0, height).Draw(r, "y"),
					Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseButtonLeft, tea.MouseButtonWheelDown, tea.MouseButtonWheelUp}).Draw(r, "button"),
				})
			default:
				w.Press(rapid.SampledFrom(fuzzKeys()).Draw(r, "key"))
			}
			checkFit(r, w.View(), width, height)
		}
	})
}
