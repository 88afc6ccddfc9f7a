package e2e

import (
	"strings"
	"testing"
)

// The lines of the strip in the colours for a light and for a dark background.
const (
	lightRule = "38;5;242m"
	darkRule  = "38;5;246m"
)

// whiteAnswer is what a terminal black on white answers.
const whiteAnswer = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;22c"

func TestTheBackgroundDecidesTheColours(t *testing.T) {
	t.Run("a light one is asked for and believed", func(t *testing.T) {
		term := start(t, options{light: true})
		term.see(home)
		term.sends(lightRule)
		term.press("q")
		term.exit()
	})
	t.Run("the first frame does not wait for the answer, nor a dark terminal for another", func(t *testing.T) {
		term := start(t, options{})
		term.see(home)
		term.sends(darkRule)
		term.press("q")
		term.exit()
		if strings.Contains(term.written(), lightRule) {
			t.Error("the colours for a light background showed")
		}
	})
	t.Run("who chose is not asked", func(t *testing.T) {
		term := start(t, options{light: true}, "--theme", "sombre")
		term.see(home)
		term.press("q")
		term.exit()
		if written := term.written(); strings.Contains(written, "]11;?") || strings.Contains(written, lightRule) {
			t.Error("the terminal was asked, or believed")
		}
	})
}

func TestAnAnswerIsNeverTyped(t *testing.T) {
	term := start(t, options{mute: true})
	term.see(home)
	term.press(enter)
	term.see("Club sportif")
	term.press(down, enter)
	term.see("question 2 sur 5")
	term.press("\x7f", "\x7f", whiteAnswer, "3", "4") // between two keys, in a field that takes figures
	term.see("34 ")
	var field string
	for line := range strings.Lines(term.now()) {
		if strings.Contains(line, "► [") {
			field = strings.TrimSpace(line)
		}
	}
	if !strings.HasPrefix(field, "► [34 ") {
		t.Errorf("the field holds %q, not what was typed", field)
	}
	term.press("q")
}
