package main_test

import "bascule/offers"

// claimsOf lists the statement of every claim made about a host and its offers.
func claimsOf(host *offers.Host) []offers.Statement {
	all := statements(nil, host.LegalForm)
	all = statements(all, host.Country, host.Owner)
	all = statements(all, host.Town)
	all = statements(all, host.Region)
	all = statements(all, host.Founded)
	all = statements(all, host.USLink)
	all = statements(all, host.SubprocessorsListed, host.SecNumCloud)
	all = statements(all, host.EndToEnd)
	for _, place := range host.Places {
		all = statements(all, place.Country)
		all = statements(all, place.Town, place.Operator)
	}
	for _, sub := range host.Subprocessors {
		all = statements(all, sub.Country, sub.Owner)
		all = statements(all, sub.Access)
	}
	for _, network := range host.Networks {
		all = statements(all, network.Status)
	}
	all = tables(all, host.Help)
	all = tables(all, host.Answers)
	for _, remark := range host.Remarks {
		all = statements(all, remark.Text)
	}
	for _, offer := range host.Offers {
		all = append(all, claimsOfOffer(offer)...)
	}
	return all
}

func claimsOfOffer(offer *offers.Offer) []offers.Statement {
	all := statements(nil, offer.Admission)
	all = statements(all, offer.OwnDomain)
	all = statements(all, offer.MonthlyBilling)
	all = statements(all, offer.SupportDelay)
	all = tables(all, offer.Accepts)
	all = tables(all, offer.AcceptsPeople)
	for _, ceiling := range offer.Ceilings {
		all = statements(all, ceiling.Max)
		all = statements(all, ceiling.Extension)
	}
	for _, service := range offer.Services {
		all = statements(all, service.Delivery)
		all = statements(all, service.Software)
		all = statements(all, service.Caveat)
	}
	for _, price := range offer.Prices {
		all = statements(all, price.Rate)
		all = statements(all, price.VAT)
		all = tables(all, price.Includes)
	}
	all = tables(all, offer.Answers)
	all = tables(all, offer.Help)
	for _, remark := range offer.Remarks {
		all = statements(all, remark.Text)
	}
	return all
}

// statements adds those of facts to all.
func statements[T any](all []offers.Statement, facts ...offers.Fact[T]) []offers.Statement {
	for _, fact := range facts {
		for _, claim := range fact.Claims() {
			all = append(all, claim.Statement)
		}
	}
	return all
}

// tables adds the statements of a table of facts to all.
func tables[K comparable, T any](all []offers.Statement, table map[K]offers.Fact[T]) []offers.Statement {
	for _, fact := range table {
		all = statements(all, fact)
	}
	return all
}
