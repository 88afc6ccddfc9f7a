package scenario

import "bascule/offers/tomlfile"

// shape is what may be written in the file of a scenario.
func shape() *tomlfile.Shape {
	prose := &tomlfile.Shape{Kind: tomlfile.Prose}
	lines := &tomlfile.Shape{Kind: tomlfile.List, Each: &tomlfile.Shape{Kind: tomlfile.Name}}
	turn := &tomlfile.Shape{Kind: tomlfile.Table, Keys: []tomlfile.Key{
		{Name: "say", Shape: prose, Required: true},
		{Name: "keys", Shape: lines, Required: true},
		{Name: "lines", Shape: lines, Required: true},
		{Name: "see", Shape: lines, Required: true},
	}}
	return &tomlfile.Shape{Kind: tomlfile.Table, Keys: []tomlfile.Key{
		{Name: "title", Shape: prose, Required: true},
		{Name: "why", Shape: prose, Required: true},
		{Name: "minutes", Shape: &tomlfile.Shape{Kind: tomlfile.Number, Min: 1, Max: 60}, Required: true},
		{Name: "profile", Shape: &tomlfile.Shape{Kind: tomlfile.ID}},
		{Name: "lang", Shape: &tomlfile.Shape{Kind: tomlfile.ID}},
		{Name: "turns", Shape: &tomlfile.Shape{Kind: tomlfile.Map, Each: turn}, Required: true},
	}}
}
