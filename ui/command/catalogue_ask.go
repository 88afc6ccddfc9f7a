package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bascule/offers"
	"bascule/ui/i18n"
)

// catalogueAsk is "bascule catalogue ask": the letter that asks a host for what
// is not known of it, and whether what is old still holds.
func (r *runner) catalogueAsk() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "ask HOST",
		Aliases: []string{"lettre", "demander"},
		Args:    exactly(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.sit()
			if err != nil {
				return err
			}
			d.warn()
			s, err := d.subject(args[0])
			if err != nil {
				return err
			}
			if s.host.Kind == offers.InHouse {
				return no("ask-in-house", "host", s.host.Name)
			}
			l := d.letter(s)
			switch {
			case format != "" && r.asked.json:
				return wrong("format-twice")
			case format == askedTable:
				return r.say(l.table())
			case format != "":
				return among("format", format, askedForms())
			case r.asked.json:
				return r.print(l.json())
			}
			return r.write(l.page())
		},
	}
	c.Flags().StringVar(&format, flagFormat, "", "")
	r.jsonFlag(c)
	return c
}

// askedTable is the format of the questions as a table to fill in.
const askedTable = "csv"

// askedForms lists what the questions can be written as, besides a letter.
func askedForms() []string { return []string{askedTable} }

// letter is what there is to ask a host, and about which offer.
type letter struct {
	*desk
	host  *offers.Host
	offer *offers.Offer
	open  []expected // nobody says
	doubt []expected // sources disagree, or nobody has said it lately
}

// letter gathers what to ask about the main offer of a host, or about the one
// offer given.
func (d *desk) letter(s subject) letter {
	l := letter{desk: d, host: s.host}
	if len(s.offers) > 0 {
		l.offer = s.offers[0]
	}
	if main := d.cat.Offer(offers.OfferID(s.host.ID)); main != nil && !s.alone {
		l.offer = main
	}
	var about []*offers.Offer
	if l.offer != nil {
		about = append(about, l.offer)
	}
	for _, e := range d.expectedOf(s.host, about) {
		switch {
		case e.state == offers.Unknown:
			l.open = append(l.open, e)
		case e.state == offers.Disputed || e.stale:
			l.doubt = append(l.doubt, e)
		}
	}
	for _, offer := range about {
		l.open = append(l.open, l.unpriced(offer)...)
	}
	return l
}

// page writes the letter, ready to be sent by mail.
func (l letter) page() *page {
	p := newPage(l.text)
	t := func(id string, args ...any) string { return l.text.T("command.ask."+id, args...) }
	p.line(t("subject", "offer", l.about()))
	p.gap()
	p.line(t("hello"))
	p.gap()
	p.para(t("who", "offer", l.about()) + l.size())
	n := 0
	number := func(question string) {
		n++
		p.set("", "   ", t("numbered", "n", n, "question", question))
	}
	if len(l.open) > 0 {
		p.gap()
		p.para(t("open"))
		l.sections(p, number)
	}
	if len(l.doubt) > 0 {
		p.gap()
		p.para(t("doubt"))
		p.gap()
		for _, e := range l.doubt {
			number(l.confirm(e))
		}
	}
	if len(l.open)+len(l.doubt) == 0 {
		p.gap()
		p.para(t("nothing"))
	}
	p.gap()
	p.para(t("thanks"))
	p.gap()
	p.line(t("bye"))
	if name := l.session.Association.Name; name != "" {
		p.line(name)
	} else {
		p.line(t("signature"))
	}
	return p
}

// about names the offer the letter is about.
func (l letter) about() string {
	if l.offer != nil {
		return l.offer.Name
	}
	return l.host.Name
}

// size says what we need, when needs were given.
func (l letter) size() string {
	var said []string
	for _, resource := range offers.Resources() {
		if q := l.session.Needs.Quantities.Of(resource); l.given && q > 0 {
			said = append(said, l.text.Quantity(resource, q))
		}
	}
	if len(said) == 0 {
		return ""
	}
	return " " + l.text.T("command.ask.size", "quantities", l.text.List(said))
}

