package command

import (
	"runtime/debug"

	"bascule/offers"
)

// What the app aims to stay under, in bytes, whatever the catalogue: the target of
// design §10 is 300 MiB at 10,000 offers. Reading one leaves holes among what is kept,
// which count as used for as long as the app runs and would have the collector work
// under every key: it begins earlier then.
const (
	memoryReading = 200 << 20
	memoryShown   = 280 << 20
)

// A catalogue of fewer offers is small beside the garbage of drawing it, which is
// worth collecting sooner than usual: at this growth, in percent.
const (
	fewOffers   = 1000
	smallGrowth = 35
)

// sparing reads a catalogue with the memory it needs and gives back the rest, unless
// the reader set bounds of their own.
func sparing(getenv func(string) string, read func() (*offers.Catalogue, offers.Problems)) (*offers.Catalogue, offers.Problems) {
	if getenv("GOMEMLIMIT") != "" || getenv("GOGC") != "" {
		return read()
	}
	debug.SetMemoryLimit(memoryReading)
	catalogue, problems := read()
	debug.SetMemoryLimit(memoryShown)
	if len(catalogue.Offers) < fewOffers {
		debug.SetGCPercent(smallGrowth)
		debug.FreeOSMemory()
	}
	return catalogue, problems
}
