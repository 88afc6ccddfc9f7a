package dossier

import (
	"errors"
	"strconv"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/tomlfile"
)

// Decode reads the bytes of a dossier; name is how problems call it. It never stops
// at the first problem, and the session holds what could be read. newer is the
// format the file says it has when that is more than [Format]: nothing else of it
// is then read.
func Decode(name string, data []byte) (s comparison.Session, newer int64, problems offers.Problems) {
	root, problems := tomlfile.Parse(&tomlfile.Document{Name: name}, data)
	if root == nil {
		return s, 0, problems
	}
	format := root.Get("format")
	version, isNumber := format.Int()
	switch {
	case format == nil:
		return s, 0, append(problems, root.Problem(offers.Error, offers.NewFault("missing-key", "key", "format"))).Sort()
	case !isNumber:
		return s, 0, append(problems, format.Problem(offers.Error, offers.NewFault("want-number", "key", "format"))).Sort()
	case version > Format:
		return s, version, nil
	case version < 1:
		fault := offers.NewFault("out-of-range", "value", strconv.FormatInt(version, 10), "min", "1", "max", strconv.Itoa(Format))
		return s, 0, append(problems, format.Problem(offers.Error, fault)).Sort()
	}
	d := decoding{problems: problems}
	for key, node := range root.Each() {
		switch key {
		case "format":
		case "journal":
			d.journal(node)
		default:
			d.read(key, node)
		}
	}
	return d.session(), 0, d.problems.Sort()
}

// decoding collects what a file writes.
type decoding struct {
	problems offers.Problems
	edits    []edit
	steps    []comparison.Step
}

// edit is a field with the node it was read in.
type edit struct {
	comparison.Edit
	node *tomlfile.Node
}

// maxProblems is how many problems are told: past them the file is no dossier.
const maxProblems = 500

// fault records what is wrong with a node.
func (d *decoding) fault(n *tomlfile.Node, f *offers.Fault) {
	if len(d.problems) < maxProblems {
		d.problems = append(d.problems, n.Problem(offers.Error, f))
	}
}

// read takes in a node at a path and all that stands under it.
func (d *decoding) read(path string, n *tomlfile.Node) {
	switch {
	case n.IsTable() && strings.HasPrefix(path, "needs.any-of.") && n.Holds("uses"):
		d.anyOf(path, n)
	case n.IsTable():
		for key, below := range n.Each() {
			d.read(path+"."+key, below)
		}
	default:
		if text, ok := d.text(n); ok {
			d.edits = append(d.edits, edit{comparison.Edit{Path: path, Value: text}, n})
		}
	}
}

// anyOf takes in a need met by any of several uses.
func (d *decoding) anyOf(path string, n *tomlfile.Node) {
	for key, below := range n.Each() {
		if key != "uses" && key != "level" {
			d.fault(below, offers.NewFault("unknown-field", "value", below.Path()))
		}
	}
	if uses, ok := d.text(n.Get("uses")); ok {
		d.edits = append(d.edits, edit{comparison.Edit{Path: path, Value: uses + ":" + n.Get("level").String()}, n})
	}
}

// text writes a value, or a list of values, as an edit does.
func (d *decoding) text(n *tomlfile.Node) (string, bool) {
	if !n.IsList() {
		text, ok := n.Text()
		if !ok {
			d.fault(n, offers.NewFault("not-plain", "key", n.Key()))
		}
		return text, ok
	}
	parts := make([]string, 0, len(n.Items()))
	for _, item := range n.Items() {
		text, ok := item.Text()
		if !ok || strings.Contains(text, ",") {
			d.fault(item, offers.NewFault("want-string", "key", n.Key()))
			return "", false
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ","), true
}

// journal takes in the steps.
func (d *decoding) journal(n *tomlfile.Node) {
	if !n.IsList() {
		d.fault(n, offers.NewFault("want-list", "key", "journal"))
		return
	}
	for _, item := range n.Items() {
		if !item.IsTable() {
			d.fault(item, offers.NewFault("want-table", "key", "journal"))
			return
		}
		d.steps = append(d.steps, d.step(item))
	}
}

// step takes in one step.
func (d *decoding) step(n *tomlfile.Node) comparison.Step {
	var step comparison.Step
	texts := map[string]*string{"step": &step.Name, "path": &step.Path, "before": &step.Before, "after": &step.After}
	for key, below := range n.Each() {
		text, ok := below.Text()
		switch at := texts[key]; {
		case key == "with":
			step.With = d.with(below)
		case !ok:
			d.fault(below, offers.NewFault("want-string", "key", key))
		case at != nil:
			*at = text
		case key == "on":
			day, err := offers.ParseDate(text)
			if err != nil {
				d.fault(below, offers.NewFault("want-date", "key", key))
			}
			step.On = day
		default:
			d.fault(below, offers.NewFault("unknown-field", "value", below.Path()))
		}
	}
	return step
}

// with takes in what else a step wrote.
func (d *decoding) with(n *tomlfile.Node) []comparison.Edit {
	var edits []comparison.Edit
	for _, item := range n.Items() {
		text, _ := item.Text()
		path, value, ok := strings.Cut(text, assigns)
		if !ok {
			d.fault(item, offers.NewFault("step-with", "value", text))
			continue
		}
		edits = append(edits, comparison.Edit{Path: path, Value: value})
	}
	if !n.IsList() {
		d.fault(n, offers.NewFault("want-list", "key", "with"))
	}
	return edits
}

// session makes the session.
func (d *decoding) session() comparison.Session {
	edits := make([]comparison.Edit, len(d.edits))
	for i, e := range d.edits {
		edits[i] = e.Edit
	}
	s, refused := comparison.Compose(edits)
	for i, err := range refused {
		var fault *offers.Fault
		if errors.As(err, &fault) {
			d.fault(d.edits[i].node, fault)
		}
	}
	s.Journal = d.steps
	return s
}
