package i18n_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

func TestPricesInAnotherCurrency(t *testing.T) {
	fr, en := speak(t, "fr"), speak(t, "en")
	cat := &offers.Catalogue{Currencies: map[offers.CurrencyID]offers.Currency{
		"USD": {ID: "USD", Sign: offers.Text{"fr": "$\u00a0US", "en": "US$"}},
	}}
	rate := offers.Rate{Per: offers.Monthly, Unit: offers.Accounts, Published: offers.Foreign{Amount: 550, Currency: "USD"}}
	line := &comparison.Line{Assumes: comparison.AssumesExchange, Abroad: []offers.Rate{rate}}
	for _, c := range []struct{ rule, got, want string }{
		{"French dollars", fr.Foreign(cat, rate.Published), "5,50_$_US"},
		{"English dollars", en.Foreign(cat, rate.Published), "US$_5.50"},
		{"a currency nobody described keeps its code", fr.Foreign(cat, offers.Foreign{Amount: 100, Currency: "JPY"}), "1,00_JPY"},
		{"a line says what was published", fr.Assumption(cat, line), "publié_: 5,50_$_US par compte par mois, sans cours de change connu"},
		{"a line that supposes nothing says nothing", fr.Assumption(cat, &comparison.Line{}), ""},
	} {
		t.Run(c.rule, func(t *testing.T) {
			if want := strings.ReplaceAll(c.want, "_", "\u00a0"); c.got != want { // as in TestValues
				t.Errorf("got %q, want %q", c.got, want)
			}
		})
	}
}
