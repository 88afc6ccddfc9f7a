package command

import (
	"bascule/comparison"
)

// jsonRanking is bascule/rank/1.
type jsonRanking struct {
	head
	Profile   *string      `json:"profile"`
	Only      []string     `json:"only_uses"`
	Order     string       `json:"order"`
	Needs     jsonNeeds    `json:"needs"`
	Headline  jsonHeadline `json:"headline"`
	Offers    []jsonRanked `json:"offers"`
	StatusQuo jsonRanked   `json:"status_quo"`
}

// jsonHeadline is the ranking in one sentence, and its parts.
type jsonHeadline struct {
	Kind         string         `json:"kind"`
	Text         string         `json:"text"`
	Leaders      []string       `json:"leaders"`
	KnownShare   float64        `json:"known_share"`
	Challenger   *string        `json:"challenger"`
	BreakEven    *jsonBreakEven `json:"break_even"`
	UnknownToAll []string       `json:"unknown_to_all"`
}

// jsonBreakEven is the fact that would turn the order of two offers.
type jsonBreakEven struct {
	Offer     string  `json:"offer"`
	Against   string  `json:"against"`
	Criterion string  `json:"criterion"`
	Part      *string `json:"part"`
	Value     float64 `json:"value"`
	Above     bool    `json:"above"`
	Cents     *int64  `json:"cents"`
	Text      string  `json:"text"`
}

// jsonRanked is one offer in its place. The status quo has no tier and no rank.
type jsonRanked struct {
	ID      string       `json:"id"`
	Host    *string      `json:"host"`
	Name    string       `json:"name"`
	Rank    *int         `json:"rank"`
	Tier    *string      `json:"tier"`
	Reasons []jsonReason `json:"reasons"`
	Obtain  []jsonObtain `json:"obtain"`
	Musts   jsonMusts    `json:"musts"`
	Cost    jsonCost     `json:"cost"`

	VolunteerHours *int       `json:"volunteer_hours"`
	HoursWorth     *jsonWorth `json:"volunteer_worth"`

	Criteria   []jsonCriterion `json:"criteria"`
	Score      jsonScore       `json:"score"`
	RankLow    *int            `json:"rank_low"`
	RankHigh   *int            `json:"rank_high"`
	KnownShare float64         `json:"known_share"`
}

type jsonReason struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

// jsonObtain is a question to settle before signing: about a card or a fact.
type jsonObtain struct {
	Criterion string `json:"criterion,omitempty"`
	Fact      string `json:"fact,omitempty"`
	Question  string `json:"question"`
}

type jsonMusts struct {
	Met     int      `json:"met"`
	Of      int      `json:"of"`
	Missing []string `json:"missing"`
	Unknown []string `json:"unknown"`
	Freely  []string `json:"freely"`
}

type jsonCost struct {
	Low      *int64     `json:"low_cents"`
	High     *int64     `json:"high_cents"`
	OnceLow  *int64     `json:"once_low_cents"`
	OnceHigh *int64     `json:"once_high_cents"`
	Lines    []jsonLine `json:"lines"`
}

type jsonLine struct {
	Label string `json:"label"`
	Per   string `json:"per"`
	Low   *int64 `json:"low_cents"`
	High  *int64 `json:"high_cents"`
}

type jsonCriterion struct {
	ID     string  `json:"id"`
	Weight int     `json:"weight"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
}

// json puts the ranking in its published shape.
func (a *ranking) json() jsonRanking {
	answer := jsonRanking{
		head:      a.head("bascule/rank/1"),
		Profile:   word(a.session.Needs.Profile),
		Only:      words(a.only),
		Order:     string(a.result.Order),
		Needs:     a.needsJSON(),
		Headline:  a.headlineJSON(),
		Offers:    []jsonRanked{},
		StatusQuo: a.rankedJSON(a.result.StatusQuo),
	}
	for _, ranked := range a.result.Offers {
		answer.Offers = append(answer.Offers, a.rankedJSON(ranked))
	}
	return answer
}

func (a *ranking) headlineJSON() jsonHeadline {
	h := a.result.Headline
	answer := jsonHeadline{
		Kind: string(h.Kind), Text: a.text.Headline(a.cat, h), Leaders: words(h.Leaders), KnownShare: h.Known,
		Challenger: word(h.Challenger), UnknownToAll: words(h.UnknownToAll),
	}
	if b := h.BreakEven; b != nil {
		answer.BreakEven = &jsonBreakEven{
			Offer: string(b.Offer), Against: string(b.Against), Criterion: string(b.Criterion), Part: word(b.Part),
			Value: b.Value, Above: b.Above, Cents: known(int64(b.Amount), b.HasAmount),
			Text: a.text.BreakEven(a.cat, a.session.Needs, h.Kind, *b),
		}
	}
	return answer
}

func (a *ranking) rankedJSON(r comparison.Ranked) jsonRanked {
	ranked := r.Rank > 0
	answer := jsonRanked{
		ID: string(r.ID()), Name: a.text.Offer(a.cat, r.ID()),
		Rank: known(r.Rank, ranked), RankLow: known(r.RankLow, ranked), RankHigh: known(r.RankHigh, ranked),
		Tier:    word(r.Group),
		Reasons: []jsonReason{}, Obtain: []jsonObtain{}, Criteria: []jsonCriterion{},
		Musts: jsonMusts{Met: r.Musts.Met, Of: r.Musts.Of, Missing: words(r.Musts.Missing), Unknown: words(r.Musts.Unknown), Freely: words(r.Musts.Freely)},
		Cost:  a.costJSON(r.Cost),
		Score: jsonScore{r.Score.Low, r.Score.Mid(), r.Score.High}, KnownShare: r.KnownShare,
	}
	if r.Offer != nil {
		answer.Host = word(r.Offer.Host.ID)
		answer.VolunteerHours = known(r.Offer.VolunteerHours.Get())
		answer.HoursWorth = a.hoursWorthJSON(r.Offer)
	}
	for _, reason := range r.Reasons() {
		answer.Reasons = append(answer.Reasons, jsonReason{string(reason.Code), a.text.Reason(a.cat, reason)})
	}
	for _, obtain := range r.Obtain {
		answer.Obtain = append(answer.Obtain, jsonObtain{
			string(obtain.Card), obtain.Fact, a.text.Obtain(a.cat, r.Offer, a.session.Needs, obtain),
		})
	}
	for _, id := range a.result.Judged {
		value := r.Interval(id)
		answer.Criteria = append(answer.Criteria, jsonCriterion{string(id), a.result.Weights[id], value.Low, value.High})
	}
	return answer
}

func (d *desk) costJSON(cost comparison.CostResult) jsonCost {
	answer := jsonCost{Lines: []jsonLine{}}
	answer.Low, answer.High = cents(cost.Yearly)
	answer.OnceLow, answer.OnceHigh = cents(cost.Once)
	for _, line := range cost.Lines {
		low, high := cents(line.Range)
		answer.Lines = append(answer.Lines, jsonLine{d.lineLabel(line), per(line), low, high})
	}
	return answer
}

// per is what a line is paid for.
func per(line comparison.Line) string {
	if line.Yearly {
		return "year"
	}
	return "once"
}
