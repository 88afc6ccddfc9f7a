package i18n

import "bascule/offers"

// Problem says what is wrong somewhere, by its rule and what it speaks of, and what
// to write instead. Days are written as the language has them.
func (p *Printer) Problem(rule string, about map[string]string) (wrong, remedy string) {
	args := make([]any, 0, 2*len(about))
	for name, value := range about {
		switch name {
		case "date", "before", "after":
			if day, err := offers.ParseDate(value); err == nil {
				value = p.Date(day)
			}
		}
		args = append(args, name, value)
	}
	return p.T("problem."+rule, args...), p.T("problem."+rule+".hint", args...)
}
