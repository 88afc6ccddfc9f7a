package offers_test

import (
	"testing"

	"bascule/offers"

	"pgregory.net/rapid"
)

// dollars is a file of currencies; worth is the rate of exchange some sources give.
func dollars(worth string) files {
	return files{"currencies.toml": `[currencies.USD]
label = { fr = "dollar", en = "dollar" }
sign = { fr = "$ US", en = "US$" }
` + worth}
}

// dear is a price of 5.50 US$ a month for each account.
const dear = offer + `[offers.demo.prices.base.guide]
role = "subscription"
amount = "5.50"
currency = "USD"
per = "month"
unit = "accounts"
`

func TestCurrencies(t *testing.T) {
	published := offers.Foreign{Amount: 550, Currency: "USD"}
	rate := func(t *testing.T, f files) offers.Rate {
		t.Helper()
		price := load(t, f).Offer("demo").Prices[0]
		if len(price.Rate.Held()) != 1 {
			t.Fatalf("%d claims hold", len(price.Rate.Held()))
		}
		return price.Rate.Held()[0].Value
	}

	t.Run("without a sourced rate the amount is kept as published and not known in euros", func(t *testing.T) {
		got := rate(t, demo(dear).with(dollars("")))
		if got.Published != published || got.Known || got.Amount != 0 || got.Per != offers.Monthly {
			t.Errorf("rate %+v", got)
		}
	})
	t.Run("a sourced rate converts the amount, rounded half up to the cent", func(t *testing.T) {
		got := rate(t, demo(dear).with(dollars("facts.euro.talk.value = \"0.923\"\n"))) // 5.50 × 0.923 = 5.0765
		if got.Published != published || !got.Known || got.Amount != 508 {
			t.Errorf("rate %+v", got)
		}
	})
	t.Run("sources that disagree on the rate leave the amount unknown", func(t *testing.T) {
		got := rate(t, demo(dear).with(dollars("facts.euro.guide.value = \"0.9\"\nfacts.euro.talk.value = \"0.8\"\n")))
		if got.Known || got.Published != published {
			t.Errorf("rate %+v", got)
		}
	})
	t.Run("a newer price in dollars is not outweighed by an older one in euros", func(t *testing.T) {
		price := load(t, demo(dear+`[offers.demo.prices.base.slides]
role = "subscription"
amount = "2.05"
per = "month"
unit = "accounts"
`).with(dollars(""))).Offer("demo").Prices[0]
		if got := price.Rate.Held()[0].Value; got.Published != published || len(price.Rate.History()) != 1 {
			t.Errorf("holds %+v, history %v", got, price.Rate.History())
		}
	})
	t.Run("a board may suppose what it would pay in euros", func(t *testing.T) {
		catalogue, problems := load(t, demo(dear).with(dollars(""))).With(nil, []offers.Addition{{
			Host: "demo", Path: "offers.demo.prices.base", Fields: map[string]any{"amount": "5.00"}, Hypothesis: true,
		}}, today)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		got, known := catalogue.Offer("demo").Prices[0].Rate.Get()
		if !known || got.Amount != 500 || got.Abroad() || got.Unit != offers.Accounts || got.Per != offers.Monthly {
			t.Errorf("rate %+v", got)
		}
	})
	t.Run("a federation gives a rate in a catalogue of its own", func(t *testing.T) {
		over := files{"currencies.toml": "[currencies.USD.facts.euro.guide]\nvalue = \"0.5\"\n"}
		got, _ := load(t, demo(dear).with(dollars("")), over).Offer("demo").Prices[0].Rate.Get()
		if got.Amount != 275 {
			t.Errorf("rate %+v", got)
		}
	})
}

func TestProblemsOfCurrencies(t *testing.T) {
	tests := []struct{ name, host, worth, rule string }{
		{"a currency the catalogue does not have", offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\namount = \"5.50\"\ncurrency = \"JPY\"\nper = \"month\"\n", "", "unknown-currency"},
		{"a currency misspelt", offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\namount = \"5.50\"\ncurrency = \"UDS\"\nper = \"month\"\n", "", "misspelt-currency"},
		{"a currency by its name", offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\namount = \"5.50\"\ncurrency = \"dollar\"\nper = \"month\"\n", "", "currency-form"},
		{"a currency of no amount", offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\ncurrency = \"USD\"\nper = \"month\"\n", "", "missing-key"},
		{"an amount for no period", offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\namount = \"5.50\"\ncurrency = \"USD\"\n", "", "missing-key"},
		{"a least amount in dollars", dear + "mode = \"solidarity\"\nminimum = \"1.00\"\n", "", "currency-amount-only"},
		{"a rate with a comma", dear, "facts.euro.talk.value = \"0,92\"\n", "exchange-form"},
		{"a currency worth nothing", dear, "facts.euro.talk.value = \"0.00\"\n", "exchange-form"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := read(demo(tt.host).with(dollars(tt.worth)))
			if len(problems) == 0 || problems[0].Rule != tt.rule {
				t.Errorf("problems %v, want %s", problems, tt.rule)
			}
		})
	}
}

func TestExchangeRates(t *testing.T) {
	t.Run("a rate is read to the millionth", func(t *testing.T) {
		for text, want := range map[string]offers.ExchangeRate{"0.92": 920_000, "1": 1_000_000, "0.000001": 1, "999.999999": 999_999_999} {
			if got, err := offers.ParseExchangeRate(text); err != nil || got != want {
				t.Errorf("%s is %d, %v", text, got, err)
			}
		}
	})
	t.Run("what is no rate is refused", func(t *testing.T) {
		for _, text := range []string{"", ".5", "0", "0.0000001", "-1", "1000", "1e3", "0,5", "99999999999999999999"} {
			if got, err := offers.ParseExchangeRate(text); err == nil {
				t.Errorf("%q is read as %d", text, got)
			}
		}
	})
	t.Run("more of a currency is never worth less, and one for one changes nothing", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			rate := offers.ExchangeRate(rapid.Int64Range(1, 999_999_999).Draw(t, "rate"))
			amount := offers.Money(rapid.Int64Range(0, 1_000_000_000).Draw(t, "amount"))
			if rate.Convert(amount) > rate.Convert(amount+1) || offers.ExchangeRate(1_000_000).Convert(amount) != amount {
				t.Fatalf("%d at %d", amount, rate)
			}
		})
	})
}
