package ui_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
	"bascule/ui/screen"
	"bascule/ui/uitest"
)

// TestVolunteering holds that hours are shown as hours until the board says what one
// is worth, and that its estimate then stands on a line of its own, drawn and said.
func TestVolunteering(t *testing.T) {
	const hours = "[sources.carnet]\ntitle = \"Carnet\"\npublisher = \"Nous\"\nread = 2026-11-02\n[offers.chez-nous.facts.volunteer-hours.carnet]\nvalue = 50\n"
	open := func(t *testing.T, id screen.ID, worth comparison.HourWorth, press []string) *uitest.Window {
		setup := uitest.Setup(t, "club", "fr")
		setup.Catalogue = func(offers.Progress) (*offers.Catalogue, offers.Problems) {
			return offers.Load(data.FS, uitest.Today(), fstest.MapFS{"hosts/chez-nous.toml": {Data: []byte(hours)}})
		}
		session := uitest.Session(t, "club")
		session.Shortlist, session.Needs.HourWorth = []offers.OfferID{"chez-nous", "zourit"}, worth
		setup.Dossiers = &uitest.Shelf{Held: map[string]comparison.Session{setup.Path: session}}
		window := uitest.With(t, setup, true, 160, 200)
		window.Show(screen.Open{Screen: id, Offer: "chez-nous"})
		return window.Press(press...)
	}
	both := func(w *uitest.Window) map[string]string {
		return map[string]string{"drawn": strings.ReplaceAll(w.Text(), "\u00a0", " "), "aloud": spoken(w.Speech())}
	}
	for _, test := range []struct {
		where string
		id    screen.ID
		press []string
		want  string
	}{
		{"the costs", screen.Costs, nil, "1 000,00 € par an, à 20,00 € l’heure"},
		{"why it stands there", screen.Ranking, []string{"enter"}, "aleur du bénévolat"},
		{"the comparison", screen.Compare, nil, "Valeur du bénévolat"},
	} {
		t.Run(test.where, func(t *testing.T) {
			for how, said := range both(open(t, test.id, comparison.HourWorth{}, test.press)) {
				if !strings.Contains(said, "50 heures par an") || strings.Contains(said, "aleur du bénévolat") {
					t.Errorf("%s, nobody said what an hour is worth:\n%s", how, said)
				}
			}
			for how, said := range both(open(t, test.id, comparison.HourWorth{Amount: 2000, Known: true}, test.press)) {
				if !strings.Contains(said, test.want) {
					t.Errorf("%s, %q is missing from\n%s", how, test.want, said)
				}
			}
		})
	}
}
