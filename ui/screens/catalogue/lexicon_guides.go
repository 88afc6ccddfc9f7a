package catalogue

import (
	"strings"

	"bascule/offers"
)

// guide says somebody who guides: their names, what they do, where they are, the
// programs they teach, and their texts.
func (x *lexicon) guide(cat *offers.Catalogue, guide *offers.Accompanier, runs map[offers.SoftwareID]topic) []topic {
	said := []phrase{x.phrase(itsName, guide.Name, "")}
	if guide.Operator != "" && guide.Operator != guide.Name {
		said = append(said, x.phrase(itsOperator, guide.Operator, ""))
	}
	for _, claim := range guide.Town.Held() {
		said = append(said, x.phrase(itsPlace, claim.Value, ""))
	}
	for _, claim := range guide.Region.Held() {
		said = append(said, x.phrase(itsRegion, x.text.In(cat.Regions[claim.Value].Label), ""))
	}
	for _, claim := range guide.Country.Held() {
		said = append(said, x.phrase(itsRegion, x.text.In(cat.Countries[claim.Value].Label), ""))
	}
	var about []topic
	for i := range guide.Guidance {
		g := &guide.Guidance[i]
		said = append(said, x.phrase(itHelps, x.text.T("help-kind."+string(g.Kind)), ""))
		for _, claim := range g.Text.Held() {
			said = append(said, x.says(claim.Value)...)
		}
		about = appendPrograms(about, g.Software, runs)
	}
	said = append(said, x.says(guide.Summary)...)
	return once(append(about, x.topic(append(said, x.remarks(guide.Remarks)...)...)))
}

// resource says a resource: its name, what it is, who keeps it, what it renders,
// and its texts. What it renders is found as what an offer renders is.
func (x *lexicon) resource(resource *offers.Signpost, uses, likes map[offers.UseID]topic, runs, replaces map[offers.SoftwareID]topic) []topic {
	said := []phrase{x.phrase(itsName, resource.Name, ""), x.phrase(itsKind, x.text.T("signpost-kind."+string(resource.Kind)), "")}
	if resource.Publisher != "" {
		said = append(said, x.phrase(itsKeeper, resource.Publisher, ""))
	}
	said = append(said, x.says(resource.Summary)...)
	about := []topic{x.topic(append(said, x.remarks(resource.Remarks)...)...)}
	for id, service := range resource.Services {
		about = append(about, uses[id])
		about = appendKnown(about, likes, id)
		about = appendPrograms(about, service.Software, runs, replaces)
	}
	return once(about)
}

// remarks says what else is told.
func (x *lexicon) remarks(all []offers.Remark) []phrase {
	var said []phrase
	for i := range all {
		for _, claim := range all[i].Text.Held() {
			said = append(said, x.says(claim.Value)...)
		}
	}
	return said
}

// says cuts a text into pieces short enough to tell why a thing was found.
func (x *lexicon) says(text offers.Text) []phrase {
	var said []phrase
	for _, piece := range strings.FieldsFunc(x.text.In(text), func(r rune) bool { return strings.ContainsRune(".,;:()", r) }) {
		if piece = strings.TrimSpace(piece); piece != "" {
			said = append(said, x.phrase(itSays, piece, ""))
		}
	}
	return said
}
