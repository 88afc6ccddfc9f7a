package chatonsinfos

import (
	"cmp"
	"slices"
	"strings"

	"bascule/offers"
	"bascule/offers/hostfile"
)

// maxNames is how many services of one use a note names.
const maxNames = 6

// service is one service of a host, as far as our catalogue can say it.
type service struct {
	file      File
	name      string
	source    offers.SourceID
	programs  []offers.SoftwareID
	main      []offers.UseID // what it is there for
	others    []offers.UseID // what its software can also do
	announced bool
	access    []string // NONE, FREE, MEMBER, CLIENT
	full      bool
	guessed   bool // its access was guessed by a program
}

// services reads the services that are open or announced.
func (c *converter) services(files []File) []service {
	taken := map[string]bool{}
	var list []service
	for _, f := range files {
		if f.Class() != Service {
			c.problems = append(c.problems, warning(f.Name, 0, "", "import-not-service"))
			continue
		}
		title := name(cmp.Or(f.Get("service.name"), f.Get("software.name")))
		if title == "" {
			c.tell(f, "service.name", "import-no-service-name")
			continue
		}
		if ended := c.date(f, "service.enddate"); ended.Known() && !c.today.Before(ended) {
			c.tell(f, "service.enddate", "import-closed", "value", title)
			continue
		}
		s := service{file: f, name: title}
		if !c.programs(&s) {
			continue
		}
		s.source = c.source(f, numbered(short(slug(title), maxPart), taken))
		c.access(&s)
		s.announced = c.today.Before(c.date(f, "service.startdate"))
		list = append(list, s)
	}
	return list
}

// programs finds what a service runs on and what that is for. It reports false, and
// tells it, when the catalogue does not know the program: which use it serves is then
// for the reader to say.
func (c *converter) programs(s *service) bool {
	given := s.file.Get("software.name")
	id := software(c.cat, given)
	if id == "" {
		c.tell(s.file, "software.name", "import-software", "value", cmp.Or(given, "?"), "service", s.name)
		return false
	}
	s.programs = []offers.SoftwareID{id}
	uses := c.cat.Software[id].Uses
	if len(uses) == 0 {
		c.tell(s.file, "software.name", "import-software", "value", given, "service", s.name)
		return false
	}
	s.main = []offers.UseID{uses[0]}
	for _, module := range items(s.file.Get("software.modules")) {
		if _, known := c.cat.Use(offers.UseID(slug(module))); known {
			s.main = append(s.main, offers.UseID(slug(module)))
			continue
		}
		plugin := program(c.cat, string(id)+"-"+slug(module))
		if plugin == "" {
			plugin = program(c.cat, slug(module))
		}
		if plugin == "" || len(c.cat.Software[plugin].Uses) == 0 {
			continue
		}
		s.programs = append(s.programs, plugin)
		s.main = append(s.main, c.cat.Software[plugin].Uses[0])
	}
	for _, use := range uses {
		if !slices.Contains(s.main, use) {
			s.others = append(s.others, use)
		}
	}
	return true
}

// access reads who may have an account, and whether there is room.
func (c *converter) access(s *service) {
	for _, word := range items(s.file.Get("service.registration")) {
		word = strings.ToUpper(word)
		if !slices.Contains([]string{"NONE", "FREE", "MEMBER", "CLIENT"}, word) {
			c.tell(s.file, "service.registration", "import-word", "value", word)
			continue
		}
		s.access = append(s.access, word)
	}
	s.full = c.word(s.file, "service.registration.load", "OPEN", "FULL") == "FULL"
	maker := slug(s.file.Get("file.generator"))
	s.guessed = strings.Contains(maker, "yunohost") || strings.Contains(maker, "ynh") ||
		maker == "" && slug(s.file.Get("host.server.distribution")) == "yunohost"
	if state := s.file.Get("service.status.level"); state != "" && !strings.EqualFold(state, "OK") {
		c.tell(s.file, "service.status.level", "import-word", "value", state)
	}
}

// places writes where the machines are, each place once.
func (c *converter) places(services []service) {
	type where struct{ country, operator string }
	taken, seen := map[string]bool{}, map[where]bool{}
	if host := c.cat.Host(c.draft.Host); host != nil {
		for _, place := range host.Places {
			taken[place.ID] = place.Role != offers.Hosting // another role cannot be claimed of it
		}
	}
	for _, s := range services {
		w := where{country: c.country(s.file, "host")}
		switch c.word(s.file, "host.provider.type", "HOME", "HOSTEDBAY", "HOSTEDSERVER", "OUTSOURCED") {
		case "HOSTEDBAY", "HOSTEDSERVER", "OUTSOURCED": // at home, the name may be somebody's
			w.operator = name(s.file.Get("host.name"))
		}
		if w == (where{}) || seen[w] {
			continue
		}
		seen[w] = true
		id := numbered(cmp.Or(short(slug(w.operator), maxSlug), "serveurs-"+strings.ToLower(w.country)), taken)
		c.claim(s.source, "places."+id,
			hostfile.Pair{Key: "role", Value: string(offers.Hosting)},
			hostfile.Pair{Key: "country", Value: w.country},
			hostfile.Pair{Key: "operator", Value: w.operator})
	}
}

