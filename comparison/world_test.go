package comparison_test

import (
	"reflect"
	"slices"
	"strings"

	"bascule/comparison"
	"bascule/offers"
)

var today = offers.Date{Year: 2026, Month: 11, Day: 22}

// world builds a small catalogue and a board's work on it.
type world struct {
	catalogue offers.Catalogue
	session   comparison.Session
}

func newWorld() *world {
	w := &world{}
	w.catalogue.Countries = map[offers.Country]offers.CountryInfo{
		"FR": {Code: "FR", EU: true, EEA: true, VATPermil: 200}, "BE": {Code: "BE", EU: true, EEA: true},
		"NO": {Code: "NO", EEA: true}, "CH": {Code: "CH", Adequate: true}, "US": {Code: "US"},
	}
	w.catalogue.Regions = map[offers.RegionID]offers.Region{
		"bretagne": {ID: "bretagne", Country: "FR"}, "alsace": {ID: "alsace", Country: "FR"}, "wallonie": {ID: "wallonie", Country: "BE"},
	}
	w.catalogue.Software = map[offers.SoftwareID]offers.Software{"nextcloud": {ID: "nextcloud", Uses: []offers.UseID{"files", "calendar"}}}
	w.session.Association.Body = offers.Association
	w.session.Needs.Uses = map[offers.UseID]offers.Level{}
	w.session.Needs.Weights = comparison.Weights{comparison.Coverage: 5}
	return w
}

// must and useful want uses; weigh weighs a criterion.
func (w *world) must(uses ...offers.UseID) *world   { return w.want(offers.Must, uses) }
func (w *world) useful(uses ...offers.UseID) *world { return w.want(offers.Useful, uses) }

func (w *world) want(level offers.Level, uses []offers.UseID) *world {
	for _, use := range uses {
		w.session.Needs.Uses[use] = level
	}
	return w
}

func (w *world) weigh(id comparison.CriterionID, weight int) *world {
	w.session.Needs.Weights[id] = weight
	return w
}

// card adds a criteria card.
func (w *world) card(number int, id offers.CardID, severity offers.Severity) *world {
	w.catalogue.Cards = append(w.catalogue.Cards, offers.Card{ID: id, Number: number, Severity: severity})
	slices.SortFunc(w.catalogue.Cards, func(a, b offers.Card) int { return a.Number - b.Number })
	return w
}

// offer adds a host of that id with one current managed offer of the same id.
func (w *world) offer(id string) *stall {
	host := &offers.Host{
		ID: offers.HostID(id), Name: id, Kind: offers.Ethical,
		Help: map[offers.HelpKind]offers.Fact[offers.HelpLevel]{}, Answers: map[offers.CardID]offers.Fact[offers.Answer]{},
	}
	offer := &offers.Offer{
		ID: offers.OfferID(id), Host: host, Name: id, Kind: offers.Managed, Status: offers.Current,
		Accepts: map[offers.Body]offers.Fact[offers.Answer]{}, AcceptsPeople: map[offers.Person]offers.Fact[offers.Answer]{},
		Ceilings: map[offers.Resource]offers.Ceiling{}, Services: map[offers.UseID]offers.Service{},
	}
	host.Offers = []*offers.Offer{offer}
	w.catalogue.Hosts = append(w.catalogue.Hosts, host)
	w.catalogue.Offers = append(w.catalogue.Offers, offer)
	slices.SortFunc(w.catalogue.Offers, func(a, b *offers.Offer) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return &stall{Host: host, Offer: offer}
}

func (w *world) assess(only ...offers.UseID) *comparison.Assessment {
	return comparison.Assess(&w.catalogue, w.session, today, only...)
}

func (w *world) rank() comparison.Result {
	return w.assess().Rank(w.session.Needs.Weights, comparison.ByMiddle)
}

// stall is an offer and its host, being described.
type stall struct {
	Host  *offers.Host
	Offer *offers.Offer
}

func (s *stall) gives(d offers.Delivery, uses ...offers.UseID) *stall {
	for _, use := range uses {
		service := s.Offer.Services[use]
		service.Use, service.Delivery = use, said(d)
		s.Offer.Services[use] = service
	}
	return s
}

func (s *stall) answers(card offers.CardID, a offers.Answer, proof ...offers.Proof) *stall {
	s.Host.Answers[card] = said(a, proof...)
	return s
}

func (s *stall) costs(amount offers.Money) *stall {
	rate := offers.Rate{Amount: amount, Known: true, Per: offers.Yearly, Mode: offers.FixedPrice}
	s.Offer.Prices = []offers.Price{{ID: "base", Role: offers.Subscription, Rate: said(rate), VAT: said(offers.VATIncluded)}}
	return s
}

func (s *stall) allows(r offers.Resource, most offers.Quantity) *stall {
	s.Offer.Ceilings[r] = offers.Ceiling{Max: said(most)}
	return s
}

// placed puts hosting, back-ups and support in a country.
func (s *stall) placed(country offers.Country) *stall {
	for _, role := range offers.Roles() {
		s.Host.Places = append(s.Host.Places, offers.Place{ID: string(role), Role: role, Country: said(country)})
	}
	return s
}

// french tells everything that makes an exposure U0.
func (s *stall) french() *stall {
	s.Host.Country, s.Host.Owner, s.Host.USLink = said(offers.Country("FR")), said(offers.Country("FR")), said(offers.NoUSLink)
	s.Host.SubprocessorsListed = said(true)
	return s.placed("FR")
}

// said is a fact one source states, declared unless another proof is given.
func said[T any](value T, proof ...offers.Proof) offers.Fact[T] {
	p := offers.Declared
	if len(proof) > 0 {
		p = proof[0]
	}
	return weighed(claim("host-2026", value, p))
}

// disputed is a fact two sources of the same weight disagree on.
func disputed[T any](a, b T) offers.Fact[T] {
	return weighed(claim("one", a, offers.ThirdParty), claim("two", b, offers.ThirdParty))
}

func weighed[T any](claims ...offers.Claim[T]) offers.Fact[T] {
	return offers.Settle(claims, func(a, b T) bool { return reflect.DeepEqual(a, b) })
}

func claim[T any](source string, value T, proof offers.Proof) offers.Claim[T] {
	return offers.Claim[T]{Value: value, Statement: offers.Statement{
		Key: source, Source: offers.SourceID(source), Read: today, Certainty: offers.Explicit, Proof: proof,
	}}
}

// codes lists the reasons given, in order.
func codes(reasons []comparison.Reason) []comparison.ReasonCode {
	var list []comparison.ReasonCode
	for _, r := range reasons {
		list = append(list, r.Code)
	}
	return list
}
