package offers

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"bascule/offers/tomlfile"
)

// maxFiles is how many files one folder of a catalogue may hold.
const maxFiles = 20_000

// piece is what one layer says of one thing: a document and its bytes, kept so that
// [Catalogue.With] can read it again.
type piece struct {
	doc  *tomlfile.Document
	data []byte
}

// layers reads a catalogue and those laid over it, and collects their problems.
type layers struct {
	systems  []fs.FS
	problems Problems
	placed   map[string]bool // the files at the root of a layer that are read where they are there
}

// name returns how problems call a file of a layer. A layer that says its own name
// has it put before.
func (l *layers) name(layer int, file string) string {
	if named, ok := l.systems[layer].(fmt.Stringer); ok {
		return path.Join(named.String(), file)
	}
	if layer == 0 {
		return file
	}
	return fmt.Sprintf("catalogue-%d/%s", layer, file)
}

// checkRoots tells of a layer that cannot be read, or that holds nothing a
// catalogue is made of: probably another folder than the one that was meant.
func (l *layers) checkRoots() {
	for layer, fsys := range l.systems {
		entries, err := fs.ReadDir(fsys, ".")
		if err != nil {
			l.refuse(l.name(layer, "."), tomlfile.NewFault("folder-unreadable"))
			continue
		}
		if !slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
			return e.Name() == "hosts" || e.Name() == "criteria" || path.Ext(e.Name()) == ".toml"
		}) {
			l.problems = append(l.problems, Problem{File: l.name(layer, "."), Severity: Warning, Rule: "folder-empty"})
		}
	}
}

// tellUnread warns of the files at the root of a catalogue laid over that nobody reads:
// sheets, most often, that were meant to be in hosts/. It comes after the shared files.
func (l *layers) tellUnread() {
	for layer := 1; layer < len(l.systems); layer++ {
		files, _ := fs.Glob(l.systems[layer], "*.toml")
		for _, file := range files {
			if l.placed[file] || file[0] == '_' || file[0] == '.' {
				continue
			}
			l.problems = append(l.problems, Problem{File: l.name(layer, tomlfile.Printable(file)), Severity: Warning, Rule: "file-unread"})
		}
	}
}

// piece reads one file of one layer; that it cannot be read is a problem.
func (l *layers) piece(layer int, file string) piece {
	doc := &tomlfile.Document{Name: l.name(layer, file), Layer: layer}
	data, problem := tomlfile.Load(l.systems[layer], file)
	if problem != nil {
		problem.File = doc.Name
		l.problems = append(l.problems, *problem)
	}
	return piece{doc, data}
}

// parse reads a piece against a shape. The node is nil when nothing of it can be
// used; sound is false as soon as it has an error.
func (l *layers) parse(p piece, shape *tomlfile.Shape) (node *tomlfile.Node, sound bool) {
	if p.data == nil {
		return nil, false
	}
	node, problems := tomlfile.Parse(p.doc, p.data)
	if node != nil {
		problems = append(problems, shape.Check(node)...)
	}
	l.problems = append(l.problems, problems...)
	return node, len(problems.Errors()) == 0
}

// shared reads a file that every layer may hold, laid over one another. It reports
// false when one of them could not be read at all: what it would have named is then
// not known to be missing.
func (l *layers) shared(file string, shape *tomlfile.Shape) (merged *tomlfile.Node, whole bool) {
	whole = true
	if l.placed == nil {
		l.placed = map[string]bool{}
	}
	l.placed[file] = true
	for layer := range l.systems {
		if _, err := fs.Stat(l.systems[layer], file); err != nil {
			continue
		}
		node, _ := l.parse(l.piece(layer, file), shape)
		whole = whole && node != nil
		merged = tomlfile.Merge(shape, merged, node)
	}
	if whole {
		shape.Missing(merged, func(n *tomlfile.Node, f *Fault) { l.problems = append(l.problems, n.Problem(Error, f)) })
	}
	return merged, whole
}

// named lists the files at the root of any layer that are called name.toml or
// name-<something>.toml, in order.
func (l *layers) named(name string) []string {
	found := map[string]bool{}
	for _, fsys := range l.systems {
		for _, pattern := range []string{name + ".toml", name + "-*.toml"} {
			files, _ := fs.Glob(fsys, pattern)
			for _, file := range files {
				found[file] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// folder lists the files of a folder by the identifier that names them, each with
// one piece a layer that has it.
func (l *layers) folder(name string) map[string][]piece {
	found := map[string][]piece{}
	for layer, fsys := range l.systems {
		entries, err := fs.ReadDir(fsys, name)
		if err != nil {
			if !errors.Is(err, fs.ErrNotExist) {
				l.refuse(l.name(layer, name), tomlfile.NewFault("folder-unreadable"))
			}
			continue
		}
		if len(entries) > maxFiles {
			l.refuse(l.name(layer, name), tomlfile.NewFault("too-many-files", "limit", fmt.Sprint(maxFiles)))
			continue
		}
		for _, entry := range entries {
			id, isTOML := strings.CutSuffix(entry.Name(), ".toml")
			if !isTOML || strings.HasPrefix(id, "_") || strings.HasPrefix(id, ".") || entry.IsDir() {
				continue
			}
			file := path.Join(name, entry.Name())
			if !tomlfile.IsID(id) {
				l.refuse(l.name(layer, tomlfile.Printable(file)), tomlfile.NewFault("bad-file-name", "value", id))
				continue
			}
			found[id] = append(found[id], l.piece(layer, file))
		}
	}
	return found
}

// refuse records a problem about a whole file.
func (l *layers) refuse(file string, f *Fault) {
	l.problems = append(l.problems, Problem{File: file, Rule: f.Rule, Args: f.Args})
}
