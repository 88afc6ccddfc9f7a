package main

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// What follows recomputes the rankings from their JSON alone, as docs/json.md says
// anybody can: nothing here calls the engine.

// near is how far apart two figures may be and still be the same one.
const near = 1e-9

type printedRanking struct {
	Order     string
	Needs     struct{ Weights map[string]int }
	Offers    []printedOffer
	StatusQuo printedOffer `json:"status_quo"`
}

type printedOffer struct {
	ID       string
	Name     string
	Rank     *int
	Tier     *string
	RankLow  *int `json:"rank_low"`
	RankHigh *int `json:"rank_high"`
	Reasons  []struct{ Code string }
	Criteria []struct {
		ID        string
		Weight    int
		Low, High float64
	}
	Score      struct{ Low, Mid, High float64 }
	KnownShare float64 `json:"known_share"`
	Cost       printedCost
}

type printedCost struct {
	Low      *int64 `json:"low_cents"`
	High     *int64 `json:"high_cents"`
	OnceLow  *int64 `json:"once_low_cents"`
	OnceHigh *int64 `json:"once_high_cents"`
	Lines    []printedLine
}

type printedLine struct {
	Label     string
	Per       string
	Low       *int64        `json:"low_cents"`
	High      *int64        `json:"high_cents"`
	Steps     []printedStep // of bascule/cost/1 only
	HighSteps []printedStep `json:"high_steps"`
}

type printedStep struct {
	Units, Cents, Periods int64
	PerMille              int64 `json:"per_mille"`
	Total                 int64 `json:"total_cents"`
}

// point is where an order looks at a score.
func (o *printedOffer) point(order string) float64 {
	switch order {
	case "prudent":
		return o.Score.Low
	case "optimistic":
		return o.Score.High
	}
	return o.Score.Mid
}

func TestRankingsCanBeRecomputed(t *testing.T) {
	for _, profile := range []string{"amap", "club", "employeuse", "collectif", "federation", "tiers-lieu"} {
		t.Run(profile, func(t *testing.T) {
			asked := []string{"--profile", profile, "--today", "2026-11-22", "--json"}
			whole := printed(t, append([]string{"rank"}, asked...))
			var middle printedRanking
			read(t, whole, &middle)
			rankings := []printedRanking{middle}
			for _, more := range [][]string{{"--order", "prudent"}, {"--order", "optimistic"}, {"--uses", "mail,files"}} {
				var other printedRanking
				read(t, printed(t, slices.Concat([]string{"rank"}, asked, more)), &other)
				rankings = append(rankings, other)
			}
			t.Run("the same call gives the same bytes", func(t *testing.T) {
				if !bytes.Equal(whole, printed(t, append([]string{"rank"}, asked...))) {
					t.Error("the second answer differs from the first")
				}
			})
			t.Run("a score is the sum of weight × value over the sum of weights", func(t *testing.T) {
				for _, ranking := range rankings {
					for _, offer := range append(ranking.Offers, ranking.StatusQuo) {
						offer.checkScore(t, ranking.Needs.Weights)
					}
				}
			})
			t.Run("tiers, scores, known shares and names make the order, and the order the ranks", func(t *testing.T) {
				for _, ranking := range rankings {
					ranking.checkOrder(t)
					ranking.checkRanks(t)
				}
			})
			t.Run("yearly and one-off lines add up to their totals", func(t *testing.T) {
				for _, ranking := range rankings {
					for _, offer := range append(ranking.Offers, ranking.StatusQuo) {
						offer.Cost.check(t, offer.ID)
					}
				}
			})
			t.Run("cost says what rank says, and its steps make its lines", func(t *testing.T) {
				checkCosts(t, middle, asked)
			})
			t.Run("compare says what rank says, and its differences make the gaps", func(t *testing.T) {
				checkComparison(t, whole, middle, asked)
			})
		})
	}
}

// printed is what a command prints, which must succeed.
func printed(t *testing.T, args []string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != 0 || stderr.Len() > 0 {
		t.Fatalf("%v exits %d: %s", args, code, stderr.String())
	}
	return stdout.Bytes()
}

