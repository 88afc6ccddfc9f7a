package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// atMoney goes to the weights of the ranking, on money, which weighs 4.
func (term *terminal) atMoney() {
	term.t.Helper()
	term.see(home)
	term.press("3")
	term.see("Répond à vos besoins")
	term.press("\t")
	term.see("► Ce qui compte")
	term.press(down)
	term.see("► +Argent")
}

// read returns the text of a file.
func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// write makes a file.
func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// only returns the one file that matches a pattern.
func only(t *testing.T, pattern string) string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) != 1 {
		t.Fatalf("want one file like %s, found %v (%v)", pattern, files, err)
	}
	return files[0]
}

func TestADossierChangedMeanwhileIsNeverOverwritten(t *testing.T) {
	path := dossier(t)
	term := start(t, options{cols: 120, rows: 36}, path)
	term.atMoney()
	theirs := clubDossier + "\n[notes]\nzourit = \"Rappelé mardi : ils reprennent en janvier.\"\n"
	write(t, path, theirs)
	term.press("-")
	term.see("modifié ailleurs")
	term.see(`Quelqu.un d.autre a changé`)
	term.press("+", "-", "-")
	if read(t, path) != theirs {
		t.Fatalf("their work is gone:\n%s", read(t, path))
	}
	term.press("q")
	term.see("Enregistrer dans un autre fichier")
	term.press("e") // our work goes beside theirs
	term.see("Dossier créé")
	term.press("q")
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if read(t, path) != theirs {
		t.Error("their work is gone")
	}
	if ours := read(t, only(t, filepath.Join(term.home, "Bascule", "*.toml"))); !strings.Contains(ours, "cost = 2") {
		t.Errorf("our work is not whole:\n%s", ours)
	}
}

func TestADossierThatCannotBeReadWholeIsNamedAndLeftAlone(t *testing.T) {
	for _, test := range []struct {
		name, text string
		see        string
	}{
		{"made by a newer version", "format = 2\n[needs]\nshape = \"new\"\n", `version plus récente`},
		{"not TOML at all", "Réunion du 12 : on garde tout.\n", `toml:1`},
		{"empty", "", `toml:1.*format`},
		{"with an escape sequence in a name", "format = 1\n[association]\nname = \"a\\u001b]0;gotcha\\u0007\"\n", `toml:3.*U\+001B`},
		{"written by hand with a word too many", "format = 1\n[needs.uses]\nmail = \"absolutely\"\n", `toml:3.*absolutely`},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "casse.toml")
			write(t, path, test.text)
			term := start(t, options{cols: 120, rows: 36}, path)
			term.see(test.see)
			term.press("\x1b", "1", "3", "2", "q")
			term.exit()
			if read(t, path) != test.text {
				t.Errorf("the file was touched:\n%s", read(t, path))
			}
			if strings.Contains(term.written(), "\x1b]0;gotcha") {
				t.Error("the escape sequence reached the terminal")
			}
		})
	}
}

func TestAPlaceThatRefusesLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "absent", "club.toml")
	term := start(t, options{}, path)
	term.see(home)
	term.press(enter)
	term.see("Club sportif")
	term.press(enter)
	term.see("! non enregistré")
	term.see(`n.existe pas`)
	term.press("q")
	term.see("Enregistrer dans un autre fichier")
	term.press("e")
	term.see("Dossier créé")
	term.press("q")
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	only(t, filepath.Join(term.home, "Bascule", "*.toml"))
}

func TestKillingTheProgramLosesNoMoreThanTheLastKey(t *testing.T) {
	path := dossier(t)
	term := start(t, options{cols: 120, rows: 36}, path)
	term.atMoney()
	term.press("-")
	holds(t, path, "cost = 3")
	term.signal(syscall.SIGKILL)
	term.exit()
	for _, keys := range []string{"-", "-+", "--+", "-+-+-"} {
		write(t, path, clubDossier)
		term := start(t, options{cols: 120, rows: 36}, path)
		term.atMoney()
		term.press(keys) // and killed while it saves them, or before
		term.signal(syscall.SIGKILL)
		term.exit()
		whole := strings.Contains(read(t, path), "Les Foulées du Parc") && strings.Contains(read(t, path), "help = 3")
		if cost := weights(t, path)["cost"]; !whole || cost < 2 || cost > 4 {
			t.Errorf("after %s the file is neither before nor after:\n%s", keys, read(t, path))
		}
	}
}

// holds waits until a file holds a text.
func holds(t *testing.T, path, text string) {
	t.Helper()
	late := time.After(patience)
	for {
		select {
		case <-late:
			t.Fatalf("%s never held %q:\n%s", path, text, read(t, path))
		case <-time.After(5 * time.Millisecond):
			if strings.Contains(read(t, path), text) {
				return
			}
		}
	}
}

func TestADossierThatNamesWhatDoesNotExistIsToldWithItsLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "amis.toml")
	const written = "format = 1\n[needs.uses]\nmial = \"must\"\n"
	if err := os.WriteFile(path, []byte(written), 0o644); err != nil {
		t.Fatal(err)
	}
	term := start(t, options{}, path)
	term.see(`amis\.toml:3.*mial`)
	term.press("q")
	term.exit()
	if after, err := os.ReadFile(path); err != nil || string(after) != written {
		t.Errorf("the file was touched: %q, %v", after, err)
	}
}
