package comparison_test

import (
	"math"
	"testing"

	"bascule/comparison"
)

func TestShown(t *testing.T) {
	weights := comparison.Weights{comparison.Coverage: 3, comparison.Cost: 1}
	t.Run("what is unknown for everybody is left out of the bar", func(t *testing.T) {
		r := comparison.Matrix([][]comparison.Interval{
			{comparison.Exactly(0.8), comparison.Anything()},
			{comparison.Exactly(0.5), comparison.Anything()},
		}).Rank(weights, comparison.ByMiddle)
		first := find(t, r, "0")
		if got := r.Shown(&first); math.Abs(got.Low-0.8) > 1e-9 || math.Abs(got.High-0.8) > 1e-9 {
			t.Errorf("got %v, want 0.8", got)
		}
		if first.Score.High-first.Score.Low < 0.2 {
			t.Errorf("the score itself keeps what is unknown: %v", first.Score)
		}
	})
	t.Run("what is unknown for one offer stays in its bar", func(t *testing.T) {
		r := comparison.Matrix([][]comparison.Interval{
			{comparison.Exactly(0.8), comparison.Anything()},
			{comparison.Exactly(0.5), comparison.Exactly(1)},
		}).Rank(weights, comparison.ByMiddle)
		first := find(t, r, "0")
		if got := r.Shown(&first); got != first.Score {
			t.Errorf("got %v, want %v", got, first.Score)
		}
	})
	t.Run("when nothing is known of anything the bar is all unknown", func(t *testing.T) {
		r := comparison.Matrix([][]comparison.Interval{{comparison.Anything(), comparison.Anything()}}).Rank(weights, comparison.ByMiddle)
		for i := range r.Offers {
			if got := r.Shown(&r.Offers[i]); got.Low != 0 || math.Abs(got.High-1) > 1e-9 {
				t.Errorf("got %v", got)
			}
		}
	})
}
