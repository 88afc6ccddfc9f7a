package command

import (
	"strconv"
	"strings"

	"bascule/offers"
)

// fieldSubject names what a field of a dossier is about: a criterion, a use, an
// offer. It is empty where the name of the step says it.
func (d *desk) fieldSubject(path string) string {
	section, key, _ := strings.Cut(path, ".")
	switch section {
	case "needs":
		kind, id, _ := strings.Cut(key, ".")
		switch kind {
		case "uses":
			return d.text.Use(d.cat, offers.UseID(id))
		case "weights":
			return d.wordOf("criterion", id)
		case "constraints":
			return d.wordOf("constraint", id)
		}
	case "notes":
		if d.text.Has("criterion." + key) {
			return d.text.T("criterion." + key)
		}
		return d.text.Offer(d.cat, offers.OfferID(key))
	case "severities":
		id, _, _ := strings.Cut(key, ".")
		return d.text.Card(d.cat, offers.CardID(id))
	case "claims", "hypotheses":
		id, _, _ := strings.Cut(key, ".")
		if host := d.cat.Host(offers.HostID(id)); host != nil {
			return host.Name
		}
	}
	return ""
}

// wordOf is the text of a word, or the word itself when it is of no set we know.
func (d *desk) wordOf(kind, word string) string {
	if id := kind + "." + word; d.text.Has(id) {
		return d.text.T(id)
	}
	return word
}

// fieldValue writes the value of a field for a reader; nothing is said in words.
func (d *desk) fieldValue(path, value string) string {
	if value == "" {
		return d.text.T("command.replay.nothing")
	}
	section, key, _ := strings.Cut(path, ".")
	kind, _, _ := strings.Cut(key, ".")
	switch {
	case path == "shortlist":
		return d.eachWord(value, func(id string) string { return d.text.Offer(d.cat, offers.OfferID(id)) })
	case path == "needs.profile":
		if profile, ok := d.cat.Profile(offers.ProfileID(value)); ok {
			return d.text.In(profile.Name)
		}
	case path == "association.region":
		if region, ok := d.cat.Regions[offers.RegionID(value)]; ok {
			return d.text.In(region.Label)
		}
	case path == "association.data":
		return d.eachWord(value, func(word string) string { return d.wordOf("data", word) })
	case path == "needs.help.wanted":
		return d.eachWord(value, func(word string) string { return d.wordOf("help-kind", word) })
	case section == "association" && (kind == "body" || kind == "autonomy"):
		return d.wordOf(kind, value)
	case strings.HasPrefix(path, "needs.weights."):
		return d.text.T("command.replay.weight", "weight", value, "word", d.wordOf("weight", value))
	case strings.HasPrefix(path, "needs.uses."):
		return d.wordOf("level", value)
	}
	return d.measured(path, value)
}

// measured writes severities, amounts, truth values, days and numbers; anything
// else as it stands.
func (d *desk) measured(path, value string) string {
	last := path[strings.LastIndexByte(path, '.')+1:]
	switch number, err := strconv.ParseInt(value, 10, 64); {
	case strings.HasPrefix(path, "severities.") && d.text.Has("severity."+value):
		return d.wordOf("severity", value)
	case last == "owner":
		return d.wordOf("ownership", value)
	case last == "amount" || last == "yearly":
		if amount, err := offers.ParseMoney(value); err == nil {
			return d.text.Money(amount)
		}
	case value == "true":
		return d.text.T("truth.yes")
	case value == "false":
		return d.text.T("truth.no")
	case err == nil && strings.HasPrefix(path, "needs."):
		return d.text.Count(number)
	}
	if day, err := offers.ParseDate(value); err == nil {
		return d.text.Date(day)
	}
	return value
}

// eachWord writes the words of a list.
func (d *desk) eachWord(list string, name func(string) string) string {
	words := strings.Split(list, ",")
	for i, word := range words {
		words[i] = name(word)
	}
	return d.text.List(words)
}
