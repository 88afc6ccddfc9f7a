package data_test

import (
	"io/fs"
	"strings"
	"testing"

	"bascule/data"
	"bascule/offers"
	"bascule/offers/tomlfile"
)

// The day the embedded catalogue is judged at.
var today = offers.Date{Year: 2026, Month: 11, Day: 22}

func TestEmbeddedCatalogue(t *testing.T) {
	catalogue, problems := offers.Load(data.FS, today)
	t.Run("it loads without a problem", func(t *testing.T) {
		for _, problem := range problems {
			t.Error(problem)
		}
	})
	t.Run("no host is left out", func(t *testing.T) {
		for _, out := range catalogue.LeftOut {
			t.Errorf("%s is left out because of %s", out.Host, out.File)
		}
	})
	t.Run("every part of it is there", func(t *testing.T) {
		for name, n := range map[string]int{
			"hosts": len(catalogue.Hosts), "offers": len(catalogue.Offers), "sources": len(catalogue.Sources),
			"uses": len(catalogue.Uses), "software": len(catalogue.Software), "cards": len(catalogue.Cards),
			"profiles": len(catalogue.Profiles), "regions": len(catalogue.Regions), "countries": len(catalogue.Countries),
			"version": len(catalogue.Version),
		} {
			if n == 0 {
				t.Errorf("the catalogue has no %s", name)
			}
		}
	})
}

func TestEveryTextIsInBothLanguages(t *testing.T) {
	err := fs.WalkDir(data.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".toml") || strings.HasPrefix(name, "text/") {
			return err
		}
		content, err := fs.ReadFile(data.FS, name)
		if err != nil {
			return err
		}
		root, _ := tomlfile.Parse(&tomlfile.Document{Name: name}, content)
		bilingual(t, root)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// bilingual reports every text below n that is only in French.
func bilingual(t *testing.T, n *tomlfile.Node) {
	if n.Holds("fr") && !n.Holds("en") {
		t.Errorf("%s:%d: %s is only in French", n.Document().Name, n.Line(), n.Path())
	}
	for _, below := range n.Each() {
		bilingual(t, below)
	}
}
