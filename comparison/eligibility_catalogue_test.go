package comparison_test

import (
	"os"
	"slices"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// The catalogue and the profiles were drawn from the same published figures:
// what follows from them was worked out by hand (facts/domain.md §3.3).
func TestPublishedFiguresOfTheProfiles(t *testing.T) {
	catalogue, problems := offers.Load(os.DirFS("../data"), today)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	exceeded := func(profile offers.ProfileID, offer offers.OfferID) []offers.Resource {
		s := comparison.NewSession(catalogue, profile)
		standing := comparison.Assess(catalogue, s, today).Standing(offer)
		if standing == nil {
			t.Fatalf("%s is not in the catalogue", offer)
		}
		var list []offers.Resource
		for _, r := range standing.Reasons {
			if r.Code == comparison.CeilingExceeded {
				list = append(list, r.Resource)
			}
		}
		if len(list) > 0 && standing.Group != comparison.Excluded {
			t.Errorf("%s: %s is %s beyond its ceilings", profile, offer, standing.Group)
		}
		return list
	}
	cases := []struct {
		name    string
		offer   offers.OfferID
		profile offers.ProfileID
		beyond  []offers.Resource
	}{
		{"Framaspace is too small for the federation on both counts", "framaspace", "federation", []offers.Resource{offers.Accounts, offers.Storage}},
		{"Framaspace is too small for the employer on storage only", "framaspace", "employeuse", []offers.Resource{offers.Storage}},
		{"Framaspace fits the third place to the last gigabyte", "framaspace", "tiers-lieu", nil},
		{"Framaspace fits the AMAP", "framaspace", "amap", nil},
		{"ARN's bundle fits the AMAP", "arn", "amap", nil},
		{"ARN's bundle is two accounts short for the club", "arn", "club", []offers.Resource{offers.Accounts}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := exceeded(c.profile, c.offer); !slices.Equal(got, c.beyond) {
				t.Errorf("got %v, want %v", got, c.beyond)
			}
		})
	}
	t.Run("the licence withdrawn in 2020 is shown with its price, out of the race", func(t *testing.T) {
		s := comparison.NewSession(catalogue, "federation")
		standing := comparison.Assess(catalogue, s, today).Standing("microsoft-365-volunteers-2020")
		if standing.Group != comparison.Excluded || standing.Reasons[0].Code != comparison.NotOnSale ||
			standing.Cost.Yearly != comparison.Precisely(2208_60) {
			t.Errorf("got %s %v %+v", standing.Group, codes(standing.Reasons), standing.Cost.Yearly)
		}
	})
}
