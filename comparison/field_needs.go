package comparison

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bascule/offers"
)

// The most a board may write. They are far above any association and far below
// what would overflow a price.
const (
	MaxCount = 1_000_000 // accounts, mailboxes, gigabytes, lists
	MaxReach = 10_000_000
	MaxDelay = 365
)

func associationFields() []accessor {
	return []accessor{
		lineAt("association.name", func(s *Session) *string { return &s.Association.Name }),
		wordAt("association.body", offers.Bodies(), func(s *Session) *offers.Body { return &s.Association.Body }),
		wordAt[offers.Country]("association.country", nil, func(s *Session) *offers.Country { return &s.Association.Country }).from(countryIDs),
		wordAt[offers.RegionID]("association.region", nil, func(s *Session) *offers.RegionID { return &s.Association.Region }).from(regionIDs),
		numberAt("association.first-month", 1, 12, func(s *Session) *int { return &s.Association.FirstMonth }),
		wordsAt("association.data", DataKinds(), func(s *Session) *[]DataKind { return &s.Association.Data }),
		wordAt("association.autonomy", Autonomies(), func(s *Session) *Autonomy { return &s.Association.Autonomy }),
		truthAt("association.recovers-vat", func(s *Session) *bool { return &s.Association.RecoversVAT }),
		truthAt("association.public-service", func(s *Session) *bool { return &s.Association.PublicService }),
	}
}

func needsFields() []accessor {
	fields := []accessor{
		wordAt[offers.ProfileID]("needs.profile", nil, func(s *Session) *offers.ProfileID { return &s.Needs.Profile }).from(profileIDs),
		wordsAt[string]("needs.assumed", nil, func(s *Session) *[]string { return &s.Needs.Assumed }),
		accountsField(),
		breakdownField(),
		numberAt("needs.quantities.mailboxes", 0, MaxCount, func(s *Session) *int64 { return &s.Needs.Quantities.Mailboxes }),
		numberAt("needs.quantities.files-gb", 0, MaxCount, func(s *Session) *int64 { return &s.Needs.Quantities.FilesGB }),
		numberAt("needs.quantities.mail-gb", 0, MaxCount, func(s *Session) *int64 { return &s.Needs.Quantities.MailGB }),
		numberAt("needs.quantities.newsletter-subscribers", 0, MaxReach, func(s *Session) *int64 { return &s.Needs.Quantities.Subscribers }),
		numberAt("needs.quantities.discussion-lists", 0, MaxCount, func(s *Session) *int64 { return &s.Needs.Quantities.Lists }),
		usesField(),
		anyOfField(),
	}
	return append(append(append(fields, takingsFields()...), constraintFields()...),
		hourField(),
		budgetField(),
		truthAt("needs.budget.firm", func(s *Session) *bool { return &s.Needs.Budget.Firm }),
		wordsAt("needs.help.wanted", offers.HelpKinds(), func(s *Session) *[]offers.HelpKind { return &s.Needs.Help }),
		weightsField(),
	)
}

func constraintFields() []accessor {
	return []accessor{
		truthAt("needs.constraints.managed", func(s *Session) *bool { return &s.Needs.Constraints.Managed }),
		truthAt("needs.constraints.eu-only", func(s *Session) *bool { return &s.Needs.Constraints.EUOnly }),
		truthAt("needs.constraints.eu-parent", func(s *Session) *bool { return &s.Needs.Constraints.EUParent }),
		truthAt("needs.constraints.own-domain", func(s *Session) *bool { return &s.Needs.Constraints.OwnDomain }),
		truthAt("needs.constraints.monthly-billing", func(s *Session) *bool { return &s.Needs.Constraints.MonthlyBilling }),
		truthAt("needs.constraints.no-membership", func(s *Session) *bool { return &s.Needs.Constraints.NoMembership }),
		truthAt("needs.constraints.same-region", func(s *Session) *bool { return &s.Needs.Constraints.SameRegion }),
		numberAt("needs.constraints.support-delay-days", 1, MaxDelay, func(s *Session) *int { return &s.Needs.Constraints.SupportDelayDays }),
		wordsAt[offers.SoftwareID]("needs.constraints.software", nil,
			func(s *Session) *[]offers.SoftwareID { return &s.Needs.Constraints.Software }).from(softwareIDs),
		wordsAt[offers.CardID]("needs.constraints.cards", nil,
			func(s *Session) *[]offers.CardID { return &s.Needs.Constraints.Cards }).from(cardIDs),
	}
}

