package chatonsinfos

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"bascule/offers"
)

// maxTitle is how long a name taken from a file may be.
const maxTitle = 100 // runes

// How long an identifier made of a name may be: "chatonsinfos", that of a service,
// that of a host and a date together stay an identifier of the catalogue.
const (
	maxSlug = 30 // bytes
	maxPart = 20
)

// name cuts a name to what a file of the catalogue may hold.
func name(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > maxTitle {
		return strings.TrimSpace(string(runes[:maxTitle-1])) + "…"
	}
	return s
}

// slug makes an identifier of a name: « Le Nuage d'À-côté » gives "le-nuage-d-a-cote".
func slug(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch r = unicode.ToLower(r); {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == 'œ':
			b.WriteString("oe")
		case unicode.Is(unicode.Mn, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= 2*maxSlug {
			break
		}
	}
	return strings.TrimRight(b.String(), "-")
}

// short cuts an identifier.
func short(id string, most int) string { return strings.TrimRight(id[:min(len(id), most)], "-") }

// match finds the host of the catalogue that a file is of: by its website, else by its
// name. It is a new id when there is none, and empty when there is no name either.
func match(cat *offers.Catalogue, title, website string) offers.HostID {
	if site := site(website); site != "" {
		for _, host := range cat.Hosts {
			if site == hostname(host.Website) {
				return host.ID
			}
		}
	}
	id := slug(title)
	for _, host := range cat.Hosts {
		if id != "" && (id == string(host.ID) || id == slug(host.Name)) {
			return host.ID
		}
	}
	return offers.HostID(short(id, maxSlug))
}

// site is the machine of an address that belongs to one host alone, not to a forge or
// a shared site.
func site(address string) string {
	if strings.Trim(after(address), "/") != "" {
		return ""
	}
	return hostname(address)
}

// hostname is the machine of an address, without its "www.".
func hostname(address string) string {
	_, rest, found := strings.Cut(address, "://")
	if !found {
		return ""
	}
	machine, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(strings.ToLower(machine), "www.")
}

// after is what follows the machine in an address.
func after(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	_, page, _ := strings.Cut(rest, "/")
	return page
}

// software finds a program of the catalogue by the name a host gives it: its id or its
// name, with or without an edition or a version after it ("Nextcloud Hub 8").
func software(cat *offers.Catalogue, given string) offers.SoftwareID {
	id := slug(given)
	for id != "" {
		if found := program(cat, id); found != "" {
			return found
		}
		cut := strings.LastIndexByte(id, '-')
		if cut < 0 {
			break
		}
		id = id[:cut]
	}
	return ""
}

// program finds a program by a whole name.
func program(cat *offers.Catalogue, id string) offers.SoftwareID {
	switch id { // what hosts call some of them
	case "jitsi":
		id = "jitsi-meet"
	case "element", "synapse":
		id = "matrix"
	case "bbb":
		id = "bigbluebutton"
	case "garradin":
		id = "paheko"
	case "rocketchat":
		id = "rocket-chat"
	case "code":
		id = "collabora"
	}
	if _, known := cat.Software[offers.SoftwareID(id)]; known {
		return offers.SoftwareID(id)
	}
	var found offers.SoftwareID
	for candidate, s := range cat.Software {
		if slug(s.Name) == id && (found == "" || candidate < found) {
			found = candidate
		}
	}
	return found
}
