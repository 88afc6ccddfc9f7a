package offers

// UseID names a use: "newsletter".
type UseID string

// Uses the engine knows by name.
const (
	UseSSO   UseID = "sso"
	UseFiles UseID = "files"
	UseMail  UseID = "mail"
)

// Use is something an association wants to be able to do.
type Use struct {
	ID        UseID
	Order     int
	Label     Text
	Explain   Text // one line
	Confusion Text // what it is mistaken for, or empty
	Written   Origin
	Words     Text // everyday words it is looked for by, parted by commas, or empty
}

// RegionID names a region: "nouvelle-aquitaine".
type RegionID string

// Region is a region of a country, with the French departments in it.
type Region struct {
	ID          RegionID
	Label       Text
	Country     Country
	Departments []string
}

// CountryInfo is what the engine needs to know of a country.
type CountryInfo struct {
	Code      Country
	Label     Text
	EU        bool
	EEA       bool
	Adequate  bool  // an adequacy decision covers it (art. 45 GDPR), beyond the EEA
	VATPermil int64 // standard VAT rate in thousandths; 0 when the catalogue has no source for it
	Source    SourceID
}

// ProfileID names a profile: "amap".
type ProfileID string

// Level says how much a use is wanted.
type Level string

// The levels of a use.
const (
	Must     Level = "must"     // indispensable
	Useful   Level = "useful"   // utile
	Unneeded Level = "unneeded" // inutile
)

// Levels lists the levels.
func Levels() []Level { return []Level{Must, Useful, Unneeded} }

// AnyOf is a need met by any one of several uses (chat or list).
type AnyOf struct {
	ID    string
	Uses  []UseID
	Level Level
}

// Profile is a ready-made set of needs to start from (facts/domain.md §3.3).
type Profile struct {
	ID          ProfileID
	Order       int
	Name        Text
	Story       Text // who they are, for workshops
	Body        Body
	Accounts    int64
	Mailboxes   int64
	FilesGB     int64
	MailGB      int64
	Subscribers int64
	Lists       int64
	Uses        map[UseID]Level
	AnyOf       []AnyOf
	Cards       []CardID       // cards the profile asks to obtain before signing
	Sensitive   []string       // kinds of data, the words of comparison's Association.Data
	BudgetLow   Money          // a year
	BudgetHigh  Money          // a year: the reference when the board gives none
	Help        []HelpKind     // wanted
	Weights     map[string]int // by criterion id of bascule/comparison
	Source      SourceID
}
