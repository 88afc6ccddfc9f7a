package command

import (
	"slices"

	"github.com/spf13/cobra"

	"bascule/offers"
	"bascule/ui/i18n"
)

// catalogueShow is "bascule catalogue show": everything that is claimed of a
// host and its offers, of one offer, of a piece of software, of somebody who guides
// or of a resource.
func (r *runner) catalogueShow() *cobra.Command {
	c := &cobra.Command{
		Use:     "show ID",
		Aliases: []string{"fiche", "montrer"},
		Args:    exactly(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.sit()
			if err != nil {
				return err
			}
			d.warn()
			subject, err := d.shown(args[0])
			if err != nil {
				return err
			}
			if r.asked.json {
				return r.print(d.showJSON(subject))
			}
			return r.write(d.showPage(subject))
		},
	}
	r.jsonFlag(c)
	return c
}

// subject is what a command of the catalogue is about: a host with its offers,
// or one offer alone. Show may be asked for a leaf instead of a host, or beside one
// that bears its id.
type subject struct {
	host   *offers.Host
	offers []*offers.Offer
	alone  bool
	leaves []leaf
}

// shown finds what is to be shown: a host or an offer, and whatever else bears the
// same id.
func (d *desk) shown(id string) (subject, error) {
	leaves := d.leaves(id)
	found, err := d.subject(id)
	if err != nil && len(leaves) == 0 {
		if len(d.cat.LeftOut) == 0 || !slices.ContainsFunc(d.cat.LeftOut, func(out offers.LeftOut) bool { return string(out.Host) == id }) {
			err = amongMany("shown", id, append(d.subjects(), leafIDs(d.cat)...), "unlisted-many")
		}
		return found, err
	}
	found.leaves = leaves
	return found, nil
}

// subject finds a host or an offer by its id. The main offer bears its host's
// id, which then means the host.
func (d *desk) subject(id string) (subject, error) {
	if host := d.cat.Host(offers.HostID(id)); host != nil {
		return subject{host: host, offers: host.Offers}, nil
	}
	if offer := d.cat.Offer(offers.OfferID(id)); offer != nil {
		return subject{host: offer.Host, offers: []*offers.Offer{offer}, alone: true}, nil
	}
	for _, out := range d.cat.LeftOut {
		if string(out.Host) == id {
			return subject{}, no("left-out", "host", id, "file", out.File)
		}
	}
	return subject{}, amongMany("subject", id, d.subjects(), "unlisted-offers")
}

// subjects lists the ids of the hosts and of the offers.
func (d *desk) subjects() []string {
	known := make([]string, 0, len(d.cat.Hosts)+len(d.cat.Offers))
	for _, host := range d.cat.Hosts {
		known = append(known, string(host.ID))
	}
	for _, offer := range d.cat.Offers {
		if !slices.Contains(known, string(offer.ID)) {
			known = append(known, string(offer.ID))
		}
	}
	return known
}

// showPage sets a sheet: each fact with who says so, what was said before, and
// what is disputed; then what nobody says; then the sources.
func (d *desk) showPage(s subject) *page {
	p := newPage(d.text)
	cited := map[offers.SourceID]bool{}
	for i, l := range s.leaves {
		if i > 0 {
			p.gap()
		}
		d.leafPage(p, l, cited)
	}
	if s.host == nil {
		d.sourcesPage(p, cited)
		return p
	}
	if len(s.leaves) > 0 {
		p.gap()
	}
	if s.alone {
		p.line(d.text.T("command.show.of-host", "host", d.text.T("command.named", "name", s.host.Name, "id", s.host.ID)))
	} else {
		d.hostPage(p, s.host, cited)
	}
	for _, offer := range s.offers {
		d.offerPage(p, offer, cited)
	}
	d.unknownPage(p, s)
	d.sourcesPage(p, cited)
	return p
}

func (d *desk) hostPage(p *page, host *offers.Host, cited map[offers.SourceID]bool) {
	p.line(d.text.T("command.named", "name", host.Name, "id", host.ID) + d.text.T("list.comma") + d.text.T("host-kind."+string(host.Kind)))
	if len(host.Overlays) > 0 {
		p.para(d.text.T("overlay.host", "catalogues", d.text.List(host.Overlays)))
	}
	if host.Operator != "" {
		p.line(d.text.T("command.pair", "label", d.text.T("command.show.operator"), "value", host.Operator))
	}
	if host.Website != "" {
		p.line(host.Website)
	}
	if summary := d.text.In(host.Summary); summary != "" {
		p.para(summary)
	}
	p.gap()
	d.entriesPage(p, d.hostSheet(host), cited)
}

func (d *desk) offerPage(p *page, offer *offers.Offer, cited map[offers.SourceID]bool) {
	p.gap()
	p.heading(d.text.T("command.show.offer", "offer", d.text.T("command.named", "name", offer.Name, "id", offer.ID),
		"kind", d.text.T("offer-kind."+string(offer.Kind)), "status", d.text.T("offer-status."+string(offer.Status))))
	if summary := d.text.In(offer.Summary); summary != "" {
		p.para(summary)
	}
	p.gap()
	d.entriesPage(p, d.offerSheet(offer), cited)
}

