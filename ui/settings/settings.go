package settings

import (
	"strings"

	"bascule/offers/tomlfile"
	"bascule/ui/keys"
	"bascule/ui/theme"
)

// OriginKind is the way a value was given.
type OriginKind string

// The ways, the first to be obeyed first.
const (
	ByFlag     OriginKind = "flag"
	ByVariable OriginKind = "variable"
	ByFile     OriginKind = "file"
	ByLocale   OriginKind = "locale"  // the variables that say how the system speaks and writes
	ByProgram  OriginKind = "program" // it is portable: its work is beside it
	ByDefault  OriginKind = "default"
)

// Origin is who gave a value.
type Origin struct {
	Kind OriginKind
	Name string // "--theme", "BASCULE_THEME", "LANG", or the path of the file
	Line int    // of the file, from 1
}

// Value is what a setting is, and who said so.
type Value struct {
	Text   []string // none says nothing; only [Folders] has several
	Origin Origin
}

// String is the value as one line.
func (v Value) String() string { return strings.Join(v.Text, ", ") }

// Binding is the keys a reader gave to an action.
type Binding struct {
	Action keys.ID
	Keys   []string
	Line   int // of the file
}

// Settings is everything that was said. Use [Load].
type Settings struct {
	File     string    // the configuration file, there or not; empty without one
	Read     bool      // it was there
	Bindings []Binding // in the order of the action ids; those refused are left out
	Problems tomlfile.Problems
	values   map[ID]Value
}

// Value returns a setting with its origin.
func (s Settings) Value(id ID) Value { return s.values[id] }

// On reports whether a [Truth] is yes.
func (s Settings) On(id ID) bool { return s.values[id].String() == yes }

// Lang is the language to speak.
func (s Settings) Lang() string { return s.values[Lang].String() }

// Mode is how colours are chosen.
func (s Settings) Mode() theme.Mode { return theme.Mode(s.values[Theme].String()) }

// Folder is the path of a [Folder]; empty when nobody named one.
func (s Settings) Folder(id ID) string { return s.values[id].String() }

// Folders lists the paths of a setting that holds several.
func (s Settings) Folders(id ID) []string { return s.values[id].Text }

// Keys is the keys of the actions the reader bound, for [keys.Rebind].
func (s Settings) Keys() map[keys.ID][]string {
	if len(s.Bindings) == 0 {
		return nil
	}
	bound := make(map[keys.ID][]string, len(s.Bindings))
	for _, binding := range s.Bindings {
		bound[binding.Action] = binding.Keys
	}
	return bound
}
