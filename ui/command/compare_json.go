package command

import (
	"fmt"
	"strings"

	"bascule/comparison"
	"bascule/offers"
)

// jsonComparison is bascule/compare/1.
type jsonComparison struct {
	head
	Profile     *string          `json:"profile"`
	Needs       jsonNeeds        `json:"needs"`
	Offers      []jsonRanked     `json:"offers"`
	Uses        []jsonUseRow     `json:"uses"`
	Cards       []jsonCardRow    `json:"cards"`
	Differences []jsonDifference `json:"differences"`
}

// jsonUseRow is a wanted use: one delivery an offer, in the order of the offers.
type jsonUseRow struct {
	Use   string         `json:"use"`
	Level string         `json:"level"`
	Cells []jsonDelivery `json:"cells"`
}

type jsonDelivery struct {
	Offer    string   `json:"offer"`
	State    string   `json:"state"`
	Delivery *string  `json:"delivery"`
	Software []string `json:"software"`
	Recheck  bool     `json:"recheck"`
}

// jsonCardRow is a card that applies: one reading an offer.
type jsonCardRow struct {
	Card     string        `json:"card"`
	Severity string        `json:"severity"`
	Cells    []jsonReading `json:"cells"`
}

type jsonReading struct {
	Offer   string `json:"offer"`
	Reading string `json:"reading"`
}

// jsonDifference is what stands between two offers, criterion by criterion; the
// points add up to the gap.
type jsonDifference struct {
	A        string              `json:"a"`
	B        string              `json:"b"`
	Gap      float64             `json:"gap"`
	Criteria []jsonCriterionDiff `json:"criteria"`
}

type jsonCriterionDiff struct {
	ID     string       `json:"id"`
	Weight int          `json:"weight"`
	A      jsonInterval `json:"a"`
	B      jsonInterval `json:"b"`
	Points float64      `json:"points"`
}

func (c compared) json() jsonComparison {
	answer := jsonComparison{
		head: c.head("bascule/compare/1"), Profile: word(c.session.Needs.Profile), Needs: c.needsJSON(),
		Offers: []jsonRanked{}, Uses: []jsonUseRow{}, Cards: []jsonCardRow{}, Differences: []jsonDifference{},
	}
	for _, column := range c.columns {
		answer.Offers = append(answer.Offers, c.rankedJSON(column))
	}
	for _, use := range c.wanted() {
		row := jsonUseRow{Use: string(use), Level: string(c.level(use))}
		for _, column := range c.columns {
			cell := jsonDelivery{Offer: string(column.ID()), State: "unknown", Software: []string{}}
			if column.Offer != nil {
				service := column.Offer.Services[use]
				delivery, known := service.Delivery.Get()
				software, _ := service.Software.Get()
				cell.State, cell.Software = stateName(service.Delivery.State()), words(software)
				cell.Recheck = service.Delivery.Stale(c.today, offers.FactShelfLife)
				if known {
					cell.Delivery = word(delivery)
				}
			}
			row.Cells = append(row.Cells, cell)
		}
		answer.Uses = append(answer.Uses, row)
	}
	for _, card := range c.cards {
		row := jsonCardRow{Card: string(card.view.Card.ID), Severity: string(card.view.Severity)}
		for i, column := range c.columns {
			row.Cells = append(row.Cells, jsonReading{string(column.ID()), readingName(card.readings[i])})
		}
		answer.Cards = append(answer.Cards, row)
	}
	first := c.columns[0]
	for _, other := range c.columns[1:] {
		answer.Differences = append(answer.Differences, differenceJSON(first, other, c.result.Versus(first.ID(), other.ID())))
	}
	return answer
}

func differenceJSON(a, b comparison.Ranked, list []comparison.Difference) jsonDifference {
	answer := jsonDifference{A: string(a.ID()), B: string(b.ID()), Gap: gapOf(list), Criteria: []jsonCriterionDiff{}}
	for _, d := range list {
		answer.Criteria = append(answer.Criteria, jsonCriterionDiff{
			string(d.Criterion), d.Weight, intervalJSON(d.A), intervalJSON(d.B), d.Points,
		})
	}
	return answer
}

// gapOf adds up differences.
func gapOf(list []comparison.Difference) float64 {
	var gap float64
	for _, d := range list {
		gap += d.Points
	}
	return gap
}

// signed writes points out of 100 with their sign: "+12", "−3", "0".
func signed(points float64) string {
	said := fmt.Sprintf("%+.0f", points*100)
	switch said {
	case "+0", "-0":
		return "0"
	}
	return strings.Replace(said, "-", "−", 1)
}

// readingName names a reading, the zero one included.
func readingName(r comparison.Reading) string {
	if r == comparison.ReadUnknown {
		return "unknown"
	}
	return string(r)
}
