package command

import (
	"maps"
	"slices"

	"bascule/offers"
)

// jsonExport is the answer of catalogue export --format json: all that is claimed
// of hosts and offers, by whom, and the words it is said in.
type jsonExport struct {
	head
	Command      string       `json:"command"`
	Licence      string       `json:"licence"`
	Hosts        []jsonWhole  `json:"hosts"`
	Offers       []jsonWhole  `json:"offers"`
	Software     []jsonLeaf   `json:"software"`
	Accompaniers []jsonLeaf   `json:"accompaniers"`
	Resources    []jsonLeaf   `json:"resources"`
	Uses         []jsonTag    `json:"uses"`
	Cards        []jsonTag    `json:"cards"`
	Sources      []jsonSource `json:"sources"`
}

// jsonWhole is a host or an offer with every fact of it.
type jsonWhole struct {
	ID       string          `json:"id"`
	Host     *string         `json:"host"`
	Name     string          `json:"name"`
	Kind     string          `json:"kind"`
	Status   *string         `json:"status"`
	Operator *string         `json:"operator"`
	Website  *string         `json:"website"`
	Summary  *string         `json:"summary"`
	Facts    []jsonWholeFact `json:"facts"`
}

// jsonWholeFact is a fact with the value that holds, null when nobody claims it or
// sources dispute it.
type jsonWholeFact struct {
	Value any `json:"value"`
	jsonFact
}

// jsonTag is an id and what it is called.
type jsonTag struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

type jsonSource struct {
	ID        string  `json:"id"`
	Title     string  `json:"title"`
	Publisher *string `json:"publisher"`
	URL       *string `json:"url"`
	NotBefore *string `json:"not_before"`
	NotAfter  *string `json:"not_after"`
	Read      *string `json:"read"`
	Basis     *string `json:"basis"`
	Interest  *string `json:"interest"`
}

func (d *desk) exportJSON() jsonExport {
	answer := jsonExport{
		head: d.head(schemaCatalogue), Command: "export", Licence: d.cat.Licence,
		Hosts: []jsonWhole{}, Offers: []jsonWhole{}, Uses: []jsonTag{}, Cards: []jsonTag{}, Sources: []jsonSource{},
		Software: d.leavesJSON(d.leavesOf(softwarePart)), Accompaniers: d.leavesJSON(d.leavesOf(accompaniersPart)),
		Resources: d.leavesJSON(d.leavesOf(resourcesPart)),
	}
	for _, host := range d.cat.Hosts {
		answer.Hosts = append(answer.Hosts, jsonWhole{
			ID: string(host.ID), Name: host.Name, Kind: string(host.Kind), Operator: word(host.Operator), Website: word(host.Website),
			Summary: word(d.text.In(host.Summary)), Facts: d.wholeFacts(d.hostSheet(host)),
		})
	}
	for _, offer := range d.cat.Offers {
		answer.Offers = append(answer.Offers, jsonWhole{
			ID: string(offer.ID), Host: word(offer.Host.ID), Name: offer.Name, Kind: string(offer.Kind), Status: word(offer.Status),
			Website: word(offer.Website), Summary: word(d.text.In(offer.Summary)), Facts: d.wholeFacts(d.offerSheet(offer)),
		})
	}
	for _, use := range d.cat.Uses {
		answer.Uses = append(answer.Uses, jsonTag{string(use.ID), d.text.In(use.Label)})
	}
	for _, card := range d.cat.Cards {
		answer.Cards = append(answer.Cards, jsonTag{string(card.ID), d.text.In(card.Label)})
	}
	for _, id := range slices.Sorted(maps.Keys(d.cat.Sources)) {
		s := d.cat.Sources[id]
		answer.Sources = append(answer.Sources, jsonSource{
			string(id), s.Title, word(s.Publisher), word(s.URL), day(s.NotBefore), day(s.NotAfter), day(s.Read), word(s.Basis), word(d.text.In(s.Interest)),
		})
	}
	return answer
}

// wholeFacts are facts with the value that holds.
func (d *desk) wholeFacts(entries []entry) []jsonWholeFact {
	facts := make([]jsonWholeFact, len(entries))
	for i, fact := range d.entriesJSON(entries) {
		facts[i].jsonFact = fact
		if entries[i].state == offers.Stated {
			facts[i].Value = fact.Held[0].Value
		}
	}
	return facts
}
