package comparison

import "bascule/offers"

// ExposureLevel is how far US law reaches an offer's data.
type ExposureLevel string

// The levels of facts/criteria.md §7.2. The zero level is unknown: « non
// démontré ».
const (
	ExposureUnknown ExposureLevel = ""
	U0              ExposureLevel = "U0"
	U1              ExposureLevel = "U1"
	U2              ExposureLevel = "U2"
	U3              ExposureLevel = "U3"
	U4              ExposureLevel = "U4"
)

// Exposure is the derived exposure of one offer, with the facts that made it and
// those that are missing.
type Exposure struct {
	Level    ExposureLevel
	AtLeast  bool     // reached with inputs still missing: « au moins U1 »
	Softened bool     // contents end-to-end encrypted: « contenu atténué »
	Missing  []string // the facts not known: "owner", "subprocessors", "places"…
	Because  []ExposureStep
}

// ExposureStep is one fact behind an [Exposure].
type ExposureStep struct {
	Fact       string // "country", "owner", "us-subsidiary", "subprocessor", "place", "secnumcloud"
	Name       string // of the sub-processor or place
	Value      string
	Statements []offers.Statement
}