// entriesPage sets the facts somebody claims.
func (d *desk) entriesPage(p *page, entries []entry, cited map[offers.SourceID]bool) {
	for _, e := range entries {
		if len(e.claims) == 0 {
			continue
		}
		value := e.value()
		if e.state == offers.Disputed {
			value = d.text.T("fact-state.disputed")
		}
		p.pair(i18n.Capital(e.label), value)
		for _, claim := range offers.RepliesFirst(e.claims) {
			cited[claim.Source] = true
			said := d.statement(claim.Statement, e.months)
			switch {
			case claim.past:
				said = d.text.T("command.show.past."+e.standing(claim), "value", claim.text, "source", said)
			case e.state == offers.Disputed || claim.text != value:
				said = d.text.T("command.pair", "label", claim.text, "value", said)
			}
			p.detail(said)
			if because := d.text.In(claim.Because); because != "" {
				p.fact(d.text.T("certainty.inferred"), because)
			}
			if remark := d.text.In(claim.Note); remark != "" {
				p.fact(d.text.T("command.show.note"), remark)
			}
			if claim.Until.Known() {
				p.fact(d.text.T("command.show.until"), d.text.Date(claim.Until))
			}
		}
	}
}

// unknownPage names the facts a board needs and nobody claims.
func (d *desk) unknownPage(p *page, s subject) {
	list := d.expectedOf(s.host, s.offers)
	var labels []string
	for _, e := range list {
		if e.state == offers.Unknown && (!s.alone || e.offer != "") && !slices.Contains(labels, e.label) {
			labels = append(labels, e.label)
		}
	}
	if len(labels) == 0 {
		return
	}
	p.gap()
	p.heading(d.text.T("command.show.unknown"))
	p.item(sentence(d.text.List(i18n.Within(labels...))))
	p.item(d.text.T("command.show.ask", "host", string(s.host.ID)))
}

// sourcesPage lists the sources that were cited, when some were.
func (d *desk) sourcesPage(p *page, cited map[offers.SourceID]bool) {
	if len(cited) == 0 {
		return
	}
	p.gap()
	p.heading(d.text.T("command.show.sources"))
	for _, id := range sortedSources(cited) {
		source, ok := d.cat.Sources[id]
		if !ok {
			continue
		}
		p.item(source.Title + d.text.T("list.comma") + source.Publisher + d.text.T("list.comma") +
			d.text.When(source.NotBefore, source.NotAfter, source.Read) + d.text.T("list.comma") + d.text.Word("basis", string(source.Basis)))
		if source.URL != "" {
			p.verbatim("    " + source.URL)
		}
		if interest := d.text.In(source.Interest); interest != "" {
			p.fact(d.text.T("command.show.interest"), interest)
		}
	}
}

func sortedSources(cited map[offers.SourceID]bool) []offers.SourceID {
	ids := make([]offers.SourceID, 0, len(cited))
	for id := range cited {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// jsonShow is the answer of catalogue show.
type jsonShow struct {
	head
	Command string          `json:"command"`
	Host    *jsonSheet      `json:"host"`
	Offers  []jsonOfferPage `json:"offers"`
	Others  []jsonLeaf      `json:"others"`
}

type jsonSheet struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Kind  string     `json:"kind"`
	Facts []jsonFact `json:"facts"`
}

type jsonOfferPage struct {
	jsonSheet
	Status string `json:"status"`
}

// jsonFact is a fact with every claim: those that hold, then the history.
type jsonFact struct {
	Path    string      `json:"path"`
	Label   string      `json:"label"`
	State   string      `json:"state"`
	Recheck bool        `json:"recheck"`
	Held    []jsonClaim `json:"held"`
	History []jsonClaim `json:"history"`
}

type jsonClaim struct {
	Value any    `json:"value"`
	Text  string `json:"text"`
	jsonStatement
}

func (d *desk) showJSON(s subject) jsonShow {
	answer := jsonShow{head: d.head(schemaCatalogue), Command: "show", Offers: []jsonOfferPage{}, Others: d.leavesJSON(s.leaves)}
	if s.host != nil {
		answer.Host = &jsonSheet{string(s.host.ID), s.host.Name, string(s.host.Kind), d.entriesJSON(d.hostSheet(s.host))}
	}
	for _, offer := range s.offers {
		answer.Offers = append(answer.Offers, jsonOfferPage{
			jsonSheet{string(offer.ID), offer.Name, string(offer.Kind), d.entriesJSON(d.offerSheet(offer))}, string(offer.Status),
		})
	}
	return answer
}

func (d *desk) entriesJSON(entries []entry) []jsonFact {
	facts := make([]jsonFact, len(entries))
	for i, e := range entries {
		facts[i] = jsonFact{Path: e.path, Label: e.label, State: stateName(e.state), Recheck: e.stale, Held: []jsonClaim{}, History: []jsonClaim{}}
		for at, claim := range e.claims {
			written := jsonClaim{claim.value, claim.text, d.statementJSON(claim.Statement, e.months)}
			if at < e.held {
				facts[i].Held = append(facts[i].Held, written)
			} else {
				facts[i].History = append(facts[i].History, written)
			}
		}
	}
	return facts
}

// stateName names the state of a fact, the zero one included.
func stateName(s offers.State) string {
	if s == offers.Unknown {
		return "unknown"
	}
	return string(s)
}
