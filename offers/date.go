package offers

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"bascule/offers/tomlfile"
)

// Date is a calendar day, kept small: every claim holds four. The zero Date is "not
// known".
type Date struct {
	Year       int16
	Month, Day int8
}

// ParseDate reads a day as YYYY-MM-DD. Anything else is a [*Fault].
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, tomlfile.NewFault("date-form", "value", s)
	}
	return Date{int16(t.Year()), int8(t.Month()), int8(t.Day())}, nil
}

// ParseWritten reads a day as people write it too: 2026-11-22, 22/11/2026 or
// 1/9/2026. Anything else is a [*Fault].
func ParseWritten(s string) (Date, error) {
	day, rest, slashed := strings.Cut(s, "/")
	if !slashed {
		return ParseDate(s)
	}
	month, year, _ := strings.Cut(rest, "/")
	d, err := ParseDate(year + "-" + twoDigits(month) + "-" + twoDigits(day))
	if err != nil {
		return Date{}, tomlfile.NewFault("date-form", "value", s)
	}
	return d, nil
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// Known reports whether d is a day rather than the zero Date.
func (d Date) Known() bool { return d != Date{} }

// Compare returns -1, 0 or 1 as d is before, equal to or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports whether d is a known day strictly before the known day e.
func (d Date) Before(e Date) bool { return d.Known() && e.Known() && d.Compare(e) < 0 }

// MonthsUntil counts the whole months from d to e; it is negative when e comes
// first and zero when either day is not known.
func (d Date) MonthsUntil(e Date) int {
	if !d.Known() || !e.Known() {
		return 0
	}
	months := int(e.Year-d.Year)*12 + int(e.Month-d.Month)
	if e.Day < d.Day {
		months--
	}
	return months
}

// String writes the day as YYYY-MM-DD, and nothing for the zero Date.
func (d Date) String() string {
	if !d.Known() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes the form [ParseDate] reads.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the form String writes.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
