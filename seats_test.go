package main_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

// What ten people with a mailbox each and 30 GB cost in a year, at hosts that do
// not count people and at hosts that do. The figures are worked out by hand from
// the published prices.
func TestAYearForTenPeople(t *testing.T) {
	cat := embedded(t)
	tests := []struct {
		name  string
		offer offers.OfferID
		price comparison.Range // without the VAT
		vat   comparison.Range // zero: no such line
	}{
		{"ARN asks for 50 € and no VAT", "arn", comparison.Precisely(50_00), comparison.Range{}},
		{"alwaysdata Small comes to 72 € with VAT", "alwaysdata", comparison.Precisely(60_00), comparison.Precisely(12_00)},
		{"immae.eu's shared Nextcloud comes to 244.80 € with VAT", "immae", comparison.Precisely(204_00), comparison.Precisely(40_80)},
		{"Deuxfleurs leaves it to each, 15 € being advised", "deuxfleurs", comparison.Between(0, 15_00), comparison.Between(0, 3_00)},
		{"mailbox.org asks for 400 €, perhaps without VAT", "mailbox-org", comparison.Precisely(400_00), comparison.AtLeast(0)},
		{"Infomaniak asks for 789.60 €, and its VAT is not known", "infomaniak", comparison.Precisely(789_60), comparison.AtLeast(0)},
		{"Proton asks for 1,558.80 €, and its VAT is not known", "proton", comparison.Precisely(1558_80), comparison.AtLeast(0)},
		{"Tuta asks an association for nothing, or for as much as its price list", "tuta", comparison.Between(0, 720_00), comparison.AtLeast(0)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			price, vat := yearForTen(t, cat, tt.offer, offers.Association)
			if diff := cmp.Diff(tt.price, price); diff != "" {
				t.Errorf("price (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.vat, vat); diff != "" {
				t.Errorf("VAT (-want +got):\n%s", diff)
			}
		})
	}

	t.Run("a company pays Tuta's price list", func(t *testing.T) {
		if price, _ := yearForTen(t, cat, "tuta", offers.Company); price != comparison.Precisely(720_00) {
			t.Errorf("price = %+v, want 720.00", price)
		}
	})
	t.Run("CLUB1 is paid once, for one person: what nine more cost is not known", func(t *testing.T) {
		cost := comparison.Annual(cat, cat.Offer("club1"), tenPeople(), comparison.Association{Body: offers.Association})
		if cost.Once.Low != 35_00 || cost.Yearly != comparison.AtLeast(0) {
			t.Errorf("once %+v, yearly %+v", cost.Once, cost.Yearly)
		}
	})
	t.Run("Le PIC asks for a due nobody printed", func(t *testing.T) {
		if price, _ := yearForTen(t, cat, "le-pic", offers.Association); price.HighKnown {
			t.Errorf("price = %+v, want an open one", price)
		}
	})
}

// tenPeople are the needs of ten people with a mailbox each and 30 GB in all.
func tenPeople() comparison.Needs {
	return comparison.Needs{Quantities: comparison.Quantities{
		Accounts: comparison.Accounts{Total: 10}, Mailboxes: 10, FilesGB: 20, MailGB: 10,
	}}
}

// yearForTen adds up what ten people pay in a year, apart from the VAT.
func yearForTen(t *testing.T, cat *offers.Catalogue, id offers.OfferID, body offers.Body) (price, vat comparison.Range) {
	t.Helper()
	offer := cat.Offer(id)
	if offer == nil {
		t.Fatalf("no offer %s", id)
	}
	price = comparison.Precisely(0)
	for _, line := range comparison.Annual(cat, offer, tenPeople(), comparison.Association{Body: body}).Lines {
		switch {
		case !line.Yearly:
		case line.Label == comparison.LabelVAT:
			vat = line.Range
		default:
			price = price.Add(line.Range)
		}
	}
	return price, vat
}

func TestPricesThatMoved(t *testing.T) {
	cat := embedded(t)

	t.Run("mailbox.org's 40 € a year hold, and 2.50 to 3 € a month are history", func(t *testing.T) {
		fact := price(t, cat, "mailbox-org", "base").Rate
		if held, known := fact.Get(); !known || held.Amount != 40_00 || held.Per != offers.Yearly {
			t.Errorf("%v a %s holds (known: %t)", held.Amount, held.Per, known)
		}
		var past []offers.Money
		for _, claim := range fact.History() {
			if claim.Source == "mailbox-anciens-prix" {
				past = append(past, claim.Value.Amount)
			}
		}
		if diff := cmp.Diff([]offers.Money{2_50, 3_00}, past); diff != "" {
			t.Errorf("former prices (-want +got):\n%s", diff)
		}
	})
	t.Run("alwaysdata's 5 € are for a year paid ahead, and its 6 € stand beside", func(t *testing.T) {
		fact := price(t, cat, "alwaysdata", "base").Rate
		if held, known := fact.Get(); !known || held.Amount != 5_00 {
			t.Errorf("%v holds (known: %t)", held.Amount, known)
		}
		if past := fact.History(); len(past) != 1 || past[0].Value.Amount != 6_00 {
			t.Errorf("beside it stand %+v", past)
		}
	})
	t.Run("kSuite's price comes from one page and its 3 TB from another", func(t *testing.T) {
		base := price(t, cat, "infomaniak", "base")
		if got := rate(t, base); !got.Known || got.Amount != 6_58 {
			t.Errorf("amount = %v (known: %t)", got.Amount, got.Known)
		}
		if got, known := base.Includes[offers.Storage].Get(); !known || got != offers.Gigabytes(3000) {
			t.Errorf("included storage = %d (known: %t), want 3 TB", got, known)
		}
	})
}

