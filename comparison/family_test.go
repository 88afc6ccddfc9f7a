package comparison_test

import (
	"slices"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

func TestFamilies(t *testing.T) {
	t.Run("every criterion but coverage is in one family, and in one only", func(t *testing.T) {
		held := []comparison.CriterionID{comparison.Coverage}
		for _, family := range comparison.Families() {
			held = append(held, family.Criteria()...)
		}
		all := comparison.CriterionIDs()
		slices.Sort(held)
		slices.Sort(all)
		if !slices.Equal(held, all) {
			t.Errorf("the families hold %v", held)
		}
	})
	t.Run("an unknown family is empty", func(t *testing.T) {
		if got := comparison.Family("luck").Criteria(); got != nil {
			t.Errorf("got %v", got)
		}
	})
}

func TestFirsts(t *testing.T) {
	a := comparison.Matrix([][]comparison.Interval{
		{comparison.Exactly(0.9), comparison.Exactly(0.1)},
		{comparison.Exactly(0.1), comparison.Exactly(0.9)},
	})
	weights := comparison.Weights{comparison.Coverage: 2, comparison.Cost: 5}
	firsts := a.Firsts(weights, comparison.ByMiddle, comparison.Cost)
	t.Run("the first changes where the weight turns the order, and is shared there", func(t *testing.T) {
		want := [comparison.MaxWeight + 1][]offers.OfferID{{"0"}, {"0"}, {"0", "1"}, {"1"}, {"1"}, {"1"}}
		for weight := range want {
			got := slices.Sorted(slices.Values(firsts[weight]))
			if !slices.Equal(got, want[weight]) {
				t.Errorf("at %d: got %v, want %v", weight, got, want[weight])
			}
		}
	})
	t.Run("the weights asked about stay as they are", func(t *testing.T) {
		if weights[comparison.Cost] != 5 {
			t.Errorf("the weight became %d", weights[comparison.Cost])
		}
	})
	t.Run("without weights at all everybody is first", func(t *testing.T) {
		if got := a.Firsts(nil, comparison.ByMiddle, comparison.Cost)[0]; len(got) != 2 {
			t.Errorf("got %v", got)
		}
	})
}
