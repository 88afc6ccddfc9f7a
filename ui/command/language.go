package command

import (
	"strings"

	"bascule/ui/i18n"
)

// langFlag finds --lang before the arguments are read, so that what is wrong
// with them is told in that language.
func langFlag(args []string) string {
	for i, arg := range args {
		name, value, given := strings.Cut(arg, "=")
		if arg == "--" {
			break
		}
		if alias(strings.TrimPrefix(name, "--")) != flagLang || !strings.HasPrefix(name, "--") {
			continue
		}
		if !given && i+1 < len(args) {
			value = args[i+1]
		}
		return value
	}
	return ""
}

// texts reads the texts once.
func (r *runner) texts() (*i18n.Printer, error) {
	if r.reader != nil {
		return r.reader, nil
	}
	reader, err := i18n.Load(r.Data, r.settings().Lang())
	if err != nil {
		return nil, err
	}
	r.reader = reader
	return reader, nil
}
