package comparison_test

import (
	"os"
	"slices"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// What anybody may use without paying nor signing up is told, and changes no value
// (decision 0043).
func TestFreeServicesAreToldAndCountForNothing(t *testing.T) {
	catalogue, problems := offers.Load(os.DirFS("../data"), today)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	const sheet = "shared-sheet" // resources alone open it
	if len(catalogue.Freely(sheet)) == 0 {
		t.Fatal("no shared sheet is open to everybody")
	}
	without := *catalogue // the same offers, and nothing open to everybody
	without.Signposts = nil
	nudge := []offers.Addition{{Host: "zourit", Path: "facts.founded", Fields: map[string]any{"value": int64(1999)}, Hypothesis: true}}
	bare, _ := without.With(nil, nudge, today) // looks through what is open again
	told, _ := catalogue.With(nil, nudge, today)
	session := comparison.NewSession(catalogue, "amap")
	session.Needs.Uses[sheet] = offers.Must
	with, none := comparison.Assess(told, session, today), comparison.Assess(bare, session, today)
	for _, offer := range catalogue.Offers {
		a, b := with.Standing(offer.ID), none.Standing(offer.ID)
		lacks := slices.Contains(a.Musts.Missing, sheet) || slices.Contains(a.Musts.Unknown, sheet)
		if slices.Contains(a.Musts.Freely, sheet) != lacks {
			t.Errorf("%s: the sheet is told elsewhere: %v, and lacks here: %v", offer.ID, a.Musts.Freely, lacks)
		}
		if slices.Contains(b.Musts.Freely, sheet) {
			t.Errorf("%s: nothing is open to everybody, and a sheet is told: %v", offer.ID, b.Musts.Freely)
		}
		if a.Group != b.Group || a.Musts.Met != b.Musts.Met || !slices.EqualFunc(a.Values(), b.Values(), func(x, y comparison.Value) bool { return x.Interval == y.Interval }) {
			t.Errorf("%s: what is open to everybody changed its group or its values", offer.ID)
		}
	}
}

// What we would run ourselves is proposed when somebody can, and says why not when
// nobody can.
func TestInHouseOffers(t *testing.T) {
	catalogue, _ := offers.Load(os.DirFS("../data"), today)
	group := func(autonomy comparison.Autonomy) (comparison.Group, []comparison.ReasonCode) {
		session := comparison.NewSession(catalogue, "club")
		session.Association.Autonomy = autonomy
		standing := comparison.Assess(catalogue, session, today).Standing("chez-nous")
		return standing.Group, codes(standing.Reasons)
	}
	t.Run("somebody can: every must of the club is met", func(t *testing.T) {
		if group, reasons := group(comparison.OneCan); group != comparison.Compliant || len(reasons) > 0 {
			t.Errorf("got %s %v", group, reasons)
		}
	})
	t.Run("nobody can: it stays listed, with the reason", func(t *testing.T) {
		if group, reasons := group(comparison.NobodyCan); group != comparison.ToVerify || !slices.Contains(reasons, comparison.MustSelfInstall) {
			t.Errorf("got %s %v", group, reasons)
		}
	})
	t.Run("hours nobody gives are unknown, and no euro is made of them", func(t *testing.T) {
		for _, id := range []offers.OfferID{"chez-nous", "chez-nous-serveur-loue", "chez-nous-ordinateurs"} {
			offer := catalogue.Offer(id)
			if _, known := offer.VolunteerHours.Get(); known || !offer.AsksHours() {
				t.Errorf("%s: hours are given", id)
			}
		}
	})
}
