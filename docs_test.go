package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// quoted finds what a document names between backticks.
var quoted = regexp.MustCompile("`([^`\n]+)`")

// TestDocumentsNameOnlyWhatExists holds every path, Go identifier and make
// target between backticks in the documents for contributors against the tree.
// Commands to type (they hold a space) and TOML or key names in angle brackets
// are left alone.
func TestDocumentsNameOnlyWhatExists(t *testing.T) {
	known := identifiers(t)
	for target := range makeTargets(t) {
		known["make "+target] = true
	}
	for _, document := range []string{"docs/ARCHITECTURE.md", "CONTRIBUTING.md"} {
		text, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range quoted.FindAllStringSubmatch(string(text), -1) {
			if name := match[1]; !exists(t, name, known) {
				t.Errorf("%s names `%s`, which the tree does not have: correct the document", document, name)
			}
		}
	}
}

func exists(t *testing.T, name string, known map[string]bool) bool {
	t.Helper()
	switch {
	case known[name]:
		return true
	case strings.HasPrefix(name, "make "):
		return false
	case strings.ContainsAny(name, " <>=\"'{}[]:*$|&") && !strings.HasPrefix(name, "./"):
		return true // a command, a pattern or a piece of TOML, not a name
	case strings.Contains(name, "/") || strings.HasPrefix(name, ".") || strings.Contains(name, ".") && known[filepath.Ext(name)]:
		name = strings.TrimSuffix(strings.TrimPrefix(name, "bascule/"), "/")
		found, err := filepath.Glob(name)
		return err == nil && len(found) > 0
	default:
		found, _ := filepath.Glob(name)
		return len(found) > 0 || known[strings.TrimSuffix(name, "()")]
	}
}

// identifiers collects every declared name, as Name, Type.Method and
// package.Name, and the file extensions that mean a path.
func identifiers(t *testing.T) map[string]bool {
	t.Helper()
	known := map[string]bool{".go": true, ".toml": true, ".md": true, ".txtar": true, ".golden": true}
	for _, file := range sources(t, "...") {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		add := func(name string) {
			known[name] = true
			known[parsed.Name.Name+"."+name] = true
		}
		known[parsed.Name.Name] = true
		for _, declaration := range parsed.Decls {
			switch declaration := declaration.(type) {
			case *ast.FuncDecl:
				if declaration.Recv == nil {
					add(declaration.Name.Name)
					continue
				}
				receiver := declaration.Recv.List[0].Type
				if pointer, ok := receiver.(*ast.StarExpr); ok {
					receiver = pointer.X
				}
				if index, ok := receiver.(*ast.IndexExpr); ok {
					receiver = index.X
				}
				if named, ok := receiver.(*ast.Ident); ok {
					add(named.Name + "." + declaration.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range declaration.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						add(spec.Name.Name)
					case *ast.ValueSpec:
						for _, name := range spec.Names {
							add(name.Name)
						}
					}
				}
			}
		}
	}
	for _, file := range testFiles(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark|Example)\w*)`).FindAllSubmatch(text, -1) {
			known[string(match[1])] = true
		}
	}
	return known
}

func testFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"*_test.go", "*/*_test.go", "*/*/*_test.go", "*/*/*/*_test.go"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	return files
}

func makeTargets(t *testing.T) map[string]bool {
	t.Helper()
	text, err := os.ReadFile("Makefile")
	if err != nil {
		t.Fatal(err)
	}
	targets := map[string]bool{}
	for _, match := range regexp.MustCompile(`(?m)^([a-z-]+):`).FindAllStringSubmatch(string(text), -1) {
		targets[match[1]] = true
	}
	return targets
}
