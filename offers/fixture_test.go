package offers_test

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

// shared is everything the hosts of the tests refer to.
func shared() files {
	return files{
		"catalogue.toml": `version = "1"
date = 2026-01-01
licence = "CC BY-SA 4.0"
`,
		"sources.toml": `[sources.guide]
title = "Un guide"
publisher = "Une accompagnatrice"
not-before = 2022-12-31

[sources.slides]
title = "Un diaporama"
publisher = "Une accompagnatrice"
not-before = 2021-05-27
not-after = 2022-12-31

[sources.talk]
title = "Une conférence"
publisher = "Une autre personne"
read = 2026-09-01

[sources.own-page]
title = "Le site de l’hébergeur"
publisher = "demo"
url = "https://demo.example/tarifs"
read = 2026-09-01
`,
		"uses.toml": `[uses.mail]
order = 1
label = { fr = "Messagerie", en = "Mail" }
explain = { fr = "Des boîtes.", en = "Mailboxes." }

[uses.newsletter]
order = 0
label = { fr = "Lettre d’information", en = "Newsletter" }
explain = { fr = "Un envoi à beaucoup.", en = "One mailing to many." }
`,
		"software.toml": `[software.sympa]
name = "Sympa"
uses = ["newsletter"]
[software.sympa.facts.free.guide]
value = true
`,
		"countries.toml": `[countries.FR]
label = { fr = "France", en = "France" }
eu = true
`,
		"regions.toml": `[regions.bretagne]
label = { fr = "Bretagne", en = "Brittany" }
country = "FR"
`,
		"criteria/export-donnees.toml": card,
	}
}

const card = `number = 18
group = { fr = "Partir", en = "Leaving" }
label = { fr = "Export", en = "Export" }
question = { fr = "Peut-on partir ?", en = "Can we leave?" }
badges = ["LOI", "RECO"]
ask = { fr = "Comment exporter ?", en = "How to export?" }
[scale]
yes = { fr = "Oui", en = "Yes" }
`

// head opens the file of the host « demo ».
const head = `name = "Demo"
kind = "ethical"
`

// offer opens its offer.
const offer = head + `[offers.demo]
name = "Demo"
kind = "managed"
`

// system makes a file system of some files.
func (f files) system() fstest.MapFS {
	system := fstest.MapFS{}
	for name, content := range f {
		system[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return system
}

// with returns the files and others over them.
func (f files) with(others files) files {
	f = maps.Clone(f)
	maps.Copy(f, others)
	return f
}

// load reads a catalogue that must have no problem.
func load(t *testing.T, f files, overlays ...files) *offers.Catalogue {
	t.Helper()
	catalogue, problems := read(f, overlays...)
	for _, problem := range problems {
		t.Error(problem)
	}
	if t.Failed() {
		t.FailNow()
	}
	return catalogue
}

// read reads a catalogue with whatever problems it has.
func read(f files, overlays ...files) (*offers.Catalogue, offers.Problems) {
	over := make([]fs.FS, len(overlays))
	for i, overlay := range overlays {
		over[i] = overlay.system()
	}
	return offers.Load(f.system(), today, over...)
}

// demo is the shared files and one host file.
func demo(host string) files { return shared().with(files{"hosts/demo.toml": host}) }
