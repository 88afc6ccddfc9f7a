package offers

import (
	"slices"

	"bascule/offers/tomlfile"
)

// parts is what the layers say of one thing, in order, those that cannot be used
// taken out.
type parts struct {
	pieces []piece
	nodes  []*tomlfile.Node // of the pieces
	out    []string         // files taken out
	whole  bool             // nothing was taken out
}

// resolve parses the pieces of one thing.
func (l *layers) resolve(pieces []piece, shape *tomlfile.Shape) *parts {
	p := &parts{whole: true}
	for _, piece := range pieces {
		node, sound := l.parse(piece, shape)
		if !sound {
			p.out, p.whole = append(p.out, piece.doc.Name), false
			continue
		}
		p.pieces, p.nodes = append(p.pieces, piece), append(p.nodes, node)
	}
	return p
}

// merged lays the parts over one another; nil when there is none.
func (p *parts) merged(shape *tomlfile.Shape) *tomlfile.Node {
	var merged *tomlfile.Node
	for _, node := range p.nodes {
		merged = tomlfile.Merge(shape, merged, node)
	}
	return merged
}

// without takes out the parts written in documents that have an error.
func (p *parts) without(faulty map[*tomlfile.Document]int) {
	p.nodes = slices.DeleteFunc(p.nodes, func(n *tomlfile.Node) bool { return faulty[n.Document()] > 0 })
	p.pieces = slices.DeleteFunc(p.pieces, func(piece piece) bool {
		if faulty[piece.doc] == 0 {
			return false
		}
		p.out, p.whole = append(p.out, piece.doc.Name), false
		return true
	})
}

// lowerParts lowers a host out of its parts. Those that prove wrong are taken out
// one document at a time, so that what is laid over a host cannot take it away. It
// returns nil when nothing usable remains. taken holds the offers of other hosts.
func (l *lowering) lowerParts(p *parts, shape *tomlfile.Shape, taken map[OfferID]*Offer) *Host {
	p.without(l.faulty)
	for {
		merged := p.merged(shape)
		if merged == nil {
			return nil
		}
		before := len(l.faulty)
		lacks := false
		shape.Missing(merged, func(n *tomlfile.Node, f *Fault) {
			lacks = true
			if p.whole {
				l.fault(n, f)
			}
		})
		if lacks && !p.whole { // what held it has been taken out, and has its own problem
			p.out = append(p.out, merged.Document().Name)
			return nil
		}
		host := l.lowerHost(merged)
		l.checkOffers(host, merged.Get("offers"), taken)
		if len(l.faulty) == before {
			host.Overlays = p.laid()
			return host
		}
		p.without(l.faulty)
	}
}

// checkOffers checks that no other host has an offer of the same id.
func (l *lowering) checkOffers(h *Host, table *tomlfile.Node, taken map[OfferID]*Offer) {
	for _, offer := range h.Offers {
		if other := taken[offer.ID]; other != nil && other.Host.ID != h.ID {
			l.fault(table.Get(string(offer.ID)), tomlfile.NewFault("offer-taken",
				"value", string(offer.ID), "host", string(other.Host.ID)))
		}
	}
}
