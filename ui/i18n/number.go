package i18n

import (
	"math"
	"strconv"
	"strings"

	"bascule/offers"
)

// minus is the sign of a negative number, which a screen reader says where it
// may skip a hyphen.
const minus = "−"

// Count writes a whole number with the language's grouping: « 3 000 », "3,000".
// The space is U+00A0, which line wrapping keeps together.
func (p *Printer) Count(n int64) string {
	sign := ""
	if n < 0 {
		sign = minus
	}
	return sign + p.grouped(strconv.FormatUint(magnitude(n), 10))
}

// magnitude is |n|, right for the least int64 too.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// grouped puts the language's separator between thousands.
func (p *Printer) grouped(digits string) string {
	if len(digits) <= 3 {
		return digits
	}
	separator := p.T("format.group")
	var b strings.Builder
	first := (len(digits)-1)%3 + 1
	b.WriteString(digits[:first])
	for ; first < len(digits); first += 3 {
		b.WriteString(separator)
		b.WriteString(digits[first : first+3])
	}
	return b.String()
}

// Share writes a share between 0 and 1 as a percentage: « 46 % », "46%". What
// falls short of the whole never reads 100, nor what exists 0.
func (p *Printer) Share(share float64) string {
	percent := int64(math.Round(share * 100))
	switch {
	case share > 0 && percent == 0:
		percent = 1
	case share < 1 && percent == 100:
		percent = 99
	}
	return p.T("format.share", "n", p.Count(percent))
}

// Points writes a share of a total as points out of 100, to the tenth and without
// sign: « 3,7 ».
func (p *Printer) Points(share float64) string {
	tenths := int64(math.Round(math.Abs(share) * 1000))
	return p.Count(tenths/10) + p.T("format.decimal") + strconv.FormatInt(tenths%10, 10)
}

// Quantity writes an amount of a resource with its unit or noun: « 50 Go »,
// « 12 comptes ».
func (p *Printer) Quantity(r offers.Resource, q offers.Quantity) string {
	if r == offers.Storage {
		return p.storage(int64(q))
	}
	return p.N("quantity."+string(r), int(q))
}

// storage writes megabytes in the largest unit that needs at most one decimal.
func (p *Printer) storage(megabytes int64) string {
	const gigabyte, terabyte = 1000, 1_000_000
	switch {
	case megabytes >= terabyte && megabytes%(terabyte/10) == 0:
		return p.tenths(megabytes/(terabyte/10)) + "\u00a0" + p.T("unit.tb")
	case megabytes >= gigabyte && megabytes%(gigabyte/10) == 0, megabytes == 0:
		return p.tenths(megabytes/(gigabyte/10)) + "\u00a0" + p.T("unit.gb")
	default:
		return p.Count(megabytes) + "\u00a0" + p.T("unit.mb")
	}
}

// tenths writes a number of tenths, without decimal when there is none.
func (p *Printer) tenths(n int64) string {
	if n%10 == 0 {
		return p.Count(n / 10)
	}
	return p.Count(n/10) + p.T("format.decimal") + strconv.FormatInt(n%10, 10)
}
