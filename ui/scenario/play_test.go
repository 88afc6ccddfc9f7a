package scenario_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"bascule/comparison"
	"bascule/ui"
	"bascule/ui/dossier"
	"bascule/ui/linear"
	"bascule/ui/scenario"
	"bascule/ui/uitest"
)

var (
	update = flag.Bool("update", false, "write the dossiers the scenarios end in, and docs/ateliers.md, again")
	show   = flag.Bool("show", false, "print the window after each turn")
)

const folder = "../../data/scenarios"

// file is where the dossier of a scenario is said to be.
const file = "atelier.toml"

// scenarios reads the scenarios.
func scenarios(t *testing.T) []scenario.Scenario {
	t.Helper()
	all, err := scenario.Read(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// beginning is the work a scenario starts from.
func beginning(t *testing.T, s scenario.Scenario) (comparison.Session, bool) {
	if s.Profile == "" {
		return comparison.Session{}, false
	}
	session := comparison.Begin(uitest.Catalogue(t), s.Profile, uitest.Today())
	if session.Needs.Profile == "" {
		t.Fatalf("no profile %q", s.Profile)
	}
	return session, true
}

// TestScenarios plays each scenario in memory: what must be on the screen is there
// after each turn, and the dossier it ends in is the one kept in testdata.
func TestScenarios(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.Name, func(t *testing.T) {
			session := play(t, s)
			got := dossier.Encode(session)
			golden := filepath.Join("testdata", s.Name+".toml")
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("it ends in another dossier (-update to accept):\n%s", diff)
			}
			again, err := comparison.Replay(session.Journal)
			if err != nil {
				t.Fatalf("the journal does not replay: %v", err)
			}
			if diff := cmp.Diff(string(got), string(dossier.Encode(again))); at(session.Journal) && diff != "" {
				t.Errorf("the journal makes another dossier (-saved +replayed):\n%s", diff)
			}
		})
	}
}

// at reports whether a journal can be replayed.
func at(journal []comparison.Step) bool {
	from, _ := comparison.Beginning(journal)
	return from < len(journal)
}

// world is the app of a scenario, with the shelf its dossier is on.
func world(t *testing.T, s scenario.Scenario) (ui.Setup, *uitest.Shelf) {
	t.Helper()
	shelf := &uitest.Shelf{Held: map[string]comparison.Session{}}
	setup := uitest.Setup(t, uitest.Empty, s.Lang)
	setup.Dossiers = shelf
	setup.Export = func(p ui.Paper) (string, error) { return "fiche-ca-atelier-" + p.Today.String() + "." + p.Format, nil }
	if session, begun := beginning(t, s); begun {
		setup.Path = file
		shelf.Held[file] = session
	}
	return setup, shelf
}

// saved is the one dossier of a shelf, or nothing.
func saved(shelf *uitest.Shelf) comparison.Session {
	for _, session := range shelf.Held {
		return session
	}
	return comparison.Session{}
}

// play plays a scenario by its keys and returns the work as it was saved.
func play(t *testing.T, s scenario.Scenario) comparison.Session {
	t.Helper()
	setup, shelf := world(t, s)
	w := uitest.With(t, setup, true, 120, 36)
	for i, turn := range s.Turns {
		for _, key := range turn.Keys {
			if text, typed := scenario.Text(key); typed {
				w.Type(text)
				continue
			}
			w.Press(key)
		}
		if *show {
			t.Logf("turn %d %v\n%s", i+1, turn.Keys, w.Text())
		}
		for _, text := range turn.See {
			if !strings.Contains(plain(w.Text()), plain(text)) {
				t.Errorf("turn %d (%s): the window does not show %q:\n%s", i+1, strings.Join(turn.Keys, " "), text, w.Text())
			}
		}
	}
	return saved(shelf)
}

// TestLinear plays each scenario line by line, where nothing is drawn: every line is
// understood, and the dossier is the one the keys make, byte for byte.
func TestLinear(t *testing.T) {
	for _, s := range scenarios(t) {
		t.Run(s.Name, func(t *testing.T) {
			setup, shelf := world(t, s)
			var lines []string
			for _, turn := range s.Turns {
				lines = append(lines, turn.Lines...)
			}
			text := uitest.Text(t, s.Lang)
			lines = append(lines, "q")
			var out strings.Builder
			talk := linear.Talk{In: strings.NewReader(strings.Join(lines, "\n") + "\n"), Out: &out, Echo: true}
			if err := linear.Run(t.Context(), setup, talk); err != nil {
				t.Errorf("%v:\n%s", err, out.String())
			}
			for _, line := range lines {
				if refused := text.T("linear.unknown", "given", line); strings.Contains(out.String(), refused) {
					t.Errorf("%s\n%s", refused, out.String())
				}
			}
			want, err := os.ReadFile(filepath.Join("testdata", s.Name+".toml"))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(dossier.Encode(saved(shelf)))); diff != "" {
				t.Errorf("lines end in another dossier (-keys +lines):\n%s\n%s", diff, out.String())
			}
		})
	}
}

// plain makes spaces of all kinds alike.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestWorkshops holds docs/ateliers.md against the scenarios it is made from.
func TestWorkshops(t *testing.T) {
	const name = "../../docs/ateliers.md"
	want := scenario.Page(uitest.Text(t, "fr"), uitest.Catalogue(t), scenarios(t))
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("docs/ateliers.md is stale (%v): run go test ./ui/scenario -update", err)
	}
}

func TestRead(t *testing.T) {
	const head = "title = { fr = \"a\", en = \"a\" }\nwhy = { fr = \"a\", en = \"a\" }\nminutes = 3\n"
	for _, c := range []struct{ name, text, want string }{
		{"a word too many is told with its line", head + "colour = 3\n[turns.01]\nsay = { fr = \"a\", en = \"a\" }\nkeys = []\nlines = []\nsee = []\n", "x.toml:4: colour"},
		{"a key that is not a text", head + "[turns.01]\nsay = { fr = \"a\", en = \"a\" }\nkeys = [3]\nlines = []\nsee = []\n", "x.toml:6: turns.01.keys"},
		{"nothing done", head, "turns"},
		{"no TOML", "[", "x.toml:1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := scenario.Read(fstest.MapFS{"x.toml": {Data: []byte(c.text)}})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}
