package offers

import (
	"cmp"
	"slices"

	"bascule/offers/tomlfile"
)

// prices reads a tariff, in the order of the ids of its lines.
func (l *lowering) prices(table *tomlfile.Node) []Price {
	var prices []Price
	fees := 0
	for id, fact := range table.Each() {
		price := l.price(id, l.said(fact))
		if price.Role == Fee {
			fees++
			l.checkFee(&price, fact, fees)
		}
		prices = append(prices, price)
	}
	return prices
}

// checkFee checks that a fee says what it is for, and is the only one: nobody says
// how what is taken would be shared between two.
func (l *lowering) checkFee(p *Price, fact *tomlfile.Node, nth int) {
	if nth > 1 {
		l.fault(fact, tomlfile.NewFault("fee-twice"))
	}
	if len(p.For) == 0 {
		l.fault(fact, tomlfile.NewFault("missing-key", "key", "for"))
	}
}

// price reads one line of a tariff.
func (l *lowering) price(id string, all []said) Price {
	p := Price{ID: id, Role: PriceRole(l.agree(all, "role"))}
	p.Rate = l.rates(all, p.Role)
	p.VAT = settle(l, all, asWord[VAT], equal[VAT], "vat")
	p.For = held(settle(l, all, l.asUses, sameSet[UseID], "for"))
	p.Audience = held(settle(l, all, asBodies, sameSet[Body], "for-audience"))
	for _, resource := range Resources() {
		fact := settle(l, all, l.asQuantity(resource), equal[Quantity], "includes", string(resource))
		if len(fact.Claims()) > 0 {
			if p.Includes == nil {
				p.Includes = map[Resource]Fact[Quantity]{}
			}
			p.Includes[resource] = fact
		}
	}
	return p
}

// held joins the lists that hold, sorted and once each.
func held[T ~string](f Fact[[]T]) []T {
	var joined []T
	for _, claim := range f.Held() {
		joined = append(joined, claim.Value...)
	}
	slices.Sort(joined)
	return slices.Compact(joined)
}

// asUses reads a list of uses and checks that the catalogue knows them.
func (l *lowering) asUses(n *tomlfile.Node) ([]UseID, bool) {
	return references[UseID](l, n, l.use), true
}

// asBodies reads a list of structures.
func asBodies(n *tomlfile.Node) ([]Body, bool) { return list[Body](n), true }

// rates settles the amounts of a price. A claim that only says there is such a
// price yields to those that say how much; one that says « sur devis », or how much
// in a currency worth nobody knows how many euros, yields to a hypothesis alone,
// since that is what the board types one for.
func (l *lowering) rates(all []said, role PriceRole) Fact[Rate] {
	var told, silent, over []Claim[Rate]
	hypothesis := slices.ContainsFunc(all, func(s said) bool { return s.Hypothesis })
	for _, s := range all {
		claim := Claim[Rate]{s.Statement, l.rate(s, all, role)}
		switch {
		case s.Until.Before(l.today):
			over = append(over, claim)
		case !claim.Value.Told() && (hypothesis || claim.Value.Mode != QuotePrice && !claim.Value.Abroad()):
			silent = append(silent, claim)
		default:
			told = append(told, claim)
		}
	}
	if len(told) == 0 {
		told, silent = silent, nil
	}
	return Settle(told, sameRate).withHistory(append(silent, over...))
}

// sameRate is how two rates agree.
func sameRate(a, b Rate) bool {
	tiers := slices.Equal(a.Tiers, b.Tiers)
	a.Tiers, b.Tiers = nil, nil
	return tiers && equalRates(a, b)
}

// equalRates compares everything but the tiers.
func equalRates(a, b Rate) bool {
	return a.Amount == b.Amount && a.Known == b.Known && a.Per == b.Per && a.Unit == b.Unit && a.Block == b.Block &&
		a.Mode == b.Mode && a.Minimum == b.Minimum && a.HasMin == b.HasMin && a.Pooled == b.Pooled && a.Published == b.Published && a.Percent == b.Percent
}

