package offers

import (
	"strconv"
	"strings"

	"bascule/offers/tomlfile"
)

// Percent is a share in hundredths of a percent: 150 is 1.50 %.
type Percent int64

// percentUnit is the whole of what a share is taken of.
const percentUnit = 10_000

// ParsePercent reads a share with at most two decimals, from "0" to "100": "1.5" is
// 150. Anything else is a [*Fault].
func ParsePercent(s string) (Percent, error) {
	whole, decimals, dotted := strings.Cut(s, ".")
	if !digits(whole) || len(whole) > 3 || dotted && (!digits(decimals) || len(decimals) > 2) {
		return 0, tomlfile.NewFault("percent-form", "value", s)
	}
	points, _ := strconv.ParseInt(whole+(decimals + "00")[:2], 10, 64)
	if points > percentUnit {
		return 0, tomlfile.NewFault("percent-form", "value", s)
	}
	return Percent(points), nil
}

// Of returns so much of an amount, rounded half up to the cent.
func (p Percent) Of(m Money) Money { return (m.Times(int64(p)) + percentUnit/2) / percentUnit }
