package command

import (
	"os"
	"slices"

	"github.com/spf13/pflag"

	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/portable"
	"bascule/ui/settings"
	"bascule/ui/theme"
)

// appFlags adds the flags of what the app does on screen.
func appFlags(flags *pflag.FlagSet) {
	flags.String(flagTheme, "", "")
	flags.Bool(flagASCII, false, "")
	flags.Bool(flagMouse, false, "")
	flags.Bool(flagLinear, false, "")
	flags.String(flagDossiers, "", "")
	flags.String(flagExport, "", "")
}

// settings hears the flags, the environment and the configuration file, once.
func (r *runner) settings() settings.Settings {
	if r.heard != nil {
		return *r.heard
	}
	languages, _ := i18n.Languages(r.Data) // without any, reading the texts says why
	from := settings.Sources{Flags: r.given(languages), Getenv: r.Getenv, File: r.Config, Languages: languages}
	if folder, ok := portable.Folder(os.Executable); ok {
		from.Beside = folder
	}
	for _, file := range []string{r.Getenv("BASCULE_CONFIG"), r.asked.config} {
		if file != "" {
			from.File, from.Named = file, true
		}
	}
	heard := settings.Load(from)
	r.heard = &heard
	return heard
}

// given is what the flags say of each setting. Before they are read, only the
// language is known, so that what is wrong with them is told in it.
func (r *runner) given(languages []string) map[settings.ID][]string {
	said := make(map[settings.ID][]string)
	if r.asked.lang != "" {
		said[settings.Lang] = []string{r.asked.lang}
	}
	if r.flags == nil {
		return said
	}
	for _, option := range settings.Options(languages) {
		flag := r.flags.Lookup(string(option.ID))
		if flag == nil || !flag.Changed {
			continue
		}
		said[option.ID] = []string{flag.Value.String()}
		if several, ok := flag.Value.(pflag.SliceValue); ok {
			said[option.ID] = several.GetSlice()
		}
	}
	return said
}

// judge refuses a flag whose word is none of those it takes.
func (r *runner) judge(flags *pflag.FlagSet) error {
	r.flags = flags
	for _, option := range settings.Options(nil) {
		flag := flags.Lookup(string(option.ID))
		if option.ID != settings.Theme || flag == nil || !flag.Changed {
			continue
		}
		if _, known := theme.ParseMode(flag.Value.String()); !known {
			return among("theme", flag.Value.String(), option.Words)
		}
	}
	if r.asked.lang == "" {
		return nil
	}
	languages, err := i18n.Languages(r.Data)
	if err != nil {
		return err
	}
	return among("language", r.asked.lang, languages)
}

// tellSettings tells what is wrong in the settings, on the error output. The rest
// of them is obeyed.
func (r *runner) tellSettings(text *i18n.Printer) { r.tellAll(text, r.settings().Problems) }

// notices is the same for the app, the first problem last: that one shows.
func (r *runner) notices() ([]string, error) {
	problems := slices.Clone(r.settings().Problems)
	if len(problems) == 0 {
		return nil, nil
	}
	text, err := r.texts()
	if err != nil {
		return nil, err
	}
	slices.Reverse(problems)
	said := make([]string, len(problems))
	for i, problem := range problems {
		said[i] = told(text, offers.Problem(problem))
	}
	if more := len(said) - 1; more > 0 {
		said[more] += " " + text.N("settings.more", more)
	}
	return said, nil
}