func TestWhatNoPriceTells(t *testing.T) {
	cat := embedded(t)

	t.Run("alwaysdata is French, its landlords are not, and its exposure is not shown", func(t *testing.T) {
		host := cat.Host("alwaysdata")
		if country, _ := host.Country.Get(); country != "FR" {
			t.Errorf("country = %q", country)
		}
		for _, landlord := range host.Subprocessors {
			if owner, _ := landlord.Owner.Get(); owner != offers.UnitedStates {
				t.Errorf("%s belongs to %q", landlord.Name, owner)
			}
			if state := landlord.Access.State(); state != offers.Unknown {
				t.Errorf("what %s reaches is %q, nobody says", landlord.Name, state)
			}
		}
		if level := comparison.DeriveExposure(host).Level; level != comparison.ExposureUnknown {
			t.Errorf("level = %q, want none shown", level)
		}
	})
	t.Run("Tuta warns that no other program reads its mail", func(t *testing.T) {
		if caveat, known := cat.Offer("tuta").Services["mail"].Caveat.Get(); !known || caveat["en"] == "" {
			t.Error("no caveat")
		}
	})
	t.Run("every plan of Proton warns that another mail program goes through Bridge", func(t *testing.T) {
		for _, offer := range cat.Host("proton").Offers {
			if _, known := offer.Services["mail"].Caveat.Get(); !known {
				t.Errorf("%s has no caveat", offer.ID)
			}
		}
	})
	t.Run("Le PIC takes associations, on paper or in fact, and nobody else", func(t *testing.T) {
		want := map[offers.Body]offers.Answer{
			offers.Association: offers.Yes, offers.Collective: offers.Yes,
			offers.Individual: offers.No, offers.Company: offers.No, offers.PublicBody: offers.No,
		}
		for body, answer := range want {
			if got, _ := cat.Offer("le-pic").Accepts[body].Get(); got != answer {
				t.Errorf("%s = %q, want %q", body, got, answer)
			}
		}
	})
}

// The column « Infomaniak » of the worked examples, card by card; a card that is
// not named is unknown there.
func TestInfomaniakOnTheCards(t *testing.T) {
	cat := embedded(t)
	session := comparison.NewSession(cat, "club")
	session.Association.Data = nil
	want := map[offers.CardID]comparison.Reading{
		"exposition-autre-droit-tiers": comparison.ReadPartial,
		"localisation-donnees":         comparison.ReadPartial,
		"base-transfert":               comparison.ReadYes,
		"demandes-autorites":           comparison.ReadPartial,
		"contrat-art28":                comparison.ReadPartial,
		"pas-de-reutilisation":         comparison.ReadPartial,
		"sauvegardes":                  comparison.ReadPartial,
		"controle-des-acces":           comparison.ReadPartial,
		"export-donnees":               comparison.ReadPartial,
		"durees-effacement":            comparison.ReadPartial,
		"donnees-sensibles":            comparison.ReadUsFree,
		"donnees-sante-hds":            comparison.ReadUsFree,
		"donnees-mineurs":              comparison.ReadUsFree,
		"transparence":                 comparison.ReadPartial,
		"gouvernance-independance":     comparison.ReadYes,
		"logiciels-libres":             comparison.ReadPartial,
		"formats-ouverts":              comparison.ReadPartial,
		"sobriete":                     comparison.ReadPartial,
	}
	for _, view := range infomaniakCards(cat, session) {
		t.Run(string(view.Card.ID), func(t *testing.T) {
			if view.Reading != want[view.Card.ID] {
				t.Errorf("reads %q, want %q", view.Reading, want[view.Card.ID])
			}
		})
	}
	t.Run("an association that holds care data learns that Switzerland rules HDS out", func(t *testing.T) {
		session.Association.Data = []comparison.DataKind{comparison.CareData}
		for _, view := range infomaniakCards(cat, session) {
			if view.Card.ID == offers.CardHealth && view.Reading != comparison.ReadNo {
				t.Errorf("reads %q, want no", view.Reading)
			}
		}
	})
}

// infomaniakCards reads every card for Infomaniak's main offer.
func infomaniakCards(cat *offers.Catalogue, session comparison.Session) []comparison.CardView {
	today := offers.Date{Year: 2026, Month: 11, Day: 22}
	return comparison.ReadCards(cat, session, today).All(comparison.Assess(cat, session, today).Standing("infomaniak"))
}
