package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// Keys as a terminal sends them.
const (
	enter     = "\r"
	escape    = "\x1b"
	backspace = "\x7f"
	up        = "\x1b[A"
	down      = "\x1b[B"
)

// clubDossier is the work of a fictitious sports club, as a person could have
// written it.
const clubDossier = `format = 1

[association]
name = "Les Foulées du Parc"
body = "association"

[needs]
profile = "club"

[needs.quantities]
accounts = 12
mailboxes = 4
files-gb = 36
mail-gb = 4
newsletter-subscribers = 150
discussion-lists = 2

[needs.uses]
members = "must"
accounting = "must"
website = "must"
newsletter = "must"
photos = "useful"

[needs.budget]
amount = "250.00"
firm = false

[needs.weights]
coverage = 5
cost = 4
simplicity = 5
help = 3
`

// dossier writes a dossier in a new folder and returns its path.
func dossier(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "club.toml")
	write(t, path, clubDossier)
	return path
}

// TestAFirstVisitEndsInARankingAndADossier is the visit the app is made for: a
// profile, five answers, a ranking that says why.
func TestAFirstVisitEndsInARankingAndADossier(t *testing.T) {
	term := start(t, options{})
	term.see(home)
	term.press(enter)
	term.see("Club sportif") // the catalogue is there
	term.press(down, enter)  // the sports club
	term.see("question 2 sur 5")
	term.press("\x7f", "\x7f", "&", "é", enter) // 12, on the row of an AZERTY keyboard
	term.see("question 3 sur 5")
	term.press(enter)
	term.see("question 4 sur 5")
	term.press(enter)
	term.see("question 5 sur 5")
	term.press("2", "5", "0", enter)
	term.see("premier classement")
	term.press(enter)
	term.see("Répond à vos besoins")
	term.press(enter) // why is the first one first?
	term.see("Pourquoi")
	term.press("\x1b")
	term.see("Répond à vos besoins")
	term.press("q")
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	files, err := filepath.Glob(filepath.Join(term.home, "Bascule", "*.toml"))
	if err != nil || len(files) != 1 {
		t.Fatalf("want one dossier, found %v (%v)", files, err)
	}
	saved, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{`profile = "club"`, "accounts = 12", `amount = "250.00"`, "step.names-shown"} {
		if !strings.Contains(string(saved), line) {
			t.Errorf("the dossier lacks %s:\n%s", line, saved)
		}
	}
}

func TestABurstOfKeysIsNotLost(t *testing.T) {
	path := dossier(t)
	term := start(t, options{cols: 120, rows: 36}, path)
	term.see(home)
	term.press("3")
	term.see("Répond à vos besoins")
	term.press("\t") // the weights
	term.see("Ce qui compte")
	term.press(down) // from coverage to money, which weighs 4
	term.see("► +Argent")
	before := weights(t, path)
	term.press("----") // four keys in one write: Bubble Tea reads them as one
	term.see("Argent .* ignoré")
	term.press("q")
	term.exit()
	after := weights(t, path)
	moved := 0
	for name, weight := range before {
		moved += weight - after[name]
	}
	if moved != 4 {
		t.Errorf("four presses lowered weights by %d steps: %v, then %v", moved, before, after)
	}
}

// weights reads the weights of a dossier.
func weights(t *testing.T, path string) map[string]int {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "[needs.weights]\n")
	table, _, _ = strings.Cut(table, "\n[")
	read := map[string]int{}
	for _, line := range strings.Split(table, "\n") {
		name, value, ok := strings.Cut(line, " = ")
		if n, err := strconv.Atoi(value); ok && err == nil {
			read[name] = n
		}
	}
	return read
}

func TestQuittingLeavesTheTerminalAsItWas(t *testing.T) {
	for _, way := range []struct {
		name string
		end  func(*terminal)
	}{
		{"with the key q", func(term *terminal) { term.press("q") }},
		{"with Ctrl+C", func(term *terminal) { term.press("\x03") }},
		{"when the system ends it", func(term *terminal) { term.signal(syscall.SIGTERM) }},
	} {
		t.Run(way.name, func(t *testing.T) {
			term := start(t, options{})
			term.see(home)
			way.end(term)
			term.exit()
			if err := term.restored(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestABrokenDossierIsNamedAndNeverOverwritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "casse.toml")
	broken := "format = 1\n[needs.quantities]\naccounts = \"douze\"\n"
	if err := os.WriteFile(path, []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	term := start(t, options{}, path)
	term.see(`casse\.toml:3.*accounts`)
	term.press("\x1b", "1", "3", "2", "q")
	term.exit()
	after, err := os.ReadFile(path)
	if err != nil || string(after) != broken {
		t.Errorf("the file was touched: %q, %v", after, err)
	}
}

func TestResizingWhileBrowsingAlwaysFits(t *testing.T) {
	term := start(t, options{cols: 120, rows: 36}, dossier(t))
	term.see(home)
	term.press("2")
	term.see("Hébergeurs éthiques")
	for _, size := range [][2]int{{160, 45}, {60, 20}, {80, 24}, {200, 50}, {60, 12}} {
		term.resize(size[0], size[1])
		term.press("\x1b[B")
		term.see(`Catalogue`)
	}
	term.resize(20, 5)
	term.see(`20`) // says the size it has
	term.resize(80, 24)
	term.see(`Catalogue`)
	term.press("q")
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func TestWithoutATerminalItSaysWhichCommandToUse(t *testing.T) {
	out, code := pipe(t)
	if code != 2 || !strings.Contains(out, "bascule") {
		t.Errorf("exit %d, %q: want 2 and a command to use", code, out)
	}
}
