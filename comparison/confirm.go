package comparison

import (
	"slices"
	"strings"

	"bascule/offers"
)

// Confirms reports whether the board confirmed a weakly proven « no » of an
// offer: of a card, or of a condition by its key in the dossier.
func (s Session) Confirms(offer offers.OfferID, what string) bool {
	return slices.Contains(s.Confirmed, confirmation(offer, what))
}

// Confirm returns the edit by which the board confirms a « no », or no longer
// does when it had.
func (s Session) Confirm(offer offers.OfferID, what string) Edit {
	list := slices.Clone(s.Confirmed)
	if i := slices.Index(list, confirmation(offer, what)); i >= 0 {
		list = slices.Delete(list, i, i+1)
	} else {
		list = append(list, confirmation(offer, what))
	}
	return Edit{Path: "confirmed", Value: strings.Join(list, ",")}
}

// confirmation is how the dossier writes a confirmed « no ».
func confirmation(offer offers.OfferID, what string) string { return string(offer) + "/" + what }
