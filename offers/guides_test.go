package offers_test

import (
	"slices"
	"testing"

	"bascule/offers"
)

const guides = `[sources.page]
title = "Sa page"
publisher = "Cerisier"
read = 2026-11-01
[accompaniers.cerisier]
name = "Cerisier"
host = "demo"
[accompaniers.cerisier.audience.association.page]
accepts = "yes"
[accompaniers.cerisier.guidance.stage.page]
kind = "training"
text = { fr = "Un stage.", en = "A course." }
duration = { fr = "2 jours", en = "2 days" }
setting = "remote"
software = ["sympa"]
price = "120.00"
`

const signposts = `[resources.sondages]
name = "Sondages"
kind = "services"
[resources.sondages.facts.price.guide]
value = "0.00"
[resources.sondages.services.newsletter.guide]
software = ["sympa"]
free-without-account = true
`

func TestGuides(t *testing.T) {
	base := demo(offer).with(files{"accompaniers.toml": guides, "resources.toml": signposts})
	t.Run("one file holds somebody who guides and the documents about them", func(t *testing.T) {
		catalogue := load(t, base)
		a, ok := catalogue.Accompanier("cerisier")
		if !ok || a.Host != "demo" || len(a.Guidance) != 1 {
			t.Fatalf("got %+v", a)
		}
		stage := a.Guidance[0]
		price, _ := stage.Price.Get()
		setting, _ := stage.Setting.Get()
		if stage.Kind != offers.Training || price != 120_00 || setting != offers.Remote || !stage.Text.Held()[0].Own {
			t.Errorf("got %+v", stage)
		}
	})
	t.Run("an overlay adds a claim to what lies under it", func(t *testing.T) {
		catalogue := load(t, base, files{"accompaniers.toml": `[sources.appel]
title = "Un appel"
read = 2026-11-10
[accompaniers.cerisier.facts.town.appel]
value = "Dole"
`})
		a, _ := catalogue.Accompanier("cerisier")
		town := a.Town.Held()
		if a.Name != "Cerisier" || len(town) != 1 || !town[0].Overlay || town[0].Own {
			t.Errorf("got %+v", town)
		}
	})
	t.Run("a host that is not there is a fault", func(t *testing.T) {
		_, problems := read(base.with(files{"accompaniers.toml": "[accompaniers.x]\nname = \"X\"\nhost = \"nowhere\"\n"}))
		if len(problems) != 1 || problems[0].Rule != "unknown-host" || problems[0].Line != 3 {
			t.Errorf("got %v", problems)
		}
	})
	t.Run("what is free and without an account is found by its use, wherever it is", func(t *testing.T) {
		catalogue := load(t, base.with(files{"hosts/other.toml": other + "[offers.other.services.newsletter.guide]\ndelivery = \"included\"\nfree-without-account = true\n"}))
		found := catalogue.Freely("newsletter")
		if len(found) != 2 || found[0].Signpost.ID != "sondages" || found[1].Offer.ID != "other" {
			t.Errorf("got %+v", found)
		}
		if len(catalogue.Freely("mail")) != 0 {
			t.Error("mail is free for nobody")
		}
	})
}

func TestSoftwareIsTiedToTheRest(t *testing.T) {
	base := demo(offer + "[offers.demo.services.newsletter.guide]\ndelivery = \"option\"\nsoftware = [\"sympa\"]\n").with(files{
		"software.toml": `[software.sympa]
name = "Sympa"
uses = ["newsletter"]
replaces = ["chimp"]
[software.sympa.opinions.guide]
stance = "keep"
text = { fr = "À garder.", en = "Keep it." }
uses = ["newsletter"]
[software.chimp]
name = "Chimp"
`,
	})
	catalogue := load(t, base)
	t.Run("who hosts it is read off the offers", func(t *testing.T) {
		if hosting := catalogue.Hosting("sympa"); len(hosting) != 1 || hosting[0].ID != "demo" {
			t.Errorf("got %v", hosting)
		}
	})
	t.Run("what may replace a tool is read off the others", func(t *testing.T) {
		if got := catalogue.Replacing("chimp"); !slices.Equal(got, []offers.SoftwareID{"sympa"}) {
			t.Errorf("got %v", got)
		}
	})
	t.Run("an opinion keeps who holds it", func(t *testing.T) {
		opinions := catalogue.Software["sympa"].Opinions
		if len(opinions) != 1 || opinions[0].Value.Stance != offers.KeepIt || opinions[0].Source != "guide" {
			t.Errorf("got %+v", opinions)
		}
	})
}
