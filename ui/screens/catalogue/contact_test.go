package catalogue

import (
	"slices"
	"strings"
	"testing"

	"bascule/offers"
)

// partsListed lists the parts shown, in order, and the offers under each.
func partsListed(s Screen, rows *rows) (parts []string, under map[string][]*offers.Offer) {
	under = make(map[string][]*offers.Offer)
	for _, row := range rows.list {
		switch {
		case row.part != "":
			parts = append(parts, row.part)
		case row.thing >= 0 && row.thing < s.cache.index.offers:
			last := parts[len(parts)-1]
			under[last] = append(under[last], s.cache.index.things[row.thing].offer)
		}
	}
	return parts, under
}

func TestToContact(t *testing.T) {
	in := world(t, 0)
	s := begun(in)
	parts, under := partsListed(s, s.rows(in))
	contact := under[contactPart]
	if len(contact) == 0 {
		t.Fatal("no offer is to be contacted")
	}
	t.Run("offers of which nothing is known stand last, after the baselines", func(t *testing.T) {
		if n := len(parts); parts[n-1] != contactPart || parts[n-2] != string(offers.Baseline) {
			t.Errorf("the parts are %q", parts)
		}
	})
	t.Run("the list opens on an offer of which something is known", func(t *testing.T) {
		if thing := s.thing(in); toContact(thing.offer) {
			t.Errorf("%s is under the cursor", thing.key)
		}
	})
	t.Run("none of them has a price or a use to show, and what has one is not among them", func(t *testing.T) {
		unpriced := in.Text.T("range.unknown")
		for _, offer := range in.Catalogue.Offers {
			shows := listed(in, offer) != unpriced || usesOffered(offer) > 0
			if shows && slices.Contains(contact, offer) {
				t.Errorf("%s is to be contacted", offer.ID)
			}
		}
	})
	t.Run("what was withdrawn and what we would run ourselves have nobody to contact", func(t *testing.T) {
		host := &offers.Host{Kind: offers.Ethical}
		for want, offer := range map[string]*offers.Offer{
			contactPart:            {Host: host, Status: offers.Current},
			string(offers.Ethical): {Host: host, Status: offers.Historic},
			string(offers.InHouse): {Host: &offers.Host{Kind: offers.InHouse}, Status: offers.Current},
		} {
			if got := partOf(offer); got != want {
				t.Errorf("it stands in %q, want %q", got, want)
			}
		}
	})
	t.Run("the filter by kind of host keeps them with their kind", func(t *testing.T) {
		for _, kind := range offers.HostKinds() {
			s := s
			s.filter = filter{{byPart, string(kind)}}
			_, under := partsListed(s, s.rows(in))
			var want []*offers.Offer
			for _, offer := range contact {
				if offer.Host.Kind == kind {
					want = append(want, offer)
				}
			}
			if got := under[contactPart]; !slices.Equal(got, want) {
				t.Errorf("%d offers of the kind %s are to be contacted, want %d", len(got), kind, len(want))
			}
		}
	})
	t.Run("one whose name is looked for comes first", func(t *testing.T) {
		for _, offer := range contact {
			if thing := typedIn(s, offer.Name).thing(in); thing == nil || thing.offer != offer {
				t.Errorf("%q does not find %s first", offer.Name, offer.ID)
			}
		}
	})
	t.Run("they are said under a heading of their own", func(t *testing.T) {
		heading := in.Text.T("catalogue.shelf."+contactPart) + ", "
		for _, item := range s.Speak(in).Items {
			thing := s.cache.index.things[s.cache.index.place[item.Key]]
			if strings.HasPrefix(item.Group, heading) != toContact(thing.offer) {
				t.Errorf("%s is said under %q", item.Key, item.Group)
			}
		}
	})
}
