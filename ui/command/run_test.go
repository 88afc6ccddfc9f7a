package command_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bascule/data"
	"bascule/offers"
	"bascule/ui/command"
)

// locked is a file system nobody may read.
type locked struct{ t testing.TB }

func (l locked) Open(name string) (fs.File, error) {
	l.t.Errorf("%s is read", name)
	return nil, errors.New("locked")
}

// world is a program on the embedded catalogue with the environment given.
func world(env map[string]string) (w command.World, stdout, stderr *bytes.Buffer) {
	stdout, stderr = &bytes.Buffer{}, &bytes.Buffer{}
	return command.World{
		Data: data.FS, Version: "test", Stdin: strings.NewReader(""), Stdout: stdout, Stderr: stderr,
		Getenv: func(name string) string { return env[name] },
		Today:  func() offers.Date { return offers.Date{Year: 2026, Month: 11, Day: 22} },

		DoubleClicked: func() bool { return false },
	}, stdout, stderr
}

func TestStart(t *testing.T) {
	t.Run("building the commands reads neither texts nor catalogue", func(t *testing.T) {
		w, stdout, _ := world(nil)
		w.Data = locked{t}
		if code := command.Run(w, []string{"--version"}); code != 0 || stdout.String() != "bascule test\n" {
			t.Errorf("exit %d, output %q", code, stdout)
		}
	})

	t.Run("building the commands is a small part of the first frame", func(t *testing.T) {
		made := testing.AllocsPerRun(5, func() { // counted, not timed: a loaded machine proves nothing
			w, _, _ := world(nil)
			command.Run(w, []string{"--version"})
		})
		if made > 3000 {
			t.Errorf("%.0f values are made", made)
		}
	})
}

func TestDoubleClick(t *testing.T) {
	clicked := func(args ...string) (stderr string, left int) {
		w, _, told := world(nil)
		stdin := strings.NewReader("\n")
		w.Stdin, w.DoubleClicked = stdin, func() bool { return true }
		command.Run(w, args)
		return told.String(), stdin.Len()
	}
	t.Run("the window of a double click stays open on what went wrong", func(t *testing.T) {
		stderr, left := clicked("rnak", "--lang", "fr")
		if !strings.HasSuffix(stderr, "Entrée pour fermer cette fenêtre. ") || left != 0 {
			t.Errorf("said %q, and %d bytes were not read", stderr, left)
		}
	})
	t.Run("it closes when all went well", func(t *testing.T) {
		if stderr, left := clicked("--version"); stderr != "" || left != 1 {
			t.Errorf("said %q, and %d bytes were not read", stderr, left)
		}
	})
}

func TestLanguage(t *testing.T) {
	for _, test := range []struct {
		name string
		env  map[string]string
		args []string
		want string
	}{
		{"French when nothing says another language", nil, nil, "Emploi"},
		{"the language of the system", map[string]string{"LANG": "en_US.UTF-8"}, nil, "Usage"},
		{"LC_ALL before LANG", map[string]string{"LANG": "en_US.UTF-8", "LC_ALL": "fr_BE.UTF-8"}, nil, "Emploi"},
		{"French when the system's language has no texts", map[string]string{"LANG": "nl_BE.UTF-8"}, nil, "Emploi"},
		{"French in the C locale", map[string]string{"LC_ALL": "C", "LANG": "en_US.UTF-8"}, nil, "Emploi"},
		{"--lang before the system", map[string]string{"LANG": "fr_FR.UTF-8"}, []string{"--lang", "en"}, "Usage"},
		{"--langue is the same setting", nil, []string{"--langue=en"}, "Usage"},
	} {
		t.Run(test.name, func(t *testing.T) {
			w, stdout, stderr := world(test.env)
			if code := command.Run(w, append(test.args, "--help")); code != 0 || !strings.Contains(stdout.String(), test.want) {
				t.Errorf("exit %d, want %q in:\n%s%s", code, test.want, stdout, stderr)
			}
		})
	}

	t.Run("what is wrong with the arguments is told in the language they ask for", func(t *testing.T) {
		w, _, stderr := world(nil)
		if code := command.Run(w, []string{"rnak", "--lang", "en"}); code != 2 || !strings.Contains(stderr.String(), "Unknown command") {
			t.Errorf("exit %d: %s", code, stderr)
		}
	})
}

func TestHostileWords(t *testing.T) {
	t.Run("no escape sequence comes back from a word, a path or a flag", func(t *testing.T) {
		const nasty = "\x1b]0;x\a\u202e"
		folder := t.TempDir()
		if err := os.MkdirAll(filepath.Join(folder, nasty, "hosts"), 0o755); err != nil {
			t.Logf("this disk has no such names: %v", err)
		} else if err := os.WriteFile(filepath.Join(folder, nasty, "hosts", "x.toml"), []byte("name = 3\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{
			{nasty},
			{nasty + ".toml", "x"},
			{"rank", "--profile", nasty},
			{"rank", "--session", nasty},
			{"rank", "--profile", "club", "--" + nasty},
			{"rank", "--profile", "club", "--today", nasty},
			{"catalogue", "check", nasty},
			{"catalogue", "check", filepath.Join(folder, nasty)},
			{"rank", "--session", filepath.Join(folder, nasty, "hosts", "x.toml")},
			{"catalogue", "show", nasty},
			{"catalogue", nasty},
			{"cost", "--profile", "club", nasty},
			{"rank", "--json=" + nasty},
			{"help", nasty},
			{"--lang", nasty},
			{"--theme", nasty},
			{"-" + nasty},
		} {
			w, stdout, stderr := world(nil)
			if code := command.Run(w, args); code == 0 {
				t.Errorf("%q is accepted", args)
			}
			for _, out := range []*bytes.Buffer{stdout, stderr} {
				if strings.ContainsAny(out.String(), "\x1b\a\u202e") {
					t.Errorf("%q comes back as %q", args, out)
				}
			}
		}
	})
}

// failing is an output nobody reads any more.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("gone") }

func TestOutput(t *testing.T) {
	t.Run("an output that is gone is not success", func(t *testing.T) {
		for _, args := range [][]string{
			{"--version"},
			{"--help"},
			{"catalogue"},
			{"catalogue", "list"},
			{"catalogue", "check"},
			{"rank", "--profile", "club"},
			{"rank", "--profile", "club", "--json"},
			{"rank", "--profile", "club", "--format", "md"},
		} {
			w, _, stderr := world(nil)
			w.Stdout = failing{}
			if code := command.Run(w, args); code != 1 || !strings.Contains(stderr.String(), "pas pu être écrite") {
				t.Errorf("%q: exit %d: %s", args, code, stderr)
			}
		}
	})

	t.Run("a terminal that cannot draw gets the linear mode", func(t *testing.T) {
		w, stdout, stderr := world(map[string]string{"TERM": "dumb"})
		w.Stdin = strings.NewReader("quitter\n")
		if code := command.Run(w, nil); code != 0 || !strings.Contains(stdout.String(), "mode linéaire") {
			t.Errorf("exit %d: %s%s", code, stdout, stderr)
		}
	})
}

func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		w, _, _ := world(nil)
		command.Run(w, []string{"--version"})
	}
}
