package command

import (
	"github.com/spf13/cobra"

	"bascule/offers"
	"bascule/offers/upkeep"
	"bascule/ui/i18n"
)

// catalogueDiff is "bascule catalogue diff A [B]": what changed from one catalogue
// to another, in words a treasurer reads.
func (r *runner) catalogueDiff() *cobra.Command {
	c := &cobra.Command{
		Use:     "diff A [B]",
		Aliases: []string{"differences", "différences", "changements"},
		Args:    exactly(1, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			d, err := r.differences(args)
			if err != nil {
				return err
			}
			if r.asked.json {
				return r.print(d.json())
			}
			return r.write(d.page())
		},
	}
	r.jsonFlag(c)
	return c
}

// differences are what changed from a catalogue to that of the desk.
type differences struct {
	*desk    // at the later catalogue
	before   side
	after    side
	earlier  *desk // at the earlier one
	changes  []upkeep.Change
	was, now map[offers.HostID]map[string]entry
}

// differences reads two catalogues and compares them. One alone is compared with
// the embedded one, which comes first.
func (r *runner) differences(args []string) (*differences, error) {
	text, err := r.texts()
	if err != nil {
		return nil, err
	}
	today, err := r.day()
	if err != nil {
		return nil, err
	}
	if len(args) == 1 {
		args = []string{"", args[0]}
	}
	x := &differences{was: map[offers.HostID]map[string]entry{}, now: map[offers.HostID]map[string]entry{}}
	if x.before, err = r.side(args[0], sheetOf(args[1])); err != nil {
		return nil, err
	}
	if x.after, err = r.side(args[1], ""); err != nil {
		return nil, err
	}
	x.earlier = &desk{runner: r, text: text, today: today, cat: x.before.cat}
	x.desk = &desk{runner: r, text: text, today: today, cat: x.after.cat}
	x.changes = upkeep.Compare(x.before.cat, x.after.cat)
	return x, nil
}

// facts are the words of a fact before and after; that of the two which knows
// nothing is empty.
func (x *differences) facts(change upkeep.Change) (was, is entry) {
	if change.Was != nil {
		was = x.earlier.wordsOf(x.was, change.Host.ID, change.Was.Path)
	}
	if change.Is != nil {
		is = x.wordsOf(x.now, change.Host.ID, change.Is.Path)
	}
	return was, is
}

// page tells the changes, kind by kind.
func (x *differences) page() *page {
	p := newPage(x.text)
	p.line(x.text.T("diff.title", "before", x.title(x.before), "after", x.title(x.after)))
	section, told := "", 0
	for _, change := range x.changes {
		said := x.sentence(change)
		if said == "" {
			continue
		}
		if s := sectionOf(change.Kind); s != section {
			section = s
			p.gap()
			p.heading(x.text.T("diff.section." + s))
		}
		told++
		p.item(said)
	}
	p.gap()
	p.line(x.text.N("diff.count", told))
	return p
}

// title names a catalogue.
func (x *differences) title(s side) string {
	if s.name == "" {
		return x.text.T("diff.embedded", "version", s.cat.Version)
	}
	return x.text.T("diff.named", "path", s.name, "version", s.cat.Version)
}

// sectionOf is under which heading a change stands.
func sectionOf(kind upkeep.Kind) string {
	switch kind {
	case upkeep.HostAdded, upkeep.HostRemoved, upkeep.OfferAdded, upkeep.OfferRemoved:
		return "hosts"
	case upkeep.Renamed, upkeep.Status, upkeep.Learned, upkeep.Changed, upkeep.Removed:
		return "facts"
	case upkeep.Claimed, upkeep.Withdrawn:
		return "claims"
	}
	return "rest"
}

// sentence says one change; empty for what is not shown (money trouble past its
// time).
func (x *differences) sentence(change upkeep.Change) string {
	t := func(args ...any) string { return x.text.T("diff."+string(change.Kind), args...) }
	switch change.Kind {
	case upkeep.HostAdded, upkeep.HostRemoved:
		return t("host", x.text.T("command.named", "name", change.Host.Name, "id", change.Host.ID))
	case upkeep.OfferAdded, upkeep.OfferRemoved:
		return t("host", change.Host.Name, "offer", x.text.T("command.named", "name", change.Offer.Name, "id", change.Offer.ID))
	case upkeep.Renamed:
		return t("who", x.hostAndOffer(change.Host, change.Offer), "before", change.Before, "after", change.After)
	case upkeep.Status:
		status := func(s string) string { return x.text.T("offer-status." + s) }
		return t("who", x.hostAndOffer(change.Host, change.Offer), "before", status(change.Before), "after", status(change.After))
	case upkeep.Learned, upkeep.Changed, upkeep.Removed, upkeep.Claimed, upkeep.Withdrawn:
		return x.factSentence(change)
	}
	return t("what", x.name(change))
}

