package catalogue

import (
	"bascule/offers"
	"bascule/offers/spelling"
	"bascule/ui/screen"
)

// genre is what a thing is. The list shows one genre, or the offers and whatever
// of the others answers a search. A genre is added here: its name, its words, and
// what it lists; its type in a file of its own says the rest.
type genre int

// The genres, in the order of the list.
const (
	anOffer genre = iota
	aProgram
	aGuide    // who guides associations
	aResource // to read, to use, to turn to
	genres
)

func (g genre) word() string {
	return [genres]string{"offer", "program", "guide", "resource"}[g]
}

// said counts things of a genre: « 3 logiciels ».
func (g genre) said(in screen.Input, n int) string {
	return in.Text.N([genres]string{"catalogue.offers", "catalogue.programs", "catalogue.guides", "catalogue.resources"}[g], n)
}

// listOf lists what a catalogue has of each genre: the offers in their order, the
// others by name.
func listOf(cat *offers.Catalogue) [genres][]nature {
	return [genres][]nature{offersOf(cat), byName(programsOf(cat)), byName(guidesOf(cat)), byName(resourcesOf(cat))}
}

func byName(list []nature) []nature {
	spelling.Sort(list, func(n nature) (name, id string) { return n.called(), n.id() })
	return list
}

// nature is what a thing is and says of itself, whatever the needs.
type nature interface {
	genre() genre
	id() string
	called() string  // its name alone
	website() string // where it is found, or empty
	uses() int       // how many it makes possible

	// includes says in a few words what the thing is good for: what the list has
	// always room for, then the whole.
	includes(in screen.Input) (count, whole string)
	// listed is what stands in the column of prices, or empty.
	listed(in screen.Input) string
	// stand says in the head of its sheet what matters most.
	stand(in screen.Input) []string
	// summary says what the thing is, in a sentence or two each.
	summary(in screen.Input) []string

	facets() []facet           // that a filter can ask for
	topics(r *reading) []topic // that it is found by
	sheet(in screen.Input, x *index) *sheet
	place() screen.Open // of its sheet
}
