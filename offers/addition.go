package offers

import "maps"

// Addition is one claim written outside the catalogue: what a host answered the
// board, or a value the board typed to see what would follow.
type Addition struct {
	Host       HostID
	Path       string         // from the host: "offers.ouvaton.prices.storage"
	Key        string         // of the claim: "devis-2026-11"; "hypothesis" for a hypothesis
	Fields     map[string]any // the claim's keys as the catalogue writes them
	Hypothesis bool
}

// Clone returns a copy whose fields can be changed.
func (a Addition) Clone() Addition {
	a.Fields = maps.Clone(a.Fields)
	return a
}
