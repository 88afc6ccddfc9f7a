package offers_test

import (
	"testing"

	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

// TestSettle loads one fact said by several sources and looks at what holds. The
// sources are those of the fixture: guide (after slides), slides, talk (undated),
// own-page (the host's own).
func TestSettle(t *testing.T) {
	base := func(source, amount, more string) string {
		return "[offers.demo.prices.base." + source + "]\nrole = \"subscription\"\nper = \"year\"\namount = \"" + amount + "\"\n" + more
	}
	tests := []struct {
		name          string
		claims        string
		state         offers.State
		held, history []string // keys
		amounts       []offers.Money
	}{
		{"a price nobody tells is unknown", "", offers.Unknown, nil, nil, nil},
		{
			"a later source makes the older one history",
			base("guide", "80.00", "") + base("slides", "70.00", ""),
			offers.Stated,
			[]string{"guide"},
			[]string{"slides"},
			[]offers.Money{8000, 7000},
		},
		{
			"sources that no date orders and that agree both hold",
			base("guide", "80.00", "") + base("talk", "80.00", ""),
			offers.Stated,
			[]string{"guide", "talk"},
			nil,
			[]offers.Money{8000, 8000},
		},
		{
			"sources that no date orders and that differ are a dispute",
			base("guide", "80.00", "") + base("talk", "90.00", ""),
			offers.Disputed,
			[]string{"guide", "talk"},
			nil,
			[]offers.Money{8000, 9000},
		},
		{
			"the host's own page wins where dates prove nothing",
			base("guide", "80.00", "") + base("own-page", "90.00", ""),
			offers.Stated,
			[]string{"own-page"},
			[]string{"guide"},
			[]offers.Money{9000, 8000},
		},
		{
			"what is inferred yields to what is said, however old",
			base("guide", "80.00", "certainty = \"inferred\"\nbecause = { fr = \"d’après la facture\" }\n") + base("slides", "70.00", ""),
			offers.Stated,
			[]string{"slides"},
			[]string{"guide"},
			[]offers.Money{7000, 8000},
		},
		{
			"a second statement of a source is kept and outweighs nothing",
			base("guide", "80.00", "") + base("guide-2", "40.00", "of = \"guide\"\n"),
			offers.Stated,
			[]string{"guide"},
			[]string{"guide-2"},
			[]offers.Money{8000, 4000},
		},
		{
			"a second statement whose source says nothing else of the fact stands for it",
			base("slides", "70.00", "") + base("guide-2", "40.00", "of = \"guide\"\n"),
			offers.Stated,
			[]string{"guide-2"},
			[]string{"slides"},
			[]offers.Money{4000, 7000},
		},
		{
			"what a source says comes before what is inferred of it, whichever is written first",
			base("guide", "80.00", "certainty = \"inferred\"\nbecause = { fr = \"d’après la facture\" }\n") +
				base("guide-2", "40.00", "of = \"guide\"\n"),
			offers.Stated,
			[]string{"guide-2"},
			[]string{"guide"},
			[]offers.Money{4000, 8000},
		},
		{
			"the history has the newest first, promotions that are over among the rest",
			base("guide", "80.00", "") + base("slides", "70.00", "") + base("own-page", "9.00", "until = 2026-10-31\n"),
			offers.Stated,
			[]string{"guide"},
			[]string{"own-page", "slides"},
			[]offers.Money{8000, 900, 7000},
		},
		{
			"a promotion that is over is history",
			base("guide", "80.00", "") + base("own-page", "9.00", "until = 2026-10-31\n"),
			offers.Stated,
			[]string{"guide"},
			[]string{"own-page"},
			[]offers.Money{8000, 900},
		},
		{
			"a promotion that runs holds",
			base("guide", "80.00", "") + base("own-page", "9.00", "until = 2026-11-22\n"),
			offers.Stated,
			[]string{"own-page"},
			[]string{"guide"},
			[]offers.Money{900, 8000},
		},
		{
			"a promotion that is over and stands alone leaves the price unknown",
			base("own-page", "9.00", "until = 2026-10-31\n"),
			offers.Unknown, nil,
			[]string{"own-page"},
			[]offers.Money{900},
		},
		{
			"a source that names a price without an amount silences nobody",
			base("slides", "70.00", "") + "[offers.demo.prices.base.guide]\nrole = \"subscription\"\n",
			offers.Stated,
			[]string{"slides"},
			[]string{"guide"},
			[]offers.Money{7000, 0},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			catalogue := load(t, demo(offer+test.claims))
			var rate offers.Fact[offers.Rate]
			if prices := catalogue.Offer("demo").Prices; len(prices) > 0 {
				rate = prices[0].Rate
			}
			if rate.State() != test.state {
				t.Errorf("state is %q, want %q", rate.State(), test.state)
			}
			if diff := cmp.Diff(test.held, keys(rate.Held())); diff != "" {
				t.Error("held:", diff)
			}
			if diff := cmp.Diff(test.history, keys(rate.History())); diff != "" {
				t.Error("history:", diff)
			}
			var amounts []offers.Money
			for _, claim := range rate.Claims() {
				amounts = append(amounts, claim.Value.Amount)
			}
			if diff := cmp.Diff(test.amounts, amounts); diff != "" {
				t.Error("amounts:", diff)
			}
		})
	}
}

