package command

import (
	"strconv"

	"bascule/offers"
	"bascule/ui/i18n"
)

// what says a problem with its place: "hosts/zourit.toml:12: offers.zourit: …".
func what(text *i18n.Printer, p offers.Problem) string {
	said := text.T("problem."+p.Rule, arguments(p)...)
	if p.Key != "" {
		said = text.T("command.pair", "label", p.Key, "value", said)
	}
	place := p.File
	if p.Line > 0 {
		place += ":" + strconv.Itoa(p.Line)
	}
	if place == "" {
		return said
	}
	return place + ": " + said
}

// remedy says what to write instead.
func remedy(text *i18n.Printer, p offers.Problem) string {
	return text.T("problem."+p.Rule+".hint", arguments(p)...)
}

// told says a problem and its remedy on one line, where editors and scripts find
// its place.
func told(text *i18n.Printer, p offers.Problem) string {
	return text.T("command.check.problem", "what", what(text, p), "remedy", remedy(text, p))
}

// arguments are the words of a problem as the texts take them.
func arguments(p offers.Problem) []any {
	args := make([]any, 0, 2*len(p.Args))
	for name, value := range p.Args {
		args = append(args, name, value)
	}
	return args
}
