package i18n

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
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
	p := &Printer{lang: lang, tag: tag, messages: make(map[string]message)}
	for _, file := range files {
		if err := p.read(fsys, file); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// read adds the texts of one file.
func (p *Printer) read(fsys fs.FS, file string) error {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return fmt.Errorf("reading the texts: %w", err)
	}
	var tree map[string]any
	if err := toml.Unmarshal(data, &tree); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return p.add(file, nil, tree)
}

// add walks a table of texts; the id of a text is the dotted path to it.
func (p *Printer) add(file string, at []string, table map[string]any) error {
	for key, value := range table {
		here := append(slices.Clip(at), key)
		id := strings.Join(here, ".")
		switch value := value.(type) {
		case map[string]any:
			if err := p.add(file, here, value); err != nil {
				return err
			}
		case string:
			if _, taken := p.messages[id]; taken {
				return fmt.Errorf("%s: %s: this text is already in another file: keep one of them", file, id)
			}
			p.messages[id] = compile(value)
		default:
			return fmt.Errorf("%s: %s: a text is a string between quotes", file, id)
		}
	}
	return nil
}
