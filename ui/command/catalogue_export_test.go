package command_test

import (
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/ui/command"
)

var update = flag.Bool("update", false, "write the exports of testdata again")

// smallCatalogue is a whole catalogue with one host, of all that is hard to write.
const smallCatalogue = "testdata/export"

// export runs catalogue export and returns what it wrote.
func export(t *testing.T, args ...string) string {
	t.Helper()
	w, stdout, stderr := world(nil)
	if code := command.Run(w, append([]string{"catalogue", "export"}, args...)); code != 0 || stderr.Len() > 0 {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	return stdout.String()
}

func TestExport(t *testing.T) {
	for name, args := range map[string][]string{
		"export.fr.csv": {"--format", "csv"},
		"export.en.csv": {"--format", "csv", "--lang", "en"},
		"export.json":   {"--format", "json"},
		"export.jsonld": {"--format", "jsonld"},
	} {
		t.Run(name+" is as it was read last", func(t *testing.T) {
			got := export(t, append(args, smallCatalogue)...)
			file := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
			if again := export(t, append(args, smallCatalogue)...); again != got {
				t.Error("the same catalogue makes other bytes")
			}
		})
	}

	t.Run("a spreadsheet reads a row an offer, and no cell is a formula", func(t *testing.T) {
		text := export(t)
		if !strings.HasPrefix(text, "\ufeff") || !strings.Contains(text, "\r\n") {
			t.Error("no byte order mark, or lines that do not end as spreadsheets want")
		}
		reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
		reader.Comma = ';'
		rows, err := reader.ReadAll() // refuses rows of unequal lengths
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) < 25 {
			t.Errorf("%d rows", len(rows))
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.IndexAny(cell, "=+-@\t\r") == 0 {
					t.Errorf("%q would be worked out", cell)
				}
			}
		}
	})

	t.Run("for the web, nothing is null and every reference leads somewhere", func(t *testing.T) {
		var answer struct {
			Context string           `json:"@context"`
			Graph   []map[string]any `json:"@graph"`
		}
		if err := json.Unmarshal([]byte(export(t, "--format", "jsonld")), &answer); err != nil {
			t.Fatal(err)
		}
		if answer.Context != "https://schema.org" {
			t.Error(answer.Context)
		}
		known := map[string]bool{}
		for _, thing := range answer.Graph {
			known[thing["@id"].(string)] = true
		}
		var follow func(value any)
		follow = func(value any) {
			switch value := value.(type) {
			case nil:
				t.Error("null in the graph")
			case []any:
				for _, element := range value {
					follow(element)
				}
			case map[string]any:
				if id, ok := value["@id"].(string); ok && !known[id] {
					t.Errorf("nothing bears %q", id)
				}
				for _, below := range value {
					follow(below)
				}
			}
		}
		for _, thing := range answer.Graph {
			follow(map[string]any(thing))
		}
	})

	t.Run("what only those who do not join pay is added to the price of all, and is no part of it", func(t *testing.T) {
		var answer struct {
			Graph []struct {
				ID    string `json:"@id"`
				AddOn []struct {
					Name string `json:"name"`
				} `json:"addOn"`
				Price struct {
					Components []struct {
						Name string `json:"name"`
						Type string `json:"priceType"`
					} `json:"priceComponent"`
				} `json:"priceSpecification"`
			} `json:"@graph"`
		}
		if err := json.Unmarshal([]byte(export(t, "--format", "jsonld", "--lang", "en")), &answer); err != nil {
			t.Fatal(err)
		}
		for _, thing := range answer.Graph {
			if thing.ID != "urn:bascule:offer:roseaux" {
				continue
			}
			for _, part := range thing.Price.Components {
				if strings.Contains(part.Name, "non-member") {
					t.Errorf("all pay %q", part.Name)
				}
				if part.Name == "membership fee" && part.Type != "https://schema.org/ListPrice" {
					t.Errorf("%q is a %q", part.Name, part.Type)
				}
			}
			if len(thing.AddOn) != 2 {
				t.Errorf("what is added is %v", thing.AddOn)
			}
		}
	})

	t.Run("a file takes the place of the one that is there, and nothing is said", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "catalogue.csv")
		if err := os.WriteFile(file, []byte("former"), 0o600); err != nil {
			t.Fatal(err)
		}
		said := export(t, smallCatalogue, "--sortie", file)
		written, err := os.ReadFile(file)
		if err != nil || said != "" || string(written) != export(t, smallCatalogue) {
			t.Errorf("%v, said %q, wrote %q", err, said, written)
		}
	})

	t.Run("a folder, and one that is not there, are refused", func(t *testing.T) {
		for output, want := range map[string]int{t.TempDir(): 2, filepath.Join(t.TempDir(), "no", "catalogue.csv"): 1} {
			w, _, stderr := world(nil)
			if code := command.Run(w, []string{"catalogue", "export", "--output", output}); code != want || stderr.Len() == 0 {
				t.Errorf("%s: exit %d: %s", output, code, stderr)
			}
		}
	})
}
