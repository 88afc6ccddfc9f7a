package comparison_test

import (
	"testing"

	"bascule/comparison"
	"bascule/offers"

	"github.com/google/go-cmp/cmp"
)

// tariff makes an offer of a French host whose prices are exempt from VAT unless
// the price says otherwise.
func tariff(prices ...offers.Price) *offers.Offer {
	host := &offers.Host{ID: "host", Name: "Host", Country: says(offers.Country("FR"))}
	return &offers.Offer{ID: "host", Host: host, Services: map[offers.UseID]offers.Service{}, Prices: prices}
}

// countries is a catalogue that knows the rate of France and of Germany only.
func countries() *offers.Catalogue {
	return &offers.Catalogue{Countries: map[offers.Country]offers.CountryInfo{
		"FR": {Code: "FR", VATPermil: 200}, "DE": {Code: "DE", VATPermil: 190}, "XX": {Code: "XX"},
	}}
}

// says makes a fact of what one source or several sources of the same rank say.
func says[T comparable](values ...T) offers.Fact[T] {
	return heard(func(a, b T) bool { return a == b }, values...)
}

func heard[T any](same func(a, b T) bool, values ...T) offers.Fact[T] {
	claims := make([]offers.Claim[T], len(values))
	for i, v := range values {
		key := string(rune('a' + i))
		claims[i] = offers.Claim[T]{Statement: offers.Statement{Key: key, Source: offers.SourceID(key)}, Value: v}
	}
	return offers.Settle(claims, same)
}

// rates makes the rate of a price.
func rates(values ...offers.Rate) offers.Fact[offers.Rate] {
	return heard(func(a, b offers.Rate) bool { return cmp.Equal(a, b) }, values...)
}

// flat is an amount a year.
func flat(cents offers.Money) offers.Rate {
	return offers.Rate{Amount: cents, Known: true, Per: offers.Yearly, Mode: offers.FixedPrice}
}

// each is an amount a year for each unit of a resource.
func each(cents offers.Money, unit offers.Resource) offers.Rate {
	rate := flat(cents)
	rate.Unit = unit
	return rate
}

// untold is a rate whose amount nobody gives.
func untold(unit offers.Resource) offers.Rate {
	return offers.Rate{Per: offers.Yearly, Unit: unit, Mode: offers.FixedPrice}
}

// changed returns a rate with a change.
func changed(rate offers.Rate, change func(*offers.Rate)) offers.Rate {
	change(&rate)
	return rate
}

// price makes a line of a tariff without VAT, changed as asked.
func price(id string, role offers.PriceRole, rate offers.Rate, changes ...func(*offers.Price)) offers.Price {
	p := offers.Price{ID: id, Role: role, Rate: rates(rate), VAT: says(offers.VATExempt)}
	for _, change := range changes {
		change(&p)
	}
	return p
}

func includes(r offers.Resource, quantities ...offers.Quantity) func(*offers.Price) {
	return func(p *offers.Price) {
		if p.Includes == nil {
			p.Includes = map[offers.Resource]offers.Fact[offers.Quantity]{}
		}
		p.Includes[r] = says(quantities...)
	}
}

func serves(uses ...offers.UseID) func(*offers.Price) {
	return func(p *offers.Price) { p.For = uses }
}

func keptTo(bodies ...offers.Body) func(*offers.Price) {
	return func(p *offers.Price) { p.Audience = bodies }
}

func taxed(states ...offers.VAT) func(*offers.Price) {
	return func(p *offers.Price) { p.VAT = says(states...) }
}

// delivering adds a service to an offer.
func delivering(o *offers.Offer, use offers.UseID, deliveries ...offers.Delivery) *offers.Offer {
	o.Services[use] = offers.Service{Use: use, Delivery: says(deliveries...)}
	return o
}

// asking makes needs of so many accounts and gigabytes.
func asking(accounts, gigabytes int64, changes ...func(*comparison.Needs)) comparison.Needs {
	needs := comparison.Needs{
		Quantities: comparison.Quantities{Accounts: comparison.Accounts{Total: accounts}, FilesGB: gigabytes},
		Uses:       map[offers.UseID]offers.Level{},
	}
	for _, change := range changes {
		change(&needs)
	}
	return needs
}

func wanting(uses ...offers.UseID) func(*comparison.Needs) {
	return func(n *comparison.Needs) {
		for _, use := range uses {
			n.Uses[use] = offers.Must
		}
	}
}

func anyOf(uses ...offers.UseID) func(*comparison.Needs) {
	return func(n *comparison.Needs) {
		n.AnyOf = append(n.AnyOf, offers.AnyOf{ID: "either", Uses: uses, Level: offers.Must})
	}
}

