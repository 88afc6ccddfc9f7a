package data_test

import (
	"testing"

	"bascule/data"
	"bascule/offers"
)

// BenchmarkCatalogue reads the embedded catalogue.
func BenchmarkCatalogue(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		offers.Load(data.FS, today)
	}
}
