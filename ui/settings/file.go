package settings

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"unicode"

	"github.com/adrg/xdg"

	"bascule/offers/tomlfile"
	"bascule/ui/portable"
)

// keysTable is the table of config.toml that binds keys.
const keysTable = "keys"

// Path is where the configuration file of this person is: beside the program
// when it is portable, else $XDG_CONFIG_HOME/bascule/config.toml, or its place on
// the system.
func Path() string {
	if beside, ok := portable.Folder(os.Executable); ok {
		return filepath.Join(beside, "config.toml")
	}
	folder := xdg.ConfigHome
	if roaming := os.Getenv("APPDATA"); runtime.GOOS == "windows" && roaming != "" {
		folder = roaming // follows a person from one machine to the next
	}
	return filepath.Join(folder, "bascule", "config.toml")
}

// State is the folder of what the program leaves behind, reports on its faults:
// its own when it is portable.
func State() string {
	if beside, ok := portable.Folder(os.Executable); ok {
		return beside
	}
	return filepath.Join(xdg.StateHome, "bascule")
}

// read reads the configuration file: what it gives to each setting, and the keys
// it binds. A file that is not there says nothing, unless it was asked for.
func (s *Settings) read(from Sources, options []Option) map[ID]Value {
	if from.File == "" {
		return nil
	}
	if _, err := os.Stat(from.File); errors.Is(err, fs.ErrNotExist) && !from.Named {
		return nil
	}
	s.Read = true
	doc := &tomlfile.Document{Name: printable(from.File)}
	data, problem := tomlfile.Load(os.DirFS(filepath.Dir(from.File)), filepath.Base(from.File))
	if problem != nil {
		problem.File = doc.Name
		s.Problems = append(s.Problems, *problem)
		return nil
	}
	root, problems := tomlfile.Parse(doc, data)
	s.Problems = append(s.Problems, problems...)
	if root == nil {
		return nil
	}
	written := make(map[ID]Value)
	for key, node := range root.Each() {
		if key == keysTable {
			s.bind(node)
			continue
		}
		option, known := find(options, key)
		if !known {
			s.Problems = append(s.Problems, node.Problem(tomlfile.Error, tomlfile.Unlisted("unknown-key", key, names(options))))
			continue
		}
		text, problems := option.written(node, filepath.Dir(from.File))
		s.Problems = append(s.Problems, problems...)
		if len(problems) == 0 {
			written[option.ID] = Value{text, Origin{ByFile, doc.Name, node.Line()}}
		}
	}
	return written
}

// printable is a path without what a terminal would obey.
func printable(path string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return '·'
		}
		return r
	}, filepath.ToSlash(path))
}

func find(options []Option, key string) (Option, bool) {
	for _, option := range options {
		if string(option.ID) == key {
			return option, true
		}
	}
	return Option{}, false
}

// names lists the keys of the file.
func names(options []Option) []string {
	list := []string{keysTable}
	for _, option := range options {
		list = append(list, string(option.ID))
	}
	return list
}

// written reads a setting of the file. Folders are those of the file's folder,
// or of the home folder after "~/".
func (o Option) written(node *tomlfile.Node, dir string) ([]string, tomlfile.Problems) {
	if problems := o.shape().Check(node); len(problems) > 0 {
		return nil, problems
	}
	switch o.Kind {
	case Truth:
		if on, _ := node.Bool(); on {
			return []string{yes}, nil
		}
		return []string{no}, nil
	case Folder:
		return []string{whole(node.String(), dir)}, nil
	case Folders:
		var folders []string
		for _, item := range node.Items() {
			folder := whole(item.String(), dir)
			if fault := noFolder(folder); fault != nil {
				return nil, tomlfile.Problems{item.Problem(tomlfile.Error, fault)}
			}
			folders = append(folders, folder)
		}
		return folders, nil
	}
	word, _ := o.read(node.String())
	return []string{word}, nil
}

// shape is what may be written for a setting.
func (o Option) shape() *tomlfile.Shape {
	name := &tomlfile.Shape{Kind: tomlfile.Name}
	switch o.Kind {
	case Truth:
		return &tomlfile.Shape{Kind: tomlfile.Truth}
	case Folder:
		return name
	case Folders:
		return &tomlfile.Shape{Kind: tomlfile.List, Each: name}
	}
	return &tomlfile.Shape{Kind: tomlfile.Form, Of: "string", Parse: func(word string) error {
		if _, ok := o.read(word); !ok {
			return tomlfile.Unlisted("unknown-word", word, o.Words)
		}
		return nil
	}}
}

// whole makes a path of the file one that holds wherever the program runs.
func whole(path, dir string) string {
	if below, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, filepath.FromSlash(below))
		}
	}
	if path = filepath.FromSlash(path); filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}