// factSentence says what changed of a fact.
func (x *differences) factSentence(change upkeep.Change) string {
	was, is := x.facts(change)
	label := is.label
	if label == "" {
		label = was.label
	}
	if label == "" {
		return ""
	}
	args := []any{
		"who", x.hostAndOffer(change.Host, change.Offer), "what", i18n.Within(label)[0], "before", x.held(was), "after", x.held(is),
	}
	switch {
	case change.Kind == upkeep.Withdrawn:
		args = append(args, "value", was.said(change.Claim.Key), "source", x.earlier.said(change.Claim.Statement))
	case change.Kind == upkeep.Claimed:
		args = append(args, "value", is.said(change.Claim.Key), "source", x.said(change.Claim.Statement))
	case change.Is != nil:
		args = append(args, "source", x.said(change.Is.Claims[0].Statement))
	}
	return x.text.T("diff."+string(change.Kind), args...)
}

// said is the value of one claim of a fact.
func (e entry) said(key string) string {
	for _, claim := range e.claims {
		if claim.Key == key {
			return claim.text
		}
	}
	return ""
}

// name names a card, a program or a use in the catalogue that has it.
func (x *differences) name(change upkeep.Change) string {
	for _, cat := range []*offers.Catalogue{x.after.cat, x.before.cat} {
		switch change.Kind {
		case upkeep.CardAdded, upkeep.CardRemoved, upkeep.CardEdited:
			if card, ok := cat.Card(offers.CardID(change.ID)); ok {
				return x.text.In(card.Label)
			}
		case upkeep.UseAdded, upkeep.UseRemoved:
			if use, ok := cat.Use(offers.UseID(change.ID)); ok {
				return x.text.In(use.Label)
			}
		default:
			if program, ok := cat.Software[offers.SoftwareID(change.ID)]; ok {
				return program.Name
			}
		}
	}
	return change.ID
}

// schemaDiff names the answer of catalogue diff.
const schemaDiff = "bascule/catalogue-diff/1"

// jsonDiff is that answer.
type jsonDiff struct {
	head
	Before  jsonSide         `json:"before"`
	After   jsonSide         `json:"after"`
	Changes []jsonDiffChange `json:"changes"`
}

type jsonSide struct {
	Path    *string `json:"path"`
	Version string  `json:"version"`
}

type jsonDiffChange struct {
	Kind  string    `json:"kind"`
	Host  *string   `json:"host"`
	Offer *string   `json:"offer"`
	ID    *string   `json:"id"`
	Path  *string   `json:"path"`
	Claim *string   `json:"claim"`
	Was   *jsonFact `json:"was"`
	Is    *jsonFact `json:"is"`
	Text  string    `json:"text"`
}

func (x *differences) json() jsonDiff {
	answer := jsonDiff{
		head: x.head(schemaDiff), Changes: []jsonDiffChange{},
		Before: jsonSide{word(x.before.name), x.before.cat.Version}, After: jsonSide{word(x.after.name), x.after.cat.Version},
	}
	for _, change := range x.changes {
		said := x.sentence(change)
		if said == "" {
			continue
		}
		line := jsonDiffChange{Kind: string(change.Kind), ID: word(change.ID), Text: said}
		if change.Host != nil {
			line.Host = word(change.Host.ID)
		}
		if change.Offer != nil {
			line.Offer = word(change.Offer.ID)
		}
		if change.Claim != nil {
			line.Claim = word(change.Claim.Key)
		}
		was, is := x.facts(change)
		if change.Was != nil {
			line.Path, line.Was = word(change.Was.Path), &x.earlier.entriesJSON([]entry{was})[0]
		}
		if change.Is != nil {
			line.Path, line.Is = word(change.Is.Path), &x.entriesJSON([]entry{is})[0]
		}
		answer.Changes = append(answer.Changes, line)
	}
	return answer
}
