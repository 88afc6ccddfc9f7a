package needs

import (
	"fmt"
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/component/field"
	"bascule/ui/i18n"
	"bascule/ui/screen"
)

// factAsk asks for a fact of an offer: what its host answered the board, with the
// document that says so, or a value the board supposes. It asks for what is not
// told yet, in the order of its fields.
type factAsk struct {
	hypothesis bool
	offer      offers.OfferID
	fact       string
	per        offers.Period // of a price that does not say
	value      string        // as the catalogue writes it
	document   string        // quote, mail or contract
}

// part is what is asked next.
type part int

const (
	offerPart part = iota
	factPart
	periodPart
	valuePart
	documentPart
	dayPart
)

// next is the first part that is not told.
func (a factAsk) next(in screen.Input) part {
	switch {
	case a.offer == "" || in.Catalogue.Offer(a.offer) == nil:
		return offerPart
	case a.fact == "":
		return factPart
	case a.per == "" && a.priced() && perOf(in.Catalogue.Offer(a.offer), a.id()) == "":
		return periodPart
	case a.value == "":
		return valuePart
	case a.document == "":
		return documentPart
	}
	return dayPart
}

func (a factAsk) kind() string { kind, _, _ := strings.Cut(a.fact, "."); return kind }
func (a factAsk) id() string   { _, id, _ := strings.Cut(a.fact, "."); return id }
func (a factAsk) priced() bool { return a.kind() == "prices" }

// name is what this is, in the ids of the texts.
func (a factAsk) name() string {
	if a.hypothesis {
		return "hypothesis"
	}
	return "reply"
}

// prompt implements [asker].
func (a factAsk) prompt(in screen.Input) prompt {
	p := prompt{title: in.Text.T("needs.entry." + a.name()), help: in.Text.T("needs." + a.name() + ".help")}
	offer := in.Catalogue.Offer(a.offer)
	switch a.next(in) {
	case offerPart:
		p.ask, p.options, p.plain = in.Text.T("needs."+a.name()+".offer"), offerOptions(in), true
		return p.narrowed()
	case factPart:
		p.ask = in.Text.T("needs."+a.name()+".fact", "offer", offer.Name)
		p.options, p.plain = factOptions(in, offer, a.hypothesis), true
		return p.narrowed()
	case periodPart:
		p.ask = in.Text.T("needs.fact.period", "fact", factText(in, offer, a.fact), "offer", offer.Name)
		for _, period := range offers.Periods() {
			p.options = append(p.options, option{id: string(period), text: in.Text.T("period." + string(period))})
		}
	case valuePart:
		return a.valuePrompt(in, p)
	case documentPart:
		p.ask = in.Text.T("needs.reply.document")
		for _, document := range documents() {
			p.options = append(p.options, option{id: document, text: in.Text.T("needs.document." + document)})
		}
	case dayPart:
		p.ask, p.line, p.kind = in.Text.T("needs.reply.day"), entryLine, field.Text
		p.value = fmt.Sprintf("%02d/%02d/%04d", in.Today.Day, in.Today.Month, in.Today.Year)
	}
	return p
}

// valuePrompt asks for the value, beside what is seen elsewhere.
func (a factAsk) valuePrompt(in screen.Input, p prompt) prompt {
	offer := in.Catalogue.Offer(a.offer)
	per := a.per
	if own := perOf(offer, a.id()); own != "" {
		per = own
	}
	line, seen := seenLine(in, offer, a.fact, per)
	p.ask = in.Text.T("needs."+a.name()+".value", "fact", factText(in, offer, a.fact), "offer", offer.Name)
	p.help = line + " " + p.help
	switch a.kind() {
	case "prices":
		p.line, p.kind = entryLine, field.Amount
		p.unit = in.Text.T("needs.price-unit", "period", in.Text.T("period."+string(per)))
		if unit := unitOf(offer, a.id()); unit != "" {
			p.unit = in.Text.T("needs.price-each", "period", in.Text.T("period."+string(per)), "unit", in.Text.T("needs.one."+string(unit)))
		}
		if a.hypothesis && seen.Offers > 0 {
			p.options = ends(in, seen.Amounts.Low.String(), in.Text.Money(seen.Amounts.Low), seen.Amounts.High.String(), in.Text.Money(seen.Amounts.High))
		}
	case "ceilings":
		resource := offers.Resource(a.id())
		p.line, p.kind, p.unit = entryLine, field.Whole, in.Text.T("needs.unit."+a.id())
		if a.hypothesis && seen.Offers > 0 && resource != offers.Storage {
			low, high := seen.Quantities[0], seen.Quantities[1]
			p.options = ends(in, low.Text(resource), in.Text.Quantity(resource, low), high.Text(resource), in.Text.Quantity(resource, high))
		}
	default:
		for _, word := range a.words() {
			p.options = append(p.options, option{id: word, text: factWord(in, a.kind(), word)})
		}
	}
	return p
}

