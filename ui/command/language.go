package command

import (
	"slices"
	"strings"

	"bascule/ui/i18n"
)

// french is the language when nothing says another.
const french = "fr"

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

// lang is the language to speak: what --lang says, else the locale's, else
// French. A language without texts is French too: what is wrong with --lang has
// to be told somehow.
func (r *runner) lang() string {
	languages, err := i18n.Languages(r.Data)
	if err != nil {
		return french
	}
	if slices.Contains(languages, r.asked.lang) {
		return r.asked.lang
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		locale := r.Getenv(name)
		if locale == "" {
			continue
		}
		tongue, _, _ := strings.Cut(locale, "_")
		tongue, _, _ = strings.Cut(tongue, ".")
		if slices.Contains(languages, tongue) {
			return tongue
		}
		return french
	}
	return french
}

// texts reads the texts once.
func (r *runner) texts() (*i18n.Printer, error) {
	if r.reader != nil {
		return r.reader, nil
	}
	reader, err := i18n.Load(r.Data, r.lang())
	if err != nil {
		return nil, err
	}
	r.reader = reader
	return reader, nil
}

// checkLang refuses a --lang without texts.
func (r *runner) checkLang() error {
	if r.asked.lang == "" {
		return nil
	}
	languages, err := i18n.Languages(r.Data)
	if err != nil {
		return err
	}
	return among("language", r.asked.lang, languages)
}