// rate reads the amount one claim tells, and what it is the amount of. A hypothesis
// takes what it does not say from the claim it completes.
func (l *lowering) rate(s said, all []said, role PriceRole) Rate {
	get := func(key string) *tomlfile.Node {
		if n := s.node.Get(key); n != nil || !s.Hypothesis {
			return n
		}
		for _, other := range all {
			if n := other.node.Get(key); n != nil {
				return n
			}
		}
		return nil
	}
	r := Rate{
		Per:    Period(get("per").String()),
		Unit:   Resource(get("unit").String()),
		Block:  whole(get("block")),
		Mode:   FixedPrice,
		Pooled: is(get("pooled")),
	}
	if mode := s.node.Get("mode"); mode != nil {
		r.Mode = PriceMode(mode.String())
	}
	if amount := s.node.Get("amount"); amount != nil {
		r.Amount, r.Known = money(amount), true
	}
	if tiers := s.node.Get("tiers"); tiers != nil {
		if r.Known {
			l.fault(tiers, tomlfile.NewFault("amount-and-tiers"))
		}
		r.Tiers, r.Known = l.tiers(tiers, r.Unit), true
	}
	if minimum := s.node.Get("minimum"); minimum != nil {
		r.Minimum, r.HasMin = money(minimum), true
		switch {
		case r.Mode != PayWhatYouWant && r.Mode != SolidarityPrice:
			l.fault(minimum, tomlfile.NewFault("minimum-mode"))
		case r.Known && r.Tiers == nil && r.Minimum > r.Amount:
			l.fault(minimum, tomlfile.NewFault("minimum-above", "value", r.Minimum.String(), "amount", r.Amount.String()))
		}
	}
	if percent := get("percent"); percent != nil {
		r.Percent, _ = ParsePercent(percent.String())
		r.Known = true
	}
	l.abroad(&r, s.node)
	l.feeOnly(&r, s.node, role)
	if block := s.node.Get("block"); block != nil && r.Unit == "" {
		l.fault(block, tomlfile.NewFault("unit-missing", "key", "block"))
	}
	if r.Per == "" && (role == Setup || role == Share) {
		r.Per = Once
	}
	if r.Per == "" && role == Fee {
		r.Per = PerPayment
	}
	if r.Per == "" && (r.Known || r.Abroad()) {
		l.fault(s.node, tomlfile.NewFault("missing-key", "key", "per"))
	}
	return r
}

// feeOnly checks that a fee is written as one, and that nothing else is.
func (l *lowering) feeOnly(r *Rate, n *tomlfile.Node, role PriceRole) {
	if role != Fee {
		if percent := n.Get("percent"); percent != nil {
			l.fault(percent, tomlfile.NewFault("fee-only", "key", "percent"))
		}
		if r.Per == PerPayment && n.Get("per") != nil {
			l.fault(n.Get("per"), tomlfile.NewFault("fee-only", "key", "per"))
		}
		return
	}
	for _, key := range []string{"unit", "block", "tiers", "minimum", "pooled", "includes"} {
		if other := n.Get(key); other != nil {
			l.fault(other, tomlfile.NewFault("fee-plain", "key", key))
		}
	}
	if r.Per != "" && r.Per != PerPayment {
		l.fault(n, tomlfile.NewFault("fee-plain", "key", "per"))
	}
}

// tiers reads the bands of a price by ascending end, the open one last.
func (l *lowering) tiers(table *tomlfile.Node, unit Resource) []Tier {
	if unit == "" {
		l.fault(table, tomlfile.NewFault("unit-missing", "key", "tiers"))
		return nil
	}
	var tiers []Tier
	for _, n := range table.Each() {
		tier := Tier{Amount: money(n.Get("amount"))}
		if upTo := n.Get("up-to"); upTo != nil {
			end, ok := l.asQuantity(unit)(upTo)
			if ok && end == 0 {
				l.fault(upTo, tomlfile.NewFault("tier-empty"))
			}
			tier.UpTo = end
		}
		if slices.ContainsFunc(tiers, func(t Tier) bool { return t.UpTo == tier.UpTo }) {
			l.fault(n, tomlfile.NewFault("tier-twice"))
		}
		tiers = append(tiers, tier)
	}
	slices.SortStableFunc(tiers, func(a, b Tier) int {
		if a.UpTo == 0 || b.UpTo == 0 {
			return cmp.Compare(b.UpTo, a.UpTo)
		}
		return cmp.Compare(a.UpTo, b.UpTo)
	})
	return tiers
}
