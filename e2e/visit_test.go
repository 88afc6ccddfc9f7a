package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestThePageForTheBoardIsWrittenBesideTheDossier(t *testing.T) {
	path := dossier(t)
	term := start(t, options{}, path)
	term.see(home)
	term.press("3")
	term.see("Répond à vos besoins")
	for _, name := range []string{`\d\.md`, `\d-2\.md`} { // the second never takes the place of the first
		term.press("e")
		term.see("Un texte à retravailler")
		term.press(down, " ")
		term.see(name)
	}
	term.press("q")
	term.exit()
	pages, err := filepath.Glob(filepath.Join(filepath.Dir(path), "fiche-ca-*"))
	if err != nil || len(pages) != 2 {
		t.Fatalf("want two pages, found %v (%v)", pages, err)
	}
	for _, want := range []string{"Les Foulées du Parc", "Zourit", "Ne rien changer", "À obtenir avant de signer"} {
		if !strings.Contains(read(t, pages[0]), want) {
			t.Errorf("the page lacks %q:\n%s", want, read(t, pages[0]))
		}
	}
}

func TestLanguageAndColoursChangeOnTheSpot(t *testing.T) {
	term := start(t, options{}, dossier(t))
	term.see(home)
	term.press("3")
	term.see("Répond à vos besoins")
	term.press("L")
	term.see("Meets your needs")
	term.press("T")
	term.see("Colours: for a light background")
	term.press("L")
	term.see("Répond à vos besoins")
	term.press("q")
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func TestUndoNamesItsStep(t *testing.T) {
	path := dossier(t)
	term := start(t, options{cols: 120, rows: 36}, path)
	term.atMoney()
	term.press("-")
	term.see("■■■·· ")
	holds(t, path, "cost = 3")
	term.press("u")
	term.see(`Annulé.: poids d.un critère`)
	holds(t, path, "cost = 4")
	term.press("U")
	term.see(`Refait.: poids d.un critère`)
	holds(t, path, "cost = 3")
}

func TestWithoutColourNothingIsColoured(t *testing.T) {
	term := start(t, options{env: []string{"NO_COLOR=1"}}, dossier(t))
	term.see(home)
	term.press("3")
	term.see("Répond à vos besoins")
	for _, sequence := range []string{"\x1b[38;", "\x1b[48;", "\x1b[31m", "\x1b[32m"} {
		if strings.Contains(term.written(), sequence) {
			t.Errorf("%q was sent", sequence)
		}
	}
}

func TestATerminalThatCannotDrawGetsTheLinearMode(t *testing.T) {
	term := start(t, options{env: []string{"TERM=dumb"}})
	term.see("mode linéaire")
	term.see("où suis-je")
	term.press("quitter", enter)
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
	if strings.Contains(term.written(), "\x1b") {
		t.Errorf("an escape sequence was sent: %q", term.written())
	}
}

func TestAHostWithAnErrorIsNamedAndTheRestWorks(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "hosts"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "hosts", "roseaux.toml"), "name = \"Les Roseaux\"\nkind = \"etical\"\n")
	term := start(t, options{cols: 120, rows: 36}, "--catalogue", folder)
	term.see("Voir 1 défaut du catalogue")
	term.press("\x1b[F", enter)
	term.see(`hosts/roseaux\.toml:2.*kind`)
	term.press("2")
	term.see("Hébergeurs éthiques")
	term.press("q")
	if code := term.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
