package catalogue_test

import (
	"fmt"
	"regexp"
	"testing"

	"bascule/offers"
	"bascule/ui/uitest"
)

// counts says of how many offers something is so.
func counts(catalogue *offers.Catalogue, so func(*offers.Offer) bool) int {
	n := 0
	for _, offer := range catalogue.Offers {
		if so(offer) {
			n++
		}
	}
	return n
}

func withdrawn(offer *offers.Offer) bool { return offer.Status == offers.Historic }

// all says in French how many offers the catalogue has.
func all(t *testing.T) string { return offersOf(t, len(uitest.Catalogue(t).Offers)) }

// offersOf says in French so many offers.
func offersOf(t *testing.T, n int) string {
	return plain(uitest.Text(t, "fr").N("catalogue.offers", n))
}

// ofAll is how the status ends its count where not every offer is listed.
func ofAll(t *testing.T) string { return fmt.Sprintf(" sur %d", len(uitest.Catalogue(t).Offers)) }

// counted reads in the status how many offers are listed of all.
func counted(t *testing.T, window *uitest.Window) string {
	t.Helper()
	said := regexp.MustCompile(`(\d+ offres?)` + ofAll(t)).FindStringSubmatch(plain(window.Text()))
	if said == nil {
		t.Fatalf("the status does not count offers:\n%s", window.Text())
	}
	return said[1]
}

func TestUsesNobodyTells(t *testing.T) {
	window := opened(t, "club", 160, 45).Press("f").Type("hadoly")
	wants(t, window, "usages inconnus")
	lacks(t, window, "0 usage")
}

func TestListedPrice(t *testing.T) {
	t.Run("what an account costs stands before what is added to it", func(t *testing.T) {
		window := opened(t, uitest.Empty, 80, 24).Press("f").Type("immae").Press("enter")
		window.Press("esc")
		wants(t, window, "dès 1,50 € par compte par mois")
		lacks(t, window, "1,00 € par mois")
	})
	t.Run("what is free but for something says so", func(t *testing.T) {
		wants(t, opened(t, uitest.Empty, 100, 40).Press("f").Type("infomaniak"), "gratuit et plus")
	})
	t.Run("what was withdrawn is not sold at a price, nor free", func(t *testing.T) {
		window := opened(t, uitest.Empty, 100, 40).Press("f").Type("gandi")
		wants(t, window, "retirée (gratuit)")
		window = opened(t, uitest.Empty, 100, 80).Press("f").Type("gandi").Press("enter").Press("m")
		if !regexp.MustCompile(`Gratuite +0 offre`).MatchString(plain(window.Text())) {
			t.Errorf("something free is offered:\n%s", window.Text())
		}
	})
}
