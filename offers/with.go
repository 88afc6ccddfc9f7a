package offers

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"bascule/offers/tomlfile"
)

// With returns the catalogue with a board's own sources, claims and hypotheses
// added: the hosts they touch are read again, the rest is shared. c must be what
// [Load] returned, not the result of another With. An addition that is wrong is
// left out and told in the problems, whose File is empty and whose Key is the path
// of the board's dossier ("claims.ouvaton.offers…"); the others count.
func (c *Catalogue) With(sources []Source, additions []Addition, today Date) (*Catalogue, Problems) {
	if len(additions) == 0 {
		return c, nil
	}
	l := &lowering{known: c.known, today: today, added: map[*tomlfile.Document]*Addition{}}
	l.sources = maps.Clone(c.Sources)
	for _, source := range sources {
		if _, taken := l.sources[source.ID]; taken {
			l.problems = append(l.problems, Problem{
				Key: "sources." + tomlfile.Printable(string(source.ID)), Rule: "source-taken",
				Args: map[string]string{"value": tomlfile.Printable(string(source.ID)), "file": c.Sources[source.ID].File},
			})
			continue
		}
		l.sources[source.ID] = source
	}
	touched := map[HostID][]*tomlfile.Node{}
	for i := range additions {
		if node := l.addition(c, &additions[i]); node != nil {
			touched[additions[i].Host] = append(touched[additions[i].Host], node)
		}
	}
	next := *c
	next.Sources = l.sources
	next.Hosts = slices.Clone(c.Hosts)
	next.hosts, next.offers = maps.Clone(c.hosts), maps.Clone(c.offers)
	for _, id := range slices.Sorted(maps.Keys(touched)) {
		l.host = id
		again := layers{}
		p := again.resolve(c.pieces[id], c.shapes.host)
		p.nodes = append(p.nodes, touched[id]...)
		host := l.lowerParts(p, c.shapes.host, c.offers)
		if host == nil {
			continue
		}
		for _, offer := range c.hosts[id].Offers {
			delete(next.offers, offer.ID)
		}
		i, _ := slices.BinarySearchFunc(next.Hosts, id, func(h *Host, id HostID) int { return strings.Compare(string(h.ID), string(id)) })
		next.Hosts[i] = host
	}
	next.indexHosts()
	return &next, l.problems.Sort()
}

// addition reads one addition into a tree of its host's shape. It returns nil when
// the addition is wrong.
func (l *lowering) addition(c *Catalogue, a *Addition) *tomlfile.Node {
	kind, claim := "claims", a.Key
	if a.Hypothesis {
		kind, claim = "hypotheses", hypothesisKey
	}
	doc := &tomlfile.Document{}
	l.added[doc] = a
	path := append([]string{kind, string(a.Host)}, strings.Split(a.Path, ".")...)
	if len(path) > tomlfile.MaxDepth {
		fault := tomlfile.NewFault("too-deep", "limit", strconv.Itoa(tomlfile.MaxDepth))
		l.problems = append(l.problems, Problem{Key: kind + "." + tomlfile.Printable(string(a.Host)), Rule: fault.Rule, Args: fault.Args})
		return nil
	}
	tree := map[string]any{}
	for field, value := range a.Fields {
		put(tree, append(append(slices.Clone(path), claim), strings.Split(field, ".")...), value)
	}
	shape := table(key(kind, mapOf("host", c.shapes.host), ""))
	root, problems := tomlfile.Written(doc, tree, shape)
	host := root.Get(kind, string(a.Host))
	problems = append(problems, shape.Check(root)...)
	switch {
	case len(problems) > 0:
	case c.hosts[a.Host] == nil:
		fault := unlisted("unknown-host", string(a.Host), c.hosts)
		problems = Problems{{Key: strings.Join(path[:2], "."), Rule: fault.Rule, Args: fault.Args}}
	case host == nil:
		problems = Problems{{Key: strings.Join(path, "."), Rule: "empty-claim"}}
	}
	if len(problems) > 0 {
		l.problems = append(l.problems, problems...)
		return nil
	}
	return host
}

// put sets a value at a path of a tree, as far as nothing stands in its way.
func put(tree map[string]any, path []string, value any) {
	for _, step := range path[:len(path)-1] {
		below, ok := tree[step].(map[string]any)
		if !ok {
			below = map[string]any{}
			tree[step] = below
		}
		tree = below
	}
	tree[path[len(path)-1]] = value
}
