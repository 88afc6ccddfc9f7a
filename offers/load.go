package offers

import (
	"cmp"
	"io/fs"
	"maps"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"bascule/offers/tomlfile"
)

// Load reads a catalogue from a folder tree, and the catalogues laid over it in
// order: an overlay has the same shape, adds to and replaces what lies under it host
// by host and claim by claim, and need hold no more than one file.
//
// Everything that is wrong anywhere is in the problems, in stable order. A host file
// with an error is left out and named in [Catalogue.LeftOut]; the rest works. The
// catalogue is never nil. A file system that is a [fmt.Stringer] has its name put
// before its files'. Today decides which promotions are over; the age of a fact is
// no problem.
func Load(fsys fs.FS, today Date, overlays ...fs.FS) (*Catalogue, Problems) {
	return LoadTelling(func(int, int) {}, fsys, today, overlays...)
}

// Progress is told how many steps of a long work are done, of how many. It is called
// from several goroutines, and must not keep them waiting.
type Progress func(done, of int)

// LoadTelling is [Load], telling how far it is: two steps a host, one when its file
// is parsed and one when its facts are settled.
func LoadTelling(progress Progress, fsys fs.FS, today Date, overlays ...fs.FS) (*Catalogue, Problems) {
	r := &reading{
		progress: progress,
		layers:   layers{systems: append([]fs.FS{fsys}, overlays...)},
		shapes:   newShapes(),
		hosts:    map[HostID]*parts{},
		c: &Catalogue{
			Sources: map[SourceID]Source{},
			hosts:   map[HostID]*Host{},
			offers:  map[OfferID]*Offer{},
			uses:    map[UseID]Use{},
			cards:   map[CardID]Card{},
			pieces:  map[HostID][]piece{},
		},
	}
	r.lowering = lowering{today: today, known: known{sources: r.c.Sources}, citing: map[SourceID]bool{}}
	r.checkRoots()
	files := r.readShared()
	r.tellUnread()
	r.readHosts()
	r.lowerShared(files)
	ids := r.order()
	for i, id := range ids {
		r.addHost(id)
		progress(len(ids)+i+1, 2*len(ids))
	}
	slices.SortFunc(r.c.LeftOut, func(a, b LeftOut) int { return cmp.Or(cmp.Compare(a.Host, b.Host), cmp.Compare(a.File, b.File)) })
	for id, source := range r.c.Sources {
		source.Cited = r.citing[id]
		r.c.Sources[id] = source
	}
	r.c.Overlays = r.overlays()
	r.c.index()
	r.c.known, r.c.shapes = r.known, r.shapes
	return r.c, append(r.layers.problems, r.lowering.problems...).Sort()
}

// reading is the state of one [Load].
type reading struct {
	layers
	lowering
	progress Progress
	shapes   shapes
	hosts    map[HostID]*parts
	c        *Catalogue
}

// sharedFiles are the files that describe more than one host.
type sharedFiles struct {
	catalogue, uses, software, regions, countries, currencies, profiles *tomlfile.Node
	accompaniers, signposts                                             *tomlfile.Node

	sources []*tomlfile.Node
	cards   map[CardID]*tomlfile.Node
}

// readShared parses the files every host may refer to and names what is in them.
func (r *reading) readShared() sharedFiles {
	table := func(file, name string, shape *tomlfile.Shape) (*tomlfile.Node, bool) {
		root, whole := r.shared(file, shape)
		return root.Get(name), whole
	}
	var f sharedFiles
	f.catalogue, _ = r.shared("catalogue.toml", r.shapes.catalogue)
	var whole bool
	for _, file := range r.named("sources") {
		var sources *tomlfile.Node
		sources, whole = table(file, "sources", r.shapes.sources)
		f.sources = append(f.sources, sources)
		r.noSources = r.noSources || !whole
	}
	f.uses, whole = table("uses.toml", "uses", r.shapes.uses)
	r.use = vocabularyOf("unknown-use", f.uses, whole)
	f.software, whole = table("software.toml", "software", r.shapes.software)
	r.known.software = vocabularyOf("unknown-software", f.software, whole)
	f.regions, whole = table("regions.toml", "regions", r.shapes.regions)
	r.region = vocabularyOf("unknown-region", f.regions, whole)
	f.countries, whole = table("countries.toml", "countries", r.shapes.countries)
	r.country = vocabularyOf("unknown-country", f.countries, whole)
	f.currencies, whole = table("currencies.toml", "currencies", r.shapes.currencies)
	r.currency = vocabularyOf("unknown-currency", f.currencies, whole)
	f.profiles, _ = table("profiles.toml", "profiles", r.shapes.profiles)
	guides := func(file, name string, shape *tomlfile.Shape) *tomlfile.Node {
		root, whole := r.shared(file, shape)
		f.sources = append(f.sources, root.Get("sources"))
		r.noSources = r.noSources || !whole
		return root.Get(name)
	}
	f.accompaniers = guides("accompaniers.toml", "accompaniers", r.shapes.accompaniers)
	f.signposts = guides("resources.toml", "resources", r.shapes.resources)

	f.cards = map[CardID]*tomlfile.Node{}
	r.card = vocabulary{rule: "unknown-card", ids: map[string]bool{}}
	cards := r.folder("criteria")
	for _, id := range slices.Sorted(maps.Keys(cards)) {
		r.card.ids[id] = true
		p := r.resolve(cards[id], r.shapes.card)
		if merged := p.merged(r.shapes.card); merged != nil && p.whole {
			before := len(r.faulty)
			r.shapes.card.Missing(merged, r.fault)
			if len(r.faulty) == before {
				f.cards[CardID(id)] = merged
			}
		}
	}
	return f
}

