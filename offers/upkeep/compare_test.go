package upkeep_test

import (
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
	for _, part := range []string{c.ID, c.Before, c.After} {
		if part != "" {
			parts = append(parts, part)
		}
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
		want: []string{"renamed demo Demo Les Démos", "renamed demo demo Demo Démo", "status demo demo current historic"},
	}, {
		name: "a claim that changes nothing to what holds comes after",
		to: files{"hosts/demo.toml": strings.Replace(demo, "80.00", "90.00", 1) + older +
			"[facts.country.older]\nvalue = \"FR\"\n"},
		want: []string{"changed demo demo offers.demo.prices.base.rate", "claimed demo facts.country older"},
	}, {
		name: "a page read again is a claim that comes and one that goes",
		to:   files{"sources.toml": strings.Replace(shared()["sources.toml"], "2026-09-01", "2026-11-01", 1), "hosts/demo.toml": "name = \"Demo\"\nkind = \"ethical\"\n[facts.country.page]\nvalue = \"FR\"\n"},
		from: files{"hosts/demo.toml": "name = \"Demo\"\nkind = \"ethical\"\n[facts.country.page]\nvalue = \"FR\"\n"},
		want: []string{"claimed demo facts.country page", "withdrawn demo facts.country page"},
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
		want: []string{"card-edited export-donnees", "card-added other", "software-added phplist", "software-edited sympa", "use-added rare"},
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