// accountsField is the total. Writing it drops a breakdown that no longer adds up
// to it.
func accountsField() accessor {
	f := numberAt("needs.quantities.accounts", 0, MaxCount, func(s *Session) *int64 { return &s.Needs.Quantities.Accounts.Total })
	f.set = func(s *Session, _, value string) {
		accounts := &s.Needs.Quantities.Accounts
		if accounts.Total != number(value) {
			*accounts = Accounts{Total: number(value)}
		}
	}
	return f
}

// breakdownField is one kind of people; the total follows.
func breakdownField() accessor {
	return accessor{
		Field: Field{Path: "needs.quantities.accounts-<person>", Kind: NumberField, Keys: words(offers.Persons()), Max: MaxCount},
		keys:  func(s *Session) []string { return sortedKeys(s.Needs.Quantities.Accounts.By) },
		get: func(s *Session, key string) string {
			if n, ok := s.Needs.Quantities.Accounts.By[offers.Person(key)]; ok {
				return strconv.FormatInt(n, 10)
			}
			return ""
		},
		set: func(s *Session, key, value string) {
			accounts := &s.Needs.Quantities.Accounts
			accounts.By = put(accounts.By, offers.Person(key), number(value), value != "")
			if len(accounts.By) == 0 {
				accounts.By = nil
				return
			}
			accounts.Total = 0
			for _, n := range accounts.By {
				accounts.Total += n
			}
		},
	}
}

func usesField() accessor {
	return accessor{
		Field:  Field{Path: "needs.uses.<use>", Kind: WordField, Words: words(offers.Levels())},
		keysIn: useIDs,
		keys:   func(s *Session) []string { return sortedKeys(s.Needs.Uses) },
		get:    func(s *Session, key string) string { return string(s.Needs.Uses[offers.UseID(key)]) },
		set: func(s *Session, key, value string) {
			s.Needs.Uses = put(s.Needs.Uses, offers.UseID(key), offers.Level(value), value != "")
		},
	}
}

// anyOfField is a need met by any of several uses; they are kept by id.
func anyOfField() accessor {
	find := func(s *Session, key string) (int, bool) {
		return slices.BinarySearchFunc(s.Needs.AnyOf, key, func(n offers.AnyOf, id string) int { return cmp.Compare(n.ID, id) })
	}
	return accessor{
		Field:   Field{Path: "needs.any-of.<need>", Kind: AnyOfField},
		wordsIn: useIDs,
		keys: func(s *Session) []string {
			ids := make([]string, len(s.Needs.AnyOf))
			for i, need := range s.Needs.AnyOf {
				ids[i] = need.ID
			}
			return ids
		},
		get: func(s *Session, key string) string {
			if i, ok := find(s, key); ok {
				return joined(s.Needs.AnyOf[i].Uses) + ":" + string(s.Needs.AnyOf[i].Level)
			}
			return ""
		},
		set: func(s *Session, key, value string) {
			i, found := find(s, key)
			if found {
				s.Needs.AnyOf = slices.Delete(s.Needs.AnyOf, i, i+1)
			}
			if uses, level, ok := strings.Cut(value, ":"); ok {
				need := offers.AnyOf{ID: key, Uses: listed[offers.UseID](uses), Level: offers.Level(level)}
				s.Needs.AnyOf = slices.Insert(s.Needs.AnyOf, i, need)
			}
		},
	}
}

func budgetField() accessor {
	return optionalAmount("needs.budget.amount", func(s *Session) (*offers.Money, *bool) {
		return &s.Needs.Budget.Amount, &s.Needs.Budget.Known
	})
}

// money reads the canonical value of an amount; nothing is 0.
func money(value string) offers.Money {
	amount, _ := offers.ParseMoney(value) // checked by the field
	return amount
}

func weightsField() accessor {
	return accessor{
		Field: Field{Path: "needs.weights.<criterion>", Kind: NumberField, Keys: words(CriterionIDs()), Max: MaxWeight},
		keys:  func(s *Session) []string { return sortedKeys(s.Needs.Weights) },
		get: func(s *Session, key string) string {
			if weight, ok := s.Needs.Weights[CriterionID(key)]; ok {
				return strconv.Itoa(weight)
			}
			return ""
		},
		set: func(s *Session, key, value string) {
			s.Needs.Weights = put(s.Needs.Weights, CriterionID(key), int(number(value)), value != "")
		},
	}
}
