package offers

import (
	"fmt"
	"time"

	"bascule/offers/tomlfile"
)

// Date is a calendar day. The zero Date is "not known".
type Date struct {
	Year, Month, Day int
}

// ParseDate reads a day as YYYY-MM-DD. Anything else is a [*Fault].
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, tomlfile.NewFault("date-form", "value", s)
	}
	return Date{t.Year(), int(t.Month()), t.Day()}, nil
}

// Known reports whether d is a day rather than the zero Date.
func (d Date) Known() bool { return d != Date{} }

// Compare returns -1, 0 or 1 as d is before, equal to or after e.
func (d Date) Compare(e Date) int {
	for _, pair := range [3][2]int{{d.Year, e.Year}, {d.Month, e.Month}, {d.Day, e.Day}} {
		switch {
		case pair[0] < pair[1]:
			return -1
		case pair[0] > pair[1]:
			return 1
		}
	}
	return 0
}

// Before reports whether d is a known day strictly before the known day e.
func (d Date) Before(e Date) bool { return d.Known() && e.Known() && d.Compare(e) < 0 }

// MonthsUntil counts the whole months from d to e; it is negative when e comes
// first and zero when either day is not known.
func (d Date) MonthsUntil(e Date) int {
	if !d.Known() || !e.Known() {
		return 0
	}
	months := (e.Year-d.Year)*12 + e.Month - d.Month
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
