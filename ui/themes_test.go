package ui_test

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/theme"
	"bascule/ui/uitest"
)

// look is a way of drawing.
type look struct {
	name  string
	mode  theme.Mode
	ascii bool
}

func lookings() []look {
	return []look{
		{"dark", theme.Dark, false},
		{"light", theme.Light, false},
		{"contrast", theme.Contrast, false},
		{"plain", theme.Plain, false},
		{"ascii", theme.Plain, true},
	}
}

// painted opens the window of a story in a look, on a terminal of 256 colours.
func painted(t *testing.T, id screen.ID, story screen.Story, l look, w, h int) *uitest.Window {
	t.Helper()
	setup := uitest.Setup(t, story.Setup, "fr")
	setup.Theme, setup.ASCII, setup.Profile = l.mode, l.ascii, termenv.ANSI256
	window := uitest.With(t, setup, story.Setup != uitest.Loading, w, h)
	open := story.Open
	open.Screen = id
	window.Show(open)
	return window.Press(story.Keys...)
}

// shades are the stories where colour goes with what is said, beside the last of
// each screen: levels, groups, disputes, moves, what is chosen and what is off.
func shades() []string {
	return []string{
		"claims-in-dispute", "offers-for-our-needs", "against-a-reference", "three-kept-offers", "unknown-prices", "faults-found",
		"cards", "exposure", "proposals", "uses", "law", "weights", "excluded", "leading-group", "families-open",
	}
}

// TestThemes draws stories of every screen in every look. In the goldens, ␛ stands
// for the escape character.
func TestThemes(t *testing.T) {
	left := shades()
	for _, entry := range ui.Registry() {
		for i, story := range entry.Stories {
			if i < len(entry.Stories)-1 && !slices.Contains(shades(), story.Name) {
				continue
			}
			left = slices.DeleteFunc(left, func(name string) bool { return name == story.Name })
			for _, l := range lookings() {
				t.Run(string(entry.ID)+"/"+story.Name+"/"+l.name, func(t *testing.T) {
					view := painted(t, entry.ID, story, l, 80, 24).View()
					checkFit(t, view, 80, 24)
					file := filepath.Join("testdata/themes", string(entry.ID), story.Name, l.name+".golden")
					checkGolden(t, file, strings.ReplaceAll(view, "\x1b", "␛")+"\n")
				})
			}
		}
	}
	if len(left) > 0 {
		t.Errorf("no screen has the stories %v", left)
	}
}

// TestNothingIsSaidByColourAlone draws every story with and without colour: the
// text is the same, and a text painted as one level is never painted as another.
func TestNothingIsSaidByColourAlone(t *testing.T) {
	plain := look{"plain", theme.Plain, false}
	for _, l := range lookings()[:3] {
		levels := make(map[string]string) // the colour of a text that has a level
		for _, entry := range ui.Registry() {
			for _, story := range entry.Stories {
				view := painted(t, entry.ID, story, l, 120, 36).View()
				if ansi.Strip(view) != ansi.Strip(painted(t, entry.ID, story, plain, 120, 36).View()) && l.mode != theme.Contrast {
					t.Errorf("%s, %s: the text is another in %s", entry.ID, story.Name, l.name)
				}
				for text, colour := range coloured(view) {
					if other, ok := levels[text]; ok && other != colour {
						t.Errorf("%s, %s, %s: only colour tells two levels apart in %q", entry.ID, story.Name, l.name, text)
					}
					levels[text] = colour
				}
			}
		}
	}
}

// aLevel is a text in the colour of a level: see theme/palette.go.
var aLevel = regexp.MustCompile(`\x1b\[38;5;(202|174|231|105|45|52|160|241|27|17)m([^\x1b]*)`)

// coloured lists the texts of a view that have the colour of a level, without the
// room around them.
func coloured(view string) map[string]string {
	found := make(map[string]string)
	for _, match := range aLevel.FindAllStringSubmatch(view, -1) {
		if text := strings.TrimSpace(match[2]); text != "" {
			found[text] = match[1]
		}
	}
	return found
}

// at opens the window of a story of a screen.
func at(t *testing.T, id screen.ID, story screen.Story, lang string, w, h int) *uitest.Window {
	t.Helper()
	story.Open.Screen = id
	return play(t, story, lang, w, h)
}

// foreign are words of one language that no text of the other has.
func foreign(lang string) *regexp.Regexp {
	if lang == "fr" {
		return regexp.MustCompile(`(?i)\b(the|and|with|your|unknown|press|file|which|needs|is|are|this|from)\b`)
	}
	return regexp.MustCompile(`(?i)\b(vous|votre|selon|inconnue?s?|aide|cette|sont|touche|fiche|rien|aucune?)\b`)
}

// TestScreensSpeakOneLanguage looks for the words of the other language in every
// story. Names, titles of sources and addresses are their authors'.
func TestScreensSpeakOneLanguage(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		words := foreign(lang)
		for _, entry := range ui.Registry() {
			for _, story := range entry.Stories {
				view := ansi.Strip(at(t, entry.ID, story, lang, 160, 45).View())
				for line := range strings.Lines(view) {
					if word := words.FindString(line); word != "" {
						t.Errorf("%s, %s, %s: %q in %q", lang, entry.ID, story.Name, word, strings.TrimSpace(line))
					}
				}
			}
		}
	}
}
