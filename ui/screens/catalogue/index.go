package catalogue

import (
	"cmp"
	"slices"

	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/i18n"
)

// index is what searching and filtering need of a catalogue. It is made once for
// a catalogue and a language, so that a key press only compares.
type index struct {
	catalogue *offers.Catalogue
	lang      string

	things  []thing                     // genre by genre, the offers first
	from    [genres + 1]int             // by genre: where its things begin
	place   map[string]int              // of a thing, by its key
	offers  int                         // how many of the things are offers
	running map[offers.SoftwareID][]int // the offers that run a program
	serving map[offers.UseID][]int      // those that make a use possible
	lexicon *lexicon
	passed  map[string]bool // little words of a question, that are not looked for
	facets  []facet         // every facet there is, in the order of the menu
	number  map[facet]int
	width   int             // how many words of 64 facets a thing takes
	marks   []uint64        // by thing, then facet
	borne   []uint64        // by genre, then facet: some thing of the genre has it
	sorted  [orders][]int64 // by order, then thing; see keys
}

// newIndex reads a catalogue through.
func newIndex(cat *offers.Catalogue, text *i18n.Printer) *index {
	x := &index{catalogue: cat, lang: text.Lang(), offers: len(cat.Offers)}
	x.things, x.from = thingsOf(cat)
	x.place = make(map[string]int, len(x.things))
	all := make([][]facet, len(x.things))
	seen := map[facet]bool{{byPrice, freeOfCharge}: true, {byPrice, priceKnown}: true}
	for _, level := range exposures() {
		seen[facet{byExposure, string(level)}] = true
	}
	for i := range x.things {
		x.place[x.things[i].key] = i
		all[i] = facetsOf(&x.things[i])
		for _, facet := range all[i] {
			seen[facet] = true
		}
	}
	x.order(seen, cat, text)
	x.width = (len(x.facets) + 63) / 64
	x.marks, x.borne = make([]uint64, len(x.things)*x.width), make([]uint64, int(genres)*x.width)
	for i := range x.things {
		for _, facet := range all[i] {
			x.mark(x.marks, i, facet)
			x.mark(x.borne, int(x.things[i].genre()), facet)
		}
	}
	x.serve()
	x.lexicon = newLexicon(x.things, cat, text)
	x.passed = make(map[string]bool)
	for _, word := range wordsOf(spelling.Fold(text.T("catalogue.little-words"))) {
		x.passed[word] = true
	}
	return x
}

// serve notes which offers run which program, and make which use possible.
func (x *index) serve() {
	x.running, x.serving = make(map[offers.SoftwareID][]int), make(map[offers.UseID][]int)
	for i := range x.offers {
		for use, service := range x.things[i].offer.Services {
			if !offered(service) {
				continue
			}
			x.serving[use] = append(x.serving[use], i)
			for _, claim := range service.Software.Held() {
				for _, program := range claim.Value {
					if list := x.running[program]; len(list) == 0 || list[len(list)-1] != i {
						x.running[program] = append(list, i)
					}
				}
			}
		}
	}
}

// of returns the place of an offer.
func (x *index) of(id offers.OfferID) (int, bool) {
	place, ok := x.place[keyOf(id)]
	return place, ok
}

// order numbers the facets there are, in the order of the menu: that of the
// catalogue where it has one, else that of their names.
func (x *index) order(seen map[facet]bool, cat *offers.Catalogue, text *i18n.Printer) {
	add := func(g group, word string) {
		if facet := (facet{g, word}); seen[facet] {
			x.facets = append(x.facets, facet)
			delete(seen, facet)
		}
	}
	for g := range genres {
		add(byView, g.word())
	}
	for _, use := range cat.Uses {
		add(byUse, string(use.ID))
	}
	add(byPrice, freeOfCharge)
	add(byPrice, priceKnown)
	for _, body := range offers.Bodies() {
		add(byBody, string(body))
	}
	add(byDomain, string(offers.Yes))
	for _, level := range exposures() {
		add(byExposure, string(level))
	}
	for _, kind := range offers.HostKinds() {
		add(byPart, string(kind))
	}
	for _, kind := range offers.OfferKinds() {
		add(byKind, string(kind))
	}
	for _, status := range offers.OfferStatuses() {
		add(byStatus, string(status))
	}
	var rest []facet
	for facet := range seen {
		rest = append(rest, facet)
	}
	spelling.Sort(rest, func(f facet) (name, id string) { return f.name(cat, text), f.word })
	x.facets = append(x.facets, rest...)
	slices.SortStableFunc(x.facets, func(a, b facet) int { return cmp.Compare(a.group, b.group) })
	x.number = make(map[facet]int, len(x.facets))
	for i, facet := range x.facets {
		x.number[facet] = i
	}
}

// name is what a facet is sorted by in its family.
func (f facet) name(cat *offers.Catalogue, text *i18n.Printer) string {
	switch f.group {
	case byCountry:
		return text.In(cat.Countries[offers.Country(f.word)].Label)
	case byRegion:
		return text.In(cat.Regions[offers.RegionID(f.word)].Label)
	case bySoftware:
		return cat.Software[offers.SoftwareID(f.word)].Name
	}
	return f.word
}

// mark sets a facet of a thing, or of whatever else marks are numbered by.
func (x *index) mark(marks []uint64, at int, f facet) {
	n := x.number[f]
	marks[at*x.width+n/64] |= 1 << (n % 64)
}

// bears reports whether some thing of a genre has a facet, by its number. What
// follows from the needs is told of offers only.
func (x *index) bears(g genre, number int) bool {
	return g == anOffer || x.borne[int(g)*x.width+number/64]&(1<<(number%64)) != 0
}
