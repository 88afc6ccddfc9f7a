package upkeep_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bascule/data"
	"bascule/offers"
	"bascule/offers/upkeep"
)

func TestReview(t *testing.T) {
	old := "\n[sources.old]\ntitle = \"Une vieille page\"\nnot-after = 2020-01-31\n"
	for _, test := range []struct {
		name    string
		files   files
		gather  []string // one line for things of one kind
		eachOne []string // a line each
	}{{
		name: "nothing is said of a catalogue in order",
	}, {
		name: "facts past their time are told at their claim, the price sooner than the rest",
		files: files{"hosts/demo.toml": strings.NewReplacer("country.page", "country.old", "base.page", "base.older").Replace(demo) +
			old + "[sources.older]\ntitle = \"Une page\"\nread = 2025-06-01\n"},
		gather: []string{`hosts/demo.toml:5: facts-old (count="2", date="2020-01-31")`},
		eachOne: []string{
			`hosts/demo.toml:5: facts.country.old: fact-old (date="2020-01-31", months="24")`,
			`hosts/demo.toml:19: offers.demo.prices.base.older: fact-old (date="2025-06-01", months="12")`,
		},
	}, {
		name:  "what a withdrawn offer was is history, not a fact to check",
		files: files{"hosts/demo.toml": strings.NewReplacer("base.page", "base.old", "kind = \"managed\"\n", "kind = \"managed\"\nstatus = \"historic\"\n").Replace(demo) + old},
	}, {
		name:    "a source nothing rests on",
		files:   files{"hosts/demo.toml": demo + old},
		gather:  []string{`hosts/demo.toml:25: sources.old: source-unused (value="old")`},
		eachOne: []string{`hosts/demo.toml:25: sources.old: source-unused (value="old")`},
	}, {
		name:    "hosts whose offers have no price, but not those without an offer",
		files:   files{"hosts/a.toml": "name = \"A\"\nkind = \"ethical\"\n[offers.a]\nname = \"A\"\nkind = \"managed\"\n", "hosts/b.toml": "name = \"B\"\nkind = \"ethical\"\n"},
		gather:  []string{`hosts: hosts-unpriced (count="1", names="a")`},
		eachOne: []string{`hosts/a.toml:1: offers: host-unpriced (value="a")`},
	}, {
		name:    "a card nobody answers, and one past its own date",
		files:   files{"criteria/other.toml": strings.Replace(shared()["criteria/export-donnees.toml"], "2027-01-01", "2026-01-01", 1)},
		gather:  []string{`criteria: cards-unanswered (count="1", names="other")`, `criteria/other.toml:1: review: card-review-over (date="2026-01-01")`},
		eachOne: []string{`criteria/other.toml:1: card-unanswered (value="other")`, `criteria/other.toml:1: review: card-review-over (date="2026-01-01")`},
	}, {
		name: "a program and a use nothing speaks of; a program that replaces another speaks for itself",
		files: files{
			"software.toml": "[software.sympa]\nname = \"Sympa\"\n[software.lone]\nname = \"Seul\"\n[software.free]\nname = \"Libre\"\nreplaces = [\"shut\"]\n[software.shut]\nname = \"Fermé\"\n",
			"uses.toml":     shared()["uses.toml"] + "[uses.rare]\norder = 2\nlabel = { fr = \"Rare\" }\nexplain = { fr = \"Rare.\" }\n",
		},
		gather: []string{
			`software.toml:3: programs-unused (count="1", names="lone")`,
			`uses.toml:5: uses-unused (count="1", names="rare")`,
		},
		eachOne: []string{
			`software.toml:3: software.lone: software-unused (value="lone")`,
			`uses.toml:5: uses.rare: use-unused (value="rare")`,
		},
	}} {
		t.Run(test.name, func(t *testing.T) {
			catalogue := shared().with(test.files).load(t)
			for each, want := range map[bool][]string{false: test.gather, true: test.eachOne} {
				var got []string
				for _, problem := range upkeep.Review(catalogue, today, upkeep.Scope{Each: each}) {
					if problem.Severity != offers.Warning {
						t.Errorf("%v is no warning", problem)
					}
					got = append(got, problem.Error())
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("each: %v\n%s", each, diff)
				}
			}
		})
	}

	t.Run("only what is written in some files is told", func(t *testing.T) {
		catalogue := shared().with(files{"hosts/demo.toml": demo + old, "sources.toml": shared()["sources.toml"] + "[sources.lone]\ntitle = \"Seule\"\nread = 2026-01-01\n"}).load(t)
		found := upkeep.Review(catalogue, today, upkeep.Scope{Of: func(file string) bool { return file == "sources.toml" }})
		if len(found) != 1 || found[0].Key != "sources.lone" {
			t.Error(found)
		}
	})

	t.Run("with a sheet left out, nobody can tell what is of no use", func(t *testing.T) {
		catalogue, _ := offers.Load(shared().with(files{"hosts/demo.toml": "name = 3\n"}).system(), today)
		for _, problem := range upkeep.Review(catalogue, today, upkeep.Scope{}) {
			if problem.Rule != "cards-unanswered" {
				t.Error(problem)
			}
		}
	})
}

func TestCount(t *testing.T) {
	t.Run("a price with what it includes is one claim", func(t *testing.T) {
		got := upkeep.Count(shared().load(t))
		want := upkeep.Figures{Hosts: 1, Offers: 1, Claims: 4, Sources: 1, Software: 1, Uses: 1, Cards: 1}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

// BenchmarkReview reviews the embedded catalogue, already read.
func BenchmarkReview(b *testing.B) {
	catalogue, _ := offers.Load(data.FS, today)
	for b.Loop() {
		upkeep.Review(catalogue, today, upkeep.Scope{Each: true})
	}
}
