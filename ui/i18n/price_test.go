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
	fee := offers.Rate{Amount: 25, Known: true, Per: offers.PerPayment, Percent: 150}
	line := &comparison.Line{Assumes: comparison.AssumesExchange, Abroad: []offers.Rate{rate}}
	for _, c := range []struct{ rule, got, want string }{
		{"French dollars", fr.Foreign(cat, rate.Published), "5,50_$_US"},
		{"English dollars", en.Foreign(cat, rate.Published), "US$_5.50"},
		{"a currency nobody described keeps its code", fr.Foreign(cat, offers.Foreign{Amount: 100, Currency: "JPY"}), "1,00_JPY"},
		{"a line says what was published", fr.Assumption(cat, line), "publié_: 5,50_$_US par compte par mois, sans cours de change connu"},
		{"a line that supposes nothing says nothing", fr.Assumption(cat, &comparison.Line{}), ""},
		{"a commission", fr.Fee(cat, &fee), "1,5_% de ce que vous encaissez, plus 0,25_€ par paiement"},
		{"an English commission", en.Fee(cat, &fee), "1.5% of what you take, plus €0.25 a payment"},
		{"a share alone", fr.Fee(cat, &offers.Rate{Percent: 125, Known: true, Per: offers.PerPayment}), "1,25_% de ce que vous encaissez"},
		{"an amount alone", fr.Fee(cat, &offers.Rate{Amount: 30, Known: true, Per: offers.PerPayment}), "0,30_€ par paiement"},
		{"a commission of nothing", fr.Fee(cat, &offers.Rate{Known: true, Per: offers.PerPayment}), "aucune commission"},
		{"a commission nobody tells", fr.Fee(cat, &offers.Rate{Per: offers.PerPayment}), "prix non publié"},
		{"what is taken", fr.Takings(comparison.Takings{Amount: 1_000_000, AmountKnown: true, Payments: 400, PaymentsKnown: true}), "10_000,00_€ encaissés en ligne (paiements_: 400)"},
		{"nothing told", fr.Takings(comparison.Takings{}), ""},
	} {
		t.Run(c.rule, func(t *testing.T) {
			if want := strings.ReplaceAll(c.want, "_", "\u00a0"); c.got != want { // as in TestValues
				t.Errorf("got %q, want %q", c.got, want)
			}
		})
	}
}