// keys lists the keys of claims.
func keys[T any](claims []offers.Claim[T]) []string {
	var keys []string
	for _, claim := range claims {
		keys = append(keys, claim.Key)
	}
	return keys
}

func TestFieldsSettleOneByOne(t *testing.T) {
	catalogue := load(t, demo(offer+`[offers.demo.services.newsletter.slides]
delivery = "included"
software = ["sympa"]
[offers.demo.services.newsletter.guide]
delivery = "option"
`))
	service := catalogue.Offer("demo").Services["newsletter"]
	if delivery, _ := service.Delivery.Get(); delivery != offers.Option {
		t.Errorf("delivery is %q: the later source says option", delivery)
	}
	if software, known := service.Software.Get(); !known || software[0] != "sympa" {
		t.Errorf("software is %v: only the older source tells it, and nobody contradicts it", software)
	}
	if service.Caveat.State() != offers.Unknown {
		t.Error("a caveat nobody tells is known")
	}
}

func TestStatement(t *testing.T) {
	catalogue := load(t, demo(head+`[facts.country.own-page]
value = "FR"
[facts.country.guide]
value = "FR"
proof = "document"
note = { fr = "page 3" }
`))
	country := catalogue.Host("demo").Country
	statements := map[string]offers.Statement{}
	for _, claim := range country.Claims() {
		statements[claim.Key] = claim.Statement
	}
	want := map[string]offers.Statement{
		"own-page": {
			Key: "own-page", Source: "own-page", Read: offers.Date{Year: 2026, Month: 9, Day: 1}, Own: true,
			Certainty: offers.Explicit, Proof: offers.Declared, File: "hosts/demo.toml", Line: 3,
		},
		"guide": {
			Key: "guide", Source: "guide", NotBefore: offers.Date{Year: 2022, Month: 12, Day: 31},
			Certainty: offers.Explicit, Proof: offers.Document, Note: offers.Text{"fr": "page 3"},
			File: "hosts/demo.toml", Line: 5,
		},
	}
	if diff := cmp.Diff(want, statements); diff != "" {
		t.Error(diff)
	}
}

func TestProof(t *testing.T) {
	prove := func(proofs ...offers.Proof) offers.Fact[int] {
		var claims []offers.Claim[int]
		for _, proof := range proofs {
			claims = append(claims, offers.Claim[int]{Statement: offers.Statement{Key: string(proof), Proof: proof}})
		}
		return offers.Settle(claims, func(a, b int) bool { return a == b })
	}
	t.Run("is the strongest among the claims that hold", func(t *testing.T) {
		if got := prove(offers.ThirdParty, offers.Tested, offers.Declared).Proof(); got != offers.Tested {
			t.Errorf("got %q", got)
		}
	})
	t.Run("is none for a claim that does not say how it is proven", func(t *testing.T) {
		if got := prove("").Proof(); got != offers.NoProof {
			t.Errorf("got %q", got)
		}
	})
}
