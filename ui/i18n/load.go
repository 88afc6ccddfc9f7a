package i18n

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"

	"bascule/offers/tomlfile"
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

// front names the files the first frame is made of. What is in the others is read
// when one of their texts is wanted: see [Open].
var front = []string{"shell.toml", "screens-home.toml", "law.toml"}

// Load reads the texts of one language, text/<lang>/*.toml, from the data file
// system. It fails with [ErrNoLanguage] when there are none, and when a file is
// broken, holds something else than texts, or says again an id another file has.
func Load(fsys fs.FS, lang string) (*Printer, error) {
	p, err := Open(fsys, lang)
	if err != nil {
		return nil, err
	}
	if err := p.Complete(); err != nil {
		return nil, err
	}
	return p, nil
}

// Open is [Load] for who is waited for: it reads what the first frame says, and
// the rest at the first text that is not in it. [Printer.Complete] tells whether
// that went well; a text that could not be read shows its id.
func Open(fsys fs.FS, lang string) (*Printer, error) {
	files, err := fs.Glob(fsys, path.Join(textDir, lang, "*.toml"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%w: %q", ErrNoLanguage, lang)
	}
	now, later := []string{}, []string{}
	for _, file := range files {
		if slices.Contains(front, path.Base(file)) {
			now = append(now, file)
		} else {
			later = append(later, file)
		}
	}
	t := &texts{}
	if t.front, err = read(fsys, now, nil); err != nil {
		return nil, err
	}
	t.rest = sync.OnceValues(func() (messages, error) { return read(fsys, later, t.front) })
	p := &Printer{lang: lang, texts: t}
	return p.calling(p.first), nil
}

// messages are texts by their ids.
type messages map[string]message

// texts are those of a language: some at hand, and the rest.
type texts struct {
	front messages
	rest  func() (messages, error) // reads them, once
}

// find returns a text.
func (t *texts) find(id string) (message, bool) {
	if m, ok := t.front[id]; ok {
		return m, true
	}
	rest, _ := t.rest() // told by Complete
	m, ok := rest[id]
	return m, ok
}

// Complete reads every text, if that was not done yet, and tells what is wrong
// with those [Open] left for later.
func (p *Printer) Complete() error {
	_, err := p.texts.rest()
	return err
}

// read reads the files side by side: somebody waits. No id may be in others.
func read(fsys fs.FS, files []string, others messages) (messages, error) {
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
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	m := make(messages, 128*len(files))
	for _, root := range roots {
		if err := m.add("", root, others); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// add walks a table of texts; the id of a text is the dotted path to it.
func (m messages) add(above string, table *tomlfile.Node, others messages) error {
	for key, node := range table.Each() {
		id, text := above+key, node.String()
		refuse := func(why string) error {
			return fmt.Errorf("%s:%d: %s: %s", node.Document().Name, node.Line(), node.Path(), why)
		}
		_, here := m[id]
		_, there := others[id]
		switch {
		case isTable(node):
			if err := m.add(id+".", node, others); err != nil {
				return err
			}
		case text == "":
			return refuse("a text is a string between quotes")
		case here || there:
			return refuse("this text is already in another file: keep one of them")
		default:
			m[id] = compile(text)
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
