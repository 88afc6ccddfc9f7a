package offers_test

import (
	"strings"
	"testing"

	"bascule/offers"
)

// TestHostProblems writes one fault in the file of a host and expects the problem
// it makes: its rule, its line, its key, and the arguments that matter.
func TestHostProblems(t *testing.T) {
	price := offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\nper = \"year\"\n"
	tests := []struct {
		name, host string
		rule       string
		line       int
		key        string
		arg, value string // an argument of the problem
	}{
		{
			"a key nobody knows lists the keys there are", head + "colour = \"red\"\n",
			"unknown-key", 3, "colour", "words", "answers, facts, help, kind, name, networks, offers, operator, places, remarks, sources, subprocessors, summary, website",
		},
		{
			"a misspelt key names the one that was meant", head + "websit = \"https://demo.example\"\n",
			"misspelt-key", 3, "websit", "near", "website",
		},
		{
			"a word outside its set lists the set", "name = \"Demo\"\nkind = \"lovely\"\n",
			"unknown-word", 2, "kind", "words", "baseline, commercial, ethical, in-house",
		},
		{
			"a misspelt word names the one that was meant", "name = \"Demo\"\nkind = \"etihcal\"\n",
			"misspelt-word", 2, "kind", "near", "ethical",
		},
		{
			"a required key is missed where its table opens", head + "[offers.demo]\nname = \"Demo\"\n",
			"missing-key", 3, "offers.demo", "key", "kind",
		},
		{
			"a string where a table is meant is told, not lost", head + "[facts]\ncountry = \"FR\"\n",
			"want-table", 4, "facts.country", "key", "country",
		},
		{
			"a claim that is a string is told too", head + "[facts.country]\nguide = \"FR\"\n",
			"want-table", 4, "facts.country.guide", "", "",
		},
		{
			"a list where a text is meant", "name = [\"Demo\"]\nkind = \"ethical\"\n",
			"want-string", 1, "name", "", "",
		},
		{
			"a text in one language without saying which", head + "summary = \"Un hébergeur\"\n",
			"want-prose", 3, "summary", "", "",
		},
		{
			"a text without French", head + "summary = { en = \"A host\" }\n",
			"missing-key", 3, "summary", "key", "fr",
		},
		{
			"a quoted truth value", head + "[facts.secnumcloud.guide]\nvalue = \"true\"\n",
			"want-truth", 4, "facts.secnumcloud.guide.value", "", "",
		},
		{
			"a quoted year", head + "[facts.founded.guide]\nvalue = \"1999\"\n",
			"want-number", 4, "facts.founded.guide.value", "", "",
		},
		{
			"a year nobody was founded in", head + "[facts.founded.guide]\nvalue = 12\n",
			"out-of-range", 4, "facts.founded.guide.value", "value", "12",
		},
		{
			"an amount with three decimals", price + "amount = \"1.999\"\n",
			"amount-decimals", 9, "offers.demo.prices.base.guide.amount", "value", "1.999",
		},
		{
			"a negative amount", price + "amount = \"-80.00\"\n",
			"amount-negative", 9, "offers.demo.prices.base.guide.amount", "", "",
		},
		{
			"an amount without quotes", price + "amount = 80.00\n",
			"want-amount", 9, "offers.demo.prices.base.guide.amount", "key", "amount",
		},
		{
			"an amount with a comma", price + "amount = \"80,00\"\n",
			"amount-form", 9, "offers.demo.prices.base.guide.amount", "", "",
		},
		{
			"a storage size without its unit", price + "includes = { storage = 50 }\n",
			"quantity-size", 9, "offers.demo.prices.base.guide.includes.storage", "value", "50",
		},
		{
			"a number of accounts with a unit", price + "includes = { accounts = \"5 GB\" }\n",
			"quantity-count", 9, "offers.demo.prices.base.guide.includes.accounts", "", "",
		},
		{
			"a negative number of accounts", price + "includes = { accounts = -5 }\n",
			"quantity-count", 9, "offers.demo.prices.base.guide.includes.accounts", "", "",
		},
		{
			"a price without its role", offer + "[offers.demo.prices.base.guide]\namount = \"1.00\"\nper = \"year\"\n",
			"missing-key", 6, "offers.demo.prices.base.guide", "key", "role",
		},
		{
			"two roles for one price", price + "[offers.demo.prices.base.slides]\nrole = \"setup\"\n",
			"must-agree", 10, "offers.demo.prices.base.slides.role", "want", "subscription",
		},
		{
			"an amount for no period", offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\namount = \"1.00\"\n",
			"missing-key", 6, "offers.demo.prices.base.guide", "key", "per",
		},
		{
			"tiers of nothing", price + "tiers.a = { amount = \"1.00\" }\n",
			"unit-missing", 9, "offers.demo.prices.base.guide.tiers", "key", "tiers",
		},
		{
			"an amount beside tiers", price + "unit = \"accounts\"\namount = \"1.00\"\ntiers.a = { amount = \"1.00\" }\n",
			"amount-and-tiers", 11, "offers.demo.prices.base.guide.tiers", "", "",
		},
		{
			"two open tiers", price + "unit = \"accounts\"\ntiers.a = { amount = \"1.00\" }\ntiers.b = { amount = \"2.00\" }\n",
			"tier-twice", 11, "offers.demo.prices.base.guide.tiers.b", "", "",
		},
		{
			"a tier that ends at zero", price + "unit = \"accounts\"\ntiers.a = { up-to = 0, amount = \"1.00\" }\n",
			"tier-empty", 10, "offers.demo.prices.base.guide.tiers.a.up-to", "", "",
		},
		{
			"a block of nothing", price + "block = 10\n",
			"unit-missing", 9, "offers.demo.prices.base.guide.block", "key", "block",
		},
		{
			"a minimum of a fixed price", price + "amount = \"2.00\"\nminimum = \"1.00\"\n",
			"minimum-mode", 10, "offers.demo.prices.base.guide.minimum", "", "",
		},
		{
			"a minimum above the suggested amount", price + "amount = \"2.00\"\nmode = \"solidarity\"\nminimum = \"3.00\"\n",
			"minimum-above", 11, "offers.demo.prices.base.guide.minimum", "", "",
		},
		{
			"a source nobody declared", head + "[facts.country.brochure]\nvalue = \"FR\"\n",
			"unknown-source", 3, "facts.country.brochure", "value", "brochure",
		},
		{
			"a misspelt source", head + "[facts.country.giude]\nvalue = \"FR\"\n",
			"misspelt-source", 3, "facts.country.giude", "near", "guide",
		},
		{
			"a second statement of a source nobody declared", head + "[facts.country.brochure-2]\nof = \"brochure\"\nvalue = \"FR\"\n",
			"unknown-source", 4, "facts.country.brochure-2.of", "value", "brochure",
		},
		{
			"a second statement under another name", head + "[facts.country.other]\nof = \"guide\"\nvalue = \"FR\"\n",
			"second-statement-key", 3, "facts.country.other", "source", "guide",
		},
		{
			"an inference that does not say how", head + "[facts.country.guide]\nvalue = \"FR\"\ncertainty = \"inferred\"\n",
			"because-missing", 3, "facts.country.guide", "", "",
		},
		{
			"a claim that claims nothing", offer + "[offers.demo.ceilings.accounts.guide]\nnote = { fr = \"?\" }\n",
			"empty-claim", 6, "offers.demo.ceilings.accounts.guide", "", "",
		},
		{
			"a use nobody declared", offer + "[offers.demo.services.telepathy.guide]\ndelivery = \"included\"\n",
			"unknown-use", 6, "offers.demo.services.telepathy", "words", "mail, newsletter",
		},
		{
			"a misspelt piece of software", offer + "[offers.demo.services.mail.guide]\nsoftware = [\"simpa\"]\n",
			"misspelt-software", 7, "offers.demo.services.mail.guide.software.0", "near", "sympa",
		},
		{
			"a card nobody wrote", head + "[answers.beauty.guide]\nvalue = \"yes\"\n",
			"unknown-card", 3, "answers.beauty", "words", "export-donnees",
		},
		{
			"a country the catalogue does not know", head + "[facts.country.guide]\nvalue = \"BE\"\n",
			"unknown-country", 4, "facts.country.guide.value", "value", "BE",
		},
		{
			"a country that is not a code", head + "[facts.country.guide]\nvalue = \"France\"\n",
			"country-form", 4, "facts.country.guide.value", "value", "France",
		},
		{
			"a region the catalogue does not know", head + "[facts.region.guide]\nvalue = \"bretagnes\"\n",
			"misspelt-region", 4, "facts.region.guide.value", "near", "bretagne",
		},
		{
			"a source id that is taken", head + "[sources.guide]\ntitle = \"Autre\"\nread = 2026-01-01\n",
			"source-taken", 3, "sources.guide", "file", "sources.toml",
		},
		{
			"a source without a date", head + "[sources.leaflet]\ntitle = \"Dépliant\"\n",
			"source-undated", 3, "sources.leaflet", "", "",
		},
		{
			"a source that ends before it begins", head + "[sources.leaflet]\ntitle = \"Dépliant\"\nnot-before = 2025-01-01\nnot-after = 2024-01-01\n",
			"dates-reversed", 6, "sources.leaflet.not-after", "after", "2024-01-01",
		},
		{
			"a quoted date", head + "[sources.leaflet]\ntitle = \"Dépliant\"\nread = \"2026-01-01\"\n",
			"want-date", 5, "sources.leaflet.read", "", "",
		},
		{
			"an address that would run something", head + "website = \"javascript:alert(1)\"\n",
			"address-form", 3, "website", "", "",
		},
		{
			"an id in capitals", head + "[offers.Demo]\nname = \"Demo\"\nkind = \"managed\"\n",
			"bad-id", 3, "offers.Demo", "value", "Demo",
		},
		{
			"an escape sequence hidden in a text", "name = \"\\u001b[31mDemo\"\nkind = \"ethical\"\n",
			"forbidden-character", 1, "name", "code", "U+001B",
		},
		{
			"a bidirectional override", "name = \"De\u202emo\"\nkind = \"ethical\"\n",
			"forbidden-character", 1, "name", "code", "U+202E",
		},
		{
			"a zero-width space in a comment", head + "# Bon\u200bjour\n",
			"forbidden-character", 3, "", "code", "U+200B",
		},
		{
			"a variation selector", "name = \"Demo\ufe0f\"\nkind = \"ethical\"\n",
			"forbidden-character", 1, "name", "code", "U+FE0F",
		},
		{
			"a name of two lines", "name = \"\"\"De\nmo\"\"\"\nkind = \"ethical\"\n",
			"several-lines", 1, "name", "", "",
		},
		{"an empty name", "name = \" \"\nkind = \"ethical\"\n", "empty", 1, "name", "", ""},
		{
			"a name that never ends", "name = \"" + strings.Repeat("a", 500) + "\"\nkind = \"ethical\"\n",
			"too-long", 1, "name", "", "",
		},
		{"a key written twice", head + "name = \"Again\"\n", "duplicate-key", 3, "name", "line", "1"},
		{"an offer written twice", offer + "[offers.demo]\n", "duplicate-key", 6, "offers.demo", "line", "3"},
		{"a forgotten quote", "name = \"Demo\nkind = \"ethical\"\n", "unclosed-string", 1, "name", "", ""},
		{"forgotten quotes", "name = Demo\n", "missing-quotes", 1, "name", "value", "Demo"},
		{"a forgotten equals sign", "name \"Demo\"\n", "missing-equals", 1, "name", "", ""},
		{"a forgotten bracket", head + "[offers.demo\nname = \"Demo\"\n", "unclosed-header", 3, "offers.demo", "", ""},
		{"bytes that are not text", "name = \"D\xe9mo\"\n", "not-utf8", 1, "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			catalogue, problems := read(demo(test.host))
			if len(problems) != 1 {
				t.Fatalf("%d problems, want one: %v", len(problems), problems)
			}
			got := problems[0]
			if got.Rule != test.rule || got.Line != test.line || got.Key != test.key || got.File != "hosts/demo.toml" {
				t.Errorf("got %v\nwant line %d, key %q, rule %q", got, test.line, test.key, test.rule)
			}
			if test.arg != "" && got.Args[test.arg] != test.value {
				t.Errorf("%s is %q, want %q", test.arg, got.Args[test.arg], test.value)
			}
			if catalogue.Host("demo") != nil {
				t.Error("a host with an error is in the catalogue")
			}
			if len(catalogue.LeftOut) != 1 || catalogue.LeftOut[0] != (offers.LeftOut{Host: "demo", File: "hosts/demo.toml"}) {
				t.Errorf("left out: %v", catalogue.LeftOut)
			}
		})
	}
}

func TestEveryProblemIsToldAtOnce(t *testing.T) {
	_, problems := read(demo(`name = 1
kind = "lovely"
color = "red"
[facts.country.guide]
value = "France"
[facts.founded.guide]
value = "1999"
[offers.demo]
name = "Demo"
kind = "managed"
[offers.demo.prices.base.guide]
role = "subscription"
per = "yearly"
amount = "1.234"
`))
	var got []string
	for _, problem := range problems {
		got = append(got, problem.Rule)
	}
	want := "want-string unknown-word unknown-key country-form want-number unknown-word amount-decimals"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}
