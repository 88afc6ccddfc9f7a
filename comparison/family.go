package comparison

// Family gathers criteria a board weighs in one breath (design §4).
type Family string

// The six families, in the order screens show them. [Coverage] is in none: it
// says whether an offer does what is wanted, they say how.
const (
	MoneyFamily    Family = "money"
	EaseFamily     Family = "ease"
	DataFamily     Family = "data"
	SecurityFamily Family = "security"
	ExitFamily     Family = "exit"
	ValuesFamily   Family = "values"
)

// Families lists the families.
func Families() []Family {
	return []Family{MoneyFamily, EaseFamily, DataFamily, SecurityFamily, ExitFamily, ValuesFamily}
}

// Criteria lists the criteria of a family, in the order of [CriterionIDs].
func (f Family) Criteria() []CriterionID {
	switch f {
	case MoneyFamily:
		return []CriterionID{Cost}
	case EaseFamily:
		return []CriterionID{Simplicity, Help}
	case DataFamily:
		return []CriterionID{Jurisdiction, Contract}
	case SecurityFamily:
		return []CriterionID{Security}
	case ExitFamily:
		return []CriterionID{Exit}
	case ValuesFamily:
		return []CriterionID{Governance, FreeSoftware, Accessibility, Sobriety, Proximity}
	}
	return nil
}
