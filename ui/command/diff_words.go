package command

import (
	"bascule/offers"
	"bascule/offers/upkeep"
	"bascule/ui/i18n"
)

// facts are the words of a fact before and after; that of the two which knows
// nothing is empty.
func (x *differences) facts(change upkeep.Change) (was, is entry) {
	if change.Was != nil {
		was = x.earlier.factWords(x.was, change, change.Was.Path)
	}
	if change.Is != nil {
		is = x.factWords(x.now, change, change.Is.Path)
	}
	return was, is
}

// factWords finds the words of a fact by its path. What it is about is read once.
func (d *desk) factWords(read shown, change upkeep.Change, path string) entry {
	about := subjectID{change.Sort, change.ID}
	if change.Host != nil {
		about.id = string(change.Host.ID)
	}
	if read[about] == nil {
		read[about] = byPath(d.thingSheet(about))
	}
	return read[about][path]
}

// thingSheet gathers what is claimed of a host with its offers, or of a thing.
func (d *desk) thingSheet(about subjectID) []entry {
	switch about.sort {
	case upkeep.Host:
		return d.wholeSheet(d.cat.Host(offers.HostID(about.id)))
	case upkeep.Software:
		return d.softwareLeaf(d.cat.Software[offers.SoftwareID(about.id)]).entries
	case upkeep.Accompanier:
		accompanier, _ := d.cat.Accompanier(offers.AccompanierID(about.id))
		return d.accompanierLeaf(&accompanier).entries
	case upkeep.Resource:
		signpost, _ := d.cat.Signpost(offers.SignpostID(about.id))
		return d.signpostLeaf(&signpost).entries
	case upkeep.Currency:
		s := &sheet{desk: d}
		note(s, "facts.euro", d.text.T("diff.euro"), offers.PriceShelfLife, d.cat.Currencies[offers.CurrencyID(about.id)].Euro,
			d.text.Exchange, func(r offers.ExchangeRate) any { return int64(r) })
		return s.entries
	}
	return nil
}

// sentence says one change; empty for what is not shown (money trouble past its
// time).
func (x *differences) sentence(change upkeep.Change) string {
	t := func(args ...any) string { return x.text.T("diff."+string(change.Kind), args...) }
	switch change.Kind {
	case upkeep.Added(upkeep.Host), upkeep.Removed(upkeep.Host):
		return t("host", x.text.T("command.named", "name", change.Host.Name, "id", change.Host.ID))
	case upkeep.Added(upkeep.Offer), upkeep.Removed(upkeep.Offer):
		return t("host", change.Host.Name, "offer", x.text.T("command.named", "name", change.Offer.Name, "id", change.Offer.ID))
	case upkeep.Added(change.Sort), upkeep.Removed(change.Sort):
		return t("what", x.name(change))
	case upkeep.Edited:
		return x.editSentence(change)
	}
	return x.factSentence(change)
}

// editSentence says what a field was and is.
func (x *differences) editSentence(change upkeep.Change) string {
	before, after := x.earlier.fieldWords(change.Field, change.Before), x.fieldWords(change.Field, change.After)
	what, source := x.fieldLabel(change.Field), ""
	if change.Claim != nil {
		_, is := x.facts(change)
		if is.label == "" {
			return ""
		}
		what = x.text.T("command.of", "what", i18n.Small(is.label), "part", what)
		source = x.said(change.Claim.Statement)
	}
	if change.Before != nil && before == after {
		return x.text.T("diff.reworded", "who", x.name(change), "what", what, "value", after)
	}
	none := func(words string) string {
		if words == "" {
			return x.text.T("diff.none")
		}
		return words
	}
	id := "diff.edited"
	if source != "" {
		id = "diff.changed"
	}
	return x.text.T(id, "who", x.name(change), "what", what, "before", none(before), "after", none(after), "source", source)
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
	before, after := x.held(was), x.held(is)
	args := []any{"who", x.name(change), "what", i18n.Small(label), "before", before, "after", after}
	switch {
	case change.Kind == upkeep.Withdrawn:
		args = append(args, "value", was.said(change.Claim.Key), "source", x.earlier.said(change.Claim.Statement))
	case change.Claim != nil:
		args = append(args, "former", was.said(change.Claim.Key), "value", is.said(change.Claim.Key), "source", x.said(change.Claim.Statement))
	case change.Kind == upkeep.Changed && before == after:
		return x.text.T("diff.reworded", append(args, "value", after)...)
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

// name names what a change is about, in the catalogue that has it.
func (x *differences) name(change upkeep.Change) string {
	if change.Host != nil {
		return x.hostAndOffer(change.Host, change.Offer)
	}
	if name := x.thingName(change.Sort, change.ID); name != "" {
		return name
	}
	return x.earlier.thingName(change.Sort, change.ID)
}

// thingName names a thing; empty when the catalogue lacks it.
func (d *desk) thingName(sort upkeep.Sort, id string) string {
	switch sort {
	case upkeep.Software:
		return d.cat.Software[offers.SoftwareID(id)].Name
	case upkeep.Accompanier:
		accompanier, _ := d.cat.Accompanier(offers.AccompanierID(id))
		return accompanier.Name
	case upkeep.Resource:
		signpost, _ := d.cat.Signpost(offers.SignpostID(id))
		return signpost.Name
	case upkeep.Card:
		card, _ := d.cat.Card(offers.CardID(id))
		return d.text.In(card.Label)
	case upkeep.Use:
		use, _ := d.cat.Use(offers.UseID(id))
		return d.text.In(use.Label)
	case upkeep.Profile:
		profile, _ := d.cat.Profile(offers.ProfileID(id))
		return d.text.In(profile.Name)
	case upkeep.Currency:
		return d.text.In(d.cat.Currencies[offers.CurrencyID(id)].Label)
	case upkeep.Country:
		return d.text.In(d.cat.Countries[offers.Country(id)].Label)
	case upkeep.Region:
		return d.text.In(d.cat.Regions[offers.RegionID(id)].Label)
	case upkeep.Source:
		return d.cat.Sources[offers.SourceID(id)].Title
	}
	return d.text.T("diff.whole")
}
