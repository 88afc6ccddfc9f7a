package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bascule/data"
	"bascule/ui/i18n"
)

// answer runs a command and returns its JSON.
func answer(t *testing.T, into any, args ...string) {
	t.Helper()
	t.Setenv("BASCULE_CONFIG", "testdata/none.toml") // never the keys of whoever runs the tests
	var out, errors bytes.Buffer
	if code := run(append(args, "--json", "--today", "2026-11-22"), strings.NewReader(""), &out, &errors); code != 0 {
		t.Fatalf("bascule %s exits %d: %s", strings.Join(args, " "), code, errors.String())
	}
	if err := json.Unmarshal(out.Bytes(), into); err != nil {
		t.Fatalf("bascule %s: %v", strings.Join(args, " "), err)
	}
}

func TestGeneratedKeys(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		t.Run("docs/keys."+lang+".md is what the screens say", func(t *testing.T) {
			want := keysPage(t, lang)
			name := "docs/keys." + lang + ".md"
			if *update {
				if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			got, err := os.ReadFile(name)
			if err != nil || string(got) != want {
				t.Errorf("%s is stale (%v): run go test . -run TestGenerated -update", name, err)
			}
		})
	}
}

// keysPage is the table of keys in Markdown.
func keysPage(t *testing.T, lang string) string {
	t.Helper()
	var keys struct {
		Screens []struct {
			Title   string
			Actions []struct {
				Keys        []string
				Label, Help string
			}
		}
	}
	answer(t, &keys, "keys", "--lang", lang)
	titles := map[string][2]string{
		"fr": {"# Les touches de Bascule", "| Touches | Ce qu’elles font | |"},
		"en": {"# The keys of Bascule", "| Keys | What they do | |"},
	}
	text, err := i18n.Load(data.FS, lang)
	if err != nil {
		t.Fatal(err)
	}
	var page strings.Builder
	page.WriteString(titles[lang][0] + "\n\n<!-- go test . -run TestGenerated -update -->\n")
	for _, screen := range keys.Screens {
		page.WriteString("\n## " + screen.Title + "\n\n" + titles[lang][1] + "\n|---|---|---|\n")
		for _, action := range screen.Actions {
			var names []string
			for _, key := range action.Keys {
				names = append(names, "`"+text.Key(key)+"`")
			}
			page.WriteString("| " + strings.Join(names, " ") + " | " + action.Label + " | " + action.Help + " |\n")
		}
	}
	return page.String()
}

// TestReasonCodesAreDocumented holds the closed list of docs/json.md against the
// constants of the engine.
func TestReasonCodesAreDocumented(t *testing.T) {
	text, err := os.ReadFile("docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(text), "### Reason codes")
	section, _, _ = strings.Cut(section, "\n## ")
	var documented []string
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|").FindAllStringSubmatch(section, -1) {
		documented = append(documented, row[1])
	}
	if declared := reasonCodes(t); !slices.Equal(documented, declared) {
		t.Errorf("docs/json.md lists %v\nthe engine declares %v", documented, declared)
	}
}

// reasonCodes reads the constants of type ReasonCode in their order.
func reasonCodes(t *testing.T) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), "comparison/result.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	ast.Inspect(parsed, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if kind, ok := spec.Type.(*ast.Ident); ok && kind.Name == "ReasonCode" {
			code, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			codes = append(codes, code)
		}
		return true
	})
	return codes
}

// TestEveryKeyOfTheJSONIsDocumented walks an answer of each kind.
func TestEveryKeyOfTheJSONIsDocumented(t *testing.T) {
	text, err := os.ReadFile("docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	missing := map[string]bool{}
	for _, args := range [][]string{
		{"rank", "--profile", "collectif"},
		{"cost", "--profile", "club", "--offer", "zourit,nubo,status-quo"},
		{"compare", "zourit", "nubo", "status-quo", "--profile", "club"},
		{"criteria", "--offer", "zourit", "--profile", "club"},
		{"catalogue", "check"},
		{"catalogue", "todo"},
		{"catalogue", "export"},
		{"catalogue", "diff", "offers/testdata/exemple.toml"},
		{"catalogue", "list"},
		{"catalogue", "show", "nubo"},
		{"catalogue", "ask", "nubo"},
		{"keys"},
		{"glossary"},
		{"config"},
	} {
		var value any
		answer(t, &value, args...)
		undocumented(value, string(text), missing)
	}
	for key := range missing {
		t.Errorf("docs/json.md does not name the key %q", key)
	}
}

// undocumented collects the keys a text does not name. The keys of tables by id
// are the catalogue's.
func undocumented(value any, text string, missing map[string]bool) {
	byID := []string{"uses", "weights", "accounts_by", "severities", "scale"}
	switch value := value.(type) {
	case map[string]any:
		for key, below := range value {
			if !strings.Contains(text, "`"+key+"`") {
				missing[key] = true
			}
			if _, table := below.(map[string]any); !table || !slices.Contains(byID, key) {
				undocumented(below, text, missing)
			}
		}
	case []any:
		for _, element := range value {
			undocumented(element, text, missing)
		}
	}
}
