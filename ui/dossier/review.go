package dossier

import (
	"errors"
	"path/filepath"
	"strings"

	"bascule/comparison"
	"bascule/offers"
	"bascule/offers/tomlfile"
)

// Review tells what a dossier that could be read names without the catalogue
// knowing it, at its lines, together with what [offers.Catalogue.With] refused of
// its claims. An unknown word of the association or of the needs is an error: what
// follows from them would be another board's. Elsewhere, and for a host that is
// not there, it is a warning: the rest stands without it.
//
// A file that is gone by now tells what was refused without its lines.
func Review(path string, cat *offers.Catalogue, refused offers.Problems) offers.Problems {
	name := filepath.Base(path)
	var root *tomlfile.Node
	if data, err := load(path); err == nil {
		root, _ = tomlfile.Parse(&tomlfile.Document{Name: name}, data)
	}
	var found offers.Problems
	for _, problem := range refused {
		problem.File, problem.Line = name, nearest(root, problem.Key).Line()
		if strings.HasSuffix(problem.Rule, "-host") {
			problem.Severity = offers.Warning
		}
		found = append(found, problem)
	}
	return append(found, unknown(root, cat)...).Sort()
}

// nearest returns the node of a path, or the last above it that was written.
func nearest(root *tomlfile.Node, path string) *tomlfile.Node {
	for key := range strings.SplitSeq(path, ".") {
		if below := root.Get(key); below != nil {
			root = below
		}
	}
	return root
}

// unknown tells the identifiers a catalogue does not have.
func unknown(root *tomlfile.Node, cat *offers.Catalogue) offers.Problems {
	var d decoding
	for key, node := range root.Each() {
		switch key {
		case "format", "journal", "sources", "claims", "hypotheses":
		default:
			d.read(key, node)
		}
	}
	var found offers.Problems
	for _, e := range d.edits {
		_, err := comparison.Session{}.Set(cat, e.Edit)
		var fault *offers.Fault
		if !errors.As(err, &fault) {
			continue
		}
		severity := offers.Warning
		if section, _, _ := strings.Cut(e.Path, "."); section == "association" || section == "needs" {
			severity = offers.Error
		}
		found = append(found, e.node.Problem(severity, fault))
	}
	return found
}

// StepLine returns the line a step of the journal of a file stands on, counted from
// 0; the file's first line when the step is not there.
func StepLine(path string, n int) int {
	data, err := load(path)
	if err != nil {
		return 1
	}
	root, _ := tomlfile.Parse(&tomlfile.Document{Name: filepath.Base(path)}, data)
	if steps := root.Get("journal").Items(); n < len(steps) {
		return steps[n].Line()
	}
	return 1
}
