package comparison

import (
	"slices"

	"bascule/offers"
	"bascule/offers/spelling"
)

// Assessment is everything that follows from the needs, for every offer of a
// catalogue and for « ne rien changer ». It is read-only; [Assessment.Rank]
// weighs it.
type Assessment struct {
	standings []*Standing // in the order of the catalogue
	byID      map[offers.OfferID]int
	statusQuo *Standing
	cards     []AppliedCard
	reference offers.Money
	budgeted  bool
	judged    [criteria]bool

	entries   []entry   // not weighed yet
	low, high []float64 // one row an offer, one column a criterion
	names     []int32   // the place of each offer by name
}

// criteria counts the criteria; they are numbered in the order of [CriterionIDs].
const criteria = 13

// assessor holds what is common to all offers while they are assessed.
type assessor struct {
	catalogue *offers.Catalogue
	session   Session // its needs restricted to what is asked
	today     offers.Date
	cards     []AppliedCard
	wants     []want
	counted   []offers.Resource // what the wanted uses make us count
	ticked    []constraint
	parts     int // how many ingredients the criteria of an offer have together
	reference offers.Money
	budgeted  bool
}

// Assess works out, for every offer, its group with the reasons, its cost, its
// exposure and what each criterion is worth (design §5). It does everything that
// depends on the needs, and nothing that depends on the weights. When uses are
// given, only those are wanted: « pour la messagerie seulement ».
func Assess(cat *offers.Catalogue, s Session, today offers.Date, only ...offers.UseID) *Assessment {
	s.Needs = restrict(s.Needs, only)
	a := &assessor{
		catalogue: cat,
		session:   s,
		today:     today,
		cards:     ApplyCards(cat, s),
		wants:     wantsOf(cat, s.Needs),
		counted:   countedResources(s.Needs),
	}
	a.ticked = a.conditions()
	a.parts = 2*len(a.wants) + len(s.Needs.Help) + len(a.cards) + 1
	a.reference, a.budgeted = ReferenceBudget(cat, s)
	assessment := &Assessment{
		standings: make([]*Standing, len(cat.Offers)),
		entries:   make([]entry, len(cat.Offers)),
		byID:      make(map[offers.OfferID]int, len(cat.Offers)),
		cards:     a.cards,
		reference: a.reference,
		budgeted:  a.budgeted,
		low:       make([]float64, len(cat.Offers)*criteria),
		high:      make([]float64, len(cat.Offers)*criteria),
	}
	for i, standing := range a.standings(assessment.low, assessment.high) {
		assessment.standings[i] = standing
		assessment.entries[i] = newEntry(standing)
		assessment.byID[standing.Offer.ID] = i
	}
	assessment.statusQuo = a.statusQuo()
	for i, value := range assessment.statusQuo.values {
		assessment.judged[i] = value.Judged
	}
	assessment.sortNames()
	return assessment
}

// Standing returns what was worked out for an offer or for [StatusQuo], or nil
// for an id the catalogue does not have.
func (a *Assessment) Standing(id offers.OfferID) *Standing {
	if id == StatusQuo {
		return a.statusQuo
	}
	if i, ok := a.byID[id]; ok {
		return a.standings[i]
	}
	return nil
}

// Standings lists every offer's, in the order of the catalogue.
func (a *Assessment) Standings() []*Standing { return a.standings }

// Cards lists the criteria cards that apply to this association, by number.
func (a *Assessment) Cards() []AppliedCard { return a.cards }

// Reference is the budget costs are weighed against; it is false when neither
// the board nor its profile gives one.
func (a *Assessment) Reference() (offers.Money, bool) { return a.reference, a.budgeted }

// Judged reports whether there is anything to judge a criterion on; when there
// is not, it is left out for every offer.
func (a *Assessment) Judged(id CriterionID) bool {
	i := slices.Index(CriterionIDs(), id)
	return i >= 0 && a.judged[i]
}

// sortNames gives each offer its place by name, the last thing that tells
// offers apart.
func (a *Assessment) sortNames() {
	order := make([]int, len(a.standings))
	for i := range order {
		order[i] = i
	}
	spelling.Sort(order, func(i int) (name, id string) {
		offer := a.standings[i].Offer
		return offer.Name, string(offer.ID)
	})
	a.names = make([]int32, len(order))
	for place, i := range order {
		a.names[i] = int32(place)
	}
}
