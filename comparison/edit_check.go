package comparison

import (
	"slices"
	"strconv"
	"strings"

	"bascule/offers"
)

// check holds a key and a value against a field and returns the value in its
// canonical form.
func (f accessor) check(cat *offers.Catalogue, key, value string) (string, error) {
	described := f.described(cat)
	if described.Keys != nil && !slices.Contains(described.Keys, key) && value != "" {
		return "", offers.Unlisted(key, described.Keys)
	}
	if value == "" {
		return "", nil
	}
	switch f.Kind {
	case ProseField, ClaimField:
		if f.Kind == ClaimField {
			if err := checkHost(cat, key); err != nil {
				return "", err
			}
		}
		return offers.Prose(value)
	case LineField:
		return offers.Line(value)
	case WordField:
		return value, described.word(value)
	case WordsField:
		return described.words(value)
	case AnyOfField:
		return described.anyOf(value)
	}
	return described.measure(value)
}

// measure checks numbers, truth values, amounts and days.
func (f Field) measure(value string) (string, error) {
	switch f.Kind {
	case NumberField:
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return "", offers.NewFault("want-number", "key", last(f.Path), "value", value)
		}
		if n == 0 && f.Min > 0 {
			return "", nil
		}
		if n < f.Min || n > f.Max {
			return "", offers.NewFault("out-of-range", "value", value,
				"min", strconv.FormatInt(f.Min, 10), "max", strconv.FormatInt(f.Max, 10))
		}
		return strconv.FormatInt(n, 10), nil
	case TruthField:
		if value != "true" && value != "false" {
			return "", offers.NewFault("want-truth", "key", last(f.Path), "value", value)
		}
		return value, nil
	case AmountField:
		amount, err := offers.ParseMoney(value)
		if err != nil {
			return "", err
		}
		return amount.String(), nil
	default:
		date, err := offers.ParseDate(value)
		if err != nil {
			return "", err
		}
		return date.String(), nil
	}
}

// word checks one word of a field.
func (f Field) word(word string) error {
	switch {
	case f.Words != nil && !slices.Contains(f.Words, word):
		return offers.Unlisted(word, f.Words)
	case f.Words != nil:
		return nil
	case f.Path == "association.country":
		if len(word) != 2 || strings.ContainsFunc(word, func(r rune) bool { return r < 'A' || r > 'Z' }) {
			return offers.NewFault("country-form", "value", word)
		}
	case f.Path == "needs.assumed":
		if _, _, ok := lookup(word); !ok {
			return offers.NewFault("unknown-field", "value", word)
		}
	case f.Path == "presentation.<name>.views":
		return CheckView(word)
	case f.Path == "confirmed":
		offer, card, ok := strings.Cut(word, "/")
		if !ok || !offers.IsID(offer) || !offers.IsID(card) {
			return offers.NewFault("bad-id", "value", word)
		}
	case !offers.IsID(word):
		return offers.NewFault("bad-id", "value", word)
	}
	return nil
}

// words checks a list and drops what is said twice.
func (f Field) words(value string) (string, error) {
	var kept []string
	for word := range strings.SplitSeq(value, ",") {
		if word = strings.TrimSpace(word); word == "" || slices.Contains(kept, word) {
			continue
		}
		if err := f.word(word); err != nil {
			return "", err
		}
		kept = append(kept, word)
	}
	if len(kept) > MaxEntries {
		return "", offers.NewFault("list-too-long", "limit", strconv.Itoa(MaxEntries))
	}
	return strings.Join(kept, ","), nil
}

// anyOf checks a need met by any of several uses.
func (f Field) anyOf(value string) (string, error) {
	uses, level, ok := strings.Cut(value, ":")
	if !ok {
		return "", offers.NewFault("any-of-form", "value", value)
	}
	if levels := words(offers.Levels()); !slices.Contains(levels, level) {
		return "", offers.Unlisted(level, levels)
	}
	uses, err := f.words(uses)
	switch {
	case err != nil:
		return "", err
	case uses == "":
		return "", offers.NewFault("any-of-form", "value", value)
	}
	return uses + ":" + level, nil
}

// checkHost checks that a claim or a hypothesis is on a host that exists.
func checkHost(cat *offers.Catalogue, key string) error {
	id, _, _ := strings.Cut(key, ".")
	if cat == nil || slices.ContainsFunc(cat.Hosts, func(h *offers.Host) bool { return string(h.ID) == id }) {
		return nil
	}
	return offers.NewFault("unknown-host", "value", id)
}

// last returns the last part of a path.
func last(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }
