package upkeep_test

import (
	"io/fs"
	"maps"
	"testing"
	"testing/fstest"

	"bascule/offers"
)

// today is the day every test loads its catalogue.
var today = offers.Date{Year: 2026, Month: 11, Day: 22}

// files is a catalogue by file name.
type files map[string]string

// shared is a small catalogue without a fault: one host, whose facts are in time.
func shared() files {
	return files{
		"catalogue.toml": "version = \"1\"\ndate = 2026-01-01\nlicence = \"CC BY-SA 4.0\"\n",
		"sources.toml": `[sources.page]
title = "Le site de l’hébergeur"
publisher = "demo"
url = "https://demo.example/tarifs"
read = 2026-09-01
`,
		"uses.toml": `[uses.mail]
order = 1
label = { fr = "Messagerie", en = "Mail" }
explain = { fr = "Des boîtes.", en = "Mailboxes." }
`,
		"software.toml":  "[software.sympa]\nname = \"Sympa\"\n",
		"countries.toml": "[countries.FR]\nlabel = { fr = \"France\", en = \"France\" }\n",
		"criteria/export-donnees.toml": `number = 18
group = { fr = "Partir", en = "Leaving" }
label = { fr = "Export", en = "Export" }
question = { fr = "Peut-on partir ?", en = "Can we leave?" }
badges = ["LOI"]
severity = "deal-breaker"
ask = { fr = "Comment exporter ?", en = "How to export?" }
review = 2027-01-01
scale.yes = { fr = "Oui.", en = "Yes." }
`,
		"hosts/demo.toml": demo,
	}
}

const demo = `name = "Demo"
kind = "ethical"
website = "https://demo.example"

[facts.country.page]
value = "FR"

[answers.export-donnees.page]
value = "yes"

[offers.demo]
name = "Demo"
kind = "managed"

[offers.demo.services.mail.page]
delivery = "included"
software = ["sympa"]

[offers.demo.prices.base.page]
role = "subscription"
amount = "80.00"
per = "year"
includes = { storage = "50 GB" }
`

// with is the catalogue with some files added or replaced.
func (f files) with(more files) files {
	all := maps.Clone(f)
	maps.Copy(all, more)
	return all
}

// load reads a catalogue that must have no error.
func (f files) load(t testing.TB) *offers.Catalogue {
	t.Helper()
	catalogue, problems := offers.Load(f.system(), today)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return catalogue
}

// system is the catalogue as a file system.
func (f files) system() fs.FS {
	system := fstest.MapFS{}
	for name, content := range f {
		system[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return system
}
