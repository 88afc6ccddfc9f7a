package comparison_test

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"bascule/comparison"
	"bascule/offers"
)

// vector is one published case of the files in testdata.
type vector struct {
	ID     string
	Params struct {
		Normalization string
		Lo, Hi        []float64
	}
	Matrix        [][]*float64
	After         [][]*float64 `json:"matrix_with_added_alternative"`
	Weights       []float64
	Scores        []float64    `json:"expected_scores"`
	Ranks         []int        `json:"expected_ranks"`
	ScoresAfter   []float64    `json:"expected_scores_after"`
	RanksAfter    []int        `json:"expected_ranks_after"`
	Intervals     [][2]float64 `json:"expected_score_interval"`
	RankIntervals [][2]int     `json:"expected_rank_interval"`
	KnownShares   []float64    `json:"coverage_known_weight"`
	BreakEvens    []breakEven  `json:"expected_break_even"`
	Tolerance     float64
}

type breakEven struct {
	Alternative, Criterion, Against int
	Above                           float64
}

func vectors(t *testing.T, file string) []vector {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var list struct{ Vectors []vector }
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	return list.Vectors
}

// columns gives each criterion of a vector columns of ours: weights here are
// whole numbers up to five, so a heavier one is spread over equal columns.
func (v vector) columns(matrix [][]*float64) ([][]comparison.Interval, comparison.Weights) {
	rows := make([][]comparison.Interval, len(matrix))
	weights := comparison.Weights{}
	column := 0
	for c, weight := range v.Weights {
		for left := int(math.Round(weight * 20)); left > 0; left -= comparison.MaxWeight {
			weights[comparison.CriterionIDs()[column]] = min(left, comparison.MaxWeight)
			column++
			for r := range matrix {
				rows[r] = append(rows[r], v.value(matrix[r][c], c))
			}
		}
	}
	return rows, weights
}

func (v vector) value(cell *float64, c int) comparison.Interval {
	if cell == nil {
		return comparison.Anything()
	}
	if len(v.Params.Hi) > 0 {
		return comparison.Exactly((*cell - v.Params.Lo[c]) / (v.Params.Hi[c] - v.Params.Lo[c]))
	}
	return comparison.Exactly(*cell)
}

func (v vector) check(t *testing.T, matrix [][]*float64, scores []float64, ranks []int) comparison.Result {
	t.Helper()
	rows, weights := v.columns(matrix)
	result := comparison.Matrix(rows).Rank(weights, comparison.ByMiddle)
	for i := range matrix {
		got, _ := result.Of(offers.OfferID(strconv.Itoa(i)))
		if math.Abs(got.Score.Mid()-scores[i]) > v.Tolerance {
			t.Errorf("offer %d: score %v, want %v", i, got.Score.Mid(), scores[i])
		}
		if got.Rank != ranks[i] {
			t.Errorf("offer %d: rank %d, want %d", i, got.Rank, ranks[i])
		}
	}
	return result
}

func TestPublishedCases(t *testing.T) {
	t.Run("a weighted sum on a declared scale gives the published scores", func(t *testing.T) {
		found := 0
		for _, v := range vectors(t, "saw.json") {
			if v.Params.Normalization == "minmax_declared" {
				v.check(t, v.Matrix, v.Scores, v.Ranks)
				found++
			}
		}
		if found == 0 {
			t.Error("no case on a declared scale was found")
		}
	})
	t.Run("a losing newcomer does not change the winner", func(t *testing.T) {
		found := 0
		for _, v := range vectors(t, "rank_reversal.json") {
			if v.Params.Normalization == "minmax_declared" {
				v.check(t, v.Matrix, v.Scores, v.Ranks)
				v.check(t, v.After, v.ScoresAfter, v.RanksAfter)
				found++
			}
		}
		if found == 0 {
			t.Error("no case on a declared scale was found")
		}
	})
	t.Run("an unknown widens the score and the ranks, and has a break-even", func(t *testing.T) {
		for _, v := range vectors(t, "unknowns.json") {
			result := v.check(t, v.Matrix, v.Scores, v.Ranks)
			for i := range v.Matrix {
				got, _ := result.Of(offers.OfferID(strconv.Itoa(i)))
				if math.Abs(got.Score.Low-v.Intervals[i][0]) > v.Tolerance || math.Abs(got.Score.High-v.Intervals[i][1]) > v.Tolerance {
					t.Errorf("offer %d: score %v, want %v", i, got.Score, v.Intervals[i])
				}
				if got.RankLow != v.RankIntervals[i][0] || got.RankHigh != v.RankIntervals[i][1] {
					t.Errorf("offer %d: ranks %d to %d, want %v", i, got.RankLow, got.RankHigh, v.RankIntervals[i])
				}
				if math.Abs(got.KnownShare-v.KnownShares[i]) > v.Tolerance {
					t.Errorf("offer %d: known share %v, want %v", i, got.KnownShare, v.KnownShares[i])
				}
			}
		}
	})
	t.Run("the break-even of the headline is the published one", func(t *testing.T) {
		// The published weights are 0.5, 0.3, 0.2: three columns suffice.
		v := vectors(t, "unknowns.json")[0]
		rows := make([][]comparison.Interval, len(v.Matrix))
		for r := range v.Matrix {
			for c := range v.Matrix[r] {
				rows[r] = append(rows[r], v.value(v.Matrix[r][c], c))
			}
		}
		ids := comparison.CriterionIDs()
		weights := comparison.Weights{ids[0]: 5, ids[1]: 3, ids[2]: 2}
		headline := comparison.Matrix(rows).Rank(weights, comparison.ByMiddle).Headline
		if headline.Kind != comparison.LeadingGroup || headline.BreakEven == nil {
			t.Fatalf("headline %+v: want a leading group with a break-even", headline)
		}
		want := v.BreakEvens[0]
		got := headline.BreakEven
		if got.Offer != "1" || got.Against != "0" || got.Criterion != ids[want.Criterion] || got.Above ||
			math.Abs(got.Value-want.Above) > v.Tolerance {
			t.Errorf("break-even %+v, want %+v (the order turns below it: offer 1 is ahead)", *got, want)
		}
		// Without offer 1, offer 2 is the one that an unknown could bring ahead.
		want = v.BreakEvens[1]
		headline = comparison.Matrix([][]comparison.Interval{rows[0], rows[2]}).Rank(weights, comparison.ByMiddle).Headline
		got = headline.BreakEven
		if headline.Kind != comparison.LeadsOnKnown || got == nil {
			t.Fatalf("headline %+v: want a lead on what is known", headline)
		}
		if got.Offer != "1" || got.Against != "0" || got.Criterion != ids[want.Criterion] || !got.Above ||
			math.Abs(got.Value-want.Above) > v.Tolerance {
			t.Errorf("break-even %+v, want %+v", *got, want)
		}
	})
}
