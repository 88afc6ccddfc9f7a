package offers_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"bascule/data"
	"bascule/offers"
)

func TestTemplate(t *testing.T) {
	embedded, problems := offers.Load(data.FS, today)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	sheet := embedded.Template("les-roseaux", today, func(string, ...any) string { return "What it is." })
	load := func(t *testing.T, sheet string) *offers.Host {
		t.Helper()
		overlay := fstest.MapFS{"hosts/les-roseaux.toml": &fstest.MapFile{Data: []byte(sheet)}}
		catalogue, problems := offers.Load(data.FS, today, overlay)
		for _, problem := range problems {
			if strings.Contains(problem.File, "les-roseaux") {
				t.Error(problem)
			}
		}
		if host := catalogue.Host("les-roseaux"); host != nil {
			return host
		}
		t.Fatal(sheet)
		return nil
	}

	t.Run("as it is, it is a host with an offer, of which nothing is claimed", func(t *testing.T) {
		host := load(t, sheet)
		if len(host.Offers) != 1 || host.Offers[0].ID != "les-roseaux" || host.Country.State() != offers.Unknown {
			t.Error(sheet)
		}
	})

	t.Run("every comment that is TOML can be opened, and then claims a fact of each kind", func(t *testing.T) {
		opened := regexp.MustCompile(`(?m)^#(\S)`).ReplaceAllString(sheet, "$1")
		host := load(t, opened)
		offer := host.Offers[0]
		if len(host.Places) != 1 || len(host.Answers) != 1 || len(offer.Services) != 1 || len(offer.Prices) != 1 || len(offer.Ceilings) != 1 {
			t.Error(opened)
		}
	})
}
