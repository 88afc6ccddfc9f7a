package offers

// AccompanierID names somebody who guides associations: "clairiere".
type AccompanierID string

// Accompanier guides associations in their change: a trainer, an association, a
// network. It is not ranked.
type Accompanier struct {
	ID       AccompanierID
	Name     string
	Operator string // the body behind the name, when it differs
	Website  string
	Host     HostID // the host it also is, or empty
	Summary  Text

	LegalForm Fact[LegalForm]
	Country   Fact[Country]
	Town      Fact[string]
	Region    Fact[RegionID]
	Accepts   map[Body]Fact[Answer]
	Networks  []Network
	Guidance  []Guidance // by id
	Remarks   []Remark
}

// Setting says where guidance takes place.
type Setting string

// The settings.
const (
	OnSite   Setting = "on-site"
	Remote   Setting = "remote"
	OnEither Setting = "either" // on site rather, at a distance where need be
)

// Settings lists the settings.
func Settings() []Setting { return []Setting{OnSite, Remote, OnEither} }

// Guidance is one thing an accompanier does.
type Guidance struct {
	ID       string
	Kind     HelpKind
	Text     Fact[Text] // what is done, in our words
	Duration Fact[Text] // how long it takes, as its source says
	Setting  Fact[Setting]
	Software Fact[[]SoftwareID] // what it teaches or installs
	Price    Fact[Money]        // what the text describes costs, once
}

// Accompanier returns somebody who guides by id.
func (c *Catalogue) Accompanier(id AccompanierID) (Accompanier, bool) {
	for i := range c.Accompaniers {
		if c.Accompaniers[i].ID == id {
			return c.Accompaniers[i], true
		}
	}
	return Accompanier{}, false
}