func apart(n *comparison.Needs) { n.Constraints.NoMembership = true }

// association is who asks in most tests.
func association() comparison.Association { return comparison.Association{Body: offers.Association} }

// mostly is a range without a known low end.
func mostly(high offers.Money) comparison.Range { return comparison.Range{High: high, HighKnown: true} }

func TestAnnual(t *testing.T) {
	nubo := func() *offers.Offer {
		return tariff(
			price("base", offers.Subscription, changed(flat(250), func(r *offers.Rate) { r.Per, r.Pooled = offers.Monthly, true }),
				includes(offers.Storage, offers.Gigabytes(5))),
			price("storage", offers.Subscription, offers.Rate{
				Known: true, Per: offers.Monthly, Unit: offers.Storage, Pooled: true, Mode: offers.FixedPrice,
				Tiers: []offers.Tier{{UpTo: offers.Gigabytes(10), Amount: 50}, {UpTo: offers.Gigabytes(100), Amount: 25}, {Amount: 10}},
			}),
			price("surcharge", offers.NonMember, changed(flat(100), func(r *offers.Rate) { r.Per = offers.Monthly })),
			price("share", offers.Share, changed(untold(""), func(r *offers.Rate) { r.Per = offers.Once })),
		)
	}
	zourit := func() *offers.Offer {
		return delivering(delivering(tariff(
			price("base", offers.Subscription, flat(8000), includes(offers.Storage, offers.Gigabytes(50))),
			price("newsletter", offers.OptionPrice, flat(4000), serves("discussion-list", "newsletter")),
			price("storage", offers.Subscription, untold(offers.Storage)),
		), "newsletter", offers.Option), "discussion-list", offers.Option)
	}
	volunteers := tariff(price("base", offers.Subscription, each(2454, offers.Accounts), taxed(offers.VATIncluded)))
	arn := tariff(
		price("dues", offers.MemberFee, flat(1500)),
		price("service", offers.Subscription, flat(3500), includes(offers.Storage, offers.Gigabytes(40)), includes(offers.Accounts, 10)),
	)
	blocks := changed(each(100, offers.Storage), func(r *offers.Rate) { r.Block, r.Per = 10, offers.Monthly })

	exactly, between, atLeast := comparison.Precisely, comparison.Between, comparison.AtLeast
	tests := []struct {
		name   string
		offer  *offers.Offer
		needs  comparison.Needs
		yearly comparison.Range
	}{
		{"one account with 40 GB at Nubo costs 150.00", nubo(), asking(1, 40), exactly(15000)},
		{"one account with 100 GB at Nubo costs 330.00", nubo(), asking(1, 100), exactly(33000)},
		{"past the last band only what lies past it is cheaper", nubo(), asking(1, 101), exactly(33120)},
		{"twelve linked accounts cost from one pool of 40 GB to twelve minimums", nubo(), asking(12, 40), between(15000, 36000)},
		{"two linked accounts hold half each, rounded up", nubo(), asking(2, 41), between(15300, 2*(250+250+11*25)*12)},
		{"who does not join Nubo pays the surcharge", nubo(), asking(1, 40, apart), exactly(16200)},
		{"volunteers at 24.54 each are multiplied: twelve cost 294.48", volunteers, asking(12, 40), exactly(29448)},
		{"ninety volunteers cost 2208.60", volunteers, asking(90, 250), exactly(220860)},
		{"dues and service add up to 50.00 at ARN", arn, asking(5, 15), exactly(5000)},
		{"without joining, dues are not paid", arn, asking(5, 15, apart), exactly(3500)},
		{"past what is included at no published price, the end is open", arn, asking(12, 40), atLeast(5000)},
		{"an unwanted option is not paid", zourit(), asking(5, 40), exactly(8000)},
		{"a wanted option is paid", zourit(), asking(5, 40, wanting("newsletter")), exactly(12000)},
		{"an option serving two wanted uses is paid once", zourit(), asking(5, 40, wanting("newsletter", "discussion-list")), exactly(12000)},
		{"an option that alone meets an any-of need is paid", zourit(), asking(5, 40, anyOf("team-chat", "discussion-list")), exactly(12000)},
		{
			"an option is not paid when the other alternative comes with the offer",
			delivering(zourit(), "team-chat", offers.Included), asking(5, 40, anyOf("team-chat", "discussion-list")), exactly(8000),
		},
		{
			"an option already paid for a must meets an any-of need too", zourit(),
			asking(5, 40, wanting("newsletter"), anyOf("team-chat", "discussion-list")), exactly(12000),
		},
		{
			"an option whose use turns out to be included is not paid",
			delivering(zourit(), "newsletter", offers.Included), asking(5, 40, wanting("newsletter")), exactly(8000),
		},
		{
			"an option whose delivery sources dispute may be paid",
			delivering(zourit(), "newsletter", offers.Included, offers.Option), asking(5, 40, wanting("newsletter")), between(8000, 12000),
		},
		{
			"an option at no published price opens the end",
			delivering(tariff(price("base", offers.Subscription, flat(9600))), "streaming", offers.Option),
			asking(5, 10, wanting("streaming")), atLeast(9600),
		},
		{
			"so does one that only some sources call an option",
			delivering(tariff(price("base", offers.Subscription, flat(9600))), "streaming", offers.Included, offers.Option),
			asking(5, 10, wanting("streaming")), atLeast(9600),
		},
		{
			"of two options that would do, the cheaper is counted",
			delivering(delivering(tariff(price("base", offers.Subscription, flat(1000)),
				price("chat", offers.OptionPrice, flat(700), serves("team-chat")),
				price("list", offers.OptionPrice, flat(500), serves("discussion-list")),
			), "team-chat", offers.Option), "discussion-list", offers.Option),
			asking(5, 10, anyOf("team-chat", "discussion-list")), exactly(1500),
		},
		{"an unknown unit price within what is included changes nothing", zourit(), asking(5, 50), exactly(8000)},
		{"an unknown unit price past what is included opens the end", zourit(), asking(5, 51), atLeast(8000)},
		{"a free offer costs nothing", tariff(price("free", offers.Subscription, flat(0))), asking(12, 40), exactly(0)},
		{"an offer nobody prices is unpriced, not free", tariff(), asking(12, 40), comparison.Unpriced()},
		{
			"an offer of which only an option is priced is unpriced",
			tariff(price("x", offers.OptionPrice, flat(100), serves("forum"))), asking(12, 40), comparison.Unpriced(),
		},
		{
			"a monthly price is paid twelve times",
			tariff(price("base", offers.Subscription, changed(flat(500), func(r *offers.Rate) { r.Per = offers.Monthly }))),
			asking(1, 1), exactly(6000),
		},
		{"a gigabyte begun is paid", tariff(
			price("base", offers.Subscription, flat(0), includes(offers.Storage, 500)),
			price("storage", offers.Subscription, each(10, offers.Storage))), asking(1, 3), exactly(30)},
		{"whole blocks are paid", tariff(price("storage", offers.Subscription, blocks)), asking(1, 41), exactly(6000)},
		{"includes of different prices add up", tariff(
			price("base", offers.Subscription, flat(1000), includes(offers.Storage, offers.Gigabytes(10))),
			price("dues", offers.MemberFee, flat(500), includes(offers.Storage, offers.Gigabytes(5))),
			price("storage", offers.Subscription, each(100, offers.Storage))), asking(1, 20), exactly(2000)},
		{"a price by the account includes storage for each account", tariff(
			price("seat", offers.Subscription, each(600, offers.Accounts), includes(offers.Storage, offers.Gigabytes(30))),
			price("storage", offers.Subscription, each(100, offers.Storage))), asking(2, 61), exactly(1300)},
		{"tiers count the total quantity and charge what lies past the included part", tariff(
			price("base", offers.Subscription, flat(0), includes(offers.Accounts, 3)),
			price("seat", offers.Subscription, offers.Rate{
				Known: true, Per: offers.Yearly, Unit: offers.Accounts, Mode: offers.FixedPrice,
				Tiers: []offers.Tier{{UpTo: 5, Amount: 100}, {Amount: 10}},
			})), asking(7, 0), exactly(220)},
		{"past the last published band the end is open", tariff(
			price("seat", offers.Subscription, offers.Rate{
				Known: true, Per: offers.Yearly, Unit: offers.Accounts, Mode: offers.FixedPrice,
				Tiers: []offers.Tier{{UpTo: 5, Amount: 100}},
			})), asking(7, 0), atLeast(500)},
		{"a price from 96.00 has an open end", tariff(
			price("base", offers.Subscription, changed(flat(9600), func(r *offers.Rate) { r.Mode = offers.FromPrice }))), asking(1, 1), atLeast(9600)},
		{"pay what you want goes from nothing to what is suggested", tariff(
			price("base", offers.Subscription, changed(flat(1500), func(r *offers.Rate) { r.Mode = offers.PayWhatYouWant }))), asking(1, 1), between(0, 1500)},
		{"pay what you want goes from its minimum", tariff(
			price("base", offers.Subscription, changed(flat(1500), func(r *offers.Rate) {
				r.Mode, r.Minimum, r.HasMin = offers.PayWhatYouWant, 100, true
			}))), asking(1, 1), between(100, 1500)},
		{"a solidarity price has a known high end and an unknown low one", tariff(
			price("base", offers.Subscription, changed(flat(18000), func(r *offers.Rate) { r.Mode = offers.SolidarityPrice }))), asking(1, 1), mostly(18000)},
		{"a published floor is the low end of a solidarity price", tariff(
			price("base", offers.Subscription, changed(flat(18000), func(r *offers.Rate) {
				r.Mode, r.Minimum, r.HasMin = offers.SolidarityPrice, 9000, true
			}))), asking(1, 1), between(9000, 18000)},
		{"a price on request is unknown at both ends, even with an indication", tariff(
			price("base", offers.Subscription, changed(flat(5000), func(r *offers.Rate) { r.Mode = offers.QuotePrice }))), asking(1, 1), comparison.Unpriced()},
		{"a price one source tells only on request has no end that is known", tariff(offers.Price{
			ID: "base", Role: offers.Subscription, VAT: says(offers.VATExempt),
			Rate: rates(flat(0), changed(untold(""), func(r *offers.Rate) { r.Mode = offers.QuotePrice })),
		}), asking(1, 1), comparison.Unpriced()},
		{"dues of an unknown amount open the end", tariff(
			price("base", offers.Subscription, flat(18000)), price("dues", offers.MemberFee, untold(""))), asking(1, 1), atLeast(18000)},
		{"rates in dispute are covered", tariff(offers.Price{
			ID: "base", Role: offers.Subscription,
			Rate: rates(flat(8000), changed(flat(500), func(r *offers.Rate) { r.Per = offers.Monthly })), VAT: says(offers.VATExempt),
		}), asking(1, 1), between(6000, 8000)},
		{"included quantities in dispute are covered", tariff(
			price("base", offers.Subscription, flat(0), includes(offers.Storage, offers.Gigabytes(40), offers.Gigabytes(50))),
			price("storage", offers.Subscription, each(100, offers.Storage))), asking(1, 45), between(0, 500)},
		{"a price for associations stands in the place of the open one", tariff(
			price("all", offers.Subscription, flat(10000)), price("asso", offers.Subscription, flat(6000), keptTo(offers.Association))), asking(1, 1), exactly(6000)},
		{"a price for companies is not ours", tariff(
			price("all", offers.Subscription, flat(6000)), price("firm", offers.Subscription, flat(10000), keptTo(offers.Company))), asking(1, 1), exactly(6000)},
		{"an offer priced for others only is unpriced for us", tariff(
			price("firm", offers.Subscription, flat(10000), keptTo(offers.Company))), asking(1, 1), comparison.Unpriced()},
		{
			"amounts too large to add stay at the largest", tariff(
				price("a", offers.Subscription, each(1_000_000_000, offers.Storage)), price("b", offers.Subscription, each(1_000_000_000, offers.Storage))),
			asking(1, 1_000_000_000_000), exactly(1<<63 - 1),
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			result := comparison.Annual(countries(), tt.offer, tt.needs, association())
			if diff := cmp.Diff(tt.yearly, result.Yearly); diff != "" {
				t.Errorf("yearly range (-want +got):\n%s", diff)
			}
			recount(t, result)
		})
	}
}

