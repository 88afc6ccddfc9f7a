package dossier

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
)

// literal writes the value of a field as TOML, in the type a reader expects.
func literal(f comparison.Field, key, value string) string {
	switch f.Kind {
	case comparison.NumberField, comparison.TruthField, comparison.DayField:
		return value
	case comparison.WordsField:
		return list(value)
	case comparison.AnyOfField:
		uses, level, _ := strings.Cut(value, ":")
		return "{ uses = " + list(uses) + ", level = " + quoted(level) + " }"
	case comparison.ClaimField:
		return claimed(key, value)
	}
	return quoted(value)
}

// claimed writes one key of a claim the way the catalogue writes it, when the
// value allows.
func claimed(key, value string) string {
	switch {
	case slices.Contains([]string{"value", "extension", "pooled", "reply"}, key) && (value == "true" || value == "false"):
		return value
	case key == "value" || key == "max" || key == "block" || strings.HasPrefix(key, "includes.") || strings.HasSuffix(key, ".up-to"):
		if n, err := strconv.ParseInt(value, 10, 64); err == nil && strconv.FormatInt(n, 10) == value {
			return value
		}
	case key == "until":
		if day, err := offers.ParseDate(value); err == nil && day.String() == value {
			return value
		}
	case slices.Contains([]string{"for", "for-audience", "uses", "software"}, key):
		return list(value)
	}
	return quoted(value)
}

// list writes words joined by commas as a list.
func list(value string) string {
	if value == "" {
		return "[]"
	}
	parts := strings.Split(value, ",")
	for i, part := range parts {
		parts[i] = quoted(part)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// quoted writes a text as a TOML string: over several lines when it has several,
// so that notes stay readable.
func quoted(text string) string {
	var b strings.Builder
	quote, long := `"`, strings.Contains(text, "\n")
	if long {
		quote = `"""`
		b.WriteString(quote + "\n")
	} else {
		b.WriteString(quote)
	}
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n' && long:
			b.WriteRune(r)
		case r < ' ' || r == 0x7F:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteString(quote)
	return b.String()
}
