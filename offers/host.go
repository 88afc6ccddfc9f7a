package offers

// HostID names a host: "zourit".
type HostID string

// HostKind says in which part of the catalogue a host stands.
type HostKind string

// The kinds of hosts.
const (
	Ethical    HostKind = "ethical"    // the hosts the catalogue is about
	Commercial HostKind = "commercial" // European companies, for comparison
	InHouse    HostKind = "in-house"   // what the association would run itself (« chez nous »)
	Baseline   HostKind = "baseline"   // mainstream offers always there to compare with
)

// HostKinds lists the kinds.
func HostKinds() []HostKind { return []HostKind{Ethical, Commercial, InHouse, Baseline} }

// LegalForm is the legal nature of a host.
type LegalForm string

// The legal forms. They say what a body is, not what it is worth.
const (
	AssociationForm LegalForm = "association"
	CooperativeForm LegalForm = "cooperative"
	FoundationForm  LegalForm = "foundation"
	CompanyForm     LegalForm = "company"
	PublicForm      LegalForm = "public-body"
	InformalForm    LegalForm = "informal"
)

// LegalForms lists the legal forms.
func LegalForms() []LegalForm {
	return []LegalForm{AssociationForm, CooperativeForm, FoundationForm, CompanyForm, PublicForm, InformalForm}
}

// Country is an ISO 3166-1 alpha-2 code in capitals: "FR".
type Country string

// UnitedStates is the country whose reach over data is derived (criterion 1).
const UnitedStates Country = "US"

// USLink says what ties a host that is not American to the United States.
type USLink string

// The links of facts/criteria.md §7.1.
const (
	NoUSLink     USLink = "none"
	SeparatedUS  USLink = "separated"   // a subsidiary there, without access to our data
	USWithAccess USLink = "with-access" // a subsidiary there, with access
)

// USLinks lists the links.
func USLinks() []USLink { return []USLink{NoUSLink, SeparatedUS, USWithAccess} }

// Encryption says whether contents are out of the host's reach.
type Encryption string

// The answers on end-to-end encryption.
const (
	EndToEnd       Encryption = "yes"    // keys only with the association or its users
	EndToEndOption Encryption = "option" // possible, not imposed
	NotEndToEnd    Encryption = "no"
)

// Encryptions lists the answers.
func Encryptions() []Encryption { return []Encryption{EndToEnd, EndToEndOption, NotEndToEnd} }

// Host runs machines and services for others.
type Host struct {
	ID       HostID
	Name     string
	Operator string // the body behind the name, when it differs
	Website  string
	Kind     HostKind
	Summary  Text
	Written  Origin
	Overlays []string // the catalogues laid over the embedded one that say something of it

	LegalForm           Fact[LegalForm]
	Country             Fact[Country] // of the contracting entity
	Town                Fact[string]
	Region              Fact[RegionID]
	Founded             Fact[int]     // a year
	Owner               Fact[Country] // of the ultimate parent or majority owner
	USLink              Fact[USLink]
	SubprocessorsListed Fact[bool] // the list of sub-processors we hold is complete
	EndToEnd            Fact[Encryption]
	SecNumCloud         Fact[bool]
	Places              []Place
	Subprocessors       []Subprocessor
	Networks            []Network
	Help                map[HelpKind]Fact[HelpLevel]
	Answers             map[CardID]Fact[Answer]
	Remarks             []Remark
	Offers              []*Offer // the one that bears the id of the host, then the others by name
}

// Role says what happens at a [Place].
type Role string

// The roles of a place.
const (
	Hosting       Role = "hosting"
	Backup        Role = "backup"
	SupportAccess Role = "support"
)

// Roles lists the roles.
func Roles() []Role { return []Role{Hosting, Backup, SupportAccess} }

// Place is where data is kept or reached from.
type Place struct {
	ID       string
	Role     Role
	Country  Fact[Country]
	Town     Fact[string]
	Operator Fact[string] // whose building or machines
}

// Access says what a sub-processor can see.
type Access string

// The accesses of facts/criteria.md §7.1.
const (
	ClearAccess     Access = "clear"     // data readable, or processed unencrypted
	EncryptedAccess Access = "encrypted" // encrypted, without the key
	MetadataAccess  Access = "metadata"
	NoAccess        Access = "none"
)

// Accesses lists the accesses.
func Accesses() []Access { return []Access{ClearAccess, EncryptedAccess, MetadataAccess, NoAccess} }

// Subprocessor is somebody the host relies on who may touch data.
type Subprocessor struct {
	ID      string
	Name    string
	Does    Text // what it does for the host
	Country Fact[Country]
	Owner   Fact[Country] // of its ultimate owner
	Access  Fact[Access]
}

// Membership says how a host stands to a [Network].
type Membership string

// The memberships.
const (
	Member    Membership = "member"
	Founder   Membership = "founder"
	Former    Membership = "former"
	Close     Membership = "close" // works with it, membership not shown
	NotMember Membership = "none"
)

// Memberships lists the memberships.
func Memberships() []Membership { return []Membership{Member, Founder, Former, Close, NotMember} }

// Network is a collective hosts may belong to: "chatons", "emancip-asso",
// "librehosters".
type Network struct {
	ID     string
	Status Fact[Membership]
}

// HelpKind is a kind of help a board may want.
type HelpKind string

// The kinds of help (design §5.3, criterion help).
const (
	Diagnostic HelpKind = "diagnostic"
	Migration  HelpKind = "migration"
	Training   HelpKind = "training"
	Support    HelpKind = "support"
)

// HelpKinds lists the kinds of help.
func HelpKinds() []HelpKind { return []HelpKind{Diagnostic, Migration, Training, Support} }

// HelpLevel says how a kind of help is to be had.
type HelpLevel string

// The levels of help.
const (
	HelpIncluded HelpLevel = "included" // in the price
	HelpPaid     HelpLevel = "paid"     // from the host, at a price
	HelpPartner  HelpLevel = "partner"  // from somebody else who knows the offer
	HelpLight    HelpLevel = "light"    // documentation, forum, mutual help
	NoHelp       HelpLevel = "none"
)

// HelpLevels lists the levels.
func HelpLevels() []HelpLevel {
	return []HelpLevel{HelpIncluded, HelpPaid, HelpPartner, HelpLight, NoHelp}
}

// RemarkKind says what a remark is for.
type RemarkKind string

// The kinds of remarks.
const (
	Caution RemarkKind = "caution" // « point de vigilance »
	Asset   RemarkKind = "asset"   // something in the host's favour
	Context RemarkKind = "context" // worth knowing
	Finance RemarkKind = "finance" // money trouble: not shown past FactShelfLife
)

// RemarkKinds lists the kinds.
func RemarkKinds() []RemarkKind { return []RemarkKind{Caution, Asset, Context, Finance} }

// Remark is something worth saying that no other field holds.
type Remark struct {
	ID   string
	Kind RemarkKind
	Uses []UseID // the uses it bears on; empty means all
	Text Fact[Text]
}