// recount checks that a cost is the sum of its lines, and each line the sum of its
// steps.
func recount(t *testing.T, result comparison.CostResult) {
	t.Helper()
	yearly, once := comparison.Precisely(0), comparison.Precisely(0)
	for _, line := range result.Lines {
		if line.Yearly {
			yearly = yearly.Add(line.Range)
		} else {
			once = once.Add(line.Range)
		}
		if low := total(line.Steps); len(line.Steps) > 0 && (!line.Range.LowKnown || low != line.Range.Low) {
			t.Errorf("line %s: steps make %v, the low end is %v", line.Price, low, line.Range.Low)
		}
		if high := total(line.HighSteps); len(line.HighSteps) > 0 && high != line.Range.High {
			t.Errorf("line %s: steps make %v, the high end is %v", line.Price, high, line.Range.High)
		}
	}
	if yearly != result.Yearly || once != result.Once {
		t.Errorf("lines add up to %v and %v, the cost says %v and %v", yearly, once, result.Yearly, result.Once)
	}
}

func total(steps []comparison.CostStep) offers.Money {
	sum := offers.Money(0)
	for _, step := range steps {
		if product := step.Amount.Times(step.Units).Times(step.Periods); step.PerMille == 0 && step.Percent == 0 && product != step.Total {
			panic("a step does not multiply")
		}
		if step.Total > 0 && sum > 1<<63-1-step.Total {
			return 1<<63 - 1
		}
		sum += step.Total
	}
	return sum
}
