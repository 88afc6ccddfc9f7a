package chatonsinfos_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"bascule/data"
	"bascule/offers"
	"bascule/offers/chatonsinfos"
)

var today = offers.Date{Year: 2026, Month: 11, Day: 22}

const tilleuls = `file.class = Organization
file.datetime = 2026-10-01T10:00:00
organization.name = Les Tilleuls
organization.type = ASSOCIATION
organization.website = https://tilleuls.example
organization.startDate = 06/07/2015
organization.country.code = fr
organization.geolocation.latitude = 48,12345
organization.memberof.chatons.status.level = ACTIVE
`

const cloud = `file.class = Service
file.datetime = 2026-09-01
service.name = Nuage
software.name = Nextcloud Hub 8
software.modules = ,calendar;deck
host.country.code = DE
host.name = Un centre de données
host.provider.type = HOSTEDSERVER
`

// converted makes the draft of an organization and its services.
func converted(t *testing.T, cat *offers.Catalogue, organization string, services ...string) (chatonsinfos.Draft, bool, string) {
	t.Helper()
	parse := func(name, text string) chatonsinfos.File {
		file, problems := chatonsinfos.Parse(name, []byte(text))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		return file
	}
	group := chatonsinfos.Group{Organization: parse("org.properties", organization)}
	for _, service := range services {
		group.Services = append(group.Services, parse("https://tilleuls.example/service.properties", service))
	}
	draft, ok, problems := chatonsinfos.Convert(group, cat, "", today)
	var rules []string
	for _, p := range problems {
		rules = append(rules, p.Rule)
	}
	return draft, ok, strings.Join(rules, " ")
}

// laid loads a draft over the catalogue; it must have no error.
func laid(t *testing.T, draft chatonsinfos.Draft) *offers.Catalogue {
	t.Helper()
	cat, problems := offers.Load(data.FS, today, fstest.MapFS{
		"hosts/" + string(draft.Host) + ".toml": {Data: []byte(draft.Text())},
	})
	for _, p := range problems {
		if strings.HasPrefix(p.File, "catalogue-1/") {
			t.Fatalf("%v in\n%s", p, draft.Text())
		}
	}
	return cat
}

func embedded(t *testing.T) *offers.Catalogue {
	t.Helper()
	cat, problems := offers.Load(data.FS, today)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return cat
}

func TestConvert(t *testing.T) {
	cat := embedded(t)
	t.Run("a host it does not know is a sheet that checks", func(t *testing.T) {
		draft, ok, rules := converted(t, cat, tilleuls, cloud)
		if !ok || rules != "" || !draft.New || draft.Host != "les-tilleuls" {
			t.Fatalf("%v %q %q", ok, rules, draft.Host)
		}
		host := laid(t, draft).Host("les-tilleuls")
		form, _ := host.LegalForm.Get()
		founded, _ := host.Founded.Get()
		if form != offers.AssociationForm || founded != 2015 || len(host.Networks) != 1 {
			t.Errorf("got %q, %d, %v", form, founded, host.Networks)
		}
		said := host.LegalForm.Held()[0].Statement
		if said.Proof != offers.Declared || !said.Own || !said.Overlay || said.NotAfter != (offers.Date{Year: 2026, Month: 10, Day: 1}) || said.Read != today {
			t.Errorf("the claim is %+v", said)
		}
		place := host.Places[0]
		if country, _ := place.Country.Get(); country != "DE" || place.Role != offers.Hosting {
			t.Errorf("the place is %v", place)
		}
		offer := host.Offers[0]
		for use, want := range map[offers.UseID]offers.Delivery{"files": offers.Included, "calendar": offers.Included, "tasks": offers.Included} {
			if got, _ := offer.Services[use].Delivery.Get(); got != want {
				t.Errorf("%s is %q", use, got)
			}
		}
		if state := offer.Services["photos"].Delivery.State(); state != offers.Unknown {
			t.Errorf("what the software may also do is %q", state)
		}
		if len(offer.Prices) != 0 {
			t.Error("it has a price")
		}
	})
	t.Run("the files of the catalogue's own host add claims and change nothing it says", func(t *testing.T) {
		host := cat.Host("zourit")
		draft, ok, _ := converted(t, cat, strings.Replace(tilleuls, "https://tilleuls.example", host.Website, 1), cloud)
		if !ok || draft.New || draft.Host != "zourit" || len(draft.Top) != 0 {
			t.Fatalf("%q %v", draft.Host, draft.Top)
		}
		after := laid(t, draft).Host("zourit")
		if after.Name != host.Name || after.Kind != host.Kind || len(after.LegalForm.Claims()) != len(host.LegalForm.Claims())+1 {
			t.Errorf("got %q, %q, %d claims", after.Name, after.Kind, len(after.LegalForm.Claims()))
		}
	})
	for _, test := range []struct {
		name, with, rule string
	}{
		{"a date that is none stays unknown and is told", "organization.startdate = 31/02/2015\n", "import-date"},
		{"a country the catalogue does not know", "organization.country.code = ZZ\n", "import-country"},
		{"a legal form that is none of ours", "organization.type = INDIVIDUAL\n", "import-form"},
		{"a word nobody knows", "organization.status.level = SLEEPING\n", "import-word"},
		{"an address that is none", "organization.website = tilleuls\n", "import-address"},
	} {
		t.Run(test.name, func(t *testing.T) {
			key, _, _ := strings.Cut(test.with, " ")
			var kept []string
			for line := range strings.Lines(tilleuls) {
				if !strings.HasPrefix(strings.ToLower(line), key) {
					kept = append(kept, line)
				}
			}
			draft, ok, rules := converted(t, cat, strings.Join(kept, "")+test.with, cloud)
			if !ok || rules != test.rule {
				t.Fatalf("told %q", rules)
			}
			laid(t, draft)
		})
	}
	t.Run("an organization without a name is nobody's", func(t *testing.T) {
		if _, ok, rules := converted(t, cat, "organization.type = ASSOCIATION\n"); ok || rules != "import-name" {
			t.Errorf("%v %q", ok, rules)
		}
	})
	t.Run("a host that closes warns of it, with the day", func(t *testing.T) {
		draft, _, _ := converted(t, cat, tilleuls+"organization.enddate = 31/12/2027\n", cloud)
		text, _ := laid(t, draft).Host("les-tilleuls").Remarks[0].Text.Get()
		if !strings.Contains(text["fr"], "2027-12-31") || !strings.Contains(text["en"], "2027-12-31") {
			t.Errorf("got %q", text)
		}
	})
	t.Run("a host on pause keeps its sheet, with a caution", func(t *testing.T) {
		draft, _, _ := converted(t, cat, tilleuls+"organization.status.level = IDLE\n", cloud)
		host := laid(t, draft).Host("les-tilleuls")
		if len(host.Remarks) != 1 || host.Remarks[0].Kind != offers.Caution {
			t.Errorf("got %v", host.Remarks)
		}
	})
	t.Run("the name of who keeps a machine at home is not repeated", func(t *testing.T) {
		draft, _, _ := converted(t, cat, tilleuls, strings.ReplaceAll(cloud, "HOSTEDSERVER", "HOME"))
		if strings.Contains(draft.Text(), "centre de données") {
			t.Error(draft.Text())
		}
	})
}