// ends are the two ends of what is seen elsewhere, to choose rather than type.
func ends(in screen.Input, low, lowText, high, highText string) []option {
	options := []option{{id: low, text: in.Text.T("needs.seen.lowest", "value", lowText)}}
	if high != low {
		options = append(options, option{id: high, text: in.Text.T("needs.seen.highest", "value", highText)})
	}
	return options
}

// words are the values of a fact that has only a few.
func (a factAsk) words() []string {
	switch {
	case a.kind() == "services":
		words := make([]string, 0, len(offers.Deliveries()))
		for _, delivery := range offers.Deliveries() {
			words = append(words, string(delivery))
		}
		return words
	case a.fact == "facts.monthly-billing":
		return []string{"true", "false"}
	}
	return []string{string(offers.Yes), string(offers.Partial), string(offers.No)}
}

// take implements [asker].
func (a factAsk) take(in screen.Input, r comparison.Response) verdict {
	switch a.next(in) {
	case offerPart:
		a.offer = offers.OfferID(r.Choices[0])
	case factPart:
		a.fact = r.Choices[0]
	case periodPart:
		a.per = offers.Period(r.Choices[0])
	case valuePart:
		value, refusal := a.read(in, r)
		if refusal != "" {
			return verdict{refusal: refusal}
		}
		if a.value = value; a.hypothesis {
			return a.done(in, offers.Date{})
		}
	case documentPart:
		a.document = r.Choices[0]
	case dayPart:
		day, err := parseDay(r.Value)
		if err != nil {
			return verdict{refusal: in.Text.T("needs.want-day")}
		}
		return a.done(in, day)
	}
	return verdict{next: a}
}

// read reads the value as the catalogue writes it, or says why it cannot.
func (a factAsk) read(in screen.Input, r comparison.Response) (value, refusal string) {
	if len(r.Choices) > 0 {
		return r.Choices[0], ""
	}
	switch {
	case r.Value == "":
		return "", in.Text.T("needs.want-number")
	case a.priced():
		amount, err := i18n.ParseAmount(r.Value)
		if err != nil {
			return "", explain(in, err)
		}
		return amount.String(), ""
	case a.id() == string(offers.Storage):
		return r.Value + " GB", ""
	}
	return r.Value, ""
}

// parseDay reads a day as people write it, the day first, or as 2026-11-22.
func parseDay(s string) (offers.Date, error) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/.- ", r) })
	if len(parts) == 3 && len(parts[2]) == 4 {
		slices.Reverse(parts)
	}
	for i, part := range parts {
		if len(part) == 1 {
			parts[i] = "0" + part
		}
	}
	return offers.ParseDate(strings.Join(parts, "-"))
}

// offerOptions are the offers on sale, with their host where its name is another.
func offerOptions(in screen.Input) []option {
	var options []option
	for _, offer := range in.Catalogue.Offers {
		if offer.Status == offers.Historic {
			continue
		}
		one := option{id: string(offer.ID), text: offer.Name}
		if offer.Host.Name != offer.Name {
			one.right, one.also = offer.Host.Name, offer.Host.Name
		}
		options = append(options, one)
	}
	spelling.Sort(options, option.name)
	return options
}
