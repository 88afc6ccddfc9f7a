package main_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A room is a package, or a tree of packages, with what it may import. The rules
// are written as what is allowed of ours and what is absent of the rest
// (docs/ARCHITECTURE.md, "Invariants").
type room struct {
	dir    string   // of the package; a trailing /... takes the tree below
	ours   []string // our packages it may import; a trailing /... takes the tree
	absent []string // foreign packages it may not import; a trailing /... takes the tree
}

var (
	outside  = []string{"os", "os/...", "net", "net/...", "syscall", "github.com/charmbracelet/...", "github.com/spf13/..."}
	noClock  = []string{"time", "math/rand", "math/rand/...", "io/fs", "github.com/BurntSushi/..."}
	drawings = []string{"os", "os/...", "net", "net/...", "io/fs", "time", "math/rand", "math/rand/..."}
)

func rooms() []room {
	return []room{
		{dir: "data", absent: append([]string{"io", "fmt"}, outside...)},
		{dir: "offers", ours: []string{"bascule/offers/spelling", "bascule/offers/tomlfile"}, absent: append([]string{"github.com/BurntSushi/..."}, outside...)},
		{dir: "offers/spelling", absent: slices.Concat(outside, noClock)},
		{dir: "offers/tomlfile", ours: []string{"bascule/offers/spelling"}, absent: outside},
		{dir: "offers/upkeep", ours: []string{"bascule/offers"}, absent: slices.Concat(outside, noClock)},
		{dir: "offers/hostfile", ours: []string{"bascule/offers", "bascule/offers/tomlfile"}, absent: slices.Concat(outside, noClock)},
		{dir: "offers/chatonsinfos", ours: []string{"bascule/offers", "bascule/offers/hostfile", "bascule/offers/tomlfile"}, absent: slices.Concat(outside, noClock)},
		{dir: "comparison/...", ours: []string{"bascule/offers", "bascule/offers/spelling", "bascule/comparison/..."}, absent: slices.Concat(outside, noClock)},
		{dir: "ui/boot", absent: []string{"github.com/charmbracelet/bubbletea", "os/...", "net/..."}},
		{dir: "ui/theme", absent: drawings},
		{dir: "ui/keys", absent: drawings},
		{dir: "ui/background", absent: []string{"os", "os/...", "net", "net/...", "io/fs", "github.com/..."}},
		{dir: "ui/settings", ours: []string{
			"bascule/ui/portable",
			"bascule/offers/tomlfile", "bascule/ui/keys", "bascule/ui/screen", "bascule/ui/theme",
		}, absent: []string{"net", "net/...", "time", "github.com/charmbracelet/...", "github.com/spf13/..."}},
		{dir: "ui/screen", ours: []string{"bascule/offers", "bascule/comparison", "bascule/ui/i18n", "bascule/ui/keys", "bascule/ui/theme"}, absent: drawings},
		{dir: "ui/component/...", ours: []string{
			"bascule/offers", "bascule/comparison", "bascule/ui/theme", "bascule/ui/keys", "bascule/ui/i18n", "bascule/ui/component/...",
		}, absent: drawings},
		{dir: "ui/screens/...", ours: []string{
			"bascule/offers", "bascule/offers/spelling", "bascule/comparison", "bascule/ui/screen", "bascule/ui/theme", "bascule/ui/keys", "bascule/ui/i18n", "bascule/ui/glossary", "bascule/ui/component/...",
		}, absent: append([]string{"github.com/charmbracelet/bubbletea"}, drawings...)},
	}
}

func TestRoomsImportOnlyWhatTheirDoorsAllow(t *testing.T) {
	for _, room := range rooms() {
		files := sources(t, room.dir)
		if len(files) == 0 {
			t.Errorf("no Go file in %s: the rule guards nothing", room.dir)
		}
		for _, file := range files {
			own := "bascule/" + path.Dir(file)
			for _, imported := range imports(t, file) {
				switch {
				case strings.HasPrefix(imported, "bascule/"):
					sibling := strings.HasPrefix(room.dir, "ui/screens/") && strings.HasPrefix(imported, "bascule/ui/screens/") && imported != own
					if imported != own && (sibling || !matches(room.ours, imported)) {
						t.Errorf("%s imports %s: that door is shut", file, imported)
					}
				case matches(room.absent, imported):
					t.Errorf("%s imports %s: it must stay absent from %s", file, imported, room.dir)
				}
			}
		}
	}
}

func TestOnlyOnePackageReadsTOML(t *testing.T) {
	for _, file := range sources(t, "...") {
		if slices.Contains(imports(t, file), "github.com/BurntSushi/toml") && path.Dir(file) != "offers/tomlfile" {
			t.Errorf("%s reads TOML by itself: go through bascule/offers/tomlfile, which bounds and checks it", file)
		}
	}
}

func TestOnlyOnePackageGoesToTheNetwork(t *testing.T) {
	for _, file := range sources(t, "...") {
		if path.Dir(file) == "ui/fetch" || strings.HasPrefix(file, "tools/") || strings.HasPrefix(file, "e2e/") {
			continue
		}
		if list := imports(t, file); slices.Contains(list, "net") || slices.Contains(list, "net/http") || slices.Contains(list, "crypto/tls") {
			t.Errorf("%s goes to the network by itself: go through bascule/ui/fetch, which asks nobody but whom the reader named", file)
		}
	}
}

func TestNothingBelowImportsTheTerminalApp(t *testing.T) {
	for _, file := range sources(t, "ui/...") {
		starts := strings.HasPrefix(file, "ui/command/") || strings.HasPrefix(file, "ui/uitest/") || strings.HasPrefix(file, "ui/linear/")
		if path.Dir(file) != "ui" && slices.Contains(imports(t, file), "bascule/ui") && !starts {
			t.Errorf("%s imports bascule/ui: only main, the commands, the linear mode and the tests' window start the app", file)
		}
	}
}

func TestNoFileIsTooLongToReadAtOnce(t *testing.T) {
	const most = 400 // lines
	for _, file := range sources(t, "...") {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(content), "\n"); n > most {
			t.Errorf("%s has %d lines: give one of its nouns a file of its own", file, n)
		}
	}
}

// matches reports whether a package is in a list, whose entries may take a tree.
func matches(list []string, imported string) bool {
	return slices.ContainsFunc(list, func(entry string) bool {
		if tree, isTree := strings.CutSuffix(entry, "/..."); isTree {
			return imported == tree || strings.HasPrefix(imported, tree+"/")
		}
		return imported == entry
	})
}

// sources lists the Go files of a room, tests left out, with slashes.
func sources(t *testing.T, dir string) []string {
	t.Helper()
	root, tree := strings.CutSuffix(dir, "...")
	root = filepath.Clean(root)
	var files []string
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != root && (!tree || skipped(entry.Name())):
			return filepath.SkipDir
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
			files = append(files, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return files
}

// skipped reports whether a folder holds no code of the app.
func skipped(name string) bool {
	return strings.HasPrefix(name, ".") || name == "testdata" || name == "tools" || name == "e2e" || name == "dist"
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range parsed.Imports {
		paths = append(paths, strings.Trim(spec.Path.Value, `"`))
	}
	return paths
}
