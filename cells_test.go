package main_test

import (
	"slices"
	"strings"
	"testing"

	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

// The two documents the catalogue started from each print a table of offers. These
// tests hold the catalogue to every cell of both.
const (
	guide  offers.SourceID = "guide-lno"     // four columns, December 2022 or later
	slides offers.SourceID = "diaporama-lno" // three columns, before that
)

// A printedTable is one of those tables: a column an offer, a row a service.
type printedTable struct {
	doc     offers.SourceID
	columns []offers.OfferID
	rows    []printedRow
}

// A printedRow is what the table says of some uses, column by column: a delivery
// followed by the software named. An empty cell is a tool of the row « autres »
// that the column does not list: the table says nothing of it.
type printedRow struct {
	name  string
	uses  []offers.UseID
	cells []string
}

func printedTables() []printedTable {
	type uses = []offers.UseID
	type cells = []string
	return []printedTable{
		{guide, []offers.OfferID{"zourit", "sleto", "liiibre", "ouvaton"}, []printedRow{
			{"nom de domaine", uses{"domain-name"}, cells{"absent", "absent", "absent", "option"}},
			{"mél & contacts", uses{"mail", "contacts"}, cells{"included zimbra", "absent", "absent", "included roundcube"}},
			{"agenda", uses{"calendar"}, cells{"included zimbra", "absent", "included nextcloud", "shared nextcloud"}},
			{"newsletter", uses{"newsletter"}, cells{"option sympa", "absent", "absent", "included sympa"}},
			{"cloud", uses{"files"}, cells{"included nextcloud", "included diacamma", "included nextcloud", "shared nextcloud"}},
			{"bureautique", uses{"office"}, cells{"included collabora", "included collabora", "included onlyoffice", "shared collabora"}},
			{"gestion des groupes", uses{"group-management"}, cells{"included", "absent", "absent", "absent"}},
			{"compta & membres", uses{"accounting", "members"}, cells{"included paheko", "included diacamma", "absent", "absent"}},
			{"tchat d'équipe", uses{"team-chat"}, cells{"absent", "included mattermost", "included rocket-chat", "absent"}},
			{"forum", uses{"forum"}, cells{"absent", "absent", "included discourse", "absent"}},
			{"site web", uses{"website"}, cells{"included paheko", "included wordpress joomla", "absent", "self-install"}},
			{"autres, visio", uses{"video-call"}, cells{"included jitsi-meet", "included galene", "included jitsi-meet", "included galene"}},
			{"autres, Framadate ou sondage", uses{"date-poll"}, cells{"included framadate", "", "option", "included framadate"}},
			{"autres, Etherpad", uses{"pad"}, cells{"included etherpad", "included etherpad", "", "included etherpad mypads"}},
			{"autres, Owncast", uses{"streaming"}, cells{"", "", "option owncast", ""}},
			{"autres, PeerTube", uses{"video-hosting"}, cells{"", "", "option peertube", ""}},
			{"autres, tâches", uses{"tasks"}, cells{"", "", "option", ""}},
			{"autres, formulaires", uses{"form"}, cells{"", "", "option", ""}},
			{"autres, Mumble", uses{"audio-call"}, cells{"", "", "", "included mumble"}},
			{"autres, Ethercalc", uses{"shared-sheet"}, cells{"", "", "", "included ethercalc"}},
			{"autres, transfert de fichiers", uses{"file-transfer"}, cells{"", "", "", "included"}},
			{"autres, mémo", uses{"memo"}, cells{"", "", "", "included"}},
		}},
		{slides, []offers.OfferID{"zourit", "liiibre", "ouvaton"}, []printedRow{
			{"nom de domaine", uses{"domain-name"}, cells{"absent", "absent", "option"}},
			{"mél & contacts", uses{"mail", "contacts"}, cells{"included zimbra", "absent", "included roundcube"}},
			{"agenda", uses{"calendar"}, cells{"included zimbra", "included nextcloud", "self-install nextcloud"}},
			{"newsletter", uses{"newsletter"}, cells{"option sympa", "absent", "included sympa"}},
			{"cloud", uses{"files"}, cells{"included nextcloud", "included nextcloud", "self-install nextcloud"}},
			{"bureautique", uses{"office"}, cells{"included collabora", "included onlyoffice", "shared collabora"}},
			{"gestion des groupes", uses{"group-management"}, cells{"included", "absent", "absent"}},
			{"compta & membres", uses{"accounting", "members"}, cells{"included paheko", "absent", "absent"}},
			{"tchat d'équipe", uses{"team-chat"}, cells{"absent", "included rocket-chat", "absent"}},
			{"forum", uses{"forum"}, cells{"absent", "included discourse", "absent"}},
			{"site web", uses{"website"}, cells{"included paheko", "absent", "self-install"}},
			{"autres, visio", uses{"video-call"}, cells{"included jitsi-meet", "included jitsi-meet", "included galene"}},
			{"autres, Framadate ou sondage", uses{"date-poll"}, cells{"included framadate", "option", "included framadate"}},
			{"autres, Etherpad", uses{"pad"}, cells{"included etherpad", "", "included etherpad mypads"}},
			{"autres, Owncast", uses{"streaming"}, cells{"", "option owncast", ""}},
			{"autres, PeerTube", uses{"video-hosting"}, cells{"", "option peertube", ""}},
			{"autres, tâches", uses{"tasks"}, cells{"", "option", ""}},
			{"autres, formulaires", uses{"form"}, cells{"", "option", ""}},
			{"autres, Mumble", uses{"audio-call"}, cells{"", "", "included mumble"}},
			{"autres, Ethercalc", uses{"shared-sheet"}, cells{"", "", "included ethercalc"}},
			{"autres, transfert de fichiers", uses{"file-transfer"}, cells{"", "", "included"}},
			{"autres, mémo", uses{"memo"}, cells{"", "", "included"}},
		}},
	}
}

func TestTheCatalogueHoldsEveryCellOfThePrintedTables(t *testing.T) {
	cat := embedded(t)
	for _, table := range printedTables() {
		for _, row := range table.rows {
			for column, id := range table.columns {
				offer := cat.Offer(id)
				if offer == nil {
					t.Fatalf("no offer %s", id)
				}
				for _, use := range row.uses {
					got := printedCell(offer.Services[use], table.doc)
					if got != row.cells[column] {
						t.Errorf("%s, %s, row %q: the catalogue says %q of %s, the table %q",
							table.doc, id, row.name, got, use, row.cells[column])
					}
				}
			}
		}
	}
}

func TestTheCatalogueAddsNothingToThePrintedTables(t *testing.T) {
	cat := embedded(t)
	for _, table := range printedTables() {
		var printed []offers.UseID
		for _, row := range table.rows {
			printed = append(printed, row.uses...)
		}
		for _, id := range table.columns {
			for use, service := range cat.Offer(id).Services {
				claim, claimed := claimOf(service.Delivery, table.doc)
				if claimed && !slices.Contains(printed, use) && claim.Certainty != offers.Inferred {
					t.Errorf("%s is not a row of %s: what it says of %s is deduced and must say how", use, table.doc, id)
				}
			}
		}
	}
}

// A printedPrice is a figure of the last two rows of a table.
type printedPrice struct {
	doc     offers.SourceID
	offer   offers.OfferID
	price   string
	rate    offers.Rate
	storage offers.Quantity // included; 0 when the table says nothing of it
}

func printedPrices() []printedPrice {
	euros := func(n offers.Money) offers.Rate {
		return offers.Rate{Amount: n * 100, Known: true, Per: offers.Yearly, Mode: offers.FixedPrice}
	}
	andMore := func(n offers.Money) offers.Rate {
		rate := euros(n)
		rate.Mode = offers.FromPrice
		return rate
	}
	each := func(unit offers.Resource) offers.Rate {
		return offers.Rate{Per: offers.Yearly, Unit: unit, Mode: offers.FixedPrice}
	}
	return []printedPrice{
		{guide, "zourit", "base", euros(80), offers.Gigabytes(50)},
		{guide, "zourit", "newsletter", euros(40), 0},
		{guide, "zourit", "storage", each(offers.Storage), 0},
		{guide, "sleto", "base", euros(190), offers.Gigabytes(10)},
		{guide, "sleto", "storage", each(offers.Storage), 0},
		{guide, "liiibre", "base", andMore(96), 0},
		{guide, "liiibre", "account", each(offers.Accounts), 0},
		{guide, "ouvaton", "base", euros(42), offers.Gigabytes(10)},
		{guide, "ouvaton", "storage", each(offers.Storage), 0},
		{slides, "zourit", "base", euros(70), offers.Gigabytes(50)},
		{slides, "zourit", "newsletter", euros(20), 0},
		{slides, "zourit", "storage", each(offers.Storage), 0},
		{slides, "liiibre", "base", andMore(96), 0},
		{slides, "liiibre", "account", each(offers.Accounts), 0},
		{slides, "ouvaton", "base", euros(42), offers.Gigabytes(10)},
		{slides, "ouvaton", "storage", each(offers.Storage), 0},
	}
}

func TestTheCatalogueHoldsEveryPriceOfThePrintedTables(t *testing.T) {
	cat := embedded(t)
	for _, want := range printedPrices() {
		price := priceOf(t, cat, want.offer, want.price)
		claim, claimed := claimOf(price.Rate, want.doc)
		if !claimed {
			t.Errorf("%s says nothing of the price %s of %s", want.doc, want.price, want.offer)
			continue
		}
		if diff := cmp.Diff(want.rate, claim.Value); diff != "" {
			t.Errorf("%s, price %s of %s (-table +catalogue):\n%s", want.doc, want.price, want.offer, diff)
		}
		included, _ := claimOf(price.Includes[offers.Storage], want.doc)
		if included.Value != want.storage {
			t.Errorf("%s, price %s of %s: it includes %d MB, the table says %d",
				want.doc, want.price, want.offer, included.Value, want.storage)
		}
	}
}

func TestNewerSourcesStandBesideThePrintedTables(t *testing.T) {
	cat := embedded(t)
	t.Run("Zourit costs 80 € and its former 70 € is history", func(t *testing.T) {
		rate := priceOf(t, cat, "zourit", "base").Rate
		held, known := rate.Get()
		if !known || held.Amount != 8000 {
			t.Errorf("the base price is %v (known: %v)", held.Amount, known)
		}
		if past := rate.History(); len(past) != 1 || past[0].Value.Amount != 7000 || past[0].Source != slides {
			t.Errorf("the history is %v", past)
		}
	})
	t.Run("the video software of Zourit is disputed, not the fact that there is one", func(t *testing.T) {
		video := cat.Offer("zourit").Services["video-call"]
		if state := video.Software.State(); state != offers.Disputed {
			t.Errorf("the software is %q", state)
		}
		if delivery, known := video.Delivery.Get(); !known || delivery != offers.Included {
			t.Errorf("the delivery is %q (known: %v)", delivery, known)
		}
	})
	t.Run("Framaspace gives 50 GB and its former 40 GB is history", func(t *testing.T) {
		ceiling := cat.Offer("framaspace").Ceilings[offers.Storage]
		if held, known := ceiling.Max.Get(); !known || held != offers.Gigabytes(50) {
			t.Errorf("the ceiling is %d MB (known: %v)", held, known)
		}
		former := func(c offers.Claim[offers.Quantity]) bool {
			return c.Source == "contre-voie-2024" && c.Value == offers.Gigabytes(40)
		}
		if !slices.ContainsFunc(ceiling.Max.History(), former) {
			t.Error("the 40 GB read at the end of 2024 are not in the history")
		}
	})
	t.Run("Liiibre chats with Matrix, whatever the tables say", func(t *testing.T) {
		wantSoftware(t, cat, "liiibre", "team-chat", "matrix")
	})
	t.Run("SLETO's full plan shares files with Nextcloud, whatever the guide says", func(t *testing.T) {
		wantSoftware(t, cat, "sleto", "files", "nextcloud")
	})
	t.Run("Ouvaton's Nextcloud was to be installed and is now shared", func(t *testing.T) {
		delivery := cat.Offer("ouvaton").Services["files"].Delivery
		if held, known := delivery.Get(); !known || held != offers.Shared {
			t.Errorf("the delivery is %q (known: %v)", held, known)
		}
		if past := delivery.History(); len(past) != 1 || past[0].Value != offers.SelfInstall {
			t.Errorf("the history is %v", past)
		}
	})
	t.Run("La Contre-Voie's chat was announced and is now open", func(t *testing.T) {
		delivery := cat.Offer("la-contre-voie").Services["team-chat"].Delivery
		if held, known := delivery.Get(); !known || held != offers.Shared {
			t.Errorf("the delivery is %q (known: %v)", held, known)
		}
	})
}

// claimOf returns what a document says of a fact.
func claimOf[T any](fact offers.Fact[T], doc offers.SourceID) (claim offers.Claim[T], claimed bool) {
	for _, claim := range fact.Claims() {
		if claim.Source == doc {
			return claim, true
		}
	}
	return claim, false
}

// printedCell writes what a document says of a service the way [printedRow] does.
func printedCell(service offers.Service, doc offers.SourceID) string {
	delivery, claimed := claimOf(service.Delivery, doc)
	if !claimed {
		return ""
	}
	words := []string{string(delivery.Value)}
	software, _ := claimOf(service.Software, doc)
	for _, id := range software.Value {
		words = append(words, string(id))
	}
	return strings.Join(words, " ")
}

func priceOf(t *testing.T, cat *offers.Catalogue, offer offers.OfferID, id string) offers.Price {
	t.Helper()
	for _, price := range cat.Offer(offer).Prices {
		if price.ID == id {
			return price
		}
	}
	t.Fatalf("no price %s at %s", id, offer)
	return offers.Price{}
}

func wantSoftware(t *testing.T, cat *offers.Catalogue, offer offers.OfferID, use offers.UseID, want offers.SoftwareID) {
	t.Helper()
	software := cat.Offer(offer).Services[use].Software
	held, known := software.Get()
	if !known || len(held) != 1 || held[0] != want {
		t.Errorf("%s runs %s with %v (known: %v), want %s", offer, use, held, known, want)
	}
	if len(software.History()) == 0 {
		t.Error("what the printed table says is not in the history")
	}
}
