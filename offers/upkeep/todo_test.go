package upkeep_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/offers/upkeep"
)

func TestTodo(t *testing.T) {
	others := `
[sources.old]
title = "Une vieille page"
not-after = 2020-01-31

[sources.young]
title = "Ce qu’une autre en dit"
url = "https://other.example"
read = 2026-08-01
`
	wants := "[profiles.amap]\norder = 1\nname = { fr = \"AMAP\" }\nuses.mail = \"must\"\n"
	for _, test := range []struct {
		name  string
		files files
		want  []string // path, weight × urgency, page
	}{{
		name: "nothing to read again where facts are in time, stated and agreed upon",
	}, {
		name:  "a price weighs most, then a must of a profile, then the rest; the host's own page is read",
		files: files{"profiles.toml": wants, "sources.toml": strings.NewReplacer("2026-09-01", "2024-08-22").Replace(shared()["sources.toml"])},
		want: []string{
			"offers.demo.prices.base.rate 5×15 https://demo.example/tarifs",
			"offers.demo.prices.base.includes.storage 5×3 https://demo.example/tarifs",
			"answers.export-donnees 4×3 https://demo.example/tarifs",
			"offers.demo.services.mail.delivery 4×3 https://demo.example/tarifs",
			"facts.country 2×3 https://demo.example/tarifs",
			"offers.demo.services.mail.software 1×3 https://demo.example/tarifs",
		},
	}, {
		name:  "what is very old is no more urgent than five years late",
		files: files{"hosts/demo.toml": strings.Replace(demo, "country.page", "country.old", 1) + strings.Replace(others, "2020-01-31", "2001-01-31", 1)},
		want:  []string{"facts.country 2×60 https://demo.example"},
	}, {
		name: "a dispute is worth two years",
		files: files{
			"countries.toml":  shared()["countries.toml"] + "[countries.BE]\nlabel = { fr = \"Belgique\" }\n",
			"hosts/demo.toml": strings.Replace(demo, "[facts.country.page]", "[facts.country.young-2]\nof = \"young\"\nvalue = \"BE\"\n[facts.country.young]", 1) + others,
		},
	}, {
		name: "two sources that disagree",
		files: files{
			"countries.toml": shared()["countries.toml"] + "[countries.BE]\nlabel = { fr = \"Belgique\" }\n",
			"hosts/demo.toml": strings.Replace(demo, "[facts.country.page]", "[facts.country.third]\nvalue = \"BE\"\n[facts.country.young]", 1) + others +
				"[sources.third]\ntitle = \"Un tiers\"\nread = 2026-01-01\n",
		},
		want: []string{"facts.country 2×24 https://demo.example"},
	}, {
		name: "two remarks in our words complete each other",
		files: files{"hosts/demo.toml": demo + others + `
[offers.demo.services.mail.young]
caveat = { fr = "Ceci." }
[offers.demo.services.mail.third]
caveat = { fr = "Cela." }
[sources.third]
title = "Un tiers"
read = 2026-01-01
`},
	}, {
		name: "what is deduced, on the page of its offer",
		files: files{"hosts/demo.toml": strings.NewReplacer("delivery = \"included\"", "delivery = \"included\"\ncertainty = \"inferred\"\nbecause = { fr = \"Tout l’indique.\" }",
			"mail.page", "mail.young", "kind = \"managed\"", "kind = \"managed\"\nwebsite = \"https://demo.example/offre\"").Replace(demo) + others},
		want: []string{
			"offers.demo.services.mail.delivery 1×12 https://demo.example/offre",
			"offers.demo.services.mail.software 1×12 https://demo.example/offre",
		},
	}, {
		name:  "a host without a site is read where it was read of",
		files: files{"hosts/lone.toml": "name = \"Seul\"\nkind = \"ethical\"\n[facts.founded.young]\nvalue = 1999\ncertainty = \"inferred\"\nbecause = { fr = \"Ainsi.\" }\n" + others},
		want:  []string{"facts.founded 1×12 https://other.example"},
	}, {
		name:  "what is only there to compare with waits twice as long",
		files: files{"hosts/lone.toml": "name = \"Seul\"\nkind = \"baseline\"\n[facts.founded.young]\nvalue = 1999\ncertainty = \"inferred\"\nbecause = { fr = \"Ainsi.\" }\n" + others},
		want:  []string{"facts.founded 1×6 https://other.example"},
	}, {
		name:  "a withdrawn offer is history",
		files: files{"hosts/demo.toml": strings.NewReplacer("base.page", "base.old", "kind = \"managed\"", "kind = \"managed\"\nstatus = \"historic\"").Replace(demo) + others},
	}} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, task := range upkeep.Todo(shared().with(test.files).load(t), today) {
				if task.Score%task.Weight != 0 {
					t.Errorf("%s: score %d, weight %d", task.Item.Path, task.Score, task.Weight)
				}
				got = append(got, fmt.Sprintf("%s %d×%d %s", task.Item.Path, task.Weight, task.Score/task.Weight, task.Page))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
