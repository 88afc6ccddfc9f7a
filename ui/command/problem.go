package command

import (
	"strconv"

	"bascule/offers"
	"bascule/ui/i18n"
)

// told says a problem and its remedy on one line, where editors and scripts find its
// place: "hosts/zourit.toml:12: offers.zourit: … — …".
func told(text *i18n.Printer, p offers.Problem) string {
	what, remedy := placed(text, p)
	return text.T("command.check.problem", "what", what, "remedy", remedy)
}

// placed says a problem after its place, and apart what to do.
func placed(text *i18n.Printer, p offers.Problem) (what, remedy string) {
	what, remedy = text.Problem(p.Rule, p.Args)
	if p.Key != "" {
		what = text.T("command.pair", "label", p.Key, "value", what)
	}
	place := p.File
	if p.Line > 0 {
		place += ":" + strconv.Itoa(p.Line)
	}
	if place != "" {
		what = place + ": " + what
	}
	return what, remedy
}
