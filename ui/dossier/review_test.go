package dossier_test

import (
	"strings"
	"testing"

	"bascule/data"
	"bascule/offers"
	"bascule/ui/dossier"
)

func TestReview(t *testing.T) {
	today := offers.Date{Year: 2026, Month: 11, Day: 22}
	cat, problems := offers.Load(data.FS, today)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, text string
		want       string // how the only problem begins; empty for none
		warning    bool
	}{
		{"a use nobody knows is an error: a must nobody can meet would sink every offer", "[needs.uses]\nmial = \"must\"\n", "amis.toml:3: needs.uses.mial: misspelt-word", false},
		{"a profile nobody knows is an error", "[needs]\nprofile = \"klub\"\n", "amis.toml:3: needs.profile: misspelt-word", false},
		{"a region nobody knows is an error", "[association]\nregion = \"bretange\"\n", "amis.toml:3: association.region: misspelt-word", false},
		{"an offer that left the catalogue is only told", "shortlist = [\"zourit\", \"gone\"]\n", "amis.toml:2: shortlist: unknown-word", true},
		{"the use of a present tool is only told", "[present.drive]\nuse = \"fils\"\n", "amis.toml:3: present.drive.use: misspelt-word", true},
		{"a claim without its source is an error, at its line", "[claims.zourit.facts.founded.lost]\nvalue = 1999\n", "amis.toml:2: claims.zourit.facts.founded.lost: unknown-source", false},
		{"a claim about a host that is not there is only told", "[sources.devis]\ntitle = \"Devis\"\n[claims.gone.facts.founded.devis]\nvalue = 1999\n", "amis.toml:4: claims.gone: unknown-host", true},
		{"what the catalogue knows is no problem", "shortlist = [\"zourit\", \"status-quo\"]\n[needs]\nprofile = \"club\"\n[needs.uses]\nmail = \"must\"\n", "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := at(t, "format = 1\n"+test.text)
			_, session := open(t, path)
			_, refused := cat.With(session.Sources, session.Additions, today)
			found := dossier.Review(path, cat, refused)
			switch {
			case test.want == "" && len(found) == 0:
			case len(found) != 1, !strings.HasPrefix(found[0].Error(), test.want), (found[0].Severity == offers.Warning) != test.warning:
				t.Errorf("got %v, want %q, a warning: %v", found, test.want, test.warning)
			}
		})
	}

	t.Run("a file that is gone keeps what was refused", func(t *testing.T) {
		refused := offers.Problems{{Key: "claims.x", Rule: "empty-claim"}}
		if found := dossier.Review("/nowhere/amis.toml", cat, refused); len(found) != 1 || found[0].Line != 0 {
			t.Errorf("got %v", found)
		}
	})
}
