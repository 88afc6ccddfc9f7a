package command_test

import (
	"encoding/binary"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestAnswers sends the table of questions and takes back what a host wrote in it.
func TestAnswers(t *testing.T) {
	const day = "--today=2026-11-22"
	code, sent, stderr := ran("catalogue", "ask", "bee-home", "--format", "csv", day)
	if code != 0 {
		t.Fatal(stderr)
	}
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(sent, "\ufeff")))
	reader.Comma = ';'
	rows, err := reader.ReadAll()
	if err != nil || len(rows) < 30 || rows[0][0] != "bascule-id" {
		t.Fatalf("%v, %d rows", err, len(rows))
	}
	replies := map[string]string{
		"bee-home.date":                                 "20/11/2026",
		"bee-home.facts.legal-form":                     "Association",
		"bee-home.facts.country":                        "France",
		"bee-home.facts.subprocessors-listed":           "oui",
		"bee-home.places.hosting":                       "fr",
		"bee-home.answers.sauvegardes":                  "En partie, chaque semaine",
		"bee-home.offers.bee-home.ceilings.storage.max": "50 Go",
		"bee-home.offers.bee-home.prices":               "80 € par an",
		"bee-home.offers.bee-home.facts.own-domain":     "peut-être",
	}
	// filled writes the table with the replies and a separator.
	filled := func(separator rune) string {
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Comma = separator
		for _, row := range rows {
			row = append([]string(nil), row...)
			row[3] = replies[row[0]]
			_ = w.Write(row)
		}
		_ = w.Write([]string{"bee-home.facts.invente", "", "", "oui", ""})
		_ = w.Write([]string{"zourit.facts.country", "", "", "FR", ""})
		_ = w.Write([]string{"bee-home.facts.country", "", "", "BE", ""})
		_ = w.Write([]string{"bee-home.facts.owner", "", "", "F\x1b[31mR", ""})
		w.Flush()
		return b.String()
	}
	for name, separator := range map[string]rune{"semicolons": ';', "commas": ',', "tabs": '\t'} {
		t.Run("with "+name+", what is understood is taken and the rest is told by its line", func(t *testing.T) {
			folder, file := t.TempDir(), filepath.Join(t.TempDir(), "reponses.csv")
			if err := os.WriteFile(file, []byte(filled(separator)), 0o600); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := ran("catalogue", "import", file, "--output", folder, day)
			if code != 0 || !strings.Contains(stdout, "6 réponses de l’hébergeur reprises") {
				t.Fatalf("exit %d\n%s%s", code, stdout, stderr)
			}
			for _, want := range []string{"« peut-être » n’est pas compris", "n’est pas une question", "d’un autre hébergeur", "déjà sa réponse", "ne se voit pas", "à reporter vous-même"} {
				if !strings.Contains(stderr, want) {
					t.Errorf("%q is missing from\n%s", want, stderr)
				}
			}
			if code, stdout, _ := ran("catalogue", "check", folder, day); code != 0 {
				t.Errorf("check exits %d\n%s", code, stdout)
			}
			_, shown, _ := ran("catalogue", "show", "bee-home", "--catalogue", folder, day)
			for _, want := range []string{"Forme juridique : association", "réponse de l’hébergeur", "50 Go"} {
				if !strings.Contains(strings.Join(strings.Fields(shown), " "), want) {
					t.Errorf("%q is missing from\n%s", want, shown)
				}
			}
			text, _ := os.ReadFile(filepath.Join(folder, "hosts", "bee-home.toml"))
			for _, want := range []string{"reponse-bee-home-2026-11-20", "not-after = 2026-11-20", "reply = true", "chaque semaine", "# À écrire à la main"} {
				if !strings.Contains(strings.ReplaceAll(string(text), "\u00a0", " "), want) {
					t.Errorf("%q is missing from\n%s", want, text)
				}
			}
			if code, _, stderr := ran("catalogue", "import", file, "--output", folder, day); code != 1 || !strings.Contains(stderr, "contient déjà") {
				t.Errorf("taken twice: exit %d\n%s", code, stderr)
			}
		})
	}
	t.Run("a table nobody filled in is refused", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "reponses.csv")
		if err := os.WriteFile(file, []byte(sent), 0o600); err != nil {
			t.Fatal(err)
		}
		if code, _, stderr := ran("catalogue", "import", file, day); code != 1 || !strings.Contains(stderr, "aucune réponse") {
			t.Errorf("exit %d\n%s", code, stderr)
		}
	})
	t.Run("what a number counts is no remark, and a part of the price is left to a person", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "reponses.csv")
		const ouvaton = "ouvaton.offers.ouvaton."
		if err := os.WriteFile(file, []byte("bascule-id;question;possible;réponse\r\n"+
			ouvaton+"facts.support-delay-days;;;2 jours ouvrés\r\n"+ouvaton+"ceilings.accounts.max;;;40 comptes, plus sur demande\r\n"+
			ouvaton+"prices.storage.rate;;;0,50 € par mois\r\n"+ouvaton+"prices.invente.rate;;;1 €\r\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		code, stdout, stderr := ran("catalogue", "import", file, day)
		if code != 0 || strings.Count(stdout, "note = ") != 1 || !strings.Contains(stdout, "plus sur demande") {
			t.Errorf("exit %d\n%s%s", code, stdout, stderr)
		}
		if !strings.Contains(stdout, "0,50 € par mois") || strings.Contains(stdout, "invente") || !strings.Contains(stderr, "invente") {
			t.Errorf("%s%s", stdout, stderr)
		}
	})
	t.Run("one saved in Latin-1 is read", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "reponses.csv")
		if err := os.WriteFile(file, []byte("bascule-id;question;possible;r\xe9ponse\r\nbee-home.facts.legal-form;;;coop\xe9rative\r\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if code, stdout, stderr := ran("catalogue", "import", file, day); code != 0 || !strings.Contains(stdout, `value = "cooperative"`) {
			t.Errorf("exit %d\n%s%s", code, stdout, stderr)
		}
	})
	t.Run("in a dossier they are its claims: one write, the state before kept, the journal replays", func(t *testing.T) {
		dir := t.TempDir()
		file, work := filepath.Join(dir, "reponses.csv"), filepath.Join(dir, "asso.toml")
		const before = "format = 1\n\n[notes]\nbee-home = \"Rappeler mardi.\"\n"
		for name, text := range map[string]string{file: filled(';'), work: before} {
			if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		code, stdout, stderr := ran("catalogue", "import", file, "--dossier", work, day)
		if code != 0 || !strings.Contains(stdout, "inconnu → association") {
			t.Fatalf("exit %d\n%s%s", code, stdout, stderr)
		}
		after, _ := os.ReadFile(work)
		for _, want := range []string{"[claims.bee-home.facts.legal-form.reponse-bee-home-2026-11-20]", "Rappeler mardi.\n", "80 € par an"} {
			if !strings.Contains(strings.ReplaceAll(string(after), "\u00a0", " "), want) {
				t.Errorf("%q is missing from\n%s", want, after)
			}
		}
		if kept, _ := os.ReadFile(work + ".bak"); string(kept) != before {
			t.Errorf("the state before is %q", kept)
		}
		if n := strings.Count(string(after), `step = "step.replies"`); n != 1 {
			t.Errorf("%d steps for one import", n)
		}
		if code, stdout, _ := ran("replay", work, day); code != 0 || !strings.Contains(strings.Join(strings.Fields(stdout), " "), "redonne le même dossier") {
			t.Errorf("replay exits %d\n%s", code, stdout)
		}
		if code, stdout, _ := ran("catalogue", "show", "bee-home", "--dossier", work, day); code != 0 || !strings.Contains(stdout, "reçu par nous") {
			t.Errorf("show exits %d\n%s", code, stdout)
		}
		if code, _, stderr := ran("catalogue", "import", file, "--dossier", work, day); code != 1 || !strings.Contains(stderr, "contient déjà") {
			t.Errorf("taken twice: exit %d\n%s", code, stderr)
		}
		if again, _ := os.ReadFile(work); string(again) != string(after) {
			t.Error("what is refused was written")
		}
	})
	t.Run("a dossier takes answers alone, and a broken one is left as it is", func(t *testing.T) {
		dir := t.TempDir()
		file, work := filepath.Join(dir, "reponses.csv"), filepath.Join(dir, "asso.toml")
		for name, text := range map[string]string{file: filled(';'), work: "format = 1\nnotes = 3\n"} {
			if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if code, _, _ := ran("catalogue", "import", file, "--dossier", work, day); code != 1 {
			t.Errorf("a broken dossier: exit %d", code)
		}
		if text, _ := os.ReadFile(work); string(text) != "format = 1\nnotes = 3\n" {
			t.Errorf("it is now %q", text)
		}
		for _, call := range [][]string{{work, "--dossier", work}, {file, "--dossier", work, "--output", dir}, {file, "--dossier", work, "--host", "bee-home"}} {
			if code, _, stderr := ran(append([]string{"catalogue", "import", day}, call...)...); code != 2 {
				t.Errorf("%v: exit %d\n%s", call, code, stderr)
			}
		}
	})
	t.Run("a number is taken whole or not at all", func(t *testing.T) {
		for said, want := range map[string]string{
			"1 000": "max = 1000", "12 comptes": "max = 12", "1 000 000": "max = 1000000", "40 (au plus)": "max = 40",
			"1.000": "", "2,5": "", "2 à 3": "", "environ 50": "", "-5": "", "1000 000": "",
		} {
			file := filepath.Join(t.TempDir(), "reponses.csv")
			text := "bascule-id;q;p;r\nbee-home.offers.bee-home.ceilings.accounts.max;;;" + said + "\n"
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := ran("catalogue", "import", file, day)
			switch {
			case want == "" && (code != 1 || !strings.Contains(stderr, "n’est pas compris")):
				t.Errorf("%q: exit %d\n%s%s", said, code, stdout, stderr)
			case want != "" && !strings.Contains(stdout, want+"\n"):
				t.Errorf("%q: exit %d\n%s%s", said, code, stdout, stderr)
			}
		}
	})
	t.Run("a size is read with or without its space, in the units of both languages", func(t *testing.T) {
		for said, want := range map[string]string{"50Go": "50 GB", "1 000 Mo": "1000 MB", "2 TB, en option": "2 TB", "50": "", "1,5 To": ""} {
			file := filepath.Join(t.TempDir(), "reponses.csv")
			text := "bascule-id;q;p;r\nbee-home.offers.bee-home.ceilings.storage.max;;;" + said + "\n"
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if _, stdout, _ := ran("catalogue", "import", file, day); strings.Contains(stdout, "max = ") != (want != "") || !strings.Contains(stdout, want) {
				t.Errorf("%q:\n%s", said, stdout)
			}
		}
	})
	t.Run("one saved as Unicode text, with a day written short, is read", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "reponses.txt")
		saved := []byte{0xFF, 0xFE}
		for _, unit := range utf16.Encode([]rune("bascule-id\tq\tp\tréponse\r\nbee-home.date\t\t\t1/9/2026\r\nbee-home.facts.legal-form\t\t\tcoopérative\r\n")) {
			saved = binary.LittleEndian.AppendUint16(saved, unit)
		}
		if err := os.WriteFile(file, saved, 0o600); err != nil {
			t.Fatal(err)
		}
		code, stdout, stderr := ran("catalogue", "import", file, day)
		if code != 0 || !strings.Contains(stdout, `value = "cooperative"`) || !strings.Contains(stdout, "not-after = 2026-09-01") {
			t.Errorf("exit %d\n%s%s", code, stdout, stderr)
		}
	})
	t.Run("a day that cannot be stays unknown and is told, the other answers count", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "reponses.csv")
		if err := os.WriteFile(file, []byte("bascule-id;q;p;r\nbee-home.date;;;31/02/2026\nbee-home.facts.country;;;France\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		code, stdout, stderr := ran("catalogue", "import", file, day)
		if code != 0 || !strings.Contains(stderr, "n’est pas une date possible") || strings.Contains(stdout, "not-after") || !strings.Contains(stdout, `"FR"`) {
			t.Errorf("exit %d\n%s%s", code, stdout, stderr)
		}
	})
	t.Run("a table without its first cell is told so, empty or not", func(t *testing.T) {
		for _, text := range []string{"", "question;réponse\n1;oui\n"} {
			file := filepath.Join(t.TempDir(), "reponses.csv")
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if code, _, stderr := ran("catalogue", "import", file, day); code != 1 || !strings.Contains(stderr, "n’est pas un tableau de réponses") {
				t.Errorf("exit %d\n%s", code, stderr)
			}
		}
	})
}
