package offers

import (
	"maps"
	"slices"
	"strings"

	"bascule/offers/tomlfile"
)

// hypothesisKey keys the claims of a hypothesis.
const hypothesisKey = "hypothesis"

// said is one claim table with its statement read.
type said struct {
	Statement
	node *tomlfile.Node
}

// said reads the claims of a fact, in the order of their keys. A claim without a
// source it can be traced to is a fault and is left out.
func (l *lowering) said(fact *tomlfile.Node) []said {
	var all []said
	for _, node := range fact.Each() {
		statement, ok := l.statement(node)
		if ok {
			all = append(all, said{statement, node})
		}
	}
	return all
}

// statement reads who says a claim, when, and how far to believe it.
func (l *lowering) statement(n *tomlfile.Node) (Statement, bool) {
	s := Statement{
		Key:       n.Key(),
		Certainty: Explicit,
		Because:   text(n.Get("because")),
		Note:      text(n.Get("note")),
		Until:     l.day(n.Get("until")),
		Reply:     is(n.Get("reply")),
		Overlay:   n.Document().Layer > 0,
		File:      n.Document().Name,
		Line:      n.Line(),
	}
	if certainty := n.Get("certainty"); certainty != nil {
		s.Certainty = Certainty(certainty.String())
	}
	if s.Certainty == Inferred && s.Because == nil {
		l.fault(n, tomlfile.NewFault("because-missing"))
	}
	if !claimsSomething(n) {
		l.fault(n, tomlfile.NewFault("empty-claim"))
	}
	if addition := l.added[n.Document()]; addition != nil {
		s.Overlay = false
		s.Hypothesis, s.Board = addition.Hypothesis, !addition.Hypothesis
	}
	if s.Hypothesis {
		s.Proof = NoProof
		return s, true
	}
	source, ok := l.source(n, &s)
	if !ok {
		return s, false
	}
	s.Source, s.NotBefore, s.NotAfter, s.Read = source.ID, source.NotBefore, source.NotAfter, source.Read
	s.Own = l.host != "" && source.Publisher == string(l.host) || slices.Contains(l.voices, source.Publisher)
	s.Proof = ThirdParty
	if s.Own {
		s.Proof = Declared
	}
	if proof := n.Get("proof"); proof != nil {
		s.Proof = Proof(proof.String())
	}
	return s, true
}

// claimsSomething reports whether a claim holds more than remarks on itself.
func claimsSomething(n *tomlfile.Node) bool {
	for key := range n.Each() {
		switch key {
		case "of", "certainty", "because", "proof", "note", "until", "reply":
		default:
			return true
		}
	}
	return false
}

// source finds the source of a claim: the one its key names, or for a further
// statement the one `of` names.
func (l *lowering) source(n *tomlfile.Node, s *Statement) (Source, bool) {
	at, id := n, n.Key()
	if of := n.Get("of"); of != nil {
		at, id = of, of.String()
		s.Of = SourceID(id)
		if !strings.HasPrefix(n.Key(), id+"-") {
			l.fault(n, tomlfile.NewFault("second-statement-key", "value", n.Key(), "source", id))
		}
	}
	if source, ok := l.sources[SourceID(id)]; ok {
		l.cite(source.ID)
		return source, true
	}
	if !l.noSources && !l.hopeless(n) {
		l.fault(at, unlisted("unknown-source", id, l.sources))
	}
	return Source{ID: SourceID(id)}, l.noSources
}

// cite remembers that something rests on a source.
func (l *lowering) cite(id SourceID) {
	if l.citing != nil {
		l.citing[id] = true
	}
}

// unlisted makes the fault of an identifier that is not in a map too large for a
// message to list.
func unlisted[K ~string, V any](rule, id string, m map[K]V) *Fault {
	fault := tomlfile.Unlisted(rule, id, words(slices.Sorted(maps.Keys(m))))
	delete(fault.Args, "words")
	return fault
}

// settle weighs what the claims say at one path. A claim whose promotion is over
// is history; a claim that does not hold the path says nothing of it.
func settle[T any](l *lowering, all []said, read func(*tomlfile.Node) (T, bool), same func(a, b T) bool, path ...string) Fact[T] {
	var current, over []Claim[T]
	for _, s := range all {
		n := s.node.Get(path...)
		if n == nil {
			continue
		}
		v, ok := read(n)
		switch {
		case !ok:
		case s.Until.Before(l.today):
			over = append(over, Claim[T]{s.Statement, v})
		default:
			current = append(current, Claim[T]{s.Statement, v})
		}
	}
	return Settle(current, same).withHistory(over)
}

// equal is how plain values agree.
func equal[T comparable](a, b T) bool { return a == b }

// sameText is how texts agree.
func sameText(a, b Text) bool { return maps.Equal(a, b) }

// sameSet is how lists whose order means nothing agree.
func sameSet[T ~string](a, b []T) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// asWord reads a word its shape has checked.
func asWord[T ~string](n *tomlfile.Node) (T, bool) { return T(n.String()), true }

// asTruth reads true or false.
func asTruth(n *tomlfile.Node) (bool, bool) { return n.Bool() }

// asInt reads a whole number.
func asInt(n *tomlfile.Node) (int, bool) { v, ok := n.Int(); return int(v), ok }

// asText reads a text for readers.
func asText(n *tomlfile.Node) (Text, bool) { return text(n), true }

// asCountry reads a country and checks that the catalogue knows it.
func (l *lowering) asCountry(n *tomlfile.Node) (Country, bool) {
	if n == nil {
		return "", false
	}
	return Country(n.String()), l.refer(n, n.String(), l.country)
}

// wordFact settles the values of a fact made of one word.
func wordFact[T ~string](l *lowering, fact *tomlfile.Node, path ...string) Fact[T] {
	return settle(l, l.said(fact), asWord[T], equal[T], path...)
}

// wordFacts settles a table of facts each made of one word.
func wordFacts[K, T ~string](l *lowering, table *tomlfile.Node, path ...string) map[K]Fact[T] {
	var facts map[K]Fact[T]
	for id, fact := range table.Each() {
		if facts == nil {
			facts = map[K]Fact[T]{}
		}
		facts[K(id)] = wordFact[T](l, fact, path...)
	}
	return facts
}

// agree returns what claims say of a key they must all hold and agree on, and
// reports it as a fault where they do not. A hypothesis need not repeat it.
func (l *lowering) agree(all []said, key string) string {
	first := ""
	for _, s := range all {
		n := s.node.Get(key)
		switch {
		case n == nil && s.Hypothesis && len(all) > 1:
		case n == nil:
			l.fault(s.node, tomlfile.NewFault("missing-key", "key", key))
		case first == "":
			first = n.String()
		case n.String() != first:
			l.fault(n, tomlfile.NewFault("must-agree", "key", key, "value", n.String(), "want", first))
		}
	}
	return first
}
