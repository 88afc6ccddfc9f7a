package settings

import (
	"os"
	"path/filepath"
	"strings"

	"bascule/offers/tomlfile"
	"bascule/ui/portable"
	"bascule/ui/theme"
)

// Sources is everybody who may speak.
type Sources struct {
	Flags     map[ID][]string // those that were given, already judged
	Getenv    func(string) string
	File      string   // the configuration file; empty for none
	Named     bool     // the reader named it: it must be there
	Beside    string   // the folder of the program when it is portable, else empty
	Languages []string // that have texts, French among them
}

// Load hears everybody. It never fails: what is wrong is in the problems.
func Load(from Sources) Settings {
	s := Settings{File: from.File, values: make(map[ID]Value)}
	options := Options(from.Languages)
	written := s.read(from, options)
	for _, option := range options {
		s.values[option.ID] = s.settle(from, option, written)
	}
	s.Problems = s.Problems.Sort()
	return s
}

// settle finds the first who gives a setting something it can hold.
func (s *Settings) settle(from Sources, option Option, written map[ID]Value) Value {
	if words, given := from.Flags[option.ID]; given {
		if text, ok := option.readAll(words); ok {
			return Value{text, Origin{Kind: ByFlag, Name: "--" + string(option.ID)}}
		}
	}
	for _, name := range option.Variables {
		if said := from.Getenv(name); said != "" {
			if text, fault := option.variable(name, said); fault == nil {
				return Value{text, Origin{Kind: ByVariable, Name: name}}
			} else {
				s.Problems = append(s.Problems, tomlfile.Problem{File: name, Rule: fault.Rule, Args: fault.Args})
			}
		}
	}
	if value, given := written[option.ID]; given {
		return value
	}
	return byItself(from, option.ID)
}

// readAll reads all the words of a setting, or none.
func (o Option) readAll(words []string) ([]string, bool) {
	text := make([]string, len(words))
	for i, word := range words {
		read, ok := o.read(word)
		if !ok {
			return nil, false
		}
		text[i] = read
	}
	return text, true
}

// variable reads what a variable of the environment says.
func (o Option) variable(name, said string) ([]string, *tomlfile.Fault) {
	switch {
	case name == noColor:
		return []string{string(theme.Plain)}, nil
	case name == accessible && said != "0":
		return []string{yes}, nil
	case o.Kind == Folders:
		folders := filepath.SplitList(said)
		for _, folder := range folders {
			if fault := noFolder(folder); fault != nil {
				return nil, fault
			}
		}
		return folders, nil
	}
	text, ok := o.readAll([]string{said})
	switch {
	case ok:
		return text, nil
	case o.Kind == Truth:
		return nil, tomlfile.NewFault("variable-truth", "value", said, "name", name)
	}
	return nil, tomlfile.Unlisted("unknown-word", said, o.Words)
}

// noFolder says why a path is no folder to read, or returns nil.
func noFolder(path string) *tomlfile.Fault {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return tomlfile.NewFault("setting-folder", "value", path)
	}
	return nil
}

// french is the language when nothing says another.
const french = "fr"

// byItself is what a setting is when nobody gave it.
func byItself(from Sources, id ID) Value {
	switch id {
	case Lang:
		return locale(from)
	case Theme:
		return Value{[]string{string(theme.Auto)}, Origin{Kind: ByDefault}}
	case ASCII:
		if name, needed := theme.NeedsASCII(from.Getenv); needed {
			return Value{[]string{yes}, Origin{Kind: ByLocale, Name: name}}
		}
	case Linear:
		if from.Getenv("TERM") == "dumb" {
			return Value{[]string{yes}, Origin{Kind: ByLocale, Name: "TERM"}}
		}
	case Dossiers:
		if from.Beside != "" {
			return Value{[]string{filepath.Join(from.Beside, portable.Dossiers)}, Origin{Kind: ByProgram}}
		}
		return Value{nil, Origin{Kind: ByDefault}}
	case Mouse:
	default:
		return Value{nil, Origin{Kind: ByDefault}}
	}
	return Value{[]string{no}, Origin{Kind: ByDefault}}
}

// locale is the language the system speaks, if it is one of ours.
func locale(from Sources) Value {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		said := from.Getenv(name)
		if said == "" {
			continue
		}
		tongue, _, _ := strings.Cut(said, "_")
		tongue, _, _ = strings.Cut(tongue, ".")
		for _, language := range from.Languages {
			if language == tongue {
				return Value{[]string{tongue}, Origin{Kind: ByLocale, Name: name}}
			}
		}
		break
	}
	return Value{[]string{french}, Origin{Kind: ByDefault}}
}
