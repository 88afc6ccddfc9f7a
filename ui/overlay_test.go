package ui_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"bascule/data"
	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// dearer is a price laid over the catalogue.
const dearer = `[sources.devis]
title = "Devis de 2026"
publisher = "zourit"
not-before = 2026-11-01
not-after = 2026-11-01
read = 2026-11-02
[offers.zourit.prices.base.devis]
role = "subscription"
amount = "90.00"
per = "year"
includes = { storage = "50 GB" }
[facts.town.devis]
value = "Montreuil"
`

// TestOverlaysShow holds that what a catalogue laid over changes is said on every
// screen where it shows.
func TestOverlaysShow(t *testing.T) {
	setup := uitest.Setup(t, "club", "fr")
	setup.Catalogue = func(offers.Progress) (*offers.Catalogue, offers.Problems) {
		return offers.Load(data.FS, uitest.Today(), fstest.MapFS{"hosts/zourit.toml": {Data: []byte(dearer)}})
	}
	for _, test := range []struct {
		where string
		open  screen.Open
		press []string
		want  []string
	}{
		{"the ranking: the line of the offer", screen.Open{Screen: screen.Ranking, Offer: "zourit"}, nil, []string{"+ ajout"}},
		{"why it is there", screen.Open{Screen: screen.Ranking, Offer: "zourit"}, []string{"enter"}, []string{"Fiche ajoutée ou complétée"}},
		{"the costs: the line of the price", screen.Open{Screen: screen.Costs, Offer: "zourit"}, nil, []string{"Un prix vient d’un catalogue posé par-dessus."}},
		{"the sheet of the host", screen.Open{Screen: screen.Catalogue, Offer: "zourit"}, nil, []string{"posé par-dessus"}},
	} {
		t.Run(test.where, func(t *testing.T) {
			window := uitest.With(t, setup, true, 160, 200)
			window.Show(test.open)
			shown := strings.ReplaceAll(window.Press(test.press...).Text(), "\u00a0", " ")
			for _, want := range append(test.want, "+ 1 catalogue posé par-dessus") {
				if !strings.Contains(shown, want) {
					t.Errorf("%q is missing from\n%s", want, shown)
				}
			}
		})
	}
	t.Run("a narrow screen still counts them, and a catalogue alone says nothing", func(t *testing.T) {
		if shown := uitest.With(t, setup, true, 80, 24).Text(); !strings.Contains(shown, "+ 1 catalogue") {
			t.Error(shown)
		}
		if shown := uitest.Open(t, "club", "fr", 160, 40).Text(); strings.Contains(shown, "+ 1 catalogue") {
			t.Error(shown)
		}
	})
}
