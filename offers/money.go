package offers

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"bascule/offers/tomlfile"
)

// Money is an amount in euro cents. Floating point never touches a price.
type Money int64

// maxEuros bounds what a catalogue or a board may write, so that a year of any
// price for any need stays far from overflow.
const maxEuros = 10_000_000

// ParseMoney reads a non-negative amount in euros with at most two decimals:
// "80", "80.5" and "80.50" are 8000, 8050 and 8050 cents. A comma, a sign, a
// third decimal or any other character is a [*Fault].
func ParseMoney(s string) (Money, error) {
	whole, decimals, dotted := strings.Cut(s, ".")
	switch {
	case s == "":
		return 0, tomlfile.NewFault("amount-empty")
	case strings.HasPrefix(s, "-"):
		return 0, tomlfile.NewFault("amount-negative", "value", s)
	case dotted && digits(whole) && digits(decimals) && len(decimals) > 2:
		return 0, tomlfile.NewFault("amount-decimals", "value", s)
	case !digits(whole) || dotted && !digits(decimals):
		return 0, tomlfile.NewFault("amount-form", "value", s)
	}
	euros, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || euros > maxEuros {
		return 0, tomlfile.NewFault("amount-too-large", "value", s, "limit", strconv.Itoa(maxEuros))
	}
	cents := int64(0)
	if dotted {
		cents, _ = strconv.ParseInt((decimals + "0")[:2], 10, 64)
	}
	return Money(euros*100 + cents), nil
}

// digits reports whether s is one or more ASCII digits.
func digits(s string) bool {
	if s == "" {
		return false
	}
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

// String writes euros and cents with a point, the form [ParseMoney] reads. What
// a reader sees ("80,00 €") is made by bascule/ui/i18n.
func (m Money) String() string {
	sign := ""
	if m < 0 {
		sign, m = "-", -m
	}
	return fmt.Sprintf("%s%d.%02d", sign, m/100, m%100)
}

// Times multiplies by a count, staying at the largest amount rather than
// wrapping round.
func (m Money) Times(n int64) Money {
	if m == 0 || n == 0 {
		return 0
	}
	product := int64(m) * n
	if product/n != int64(m) {
		return math.MaxInt64
	}
	return Money(product)
}

// PerMille returns m multiplied by n thousandths, rounded half up to the cent:
// 20 % VAT on m is m.PerMille(200).
func (m Money) PerMille(n int64) Money { return (m.Times(n) + 500) / 1000 }

// MarshalText writes the form [ParseMoney] reads.
func (m Money) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the form String writes.
func (m *Money) UnmarshalText(text []byte) error {
	parsed, err := ParseMoney(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}