// sections asks for what nobody says: about the host, the data, then the offer.
func (l letter) sections(p *page, number func(string)) {
	for _, section := range []struct {
		id string
		in func(expected) bool
	}{
		{"host", func(e expected) bool { return e.card == "" && e.offer == "" }},
		{"data", func(e expected) bool { return e.card != "" }},
		{"offer", func(e expected) bool { return e.offer != "" }},
	} {
		var part []expected
		for _, e := range l.open {
			if section.in(e) && !l.askedByCard(e) {
				part = append(part, e)
			}
		}
		if len(part) == 0 {
			continue
		}
		p.gap()
		p.heading(l.text.T("command.ask.section." + section.id))
		for _, question := range l.questions(part) {
			number(question)
		}
	}
}

// askedByCard reports whether the question of an open card already asks for a
// fact: nobody is asked the same thing twice.
func (l letter) askedByCard(e expected) bool {
	var card offers.CardID
	switch e.ask {
	case "places.hosting", "places.backup", "places.support":
		card = "localisation-donnees"
	case "subprocessors-listed":
		card = "sous-traitants-ulterieurs"
	case "end-to-end":
		card = offers.CardEndToEnd
	}
	return card != "" && slices.ContainsFunc(l.open, func(other expected) bool { return other.card == card })
}

// questions writes what nobody says as questions. Facts that share theirs are
// asked for together, where the first of them stands.
func (l letter) questions(part []expected) []string {
	var list []string
	asked := map[string]bool{}
	for _, e := range part {
		if e.card != "" || e.question != "" {
			if question := l.question(e); !slices.Contains(list, question) {
				list = append(list, question)
			}
			continue
		}
		if asked[e.ask] {
			continue
		}
		asked[e.ask] = true
		var labels []string
		for _, other := range part {
			if other.ask == e.ask {
				labels = append(labels, other.label)
			}
		}
		list = append(list, l.text.T("command.ask.fact."+e.ask, "what", l.text.List(i18n.Within(labels...))))
	}
	return list
}

// question asks for one fact alone.
func (l letter) question(e expected) string {
	if e.question != "" {
		return e.question
	}
	if card, ok := l.cat.Card(e.card); ok {
		return l.text.In(card.Ask)
	}
	return l.text.T("command.ask.fact."+e.ask, "what", i18n.Within(e.label)[0])
}

// confirm asks whether what was read still holds, or which source is right.
func (l letter) confirm(e expected) string {
	if e.state != offers.Disputed {
		return l.text.T("command.ask.still", "what", i18n.Capital(e.label), "value", e.value(), "source", l.said(e.claims[0].Statement))
	}
	said := make([]string, e.held)
	for i, claim := range e.claims[:e.held] {
		said[i] = l.text.T("command.ask.claim", "value", claim.text, "source", l.said(claim.Statement))
	}
	return l.text.T("command.ask.which", "what", i18n.Capital(e.label), "claims", strings.Join(said, l.text.T("list.semicolon")))
}

// jsonLetter is the answer of catalogue ask.
type jsonLetter struct {
	head
	Command   string         `json:"command"`
	Host      string         `json:"host"`
	Offer     *string        `json:"offer"`
	Questions []jsonQuestion `json:"questions"`
	Letter    string         `json:"letter"`
}

type jsonQuestion struct {
	Criterion string `json:"criterion,omitempty"`
	Fact      string `json:"fact,omitempty"`
	Why       string `json:"why"`
	Question  string `json:"question"`
}

func (l letter) json() jsonLetter {
	answer := jsonLetter{
		head: l.head(schemaCatalogue), Command: "ask", Host: string(l.host.ID),
		Questions: []jsonQuestion{}, Letter: l.page().String(),
	}
	if l.offer != nil {
		answer.Offer = word(l.offer.ID)
	}
	add := func(e expected, why, question string) {
		q := jsonQuestion{Criterion: string(e.card), Why: why, Question: question}
		if e.card == "" {
			q.Fact = e.path
		}
		answer.Questions = append(answer.Questions, q)
	}
	for _, e := range l.open {
		add(e, "unknown", l.question(e))
	}
	for _, e := range l.doubt {
		why := "old"
		if e.state == offers.Disputed {
			why = "disputed"
		}
		add(e, why, l.confirm(e))
	}
	return answer
}
