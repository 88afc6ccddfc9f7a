package comparison_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
)

// overHours says how many hours a machine of one's own takes, as a catalogue laid over
// may.
const overHours = `[sources.carnet]
title = "Carnet de bord"
publisher = "Nous"
read = 2026-11-02
[sources.voisins]
title = "Nos voisins"
publisher = "Eux"
read = 2026-11-02
[offers.chez-nous.facts.volunteer-hours.carnet]
value = 50
`

// What the board says an hour is worth makes an estimate of its own, and no price
// (decision 0046).
func TestHoursAreWorthWhatTheBoardSays(t *testing.T) {
	read := func(t *testing.T, hours string) *offers.Catalogue {
		t.Helper()
		catalogue, problems := offers.Load(data.FS, today, fstest.MapFS{"hosts/chez-nous.toml": {Data: []byte(hours)}})
		if err := problems.Err(); err != nil {
			t.Fatal(err)
		}
		return catalogue
	}
	at := func(euros int64, known bool) comparison.Needs {
		return comparison.Needs{HourWorth: comparison.HourWorth{Amount: offers.Money(euros * 100), Known: known}}
	}
	catalogue := read(t, overHours)
	disputed := read(t, overHours+"[offers.chez-nous.facts.volunteer-hours.voisins]\nvalue = 80\n")
	for _, c := range []struct {
		name  string
		offer *offers.Offer
		needs comparison.Needs
		worth comparison.Range
		told  bool
	}{
		{"fifty hours at twenty euros are worth a thousand", catalogue.Offer("chez-nous"), at(20, true), comparison.Precisely(100000), true},
		{"sources that differ on the hours make a range", disputed.Offer("chez-nous"), at(20, true), comparison.Range{Low: 100000, High: 160000, LowKnown: true, HighKnown: true}, true},
		{"an hour worth nothing is said to be worth nothing", catalogue.Offer("chez-nous"), at(0, true), comparison.Precisely(0), true},
		{"without a worth, hours stay hours", catalogue.Offer("chez-nous"), at(0, false), comparison.Range{}, false},
		{"hours nobody tells are worth nothing that can be said", catalogue.Offer("chez-nous-serveur-loue"), at(20, true), comparison.Range{}, false},
		{"what somebody else runs takes none", catalogue.Offer("zourit"), at(20, true), comparison.Range{}, false},
		{"« ne rien changer » is not counted", nil, at(20, true), comparison.Range{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			worth, told := comparison.HoursWorth(c.offer, c.needs)
			if told != c.told || worth != c.worth {
				t.Errorf("got %+v %v", worth, told)
			}
		})
	}
	t.Run("neither a cost, nor a value, nor a group moves", func(t *testing.T) {
		session := comparison.NewSession(catalogue, "club")
		valued := session
		valued.Needs.HourWorth = comparison.HourWorth{Amount: 100000, Known: true}
		before, after := comparison.Assess(catalogue, session, today), comparison.Assess(catalogue, valued, today)
		for _, offer := range catalogue.Offers {
			a, b := before.Standing(offer.ID), after.Standing(offer.ID)
			if a.Group != b.Group || !cmp.Equal(a.Cost, b.Cost) || !cmp.Equal(a.Values(), b.Values()) {
				t.Errorf("%s changed", offer.ID)
			}
		}
	})
}
