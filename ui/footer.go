package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bascule/ui/component/prose"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"
)

// mostHints is how many hints the footer shows at most, help included.
const mostHints = 6

// hintGap stands between two hints.
const hintGap = "   "

// footer draws the last line: the message when it fits there, else the hints of
// what can be done, by rank. What does not fit goes whole, from the right, and
// help last. A longer message stands over the footer: see [App.longMessage].
func (a *App) footer(in screen.Input) string {
	message, hints := a.foot(in)
	if len(hints) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteByte(' ')
	if message != "" {
		b.WriteString(a.theme.Paint(theme.Notice, message))
		b.WriteString(strings.Repeat(" ", hints[0].x-1-ansi.StringWidth(message)))
	}
	for i, hint := range hints {
		if i > 0 {
			b.WriteString(hintGap)
		}
		b.WriteString(hint.text)
	}
	return b.String()
}

// foot is what the last line shows: the message, and the hints with their
// columns.
func (a *App) foot(in screen.Input) (message string, shown []hint) {
	hints := a.hints(in)
	if len(hints) == 0 {
		return "", nil
	}
	last := hints[len(hints)-1] // help
	room := a.width - 1 - last.width
	if message = a.messages.shown; message != "" && ansi.StringWidth(message)+len(hintGap) <= room {
		last.x = 1 + room
		return message, []hint{last}
	}
	if caption := a.caption(); caption != "" {
		hints = append([]hint{{text: caption, width: ansi.StringWidth(caption)}}, hints...)
	}
	x := 1
	for _, hint := range hints[:len(hints)-1] {
		if room -= hint.width + len(hintGap); room < 0 {
			break
		}
		hint.x = x
		x += hint.width + len(hintGap)
		shown = append(shown, hint)
	}
	last.x = x
	return "", append(shown, last)
}

// mostMessage bounds the lines a message takes from the body.
const mostMessage = 5

// longMessage returns the lines of a message that does not fit in the footer:
// they cover the bottom of the body until a key.
func (a *App) longMessage(in screen.Input) []string {
	hints := a.hints(in)
	message := a.messages.shown
	if message == "" || ansi.StringWidth(message)+len(hintGap) <= a.width-1-hints[len(hints)-1].width {
		return nil
	}
	lines := []string{a.theme.Paint(theme.Rule, a.theme.Repeat(theme.Horizontal, a.width))}
	for _, line := range prose.Wrap(message, min(a.width, prose.Measure)-2) {
		lines = append(lines, " "+a.theme.Paint(theme.Notice, line))
	}
	return lines[:min(len(lines), mostMessage+1, in.Height)]
}

// hint is one hint, ready to draw.
type hint struct {
	does  keys.ID
	text  string
	x     int // the column it begins at, once it is laid out
	width int
}

// hints returns the hints of what can be done now, help last.
func (a *App) hints(in screen.Input) []hint {
	ranked := func(list []keys.Action) []keys.Action {
		var out []keys.Action
		for _, action := range list {
			if action.Rank > 0 && action.Why == "" && len(action.Keys) > 0 {
				out = append(out, action)
			}
		}
		slices.SortStableFunc(out, func(x, y keys.Action) int { return x.Rank - y.Rank })
		return out
	}
	own := ranked(a.offered(in))
	shell := ranked(a.actions())
	if len(a.dialogs) > 0 {
		shell = shell[len(shell)-1:]
	}
	all := append(own[:min(len(own), mostHints-len(shell))], shell...)
	out := make([]hint, len(all))
	for i, action := range all {
		does := action.ID
		key, word := a.text.Key(action.Keys[0]), a.text.T("action."+string(action.ID)+".hint")
		if action.ID == actHelp && len(a.dialogs) > 0 {
			key, word = a.text.Key(a.bound(actUp, "esc")), a.text.T("shell.close")
			if back, ok := keys.Find(a.top().Actions(in), "esc"); ok {
				key, does, word = a.text.Key(a.bound(back.ID, "esc")), back.ID, a.text.T("action."+string(back.ID)+".hint")
			}
		}
		out[i] = hint{does: does, text: a.theme.Paint(theme.Key, key) + " " + word, width: ansi.StringWidth(key) + 1 + ansi.StringWidth(word)}
	}
	return out
}

// bound is the key that does an action: the one the reader bound to it, or the
// shipped one.
func (a *App) bound(id keys.ID, shipped string) string {
	if names := a.setup.Keys[id]; len(names) > 0 {
		return names[0]
	}
	return shipped
}
