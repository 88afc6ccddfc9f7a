package offers_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

const other = `name = "Other"
kind = "commercial"
[offers.other]
name = "Other"
kind = "managed"
`

func TestLoadLeavesABrokenHostOut(t *testing.T) {
	catalogue, problems := read(demo(offer).with(files{
		"hosts/broken.toml": "name = \"Broken\"\nkind = [[[",
		"hosts/other.toml":  other,
	}))
	if len(problems.Errors()) != 1 || problems[0].File != "hosts/broken.toml" || problems[0].Line != 2 {
		t.Errorf("problems: %v", problems)
	}
	if catalogue.Host("demo") == nil || catalogue.Host("other") == nil || len(catalogue.Offers) != 2 {
		t.Error("the other hosts are gone")
	}
	if diff := cmp.Diff([]offers.LeftOut{{Host: "broken", File: "hosts/broken.toml"}}, catalogue.LeftOut); diff != "" {
		t.Error(diff)
	}
}

func TestLoadOrders(t *testing.T) {
	catalogue := load(t, demo(offer).with(files{"hosts/other.toml": other}))
	if catalogue.Hosts[0].ID != "demo" || catalogue.Offers[1].ID != "other" {
		t.Error("hosts and offers are not in the order of their ids")
	}
	if catalogue.Uses[0].ID != "newsletter" {
		t.Error("uses are not in the order of screens")
	}
	if use, ok := catalogue.Use("mail"); !ok || use.Label.In("en") != "Mail" {
		t.Error("a use is not found by its id")
	}
	if card, ok := catalogue.Card("export-donnees"); !ok || len(card.Badges) != 2 {
		t.Error("a card is not found by its id")
	}
	if catalogue.Version != "1" || catalogue.Date != (offers.Date{Year: 2026, Month: 1, Day: 1}) {
		t.Error("the version and the date of the data are lost")
	}
}

func TestLoadTariff(t *testing.T) {
	catalogue := load(t, demo(offer+`[offers.demo.prices.storage.guide]
role = "option"
per = "month"
unit = "storage"
mode = "from"
vat = "excluded"
for = ["newsletter", "mail"]
for-audience = ["association"]
includes = { storage = "1 TB", accounts = 10 }
tiers.more = { amount = "0.25" }
tiers.first = { up-to = "10 GB", amount = "0.50" }
[offers.demo.prices.share.guide]
role = "share"
amount = "15"
`))
	prices := catalogue.Offer("demo").Prices
	rate, _ := prices[1].Rate.Get()
	want := offers.Rate{
		Known: true, Per: offers.Monthly, Unit: offers.Storage, Mode: offers.FromPrice,
		Tiers: []offers.Tier{{UpTo: offers.Gigabytes(10), Amount: 50}, {Amount: 25}},
	}
	if diff := cmp.Diff(want, rate); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]offers.UseID{"mail", "newsletter"}, prices[1].For); diff != "" {
		t.Error(diff)
	}
	if q, _ := prices[1].Includes[offers.Storage].Get(); q != 1_000_000 {
		t.Errorf("1 TB is %d MB", q)
	}
	if share, _ := prices[0].Rate.Get(); share.Per != offers.Once || share.Amount != 1500 {
		t.Errorf("a share is paid once, not %v", share)
	}
}

func TestHostOrdersItsOffers(t *testing.T) {
	more := ""
	for _, one := range [][2]string{{"a", "Demo, 100 Go"}, {"b", "Demo, 20 Go"}, {"c", "Étape"}, {"d", "Demo, 5 Go"}, {"e", "fin"}} {
		more += "[offers.demo-" + one[0] + "]\nname = \"" + one[1] + "\"\nkind = \"managed\"\n"
	}
	var got []offers.OfferID
	for _, offer := range load(t, demo(head+more+"[offers.demo]\nname = \"Zen\"\nkind = \"managed\"\n")).Host("demo").Offers {
		got = append(got, offer.ID)
	}
	if diff := cmp.Diff([]offers.OfferID{"demo", "demo-d", "demo-b", "demo-a", "demo-c", "demo-e"}, got); diff != "" {
		t.Errorf("the offer called as its host first, then names as they are looked up: %s", diff)
	}
}

