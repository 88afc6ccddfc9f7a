package needs

import (
	"fmt"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui/screen"
)

// documents are what a host's answer may come in. A quote and a contract are
// documents; a mail is what the host declares.
func documents() []string { return []string{"quote", "mail", "contract"} }

// done writes the fact: a claim with its source, or a hypothesis.
func (a factAsk) done(in screen.Input, day offers.Date) verdict {
	offer := in.Catalogue.Offer(a.offer)
	path := fmt.Sprintf("%s.offers.%s.%s", offer.Host.ID, offer.ID, a.fact)
	v := verdict{step: "step.needs." + a.name()}
	write := func(path, value string) {
		v.outcome.Edits = append(v.outcome.Edits, comparison.Edit{Path: path, Value: value})
	}
	if a.hypothesis {
		path = "hypotheses." + path
	} else {
		source := a.source(in, offer, day)
		root := "sources." + source + "."
		write(root+"title", in.Text.T("needs.document-title."+a.document, "host", offer.Host.Name))
		write(root+"publisher", string(offer.Host.ID))
		write(root+"not-before", day.String())
		write(root+"not-after", day.String())
		write(root+"read", in.Today.String())
		write(root+"basis", string(offers.Printed))
		path = "claims." + path + "." + source
		if a.document != "mail" {
			write(path+".proof", string(offers.Document))
		}
	}
	for _, key := range a.keys(offer) {
		write(path+"."+key[0], key[1])
	}
	return v
}

// source is the id of the document: one a host, a kind and a day, and no source
// of the catalogue.
func (a factAsk) source(in screen.Input, offer *offers.Offer, day offers.Date) string {
	base := fmt.Sprintf("%s-%s-%s", a.document, offer.Host.ID, day)
	return identifier(base, func(id string) bool {
		source, taken := in.Catalogue.Sources[offers.SourceID(id)]
		return taken && source.File != ""
	})
}

// keys are the keys of the claim with their values. A price repeats what it is
// the price of: each claim of a price stands alone.
func (a factAsk) keys(offer *offers.Offer) [][2]string {
	switch a.kind() {
	case "ceilings":
		return [][2]string{{"max", a.value}}
	case "services":
		return [][2]string{{"delivery", a.value}}
	case "prices":
	default:
		return [][2]string{{"value", a.value}}
	}
	keys := [][2]string{{"amount", a.value}}
	price := priceOf(offer, a.id())
	if price != nil && a.hypothesis {
		if perOf(offer, a.id()) == "" {
			keys = append(keys, [2]string{"per", string(a.per)})
		}
		return keys
	}
	role, per := offers.Subscription, a.per
	if price != nil {
		role = price.Role
		if own := perOf(offer, a.id()); own != "" {
			per = own
		}
	}
	keys = append(keys, [2]string{"role", string(role)}, [2]string{"per", string(per)}, [2]string{"vat", string(offers.VATIncluded)})
	if unit := unitOf(offer, a.id()); unit != "" {
		keys = append(keys, [2]string{"unit", string(unit)})
	}
	return keys
}

// additionEntries are what hosts answered, or the hypotheses, and the way to add
// one.
func additionEntries(in screen.Input, hypothesis bool) []entry {
	add := entry{id: "add-reply", asks: factAsk{}, names: true}
	if hypothesis {
		add = entry{id: "add-hypothesis", asks: factAsk{hypothesis: true}, names: true}
	}
	var entries []entry
	for _, addition := range in.Session.Additions {
		if addition.Hypothesis == hypothesis {
			entries = append(entries, additionEntry(in, addition))
		}
	}
	return append(entries, add)
}

func additionEntry(in screen.Input, addition offers.Addition) entry {
	e := entry{id: "reply", source: replied, path: "claims." + string(addition.Host) + "." + addition.Path + "." + addition.Key}
	if addition.Hypothesis {
		e = entry{id: "hypothesis", source: supposed, path: "hypotheses." + string(addition.Host) + "." + addition.Path}
	}
	e.names, e.remove = true, []comparison.Edit{{Path: e.path}}
	name, fact := string(addition.Host), addition.Path
	if host := in.Catalogue.Host(addition.Host); host != nil {
		name = host.Name
	}
	var offer *offers.Offer
	if parts := strings.SplitN(addition.Path, ".", 3); len(parts) == 3 && parts[0] == "offers" {
		if offer = in.Catalogue.Offer(offers.OfferID(parts[1])); offer != nil {
			name = offer.Name
		}
		fact = parts[2]
	}
	e.label = in.Text.T("needs.addition", "offer", name, "fact", factText(in, offer, fact))
	e.value = additionValue(in, fact, addition)
	if offer != nil {
		e.asks = factAsk{hypothesis: addition.Hypothesis, offer: offer.ID, fact: fact}
	}
	if addition.Hypothesis {
		return e
	}
	if source, ok := in.Catalogue.Sources[offers.SourceID(addition.Key)]; ok {
		e.value += in.Text.T("list.comma") + in.Text.When(source.NotBefore, source.NotAfter, source.Read)
	}
	if lonely(in.Session, addition) && in.Session.Get("sources."+addition.Key) != "" {
		e.remove = append(e.remove, comparison.Edit{Path: "sources." + addition.Key})
	}
	return e
}

// lonely reports whether no other answer comes from the same document.
func lonely(s comparison.Session, addition offers.Addition) bool {
	n := 0
	for _, other := range s.Additions {
		if other.Key == addition.Key && !other.Hypothesis {
			n++
		}
	}
	return n == 1
}

// additionValue writes the value of an addition.
func additionValue(in screen.Input, fact string, addition offers.Addition) string {
	kind, id, _ := strings.Cut(fact, ".")
	key := map[string]string{"prices": "amount", "ceilings": "max", "services": "delivery"}[kind]
	if key == "" {
		key = "value"
	}
	value, _ := addition.Fields[key].(string)
	switch kind {
	case "prices":
		if amount, err := offers.ParseMoney(value); err == nil {
			return in.Text.Money(amount)
		}
	case "ceilings":
		if quantity, err := offers.ParseQuantity(offers.Resource(id), value); err == nil {
			return in.Text.Quantity(offers.Resource(id), quantity)
		}
	default:
		return factWord(in, kind, value)
	}
	return value
}
