package command

import (
	"bytes"
	"encoding/json"

	"bascule/comparison"
)

// head opens every JSON answer: what made it, from what, and for which day.
type head struct {
	Schema    string        `json:"schema"`
	App       string        `json:"app"`
	Catalogue jsonCatalogue `json:"catalogue"`
	Today     string        `json:"today"`
}

// jsonCatalogue is the version of the data an answer was made from.
type jsonCatalogue struct {
	Version string   `json:"version"`
	Date    *string  `json:"date"`
	LeftOut []string `json:"left_out"` // hosts whose file has an error

	Overlays []jsonOverlay `json:"overlays"` // laid over it, the last over the others
}

// jsonOverlay is a catalogue laid over, and the hosts it adds or changes.
type jsonOverlay struct {
	Name    string   `json:"name"`
	Added   []string `json:"added"`
	Changed []string `json:"changed"`
}

func (d *desk) head(schema string) head {
	h := head{
		Schema: schema, App: d.Version, Today: d.today.String(),
		Catalogue: jsonCatalogue{Version: d.cat.Version, Date: known(d.cat.Date.String(), d.cat.Date.Known()), LeftOut: []string{}},
	}
	for _, out := range d.cat.LeftOut {
		h.Catalogue.LeftOut = append(h.Catalogue.LeftOut, string(out.Host))
	}
	h.Catalogue.Overlays = []jsonOverlay{}
	for _, over := range d.cat.Overlays {
		h.Catalogue.Overlays = append(h.Catalogue.Overlays, jsonOverlay{over.Name, words(over.Added), words(over.Changed)})
	}
	return h
}

// print writes an answer as JSON.
func (r *runner) print(answer any) error {
	text, err := written(answer)
	if err != nil {
		return err
	}
	return r.say(text)
}

// written is a value as JSON, its keys in a stable order.
func written(value any) (string, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(value)
	return out.String(), err
}

// write writes an answer for people.
func (r *runner) write(p *page) error {
	return r.say(p.String())
}

// known is a value, or null.
func known[T any](value T, known bool) *T {
	if !known {
		return nil
	}
	return &value
}

// word is a word of a closed set, or null for its zero.
func word[W ~string](w W) *string { return known(string(w), w != "") }

// words lists words, as an empty list rather than null.
func words[W ~string](list []W) []string {
	plain := make([]string, len(list))
	for i, w := range list {
		plain[i] = string(w)
	}
	return plain
}

// jsonInterval is a value between 0 and 1.
type jsonInterval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

func intervalJSON(i comparison.Interval) jsonInterval { return jsonInterval{i.Low, i.High} }

// jsonScore is the total of an offer, and its middle.
type jsonScore struct {
	Low  float64 `json:"low"`
	Mid  float64 `json:"mid"`
	High float64 `json:"high"`
}

// cents are the two ends of a range in whole cents, null where nothing is known.
// Money itself would be written as a text.
func cents(r comparison.Range) (low, high *int64) {
	return known(int64(r.Low), r.LowKnown), known(int64(r.High), r.HighKnown)
}