func TestOverlay(t *testing.T) {
	base := demo(offer + "[offers.demo.services.mail.guide]\ndelivery = \"option\"\nsoftware = [\"sympa\"]\n")
	t.Run("it adds a claim to a host without repeating the host", func(t *testing.T) {
		catalogue := load(t, base, files{"hosts/demo.toml": `[sources.visit]
title = "Notre visite"
read = 2026-11-01
[facts.country.visit]
value = "FR"
`})
		country := catalogue.Host("demo").Country.Held()
		if len(country) != 1 || !country[0].Overlay || country[0].File != "catalogue-1/hosts/demo.toml" || country[0].Line != 4 {
			t.Errorf("got %+v", country)
		}
		if catalogue.Host("demo").Name != "Demo" {
			t.Error("the name is lost")
		}
	})
	t.Run("it replaces a claim whole", func(t *testing.T) {
		catalogue := load(t, base, files{"hosts/demo.toml": "[offers.demo.services.mail.guide]\ndelivery = \"absent\"\n"})
		service := catalogue.Offer("demo").Services["mail"]
		if delivery, _ := service.Delivery.Get(); delivery != offers.Absent {
			t.Errorf("delivery is %q", delivery)
		}
		if service.Software.State() != offers.Unknown {
			t.Error("half of the claim it replaces is still there")
		}
	})
	t.Run("it adds a host, a use and a source", func(t *testing.T) {
		catalogue := load(t, base, files{
			"hosts/other.toml": other + "[offers.other.services.forum.visit]\ndelivery = \"included\"\n",
			"uses.toml":        "[uses.forum]\norder = 9\nlabel = { fr = \"Forum\" }\nexplain = { fr = \"Discuter.\" }\n",
			"sources.toml":     "[sources.visit]\ntitle = \"Notre visite\"\nread = 2026-11-01\n",
		})
		if len(catalogue.Uses) != 3 || catalogue.Offer("other") == nil {
			t.Error("something of the overlay is missing")
		}
	})
	t.Run("a later overlay lies over an earlier one", func(t *testing.T) {
		catalogue, problems := read(base, files{"hosts/demo.toml": "name = \"One\"\n"}, files{"hosts/demo.toml": "website = \"https://a.example\"\nname = \"Two\"\n"})
		if name := catalogue.Host("demo").Name; name != "Two" {
			t.Errorf("the name is %q", name)
		}
		if len(problems) != 1 || problems[0].Rule != "overlay-rival" || problems[0].Severity != offers.Warning || problems[0].File != "catalogue-2/hosts/demo.toml" || problems[0].Line != 2 {
			t.Errorf("problems %v", problems)
		}
		if got := catalogue.Host("demo").Overlays; !slices.Equal(got, []string{"catalogue-1", "catalogue-2"}) {
			t.Errorf("overlays %q", got)
		}
	})
	t.Run("two that say the same do not disagree, nor do other sources", func(t *testing.T) {
		one := "[sources.visit]\ntitle = \"Visite\"\nread = 2026-11-01\n[facts.country.visit]\nvalue = \"FR\"\n"
		load(t, base, files{"hosts/demo.toml": one}, files{"hosts/demo.toml": "# encore\n" + one + "[facts.town.visit]\nvalue = \"Lyon\"\n"})
	})
	t.Run("what each changes is counted, host by host", func(t *testing.T) {
		catalogue := load(t, base, files{"hosts/demo.toml": "name = \"One\"\n", "hosts/other.toml": other}, files{"uses.toml": ""})
		want := []offers.Overlay{
			{Name: "catalogue-1", Added: []offers.HostID{"other"}, Changed: []offers.HostID{"demo"}},
			{Name: "catalogue-2"},
		}
		if diff := cmp.Diff(want, catalogue.Overlays); diff != "" {
			t.Error(diff)
		}
		if len(load(t, base).Host("demo").Overlays) != 0 {
			t.Error("the embedded host is marked")
		}
	})
	t.Run("a sheet that corrects a host that is not there says which one was meant", func(t *testing.T) {
		catalogue, problems := read(base, files{"hosts/demi.toml": "[facts.country.guide]\nvalue = \"FR\"\n", "hosts/zzzzzzzz.toml": "website = \"https://z.example\"\n"})
		if len(problems) != 2 || problems[0].Rule != "misspelt-corrected" || problems[0].Args["near"] != "demo" || problems[1].Rule != "unknown-corrected" {
			t.Errorf("problems %v", problems)
		}
		if len(catalogue.LeftOut) != 2 || catalogue.Host("demi") != nil {
			t.Errorf("left out %v", catalogue.LeftOut)
		}
	})
	t.Run("a broken overlay is left out and takes nobody away", func(t *testing.T) {
		for _, broken := range []string{"name = ", "colour = \"red\"\n", "[facts.country.nobody]\nvalue = \"FR\"\n"} {
			catalogue, problems := read(base, files{"hosts/demo.toml": broken})
			if len(problems) != 1 || problems[0].File != "catalogue-1/hosts/demo.toml" {
				t.Errorf("%q: problems %v", broken, problems)
			}
			if catalogue.Host("demo") == nil || catalogue.Host("demo").Name != "Demo" {
				t.Errorf("%q: the embedded host is gone", broken)
			}
			if len(catalogue.LeftOut) != 1 {
				t.Errorf("%q: left out %v", broken, catalogue.LeftOut)
			}
		}
	})
	t.Run("a system that says its name has it before its files", func(t *testing.T) {
		_, problems := offers.Load(base.system(), today, named{files{"hosts/demo.toml": "colour = 1\n"}.system()})
		if len(problems) != 1 || problems[0].File != "/home/claire/catalogue/hosts/demo.toml" {
			t.Errorf("problems %v", problems)
		}
	})
}

