package ui_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

var update = flag.Bool("update", false, "write the goldens again")

// stories is where goldens are: <screen>/<story>/<lang>-<w>x<h>.golden.
const stories = "testdata/stories"

// windows are the sizes stories are drawn at, by language.
func windows() []struct {
	lang string
	w, h int
} {
	return []struct {
		lang string
		w, h int
	}{{"fr", 60, 12}, {"fr", 80, 24}, {"fr", 120, 36}, {"en", 80, 24}}
}

// play opens the window of a story.
func play(t *testing.T, story screen.Story, lang string, w, h int) *uitest.Window {
	t.Helper()
	window := uitest.Open(t, story.Setup, lang, w, h)
	window.Show(story.Open)
	return window.Press(story.Keys...)
}

// dialogStories are the situations of the dialogs of the shell, over a screen.
func dialogStories() []screen.Story {
	ranking := screen.Open{Screen: screen.Ranking}
	return []screen.Story{
		{Name: "palette", Setup: "club", Open: ranking, Keys: []string{":"}},
		{Name: "palette-loading", Setup: "loading", Open: screen.Open{Screen: screen.Home}, Keys: []string{":"}},
		{Name: "palette-searching", Setup: "club", Open: ranking, Keys: []string{":", "c", "o", "u", "t"}},
		{Name: "palette-not-now", Setup: "club", Open: ranking, Keys: []string{":", "r", "e", "f", "a", "i", "r", "e", "enter"}},
		{Name: "palette-nothing", Setup: "club", Open: ranking, Keys: []string{"ctrl+p", "z", "z"}},
		{Name: "messages", Setup: "club", Open: ranking, Keys: []string{"J"}},
		{Name: "messages-none", Setup: "loading", Open: screen.Open{Screen: screen.Home}, Keys: []string{"J"}},
		{Name: "help", Setup: "club", Open: ranking, Keys: []string{"?"}},
		{Name: "help-filtered", Setup: "club", Open: ranking, Keys: []string{"?", "f", "p", "o", "i", "d", "s"}},
		{Name: "copying", Setup: "club", Open: ranking, Keys: []string{"C"}},
		{Name: "demonstration", Setup: "empty", Open: screen.Open{Screen: screen.Home}, Keys: []string{"down", "down", "enter"}},
		{Name: "tour-begins", Setup: "empty", Open: screen.Open{Screen: screen.Home}, Keys: []string{"down", "down", "down", "enter"}},
		{Name: "tour-why", Setup: "empty", Open: screen.Open{Screen: screen.Home}, Keys: []string{"down", "down", "down", "enter", "enter", "enter", "enter", "enter"}},
		{Name: "tour-over", Setup: "empty", Open: screen.Open{Screen: screen.Home}, Keys: []string{"down", "down", "down", "enter", "enter", "enter", "enter", "enter", "enter", "enter", "enter", "enter"}},
		{Name: "glossary", Setup: "club", Open: screen.Open{Screen: screen.Home}, Keys: []string{"i"}},
		{Name: "glossary-searching", Setup: "club", Open: ranking, Keys: []string{"?", "i", "s", "a", "u", "v", "down"}},
		{Name: "glossary-reading", Setup: "club", Open: ranking, Keys: []string{"?", "i", "s", "a", "u", "v", "down", "enter"}},
	}
}

// TestStories draws every story of every screen and compares it with its golden.
func TestStories(t *testing.T) {
	known := make(map[string]bool)
	draw := func(of screen.ID, story screen.Story) {
		for _, at := range windows() {
			name := fmt.Sprintf("%s/%s/%s-%dx%d", of, story.Name, at.lang, at.w, at.h)
			file := filepath.Join(stories, filepath.FromSlash(name)+".golden")
			known[file] = true // even where -run leaves it out
			t.Run(name, func(t *testing.T) {
				view := play(t, story, at.lang, at.w, at.h).View()
				checkFit(t, view, at.w, at.h)
				checkGolden(t, file, ansi.Strip(view)+"\n")
			})
		}
	}
	for _, entry := range ui.Registry() {
		for _, story := range entry.Stories {
			story.Open.Screen = entry.ID
			draw(entry.ID, story)
		}
	}
	for _, story := range dialogStories() {
		draw("dialog", story)
	}
	err := filepath.WalkDir(stories, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && !known[file] {
			if *update {
				return os.Remove(file)
			}
			t.Errorf("%s is the golden of no story: run go test ./ui -update", file)
		}
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Error(err)
	}
}

// checkFit fails when a view passes its window.
func checkFit(t interface{ Errorf(string, ...any) }, view string, w, h int) {
	lines := strings.Split(view, "\n")
	if len(lines) > h {
		t.Errorf("%d lines in a window of %d", len(lines), h)
	}
	for i, line := range lines {
		if width := ansi.StringWidth(line); width > w {
			t.Errorf("line %d is %d wide in a window of %d: %q", i+1, width, w, ansi.Strip(line))
		}
	}
}

func checkGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v: run go test ./ui -update", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the golden differs (-golden +now):\n%s", diff)
	}
}

// TestTexts checks that no story shows the id of a text instead of the text.
func TestTexts(t *testing.T) {
	for _, entry := range ui.Registry() {
		for _, lang := range []string{"fr", "en"} {
			text := uitest.Text(t, lang)
			for _, id := range []string{"screen." + string(entry.ID) + ".title", "screen." + string(entry.ID) + ".help"} {
				if !text.Has(id) {
					t.Errorf("%s lacks the text %s", lang, id)
				}
			}
		}
	}
}
