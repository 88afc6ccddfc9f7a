package chatonsinfos

import (
	"cmp"
	"strconv"
	"strings"

	"bascule/offers"
	"bascule/offers/hostfile"
)

// Group is a host as it describes itself: its organization and the services that were
// read with it.
type Group struct {
	Organization File
	Services     []File
}

// Draft is the host file made of a group, to be laid over the catalogue once somebody
// has read it.
type Draft struct {
	Host     offers.HostID
	New      bool // the catalogue has no host of this id: the file says its name too
	Services int  // that were taken over
	Uses     []offers.UseID
	Comment  []string // what the reader of the file is to know, in the catalogue's own language
	Top      []hostfile.Pair
	Tables   []hostfile.Table
}

// Text writes the draft.
func (d Draft) Text() string { return hostfile.Write(d.Comment, d.Top, d.Tables) }

// Convert turns what a host publishes into a host file: every value a claim of the
// host on itself, dated by its file, read today. Host names the host of the catalogue
// the file is of; when it is empty, the one of the same website or the same name, else
// a new one. What could not be taken over is told in the problems. It reports false
// when not even a host can be made of it.
func Convert(g Group, cat *offers.Catalogue, host offers.HostID, today offers.Date) (Draft, bool, offers.Problems) {
	c := converter{cat: cat, today: today, org: g.Organization}
	name := c.org.Get("organization.name")
	if host == "" {
		host = match(cat, name, c.org.Get("organization.website"))
	}
	if host == "" {
		c.tell(c.org, "organization.name", "import-name")
		return Draft{}, false, c.problems.Sort()
	}
	c.draft.Host, c.draft.New = host, cat.Host(host) == nil
	source := c.source(c.org, "")
	c.identity(name)
	c.facts(source)
	c.membership(source)
	c.state(source)
	services := c.services(g.Services)
	c.draft.Services = len(services)
	c.places(services)
	c.offer(name, services)
	c.draft.Tables = append(c.sources, c.draft.Tables...)
	return c.draft, true, c.problems.Sort()
}

// converter is the state of one [Convert].
type converter struct {
	cat      *offers.Catalogue
	today    offers.Date
	org      File
	draft    Draft
	sources  []hostfile.Table
	problems offers.Problems
}

// tell records a problem at the line of a property.
func (c *converter) tell(f File, key, rule string, args ...string) {
	p, _ := f.property(key)
	c.problems = append(c.problems, warning(f.Name, p.line, key, rule, args...))
}

// claim adds a claim of a source, unless it says nothing.
func (c *converter) claim(source offers.SourceID, path string, pairs ...hostfile.Pair) {
	c.draft.Tables = append(c.draft.Tables, hostfile.Table{
		Path: append(strings.Split(path, "."), string(source)), Pairs: pairs,
	})
}

// source declares a file as a source of the host on itself. Its id carries its date,
// so that a later reading stands beside it instead of in its place.
func (c *converter) source(f File, part string) offers.SourceID {
	date := c.date(f, "file.datetime")
	id, title := "chatonsinfos", "ChatonsInfos"
	if part != "" {
		id += "-" + part
		title += ", " + name(f.Get("service.name"))
	}
	id += "-" + short(string(c.draft.Host), maxSlug) + "-" + cmp.Or(date, c.today).String()
	source := offers.Source{
		ID: offers.SourceID(id), Title: title, Publisher: string(c.draft.Host), URL: f.Name,
		NotBefore: date, NotAfter: date, Read: c.today,
	}
	if date.Known() {
		source.Basis = offers.Printed
	}
	c.sources = append(c.sources, hostfile.Source(source))
	return source.ID
}

// date reads a date; one that cannot be read is unknown, and told.
func (c *converter) date(f File, key string) offers.Date {
	value := f.Get(key)
	if value == "" {
		return offers.Date{}
	}
	d, ok := day(value)
	if !ok || key == "file.datetime" && c.today.Before(d) {
		c.tell(f, key, "import-date", "value", value)
		return offers.Date{}
	}
	return d
}

// country reads a country by its code, else by its name.
func (c *converter) country(f File, section string) string {
	code := strings.ToUpper(f.Get(section + ".country.code"))
	if code == "" {
		named := slug(f.Get(section + ".country.name"))
		for id, country := range c.cat.Countries {
			if named != "" && (named == slug(country.Label.In("fr")) || named == slug(country.Label.In("en"))) {
				code = string(id)
			}
		}
	}
	if _, known := c.cat.Countries[offers.Country(code)]; code != "" && !known {
		c.tell(f, section+".country.code", "import-country", "value", code)
		return ""
	}
	return code
}

// word reads a word of a closed set; another is unknown, and told.
func (c *converter) word(f File, key string, words ...string) string {
	value := strings.ToUpper(f.Get(key))
	for _, word := range words {
		if value == word {
			return value
		}
	}
	if value != "" {
		c.tell(f, key, "import-word", "value", f.Get(key))
	}
	return ""
}

