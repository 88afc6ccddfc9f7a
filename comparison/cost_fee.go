package comparison

import (
	"slices"

	"bascule/offers"
)

// fee makes the charge of a commission, when a use it serves is wanted and the offer
// is not said to lack it. It is not certain when another use would do instead.
func (b *bill) fee(price *offers.Price) (charge, bool) {
	possible, certain := b.addressed(price)
	sure := false
	var served []offers.UseID
	for _, use := range price.For {
		if delivery, known := b.offer.Services[use].Delivery.Get(); known && delivery == offers.Absent || !b.needs.wants(use) {
			continue
		}
		sure = sure || b.wanted(use)
		served = append(served, use)
	}
	slices.Sort(served)
	return newCharge(price, certain && sure, served), possible && len(served) > 0
}
