package command

import (
	"bascule/comparison"
	"bascule/offers"
)

// jsonCosts is bascule/cost/1.
type jsonCosts struct {
	head
	Profile *string    `json:"profile"`
	Needs   jsonNeeds  `json:"needs"`
	Offers  []jsonBill `json:"offers"`
}

type jsonBill struct {
	ID   string       `json:"id"`
	Host *string      `json:"host"`
	Name string       `json:"name"`
	Cost jsonFullCost `json:"cost"`

	VolunteerHours *int       `json:"volunteer_hours"`
	HoursWorth     *jsonWorth `json:"volunteer_worth"`
}

// jsonWorth is what the board says our own people's hours are worth in a year: an
// estimate, outside the cost.
type jsonWorth struct {
	Low  int64 `json:"low_cents"`
	High int64 `json:"high_cents"`
}

func (d *desk) hoursWorthJSON(offer *offers.Offer) *jsonWorth {
	worth, told := comparison.HoursWorth(offer, d.session.Needs)
	if !told {
		return nil
	}
	return &jsonWorth{int64(worth.Low), int64(worth.High)}
}

type jsonFullCost struct {
	Low      *int64         `json:"low_cents"`
	High     *int64         `json:"high_cents"`
	OnceLow  *int64         `json:"once_low_cents"`
	OnceHigh *int64         `json:"once_high_cents"`
	Lines    []jsonFullLine `json:"lines"`
}

// jsonFullLine is a line with how it was worked out and what it rests on.
type jsonFullLine struct {
	jsonLine
	Kind       string           `json:"kind"`
	Price      *string          `json:"price"`
	Uses       []string         `json:"uses"`
	Resource   *string          `json:"resource"`
	Quantity   *offers.Quantity `json:"quantity"`
	Steps      []jsonStep       `json:"steps"`
	HighSteps  []jsonStep       `json:"high_steps"`
	Assumes    *string          `json:"assumes"`
	Published  []jsonRate       `json:"published"`
	Hypothesis bool             `json:"hypothesis"`
	Sources    []jsonStatement  `json:"sources"`
}

type jsonStep struct {
	Units    int64 `json:"units"`
	Cents    int64 `json:"cents"`
	Periods  int64 `json:"periods"`
	PerMille int64 `json:"per_mille"`
	Percent  int64 `json:"percent_hundredths"`
	Total    int64 `json:"total_cents"`
}

func (d *desk) costsJSON(bills []bill) jsonCosts {
	answer := jsonCosts{head: d.head("bascule/cost/1"), Profile: word(d.session.Needs.Profile), Needs: d.needsJSON(), Offers: []jsonBill{}}
	for _, b := range bills {
		bill := jsonBill{ID: string(b.id), Name: d.text.Offer(d.cat, b.id)}
		if b.offer != nil {
			bill.Host = word(b.offer.Host.ID)
			bill.VolunteerHours = known(b.offer.VolunteerHours.Get())
			bill.HoursWorth = d.hoursWorthJSON(b.offer)
		}
		bill.Cost = d.fullCostJSON(b.cost)
		answer.Offers = append(answer.Offers, bill)
	}
	return answer
}

func (d *desk) fullCostJSON(cost comparison.CostResult) jsonFullCost {
	short := d.costJSON(cost)
	full := jsonFullCost{short.Low, short.High, short.OnceLow, short.OnceHigh, []jsonFullLine{}}
	for i, line := range cost.Lines {
		full.Lines = append(full.Lines, jsonFullLine{
			jsonLine: short.Lines[i], Kind: line.Label, Price: word(line.Price), Uses: words(line.Uses),
			Resource: word(line.Resource), Quantity: known(line.Quantity, line.Resource != ""),
			Steps: stepsJSON(line.Steps), HighSteps: stepsJSON(line.HighSteps),
			Assumes: word(line.Assumes), Published: ratesJSON(line.Abroad), Hypothesis: line.Hypothesis, Sources: d.statementsJSON(line.Statements, offers.PriceShelfLife),
		})
	}
	return full
}

func ratesJSON(rates []offers.Rate) []jsonRate {
	list := make([]jsonRate, len(rates))
	for i := range rates {
		list[i] = rateJSON(rates[i])
	}
	return list
}

func stepsJSON(steps []comparison.CostStep) []jsonStep {
	list := make([]jsonStep, len(steps))
	for i, step := range steps {
		list[i] = jsonStep{step.Units, int64(step.Amount), step.Periods, step.PerMille, int64(step.Percent), int64(step.Total)}
	}
	return list
}
