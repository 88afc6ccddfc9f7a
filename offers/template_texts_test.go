package offers

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"bascule/data"
	"bascule/offers/tomlfile"
)

// TestTemplateTexts holds what the sheet of a new host says of each key, in every
// language, against the table of shapes, whose sentences are French.
func TestTemplateTexts(t *testing.T) {
	catalogue, _ := Load(data.FS, Date{2026, 11, 22})
	var asked []string
	catalogue.Template("essai", Date{2026, 11, 22}, func(text string, _ ...any) string {
		asked = append(asked, text)
		return text
	})
	slices.Sort(asked)
	said := map[string]string{}
	sayings(said, "key", newShapes().host)
	languages, err := fs.Glob(data.FS, "text/*/catalogue-template.toml")
	if err != nil || len(languages) < 2 {
		t.Fatalf("%v, %v", languages, err)
	}
	for _, file := range languages {
		content, _ := fs.ReadFile(data.FS, file)
		root, problems := tomlfile.Parse(&tomlfile.Document{Name: file}, content)
		if err := problems.Err(); err != nil {
			t.Fatal(err)
		}
		for _, text := range slices.Compact(slices.Clone(asked)) {
			written := strings.ReplaceAll(root.Get("template", text).String(), "\u00a0", " ")
			switch {
			case written == "":
				t.Errorf("%s has no %s", file, text)
			case strings.HasPrefix(file, "text/fr/") && strings.HasPrefix(text, "key-") && written != said[text]:
				t.Errorf("%s: %s says %q, the table of shapes %q", file, text, written, said[text])
			}
		}
	}
}

// sayings gathers what is said of the keys of a shape, by the texts of a template.
func sayings(all map[string]string, at string, s *tomlfile.Shape) {
	for s.Kind == tomlfile.Map {
		s = s.Each
	}
	for _, key := range s.Keys {
		all[at+"-"+key.Name] = key.Doc
		sayings(all, at+"-"+key.Name, key.Shape)
	}
}