// identity writes the keys of a host the catalogue does not have.
func (c *converter) identity(title string) {
	c.draft.Comment = []string{
		"À relire avant de s’en servir : tiré des fichiers que l’hébergeur publie sur lui-même (ChatonsInfos),",
		"que personne n’a vérifiés. Ces fichiers ne disent ni prix, ni plafond, ni contrat : ce qui manque est inconnu.",
	}
	if said := c.org.Get("organization.description"); said != "" {
		c.draft.Comment = append(c.draft.Comment, "Il se décrit ainsi ; à redire dans vos mots sous summary : "+said)
	}
	if !c.draft.New {
		return
	}
	website := c.org.Get("organization.website")
	if website != "" && !offers.IsAddress(website) {
		c.tell(c.org, "organization.website", "import-address", "value", website)
		website = ""
	}
	operator := ""
	if c.legalForm() != "" { // the owner of an informal group may be a person
		operator = name(c.org.Get("organization.owner.name"))
	}
	if operator == title {
		operator = ""
	}
	c.draft.Comment = append(c.draft.Comment, "kind est à décider : ethical, ou commercial pour une entreprise.")
	c.draft.Top = []hostfile.Pair{
		{Key: "name", Value: name(cmp.Or(title, string(c.draft.Host)))},
		{Key: "operator", Value: operator},
		{Key: "website", Value: website},
		{Key: "kind", Value: string(offers.Ethical)},
	}
}

// legalForm is the legal form of the host, when its own word has an equal of ours.
func (c *converter) legalForm() offers.LegalForm {
	switch strings.ToUpper(c.org.Get("organization.type")) {
	case "ASSOCIATION":
		return offers.AssociationForm
	case "COOPERATIVE":
		return offers.CooperativeForm
	case "COMPANY", "MICROCOMPANY":
		return offers.CompanyForm
	}
	return ""
}

// facts writes what the organization says of itself.
func (c *converter) facts(source offers.SourceID) {
	value := func(path string, v any) {
		c.claim(source, "facts."+path, hostfile.Pair{Key: "value", Value: v})
	}
	form := c.legalForm()
	switch c.word(c.org, "organization.type", "ASSOCIATION", "COOPERATIVE", "COMPANY", "MICROCOMPANY", "INFORMAL", "INDIVIDUAL", "OTHER") {
	case "INFORMAL":
		form = offers.InformalForm
	case "INDIVIDUAL", "OTHER":
		c.tell(c.org, "organization.type", "import-form")
	}
	if form != "" {
		value("legal-form", string(form))
	}
	if country := c.country(c.org, "organization"); country != "" {
		value("country", country)
	}
	if founded := c.date(c.org, "organization.startdate"); founded.Known() && founded.Year >= 1800 && !c.today.Before(founded) {
		value("founded", int(founded.Year))
	}
}

// membership writes whether the host says it is of the collective.
func (c *converter) membership(source offers.SourceID) {
	const key = "organization.memberof.chatons."
	level := c.word(c.org, key+"status.level", "ACTIVE", "IDLE", "AWAY")
	entered, left := c.date(c.org, key+"startdate"), c.date(c.org, key+"enddate")
	pairs := []hostfile.Pair{{Key: "status", Value: string(offers.Member)}}
	switch {
	case left.Known() && !c.today.Before(left):
		pairs[0].Value = string(offers.Former)
	case level == "AWAY", level == "" && !entered.Known():
		return // it may have gone: nothing is said
	case level == "":
		pairs = append(pairs, inferred("Le fichier donne une date d’entrée et pas de date de sortie.", "The file gives a date of entry and no date of exit.")...)
	case level == "IDLE":
		pairs = append(pairs, hostfile.Pair{Key: "note", Value: offers.Text{"fr": "Il s’y dit en pause.", "en": "It says it is on pause there."}})
	}
	c.claim(source, "networks.chatons", pairs...)
}

// state writes that a host says it is on pause or closed. It is a warning: the host
// stays where it is.
func (c *converter) state(source offers.SourceID) {
	said := offers.Text{}
	switch c.word(c.org, "organization.status.level", "ACTIVE", "IDLE", "AWAY") {
	case "IDLE":
		said = offers.Text{"fr": "L’hébergeur se déclare en pause.", "en": "The host says it is on pause."}
	case "AWAY":
		said = offers.Text{"fr": "L’hébergeur se déclare inactif.", "en": "The host says it is inactive."}
	}
	if closed := c.date(c.org, "organization.enddate"); closed.Known() {
		said = offers.Text{"fr": "L’hébergeur publie une date de fermeture : " + closed.String() + ".", "en": "The host publishes a closing date: " + closed.String() + "."}
	}
	if len(said) > 0 {
		c.claim(source, "remarks.etat", hostfile.Pair{Key: "kind", Value: string(offers.Caution)}, hostfile.Pair{Key: "text", Value: said})
	}
}

// inferred says that a claim was worked out, and how.
func inferred(fr, en string) []hostfile.Pair {
	return []hostfile.Pair{
		{Key: "certainty", Value: string(offers.Inferred)},
		{Key: "because", Value: offers.Text{"fr": fr, "en": en}},
	}
}

// numbered makes an id unique among those taken, and takes it.
func numbered(id string, taken map[string]bool) string {
	unique := id
	for n := 2; taken[unique]; n++ {
		unique = id + "-" + strconv.Itoa(n)
	}
	taken[unique] = true
	return unique
}
