package i18n

import (
	"strings"

	"bascule/offers"
)

// Overlay says what a catalogue laid over the embedded one changes, host by host.
func (p *Printer) Overlay(cat *offers.Catalogue, over offers.Overlay) string {
	names := func(ids []offers.HostID) string {
		list := make([]string, len(ids))
		for i, id := range ids {
			list[i] = cat.Host(id).Name
		}
		return p.List(list)
	}
	var what []string
	if len(over.Added) > 0 {
		what = append(what, p.T("overlay.added", "hosts", names(over.Added)))
	}
	if len(over.Changed) > 0 {
		what = append(what, p.T("overlay.changed", "hosts", names(over.Changed)))
	}
	if len(what) == 0 {
		what = []string{p.T("overlay.nothing")}
	}
	return p.T("overlay.says", "name", over.Name, "what", strings.Join(what, p.T("list.semicolon")))
}
