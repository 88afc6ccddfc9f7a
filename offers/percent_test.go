package offers_test

import (
	"testing"

	"bascule/offers"
)

// fee opens a price that is a commission.
const fee = offer + `[offers.demo.prices.commission.guide]
role = "fee"
percent = "1.5"
amount = "0.25"
for = ["mail"]
`

func TestCommissions(t *testing.T) {
	t.Run("a share and an amount, due on each payment", func(t *testing.T) {
		got, known := load(t, demo(fee)).Offer("demo").Prices[0].Rate.Get()
		if !known || got.Percent != 150 || got.Amount != 25 || !got.Known || got.Per != offers.PerPayment {
			t.Errorf("rate %+v", got)
		}
	})
	t.Run("a share alone is told", func(t *testing.T) {
		got, _ := load(t, demo(offer+"[offers.demo.prices.commission.guide]\nrole = \"fee\"\npercent = \"2\"\nfor = [\"mail\"]\n")).Offer("demo").Prices[0].Rate.Get()
		if got.Percent != 200 || !got.Known {
			t.Errorf("rate %+v", got)
		}
	})
	t.Run("the newer share holds and the older is history", func(t *testing.T) {
		price := load(t, demo(fee+"[offers.demo.prices.commission.slides]\nrole = \"fee\"\npercent = \"1.4\"\namount = \"0.25\"\nfor = [\"mail\"]\n")).Offer("demo").Prices[0]
		if got, known := price.Rate.Get(); !known || got.Percent != 150 || len(price.Rate.History()) != 1 {
			t.Errorf("holds %+v, history %v", got, price.Rate.History())
		}
	})

	bare := offer + "[offers.demo.prices.commission.guide]\nrole = \"fee\"\n"
	tests := []struct{ name, host, rule string }{
		{"a percentage with a comma", bare + "percent = \"1,5\"\nfor = [\"mail\"]\n", "percent-form"},
		{"more than the whole", bare + "percent = \"100.01\"\nfor = [\"mail\"]\n", "percent-form"},
		{"a share of a subscription", offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\nper = \"year\"\npercent = \"1.5\"\n", "fee-only"},
		{"a subscription a payment", offer + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\namount = \"1.00\"\nper = \"payment\"\n", "fee-only"},
		{"a commission a month", bare + "amount = \"0.25\"\nper = \"month\"\nfor = [\"mail\"]\n", "fee-plain"},
		{"a commission by account", bare + "amount = \"0.25\"\nunit = \"accounts\"\nfor = [\"mail\"]\n", "fee-plain"},
		{"a commission on nothing", bare + "amount = \"0.25\"\n", "missing-key"},
		{"two commissions", fee + "[offers.demo.prices.second.guide]\nrole = \"fee\"\npercent = \"2\"\nfor = [\"newsletter\"]\n", "fee-twice"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := read(demo(tt.host))
			if len(problems) == 0 || problems[0].Rule != tt.rule {
				t.Errorf("problems %v, want %s", problems, tt.rule)
			}
		})
	}
}
