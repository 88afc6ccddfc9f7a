package comparison_test

import (
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
)

// TestWorkedExamples holds the embedded catalogue to the worked examples of the
// criteria grid: a small association with a members' file and no sensitive data. A
// cell is + (yes), ~ (in part), - (no), ? (unknown) or . (without object).
func TestWorkedExamples(t *testing.T) {
	cat, problems := offers.Load(data.FS, today)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	session := comparison.Session{Association: comparison.Association{
		Body: offers.Association, Country: "FR", Data: []comparison.DataKind{comparison.MemberData},
	}}
	assessment := comparison.Assess(cat, session, today)
	cards := comparison.ReadCards(cat, session, today)
	signs := map[comparison.Reading]byte{
		comparison.ReadYes: '+', comparison.ReadPartial: '~', comparison.ReadNo: '-', comparison.ReadUnknown: '?', comparison.ReadUsFree: '.',
		comparison.ReadAtMost: '~', // « au moins U1 », « au moins U2 »
	}
	for _, row := range []struct {
		offer    offers.OfferID
		exposure comparison.ExposureLevel
		cells    string // of the cards 1 to 30
	}{
		{"microsoft-365-nonprofit", comparison.U3, "-?~?~ ~~~+~ ~+?~? +~+?~ ...?~ --?~?"},
		{"google-workspace-nonprofit", comparison.U3, "-?~?? ~~??? ?~~?+ ???~~ ...?~ --???"},
		{"helloasso", comparison.U2, "~???? ????? ????~ ???~? ...?~ ~-???"},
		{"framaspace", comparison.ExposureUnknown, "????? ??~?? ??-?~ ?~??? ...~~ ++???"},
		{"infomaniak", comparison.ExposureUnknown, "?~~+? ~~~?? ???~~ ???~~ ...?~ +~~?~"},
		{"ovhcloud", comparison.U1, "~~??? ~~?~? ~??~~ ???~~ ...?~ ~?~??"},
	} {
		t.Run(string(row.offer), func(t *testing.T) {
			standing := assessment.Standing(row.offer)
			if standing == nil {
				t.Fatal("it is not in the catalogue")
			}
			if got := standing.Exposure.Level; got != row.exposure {
				t.Errorf("exposure %q, want %q", got, row.exposure)
			}
			want := strings.ReplaceAll(row.cells, " ", "")
			for i, view := range cards.All(standing) {
				if got := signs[view.Reading]; got != want[i] {
					t.Errorf("card %d, %s: %q (%c), want %c", view.Card.Number, view.Card.ID, view.Reading, got, want[i])
				}
			}
		})
	}
}
