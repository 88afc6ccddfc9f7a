// Package scenario answers one question: what does a trainer show, and how does
// anybody know that it still works?
//
// A scenario is a file of data/scenarios: what is said, the keys that are pressed
// and what must then be on the screen. The same file is a page of docs/ateliers.md,
// a test of the app in memory and one of the real program in a terminal.
//
// The package reads scenarios and sets them as pages. It never plays them: its tests
// do.
package scenario

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"bascule/offers"
	"bascule/offers/tomlfile"
)

// Scenario is one thing to show, from a beginning to a dossier.
type Scenario struct {
	Name    string // of its file, without the extension
	Title   offers.Text
	Why     offers.Text // what the trainer shows, and what for
	Minutes int64
	Profile offers.ProfileID // the dossier it begins with is begun from; empty: no dossier yet
	Lang    string           // it is played in
	Turns   []Turn
}

// Turn is one thing said and done.
type Turn struct {
	Say   offers.Text
	Keys  []string // as the actions name them: "enter"; "'énergie" types a text
	Lines []string // that have the same effect where nothing is drawn
	See   []string // what is on the screen then, whatever its spaces
}

// Text returns what a key of a turn types, if it types a text.
func Text(key string) (text string, typed bool) {
	text, typed = strings.CutPrefix(key, "'")
	return text, typed && text != ""
}

// Read returns the scenarios of a folder, by name. The error names the file and the
// line of the first fault.
func Read(folder fs.FS) ([]Scenario, error) {
	files, err := fs.Glob(folder, "*.toml")
	if err != nil {
		return nil, fmt.Errorf("listing the scenarios: %w", err)
	}
	var all []Scenario
	for _, file := range files {
		content, problem := tomlfile.Load(folder, file)
		if problem != nil {
			return nil, problem
		}
		root, problems := tomlfile.Parse(&tomlfile.Document{Name: file}, content)
		if root != nil {
			problems = append(problems, shape().Check(root)...)
			shape().Missing(root, func(n *tomlfile.Node, f *offers.Fault) { problems = append(problems, n.Problem(offers.Error, f)) })
		}
		if err := problems.Sort().Err(); err != nil {
			return nil, err
		}
		all = append(all, lower(strings.TrimSuffix(path.Base(file), ".toml"), root))
	}
	return all, nil
}

// lower makes a scenario of a file of the right shape.
func lower(name string, root *tomlfile.Node) Scenario {
	minutes, _ := root.Get("minutes").Int()
	s := Scenario{
		Name: name, Title: text(root.Get("title")), Why: text(root.Get("why")), Minutes: minutes,
		Profile: offers.ProfileID(root.Get("profile").String()), Lang: root.Get("lang").String(),
	}
	if s.Lang == "" {
		s.Lang = "fr"
	}
	for _, node := range root.Get("turns").Each() {
		s.Turns = append(s.Turns, Turn{
			Say: text(node.Get("say")), Keys: list(node.Get("keys")), Lines: list(node.Get("lines")), See: list(node.Get("see")),
		})
	}
	return s
}

func text(n *tomlfile.Node) offers.Text {
	said := offers.Text{}
	for lang, node := range n.Each() {
		said[lang] = node.String()
	}
	return said
}

func list(n *tomlfile.Node) []string {
	var items []string
	for _, item := range n.Items() {
		items = append(items, item.String())
	}
	return items
}