// named is a file system that says its name.
type named struct{ fstest.MapFS }

func (named) String() string { return "/home/claire/catalogue" }

func TestLoadRefusesToRepeat(t *testing.T) {
	t.Run("an offer id taken by another host", func(t *testing.T) {
		catalogue, problems := read(demo(offer).with(files{
			"hosts/other.toml": head + "[offers.demo]\nname = \"Demo\"\nkind = \"managed\"\n",
		}))
		if len(problems) != 1 || problems[0].Rule != "offer-taken" || problems[0].Line != 3 || problems[0].Args["host"] != "demo" {
			t.Errorf("problems %v", problems)
		}
		if catalogue.Offer("demo").Host.ID != "demo" || catalogue.Host("other") != nil {
			t.Error("the wrong host is left out")
		}
	})
	t.Run("a source id taken by another host", func(t *testing.T) {
		source := "[sources.leaflet]\ntitle = \"Dépliant\"\nread = 2026-01-01\n"
		_, problems := read(demo(offer + source).with(files{"hosts/other.toml": other + source}))
		if len(problems) != 1 || problems[0].Rule != "source-taken" || problems[0].Args["file"] != "hosts/demo.toml" {
			t.Errorf("problems %v", problems)
		}
	})
}

func TestLoadDoesNotCascade(t *testing.T) {
	t.Run("a file of uses that cannot be read leaves the hosts that name uses", func(t *testing.T) {
		catalogue, problems := read(demo(offer + "[offers.demo.services.forum.guide]\ndelivery = \"included\"\n").with(files{"uses.toml": "[uses"}))
		if len(problems) != 1 || catalogue.Offer("demo") == nil {
			t.Errorf("problems %v", problems)
		}
	})
	t.Run("a broken card leaves the hosts that answer it", func(t *testing.T) {
		catalogue, problems := read(demo(head + "[answers.export-donnees.guide]\nvalue = \"yes\"\n").with(
			files{"criteria/export-donnees.toml": "number = 1"}))
		for _, problem := range problems {
			if problem.File != "criteria/export-donnees.toml" {
				t.Error(problem)
			}
		}
		if len(catalogue.Cards) != 0 || catalogue.Host("demo") == nil {
			t.Error("the card is there, or the host is not")
		}
	})
}

func TestLoadWarnsOfASourceReadTomorrow(t *testing.T) {
	catalogue, problems := read(demo(head + "[sources.leaflet]\ntitle = \"Dépliant\"\nread = 2026-12-01\n"))
	if len(problems) != 1 || problems[0].Severity != offers.Warning || problems.Err() != nil {
		t.Errorf("problems %v", problems)
	}
	if catalogue.Host("demo") == nil {
		t.Error("a warning leaves a host out")
	}
}

func TestLoadRefusesLargeFilesUnread(t *testing.T) {
	system := demo(offer).with(files{"hosts/huge.toml": strings.Repeat("a", 50_000_000)}).system()
	catalogue, problems := offers.Load(sealed{system, "hosts/huge.toml", t}, today)
	if len(problems) != 1 || problems[0].Rule != "file-too-large" {
		t.Errorf("problems %v", problems)
	}
	if catalogue.Host("demo") == nil {
		t.Error("the other hosts are gone")
	}
}

// sealed is a file system with a file nobody may open.
type sealed struct {
	fs.FS
	name string
	t    *testing.T
}

