package catalogue

import (
	"slices"

	"bascule/offers"
)

// each leaves out what is said again.
func each(words []string) []string {
	var once []string
	for _, word := range words {
		if !slices.Contains(once, word) {
			once = append(once, word)
		}
	}
	return once
}

// values shows what claims say, each thing once.
func values[T any](claims []offers.Claim[T], show func(T) string) []string {
	var shown []string
	for _, claim := range claims {
		if value := show(claim.Value); !slices.Contains(shown, value) {
			shown = append(shown, value)
		}
	}
	return shown
}
