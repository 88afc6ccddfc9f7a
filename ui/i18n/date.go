package i18n

import (
	"strconv"

	"bascule/offers"
)

// Date writes a day: « 22 nov. 2026 », "22 Nov 2026", and « date inconnue » for
// the zero Date.
func (p *Printer) Date(d offers.Date) string {
	if !d.Known() {
		return p.T("when.unknown")
	}
	day := strconv.Itoa(int(d.Day))
	if d.Day == 1 {
		day = p.T("format.first-day")
	}
	return p.T("format.date", "day", day, "month", p.month(d), "year", d.Year)
}

// Month writes the month of a day: « nov. 2026 ».
func (p *Printer) Month(d offers.Date) string {
	return p.T("format.month", "month", p.month(d), "year", d.Year)
}

// month is the short name of a month.
func (p *Printer) month(d offers.Date) string { return p.T("month." + strconv.Itoa(int(d.Month))) }

// When says of when a statement or a source is, from the three dates both carry:
// « 10 oct. 2024 », « entre mai 2021 et déc. 2022 », « après déc. 2022 », « avant
// mars 2020 », or, without any, « lu le 3 sept. 2026 ».
func (p *Printer) When(notBefore, notAfter, read offers.Date) string {
	switch {
	case notBefore.Known() && notBefore == notAfter:
		return p.Date(notBefore)
	case notBefore.Known() && notAfter.Known():
		if notBefore.Year == notAfter.Year && notBefore.Month == notAfter.Month {
			return p.Month(notBefore)
		}
		return p.T("when.between", "from", p.Month(notBefore), "to", p.Month(notAfter))
	case notBefore.Known():
		return p.T("when.after", "date", p.Month(notBefore))
	case notAfter.Known():
		return p.T("when.before", "date", p.Month(notAfter))
	case read.Known():
		return p.T("when.read", "date", p.Date(read))
	default:
		return p.T("when.unknown")
	}
}
