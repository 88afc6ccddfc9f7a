package e2e

import (
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestTheSystemEndsItInOrder(t *testing.T) {
	for name, end := range map[string]struct {
		signal syscall.Signal
		code   int
	}{
		"when the machine stops":      {syscall.SIGTERM, 143},
		"when the session closes":     {syscall.SIGHUP, 129},
		"when somebody interrupts it": {syscall.SIGINT, 130},
	} {
		t.Run(name, func(t *testing.T) {
			path := dossier(t)
			term := weighing(t, path)
			before := weights(t, path)
			term.press("-")
			term.see("Argent .*moyen")
			term.signal(end.signal)
			if code := term.exit(); code != end.code {
				t.Errorf("exit code %d, want %d", code, end.code)
			}
			if err := term.restored(); err != nil {
				t.Error(err)
			}
			if after := weights(t, path); total(after) != total(before)-1 {
				t.Errorf("the last change is lost: %v, then %v", before, after)
			}
		})
	}
}

// weighing opens a dossier on its weights, money under the cursor, with the mouse.
func weighing(t *testing.T, path string) *terminal {
	t.Helper()
	term := start(t, options{cols: 120, rows: 36}, "--mouse", path)
	term.see(home)
	term.press("3")
	term.see("Répond à vos besoins")
	term.press("\t")
	term.see("Ce qui compte")
	term.press(down)
	term.see("► +Argent")
	return term
}

func total(weights map[string]int) int {
	sum := 0
	for _, weight := range weights {
		sum += weight
	}
	return sum
}

func TestAMistakeOfTheProgramEndsItInOrder(t *testing.T) {
	faulty := filepath.Join(t.TempDir(), "faulty")
	build := exec.Command("go", "build", "-o", faulty, "./ui/testdata/faulty")
	build.Dir = ".."
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for name, key := range map[string]string{"in answering a key": "p", "in drawing": "d"} {
		t.Run(name, func(t *testing.T) {
			term := start(t, options{program: faulty})
			term.see("p ou d")
			term.press(key)
			if code := term.exit(); code != 3 {
				t.Errorf("exit code %d, want 3", code)
			}
			if err := term.restored(); err != nil {
				t.Error(err)
			}
			term.sends("/rapport")
			written := term.written()
			for _, word := range []string{"goroutine", "panic", "Trois Sources", "runtime error"} {
				if strings.Contains(written, word) {
					t.Errorf("the terminal shows %q", word)
				}
			}
		})
	}
}

func TestWithoutALocaleItOpens(t *testing.T) {
	term := start(t, options{env: []string{"LANG=", "LC_ALL="}})
	term.see(home)
	term.press("q")
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func TestABadConfigurationIsToldAndTheAppOpens(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "config.toml"), "theme = \"mauve\"\n[keys]\n\"app.quit\" = [\"w\"]\n")
	term := start(t, options{env: []string{"BASCULE_CONFIG=" + filepath.Join(folder, "config.toml")}})
	term.see(`config\.toml:1`)
	term.see("mauve")
	term.press("w") // obeyed
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
