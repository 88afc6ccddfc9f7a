package offers

import (
	"strconv"
	"strings"

	"bascule/offers/tomlfile"
)

// CurrencyID is an ISO 4217 code in capitals: "USD". The euro has none here.
type CurrencyID string

// Currency is a money other than the euro in which some host publishes prices.
type Currency struct {
	ID    CurrencyID
	Label Text               // « dollar américain »
	Sign  Text               // « $ US », beside an amount
	Euro  Fact[ExchangeRate] // what one unit is worth; unknown as long as no source is cited
}

// Foreign is an amount as it was published, in a currency other than the euro. The
// zero Foreign is no amount at all.
type Foreign struct {
	Amount   Money // hundredths of Currency
	Currency CurrencyID
}

// ExchangeRate is what one unit of a currency is worth, in millionths of a euro.
type ExchangeRate int64

// exchangeDecimals is how precise a rate of exchange may be written, and
// exchangeUnit what one euro is then.
const (
	exchangeDecimals = 6
	exchangeUnit     = 1_000_000
)

// maxExchange bounds a rate of exchange, in euros: far above any currency and far
// below what would overflow a price.
const maxExchange = 1000

// ParseExchangeRate reads euros for one unit of a currency, with at most six
// decimals: "0.92" is 920000. Nothing at all, zero or less and anything else is a
// [*Fault].
func ParseExchangeRate(s string) (ExchangeRate, error) {
	whole, decimals, dotted := strings.Cut(s, ".")
	if !digits(whole) || dotted && (!digits(decimals) || len(decimals) > exchangeDecimals) {
		return 0, tomlfile.NewFault("exchange-form", "value", s)
	}
	euros, err := strconv.ParseInt(whole, 10, 64)
	millionths, _ := strconv.ParseInt((decimals + strings.Repeat("0", exchangeDecimals))[:exchangeDecimals], 10, 64)
	if rate := ExchangeRate(euros*exchangeUnit + millionths); err == nil && euros < maxExchange && rate > 0 {
		return rate, nil
	}
	return 0, tomlfile.NewFault("exchange-form", "value", s)
}

// Convert returns an amount of the currency in euros, rounded half up to the cent.
func (r ExchangeRate) Convert(amount Money) Money {
	return (amount.Times(int64(r)) + exchangeUnit/2) / exchangeUnit
}

// lowerCurrencies reads the currencies.
func (l *lowering) lowerCurrencies(table *tomlfile.Node) map[CurrencyID]Currency {
	all := map[CurrencyID]Currency{}
	for id, n := range table.Each() {
		all[CurrencyID(id)] = Currency{
			ID: CurrencyID(id), Label: text(n.Get("label")), Sign: text(n.Get("sign")),
			Euro: settle(l, l.said(n.Get("facts", "euro")), asExchangeRate, equal[ExchangeRate], "value"),
		}
	}
	return all
}

// asExchangeRate reads a rate its shape has checked.
func asExchangeRate(n *tomlfile.Node) (ExchangeRate, bool) {
	rate, err := ParseExchangeRate(n.String())
	return rate, err == nil
}

// abroad reads an amount published in another currency: as it is, and in euros when
// a source says what the currency is worth. It is converted before it is multiplied.
func (l *lowering) abroad(r *Rate, n *tomlfile.Node) {
	id := n.Get("currency")
	if id == nil {
		return
	}
	l.refer(id, id.String(), l.currency)
	for _, key := range []string{"tiers", "minimum"} {
		if other := n.Get(key); other != nil {
			l.fault(other, tomlfile.NewFault("currency-amount-only", "key", key))
		}
	}
	if n.Get("amount") == nil {
		l.fault(id, tomlfile.NewFault("missing-key", "key", "amount"))
	}
	r.Published = Foreign{Amount: r.Amount, Currency: CurrencyID(id.String())}
	euro, known := l.currencies[r.Published.Currency].Euro.Get()
	r.Amount, r.Known = euro.Convert(r.Amount), known
}
