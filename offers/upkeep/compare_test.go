package upkeep_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/data"
	"bascule/offers"
	"bascule/offers/upkeep"
)

// told is a change as the tests compare it.
func told(c upkeep.Change) string {
	parts := []string{string(c.Kind)}
	if c.Host != nil {
		parts = append(parts, string(c.Host.ID))
	}
	if c.Offer != nil {
		parts = append(parts, string(c.Offer.ID))
	}
	if c.ID != "" {
		parts = append(parts, c.ID)
	}
	if c.Field != nil {
		parts = append(parts, c.Field.Path, fmt.Sprint(c.Before), fmt.Sprint(c.After))
		return strings.Join(parts, " ")
	}
	item := c.Is
	if item == nil {
		item = c.Was
	}
	if item != nil {
		parts = append(parts, item.Path)
	}
	if c.Claim != nil {
		parts = append(parts, c.Claim.Key)
	}
	return strings.Join(parts, " ")
}

func TestCompare(t *testing.T) {
	older := "\n[sources.older]\ntitle = \"L’an dernier\"\npublisher = \"demo\"\nread = 2025-01-01\nnot-after = 2025-01-01\n"
	for _, test := range []struct {
		name string
		from files
		to   files
		want []string
	}{{
		name: "the same catalogue twice has not changed",
	}, {
		name: "a price that changes is one change, told with what it was",
		to:   files{"hosts/demo.toml": strings.Replace(demo, "80.00", "90.00", 1)},
		want: []string{"changed demo demo offers.demo.prices.base.rate"},
	}, {
		name: "what is learned, and what nobody says any more",
		to:   files{"hosts/demo.toml": strings.Replace(demo, "[facts.country.page]\nvalue = \"FR\"", "[facts.founded.page]\nvalue = 1999", 1)},
		want: []string{"removed demo facts.country", "learned demo facts.founded"},
	}, {
		name: "hosts and offers that come and go come first",
		from: files{"hosts/gone.toml": "name = \"Gone\"\nkind = \"ethical\"\n"},
		to: files{
			"hosts/demo.toml": strings.Replace(demo, "\"FR\"", "\"FR\"\n[facts.founded.page]\nvalue = 1999", 1) + "[offers.more]\nname = \"More\"\nkind = \"managed\"\n",
			"hosts/new.toml":  "name = \"New\"\nkind = \"ethical\"\n",
		},
		want: []string{"offer-added demo more", "host-removed gone", "host-added new", "learned demo facts.founded"},
	}, {
		name: "an offer that is withdrawn, and one that is renamed",
		to: files{"hosts/demo.toml": strings.Replace(strings.Replace(demo, "name = \"Demo\"\nkind = \"managed\"", "name = \"Démo\"\nkind = \"managed\"\nstatus = \"historic\"", 1),
			"name = \"Demo\"\nkind = \"ethical\"", "name = \"Les Démos\"\nkind = \"ethical\"", 1)},
		want: []string{"edited demo name Demo Les Démos", "edited demo demo offers.demo.name Demo Démo", "edited demo demo offers.demo.status current historic"},
	}, {
		name: "a claim that changes nothing to what holds comes after",
		to: files{"hosts/demo.toml": strings.Replace(demo, "80.00", "90.00", 1) + older +
			"[facts.country.older]\nvalue = \"FR\"\n"},
		want: []string{"changed demo demo offers.demo.prices.base.rate", "claimed demo facts.country older", "source-added older"},
	}, {
		name: "a page read again is told once, of the page",
		to:   files{"sources.toml": strings.Replace(shared()["sources.toml"], "2026-09-01", "2026-11-01", 1)},
		want: []string{"edited page read 2026-09-01 2026-11-01"},
	}, {
		name: "what is said around a claim is told once, whatever the claim holds",
		to:   files{"hosts/demo.toml": strings.Replace(demo, "includes =", "note = { fr = \"Depuis l’été.\" }\nincludes =", 1)},
		want: []string{"edited demo demo offers.demo.prices.base.page.note <nil> map[fr:Depuis l’été.]"},
	}, {
		name: "a claim that says something else, without holding",
		from: files{"hosts/demo.toml": demo + older + "[facts.founded.page]\nvalue = 1999\n[facts.founded.older]\ncertainty = \"inferred\"\nbecause = { fr = \"Son âge.\" }\nvalue = 1990\n"},
		to:   files{"hosts/demo.toml": demo + older + "[facts.founded.page]\nvalue = 1999\n[facts.founded.older]\ncertainty = \"inferred\"\nbecause = { fr = \"Son âge.\" }\nvalue = 1991\n"},
		want: []string{"restated demo facts.founded older"},
	}, {
		name: "a line of a tariff that comes is told by its price alone",
		to:   files{"hosts/demo.toml": demo + "[offers.demo.prices.liste.page]\nrole = \"option\"\nfor = [\"mail\"]\namount = \"5.00\"\nper = \"year\"\n"},
		want: []string{"learned demo demo offers.demo.prices.liste.rate"},
	}, {
		name: "the order of programs means nothing",
		from: files{
			"software.toml":   "[software.sympa]\nname = \"Sympa\"\n[software.phplist]\nname = \"phpList\"\n",
			"hosts/demo.toml": strings.Replace(demo, `["sympa"]`, `["sympa", "phplist"]`, 1),
		},
		to: files{
			"software.toml":   "[software.phplist]\nname = \"phpList\"\n[software.sympa]\nname = \"Sympa\"\n",
			"hosts/demo.toml": strings.Replace(demo, `["sympa"]`, `["phplist", "sympa"]`, 1),
		},
	}, {
		name: "cards, programs and uses",
		to: files{
			"criteria/export-donnees.toml": strings.Replace(shared()["criteria/export-donnees.toml"], "Peut-on partir ?", "Comment partir ?", 1),
			"criteria/other.toml":          shared()["criteria/export-donnees.toml"],
			"software.toml":                "[software.sympa]\nname = \"Sympa\"\nfacts.free.page.value = true\n[software.phplist]\nname = \"phpList\"\n",
			"uses.toml":                    shared()["uses.toml"] + "[uses.rare]\norder = 2\nlabel = { fr = \"Rare\" }\nexplain = { fr = \"Rare.\" }\n",
		},
		want: []string{
			"software-added phplist", "learned sympa facts.free",
			"edited export-donnees question map[en:Can we leave? fr:Peut-on partir ?] map[en:Can we leave? fr:Comment partir ?]",
			"card-added other", "use-added rare",
		},
	}} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, change := range upkeep.Compare(shared().with(test.from).load(t), shared().with(test.to).load(t)) {
				got = append(got, told(change))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}

	t.Run("of a host whose sheet cannot be read, nothing is told", func(t *testing.T) {
		broken, _ := offers.Load(shared().with(files{"hosts/demo.toml": "name = 3\n"}).system(), today)
		if changes := upkeep.Compare(shared().load(t), broken); len(changes) > 0 {
			t.Error(told(changes[0]))
		}
	})

	t.Run("the embedded catalogue has not changed from itself", func(t *testing.T) {
		a, _ := offers.Load(data.FS, today)
		b, _ := offers.Load(data.FS, today)
		for _, change := range upkeep.Compare(a, b) {
			t.Error(told(change))
		}
	})
}
