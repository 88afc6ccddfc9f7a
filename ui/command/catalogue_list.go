package command

import (
	"github.com/spf13/cobra"

	"bascule/offers"
	"bascule/ui/i18n"
)

// catalogueList is "bascule catalogue list": the hosts, their offers, and how
// much is known of each; or another part of the catalogue.
func (r *runner) catalogueList() *cobra.Command {
	c := &cobra.Command{
		Use:     "list [PART]",
		Aliases: []string{"liste", "lister"},
		Args:    exactly(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			asked := hostsPart
			if len(args) > 0 {
				var err error
				if asked, err = partOf(args[0]); err != nil {
					return err
				}
			}
			d, err := r.sit()
			if err != nil {
				return err
			}
			d.warn()
			switch {
			case r.asked.json:
				return r.print(d.listJSON(args, asked))
			case asked == hostsPart:
				return r.write(d.listPage())
			}
			return r.write(d.partPage(asked))
		},
	}
	r.jsonFlag(c)
	return c
}

// listPage lists the hosts, part by part of the catalogue.
func (d *desk) listPage() *page {
	p := newPage(d.text)
	p.line(d.text.T("command.list.title", "hosts", d.tally("hosts", len(d.cat.Hosts)), "offers", d.tally("offers", len(d.cat.Offers)), "version", d.cat.Version))
	d.overlaid(p)
	p.para(d.text.T("command.list.share"))
	for _, kind := range offers.HostKinds() {
		first := true
		for _, host := range d.cat.Hosts {
			if host.Kind != kind {
				continue
			}
			if first {
				p.gap()
				p.heading(i18n.Capital(d.text.T("host-kind." + string(kind))))
			}
			first = false
			d.listHost(p, host)
		}
	}
	d.partLines(p)
	for _, out := range d.cat.LeftOut {
		p.gap()
		p.line(d.text.T("command.check.left-out", "host", string(out.Host), "file", out.File))
	}
	return p
}

func (d *desk) listHost(p *page, host *offers.Host) {
	c := count(d.expectedOf(host, current(host)))
	p.gap()
	p.item(d.text.T("command.named", "name", host.Name, "id", host.ID))
	if len(host.Overlays) > 0 {
		p.detail(d.text.T("overlay.host", "catalogues", d.text.List(host.Overlays)))
	}
	for _, offer := range host.Offers {
		said := d.text.T("command.named", "name", offer.Name, "id", offer.ID) + d.text.T("list.comma") + d.text.T("offer-kind."+string(offer.Kind))
		if offer.Status != offers.Current {
			said += d.text.T("list.comma") + d.text.T("offer-status."+string(offer.Status))
		}
		p.fact(d.text.T("command.list.offer"), said)
	}
	p.fact(d.text.T("command.list.unknown"), d.text.T("command.list.count",
		"share", d.text.Share(c.share()), "unknown", c.unknown, "facts", c.facts))
	if c.disputed+c.stale > 0 {
		p.fact(d.text.T("command.list.doubtful"), d.text.T("command.list.doubts", "stale", c.stale, "disputed", c.disputed))
	}
}

// jsonList is the answer of catalogue list.
type jsonList struct {
	head
	Command string         `json:"command"`
	Hosts   []jsonHostLine `json:"hosts"`

	Software     []jsonLeafLine `json:"software"`
	Accompaniers []jsonLeafLine `json:"accompaniers"`
	Resources    []jsonLeafLine `json:"resources"`
}

// jsonLeafLine is one thing of a part that is not the hosts.
type jsonLeafLine struct {
	ID      string              `json:"id"`
	Name    string              `json:"name"`
	Website *string             `json:"website"`
	Links   map[string][]string `json:"links"`
}

type jsonHostLine struct {
	ID           string          `json:"id"`
	Name         string          `json:"name"`
	Kind         string          `json:"kind"`
	Website      *string         `json:"website"`
	Offers       []jsonOfferLine `json:"offers"`
	Facts        int             `json:"facts"`
	Unknown      int             `json:"unknown"`
	Disputed     int             `json:"disputed"`
	Recheck      int             `json:"recheck"`
	UnknownShare float64         `json:"unknown_share"`
}

type jsonOfferLine struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	Status string `json:"status"`
}

// listJSON lists the part asked for, and every part when none is.
func (d *desk) listJSON(args []string, asked part) jsonList {
	answer := jsonList{
		head: d.head(schemaCatalogue), Command: "list", Hosts: []jsonHostLine{},
		Software: []jsonLeafLine{}, Accompaniers: []jsonLeafLine{}, Resources: []jsonLeafLine{},
	}
	lists := map[part]*[]jsonLeafLine{
		softwarePart: &answer.Software, accompaniersPart: &answer.Accompaniers, resourcesPart: &answer.Resources,
	}
	for part, list := range lists {
		if len(args) > 0 && part != asked {
			continue
		}
		for _, l := range d.leavesOf(part) {
			*list = append(*list, jsonLeafLine{l.id, l.name, word(l.website), l.linked()})
		}
	}
	if asked == hostsPart {
		answer.Hosts = d.hostsJSON()
	}
	return answer
}

// hostsJSON lists the hosts.
func (d *desk) hostsJSON() []jsonHostLine {
	list := []jsonHostLine{}
	for _, host := range d.cat.Hosts {
		c := count(d.expectedOf(host, current(host)))
		line := jsonHostLine{
			ID: string(host.ID), Name: host.Name, Kind: string(host.Kind), Website: word(host.Website), Offers: []jsonOfferLine{},
			Facts: c.facts, Unknown: c.unknown, Disputed: c.disputed, Recheck: c.stale, UnknownShare: c.share(),
		}
		for _, offer := range host.Offers {
			line.Offers = append(line.Offers, jsonOfferLine{string(offer.ID), offer.Name, string(offer.Kind), string(offer.Status)})
		}
		list = append(list, line)
	}
	return list
}
