package ranking_test

import (
	"fmt"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bascule/comparison"
	"bascule/offers"
	"bascule/ui"
	"bascule/ui/screen"
	"bascule/ui/screens/ranking"
	"bascule/ui/uitest"
)

// crowd is an input of so many ranked offers: the embedded ones over and over.
func crowd(tb testing.TB, size, w, h int) screen.Input {
	in := uitest.Input(tb, "employeuse", "fr", w, h)
	catalogue := *in.Catalogue
	catalogue.Offers = make([]*offers.Offer, size)
	for i := range catalogue.Offers {
		offer := *in.Catalogue.Offers[i%len(in.Catalogue.Offers)]
		offer.ID = offers.OfferID(fmt.Sprintf("%s-%05d", offer.ID, i))
		offer.Name = fmt.Sprintf("%s %d", offer.Name, i)
		catalogue.Offers[i] = &offer
	}
	in.Catalogue = &catalogue
	in.Assessment = comparison.Assess(&catalogue, in.Session, in.Today)
	in.Before = in.Result
	in.Result = in.Assessment.Rank(in.Session.Needs.Weights, comparison.ByMiddle)
	in.Version++
	return in
}

// BenchmarkView10000 draws a list of 10,000 offers, in its middle.
func BenchmarkView10000(b *testing.B) {
	in := crowd(b, 10_000, 120, 33)
	s, _ := ranking.Entry().New().Update(screen.Opened{Open: screen.Open{Offer: in.Result.Offers[5_000].ID()}}, in)
	_ = s.View(in)
	b.ReportAllocs()
	for b.Loop() {
		_ = s.View(in)
	}
}

// BenchmarkRanked10000 draws 10,000 offers that were just ranked again.
func BenchmarkRanked10000(b *testing.B) {
	in := crowd(b, 10_000, 120, 33)
	in.Before = in.Result
	s, _ := ranking.Entry().New().Update(screen.Opened{}, in)
	b.ReportAllocs()
	for b.Loop() {
		in.Version++
		s, _ = s.Update(screen.Do{Action: "move.down"}, in)
		_ = s.View(in)
	}
}

// BenchmarkWeightStep changes a weight in the whole app and draws what follows,
// among the embedded offers and among 10,000.
func BenchmarkWeightStep(b *testing.B) {
	setup := uitest.Setup(b, "employeuse", "fr")
	many := setup
	many.Catalogue = func(offers.Progress) (*offers.Catalogue, offers.Problems) {
		return crowd(b, 10_000, 120, 36).Catalogue, nil
	}
	for name, setup := range map[string]ui.Setup{"embedded": setup, "10000": many} {
		b.Run(name, func(b *testing.B) {
			w := uitest.With(b, setup, true, 120, 36)
			w.Show(screen.Open{Screen: screen.Ranking})
			w.Press("tab", "down")
			less, more := tea.KeyMsg{Type: tea.KeyLeft}, tea.KeyMsg{Type: tea.KeyRight}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if i%2 == 0 {
					w.Send(less)
				} else {
					w.Send(more)
				}
				_ = w.View()
			}
		})
	}
}