func read(t *testing.T, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// checkScore weighs the criteria again.
func (o *printedOffer) checkScore(t *testing.T, weights map[string]int) {
	t.Helper()
	var low, high, open, total float64
	for _, c := range o.Criteria {
		if c.Weight != weights[c.ID] || c.Weight == 0 {
			t.Errorf("%s: %s weighs %d, the needs say %d", o.ID, c.ID, c.Weight, weights[c.ID])
		}
		if c.Low < 0 || c.High > 1 || c.Low > c.High {
			t.Errorf("%s: %s goes from %v to %v", o.ID, c.ID, c.Low, c.High)
		}
		low += float64(c.Weight) * c.Low
		high += float64(c.Weight) * c.High
		open += float64(c.Weight) * (c.High - c.Low)
		total += float64(c.Weight)
	}
	for _, figure := range []struct {
		name      string
		got, want float64
	}{
		{"low", o.Score.Low, low / total},
		{"high", o.Score.High, high / total},
		{"mid", o.Score.Mid, (low + high) / total / 2},
		{"known share", o.KnownShare, 1 - open/total},
	} {
		if math.Abs(figure.got-figure.want) > near {
			t.Errorf("%s: %s is %v, recomputed %v", o.ID, figure.name, figure.got, figure.want)
		}
	}
}

// checkOrder compares each offer with the next one.
func (r *printedRanking) checkOrder(t *testing.T) {
	t.Helper()
	tiers := []string{"compliant", "to-verify", "partial", "unrated", "excluded"}
	place := func(o *printedOffer) int { return slices.Index(tiers, *o.Tier) }
	names := collate.New(language.French, collate.Loose, collate.Numeric)
	for i := range r.Offers[1:] {
		a, b := &r.Offers[i], &r.Offers[i+1]
		gap, known := a.point(r.Order)-b.point(r.Order), a.KnownShare-b.KnownShare
		switch {
		case place(a) < 0 || place(a) > place(b):
			t.Errorf("%s: tier %s of %s comes before %s of %s", r.Order, *a.Tier, a.ID, *b.Tier, b.ID)
		case place(a) < place(b) || gap > near:
		case gap < -near:
			t.Errorf("%s: %s stands before %s, which is worth more", r.Order, a.ID, b.ID)
		case known < -near || known < near && names.CompareString(a.Name, b.Name) > 0:
			t.Errorf("%s: of two equal scores, %s stands before %s", r.Order, a.ID, b.ID)
		}
	}
}

// checkRanks gives ranks again: one run through the tiers that have some, ties
// sharing theirs.
func (r *printedRanking) checkRanks(t *testing.T) {
	t.Helper()
	running := 0
	for i := range r.Offers {
		if *r.Offers[i].Tier != "excluded" {
			running++
		}
	}
	rank := 0
	for i := range r.Offers {
		o := &r.Offers[i]
		if *o.Tier == "unrated" || *o.Tier == "excluded" {
			if o.Rank != nil || o.RankLow != nil || o.RankHigh != nil {
				t.Errorf("%s: %s is %s and has a rank", r.Order, o.ID, *o.Tier)
			}
			if *o.Tier == "unrated" && o.KnownShare >= 0.25 && o.Reasons[0].Code != "no-must-known" {
				t.Errorf("%s: %v of the weight of %s is known", r.Order, o.KnownShare, o.ID)
			}
			continue
		}
		tied := i > 0 && *r.Offers[i-1].Tier == *o.Tier && math.Abs(r.Offers[i-1].point(r.Order)-o.point(r.Order)) < near
		if !tied {
			rank = i + 1
		}
		switch {
		case *o.Rank != rank:
			t.Errorf("%s: %s is ranked %d, recomputed %d", r.Order, o.ID, *o.Rank, rank)
		case *o.RankLow < 1 || *o.RankLow > rank || *o.RankHigh < rank || *o.RankHigh > running:
			t.Errorf("%s: %s is ranked %d of %d, and could be from %d to %d", r.Order, o.ID, rank, running, *o.RankLow, *o.RankHigh)
		case o.KnownShare < 0.25-near:
			t.Errorf("%s: %s is ranked with %v of the weight known", r.Order, o.ID, o.KnownShare)
		}
	}
	if o := r.StatusQuo; o.Rank != nil || o.Tier != nil {
		t.Errorf("%s: « ne rien changer » has a rank or a tier", r.Order)
	}
}

// check adds the lines up again. One open end opens that of the total.
func (c printedCost) check(t *testing.T, id string) {
	t.Helper()
	ends := map[string][2]*int64{"year": {ref(0), ref(0)}, "once": {ref(0), ref(0)}}
	for _, line := range c.Lines {
		total, known := ends[line.Per]
		if !known {
			t.Errorf("%s: %q is paid per %q", id, line.Label, line.Per)
		}
		ends[line.Per] = [2]*int64{plus(total[0], line.Low), plus(total[1], line.High)}
	}
	for _, end := range []struct {
		name      string
		got, want *int64
	}{
		{"low", c.Low, ends["year"][0]},
		{"high", c.High, ends["year"][1]},
		{"once, low", c.OnceLow, ends["once"][0]},
		{"once, high", c.OnceHigh, ends["once"][1]},
	} {
		if !reflect.DeepEqual(end.got, end.want) {
			t.Errorf("%s: %s is %s, its lines make %s", id, end.name, cents(end.got), cents(end.want))
		}
	}
	if c.Low != nil && c.High != nil && *c.Low > *c.High {
		t.Errorf("%s: costs from %d to %d", id, *c.Low, *c.High)
	}
}

func ref(n int64) *int64 { return &n }

func plus(a, b *int64) *int64 {
	if a == nil || b == nil {
		return nil
	}
	return ref(*a + *b)
}

// cents writes an amount for a message.
func cents(n *int64) string {
	data, _ := json.Marshal(n)
	return string(data)
}

// checkCosts multiplies the steps of every line again.
func checkCosts(t *testing.T, ranking printedRanking, asked []string) {
	t.Helper()
	var ids []string
	for _, offer := range ranking.Offers {
		ids = append(ids, offer.ID)
	}
	var costs struct{ Offers []printedOffer }
	read(t, printed(t, slices.Concat([]string{"cost", "--offer", strings.Join(ids, ",")}, asked)), &costs)
	if len(costs.Offers) != len(ranking.Offers) {
		t.Fatalf("%d costs for %d offers", len(costs.Offers), len(ranking.Offers))
	}
	for i, offer := range costs.Offers {
		for _, line := range offer.Cost.Lines {
			if len(line.Steps) > 0 && (line.Low == nil || multiply(t, line.Steps) != *line.Low) {
				t.Errorf("%s: the steps of %q do not make %s", offer.ID, line.Label, cents(line.Low))
			}
			if len(line.HighSteps) > 0 && (line.High == nil || multiply(t, line.HighSteps) != *line.High) {
				t.Errorf("%s: the steps of %q do not make %s", offer.ID, line.Label, cents(line.High))
			}
		}
		for j := range offer.Cost.Lines {
			offer.Cost.Lines[j].Steps, offer.Cost.Lines[j].HighSteps = nil, nil
		}
		if want := ranking.Offers[i]; offer.ID != want.ID || !reflect.DeepEqual(offer.Cost, want.Cost) {
			t.Errorf("cost tells something else of %s than rank of %s", offer.ID, want.ID)
		}
	}
}

// multiply works out steps and adds them up.
func multiply(t *testing.T, steps []printedStep) int64 {
	t.Helper()
	var sum int64
	for _, s := range steps {
		want := s.Units * s.Cents * s.Periods
		if s.PerMille > 0 {
			want = (s.Cents*s.PerMille + 500) / 1000
		}
		if s.PerMille >= 0 && s.Total != want {
			t.Errorf("step %+v makes %d", s, want)
		}
		sum += s.Total
	}
	return sum
}

// checkComparison compares the first offers, the last and « ne rien changer ».
func checkComparison(t *testing.T, whole []byte, ranking printedRanking, asked []string) {
	t.Helper()
	last := len(ranking.Offers) - 1
	compared := []*printedOffer{
		&ranking.Offers[0], &ranking.Offers[1], &ranking.Offers[2], &ranking.Offers[3], &ranking.Offers[last], &ranking.StatusQuo,
	}
	ids := make([]string, len(compared))
	for i, offer := range compared {
		ids[i] = offer.ID
	}
	data := printed(t, slices.Concat([]string{"compare"}, ids, asked))
	var asRanked, asCompared struct {
		Offers    []map[string]any
		StatusQuo map[string]any `json:"status_quo"`
	}
	read(t, whole, &asRanked)
	read(t, data, &asCompared)
	want := append(slices.Clone(asRanked.Offers[:4]), asRanked.Offers[last], asRanked.StatusQuo)
	if !reflect.DeepEqual(asCompared.Offers, want) {
		t.Errorf("compare tells something else of %v than rank", ids)
	}
	var table struct {
		Differences []struct {
			A, B     string
			Gap      float64
			Criteria []struct {
				ID     string
				Points float64
			}
		}
	}
	read(t, data, &table)
	for i, difference := range table.Differences {
		a, b := compared[0], compared[i+1]
		if difference.A != a.ID || difference.B != b.ID || math.Abs(difference.Gap-(a.Score.Mid-b.Score.Mid)) > near {
			t.Errorf("the gap of %s over %s is %v, their scores say %v", difference.A, difference.B, difference.Gap, a.Score.Mid-b.Score.Mid)
		}
		sum, size := 0.0, math.Inf(1)
		for _, c := range difference.Criteria {
			if math.Abs(c.Points) > size+near {
				t.Errorf("%s over %s: %s comes too late", a.ID, b.ID, c.ID)
			}
			size = math.Abs(c.Points)
			sum += c.Points
			if want := a.points(c.ID) - b.points(c.ID); math.Abs(c.Points-want) > near {
				t.Errorf("%s over %s: %s makes %v, recomputed %v", a.ID, b.ID, c.ID, c.Points, want)
			}
		}
		if len(difference.Criteria) != len(a.Criteria) || math.Abs(sum-difference.Gap) > near {
			t.Errorf("the differences of %s and %s make %v of %v", a.ID, b.ID, sum, difference.Gap)
		}
	}
}

// points is what a criterion brings to the middle of a score.
func (o *printedOffer) points(criterion string) float64 {
	var points, total float64
	for _, c := range o.Criteria {
		total += float64(c.Weight)
		if c.ID == criterion {
			points = float64(c.Weight) * (c.Low + c.High) / 2
		}
	}
	return points / total
}
