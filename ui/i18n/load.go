package i18n

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sync"

	"bascule/offers/tomlfile"

	"golang.org/x/text/language"
)

// textDir holds one folder a language in the data file system.
const textDir = "text"

// ErrNoLanguage reports a language that has no folder of texts.
var ErrNoLanguage = errors.New("no texts in this language")

// Languages lists the language codes fsys has texts for, sorted. Adding a
// language is adding a folder: nothing in the code lists them.
func Languages(fsys fs.FS) ([]string, error) {
	entries, err := fs.ReadDir(fsys, textDir)
	if err != nil {
		return nil, fmt.Errorf("listing the languages: %w", err)
	}
	var languages []string
	for _, entry := range entries {
		if entry.IsDir() {
			languages = append(languages, entry.Name())
		}
	}
	return languages, nil
}

// Load reads the texts of one language, text/<lang>/*.toml, from the data file
// system. It fails with [ErrNoLanguage] when there are none, and when a file is
// broken, holds something else than texts, or says again an id another file has.
func Load(fsys fs.FS, lang string) (*Printer, error) {
	files, err := fs.Glob(fsys, path.Join(textDir, lang, "*.toml"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%w: %q", ErrNoLanguage, lang)
	}
	tag, err := language.Parse(lang)
	if err != nil {
		return nil, fmt.Errorf("%w: %q is not a language code", ErrNoLanguage, lang)
	}
	roots, err := read(fsys, files)
	if err != nil {
		return nil, err
	}
	p := &Printer{lang: lang, tag: tag, messages: make(map[string]message, 128*len(files))}
	for _, root := range roots {
		if err := p.add("", root); err != nil {
			return nil, err
		}
	}
	return p.calling(p.first), nil
}

// read reads the files side by side: nothing shows before the texts are there.
func read(fsys fs.FS, files []string) ([]*tomlfile.Node, error) {
	roots, faults := make([]*tomlfile.Node, len(files)), make([]error, len(files))
	var reading sync.WaitGroup
	for i, file := range files {
		reading.Go(func() {
			data, unread := tomlfile.Load(fsys, file)
			if unread != nil {
				faults[i] = unread
				return
			}
			root, problems := tomlfile.Parse(&tomlfile.Document{Name: file}, data)
			roots[i], faults[i] = root, problems.Err()
		})
	}
	reading.Wait()
	return roots, errors.Join(faults...)
}

// add walks a table of texts; the id of a text is the dotted path to it.
func (p *Printer) add(above string, table *tomlfile.Node) error {
	for key, node := range table.Each() {
		id, text := above+key, node.String()
		refuse := func(why string) error {
			return fmt.Errorf("%s:%d: %s: %s", node.Document().Name, node.Line(), node.Path(), why)
		}
		switch {
		case isTable(node):
			if err := p.add(id+".", node); err != nil {
				return err
			}
		case text == "":
			return refuse("a text is a string between quotes")
		case p.Has(id):
			return refuse("this text is already in another file: keep one of them")
		default:
			p.messages[id] = compile(text)
		}
	}
	return nil
}

// isTable reports whether a node holds others.
func isTable(n *tomlfile.Node) bool {
	for range n.Each() {
		return true
	}
	return false
}