func TestServices(t *testing.T) {
	cat := embedded(t)
	offer := func(t *testing.T, services ...string) *offers.Offer {
		t.Helper()
		draft, _, _ := converted(t, cat, tilleuls, services...)
		return laid(t, draft).Host("les-tilleuls").Offers[0]
	}
	t.Run("a program the catalogue does not know is told, with its service", func(t *testing.T) {
		draft, ok, rules := converted(t, cat, tilleuls, "service.name = Autre\nsoftware.name = Logiciel Inconnu\n")
		if !ok || rules != "import-software" || draft.Services != 0 {
			t.Errorf("%q, %d services", rules, draft.Services)
		}
		laid(t, draft)
	})
	t.Run("a service that is closed is left aside", func(t *testing.T) {
		draft, _, rules := converted(t, cat, tilleuls, cloud+"service.enddate = 2024-01-01\n")
		if rules != "import-closed" || draft.Services != 0 {
			t.Errorf("%q", rules)
		}
	})
	t.Run("a service to come is announced", func(t *testing.T) {
		got, _ := offer(t, cloud+"service.startdate = 01/01/2028\n").Services["files"].Delivery.Get()
		if got != offers.Announced {
			t.Errorf("got %q", got)
		}
	})
	t.Run("a full service says so", func(t *testing.T) {
		if _, known := offer(t, cloud+"service.registration.load = full\n").Services["files"].Caveat.Get(); !known {
			t.Error("nothing is said")
		}
	})
	t.Run("two services of one use are one claim with both programs", func(t *testing.T) {
		service := offer(t, cloud, "service.name = Bureau\nsoftware.name = CryptPad\n", "service.name = Casier\nsoftware.name = Cozy Cloud\n").Services["files"]
		ids, known := service.Software.Get()
		if !known || len(ids) != 2 {
			t.Errorf("got %v, %v", ids, service.Software.State())
		}
	})
	for _, test := range []struct {
		name, registration, more string
		want                     offers.Admission
		certainty                offers.Certainty
	}{
		{"an open account is an open door", "Free", "", offers.OpenDoor, offers.Explicit},
		{"several words are read, with either separator", "None; free", "", offers.OpenDoor, offers.Explicit},
		{"members only", "MEMBER", "", offers.MembersOnly, offers.Explicit},
		{"a program's guess is inferred", "Member", "file.generator = YunoHost 1.0\n", offers.MembersOnly, offers.Inferred},
		{"customers are neither", "Client", "", "", ""},
		{"two words that disagree", "Free,Member", "", "", ""},
		{"no word", "", "", "", ""},
	} {
		t.Run("registration: "+test.name, func(t *testing.T) {
			admission := offer(t, cloud+"service.registration = "+test.registration+"\n"+test.more).Admission
			got, _ := admission.Get()
			if got != test.want {
				t.Fatalf("got %q, want %q", got, test.want)
			}
			if got != "" && admission.Held()[0].Certainty != test.certainty {
				t.Errorf("it is %q", admission.Held()[0].Certainty)
			}
		})
	}
}
