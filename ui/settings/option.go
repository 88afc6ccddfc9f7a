package settings

import (
	"slices"

	"bascule/ui/theme"
)

// ID names a setting: it is its key in config.toml and its flag.
type ID string

// The settings.
const (
	Lang      ID = "lang"
	Theme     ID = "theme"
	ASCII     ID = "ascii"
	Mouse     ID = "mouse"
	Linear    ID = "linear"
	Dossiers  ID = "dossiers"
	Export    ID = "export"
	Catalogue ID = "catalogue"
)

// Kind is what a setting holds.
type Kind int

// The kinds.
const (
	Word    Kind = iota // of a closed set
	Truth               // yes or no
	Folder              // of the disk
	Folders             // any number of them, that must exist
)

// Option is one setting: its name, what it holds, and the variables that give
// it, the first that is set being obeyed.
type Option struct {
	ID        ID
	Kind      Kind
	Words     []string // those allowed, for messages; Word only
	Variables []string
}

// Options lists the settings in the order they are shown. Languages are those
// that have texts.
func Options(languages []string) []Option {
	modes := []string{"clair", "sombre", "contraste", "sans"} // as French readers write them
	for _, mode := range theme.Modes() {
		modes = append(modes, string(mode))
	}
	return []Option{
		{Lang, Word, languages, []string{"BASCULE_LANG"}},
		{Theme, Word, modes, []string{noColor, "BASCULE_THEME"}},
		{ASCII, Truth, nil, []string{"BASCULE_ASCII"}},
		{Mouse, Truth, nil, []string{"BASCULE_MOUSE"}},
		{Linear, Truth, nil, []string{"BASCULE_LINEAR", accessible}},
		{Dossiers, Folder, nil, []string{"BASCULE_DOSSIERS"}},
		{Export, Folder, nil, []string{"BASCULE_EXPORT"}},
		{Catalogue, Folders, nil, []string{"BASCULE_CATALOGUE"}},
	}
}

// Variables others agreed on, for which being set is enough: see
// https://no-color.org.
const (
	noColor    = "NO_COLOR"
	accessible = "ACCESSIBLE"
)

// read makes of a word what the setting holds; the second value is false when it
// is none of the words allowed.
func (o Option) read(word string) (string, bool) {
	switch o.ID {
	case Theme:
		mode, ok := theme.ParseMode(word)
		return string(mode), ok
	case Lang:
		return word, slices.Contains(o.Words, word)
	}
	if o.Kind == Truth {
		return truth(word)
	}
	return word, word != ""
}

// yes and no are how truths are kept.
const (
	yes = "true"
	no  = "false"
)

// truth reads yes or no as people write it in a variable.
func truth(word string) (string, bool) {
	switch word {
	case yes, "1", "yes", "oui", "on":
		return yes, true
	case no, "0", "no", "non", "off":
		return no, true
	}
	return "", false
}
