package comparison

import (
	"slices"
	"strconv"
	"strings"

	"bascule/offers"
)

// Edit writes one field of a session: a path of [Fields] and a value in the form
// of its kind. An empty value clears the field. A path under which fields stand,
// like "present.wix", may be cleared whole.
type Edit struct {
	Path, Value string
}

// MaxEntries bounds how many entries one table or list of a session may have.
const MaxEntries = 1000

// Set returns the session with one field written; s is left as it is. The error
// is an [offers.Fault] whose rule is the id of a text.
//
// Writing "needs.profile" replaces the needs by those of the profile. Writing any
// other need takes it off the list of what is assumed. Without a catalogue,
// identifiers are not looked up and a profile is only named.
func (s Session) Set(cat *offers.Catalogue, e Edit) (Session, error) {
	path := canonical(e.Path)
	f, key, ok := lookup(path)
	if !ok {
		if paths := s.below(path); e.Value == "" && len(paths) > 0 {
			return s.cleared(paths), nil
		}
		return s, offers.NewFault("unknown-field", "value", e.Path)
	}
	value, err := f.check(cat, key, e.Value)
	if err != nil {
		return s, err
	}
	next := s.Clone()
	if profile, known := profileOf(cat, path, value); known {
		return next.follow(cat, profile), nil
	}
	f.set(&next, key, value)
	if f.keys != nil && len(f.keys(&next)) > MaxEntries {
		return s, tooMany()
	}
	if path != assumedPath {
		next.Needs.Assumed = dropped(next.Needs.Assumed, path)
	}
	return next, nil
}

// assumedPath is the field that lists what is assumed.
const assumedPath = "needs.assumed"

// tooMany is the fault of a table with more entries than [MaxEntries].
func tooMany() error { return offers.NewFault("list-too-long", "limit", strconv.Itoa(MaxEntries)) }

// maxRefused is how many refusals [Compose] tells before it gives up.
const maxRefused = 500

// Compose makes a session of fields, as they stand in a dossier: identifiers are
// not looked up and a profile is only named. What cannot be is refused, the rest
// written; refused holds the reasons by the number of the edit.
func Compose(edits []Edit) (s Session, refused map[int]error) {
	refused = map[int]error{}
	fields := map[string][]accessor{}
	for _, section := range sections() {
		fields[section.name] = section.fields()
	}
	entries := map[string]int{}
	write := func(e Edit) error {
		path := canonical(e.Path)
		name, _, _ := strings.Cut(path, ".")
		f, key, ok := among(fields[name], path)
		if !ok {
			return offers.NewFault("unknown-field", "value", e.Path)
		}
		value, err := f.check(nil, key, e.Value)
		if err != nil {
			return err
		}
		if f.keys != nil && f.get(&s, key) == "" {
			if entries[f.Path]++; entries[f.Path] > MaxEntries {
				return tooMany()
			}
		}
		f.set(&s, key, value)
		return nil
	}
	for i, e := range edits {
		if err := write(e); err != nil {
			refused[i] = err
		}
		if len(refused) >= maxRefused {
			break
		}
	}
	return s, refused
}

// canonical names the one field that a shorter path also stands for.
func canonical(path string) string {
	if card, ok := strings.CutPrefix(path, "severities."); ok && !strings.Contains(card, ".") && card != "" {
		return path + ".severity"
	}
	return path
}

// profileOf returns the profile an edit of "needs.profile" names.
func profileOf(cat *offers.Catalogue, path, value string) (offers.Profile, bool) {
	if cat == nil || path != "needs.profile" {
		return offers.Profile{}, false
	}
	return cat.Profile(offers.ProfileID(value))
}

// dropped returns a list without a word.
func dropped(list []string, word string) []string {
	if !slices.Contains(list, word) {
		return list
	}
	return slices.DeleteFunc(list, func(w string) bool { return w == word })
}

// cleared returns the session with fields emptied.
func (s Session) cleared(paths []Written) Session {
	next := s.Clone()
	for _, w := range paths {
		if f, key, ok := lookup(w.Path); ok {
			f.set(&next, key, "")
		}
		next.Needs.Assumed = dropped(next.Needs.Assumed, w.Path)
	}
	return next
}

// Get returns the value of a field, in the form [Session.Set] reads; nothing when
// it is not written, or is no field. Of a path under which fields stand it tells
// them all.
func (s Session) Get(path string) string {
	path = canonical(path)
	if f, key, ok := lookup(path); ok {
		return f.get(&s, key)
	}
	var all []string
	for _, w := range s.below(path) {
		all = append(all, strings.TrimPrefix(w.Path, path+".")+" = "+w.Value)
	}
	return strings.Join(all, "; ")
}

// Written is a field that holds something.
type Written struct {
	Field Field
	Edit
}

// Written lists the fields that hold something, in the order of the dossier: what
// [Compose] makes the session of, but for its journal.
func (s Session) Written() []Written {
	var all []Written
	for _, section := range sections() {
		all = s.writtenIn(all, section)
	}
	return all
}

// writtenIn adds the fields of one section that hold something.
func (s Session) writtenIn(all []Written, section section) []Written {
	for _, f := range section.fields() {
		if f.keys == nil {
			if value := f.get(&s, ""); !f.Kind.empty(value) {
				all = append(all, Written{f.Field, Edit{f.Path, value}})
			}
			continue
		}
		for _, key := range f.keys(&s) {
			if value := f.get(&s, key); value != "" {
				all = append(all, Written{f.Field, Edit{f.path(key), value}})
			}
		}
	}
	return all
}

// empty reports whether a value is what a field of the kind holds when nothing was
// written.
func (k FieldKind) empty(value string) bool {
	switch k {
	case NumberField:
		return value == "" || value == "0"
	case TruthField:
		return value == "" || value == "false"
	}
	return value == ""
}

// below lists the fields that hold something under a path.
func (s Session) below(path string) []Written {
	name, _, _ := strings.Cut(path, ".")
	var all []Written
	for _, section := range sections() {
		if section.name == name {
			all = s.writtenIn(all, section)
		}
	}
	return slices.DeleteFunc(all, func(w Written) bool { return !strings.HasPrefix(w.Path, path+".") })
}
