package comparison

import (
	"strconv"

	"bascule/offers"
)

// lineAt is a field of one line.
func lineAt(path string, at func(*Session) *string) accessor {
	return accessor{
		Field: Field{Path: path, Kind: LineField},
		get:   func(s *Session, _ string) string { return *at(s) },
		set:   func(s *Session, _, value string) { *at(s) = value },
	}
}

// wordAt is a field of one word of a closed set, or of any identifier when set is
// nil.
func wordAt[T ~string](path string, set []T, at func(*Session) *T) accessor {
	f := accessor{
		Field: Field{Path: path, Kind: WordField},
		get:   func(s *Session, _ string) string { return string(*at(s)) },
		set:   func(s *Session, _, value string) { *at(s) = T(value) },
	}
	if set != nil {
		f.Words = words(set)
	}
	return f
}

// wordsAt is a field of several words of a closed set, or of any identifiers when
// set is nil.
func wordsAt[T ~string](path string, set []T, at func(*Session) *[]T) accessor {
	f := accessor{
		Field: Field{Path: path, Kind: WordsField},
		get:   func(s *Session, _ string) string { return joined(*at(s)) },
		set:   func(s *Session, _, value string) { *at(s) = listed[T](value) },
	}
	if set != nil {
		f.Words = words(set)
	}
	return f
}

// from says where the catalogue keeps the words of a field.
func (f accessor) from(words func(*offers.Catalogue) []string) accessor {
	f.wordsIn = words
	return f
}

// numberAt is a field of a whole number. When least is not 0, 0 is « not
// answered » and shows as nothing.
func numberAt[T ~int | ~int64](path string, least, most int64, at func(*Session) *T) accessor {
	return accessor{
		Field: Field{Path: path, Kind: NumberField, Min: least, Max: most},
		get: func(s *Session, _ string) string {
			if least > 0 && *at(s) == 0 {
				return ""
			}
			return strconv.FormatInt(int64(*at(s)), 10)
		},
		set: func(s *Session, _, value string) { *at(s) = T(number(value)) },
	}
}

// optionalAmount is a field of euros that may not be told, which is not zero.
func optionalAmount(path string, at func(*Session) (amount *offers.Money, told *bool)) accessor {
	return accessor{
		Field: Field{Path: path, Kind: AmountField},
		get: func(s *Session, _ string) string {
			if amount, told := at(s); *told {
				return amount.String()
			}
			return ""
		},
		set: func(s *Session, _, value string) {
			amount, told := at(s)
			*amount, *told = money(value), value != ""
		},
	}
}

// truthAt is a field of true or false.
func truthAt(path string, at func(*Session) *bool) accessor {
	return accessor{
		Field: Field{Path: path, Kind: TruthField},
		get:   func(s *Session, _ string) string { return strconv.FormatBool(*at(s)) },
		set:   func(s *Session, _, value string) { *at(s) = value == "true" },
	}
}

// number reads the canonical value of a number; nothing is 0.
func number(value string) int64 {
	n, _ := strconv.ParseInt(value, 10, 64) // checked by the field
	return n
}

// put sets or, for an empty value, removes an entry of a map that may be nil.
func put[K comparable, V any](m map[K]V, key K, value V, present bool) map[K]V {
	if !present {
		delete(m, key)
		return m
	}
	if m == nil {
		m = map[K]V{}
	}
	m[key] = value
	return m
}

// The ids the catalogue holds, as the words of fields.

func useIDs(cat *offers.Catalogue) []string {
	ids := make([]string, len(cat.Uses))
	for i, use := range cat.Uses {
		ids[i] = string(use.ID)
	}
	return ids
}

func cardIDs(cat *offers.Catalogue) []string {
	ids := make([]string, len(cat.Cards))
	for i, card := range cat.Cards {
		ids[i] = string(card.ID)
	}
	return ids
}

func profileIDs(cat *offers.Catalogue) []string {
	ids := make([]string, len(cat.Profiles))
	for i, profile := range cat.Profiles {
		ids[i] = string(profile.ID)
	}
	return ids
}

// offerIDs lists the offers, and the status quo.
func offerIDs(cat *offers.Catalogue) []string {
	ids := []string{string(StatusQuo)}
	for _, offer := range cat.Offers {
		ids = append(ids, string(offer.ID))
	}
	return ids
}

func softwareIDs(cat *offers.Catalogue) []string { return sortedKeys(cat.Software) }
func regionIDs(cat *offers.Catalogue) []string   { return sortedKeys(cat.Regions) }
func countryIDs(cat *offers.Catalogue) []string  { return sortedKeys(cat.Countries) }
