package i18n

import (
	"strings"

	"bascule/offers"
	"bascule/ui/keys"
)

// ParseAmount reads an amount as people type it: « 1 250,50 », "1,250.50", "80 €",
// with any kind of space, or the unshifted top row of an AZERTY keyboard (« &éà »
// is 120). With both a comma and a point, the last one begins the cents. The
// errors are those of [offers.ParseMoney].
func ParseAmount(s string) (offers.Money, error) {
	s = strings.TrimSuffix(typed(s), "€")
	if comma, point := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.'); comma > point {
		s = strings.Replace(strings.ReplaceAll(s, ".", ""), ",", ".", 1)
	} else {
		s = strings.ReplaceAll(s, ",", "")
	}
	return offers.ParseMoney(s)
}

// ParseCount reads a whole number of a resource, or of gigabytes for storage, as
// people type it. The errors are those of [offers.ParseQuantity].
func ParseCount(s string) (int64, error) {
	// Accounts stand for everything that is counted one by one.
	n, err := offers.ParseQuantity(offers.Accounts, typed(s))
	return int64(n), err
}

// typed removes spaces and reads the AZERTY top row. A text that already has a
// digit is left alone: in « 80-120 » the hyphen is not a six.
func typed(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\u00a0', '\u202f', '\u2009':
			return -1
		}
		return r
	}, s)
	if strings.ContainsAny(s, "0123456789") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if digit, ok := (keys.Press{Name: string(r)}).Digit(); ok {
			return rune('0' + digit)
		}
		return r
	}, s)
}
