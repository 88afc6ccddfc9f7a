package offers

// SignpostID names something to read, use or consult: "metacartes". Signposts are
// the entries of resources.toml; a [Resource] is what offers count and limit.
type SignpostID string

// SignpostKind says what a [Signpost] is.
type SignpostKind string

// The kinds of signposts.
const (
	GuideBook    SignpostKind = "guide"     // to read: a guide, a method, a model
	CardDeck     SignpostKind = "cards"     // to work with in a group
	Directory    SignpostKind = "directory" // to find software, hosts or people
	OpenServices SignpostKind = "services"  // services anybody may use at once
	Community    SignpostKind = "community" // people to ask
)

// SignpostKinds lists the kinds.
func SignpostKinds() []SignpostKind {
	return []SignpostKind{GuideBook, CardDeck, Directory, OpenServices, Community}
}

// Signpost is a resource a board may turn to. It is not ranked.
type Signpost struct {
	ID        SignpostID
	Name      string
	Kind      SignpostKind
	Publisher string
	Website   string
	Summary   Text

	Price    Fact[Money]
	Licence  Fact[string]
	Services map[UseID]Service // the uses it renders itself; their delivery is unknown
	Remarks  []Remark
}

// Signpost returns a resource to turn to by id.
func (c *Catalogue) Signpost(id SignpostID) (Signpost, bool) {
	for i := range c.Signposts {
		if c.Signposts[i].ID == id {
			return c.Signposts[i], true
		}
	}
	return Signpost{}, false
}

// Freely is a service anybody may use free of charge and without an account. It
// neither excludes an offer nor counts as a provider (decision 0043).
type Freely struct {
	Use      UseID
	Signpost *Signpost // where it is, or nil
	Offer    *Offer    // whose host opens it to everybody, or nil
	Service  Service
}

// Freely lists the services that render a use free of charge and without an
// account: those of resources, then those that offers on sale open to everybody, in
// the order of their ids.
func (c *Catalogue) Freely(use UseID) []Freely { return c.freely[use] }

// indexFreely finds the services open to everybody.
func (c *Catalogue) indexFreely() {
	c.freely = map[UseID][]Freely{}
	for i := range c.Signposts {
		for _, service := range c.Signposts[i].Services {
			if service.open() {
				c.freely[service.Use] = append(c.freely[service.Use], Freely{Use: service.Use, Signpost: &c.Signposts[i], Service: service})
			}
		}
	}
	for _, offer := range c.Offers {
		for _, service := range offer.Services {
			if offer.Status == Current && service.open() {
				c.freely[service.Use] = append(c.freely[service.Use], Freely{Use: service.Use, Offer: offer, Service: service})
			}
		}
	}
}

// open reports whether a service is known to be free and without an account.
func (s Service) open() bool {
	open, known := s.FreeWithoutAccount.Get()
	return known && open
}
