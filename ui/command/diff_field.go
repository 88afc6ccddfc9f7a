package command

import (
	"fmt"

	"bascule/offers"
	"bascule/offers/upkeep"
	"bascule/ui/i18n"
)

// fieldLabel says which field of something it is.
func (d *desk) fieldLabel(f *upkeep.Field) string {
	of := f.Of
	switch f.Name {
	case "each-scale":
		of = d.text.T("answer." + of)
	case "each-uses":
		of = i18n.Small(d.text.Use(d.cat, offers.UseID(of)))
	case "each-weights":
		of = d.text.T("criterion." + of)
	}
	return d.text.T("diff.field."+f.Name, "of", of)
}

// fieldWords says the value of a field; empty for none.
func (d *desk) fieldWords(f *upkeep.Field, value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		return d.truth(v)
	case int:
		return d.text.Count(int64(v))
	case int64:
		if f.Name == "vat-permil" {
			return d.text.Percent(offers.Percent(v * 10))
		}
		return d.text.Count(v)
	case offers.Text:
		return d.text.T("diff.quoted", "text", d.text.In(v))
	case offers.Date:
		return d.text.Date(v)
	case offers.Money:
		return d.text.Money(v)
	case offers.HostID:
		if host := d.cat.Host(v); host != nil {
			return host.Name
		}
		return string(v)
	case offers.SourceID:
		if source, ok := d.cat.Sources[v]; ok {
			return source.Title
		}
		return string(v)
	case offers.Country:
		return d.countryName(v)
	case []offers.UseID:
		return d.text.List(i18n.Within(d.text.Uses(d.cat, v)...))
	case []offers.SoftwareID:
		return d.softwareNames(v)
	case []offers.CardID:
		return d.text.List(each(v, func(id offers.CardID) string { return d.text.Card(d.cat, id) }))
	case []offers.Body:
		return d.text.List(each(v, func(b offers.Body) string { return d.text.T("body." + string(b)) }))
	case []offers.HelpKind:
		return d.text.List(each(v, func(k offers.HelpKind) string { return d.text.T("help-kind." + string(k)) }))
	case []offers.Badge:
		return d.text.List(each(v, func(b offers.Badge) string { return d.text.T("badge." + string(b)) }))
	case []string:
		if f.Name == "data" {
			return d.text.List(each(v, func(kind string) string { return d.text.T("data." + kind) }))
		}
		return d.text.List(v)
	}
	return d.text.T(closedSet(value) + "." + fmt.Sprint(value))
}

// closedSet names the closed set a word is of, as texts do.
func closedSet(value any) string {
	switch value.(type) {
	case offers.HostKind:
		return "host-kind"
	case offers.OfferKind:
		return "offer-kind"
	case offers.OfferStatus:
		return "offer-status"
	case offers.SignpostKind:
		return "signpost-kind"
	case offers.HelpKind:
		return "help-kind"
	case offers.RemarkKind:
		return "remark-kind"
	case offers.PriceRole:
		return "price-role"
	case offers.Role:
		return "role"
	case offers.Stance:
		return "stance"
	case offers.Body:
		return "body"
	case offers.Severity:
		return "severity"
	case offers.Badge:
		return "badge"
	case offers.LegalStatus:
		return "legal-status"
	case offers.Basis:
		return "basis"
	case offers.Level:
		return "level"
	case offers.Certainty:
		return "certainty"
	case offers.Proof:
		return "proof"
	}
	return ""
}

// each says the elements of a list.
func each[T any](list []T, say func(T) string) []string {
	said := make([]string, len(list))
	for i, element := range list {
		said[i] = say(element)
	}
	return said
}
