package offers

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"bascule/offers/tomlfile"
)

// The longest texts somebody may type, in characters.
const (
	MaxName  = 300
	MaxProse = 4000
)

// Line returns a text of one line as files keep it: without the spaces around it.
// A character no text may hold, a line end, or too many characters is a [Fault].
func Line(s string) (string, error) {
	clean, err := typed(s, MaxName)
	if err == nil && strings.ContainsAny(clean, "\n\t") {
		return "", tomlfile.NewFault("several-lines")
	}
	return clean, err
}

// Prose returns a text that may run over several lines as files keep it.
func Prose(s string) (string, error) { return typed(s, MaxProse) }

func typed(s string, limit int) (string, error) {
	if !utf8.ValidString(s) {
		return "", tomlfile.NewFault("forbidden-character", "code", "UTF-8")
	}
	clean, fault := tomlfile.Clean(s)
	if fault != nil {
		return "", fault
	}
	clean = strings.TrimSpace(clean)
	if utf8.RuneCountInString(clean) > limit {
		return "", tomlfile.NewFault("too-long", "limit", strconv.Itoa(limit))
	}
	return clean, nil
}

// IsID reports whether s is an identifier: small letters and digits in groups
// joined by single dashes.
func IsID(s string) bool { return tomlfile.IsID(s) }

// Unlisted is the fault of a word that is not among those allowed, naming the
// nearest when there is one.
func Unlisted(word string, allowed []string) *Fault {
	return tomlfile.Unlisted("unknown-word", word, allowed)
}

// NewFault makes a fault from a rule and pairs of argument names and values.
func NewFault(rule string, pairs ...string) *Fault { return tomlfile.NewFault(rule, pairs...) }
