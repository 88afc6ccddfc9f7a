package offers

// Catalogue is everything that is known to exist. It is read-only once loaded;
// every slice is in a stable order.
type Catalogue struct {
	Version    string // of the data: catalogue.toml
	Date       Date   // of the data
	Licence    string
	Hosts      []*Host  // by id
	Offers     []*Offer // by id
	Sources    map[SourceID]Source
	Uses       []Use // in the order screens show them
	Software   map[SoftwareID]Software
	Cards      []Card    // by number
	Profiles   []Profile // in the order screens show them
	Regions    map[RegionID]Region
	Countries  map[Country]CountryInfo
	Currencies map[CurrencyID]Currency
	LeftOut    []LeftOut // hosts that could not be read
	Overlays   []Overlay // the catalogues laid over the embedded one, the last over the others

	Accompaniers []Accompanier // by id
	Signposts    []Signpost    // the resources, by id

	hosts  map[HostID]*Host
	offers map[OfferID]*Offer
	uses   map[UseID]Use
	cards  map[CardID]Card
	freely map[UseID][]Freely

	known  known              // what claims may refer to, for With
	shapes shapes             // the table files were checked against
	pieces map[HostID][]piece // the files of each host, to be read again
}

// LeftOut is a host file whose errors keep it off the screens.
type LeftOut struct {
	Host HostID
	File string
}

// Host returns a host by id, or nil.
func (c *Catalogue) Host(id HostID) *Host { return c.hosts[id] }

// Offer returns an offer by id, or nil.
func (c *Catalogue) Offer(id OfferID) *Offer { return c.offers[id] }

// Use returns a use by id.
func (c *Catalogue) Use(id UseID) (Use, bool) { use, ok := c.uses[id]; return use, ok }

// Card returns a criteria card by id.
func (c *Catalogue) Card(id CardID) (Card, bool) { card, ok := c.cards[id]; return card, ok }

// Profile returns a profile by id.
func (c *Catalogue) Profile(id ProfileID) (Profile, bool) {
	for _, profile := range c.Profiles {
		if profile.ID == id {
			return profile, true
		}
	}
	return Profile{}, false
}
