package comparison

import (
	"cmp"
	"slices"

	"bascule/offers"
)

// presentFields are the tools of today, kept by id. A tool of which everything is
// cleared is no more.
func presentFields() []accessor {
	of := func(name string, kind FieldKind, get func(Tool) string, set func(*Tool, string)) accessor {
		return accessor{
			Field: Field{Path: "present.<tool>." + name, Kind: kind},
			keys: func(s *Session) []string {
				ids := make([]string, len(s.Present))
				for i, tool := range s.Present {
					ids[i] = tool.ID
				}
				return ids
			},
			get: func(s *Session, key string) string {
				if i, ok := findTool(s, key); ok {
					return get(s.Present[i])
				}
				return ""
			},
			set: func(s *Session, key, value string) {
				i, ok := findTool(s, key)
				if !ok {
					s.Present = slices.Insert(s.Present, i, Tool{ID: key})
				}
				if set(&s.Present[i], value); s.Present[i] == (Tool{ID: key}) {
					s.Present = slices.Delete(s.Present, i, i+1)
				}
			},
		}
	}
	use := of("use", WordField, func(t Tool) string { return string(t.Use) }, func(t *Tool, v string) { t.Use = offers.UseID(v) })
	owner := of("owner", WordField, func(t Tool) string { return string(t.Owner) }, func(t *Tool, v string) { t.Owner = Ownership(v) })
	owner.Words = words(Ownerships())
	return []accessor{
		use.from(useIDs),
		of("tool", LineField, func(t Tool) string { return t.Name }, func(t *Tool, v string) { t.Name = v }),
		of("yearly", AmountField,
			func(t Tool) string {
				if !t.Priced {
					return ""
				}
				return t.Yearly.String()
			},
			func(t *Tool, v string) { t.Yearly, t.Priced = money(v), v != "" }),
		owner,
	}
}

// findTool returns where a tool stands, or would.
func findTool(s *Session, id string) (int, bool) {
	return slices.BinarySearchFunc(s.Present, id, func(t Tool, id string) int { return cmp.Compare(t.ID, id) })
}

func shortlistFields() []accessor {
	return []accessor{
		wordsAt[offers.OfferID]("shortlist", nil, func(s *Session) *[]offers.OfferID { return &s.Shortlist }).from(offerIDs),
	}
}

// confirmedFields are the weakly proven « no » the board confirmed, as
// "offer/card".
func confirmedFields() []accessor {
	return []accessor{wordsAt[string]("confirmed", nil, func(s *Session) *[]string { return &s.Confirmed })}
}

func notesFields() []accessor {
	return []accessor{{
		Field: Field{Path: "notes.<subject>", Kind: ProseField},
		keys:  func(s *Session) []string { return sortedKeys(s.Notes) },
		get:   func(s *Session, key string) string { return s.Notes[key] },
		set:   func(s *Session, key, value string) { s.Notes = put(s.Notes, key, value, value != "") },
	}}
}

// severityFields are the severities the board changed: which, by whom, when, why.
func severityFields() []accessor {
	of := func(name string, kind FieldKind, get func(SeverityChange) string, set func(*SeverityChange, string)) accessor {
		return accessor{
			Field:  Field{Path: "severities.<card>." + name, Kind: kind},
			keysIn: cardIDs,
			keys:   func(s *Session) []string { return sortedKeys(s.Severities) },
			get:    func(s *Session, key string) string { return get(s.Severities[offers.CardID(key)]) },
			set: func(s *Session, key, value string) {
				change := s.Severities[offers.CardID(key)]
				set(&change, value)
				s.Severities = put(s.Severities, offers.CardID(key), change, change != SeverityChange{})
			},
		}
	}
	severity := of("severity", WordField,
		func(c SeverityChange) string { return string(c.Severity) },
		func(c *SeverityChange, v string) {
			c.Severity = offers.Severity(v)
			if v == "" {
				*c = SeverityChange{}
			}
		})
	severity.Words = words(offers.Severities())
	return []accessor{
		severity,
		of("who", LineField, func(c SeverityChange) string { return c.Who }, func(c *SeverityChange, v string) { c.Who = v }),
		of("on", DayField, func(c SeverityChange) string { return c.On.String() }, func(c *SeverityChange, v string) { c.On = day(v) }),
		of("why", ProseField, func(c SeverityChange) string { return c.Why }, func(c *SeverityChange, v string) { c.Why = v }),
	}
}

// day reads the canonical value of a day; nothing is no day.
func day(value string) offers.Date {
	d, _ := offers.ParseDate(value) // checked by the field
	return d
}