func (s sealed) Open(name string) (fs.File, error) {
	if name == s.name {
		s.t.Errorf("%s is opened", name)
	}
	return s.FS.Open(name)
}

// Stat is answered without opening.
func (s sealed) Stat(name string) (fs.FileInfo, error) { return fs.Stat(s.FS, name) }

func TestLoadOfAnotherFolder(t *testing.T) {
	t.Run("a folder without a catalogue is an empty one, with a warning", func(t *testing.T) {
		catalogue, problems := offers.Load(fstest.MapFS{"photo.jpg": {}}, today)
		if len(catalogue.Hosts) != 0 || catalogue.Host("demo") != nil {
			t.Error("it has hosts")
		}
		if len(problems) != 1 || problems[0].Rule != "folder-empty" || problems.Err() != nil {
			t.Errorf("problems %v", problems)
		}
	})
	t.Run("a sheet left beside hosts/ in an overlay is told, for nothing reads it", func(t *testing.T) {
		overlay := fstest.MapFS{
			"roseaux.toml": {Data: []byte("name = \"Les Roseaux\"\nkind = \"ethical\"\n")}, "_brouillon.toml": {}, "software.toml": {}, "sources-ours.toml": {},
		}
		catalogue, problems := offers.Load(demo(offer).system(), today, overlay)
		if len(problems) != 1 || problems[0].Rule != "file-unread" || problems[0].File != "catalogue-1/roseaux.toml" || problems.Err() != nil {
			t.Errorf("problems %v", problems)
		}
		if catalogue.Host("roseaux") != nil {
			t.Error("it is read")
		}
	})
	t.Run("an overlay that is not there is an error", func(t *testing.T) {
		catalogue, problems := offers.Load(demo(offer).system(), today, os.DirFS(t.TempDir()+"/missing"))
		if len(problems.Errors()) != 1 || problems[0].Rule != "folder-unreadable" {
			t.Errorf("problems %v", problems)
		}
		if catalogue.Host("demo") == nil {
			t.Error("the embedded catalogue is gone")
		}
	})
}

func TestLoadOfALinkThatLeadsNowhere(t *testing.T) {
	overlay := t.TempDir()
	if err := os.Mkdir(filepath.Join(overlay, "hosts"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("moved.toml", filepath.Join(overlay, "hosts", "ours.toml")); err != nil {
		t.Fatal(err)
	}
	catalogue, problems := offers.Load(demo(offer).system(), today, os.DirFS(overlay))
	if len(problems.Errors()) != 1 || problems[0].Rule != "file-unreadable" {
		t.Errorf("problems %v", problems)
	}
	if len(catalogue.LeftOut) != 1 || catalogue.LeftOut[0].Host != "ours" {
		t.Errorf("left out %v", catalogue.LeftOut)
	}
}

func TestFileNames(t *testing.T) {
	catalogue, problems := read(demo(offer).with(files{
		"hosts/_template.toml": "what = ever", "hosts/.demo.toml.swp": "x", "hosts/notes.md": "x",
		"hosts/Other Host.toml": other,
	}))
	if len(problems) != 1 || problems[0].Rule != "bad-file-name" || len(catalogue.Hosts) != 1 {
		t.Errorf("problems %v", problems)
	}
}

// TestWordsOfProfiles keeps the words profiles may use equal to those the
// comparison knows: an unknown one must be a problem.
func TestWordsOfProfiles(t *testing.T) {
	profile := "[profiles.p]\norder = 1\nname = { fr = \"P\" }\n"
	var kinds, weights []string
	for _, kind := range comparison.DataKinds() {
		kinds = append(kinds, `"`+string(kind)+`"`)
	}
	for _, criterion := range comparison.CriterionIDs() {
		weights = append(weights, string(criterion)+" = 3")
	}
	load(t, shared().with(files{"profiles.toml": profile +
		"data = [" + strings.Join(kinds, ", ") + "]\nweights = { " + strings.Join(weights, ", ") + " }\n"}))
	_, problems := read(shared().with(files{"profiles.toml": profile + "data = [\"gossip\"]\nweights = { beauty = 1 }\n"}))
	if len(problems) != 2 {
		t.Fatalf("problems %v", problems)
	}
	if n := strings.Count(problems[0].Args["words"], ",") + 1; n != len(kinds) {
		t.Errorf("%d kinds of data, comparison knows %d", n, len(kinds))
	}
	if n := strings.Count(problems[1].Args["words"], ",") + 1; n != len(weights) {
		t.Errorf("%d criteria, comparison knows %d", n, len(weights))
	}
}
