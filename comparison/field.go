package comparison

import (
	"slices"
	"strings"

	"bascule/offers"
)

// FieldKind says what the value of a [Field] looks like, in an [Edit] and in the
// dossier.
type FieldKind string

// The kinds of fields. Every one is cleared by an empty value.
const (
	LineField   FieldKind = "line"   // a text of one line
	ProseField  FieldKind = "prose"  // a text
	WordField   FieldKind = "word"   // one word of a set
	WordsField  FieldKind = "words"  // several, joined by commas
	NumberField FieldKind = "number" // a whole number
	TruthField  FieldKind = "truth"  // true or false
	AmountField FieldKind = "amount" // euros, as offers.ParseMoney reads them
	DayField    FieldKind = "day"    // 2026-11-22
	AnyOfField  FieldKind = "any-of" // uses joined by commas, a colon, a level
	ClaimField  FieldKind = "claim"  // one key of a claim, as the catalogue writes it
)

// Field is one place of a session that can be written, by a path that is also its
// place in the dossier.
type Field struct {
	Path  string    // a part in angle brackets stands for an identifier: "needs.uses.<use>"
	Kind  FieldKind // of its value
	Keys  []string  // the identifiers allowed in the path; nil when any will do
	Words []string  // the words allowed in the value; nil when any identifier will do
	Min   int64     // of a number; when it is not 0, 0 means « not answered »
	Max   int64
}

// Fields lists every field, in the order of the dossier, with the words the
// catalogue allows. Without a catalogue, identifiers are not looked up.
func Fields(cat *offers.Catalogue) []Field {
	var all []Field
	for _, section := range sections() {
		for _, f := range section.fields() {
			all = append(all, f.described(cat))
		}
	}
	return all
}

// section is a first part of paths with its fields.
type section struct {
	name   string
	fields func() []accessor
}

// sections lists the sections in the order of the dossier.
func sections() []section {
	return []section{
		{"association", associationFields},
		{"needs", needsFields},
		{"present", presentFields},
		{"shortlist", shortlistFields},
		{"confirmed", confirmedFields},
		{"notes", notesFields},
		{"presentation", presentationFields},
		{"severities", severityFields},
		{"sources", sourceFields},
		{"claims", claimFields},
		{"hypotheses", hypothesisFields},
	}
}

// accessor is a [Field] with the way to it. The key of its functions is what stands
// in the path where the angle brackets are.
type accessor struct {
	Field
	keysIn  func(*offers.Catalogue) []string // instead of Keys
	wordsIn func(*offers.Catalogue) []string // instead of Words
	keys    func(*Session) []string          // the keys written; nil for a path without brackets
	get     func(s *Session, key string) string
	set     func(s *Session, key, value string) // value is checked and in its canonical form
}

// described returns the field as readers may know it.
func (f accessor) described(cat *offers.Catalogue) Field {
	if f.keysIn != nil && cat != nil {
		f.Keys = f.keysIn(cat)
	}
	if f.wordsIn != nil && cat != nil {
		f.Words = f.wordsIn(cat)
	}
	return f.Field
}

// around splits the path at its brackets. Brackets at the end of a claim's path
// stand for several parts.
func (f accessor) around() (before, after string, open bool) {
	from := strings.IndexByte(f.Path, '<')
	if from < 0 {
		return f.Path, "", false
	}
	return f.Path[:from], f.Path[strings.LastIndexByte(f.Path, '>')+1:], true
}

// path is the path of the field for a key.
func (f accessor) path(key string) string {
	before, after, _ := f.around()
	return before + key + after
}

// match returns the key of a path that is this field's.
func (f accessor) match(path string) (key string, ok bool) {
	before, after, open := f.around()
	if !open {
		return "", path == before
	}
	key, ok = strings.CutPrefix(path, before)
	if !ok {
		return "", false
	}
	key, ok = strings.CutSuffix(key, after)
	if f.Kind == ClaimField {
		_, ok = parseAddress(key, strings.HasPrefix(f.Path, "claims."))
		return key, ok
	}
	return key, ok && offers.IsID(key)
}

// lookup finds the field of a path, and its key.
func lookup(path string) (f accessor, key string, ok bool) {
	name, _, _ := strings.Cut(path, ".")
	for _, section := range sections() {
		if section.name == name {
			return among(section.fields(), path)
		}
	}
	return accessor{}, "", false
}

// among finds the field of a path among those of its section.
func among(fields []accessor, path string) (f accessor, key string, ok bool) {
	for _, f := range fields {
		if key, ok := f.match(path); ok {
			return f, key, true
		}
	}
	return accessor{}, "", false
}

// words turns a closed set into plain words.
func words[T ~string](set []T) []string {
	plain := make([]string, len(set))
	for i, word := range set {
		plain[i] = string(word)
	}
	return plain
}

// joined writes a list as the value of a field.
func joined[T ~string](list []T) string { return strings.Join(words(list), ",") }

// listed reads a list from the canonical value of a field.
func listed[T ~string](value string) []T {
	if value == "" {
		return nil
	}
	var list []T
	for word := range strings.SplitSeq(value, ",") {
		list = append(list, T(word))
	}
	return list
}

// sortedKeys lists the keys of a map in order.
func sortedKeys[K ~string, V any](m map[K]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, string(key))
	}
	slices.Sort(keys)
	return keys
}
