package command

import (
	"strings"

	"bascule/offers"
)

// wordsOf finds the words of a fact by its path. A host is read once.
func (d *desk) wordsOf(read map[offers.HostID]map[string]entry, id offers.HostID, path string) entry {
	if read[id] == nil {
		read[id] = byPath(d.wholeSheet(d.cat.Host(id)))
	}
	return read[id][path]
}

// hostAndOffer names a host, and one of its offers when it is not the main one. The
// host goes without saying in an offer that bears its name.
func (d *desk) hostAndOffer(host *offers.Host, offer *offers.Offer) string {
	switch {
	case offer == nil || string(offer.ID) == string(host.ID):
		return host.Name
	case strings.Contains(offer.Name, host.Name):
		return offer.Name
	}
	return d.text.T("diff.offer", "host", host.Name, "offer", offer.Name)
}
