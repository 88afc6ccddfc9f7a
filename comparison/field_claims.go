package comparison

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
)

// sourceFields are the board's own documents: a quote, a mail. They are kept by
// id; a source of which everything is cleared is no more.
func sourceFields() []accessor {
	of := func(name string, kind FieldKind, get func(offers.Source) string, set func(*offers.Source, string)) accessor {
		return accessor{
			Field: Field{Path: "sources.<source>." + name, Kind: kind},
			keys: func(s *Session) []string {
				ids := make([]string, len(s.Sources))
				for i, source := range s.Sources {
					ids[i] = string(source.ID)
				}
				return ids
			},
			get: func(s *Session, key string) string {
				if i, ok := findSource(s, key); ok {
					return get(s.Sources[i])
				}
				return ""
			},
			set: func(s *Session, key, value string) {
				i, ok := findSource(s, key)
				if !ok {
					s.Sources = slices.Insert(s.Sources, i, offers.Source{ID: offers.SourceID(key)})
				}
				if set(&s.Sources[i], value); emptySource(s.Sources[i]) {
					s.Sources = slices.Delete(s.Sources, i, i+1)
				}
			},
		}
	}
	dayOf := func(name string, at func(*offers.Source) *offers.Date) accessor {
		return of(name, DayField,
			func(s offers.Source) string { return at(&s).String() },
			func(s *offers.Source, v string) { *at(s) = day(v) })
	}
	basis := of("basis", WordField, func(s offers.Source) string { return string(s.Basis) },
		func(s *offers.Source, v string) { s.Basis = offers.Basis(v) })
	basis.Words = words(offers.Bases())
	return []accessor{
		of("title", LineField, func(s offers.Source) string { return s.Title }, func(s *offers.Source, v string) { s.Title = v }),
		of("publisher", LineField, func(s offers.Source) string { return s.Publisher }, func(s *offers.Source, v string) { s.Publisher = v }),
		of("url", LineField, func(s offers.Source) string { return s.URL }, func(s *offers.Source, v string) { s.URL = v }),
		dayOf("not-before", func(s *offers.Source) *offers.Date { return &s.NotBefore }),
		dayOf("not-after", func(s *offers.Source) *offers.Date { return &s.NotAfter }),
		dayOf("read", func(s *offers.Source) *offers.Date { return &s.Read }),
		basis,
		of("interest", ProseField, func(s offers.Source) string { return s.Interest.In("fr") },
			func(s *offers.Source, v string) { s.Interest = put(nil, "fr", v, v != "") }),
	}
}

// findSource returns where a source stands, or would.
func findSource(s *Session, id string) (int, bool) {
	return slices.BinarySearchFunc(s.Sources, offers.SourceID(id), func(o offers.Source, id offers.SourceID) int { return cmp.Compare(o.ID, id) })
}

// emptySource reports whether a source says nothing.
func emptySource(s offers.Source) bool {
	return s.Title == "" && s.Publisher == "" && s.URL == "" && !s.NotBefore.Known() && !s.NotAfter.Known() &&
		!s.Read.Known() && s.Basis == "" && len(s.Interest) == 0
}

// hypothesisKey is the claim key of a hypothesis in an [offers.Addition].
const hypothesisKey = "hypothesis"

// claimFields are what hosts answered the board. The path is the one of the
// catalogue: the host, the fact, the claim (its source), the key.
func claimFields() []accessor {
	return []accessor{additionField("claims.<host.fact.claim.key>", false)}
}

// hypothesisFields are the values the board typed to see what would follow: the
// host, the fact, the key.
func hypothesisFields() []accessor {
	return []accessor{additionField("hypotheses.<host.fact.key>", true)}
}

// address is the place of one key of an addition.
type address struct {
	host  offers.HostID
	fact  string // from the host
	claim string
	key   string // may be dotted: "includes.storage"
}

// parseAddress reads the place of a key. A fact is four parts long within an
// offer ("offers.ouvaton.prices.storage"), two elsewhere ("facts.country"); a
// claim adds its key, a hypothesis has none.
func parseAddress(text string, claimed bool) (a address, ok bool) {
	parts := strings.Split(text, ".")
	for _, part := range parts[1:] {
		if !offers.IsID(part) {
			return address{}, false
		}
	}
	if !offers.IsID(parts[0]) {
		return address{}, false
	}
	a = address{host: offers.HostID(parts[0]), claim: hypothesisKey}
	parts = parts[1:]
	length := 2
	if len(parts) > 0 && parts[0] == "offers" {
		length = 4
	}
	if claimed {
		length++
	}
	if len(parts) <= length {
		return address{}, false
	}
	fact := parts[:length]
	if claimed {
		fact, a.claim = parts[:length-1], parts[length-1]
	}
	a.fact, a.key = strings.Join(fact, "."), strings.Join(parts[length:], ".")
	return a, true
}

// text writes the place of a key.
func (a address) text(claimed bool) string {
	if claimed {
		return string(a.host) + "." + a.fact + "." + a.claim + "." + a.key
	}
	return string(a.host) + "." + a.fact + "." + a.key
}

// additionField is every key of every claim of the board, or of every hypothesis.
// An addition without keys is no more.
func additionField(path string, hypothesis bool) accessor {
	return accessor{
		Field: Field{Path: path, Kind: ClaimField},
		keys: func(s *Session) []string {
			var keys []string
			for _, addition := range s.Additions {
				if addition.Hypothesis != hypothesis {
					continue
				}
				for _, key := range sortedKeys(addition.Fields) {
					keys = append(keys, address{addition.Host, addition.Path, addition.Key, key}.text(!hypothesis))
				}
			}
			return keys
		},
		get: func(s *Session, key string) string {
			a, ok := parseAddress(key, !hypothesis)
			i, found := findAddition(s, a, hypothesis)
			if !ok || !found {
				return ""
			}
			value, _ := s.Additions[i].Fields[a.key].(string)
			return value
		},
		set: func(s *Session, key, value string) {
			a, _ := parseAddress(key, !hypothesis)
			i, found := findAddition(s, a, hypothesis)
			if !found {
				s.Additions = slices.Insert(s.Additions, i, offers.Addition{
					Host: a.host, Path: a.fact, Key: a.claim, Hypothesis: hypothesis,
				})
			}
			addition := &s.Additions[i]
			addition.Fields = put(addition.Fields, a.key, any(value), value != "")
			if len(addition.Fields) == 0 {
				s.Additions = slices.Delete(s.Additions, i, i+1)
			}
		},
	}
}

// findAddition returns where an addition stands, or would: claims before
// hypotheses, then by host, fact and claim.
func findAddition(s *Session, a address, hypothesis bool) (int, bool) {
	rank := func(hypothesis bool) int {
		if hypothesis {
			return 1
		}
		return 0
	}
	return slices.BinarySearchFunc(s.Additions, a, func(o offers.Addition, a address) int {
		return cmp.Or(
			cmp.Compare(rank(o.Hypothesis), rank(hypothesis)),
			cmp.Compare(o.Host, a.host), cmp.Compare(o.Path, a.fact), cmp.Compare(o.Key, a.claim),
		)
	})
}