// lowerShared turns the shared files into the types of the domain.
func (r *reading) lowerShared(f sharedFiles) {
	c := r.c
	c.Version = f.catalogue.Get("version").String()
	c.Licence = f.catalogue.Get("licence").String()
	c.Date = r.day(f.catalogue.Get("date"))
	for _, sources := range f.sources {
		r.addSources(sources)
	}
	for _, id := range slices.Sorted(maps.Keys(r.hosts)) {
		r.addSources(r.hosts[id].merged(r.shapes.host).Get("sources"))
	}
	c.Uses = lowerUses(f.uses)
	c.Software = r.lowerSoftware(f.software)
	c.Regions = r.lowerRegions(f.regions)
	c.Countries = r.lowerCountries(f.countries)
	c.Currencies = r.lowerCurrencies(f.currencies)
	r.currencies = c.Currencies
	c.Profiles = r.lowerProfiles(f.profiles)
	hosts := vocabulary{rule: "unknown-host", ids: map[string]bool{}}
	for id := range r.hosts {
		hosts.ids[string(id)] = true
	}
	c.Accompaniers = r.lowerAccompaniers(f.accompaniers, hosts)
	c.Signposts = r.lowerSignposts(f.signposts)
	for _, id := range slices.Sorted(maps.Keys(f.cards)) {
		c.Cards = append(c.Cards, r.lowerCard(id, f.cards[id]))
	}
	slices.SortStableFunc(c.Cards, func(a, b Card) int { return cmp.Compare(a.Number, b.Number) })
}

// readHosts parses every host file, several at a time: it is most of the work.
func (r *reading) readHosts() {
	pieces := r.folder("hosts")
	ids := slices.Sorted(maps.Keys(pieces))
	found := make([]*parts, len(ids))
	readers := make([]layers, min(runtime.GOMAXPROCS(0), len(ids)))
	var next, done atomic.Int64
	var working sync.WaitGroup
	for i := range readers {
		working.Go(func() {
			for {
				n := int(next.Add(1)) - 1
				if n >= len(ids) {
					return
				}
				found[n] = readers[i].resolve(pieces[ids[n]], r.shapes.host)
				r.progress(int(done.Add(1)), 2*len(ids))
			}
		})
	}
	working.Wait()
	for _, reader := range readers {
		r.layers.problems = append(r.layers.problems, reader.problems...)
	}
	for n, id := range ids {
		r.hosts[HostID(id)] = found[n]
	}
}

// order lists the hosts by the first layer that has them, then by id: of two hosts
// that have an offer of the same id, the one laid over gives way.
func (r *reading) order() []HostID {
	ids := slices.Sorted(maps.Keys(r.hosts))
	layer := func(id HostID) int {
		lowest := len(r.systems)
		for _, piece := range r.hosts[id].pieces {
			lowest = min(lowest, piece.doc.Layer)
		}
		return lowest
	}
	slices.SortStableFunc(ids, func(a, b HostID) int { return cmp.Compare(layer(a), layer(b)) })
	return ids
}

// addHost lowers one host and puts it in the catalogue, or names it among those
// left out.
func (r *reading) addHost(id HostID) {
	p := r.hosts[id]
	r.host = id
	var host *Host
	if !r.orphan(id, p) {
		r.tellRivals(p, r.shapes.host)
		host = r.lowerParts(p, r.shapes.host, r.c.offers)
	}
	for _, out := range p.out {
		r.c.LeftOut = append(r.c.LeftOut, LeftOut{Host: id, File: out})
	}
	if host == nil {
		return
	}
	r.c.Hosts = append(r.c.Hosts, host)
	for _, offer := range host.Offers {
		r.c.offers[offer.ID] = offer
	}
	r.c.pieces[id] = p.pieces
	delete(r.hosts, id)
}

// index makes the catalogue's orders and look-ups.
func (c *Catalogue) index() {
	c.indexHosts()
	for _, use := range c.Uses {
		c.uses[use.ID] = use
	}
	for _, card := range c.Cards {
		c.cards[card.ID] = card
	}
}

// indexHosts makes those of hosts and offers.
func (c *Catalogue) indexHosts() {
	slices.SortFunc(c.Hosts, func(a, b *Host) int { return cmp.Compare(a.ID, b.ID) })
	c.Offers = nil
	for _, host := range c.Hosts {
		c.hosts[host.ID] = host
		for _, offer := range host.Offers {
			c.offers[offer.ID] = offer
			c.Offers = append(c.Offers, offer)
		}
	}
	slices.SortFunc(c.Offers, func(a, b *Offer) int { return cmp.Compare(a.ID, b.ID) })
	c.indexFreely()
}
