package offers

import (
	"maps"
	"slices"

	"bascule/offers/tomlfile"
)

// vocabulary is a set of identifiers claims may refer to.
type vocabulary struct {
	rule string // of the problem of an identifier that is not there
	ids  map[string]bool
	open bool // the file that names them could not be read: nothing is refused
}

// known is everything claims may refer to.
type known struct {
	sources   map[SourceID]Source
	use       vocabulary
	software  vocabulary
	card      vocabulary
	region    vocabulary
	country   vocabulary
	currency  vocabulary
	noSources bool // a file of sources could not be read

	currencies map[CurrencyID]Currency // lowered before the prices written in them
}

// vocabularyOf names the entries of a table, to be checked against.
func vocabularyOf(rule string, entries *tomlfile.Node, whole bool) vocabulary {
	v := vocabulary{rule: rule, ids: map[string]bool{}, open: !whole}
	for id := range entries.Each() {
		v.ids[id] = true
	}
	return v
}

// lowering turns checked trees into the types of the domain, collecting what only
// meaning can tell: references to nothing, tariffs that contradict themselves.
type lowering struct {
	known
	today    Date
	host     HostID                           // whose file is read; empty for shared files
	voices   []string                         // publishers that speak of themselves in what is read of a shared file
	added    map[*tomlfile.Document]*Addition // documents that are additions
	citing   map[SourceID]bool                // the sources something rests on; nil when nobody asks
	problems Problems
	faulty   map[*tomlfile.Document]int // how many errors each document has
}

// maxFaults is how many errors of one document are looked for: its reader has
// enough to do.
const maxFaults = 500

// fault records an error about a node.
func (l *lowering) fault(n *tomlfile.Node, f *Fault) {
	if l.faulty == nil {
		l.faulty = map[*tomlfile.Document]int{}
	}
	l.faulty[n.Document()]++
	if !l.hopeless(n) {
		l.problems = append(l.problems, n.Problem(Error, f))
	}
}

// hopeless reports whether the document of a node has more errors than are told.
func (l *lowering) hopeless(n *tomlfile.Node) bool { return l.faulty[n.Document()] > maxFaults }

// refer checks an identifier against a vocabulary.
func (l *lowering) refer(n *tomlfile.Node, id string, v vocabulary) bool {
	if v.open || v.ids[id] {
		return true
	}
	if !l.hopeless(n) {
		l.fault(n, tomlfile.Unlisted(v.rule, id, slices.Sorted(maps.Keys(v.ids))))
	}
	return false
}

// day reads a date; the TOML library checked it, unless a board typed it.
func (l *lowering) day(n *tomlfile.Node) Date {
	if n == nil {
		return Date{}
	}
	date, err := ParseDate(n.String())
	if err != nil {
		l.fault(n, tomlfile.NewFault("date-form", "value", n.String()))
	}
	return date
}

// text reads a text for readers, or nil.
func text(n *tomlfile.Node) Text {
	if n == nil {
		return nil
	}
	t := Text{}
	for language, s := range n.Each() {
		t[language] = s.String()
	}
	return t
}

// is reports whether a truth value was written true.
func is(n *tomlfile.Node) bool { v, _ := n.Bool(); return v }

// whole returns a whole number, or 0.
func whole(n *tomlfile.Node) int64 { v, _ := n.Int(); return v }

// money reads an amount its shape has checked, or 0.
func money(n *tomlfile.Node) Money {
	m, err := ParseMoney(n.String())
	if err != nil {
		return 0
	}
	return m
}

// list reads identifiers or words in the order they are written, once each.
func list[T ~string](n *tomlfile.Node) []T {
	var out []T
	seen := map[string]bool{}
	for _, item := range n.Items() {
		if s := item.String(); !seen[s] {
			seen[s] = true
			out = append(out, T(s))
		}
	}
	return out
}

// references reads identifiers and checks each against a vocabulary.
func references[T ~string](l *lowering, n *tomlfile.Node, v vocabulary) []T {
	for _, item := range n.Items() {
		l.refer(item, item.String(), v)
	}
	return list[T](n)
}
