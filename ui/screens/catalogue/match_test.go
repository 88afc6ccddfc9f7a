package catalogue

import (
	"fmt"
	"strings"
	"testing"

	"bascule/comparison"
	"bascule/data"
	"bascule/offers"
	"bascule/ui/i18n"
	"bascule/ui/keys"
	"bascule/ui/screen"
	"bascule/ui/theme"

	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

// world returns what the screen reads: the embedded catalogue, repeated until it
// has so many offers, and the needs of a profile.
func world(tb testing.TB, atLeast int) screen.Input {
	tb.Helper()
	today := offers.Date{Year: 2026, Month: 11, Day: 22}
	embedded, problems := offers.Load(data.FS, today)
	if err := problems.Err(); err != nil {
		tb.Fatal(err)
	}
	text, err := i18n.Load(data.FS, "fr")
	if err != nil {
		tb.Fatal(err)
	}
	cat := *embedded
	for n := 1; len(cat.Offers) < atLeast; n++ {
		for _, offer := range embedded.Offers {
			again := *offer
			again.ID += offers.OfferID(fmt.Sprintf("-%d", n))
			again.Name += fmt.Sprintf(" %d", n)
			cat.Offers = append(cat.Offers, &again)
		}
	}
	session := comparison.NewSession(&cat, "club")
	assessment := comparison.Assess(&cat, session, today)
	return screen.Input{
		Catalogue: &cat, Session: session, Assessment: assessment,
		Result: assessment.Rank(session.Needs.Weights, comparison.ByMiddle),
		Text:   text, Theme: theme.New(theme.Dark, false, termenv.TrueColor),
		Width: 120, Height: 33, Today: today, Version: 1,
	}
}

func begun(in screen.Input) Screen {
	s, _ := Entry().New().(Screen)
	s.rows(in)
	return s
}

func TestCounts(t *testing.T) {
	in := world(t, 0)
	s := begun(in)
	facets := s.cache.index.facets
	rapid.Check(t, func(t *rapid.T) {
		s := s
		s.filter = nil
		for range rapid.IntRange(0, 4).Draw(t, "filters") {
			s.filter = s.filter.toggle(rapid.SampledFrom(facets).Draw(t, "filter"))
		}
		counts := s.counts(in)
		chosen := rapid.IntRange(0, len(facets)-1).Draw(t, "facet")
		facet := facets[chosen]
		alone := s
		if facet.group != byUse {
			alone.filter = s.filter.without(facet.group)
		}
		if !alone.filter.has(facet) {
			alone.filter = alone.filter.toggle(facet)
		}
		viewed, _ := alone.filter.viewed()
		if got := alone.rows(in).tally[viewed]; got != counts[chosen] {
			t.Fatalf("%v with %v leaves %s, the menu says %d", facet, s.filter, viewed.said(in, got), counts[chosen])
		}
	})
}

func TestFilterLabels(t *testing.T) {
	in := world(t, 0)
	for _, facet := range begun(in).cache.index.facets {
		named := facet.group == byNetwork || facet.group == bySoftware // a name may hold a point, like the id of a missing text
		if label := facet.label(in); label == "" || strings.Contains(label, ".") && !named {
			t.Errorf("%v is called %q", facet, label)
		}
	}
}

// BenchmarkSearch10k is a key typed in the search of 10,000 offers, and the frame
// that follows. It must stay under 10 ms.
func BenchmarkSearch10k(b *testing.B) {
	in := world(b, 10_000)
	s := begun(in)
	s.searching = true
	var next screen.Screen = s
	next.View(in)
	typed := []string{"m", "e", "s", "s", "a", "g", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace"}
	n := 0
	for b.Loop() {
		press := keys.Press{Name: typed[n%len(typed)]}
		if len(press.Name) == 1 {
			press.Text = press.Name
		}
		next, _ = next.Update(screen.Typed{Press: press}, in)
		next.View(in)
		n++
	}
}

// BenchmarkMove10k is an arrow pressed in a list of 10,000 offers, the sheet beside.
func BenchmarkMove10k(b *testing.B) {
	in := world(b, 10_000)
	var next screen.Screen = begun(in)
	next.View(in)
	for b.Loop() {
		next, _ = next.Update(screen.Do{Action: keys.MoveDown}, in)
		next.View(in)
	}
}

// BenchmarkView10k draws again when nothing changed. It must stay under 1 ms.
func BenchmarkView10k(b *testing.B) {
	in := world(b, 10_000)
	s := begun(in)
	s.View(in)
	for b.Loop() {
		s.View(in)
	}
}

// BenchmarkIndex10k is what opening the screen costs once.
func BenchmarkIndex10k(b *testing.B) {
	in := world(b, 10_000)
	for b.Loop() {
		newWeighed(newIndex(in.Catalogue, in.Text), in)
	}
}