// offer writes the services as those of the main offer of the host.
func (c *converter) offer(title string, services []service) {
	if len(services) == 0 {
		return
	}
	id, there := c.mainOffer()
	if !there {
		c.draft.Tables = append(c.draft.Tables, hostfile.Table{
			Comment: []string{"kind est à décider : managed, unbundled, guided ou self-hosted."},
			Path:    []string{"offers", id},
			Pairs:   []hostfile.Pair{{Key: "name", Value: name(cmp.Or(title, id))}, {Key: "kind", Value: string(offers.Unbundled)}},
		})
	}
	c.admission(id, services)
	for _, use := range c.cat.Uses {
		c.use("offers."+id+".services."+string(use.ID), use.ID, services)
	}
}

// mainOffer is the offer the services are of, and whether the catalogue has it: the
// host's only one, else the one of its id.
func (c *converter) mainOffer() (id string, there bool) {
	id = string(c.draft.Host)
	if host := c.cat.Host(c.draft.Host); host != nil && len(host.Offers) == 1 {
		return string(host.Offers[0].ID), true
	}
	offer := c.cat.Offer(offers.OfferID(id))
	if offer != nil && offer.Host.ID != c.draft.Host {
		return id + "-services", false
	}
	return id, offer != nil
}

// use writes how one use is rendered: by the services that are there for it, else by
// those whose software can do it, of which only the software is claimed.
func (c *converter) use(path string, use offers.UseID, services []service) {
	var main, others []service
	for _, s := range services {
		switch {
		case slices.Contains(s.main, use):
			main = append(main, s)
		case slices.Contains(s.others, use):
			others = append(others, s)
		}
	}
	by := main
	if len(by) == 0 {
		by = others
	}
	if len(by) == 0 {
		return
	}
	c.draft.Uses = append(c.draft.Uses, use)
	var programs, names []string
	for _, s := range by {
		names = append(names, s.name)
		for _, id := range s.programs {
			if serves := c.cat.Software[id].Uses; slices.Contains(serves, use) && !slices.Contains(programs, string(id)) {
				programs = append(programs, string(id))
			}
		}
	}
	pairs := []hostfile.Pair{{Key: "software", Value: programs}}
	because := inferred("Son logiciel sait le faire\u00a0; rien ne dit que ce soit ouvert.", "Its software can do it; nothing says it is open.")
	if len(main) > 0 {
		delivery := offers.Included
		if !slices.ContainsFunc(main, func(s service) bool { return !s.announced }) {
			delivery = offers.Announced
		}
		pairs = append([]hostfile.Pair{{Key: "delivery", Value: string(delivery)}}, pairs...)
		because = inferred("C’est à cela que sert le logiciel de ce service.", "This is what the software of this service is for.")
	}
	names = names[:min(len(names), maxNames)]
	pairs = append(pairs, hostfile.Pair{Key: "caveat", Value: caveat(by)}, hostfile.Pair{Key: "note", Value: offers.Text{
		"fr": "Publié sous le nom «\u00a0" + strings.Join(names, "\u00a0», «\u00a0") + "\u00a0».",
		"en": "Published under the name “" + strings.Join(names, "”, “") + "”.",
	}})
	c.claim(by[0].source, path, append(pairs, because...)...)
}

// caveat says what keeps people out of every service that serves a use.
func caveat(services []service) offers.Text {
	every := func(holds func(service) bool) bool {
		return !slices.ContainsFunc(services, func(s service) bool { return !holds(s) })
	}
	switch {
	case every(func(s service) bool { return s.full }):
		return offers.Text{"fr": "Se dit complet, sans nouveau compte.", "en": "Says it is full, with no new account."}
	case every(func(s service) bool { return slices.Equal(s.access, []string{"MEMBER"}) }):
		return offers.Text{"fr": "Réservé aux membres de l’hébergeur.", "en": "Kept to members of the host."}
	}
	return nil
}

// admission writes how one enters, when all services say the same.
func (c *converter) admission(offer string, services []service) {
	var said []service
	for _, s := range services {
		if len(s.access) > 0 {
			said = append(said, s)
		}
	}
	every := func(words ...string) bool {
		return len(said) > 0 && !slices.ContainsFunc(said, func(s service) bool {
			return slices.ContainsFunc(s.access, func(word string) bool { return !slices.Contains(words, word) })
		})
	}
	value := offers.Admission("")
	switch {
	case every("NONE", "FREE"):
		value = offers.OpenDoor
	case every("MEMBER"):
		value = offers.MembersOnly
	default:
		return
	}
	pairs := []hostfile.Pair{{Key: "value", Value: string(value)}}
	switch {
	case slices.ContainsFunc(said, func(s service) bool { return s.guessed }):
		pairs = append(pairs, inferred(
			"Le fichier est écrit par un programme (YunoHost), qui devine l’inscription d’après les droits d’accès.",
			"The file is written by a program (YunoHost), which guesses registration from access rights.")...)
	case len(said) < len(services) || len(said) > 1:
		pairs = append(pairs, inferred("Tous les services qui le disent disent la même chose.", "All the services that say so say the same.")...)
	}
	c.claim(said[0].source, "offers."+offer+".facts.admission", pairs...)
}
