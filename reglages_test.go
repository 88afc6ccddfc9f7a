package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"bascule/data"
	"bascule/ui/i18n"
	"bascule/ui/settings"
)

// TestGeneratedSettings writes the two tables of docs/reglages.md: the settings,
// and the actions whose keys can be changed.
func TestGeneratedSettings(t *testing.T) {
	const name = "docs/reglages.md"
	text, err := i18n.Load(data.FS, "fr")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want := between(t, string(got), "settings", settingsTable(text))
	want = between(t, want, "actions", actionsTable(t))
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(got) != want {
		t.Errorf("%s is stale: run go test . -run TestGenerated -update", name)
	}
}

// between puts a text between the marks of a document.
func between(t *testing.T, document, mark, text string) string {
	t.Helper()
	opening, closing := "<!-- "+mark+":start -->\n", "<!-- "+mark+":end -->"
	before, rest, found := strings.Cut(document, opening)
	_, after, closed := strings.Cut(rest, closing)
	if !found || !closed {
		t.Fatalf("the document lacks %q and %q", opening, closing)
	}
	return before + opening + text + closing + after
}

func settingsTable(text *i18n.Printer) string {
	var b strings.Builder
	b.WriteString("| Dans `config.toml` | Option | Variable | Ce que c’est |\n|---|---|---|---|\n")
	for _, option := range settings.Options(nil) {
		id := string(option.ID)
		b.WriteString("| `" + id + " = " + text.T("command.config.sample."+id) + "` | `--" + id + "` | `" +
			strings.Join(option.Variables, "`, `") + "` | " + text.T("setting."+id) + " |\n")
	}
	return b.String()
}

func actionsTable(t *testing.T) string {
	t.Helper()
	var answered struct {
		Screens []struct {
			Actions []struct {
				ID, Label string
				Keys      []string
			}
		}
	}
	answer(t, &answered, "keys", "--lang", "fr")
	var rows []string
	for _, screen := range answered.Screens {
		for _, action := range screen.Actions {
			names := strings.ReplaceAll("`"+strings.Join(action.Keys, "` `")+"`", "|", `\|`)
			rows = append(rows, "| `"+action.ID+"` | "+names+" | "+action.Label+" |\n")
		}
	}
	slices.Sort(rows)
	return "| Action | Touches d’origine | Ce qu’elle fait |\n|---|---|---|\n" + strings.Join(slices.Compact(rows), "")
}
