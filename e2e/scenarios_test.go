package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
)

// scenario is what the real program needs of a file of data/scenarios.
type scenario struct {
	Profile string
	Lang    string
	Turns   map[string]struct{ Keys, See []string }
}

// TestScenarios plays each workshop in the real program: what must be on the screen
// comes, and the dossier on disk is, byte for byte, the one the app makes in memory.
func TestScenarios(t *testing.T) {
	files, err := filepath.Glob("../data/scenarios/*.toml")
	if err != nil || len(files) < 15 {
		t.Fatalf("%d scenarios (%v)", len(files), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(strings.TrimSuffix(name, ".toml"), func(t *testing.T) {
			var s scenario
			if _, err := toml.DecodeFile(file, &s); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("..", "ui", "scenario", "testdata", name)
			home := t.TempDir()
			path := filepath.Join(home, "atelier.toml")
			if s.Profile != "" { // what it begins with is the first step of what it ends in
				begin(t, golden, path)
			}
			term := start(t, options{cols: 120, rows: 36, home: home}, "--today", "2026-11-22", "--lang", language(s), path)
			term.see(`[0-9].off`)
			for _, turn := range ordered(s) {
				for _, key := range turn.Keys {
					term.press(bytesOf(t, key))
				}
				for _, text := range turn.See {
					term.see(spaced(text))
				}
			}
			if strings.Contains(read(t, golden), "[[journal]]") {
				becomes(t, path, read(t, golden))
			} else if _, err := os.Stat(path); err == nil {
				t.Errorf("a dossier was written:\n%s", read(t, path))
			}
		})
	}
}

// begin writes a dossier as it was after its first step.
func begin(t *testing.T, from, to string) {
	t.Helper()
	out, err := exec.Command(program, "replay", from, "--to", "1", "--write", to).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

func language(s scenario) string {
	if s.Lang == "" {
		return "fr"
	}
	return s.Lang
}

// ordered lists the turns by their keys.
func ordered(s scenario) (turns []struct{ Keys, See []string }) {
	var names []string
	for name := range s.Turns {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		turns = append(turns, s.Turns[name])
	}
	return turns
}

// bytesOf is what a terminal sends for a key, by its name in the scenarios.
func bytesOf(t *testing.T, key string) string {
	t.Helper()
	if text, typed := strings.CutPrefix(key, "'"); typed && text != "" {
		return text
	}
	sent, named := map[string]string{
		"enter": "\r", "tab": "\t", "esc": "\x1b", "space": " ", "backspace": "\x7f",
		"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
		"pgup": "\x1b[5~", "pgdown": "\x1b[6~",
	}[key]
	switch {
	case named:
		return sent
	case len([]rune(key)) == 1:
		return key
	}
	t.Fatalf("no bytes are known for the key %q", key)
	return ""
}

// spaced is a pattern for a text, whatever its spaces.
func spaced(text string) string {
	words := strings.Fields(text)
	for i, word := range words {
		words[i] = regexp.QuoteMeta(word)
	}
	return strings.Join(words, `[\s\x{00A0}]+`)
}

// becomes waits until a file is what it must be.
func becomes(t *testing.T, path, want string) {
	t.Helper()
	late := time.After(patience)
	for {
		got, _ := os.ReadFile(path)
		if string(got) == want {
			return
		}
		select {
		case <-late:
			t.Fatalf("%s never became\n%s\nbut is\n%s", path, want, got)
		case <-time.After(5 * time.Millisecond):
		}
	}
}
