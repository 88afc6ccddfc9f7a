package offers

import "bascule/offers/tomlfile"

// Origin is the place of a catalogue where a thing is written, for what is said
// of it to point at. The zero Origin is nowhere: a board's own addition.
type Origin struct {
	File string // as problems show it: "hosts/zourit.toml"
	Line int    // from 1
}

// originOf is where a node was written.
func originOf(n *tomlfile.Node) Origin {
	return Origin{File: n.Document().Name, Line: n.Line()}
}
